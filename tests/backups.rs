//! Backups through the front door: places, copies made by themselves at the lock, putting one back, trying one out.

mod at_lock;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use signet_core::api;
use signet_core::base::Problem;
use signet_core::desk::Desk;
use signet_core::vault::{Cost, FakeKeychain, Folder};

use crate::office::{Around, day, noon};

const PASSWORD: &str = "copper lantern meadow thirty";

/// A school with its first run behind it, on a disk of its own.
struct School {
    home: tempfile::TempDir,
    around: Arc<Around>,
    keychain: Arc<FakeKeychain>,
    desk: Desk,
    sheet: Value,
    day: String,
}

impl School {
    fn begins() -> Self {
        let home = tempfile::tempdir().unwrap();
        let around = Arc::new(Around::default());
        let keychain = Arc::new(FakeKeychain::new());
        let desk = desk(&home.path().join("vault"), &keychain, &around);
        let mut school = Self { home, around, keychain, desk, sheet: Value::Null, day: "2026-09-08".to_owned() };
        let new = json!({ "school": "Marlbridge", "name": "Jo Okafor", "password": PASSWORD });
        school.sheet = school.get("door_create", new)["sheet"].clone();
        let group = |at: usize| school.sheet["recoveryKey"][school.sheet["ask"][at].as_u64().unwrap() as usize - 1].clone();
        school.get("door_confirm_sheet", json!({ "first": group(0), "second": group(1) }));
        school.get("door_key_holders", crate::folder::key_holders());
        school
    }

    fn ask(&self, request: &str, input: Value) -> Result<Value, Problem> {
        api::call(&self.desk, request, input, noon(day(&self.day)))
    }

    fn get(&self, request: &str, input: Value) -> Value {
        self.ask(request, input).unwrap_or_else(|problem| panic!("{request}: {problem:?}"))
    }

    fn enter(&self, name: &str) {
        let fields = json!({ "legalForename": name, "legalSurname": "Kowalczyk" });
        self.get("person_add", json!({ "kind": "pupil", "fields": fields, "classId": null }));
    }

    fn pupils(&self) -> usize {
        self.get("people_list", json!({ "kind": "pupil" }))["people"].as_array().unwrap().len()
    }

    fn place(&self, name: &str, off_computer: bool) -> PathBuf {
        let path = self.home.path().join(name);
        std::fs::create_dir(&path).unwrap();
        *self.around.folder.lock().unwrap() = Some(path.clone());
        self.get("backup_place_add", json!({ "offComputer": off_computer }));
        path
    }

    fn lock(&self) {
        self.get("lock", json!({}));
        assert!(self.desk.wait_closed(Duration::from_secs(60)));
    }

    fn unlock(&self) {
        self.get("door_unlock", json!({ "password": PASSWORD }));
    }

    fn words(&self, code: &str) -> String {
        self.sheet[code].as_array().unwrap().iter().map(|g| g.as_str().unwrap()).collect::<Vec<_>>().join(" ")
    }

    /// The newest copy in the list, chosen.
    fn choose_newest(&self) -> Value {
        let copy = self.get("backups_page", json!({}))["copies"][0].clone();
        self.get("backup_choose", json!({ "copy": { "place": copy["place"], "fileName": copy["fileName"] } }))
    }
}

fn desk(vault: &Path, keychain: &Arc<FakeKeychain>, around: &Arc<Around>) -> Desk {
    let standard = vault.with_file_name("vault-backups");
    Desk::new(Folder::at(vault), keychain.clone(), around.clone(), false).with_cost(Cost::tiny()).with_backups_in(standard)
}

fn copies(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut copies: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    copies.sort();
    copies
}

#[test]
fn locking_makes_a_copy_behind_the_door_and_unlocking_waits_for_it() {
    let school = School::begins();
    school.enter("Łucja");
    let began = Instant::now();
    school.get("lock", json!({}));
    let held_up = began.elapsed();
    assert_eq!(school.ask("people_list", json!({})), Err(Problem::Locked), "the door is shut at once");
    assert!(held_up < Duration::from_secs(5), "{held_up:?}");
    school.unlock();
    let beside = school.home.path().join("vault-backups");
    assert_eq!(copies(&beside).len(), 1);
    assert_eq!(school.pupils(), 1);
    school.lock();
    assert_eq!(copies(&beside).len(), 1, "nothing was entered since");
}

#[test]
fn every_lock_copies_what_was_entered_however_short_ago_the_last_copy_was_made() {
    let school = School::begins();
    for (copied, name) in ["Łucja", "Zoë", "Wren"].into_iter().enumerate() {
        school.enter(name);
        school.lock();
        assert_eq!(copies(&school.home.path().join("vault-backups")).len(), copied + 1, "{name}");
        school.unlock();
    }
}

#[test]
fn an_import_leaves_a_copy_of_before_and_a_copy_of_after() {
    let school = School::begins();
    school.place("stick", true);
    let list = "Surname,Forename\nKowalczyk,Łucja\nO'Neill,Siân\n";
    *school.around.file.lock().unwrap() = Some(("pupils.csv".to_owned(), list.as_bytes().to_vec()));
    let token = school.get("import_pick", json!({}))["token"].clone();
    let source = school.get("import_read", json!({ "token": token, "sheet": null, "headerRow": null }));
    let mapping: Vec<Value> = source["columns"].as_array().unwrap().iter().map(|column| column["meaning"].clone()).collect();
    let plan = json!({ "token": token, "sheet": null, "headerRow": null, "mapping": mapping, "corrections": [] });
    let fingerprint = school.get("import_plan", plan.clone())["fingerprint"].clone();
    school.get("import_apply", json!({ "plan": plan, "fingerprint": fingerprint, "skipped": [], "leavers": [] }));
    let page = school.get("backups_page", json!({}));
    let pupils: Vec<&Value> = page["copies"].as_array().unwrap().iter().map(|copy| &copy["pupils"]).collect();
    assert_eq!(pupils, [&json!(2), &json!(0)]);
    assert_eq!(page["standing"]["uncopiedSince"], Value::Null);
}

#[test]
fn the_first_log_in_of_a_day_makes_one() {
    let mut school = School::begins();
    let stick = school.place("stick", true);
    school.enter("Łucja");
    assert_eq!(school.get("backup_daily", json!({}))["carried"].as_array().unwrap().len(), 1);
    school.enter("Zoë");
    assert_eq!(school.get("backup_daily", json!({}))["carried"].as_array().unwrap().len(), 0, "once a day");
    school.day = "2026-09-09".to_owned();
    assert_eq!(school.get("backup_daily", json!({}))["carried"].as_array().unwrap().len(), 1);
    assert_eq!(copies(&stick).len(), 2);
    let standing = school.get("backup_standing", json!({}));
    assert_eq!((&standing["level"], &standing["failed"]), (&json!("good"), &json!(false)));
}

#[test]
fn the_page_shows_places_and_copies_and_what_keeps_a_place_from_its_own() {
    let school = School::begins();
    let (stick, share) = (school.place("stick", true), school.place("share", true));
    std::fs::remove_dir(&share).unwrap();
    school.enter("Łucja");
    let done = school.get("backup_now", json!({}));
    let faults: Vec<&Value> = done["carried"].as_array().unwrap().iter().map(|place| &place["fault"]).collect();
    assert_eq!(faults, [&json!(null), &json!("not_there")]);
    let page = school.get("backups_page", json!({}));
    let copy = &page["copies"][0];
    assert_eq!((page["copies"].as_array().unwrap().len(), &copy["pupils"], &copy["verified"]), (1, &json!(1), &json!(true)));
    assert!(copy["fileName"].as_str().unwrap().starts_with("marlbridge-20260908T120000Z-"));
    assert_eq!((&page["places"][1]["fault"], &page["places"][1]["there"]), (&json!("not_there"), &json!(false)));
    assert_eq!(page["standing"]["failed"], true);
    school.get("backup_place_end", json!({ "id": page["places"][1]["id"] }));
    assert_eq!(school.get("backups_page", json!({}))["places"].as_array().unwrap().len(), 1);
    assert_eq!(copies(&stick).len(), 1);
    let strange = json!({ "copy": { "place": page["places"][0]["id"], "fileName": "../vault/vault.db" } });
    assert_eq!(school.ask("backup_choose", strange), Err(Problem::NotFound), "a name is never made into a path");
}

#[test]
fn an_administrator_puts_a_copy_back_after_the_password_again_and_the_old_vault_is_kept() {
    let school = School::begins();
    school.place("stick", true);
    school.enter("Łucja");
    school.get("backup_now", json!({}));
    school.choose_newest();
    school.enter("Zoë");
    let put_back = |input: Value| school.ask("backup_restore", input);
    assert_eq!(put_back(json!({ "password": "not the password" })).map(|_| ()), Err(Problem::WrongPassword));
    let asked = put_back(json!({ "password": PASSWORD })).unwrap();
    assert_eq!((&asked["done"], &asked["asks"]), (&json!(false), &json!(["older"])));
    assert!(asked["oldEntries"].as_u64() > asked["newEntries"].as_u64());
    assert_eq!(school.pupils(), 2, "nothing happens without a yes");
    let done = put_back(json!({ "password": PASSWORD, "agreed": ["older"] })).unwrap();
    assert_eq!(done["done"], true);
    assert_eq!(school.ask("people_list", json!({})), Err(Problem::Locked), "the door stands there again");
    school.unlock();
    assert_eq!(school.pupils(), 1);
    let kept = school.home.path().join(done["keptAs"].as_str().unwrap());
    assert!(kept.join("vault.db").is_file());
    assert_eq!(school.get("backups_page", json!({}))["copies"].as_array().unwrap().len(), 2, "with the one made just before");
}

#[test]
fn at_the_door_of_another_computer_the_sheet_puts_a_copy_back() {
    let school = School::begins();
    let stick = school.place("stick", true);
    school.enter("Łucja");
    school.get("backup_now", json!({}));
    let elsewhere = tempfile::tempdir().unwrap();
    let around = Arc::new(Around::default());
    let other = desk(&elsewhere.path().join("vault"), &Arc::new(FakeKeychain::new()), &around);
    let ask = |request: &str, input: Value| api::call(&other, request, input, noon(day("2026-09-10")));
    assert_eq!(ask("door_restore_pick", json!({})), Ok(json!(null)), "thought better of it");
    *around.backup.lock().unwrap() = Some(copies(&stick)[0].clone());
    let file = ask("door_restore_pick", json!({})).unwrap();
    assert_eq!((&file["pupils"], &file["generation"]), (&json!(1), &json!(1)));
    assert_eq!(ask("door_restore", json!({ "recoveryKey": "ABCDE" })).map(|_| ()), Err(Problem::WrongRecoveryKey));
    let by_password = json!({ "password": PASSWORD, "deviceCode": school.words("deviceCode"), "name": "jo okafor" });
    let done = ask("door_restore", by_password).unwrap();
    assert_eq!((&done["done"], &done["keptAs"], &done["keyring"]), (&json!(true), &json!(null), &json!(null)));
    ask("door_unlock", json!({ "password": PASSWORD })).unwrap();
    let people = ask("people_list", json!({ "kind": "pupil" })).unwrap();
    assert_eq!(people["people"].as_array().unwrap().len(), 1);
    assert_eq!(copies(&elsewhere.path().join("vault-backups")).len(), 0);
}

#[test]
fn a_damaged_vault_is_replaced_at_the_door_once_somebody_says_yes() {
    let school = School::begins();
    let stick = school.place("stick", true);
    school.enter("Łucja");
    school.get("backup_now", json!({}));
    school.lock();
    let database = school.home.path().join("vault/vault.db");
    std::fs::write(&database, b"damaged").unwrap();
    *school.around.backup.lock().unwrap() = Some(copies(&stick)[0].clone());
    school.get("door_restore_pick", json!({}));
    let key = school.words("recoveryKey");
    let asked = school.get("door_restore", json!({ "recoveryKey": key }));
    assert_eq!(asked["asks"], json!(["cannot_compare"]));
    assert_eq!(std::fs::read(&database).unwrap(), b"damaged", "not touched yet");
    school.get("door_restore", json!({ "recoveryKey": key, "agreed": ["cannot_compare"] }));
    school.unlock();
    assert_eq!(school.pupils(), 1);
}

#[test]
fn at_the_door_only_an_administrator_or_the_recovery_key_gives_up_what_the_copy_lacks() {
    let school = School::begins();
    let stick = school.place("stick", true);
    school.get("prove", json!({ "password": PASSWORD }));
    let (code, _) = crate::folder::invite(&school.desk, &school.day, "Priya Nair", "office", None);
    school.get("lock", json!({}));
    assert!(school.desk.wait_closed(Duration::from_secs(60)));
    crate::folder::settle_in(&school.desk, &school.day, "Priya Nair", &code, "seven herons over water").unwrap();
    school.get("backup_now", json!({}));
    let copy = copies(&stick).last().unwrap().clone();
    school.enter("Łucja");
    school.lock();
    *school.around.backup.lock().unwrap() = Some(copy);
    school.get("door_restore_pick", json!({}));
    let by = |name: &str, password: &str| json!({ "name": name, "password": password, "deviceCode": school.words("deviceCode"), "agreed": ["older"] });
    let refused = school.ask("door_restore", by("Priya Nair", "seven herons over water")).map(|_| ());
    assert_eq!(refused, Err(Problem::NotAllowed));
    assert_eq!(school.get("door_restore", by("Jo Okafor", PASSWORD))["done"], true);
    crate::folder::come_in(&school.desk, &school.day, "Jo Okafor", PASSWORD).unwrap();
    assert_eq!(school.pupils(), 0);
}

/// proves: O-G06
#[test]
fn a_drill_reads_all_of_it_and_stands_on_the_page() {
    let school = School::begins();
    school.place("stick", true);
    school.enter("Łucja");
    school.get("backup_now", json!({}));
    school.choose_newest();
    assert_eq!(school.get("backups_page", json!({}))["lastDrill"], json!(null));
    let done = school.get("backup_drill", json!({ "recoveryKey": school.words("recoveryKey") }));
    assert_eq!((&done["withSheet"], &done["tables"]["person"], &done["pupils"]), (&json!(true), &json!(1), &json!(1)));
    let drill = school.get("backups_page", json!({}))["lastDrill"].clone();
    assert_eq!((&drill["by"], &drill["withSheet"]), (&json!("Jo Okafor"), &json!(true)));
    assert_eq!(school.get("backup_drill", json!({}))["withSheet"], false);
    let wrong = school.ask("backup_drill", json!({ "recoveryKey": "ABCDE" })).map(|_| ());
    assert_eq!(wrong, Err(Problem::WrongRecoveryKey));
    let _ = &school.keychain;
}
