// What each line of the record is called. A name without its words does not compile.
import type { RecordName } from "../api";

export type Kind =
  "people" | "consents" | "equipment" | "paper" | "files" | "settings" | "door" | "safety" | "demo";

/** The kinds of action, in the order of the filter. */
export const KINDS: Record<Kind, string> = {
  people: "People and classes",
  consents: "Consents and agreements",
  equipment: "Equipment, loans and disposals",
  paper: "Printing and saving",
  files: "Imports",
  settings: "School settings and wordings",
  door: "Unlocking and locking",
  safety: "Safety of the records",
  demo: "The demonstration",
};

type Words = { kind: Kind; did: string };

const RECORDED: Record<RecordName, Words> = {
  asset_add: { kind: "equipment", did: "Added equipment" },
  disposal_authorise: { kind: "equipment", did: "Authorised a disposal" },
  disposal_begin: { kind: "equipment", did: "Began a disposal" },
  disposal_certificate: { kind: "equipment", did: "Kept a certificate of a disposal" },
  disposal_certificate_take_back: {
    kind: "equipment",
    did: "Took a certificate of a disposal back",
  },
  disposal_clear: { kind: "equipment", did: "Entered how drives were cleared" },
  disposal_clear_take_back: { kind: "equipment", did: "Took back how a drive was cleared" },
  disposal_close: { kind: "equipment", did: "Closed a disposal" },
  disposal_explain: { kind: "equipment", did: "Explained what no certificate answers for" },
  disposal_give_up: { kind: "equipment", did: "Gave a disposal up" },
  disposal_guarantee: { kind: "equipment", did: "Kept a guarantee of destruction" },
  disposal_hand_over: { kind: "equipment", did: "Handed a disposal over" },
  disposal_medium_add: { kind: "equipment", did: "Put a drive on record" },
  disposal_no_media: { kind: "equipment", did: "Confirmed that there is no drive" },
  disposal_plan: { kind: "equipment", did: "Said how a disposal goes" },
  disposal_ready: { kind: "equipment", did: "Made equipment ready to be given away or sold" },
  disposal_refuse: { kind: "equipment", did: "Refused a disposal" },
  disposal_reopen: { kind: "equipment", did: "Laid an authorisation aside" },
  disposal_rules_set: { kind: "equipment", did: "Changed the rules of disposals" },
  disposal_scan: { kind: "equipment", did: "Scanned equipment for a disposal" },
  disposal_take_out: { kind: "equipment", did: "Took equipment out of a disposal" },
  room_save: { kind: "equipment", did: "Saved a room" },
  after_crash: { kind: "safety", did: "Took back a change that was interrupted" },
  anchor_missing: { kind: "safety", did: "Found no mark of how far this record had come" },
  audit_save: { kind: "safety", did: "Saved this record as a file" },
  audit_verify: { kind: "safety", did: "Verified this record" },
  backup_drill: { kind: "safety", did: "Tried a backup out" },
  backup_keep: { kind: "safety", did: "Changed how long backups are kept" },
  backup_made: { kind: "safety", did: "Made backups" },
  backup_place_add: { kind: "safety", did: "Added a place for backups" },
  backup_place_end: { kind: "safety", did: "Stopped using a place for backups" },
  backup_place_set: { kind: "safety", did: "Changed a place for backups" },
  backup_thinned: { kind: "safety", did: "Removed older backups" },
  came_in: { kind: "door", did: "Came in for the first time" },
  class_save: { kind: "people", did: "Saved a class" },
  clock_behind: { kind: "safety", did: "Found the computer’s clock set back" },
  consents_resolve: { kind: "consents", did: "Settled a disagreement between parents" },
  consents_withdraw: { kind: "consents", did: "Entered a withdrawal" },
  contact_link: { kind: "people", did: "Saved a contact" },
  contact_unlink: { kind: "people", did: "Ended a contact" },
  decisions_take_back: { kind: "consents", did: "Took back answers entered in error" },
  demo_forms: { kind: "demo", did: "Invented forms that went out" },
  demo_people: { kind: "demo", did: "Invented the school" },
  demo_returns: { kind: "demo", did: "Invented forms that came back" },
  door_choose_password: { kind: "safety", did: "Chose a password" },
  door_key_holders: { kind: "safety", did: "Named the key holders" },
  door_recover: { kind: "safety", did: "Set a new password with the recovery key" },
  door_sheet_print: { kind: "safety", did: "Printed the recovery sheet" },
  door_sheet_save: { kind: "safety", did: "Saved the recovery sheet as a file" },
  first_log_in: { kind: "safety", did: "Became the first administrator" },
  forms_enter: { kind: "consents", did: "Entered returned forms" },
  forms_start: { kind: "settings", did: "Took over newer wordings of forms" },
  forms_take_back: { kind: "consents", did: "Took back returned forms" },
  image_never_set: { kind: "consents", did: "Set or ended “never photograph”" },
  import_apply: { kind: "files", did: "Imported a file" },
  import_save_refused: { kind: "files", did: "Saved refused rows as a file" },
  import_undo: { kind: "files", did: "Undid an import" },
  key_holders_set: { kind: "safety", did: "Changed the key holders" },
  keys_administrator: { kind: "safety", did: "Was made administrator with the recovery key" },
  keys_data_key_renewed: { kind: "safety", did: "Wrote the records anew under a new data key" },
  keys_device_code: { kind: "safety", did: "Looked at the device code" },
  keys_device_renewed: { kind: "safety", did: "Made a new device secret" },
  keys_repair: { kind: "safety", did: "Gave the password store its secret again" },
  keys_sheet_renewed: { kind: "safety", did: "Made a new recovery sheet" },
  list_save: { kind: "files", did: "Saved a list as a file" },
  lock_after_set: { kind: "settings", did: "Changed how soon Signet locks" },
  lock: { kind: "door", did: "Locked Signet" },
  log_in_end: { kind: "safety", did: "Ended a log-in" },
  log_in_invite: { kind: "safety", did: "Invited somebody to log in" },
  log_in_reset: { kind: "safety", did: "Gave somebody a new one-time code" },
  log_in_sweep: { kind: "safety", did: "Cleared away log-ins that had ended" },
  older_copy_used: { kind: "safety", did: "Chose to use an older copy of the records" },
  paper_print: { kind: "paper", did: "Printed" },
  paper_print_by_system: { kind: "paper", did: "Printed through the system’s dialog" },
  paper_save: { kind: "paper", did: "Saved as PDF" },
  password_change: { kind: "safety", did: "Changed a password" },
  people_differ: { kind: "people", did: "Said whether two records are two people" },
  person_add: { kind: "people", did: "Added a person" },
  person_edit: { kind: "people", did: "Changed details" },
  person_end: { kind: "people", did: "Entered or took back a leaving" },
  person_merge: { kind: "people", did: "Merged two records of one person" },
  person_unmerge: { kind: "people", did: "Took a merge apart" },
  purpose_add: { kind: "settings", did: "Added a purpose" },
  purpose_bring_back: { kind: "settings", did: "Brought a retired purpose back" },
  purpose_retire: { kind: "settings", did: "Retired a purpose or took that back" },
  purpose_reword: { kind: "settings", did: "Reworded a purpose" },
  role_give: { kind: "safety", did: "Gave a role" },
  role_end: { kind: "safety", did: "Took a role away" },
  school_set: { kind: "settings", did: "Changed the school’s details" },
  search_mended: { kind: "safety", did: "Put the search right" },
  unlock: { kind: "door", did: "Unlocked Signet" },
  unlock_refused: { kind: "door", did: "Was refused at the door before" },
  vault_made: { kind: "safety", did: "Began these records" },
  vault_restored: { kind: "safety", did: "Restored these records from a backup" },
  vault_migrated: { kind: "safety", did: "Brought the records to this version of Signet" },
};

/** What was done, in words; a name that a later Signet wrote is shown as it stands. */
export const didInWords = (request: string): string =>
  (RECORDED as Record<string, Words | undefined>)[request]?.did ?? request.replaceAll("_", " ");

/** The names of a kind's requests. */
export const requestsOf = (kind: Kind): string[] =>
  Object.entries(RECORDED)
    .filter(([, words]) => words.kind === kind)
    .map(([request]) => request);

/** Every name with its words, for the file. */
export const allWords = (): Record<string, string> =>
  Object.fromEntries(Object.entries(RECORDED).map(([request, { did }]) => [request, did]));
