//! The records are damaged and there is a backup: the page leads from one to the other, and nothing that stood there is
//! lost. Damaged records are not shown "to look only": a list that lacks one No would be worse than none.

use std::fs;

use serde_json::json;

use crate::door;
use crate::window::{Window, shots};

#[test]
fn a_damaged_vault_leads_to_its_backup_and_keeps_what_stood_there() {
    let home = tempfile::tempdir().expect("there is room for a school");
    let (vault, answer) = (home.path().join("vault"), home.path().join("backup.answer"));
    let mut window = Window::start_with(&vault, &[], &[("SIGNET_TEST_BACKUP", answer.as_os_str())]);
    let papers = door::begin(&window);
    let fields = json!({ "legalForename": "Łucja", "legalSurname": "Kowalczyk" });
    window.ask("person_add", json!({ "kind": "pupil", "fields": fields, "classId": null }));
    window.go("/backups");
    window.click("button", "Back up now");
    window.wait_for("Backed up to 1 place, and read again there.");
    window.lock_and_close();

    let database = vault.join("vault.db");
    let mut bytes = fs::read(&database).expect("there is a database");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&database, &bytes).expect("the database can be damaged");
    window.open();
    door::try_password(&window, &papers.password);
    window.wait_for("The records cannot be read");
    window.screenshot(&shots().join("way-forward-damaged.png"));
    assert_eq!(window.axe(), Vec::<String>::new());

    // Where the backups lie is said, whatever happened to the records.
    window.click("button", "Restore from a backup");
    let beside = home.path().join("vault-backups");
    window.wait_for(&beside.to_string_lossy());
    window.screenshot(&shots().join("way-forward-restore.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    let mut copies: Vec<_> = fs::read_dir(&beside).expect("there are backups").flatten().map(|entry| entry.path()).collect();
    copies.sort();
    let newest = copies.last().expect("there is a backup");
    fs::write(&answer, newest.to_string_lossy().as_bytes()).expect("the dialog can be answered");
    window.click("button", "Choose the backup…");
    window.wait_for("1 pupil");
    window.fill("Recovery key", &papers.recovery_key.join(" "));
    window.click("button", "Check and restore");
    window.wait_for("The old records are kept in a folder of their own.");
    window.screenshot(&shots().join("way-forward-agree.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.click("checkbox", "Yes, restore it all the same");
    window.click("button", "Restore");
    window.wait_for("The records are back");
    window.screenshot(&shots().join("way-forward-back.png"));
    window.click("button", "Unlock");
    door::unlock(&window, &papers.password);
    let people = window.ask("people_list", json!({ "kind": "pupil", "classId": null, "left": false, "text": "" }));
    assert_eq!(people["people"].as_array().map(Vec::len), Some(1));

    // The damaged file is there still, for whoever wants to find out what happened.
    let kept = fs::read_dir(home.path()).expect("the folder can be read").flatten().map(|entry| entry.path());
    let kept = kept.into_iter().find(|path| path.to_string_lossy().contains("before-restore")).expect("it was kept");
    assert_eq!(fs::read(kept.join("vault.db")).expect("it is whole"), bytes);
}
