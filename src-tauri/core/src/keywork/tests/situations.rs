//! What somebody who looks after the keys does, request by request.

use super::*;

#[test]
fn a_new_sheet_takes_the_password_again_and_replaces_the_old_one_when_it_was_typed_back() {
    let school = School::new();
    let desk = school.open();
    let wrong = ask(&desk, "keys_begin", json!({ "what": "sheet", "password": "not the password at all" }));
    assert_eq!(wrong, Err(Problem::WrongPassword));
    assert_eq!(ask(&desk, "keys_confirm", json!({ "first": "", "second": "" })), Err(Problem::NotFound));
    let sheet = school.begin(&desk, "sheet");
    assert_eq!(ask(&desk, "keys_overview", json!({})).unwrap()["renewing"], "sheet");
    ask(&desk, "keys_sheet_print", json!({ "printer": "Office" })).unwrap();
    assert!(recorded(&desk, "door_sheet_print"));
    assert_eq!(ask(&desk, "keys_confirm", json!({ "first": "AAAAA", "second": "BBBBB" })), Err(Problem::SheetNotConfirmed));
    ask(&desk, "lock", json!({})).unwrap();
    assert!(school.recovers(&school.sheet).is_ok(), "the old one works as long as the new one was not typed back");
    assert_eq!(school.recovers(&sheet), Err(Problem::WrongRecoveryKey));

    ask(&desk, "door_unlock", json!({ "password": PASSWORD })).unwrap();
    let sheet = school.renew(&desk, "sheet");
    assert_eq!(audit(&desk).1, "keys_sheet_renewed");
    drop(desk);
    assert_eq!(school.recovers(&school.sheet), Err(Problem::WrongRecoveryKey));
    assert!(school.recovers(&sheet).is_ok());
}

#[test]
fn a_sheet_that_is_put_away_never_opens_anything() {
    let school = School::new();
    let desk = school.open();
    let sheet = school.begin(&desk, "sheet");
    ask(&desk, "keys_put_away", json!({})).unwrap();
    assert_eq!(ask(&desk, "keys_confirm", typed_back(&sheet)), Err(Problem::NotFound));
    assert_eq!(ask(&desk, "keys_sheet_save", json!({})), Err(Problem::NotFound));
    drop(desk);
    assert_eq!(school.recovers(&sheet), Err(Problem::WrongRecoveryKey));
    assert!(school.recovers(&school.sheet).is_ok());
}

#[test]
fn the_device_code_is_shown_again_to_who_types_the_password_and_it_is_on_record() {
    let school = School::new();
    let desk = school.open();
    assert_eq!(ask(&desk, "keys_device_code", json!({ "password": OTHER })), Err(Problem::WrongPassword));
    let shown = ask(&desk, "keys_device_code", json!({ "password": PASSWORD })).unwrap();
    assert_eq!(shown["groups"], school.sheet["deviceCode"]);
    assert_eq!(audit(&desk).1, "keys_device_code");
}

#[test]
fn a_laptop_was_stolen_and_what_it_knew_opens_nothing_while_passwords_stay() {
    let school = School::new();
    let desk = school.open();
    let stolen_secret = words(&school.sheet, "deviceCode");
    let sheet = school.renew(&desk, "device");
    assert_eq!(audit(&desk).1, "keys_device_renewed");
    assert_eq!(ask(&desk, "keys_overview", json!({})).unwrap()["waiting"], 1);
    assert_eq!(pupils(&desk), 3, "the vault stays open");
    drop(desk);
    let code = json!({ "password": PASSWORD, "deviceCode": stolen_secret });
    assert_eq!(ask(&school.desk(), "door_unlock", code), Err(Problem::WrongDeviceCode));
    let desk = school.open();
    assert_eq!(ask(&desk, "keys_overview", json!({})).unwrap()["waiting"], 0);
    drop(desk);
    let code = json!({ "password": PASSWORD, "deviceCode": words(&sheet, "deviceCode") });
    ask(&school.desk(), "door_unlock", code).unwrap();
}

#[test]
fn somebody_has_left_with_a_copy_and_a_new_data_key_leaves_that_copy_behind() {
    let school = School::new();
    let copy = tempfile::tempdir().unwrap();
    for name in ["vault.hdr", "vault.db"] {
        std::fs::copy(school.home.path().join(name), copy.path().join(name)).unwrap();
    }
    let desk = school.open();
    let (lines, _) = audit(&desk);
    let before = std::fs::read(school.folder().database()).unwrap();
    school.renew(&desk, "data_key");
    assert_eq!(audit(&desk), (lines + 1, "keys_data_key_renewed".to_owned()), "one chain from the first day on");
    assert_eq!(pupils(&desk), 3);
    let fields = json!({ "legalForename": "Ada", "legalSurname": "Obi" });
    ask(&desk, "person_add", json!({ "kind": "pupil", "fields": fields, "classId": null })).unwrap();
    drop(desk);
    let after = std::fs::read(school.folder().database()).unwrap();
    assert_ne!(before[..16], after[..16], "a salt of its own");
    assert!(!school.folder().renewed().exists());
    assert_eq!(pupils(&school.open()), 4);

    // The copy opens with what its owner knew, and shows what was in it that day: that cannot be helped, and is said.
    let code = json!({ "password": PASSWORD, "deviceCode": words(&school.sheet, "deviceCode") });
    let theirs = desk_at(&Folder::at(copy.path()), &FakeKeychain::new());
    ask(&theirs, "door_unlock", code.clone()).unwrap();
    assert_eq!(pupils(&theirs), 3);
    drop(theirs);
    // Their header does not open today's database.
    std::fs::copy(school.folder().database(), copy.path().join("vault.db")).unwrap();
    let theirs = desk_at(&Folder::at(copy.path()), &FakeKeychain::new());
    assert_eq!(ask(&theirs, "door_unlock", code), Err(Problem::DatabaseDamaged));
}

#[test]
fn a_new_data_key_that_is_stopped_or_meets_an_obstacle_leaves_the_old_one_and_the_vault_open() {
    let school = School::new();
    let desk = school.open();
    let sheet = school.begin(&desk, "data_key");
    // What stands in the way of the copy: a folder of that name.
    std::fs::create_dir(school.folder().renewed()).unwrap();
    assert!(ask(&desk, "keys_confirm", typed_back(&sheet)).is_err());
    std::fs::remove_dir(school.folder().renewed()).unwrap();
    assert_eq!(pupils(&desk), 3);
    drop(desk);
    assert_eq!(pupils(&school.open()), 3);
    assert!(school.recovers(&school.sheet).is_ok());
}

#[test]
fn all_passwords_are_forgotten_and_the_sheet_names_who_may_be_given_a_new_one() {
    let school = School::new();
    let people = school.recovers(&school.sheet).unwrap();
    assert_eq!(people[0]["name"], "Jo Okafor");
    let desk = school.desk();
    let input = json!({ "recoveryKey": words(&school.sheet, "recoveryKey"), "person": people[0]["id"], "password": OTHER });
    let sheet = ask(&desk, "door_recover", input).unwrap()["sheet"].clone();
    ask(&desk, "door_confirm_sheet", typed_back(&sheet)).unwrap();
    assert!(pupils(&desk) == 3 && recorded(&desk, "door_recover"));
    drop(desk);
    assert_eq!(school.recovers(&school.sheet), Err(Problem::WrongRecoveryKey));
}

#[test]
fn where_the_password_store_is_silent_the_device_code_names_who_may_come_in() {
    let school = School::new();
    let elsewhere = desk_at(&school.folder(), &FakeKeychain::new());
    let status = ask(&elsewhere, "door_status", json!({})).unwrap();
    assert_eq!((&status["keyring"], &status["people"]), (&json!("empty"), &json!([])));
    let wrong = ask(&elsewhere, "door_code_people", json!({ "deviceCode": words(&school.sheet, "recoveryKey") }));
    assert_eq!(wrong, Err(Problem::WrongDeviceCode));
    let people = ask(&elsewhere, "door_code_people", json!({ "deviceCode": words(&school.sheet, "deviceCode") })).unwrap();
    assert_eq!(people[0]["name"], "Jo Okafor");
    let code = words(&school.sheet, "deviceCode");
    let input = json!({ "person": people[0]["id"], "password": PASSWORD, "deviceCode": code, "remember": true });
    assert_eq!(ask(&elsewhere, "door_unlock", input).unwrap()["keyring"], Value::Null);
    ask(&elsewhere, "lock", json!({})).unwrap();
    assert_eq!(ask(&elsewhere, "door_status", json!({})).unwrap()["keyring"], "ready", "it was kept");
}

#[test]
fn nobody_is_left_and_the_sheet_makes_a_new_administrator_who_may_do_everything() {
    let school = School::new();
    let desk = school.desk();
    let key = words(&school.sheet, "recoveryKey");
    let input = json!({ "recoveryKey": key, "newAdministrator": "Ada Obi", "password": OTHER });
    let sheet = ask(&desk, "door_recover", input).unwrap()["sheet"].clone();
    ask(&desk, "door_confirm_sheet", typed_back(&sheet)).unwrap();
    let session = ask(&desk, "session", json!({})).unwrap();
    assert_eq!((&session["person"]["name"], &session["roles"]), (&json!("Ada Obi"), &json!(["administrator"])));
    assert!(ask(&desk, "keys_overview", json!({})).is_ok());
    assert!(recorded(&desk, "door_recover") && recorded(&desk, "keys_administrator"));
}

#[test]
fn a_recovery_key_typed_while_it_is_open_changes_nothing() {
    let school = School::new();
    let desk = school.open();
    for key in [words(&school.sheet, "recoveryKey"), "rubbish".to_owned()] {
        let input = json!({ "recoveryKey": key, "password": OTHER });
        assert_eq!(ask(&desk, "door_recover", input).err(), Some(Problem::VaultInUse));
    }
    assert_eq!(pupils(&desk), 3, "it is open still");
}

#[test]
fn a_recovery_that_was_cut_short_gives_a_new_sheet_at_the_next_log_in() {
    let school = School::new();
    let input = json!({ "recoveryKey": words(&school.sheet, "recoveryKey"), "password": OTHER });
    let desk = school.desk();
    ask(&desk, "door_recover", input).unwrap();
    drop(desk);
    let desk = school.desk();
    assert_eq!(ask(&desk, "door_unlock", json!({ "password": OTHER })).unwrap()["sheet"], true);
    assert_eq!(ask(&desk, "people_list", json!({})), Err(Problem::Locked));
    let sheet = ask(&desk, "door_sheet", json!({})).unwrap()["sheet"].clone();
    ask(&desk, "door_confirm_sheet", typed_back(&sheet)).unwrap();
    assert_eq!(pupils(&desk), 3);
    assert!(recorded(&desk, "door_recover"), "a log-in was taken over with the sheet, and that is on record");
    assert_eq!(ask(&desk, "keys_overview", json!({})).unwrap()["sheetConfirmed"], true);
    drop(desk);
    assert!(school.recovers(&sheet).is_ok());
}

#[test]
fn what_is_put_away_at_the_lock_takes_the_new_keys_along() {
    let school = School::new();
    let desk = school.open();
    let sheet = school.begin(&desk, "data_key");
    desk.with(|office| {
        office.put_away();
        assert!(office.renewal.is_none(), "the backup at the lock may take a minute, and needs no new key");
        Ok(())
    })
    .unwrap();
    assert_eq!(ask(&desk, "keys_confirm", typed_back(&sheet)), Err(Problem::NotFound));
}
