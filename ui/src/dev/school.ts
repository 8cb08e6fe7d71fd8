// Invented facts of the invented school. The codes are made up and open nothing.
import type { SheetToConfirm } from "../api";

export const TODAY = "2026-09-08";
export const PASSWORD = "copper lantern meadow thirty";
export const RECOVERY_KEY = "K7QM2 XVA9R TDH4W N6EPB ZC3J8 YGF5S MKR4T X9WDH".split(" ");
export const DEVICE_CODE =
  "R4TXM 9QA7K DHW2E N6BPZ CJ83Y GF5SM KVA2X NT7RQ E9HD4 WPB6Z C3J8Y GRM4T XQ9AK".split(" ");

export function sheetFor(school: string): SheetToConfirm {
  return {
    school,
    madeOn: TODAY,
    vault: "01991f3a-7c2e-7d41-9b0a-5b6f0c1d2e3f",
    recoveryKey: RECOVERY_KEY,
    deviceCode: DEVICE_CODE,
    qr: "invented",
    ask: [3, 6],
  };
}
