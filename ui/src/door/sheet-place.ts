// Where a recovery sheet is made: who prints it, who saves it, and who takes what was typed back.
import { call } from "../lib/call";

export type SheetPlace = {
  print: (printer: string) => Promise<unknown>;
  /** True when a file was written. */
  save: () => Promise<boolean>;
  /** True when the key holders have to be named next. */
  confirm: (groups: { first: string; second: string }) => Promise<boolean>;
};

/** The first run, and a recovery. */
export const AT_THE_DOOR: SheetPlace = {
  print: (printer) => call("door_sheet_print", { printer }),
  save: async () => (await call("door_sheet_save", {})).done,
  confirm: async (groups) => (await call("door_confirm_sheet", groups)).keyHolders,
};
