// The keys of the invented school: a sheet that can be renewed, a code that can be looked at.
import type { RequestName } from "../lib/call";
import type { Api, DoorStatus, Problem, Renew } from "../api";
import { DEVICE_CODE, PASSWORD, RECOVERY_KEY, sheetFor } from "./school";

type Answers = { [N in RequestName]?: (input: Api[N]["input"]) => unknown };

const refuse = (problem: Problem): never => {
  throw problem;
};
const plain = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, "");
const WRITING_MS = 3000;

export function fakeKeys(status: DoorStatus): Answers {
  let renewing: Renew | null = null;
  let began = 0;
  const sheet = () => sheetFor(status.school ?? "School");
  return {
    keys_overview: () => ({
      keyring: status.keyring,
      sheetConfirmed: true,
      waiting: location.search.includes("waiting") ? 2 : 0,
      renewing,
    }),
    keys_device_code: ({ password }) => {
      if (password !== PASSWORD) refuse({ code: "wrong_password" });
      return { groups: DEVICE_CODE };
    },
    keys_repair: () => {
      status.keyring = "ready";
      return {};
    },
    keys_begin: ({ what, password }) => {
      if (password !== PASSWORD) refuse({ code: "wrong_password" });
      renewing = what;
      return sheet();
    },
    keys_sheet_print: () => ({}),
    keys_sheet_save: () => ({ done: true, fileName: "Signet recovery sheet.pdf" }),
    keys_confirm: async ({ first, second }) => {
      const [one, two] = sheet().ask;
      if (plain(first) !== RECOVERY_KEY[one - 1] || plain(second) !== RECOVERY_KEY[two - 1])
        refuse({ code: "sheet_not_confirmed" });
      began = Date.now();
      if (renewing === "data_key") await new Promise((done) => setTimeout(done, WRITING_MS));
      renewing = null;
      return { keyring: null };
    },
    keys_put_away: () => {
      renewing = null;
      return {};
    },
    progress: () => ({
      done: Math.min(12_000, Math.floor(((Date.now() - began) / WRITING_MS) * 12_000)),
      total: 12_000,
    }),
    progress_stop: () => ({}),
  };
}
