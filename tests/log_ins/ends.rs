//! Ended between the database and the header: whichever was written last, nobody comes in who should not.

use serde_json::json;
use signet_core::access;
use signet_core::base::Problem;
use signet_core::base::ids::UserId;
use signet_core::office::Office;
use signet_core::store;
use signet_core::vault::end::end as end_slot;
use signet_core::vault::invite::{Invitation, invite as make_slot};
use signet_core::vault::recovery::Reason;
use signet_core::vault::unlock::{Attempt, Unlocked, unlock as open_slot};
use signet_core::vault::{Cost, Folder, Lock};

use super::{PRIYAS, at_work, log_in, with_priya};
use crate::folder::{PASSWORD, Vault, ask, code, come_in, proven, settle_in};
use crate::office::{TODAY, day, noon};

/// What opens the vault one floor below the desk.
fn slot(vault: &Vault, lock: &Lock, user: Option<UserId>, password: &str) -> Unlocked {
    let password = serde_json::from_value(json!(password)).unwrap();
    let attempt = Attempt { user, password, device_code: None, now: noon(day(TODAY)).clocks() };
    open_slot(lock, vault.keychain.as_ref(), &attempt).unwrap()
}

#[test]
fn ended_between_database_and_header_the_slot_opens_nothing_and_is_swept() {
    let (vault, desk, priya) = with_priya();
    let jo: UserId = serde_json::from_value(log_in(&desk, TODAY, "Jo Okafor")["id"].clone()).unwrap();
    let gone: UserId = serde_json::from_value(priya).unwrap();
    drop(desk);
    // The database says that she has left; the machine loses its power before the header does.
    let lock = Lock::take(&folder(&vault)).unwrap();
    let unlocked = slot(&vault, &lock, Some(jo), PASSWORD);
    let db = store::open::open(&folder(&vault).database(), &unlocked.keys).unwrap();
    let mut office = Office::begin(db, unlocked.keys, "Jo Okafor", Some(lock), "Marlbridge", noon(day(TODAY))).unwrap();
    office.write("log_in_end", noon(day(TODAY)), |write| access::end_log_in::end(write, gone, None)).unwrap();
    drop(office);

    let desk = vault.desk();
    assert_eq!(come_in(&desk, TODAY, "Priya Nair", PRIYAS), Err(Problem::WrongPassword));
    come_in(&desk, TODAY, "Jo Okafor", PASSWORD).unwrap();
    ask(&desk, "lock", json!({})).unwrap();
    let people = ask(&desk, "door_status", json!({})).unwrap()["people"].clone();
    assert_eq!(people.as_array().unwrap().len(), 1, "swept at the administrator's opening: {people}");
}

#[test]
fn invited_between_header_and_database_the_slot_opens_nothing_and_is_swept() {
    let (vault, desk) = at_work();
    drop(desk);
    let lock = Lock::take(&folder(&vault)).unwrap();
    let keys = slot(&vault, &lock, None, PASSWORD).keys;
    let until = noon(day("2026-09-15")).at;
    let invitation = Invitation { user: UserId::new(), name: "Priya Nair".to_owned(), until, cost: Cost::tiny() };
    let made = make_slot(&lock, &keys, &invitation).unwrap();
    let code = made.show(Reason::Printing).join("-");
    drop((lock, keys));

    let desk = vault.desk();
    assert_eq!(come_in(&desk, TODAY, "Priya Nair", &code), Err(Problem::WrongOneTimeCode));
    come_in(&desk, TODAY, "Jo Okafor", PASSWORD).unwrap();
    ask(&desk, "lock", json!({})).unwrap();
    assert_eq!(ask(&desk, "door_status", json!({})).unwrap()["people"].as_array().unwrap().len(), 1);
}

#[test]
fn a_slot_that_is_gone_while_the_log_in_stands_is_told_and_mended_with_a_new_code() {
    let (vault, desk, priya) = with_priya();
    let jo: UserId = serde_json::from_value(log_in(&desk, TODAY, "Jo Okafor")["id"].clone()).unwrap();
    drop(desk);
    let lock = Lock::take(&folder(&vault)).unwrap();
    let keys = slot(&vault, &lock, Some(jo), PASSWORD).keys;
    end_slot(&lock, &keys, serde_json::from_value(priya.clone()).unwrap()).unwrap();
    drop((lock, keys));

    let desk = vault.desk();
    come_in(&desk, TODAY, "Jo Okafor", PASSWORD).unwrap();
    assert_eq!(log_in(&desk, TODAY, "Priya Nair")["way"]["kind"], "none");
    proven(&desk, TODAY);
    let shown = ask(&desk, "log_in_reset", json!({ "logIn": priya })).unwrap();
    ask(&desk, "lock", json!({})).unwrap();
    settle_in(&desk, TODAY, "Priya Nair", &code(&shown), PRIYAS).unwrap();
}

fn folder(vault: &Vault) -> Folder {
    Folder::at(vault.folder.path())
}
