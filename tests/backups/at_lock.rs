//! The copy of the lock: the vault is closed while it travels, and what became of it is known at the next opening.

use serde_json::{Value, json};
use signet_core::vault::{Folder, Lock};

use super::{School, copies, desk};
use crate::office::{day, noon};

/// A pipe that nobody reads stands where the copy is to be written: the place takes nothing and does not say no.
#[cfg(target_os = "linux")]
#[test]
fn while_the_copy_of_the_lock_travels_the_vault_is_closed_already() {
    use std::time::{Duration, Instant};

    use signet_core::backups::{name, read_container};

    let school = School::begins();
    school.lock();
    school.unlock();
    school.enter("Łucja");
    let beside = school.home.path().join("vault-backups");
    let made = read_container(&mut std::fs::File::open(&copies(&beside)[0]).unwrap()).unwrap().manifest;
    let pipe = beside.join(name::part(made.vault, made.made_at));
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    school.get("lock", json!({}));
    assert!(!school.desk.wait_closed(Duration::from_secs(3)), "the copy has not arrived");
    let end = Instant::now() + Duration::from_secs(30);
    // The folder is held as long as the connection and the keys are.
    while let Err(problem) = Lock::take(&Folder::at(school.home.path().join("vault"))) {
        assert!(Instant::now() < end, "the vault is still open: {problem:?}");
        std::thread::sleep(Duration::from_millis(50));
    }
    assert_eq!(school.get("door_status", json!({}))["finishing"], true);
    std::fs::read(&pipe).unwrap();
    assert!(school.desk.wait_closed(Duration::from_secs(60)));
    school.unlock();
    assert_eq!(school.get("backup_standing", json!({}))["failed"], true, "a pipe keeps nothing");
    assert_eq!(school.pupils(), 1);
}

#[test]
fn after_the_next_opening_the_copy_of_the_lock_is_known() {
    let school = School::begins();
    school.enter("Łucja");
    school.lock();
    school.unlock();
    let page = school.get("backups_page", json!({}));
    assert_eq!((&page["copies"][0]["verified"], &page["copies"][0]["generation"]), (&json!(true), &json!(1)));
    assert_eq!(page["standing"]["uncopiedSince"], Value::Null);
    let record = school.get("audit_list", json!({})).to_string();
    assert!(record.contains("backup 1 read again and whole"), "{record}");
}

#[test]
fn before_sleep_no_copy_is_begun_and_the_next_lock_makes_it() {
    let school = School::begins();
    school.enter("Łucja");
    school.desk.close_for_sleep(noon(day(&school.day)));
    assert!(Lock::take(&Folder::at(school.home.path().join("vault"))).is_ok(), "the vault is closed as it answers");
    let beside = school.home.path().join("vault-backups");
    assert_eq!(copies(&beside).len(), 0);
    school.unlock();
    school.lock();
    assert_eq!(copies(&beside).len(), 1);
}

#[test]
fn a_copy_that_nobody_could_write_down_before_the_power_went_is_found_at_the_next_opening() {
    let mut school = School::begins();
    school.enter("Łucja");
    school.lock();
    // Another desk knows nothing of what the first one was still to write.
    school.desk = desk(&school.home.path().join("vault"), &school.keychain, &school.around);
    school.unlock();
    assert_eq!(school.pupils(), 1);
    let page = school.get("backups_page", json!({}));
    assert_eq!((&page["copies"][0]["verified"], &page["standing"]["uncopiedSince"]), (&json!(true), &Value::Null));
    school.lock();
    assert_eq!(copies(&school.home.path().join("vault-backups")).len(), 1, "nothing was entered since");
    school.unlock();
    school.enter("Zoë");
    school.lock();
    school.unlock();
    let copies = school.get("backups_page", json!({}))["copies"].clone();
    let numbers: Vec<&Value> = copies.as_array().unwrap().iter().map(|copy| &copy["generation"]).collect();
    assert_eq!(numbers, [&json!(2), &json!(1)]);
}
