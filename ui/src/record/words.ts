// What each line of the record is called. A name without its words does not compile.
import type { RecordName } from "../api";

export type Kind =
  | "people"
  | "consents"
  | "equipment"
  | "logs"
  | "paper"
  | "files"
  | "settings"
  | "door"
  | "safety"
  | "demo";

/** The kinds of action, in the order of the filter. */
export const KINDS: Record<Kind, string> = {
  people: "People and classes",
  consents: "Consents and agreements",
  equipment: "Equipment, loans and disposals",
  logs: "Technical logs",
  paper: "Printing and saving",
  files: "Imports",
  settings: "School settings and wordings",
  door: "Unlocking and locking",
  safety: "Safety of the records",
  demo: "The demonstration",
};

type Words = { kind: Kind; did: string };

const RECORDED: Record<RecordName, Words> = {
  asset_import_apply: { kind: "equipment", did: "Imported a file of equipment" },
  asset_import_undo: { kind: "equipment", did: "Undid an import of equipment" },
  care_found: { kind: "equipment", did: "Entered that something missing was found" },
  care_move_take_back: { kind: "equipment", did: "Took back a move of equipment" },
  care_give: { kind: "equipment", did: "Gave equipment to somebody" },
  care_hand_back: { kind: "equipment", did: "Took back what was given to somebody" },
  care_loss: { kind: "equipment", did: "Reported equipment lost or stolen" },
  care_loss_add: { kind: "equipment", did: "Added to the report of a loss" },
  care_move: { kind: "equipment", did: "Moved equipment to another room" },
  care_repair: { kind: "equipment", did: "Sent equipment to repair" },
  care_repair_back: { kind: "equipment", did: "Took equipment back from repair" },
  care_test: { kind: "equipment", did: "Entered a test of equipment" },
  care_tests_take_back: { kind: "equipment", did: "Took back tests entered in error" },
  care_work: { kind: "equipment", did: "Noted an inspection or a patch" },
  asset_add: { kind: "equipment", did: "Added equipment" },
  asset_edit: { kind: "equipment", did: "Changed equipment" },
  asset_stand: { kind: "equipment", did: "Set how equipment stands" },
  asset_take_back: { kind: "equipment", did: "Took back equipment added by mistake" },
  assets_add: { kind: "equipment", did: "Added many pieces of equipment" },
  assets_change: { kind: "equipment", did: "Changed many pieces of equipment" },
  assets_undo: { kind: "equipment", did: "Took back a change of many pieces of equipment" },
  own_field_save: { kind: "equipment", did: "Saved a field of the register" },
  own_value_set: { kind: "equipment", did: "Filled in a field of the register" },
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
  stock_check_begin: { kind: "equipment", did: "Began a stock-check" },
  stock_check_scan: { kind: "equipment", did: "Counted in a stock-check" },
  stock_check_no_tag: { kind: "equipment", did: "Counted something without a tag" },
  stock_check_sheet: { kind: "equipment", did: "Entered a sheet of a stock-check" },
  stock_check_undo: { kind: "equipment", did: "Took back a count of a stock-check" },
  stock_check_move: { kind: "equipment", did: "Confirmed moves found by a stock-check" },
  stock_check_close: { kind: "equipment", did: "Closed a stock-check" },
  stock_check_give_up: { kind: "equipment", did: "Gave a stock-check up" },
  labels_keep: { kind: "equipment", did: "Chose how labels are printed" },
  software_save: { kind: "equipment", did: "Saved software" },
  software_retire: { kind: "equipment", did: "Retired software or brought it back" },
  software_install: { kind: "equipment", did: "Installed or handed out software" },
  software_uninstall: { kind: "equipment", did: "Took software off" },
  licence_save: { kind: "equipment", did: "Saved a licence" },
  licence_buy: { kind: "equipment", did: "Entered the purchase of a licence" },
  licence_take_back: { kind: "equipment", did: "Took back the purchase of a licence" },
  contract_save: { kind: "equipment", did: "Saved a contract" },
  notice_see: { kind: "equipment", did: "Put a notice off" },
  authorisation_ask: {
    kind: "equipment",
    did: "Entered what somebody asked to buy, install or move",
  },
  authorisation_decide: { kind: "equipment", did: "Entered a decision to buy, install or move" },
  log_enter: { kind: "logs", did: "Entered a line of a log" },
  log_add: { kind: "logs", did: "Added to a line of a log" },
  log_calendar_set: { kind: "logs", did: "Set how often a log is kept" },
  loan_extend: { kind: "equipment", did: "Extended a loan" },
  loan_many: { kind: "equipment", did: "Lent a trolley or a room" },
  loan_note_in: { kind: "equipment", did: "Noted how equipment came back" },
  loan_note_out: { kind: "equipment", did: "Noted what went along with equipment" },
  loan_return: { kind: "equipment", did: "Scanned equipment that came back" },
  loan_return_undo: { kind: "equipment", did: "Undid a return" },
  loan_scan: { kind: "equipment", did: "Scanned equipment to lend it" },
  loan_scan_undo: { kind: "equipment", did: "Undid a scan at the lending desk" },
  loans_sign: { kind: "equipment", did: "Entered signed loan agreements" },
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
  code_print: { kind: "safety", did: "Printed a letter with a one-time code" },
  code_save: { kind: "safety", did: "Saved a letter with a one-time code as a file" },
  consents_resolve: { kind: "consents", did: "Settled a disagreement between parents" },
  consents_withdraw: { kind: "consents", did: "Entered a withdrawal" },
  contact_link: { kind: "people", did: "Saved a contact" },
  contact_unlink: { kind: "people", did: "Ended a contact" },
  decisions_take_back: { kind: "consents", did: "Took back answers entered in error" },
  demo_equipment: { kind: "demo", did: "Entered the invented equipment" },
  demo_forms: { kind: "demo", did: "Invented forms that went out" },
  demo_people: { kind: "demo", did: "Invented the school" },
  demo_returns: { kind: "demo", did: "Invented forms that came back" },
  door_choose_password: { kind: "safety", did: "Chose a password" },
  door_key_holders: { kind: "safety", did: "Named the key holders" },
  door_recover: { kind: "safety", did: "Set a new password with the recovery key" },
  door_sheet_print: { kind: "safety", did: "Printed the recovery sheet" },
  door_sheet_save: { kind: "safety", did: "Saved the recovery sheet as a file" },
  first_log_in: { kind: "safety", did: "Became the first administrator" },
  forms_correct: { kind: "consents", did: "Corrected returned forms" },
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
  prove_refused: { kind: "door", did: "Typed a wrong password where it was asked for again" },
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

/** Whether a request leaves a line in the record, and so may have changed what is counted elsewhere. */
export const isRecorded = (request: string): boolean => request in RECORDED;

/** The names of a kind's requests. */
export const requestsOf = (kind: Kind): string[] =>
  Object.entries(RECORDED)
    .filter(([, words]) => words.kind === kind)
    .map(([request]) => request);

/** Every name with its words, for the file. */
export const allWords = (): Record<string, string> =>
  Object.fromEntries(Object.entries(RECORDED).map(([request, { did }]) => [request, did]));
