//! What is asked otherwise than by role: with the password again, at the door, and with a sheet or a backup in the hand.

/// Requests for which the password has to be typed again after a while: what leaves as a file, who may come in, and the
/// sheets that open the vault.
pub const PROVEN: &[&str] = &[
    "asset_import_save_refused",
    "audit_save",
    "code_save",
    "import_save_refused",
    "key_holders_set",
    "keys_sheet_print",
    "keys_sheet_save",
    "list_save",
    "log_in_end",
    "log_in_invite",
    "log_in_reset",
    "paper_save",
    "role_end",
    "role_give",
];

/// What the door answers to anybody, in any state.
pub const AT_THE_DOOR: &[&str] =
    &["alive", "door_status", "door_suggest_password", "printers", "lock", "progress", "progress_stop", "door_restore_pick"];

/// What it answers only where no records stand yet.
pub const WHERE_NOTHING_STANDS: &[&str] = &["door_folder_open", "door_folder_own", "door_folder_place"];

/// What it answers only between the making of a sheet and its being typed back.
pub const OF_THE_SHEET: &[&str] = &["door_sheet", "door_sheet_print", "door_sheet_save"];

/// What it does only with the right secrets in it: rubbish is not understood.
pub const WITH_SECRETS: &[&str] = &[
    "door_create",
    "door_confirm_sheet",
    "door_key_holders",
    "door_unlock",
    "door_choose_password",
    "door_recover",
    "door_recover_people",
    "door_code_people",
    "door_check_password",
];

/// What puts a backup back: nothing without one that was chosen, and without its secrets.
pub const OF_A_BACKUP: &[&str] = &["door_restore"];
