// Everything the window may ask, and every answer. Written by hand until it is generated from the core;
// the shapes are those that the core will send.

export type Why =
  | { why: "missing" }
  | { why: "too_long"; most: number }
  | { why: "too_short"; least: number }
  | { why: "too_common" }
  | { why: "not_a_day" }
  | { why: "in_the_future" }
  | { why: "too_early" }
  | { why: "not_understood" }
  | { why: "taken" }
  | { why: "has_left" }
  | { why: "does_not_fit" };

export type FileFault =
  | "picture"
  | "document"
  | "old_spreadsheet"
  | "protected"
  | "too_large"
  | "empty"
  | "no_header"
  | "not_a_table";

export type Problem =
  | { code: "locked" }
  | { code: "no_vault" }
  | { code: "vault_exists" }
  | { code: "wrong_password" }
  | { code: "throttled"; seconds: number }
  | { code: "keyring_absent" }
  | { code: "keyring_locked" }
  | { code: "keyring_empty" }
  | { code: "keyring_foreign" }
  | { code: "keyring_forgets" }
  | { code: "wrong_device_code" }
  | { code: "wrong_recovery_key" }
  | { code: "sheet_not_confirmed" }
  | { code: "header_damaged" }
  | { code: "database_damaged" }
  | { code: "database_missing" }
  | { code: "vault_newer"; found: number; known: number }
  | { code: "vault_in_use" }
  | { code: "read_only" }
  | { code: "disk_full" }
  | { code: "not_allowed" }
  | { code: "invalid"; field: string; why: Why }
  | { code: "not_found" }
  | { code: "changed_meanwhile" }
  | { code: "cannot_undo" }
  | { code: "stopped" }
  | { code: "unreadable_file"; why: FileFault }
  | { code: "file_access" }
  | { code: "cannot_be_set"; text: string }
  | { code: "printer_refused" }
  | { code: "nothing_to_print" }
  | { code: "unexpected"; detail: string };

export type Nothing = Record<string, never>;
export type Keyring = "ready" | "absent" | "locked" | "empty" | "foreign";
export type PersonName = { id: string; name: string };

export type DoorStatus = {
  state: "none" | "closed" | "open" | "broken";
  school?: string;
  people: PersonName[];
  keyring: Keyring;
  headerFromSpare: boolean;
  waitSeconds: number;
  problem?: Problem;
  unconfirmedSheet: boolean;
  folder: string;
  demo: boolean;
  version: string;
};

export type RecoverySheetView = {
  school: string;
  madeOn: string;
  vault: string;
  recoveryKey: string[];
  deviceCode: string[];
  /** The two groups of the recovery key to type back, counted from 1. */
  ask: [number, number];
};

export type Session = {
  person: PersonName;
  role: "administrator";
  school: string;
  today: string;
  demo: boolean;
  lockAfterMinutes: number;
};

export type Api = {
  door_status: { input: Nothing; output: DoorStatus };
  door_create: {
    input: { school: string; name: string; password: string };
    output: { sheet: RecoverySheetView };
  };
  /** The sheet that nobody has typed back yet: asked for when Signet was closed in the middle of the first run. */
  door_sheet: { input: Nothing; output: { sheet: RecoverySheetView } };
  door_sheet_print: { input: Nothing; output: Nothing };
  door_sheet_save: { input: Nothing; output: Nothing };
  door_confirm_sheet: { input: { first: string; second: string }; output: Nothing };
  door_unlock: {
    input: { person?: string; password: string; deviceCode?: string; remember?: boolean };
    output: Nothing;
  };
  door_recover: {
    input: { recoveryKey: string; name?: string; password: string };
    output: { sheet: RecoverySheetView };
  };
  door_suggest_password: { input: Nothing; output: { words: string } };
  door_check_password: {
    input: { school: string; name: string; password: string };
    output: { ok: boolean; why?: Why };
  };
  lock: { input: Nothing; output: Nothing };
  session: { input: Nothing; output: Session };
};
