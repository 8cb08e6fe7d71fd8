//! The door, on real files: first run, unlocking, and what stands in its way.

use std::sync::Arc;

use serde_json::{Value, json};
use signet_core::api::REQUESTS;
use signet_core::base::Problem;
use signet_core::desk::Desk;
use signet_core::vault::{FakeKeychain, Folder};

use crate::folder::{PASSWORD, Vault, ask, begin, confirm, unlock};
use crate::office::Around;

fn pupils(desk: &Desk) -> usize {
    ask(desk, "people_list", json!({ "kind": "pupil" })).unwrap()["people"].as_array().unwrap().len()
}

#[test]
fn nothing_can_be_entered_before_the_sheet_was_typed_back() {
    let vault = Vault::new();
    let desk = vault.desk();
    let sheet = begin(&desk);
    assert_eq!(ask(&desk, "people_list", json!({})), Err(Problem::Locked));
    assert_eq!(ask(&desk, "door_confirm_sheet", json!({ "first": "AAAAA", "second": "BBBBB" })), Err(Problem::SheetNotConfirmed));
    confirm(&desk, &sheet).unwrap();
    assert_eq!(pupils(&desk), 0);
}

#[test]
fn a_password_costs_to_guess_what_this_computer_can_do() {
    let vault = Vault::new();
    let folder = Folder::at(vault.folder.path());
    let desk = Desk::new(folder.clone(), Arc::new(FakeKeychain::new()), Arc::new(Around::default()), false);
    let _ = begin(&desk);
    // The memory in KiB, three rounds and four lanes, as they stand before the salt of a password.
    let header = std::fs::read(folder.header()).unwrap();
    let rounds_and_lanes = [0, 0, 0, 3, 0, 0, 0, 4];
    let at = header.windows(8).position(|bytes| bytes == rounds_and_lanes).expect("the cost stands in the header");
    let memory = u32::from_be_bytes(header[at - 4..at].try_into().unwrap());
    assert!((64 * 1024..=256 * 1024).contains(&memory), "{memory} KiB");
}

#[test]
fn a_first_run_that_was_interrupted_goes_on_with_a_new_sheet() {
    let vault = Vault::new();
    let _ = begin(&vault.desk());
    let desk = vault.desk();
    let welcome = unlock(&desk, PASSWORD).unwrap();
    assert_eq!(welcome["sheet"], true);
    let sheet = ask(&desk, "door_sheet", json!({})).unwrap()["sheet"].clone();
    confirm(&desk, &sheet).unwrap();
    assert_eq!(pupils(&desk), 0);
}

#[test]
fn what_was_entered_is_there_after_a_restart_and_no_sooner_than_the_password() {
    let vault = Vault::new();
    vault.made();
    let desk = vault.desk();
    let status = ask(&desk, "door_status", json!({})).unwrap();
    assert_eq!((&status["state"], &status["school"]), (&json!("closed"), &json!("Marlbridge")));
    assert_eq!(ask(&desk, "people_list", json!({})), Err(Problem::Locked));
    assert_eq!(unlock(&desk, "not the password at all"), Err(Problem::WrongPassword));
    let welcome = unlock(&desk, PASSWORD).unwrap();
    assert_eq!(welcome["wrongBefore"], 1);
    assert_eq!(pupils(&desk), 1);
    ask(&desk, "lock", json!({})).unwrap();
    assert_eq!(ask(&desk, "people_list", json!({})), Err(Problem::Locked));
    unlock(&desk, PASSWORD).unwrap();
}

#[test]
fn a_second_copy_is_told_so_and_a_new_vault_is_never_made_over_an_old_one() {
    let vault = Vault::new();
    vault.made();
    let first = vault.desk();
    unlock(&first, PASSWORD).unwrap();
    let second = vault.desk();
    assert_eq!(unlock(&second, PASSWORD), Err(Problem::VaultInUse));
    drop(first);
    let again = ask(&second, "door_create", json!({ "school": "Other", "name": "Sam", "password": PASSWORD }));
    assert_eq!(again, Err(Problem::VaultExists));
    unlock(&second, PASSWORD).unwrap();
    assert_eq!(pupils(&second), 1);
}

#[test]
fn a_forgotten_password_is_replaced_by_the_recovery_key_and_the_old_sheet_opens_nothing_more() {
    let vault = Vault::new();
    let old = vault.made();
    let key = |sheet: &Value| {
        sheet["recoveryKey"].as_array().unwrap().iter().map(|g| g.as_str().unwrap()).collect::<Vec<_>>().join(" ")
    };
    let desk = vault.desk();
    let recover =
        |desk: &Desk, key: &str| ask(desk, "door_recover", json!({ "recoveryKey": key, "password": "seven herons over water" }));
    let new = recover(&desk, &key(&old)).unwrap()["sheet"].clone();
    assert_eq!(ask(&desk, "people_list", json!({})), Err(Problem::Locked), "not before the new sheet was typed back");
    confirm(&desk, &new).unwrap();
    assert_eq!(pupils(&desk), 1);
    drop(desk);
    let desk = vault.desk();
    assert_eq!(unlock(&desk, PASSWORD), Err(Problem::WrongPassword));
    assert_eq!(recover(&desk, &key(&old)).map(|_| ()), Err(Problem::WrongRecoveryKey));
}

#[test]
fn a_copy_of_the_files_opens_nowhere_else_without_the_device_code() {
    let vault = Vault::new();
    let sheet = vault.made();
    let desk = vault.desk_with(Arc::new(FakeKeychain::new()));
    assert_eq!(ask(&desk, "door_status", json!({})).unwrap()["school"], json!(null), "not even the school's name");
    assert_eq!(unlock(&desk, PASSWORD), Err(Problem::KeyringEmpty));
    let code = sheet["deviceCode"].as_array().unwrap().iter().map(|g| g.as_str().unwrap()).collect::<Vec<_>>().join("-");
    ask(&desk, "door_unlock", json!({ "password": PASSWORD, "deviceCode": code, "remember": true })).unwrap();
    assert_eq!(pupils(&desk), 1);
    ask(&desk, "lock", json!({})).unwrap();
    unlock(&desk, PASSWORD).unwrap();
}

#[test]
fn every_damage_has_its_own_word_and_none_ends_in_an_empty_vault() {
    for (file, damage, problem) in [
        ("vault.db", Damage::Empty, Problem::DatabaseDamaged),
        ("vault.db", Damage::Cut, Problem::DatabaseDamaged),
        ("vault.db", Damage::Flip, Problem::DatabaseDamaged),
        ("vault.db", Damage::Gone, Problem::DatabaseMissing),
    ] {
        let vault = Vault::new();
        vault.made();
        damage.to(&vault.folder.path().join(file));
        let before = std::fs::read(vault.folder.path().join(file)).ok();
        let desk = vault.desk();
        let told = unlock(&desk, PASSWORD).map(|_| ()).err();
        let status = ask(&desk, "door_status", json!({})).unwrap();
        assert!(
            told.as_ref() == Some(&problem) || status["problem"] == serde_json::to_value(&problem).unwrap(),
            "{file} {told:?} {status}"
        );
        let again = ask(&desk, "door_create", json!({ "school": "Other", "name": "Sam", "password": PASSWORD }));
        assert_eq!(again, Err(Problem::VaultExists));
        assert_eq!(std::fs::read(vault.folder.path().join(file)).ok(), before, "left as it was");
    }
}

#[test]
fn one_damaged_header_opens_from_its_spare_and_two_are_told() {
    let vault = Vault::new();
    vault.made();
    Damage::Flip.to(&vault.folder.path().join("vault.hdr"));
    let desk = vault.desk();
    assert_eq!(ask(&desk, "door_status", json!({})).unwrap()["headerFromSpare"], true);
    unlock(&desk, PASSWORD).unwrap();
    drop(desk);
    for file in ["vault.hdr", "vault.hdr.bak"] {
        Damage::Flip.to(&vault.folder.path().join(file));
    }
    let desk = vault.desk();
    assert_eq!(ask(&desk, "door_status", json!({})).unwrap()["problem"], json!({ "code": "header_damaged" }));
}

/// proves: O-H10, O-H21
#[test]
fn the_vaults_files_hold_no_name_in_the_clear() {
    let vault = Vault::new();
    vault.made();
    let names = ["Łucja", "Kowalczyk", "Marlbridge", "Okafor", "lantern"];
    for file in std::fs::read_dir(vault.folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        for name in names {
            assert!(!bytes.windows(name.len()).any(|w| w == name.as_bytes()), "{name}");
        }
    }
}

/// proves: O-H10
#[test]
fn every_request_is_refused_while_the_vault_is_locked() {
    let vault = Vault::new();
    vault.made();
    let desk = vault.desk();
    let mut tried = 0;
    for request in REQUESTS.iter().filter(|r| r.need.is_some()) {
        for input in [json!({}), json!(null), json!({ "id": "x" }), json!([1])] {
            assert_eq!(ask(&desk, request.name, input), Err(Problem::Locked), "{}", request.name);
            tried += 1;
        }
    }
    assert!(tried > 100);
}

#[test]
fn no_request_panics_on_what_it_does_not_understand() {
    let vault = Vault::new();
    vault.made();
    let desk = vault.desk();
    unlock(&desk, PASSWORD).unwrap();
    for request in REQUESTS.iter().filter(|r| r.name != "lock" && !r.name.starts_with("door_")) {
        for input in
            [json!(null), json!([]), json!("x"), json!({ "id": "not an id" }), json!({ "pupil": 7, "text": null, "class": {} })]
        {
            let _ = ask(&desk, request.name, input);
        }
    }
    assert_eq!(pupils(&desk), 1);
    assert_eq!(ask(&desk, "no_such_request", json!({})), Err(Problem::NotFound));
}

enum Damage {
    Empty,
    Cut,
    Flip,
    Gone,
}

impl Damage {
    fn to(&self, path: &std::path::Path) {
        let mut bytes = std::fs::read(path).unwrap();
        match self {
            Self::Empty => bytes.clear(),
            Self::Cut => bytes.truncate(bytes.len() / 2),
            Self::Flip => {
                let middle = bytes.len() / 2;
                bytes[middle] ^= 4;
            }
            Self::Gone => return std::fs::remove_file(path).unwrap(),
        }
        std::fs::write(path, bytes).unwrap();
    }
}
