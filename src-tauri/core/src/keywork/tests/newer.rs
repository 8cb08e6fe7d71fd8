//! The records of a newer Signet at the door of an older one: said in its own words, whichever way somebody tries, and
//! nothing is changed.

use super::*;
use crate::store::{as_of, newest};

/// Every file of the vault, but for the count of tries.
fn files(school: &School) -> Vec<(std::ffi::OsString, Vec<u8>)> {
    let entries = std::fs::read_dir(school.home.path()).unwrap().map(|entry| entry.unwrap());
    let mut files: Vec<_> = entries
        .filter(|entry| {
            entry.path().is_file() && ["vault.db", "vault.hdr", "vault.hdr.bak"].map(Into::into).contains(&entry.file_name())
        })
        .map(|entry| (entry.file_name(), std::fs::read(entry.path()).unwrap()))
        .collect();
    files.sort();
    assert_eq!(files.len(), 3);
    files
}

#[test]
fn the_records_of_a_newer_signet_are_told_at_the_door_and_nothing_in_them_is_changed() {
    let school = School::new();
    let newer = Problem::VaultNewer { found: newest(), known: newest() - 1 };
    let before = files(&school);
    as_of(newest() - 1, || {
        let desk = school.desk();
        assert_eq!(ask(&desk, "door_status", json!({})).unwrap()["state"], "closed");
        let wrong = ask(&desk, "door_unlock", json!({ "password": "not the password at all" }));
        assert_eq!(wrong, Err(Problem::WrongPassword), "nobody learns of it who does not know the password");
        assert_eq!(ask(&desk, "door_unlock", json!({ "password": PASSWORD })), Err(newer.clone()));
        assert_eq!(ask(&desk, "people_list", json!({ "kind": "pupil" })), Err(Problem::Locked));
        // The recovery sheet is no way around it, and is not used up on the way.
        let key = words(&school.sheet, "recoveryKey");
        assert_eq!(ask(&desk, "door_recover_people", json!({ "recoveryKey": key })), Err(newer.clone()));
        let recover = ask(&desk, "door_recover", json!({ "recoveryKey": key, "password": OTHER }));
        assert_eq!(recover, Err(newer.clone()));
        let anew = json!({ "school": "Other", "name": "Sam", "password": PASSWORD });
        assert_eq!(ask(&desk, "door_create", anew), Err(Problem::VaultExists));
    });
    assert!(files(&school) == before, "an older Signet has written to the records");
    // The newer one opens them as if nothing had been.
    assert_eq!(pupils(&school.open()), 3);
    assert!(school.recovers(&school.sheet).is_ok(), "the sheet still opens them");
}
