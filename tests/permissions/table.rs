//! The permission table as it should be, written by hand beside the one in the core.

use signet_core::access::Role;

/// Who may make each request: A administrator, O office, H head teacher, D safeguarding lead and deputy, L online-safety
/// lead, N network manager, G governor, R log-only. What is not listed here fails the test.
pub const ALLOWED: &[(&str, &str)] = &[
    // Whoever is logged in.
    ("session", "AOHDLNGR"),
    ("prove", "AOHDLNGR"),
    ("password_change", "AOHDLNGR"),
    ("enter", "AOHDLNGR"),
    ("alive", "AOHDLNGR"),
    ("draft_keep", "AOHDLNGR"),
    ("draft_open", "AOHDLNGR"),
    ("draft_drop", "AOHDLNGR"),
    ("backup_standing", "AOHDLNGR"),
    ("backup_daily", "AOHDLNGR"),
    ("backup_progress", "AOHDLNGR"),
    // Figures without names.
    ("figures", "AOHDLNG"),
    // Looking.
    ("today", "AOHDL"),
    ("search", "AOHDL"),
    ("school_get", "AOHDL"),
    ("classes_list", "AOHDL"),
    ("people_list", "AOHDL"),
    ("person_open", "AOHDL"),
    ("purposes_list", "AOHDL"),
    ("purpose_wordings", "AOHDL"),
    ("class_grid", "AOHDL"),
    ("pupil_file", "AOHDL"),
    ("agreements_list", "AOHDL"),
    ("form_find", "AOHDL"),
    ("forms_list", "AOHDL"),
    ("imports_list", "AOHDL"),
    // Equipment.
    ("rooms_list", "AOHDLN"),
    ("tag_series", "AOHDLN"),
    ("room_save", "AON"),
    ("asset_add", "AON"),
    ("asset_import_pick", "AON"),
    ("asset_import_read", "AON"),
    ("asset_import_plan", "AON"),
    ("asset_import_apply", "AON"),
    ("asset_import_save_refused", "AON"),
    ("asset_import_undo", "AON"),
    ("asset_imports", "AOHDLN"),
    ("care_open", "AOHDLN"),
    ("care_scan", "AOHDLN"),
    ("care_takers", "AON"),
    ("care_tests", "AOHDLN"),
    ("care_due", "AOHDLN"),
    ("care_plan", "AOHDLN"),
    ("care_report", "AOHDLN"),
    ("care_test", "AON"),
    ("care_tests_take_back", "AON"),
    ("care_work", "AON"),
    ("care_repair", "AON"),
    ("care_repair_back", "AON"),
    ("care_loss", "AON"),
    ("care_loss_add", "AON"),
    ("care_found", "AON"),
    ("care_move", "AON"),
    ("care_give", "AON"),
    ("care_hand_back", "AON"),
    // Printing.
    ("paper_prepare", "AOHDLN"),
    ("paper_pdf", "AOHDLN"),
    ("paper_print", "AOHDLN"),
    ("paper_print_by_system", "AOHDLN"),
    ("paper_save", "AOHDLN"),
    ("list_save", "AOHDLN"),
    ("paper_put_away", "AOHDLN"),
    // Keeping people.
    ("class_save", "AO"),
    ("person_add", "AO"),
    ("person_edit", "AO"),
    ("person_end", "AO"),
    ("contact_link", "AO"),
    ("contact_unlink", "AO"),
    ("duplicates_list", "AO"),
    ("person_merge", "AO"),
    ("person_unmerge", "AO"),
    ("people_differ", "AO"),
    ("import_pick", "AO"),
    ("import_read", "AO"),
    ("import_plan", "AO"),
    ("import_apply", "AO"),
    ("import_save_refused", "AO"),
    ("import_undo", "AO"),
    // A decision of whoever looks after safeguarding.
    ("image_never_set", "AHD"),
    // Entering forms.
    ("forms_enter", "AOHL"),
    ("forms_take_back", "AOHL"),
    ("consents_withdraw", "AOHL"),
    ("consents_resolve", "AOHL"),
    ("decisions_take_back", "AOHL"),
    // The record of changes.
    ("audit_list", "AH"),
    ("audit_save", "AH"),
    ("audit_verify", "AH"),
    // Settings.
    ("school_set", "AL"),
    ("purpose_reword", "AL"),
    ("purpose_add", "AL"),
    ("purpose_retire", "AL"),
    ("purposes_retired", "AL"),
    ("purpose_bring_back", "AL"),
    // Log-ins.
    ("log_ins_list", "A"),
    ("log_in_invite", "A"),
    ("log_in_reset", "A"),
    ("log_in_end", "A"),
    ("role_give", "A"),
    ("role_end", "A"),
    ("code_print", "A"),
    ("code_save", "A"),
    ("code_put_away", "A"),
    ("key_holders_list", "A"),
    ("key_holders_set", "A"),
    // The vault's own keys.
    ("keys_overview", "A"),
    ("keys_device_code", "A"),
    ("keys_repair", "A"),
    ("keys_begin", "A"),
    ("keys_sheet_print", "A"),
    ("keys_sheet_save", "A"),
    ("keys_confirm", "A"),
    ("keys_put_away", "A"),
    // How soon Signet locks.
    ("lock_after_set", "AL"),
    // Backups.
    ("backups_page", "AOHN"),
    ("backup_now", "AOHN"),
    ("backup_stop", "AOHN"),
    ("backup_choose", "AOHN"),
    ("backup_drill", "AOHN"),
    ("backup_place_add", "AN"),
    ("backup_place_set", "AN"),
    ("backup_place_end", "AN"),
    ("backup_keep", "AN"),
    ("backup_restore", "A"),
];

/// Requests for which the password has to be typed again.
pub const PROVEN: &[&str] = &["log_in_invite", "log_in_reset", "log_in_end", "role_give", "role_end", "key_holders_set"];

/// What the door answers to anybody, in any state.
pub const AT_THE_DOOR: &[&str] =
    &["door_status", "door_suggest_password", "printers", "lock", "progress", "progress_stop", "door_restore_pick"];

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

pub const LETTERS: [(Role, char); 9] = [
    (Role::Administrator, 'A'),
    (Role::Office, 'O'),
    (Role::Head, 'H'),
    (Role::Dsl, 'D'),
    (Role::DeputyDsl, 'D'),
    (Role::OnlineSafetyLead, 'L'),
    (Role::NetworkManager, 'N'),
    (Role::Governor, 'G'),
    (Role::LogOnly, 'R'),
];
