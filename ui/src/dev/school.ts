// Invented facts of the invented school. The codes are made up and open nothing.
import type { SheetToConfirm } from "../api";

export const TODAY = "2026-09-08";
export const PASSWORD = "copper lantern meadow thirty";
export const RECOVERY_KEY = "K7QM 2XVA 9RTD H4WN 6EPB ZC3J 8YGF 5SMK".split(" ");
export const DEVICE_CODE =
  "R4TX M9QA 7KDH W2EN 6BPZ CJ83 YGF5 SMKV A2XN T7RQ E9HD 4WPB 6ZC3 J8YG".split(" ");

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
