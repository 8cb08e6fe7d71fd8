//! New keys for a vault in use: the recovery key, the device secret, the data key.

use super::*;
use crate::vault::recovery::Confirmed;
use crate::vault::renew_data_key::{self, NewDataKey};
use crate::vault::{header, keychain, renew_device, renew_sheet, swap};

const THIRD: &str = "another day another kettle";

fn typed_back(sheet: &RecoverySheet) -> Confirmed {
    read_back(sheet).unwrap()
}

fn words(sheet: &RecoverySheet) -> RecoverySheetView {
    sheet.show(Reason::Printing)
}

/// The old and the new database, as the store writes them: each begins with its salt.
fn written(school: &School, keys: &Keys) {
    let mut bytes = keys.database_salt().to_vec();
    bytes.resize(4096, 7);
    fs::write(school.folder.database(), bytes).unwrap();
}

fn written_beside(school: &School, new: &NewDataKey) {
    let mut bytes = new.keys.database_salt().to_vec();
    bytes.resize(8192, 9);
    fs::write(school.folder.renewed(), bytes).unwrap();
}

/// Renews the data key up to the turning point.
fn turned(school: &School) -> (Keys, RecoverySheetView) {
    let old = school.unlock().unwrap().keys;
    written(school, &old);
    let new = renew_data_key::prepare(&school.lock(), &old, a_day()).unwrap();
    written_beside(school, &new);
    let (sheet, back) = (words(&new.sheet), typed_back(&new.sheet));
    (renew_data_key::turn(&school.lock(), &old, new, &back).unwrap(), sheet)
}

fn length(school: &School) -> u64 {
    fs::metadata(school.folder.database()).unwrap().len()
}

#[test]
fn a_new_sheet_opens_nothing_before_it_was_typed_back_and_the_old_one_nothing_after() {
    let school = School::new();
    let keys = school.unlock().unwrap().keys;
    let new = renew_sheet::prepare(&school.lock(), &keys, a_day()).unwrap();
    let key = words(&new.sheet).recovery_key.join(" ");
    assert_eq!(refusal(school.recover(&key, OTHER)), Problem::WrongRecoveryKey);
    let back = typed_back(&new.sheet);
    renew_sheet::replace(&school.lock(), &keys, new, &back).unwrap();
    assert_eq!(refusal(school.recover(&school.recovery_key(), OTHER)), Problem::WrongRecoveryKey);
    assert!(same_database(&keys, &school.recover(&key, OTHER).unwrap().keys));
}

#[test]
fn after_a_new_data_key_everybody_comes_in_with_their_own_password_and_only_the_new_sheet_works() {
    let school = School::new();
    let second = school.joined_by("Łucja", OTHER);
    let before = school.unlock().unwrap().keys;
    let (keys, sheet) = turned(&school);
    swap::finish(&school.lock(), &keys).unwrap();
    assert_eq!(length(&school), 8192);
    assert!(!school.folder.renewed().exists());

    for open in [school.lets_in(before.user_id(), PASSWORD), school.lets_in(second, OTHER), school.lets_in(second, OTHER)] {
        let open = open.unwrap();
        assert!(same_database(&keys, &open.keys) && !same_database(&before, &open.keys));
    }
    let header = header::read(&school.folder).unwrap().header;
    assert!(header.slots.iter().all(|slot| !slot.has_grants()), "each log-in took the new key in");
    assert_eq!(refusal(school.recover_for(before.user_id(), &school.recovery_key(), THIRD)), Problem::WrongRecoveryKey);
    let recovered = school.recover_for(before.user_id(), &sheet.recovery_key.join(" "), THIRD).unwrap();
    assert!(same_database(&keys, &recovered.keys));
    assert_eq!(sheet.device_code, school.sheet.device_code, "the device code stays");
}

#[test]
fn the_audits_key_stays_and_every_other_key_changes_when_the_data_key_does() {
    let school = School::new();
    let before = school.unlock().unwrap().keys;
    let (after, sheet) = turned(&school);
    for purpose in [Purpose::HeaderMac, Purpose::DeviceSecretEscrow, Purpose::Draft, Purpose::BackupManifest] {
        assert_ne!(before.derived(purpose).expose(), after.derived(purpose).expose(), "{purpose:?}");
    }
    let audit = before.record_key();
    assert_eq!(audit.expose(), after.record_key().expose());
    // And the sheet alone has it too, for the day when the header is lost.
    let rescued = recovery::open_payload(&sheet.qr, &secret(&sheet.recovery_key.join(" "))).unwrap().keys();
    assert_eq!(audit.expose(), rescued.record_key().expose());
    assert!(same_database(&after, &rescued));
}

#[test]
fn a_copy_taken_before_the_renewal_still_opens_with_its_own_old_keys_and_with_no_new_one() {
    let school = School::new();
    let keys = school.unlock().unwrap().keys;
    let copy = fs::read(school.folder.header()).unwrap();
    let (new, sheet) = turned(&school);
    let stick = TempDir::new().unwrap();
    let folder = Folder::at(stick.path());
    fs::write(folder.header(), &copy).unwrap();
    fs::write(folder.database(), b"whatever was there that day").unwrap();
    let come_in = |code: &str| {
        let attempt = Attempt { user: None, password: secret(PASSWORD), device_code: Some(secret(code)), now: school.now };
        unlock(&Lock::take(&folder).unwrap(), &FakeKeychain::new(), &attempt)
    };
    let old = come_in(&school.device_code()).unwrap().keys;
    assert!(same_database(&keys, &old) && !same_database(&new, &old));
    assert!(recovery::open_payload(&sheet.qr, &secret(&school.recovery_key())).is_err());
}

#[test]
fn a_renewal_that_stops_before_its_turning_point_leaves_the_old_vault_and_its_leftovers_go_at_the_next_log_in() {
    let school = School::new();
    let keys = school.unlock().unwrap().keys;
    written(&school, &keys);
    let new = renew_data_key::prepare(&school.lock(), &keys, a_day()).unwrap();
    written_beside(&school, &new);
    fs::write(school.folder.path().join("vault.db.renewed-journal"), b"half").unwrap();
    let open = school.unlock().unwrap();
    assert!(same_database(&keys, &open.keys));
    assert_eq!(length(&school), 4096);
    assert!(!school.folder.renewed().exists() && !school.folder.path().join("vault.db.renewed-journal").exists());
    assert!(school.recover(&school.recovery_key(), OTHER).is_ok(), "the old sheet works");
}

#[test]
fn the_header_is_not_turned_to_a_database_that_is_not_there() {
    let school = School::new();
    let keys = school.unlock().unwrap().keys;
    written(&school, &keys);
    for beside in [None, Some(b"another salt, another file".as_slice()), Some(b"")] {
        let new = renew_data_key::prepare(&school.lock(), &keys, a_day()).unwrap();
        if let Some(bytes) = beside {
            fs::write(school.folder.renewed(), bytes).unwrap();
        }
        let back = typed_back(&new.sheet);
        assert_eq!(refusal(renew_data_key::turn(&school.lock(), &keys, new, &back)), Problem::DatabaseMissing);
        assert!(same_database(&keys, &school.unlock().unwrap().keys));
    }
}

#[test]
fn a_renewal_that_stops_after_its_turning_point_is_finished_by_whoever_comes_in_next() {
    for how in ["password", "recovery"] {
        let school = School::new();
        let (keys, sheet) = turned(&school);
        assert_eq!(length(&school), 4096);
        assert!(matches!(school.standing(), Standing::Closed { .. }));
        let open = match how {
            "password" => school.unlock().unwrap().keys,
            _ => school.recover(&sheet.recovery_key.join(" "), OTHER).unwrap().keys,
        };
        assert!(same_database(&keys, &open));
        assert_eq!(length(&school), 8192, "{how}");
        assert!(!school.folder.renewed().exists());
    }
}

#[test]
fn a_plug_pulled_between_the_two_headers_leaves_the_new_keys_and_if_the_first_is_lost_too_the_old_ones() {
    let school = School::new();
    let before = school.unlock().unwrap().keys;
    let old_spare = fs::read(school.folder.spare()).unwrap();
    let (keys, _) = turned(&school);
    fs::write(school.folder.spare(), &old_spare).unwrap();
    let header = fs::read(school.folder.header()).unwrap();
    // With the new header lost, the old spare still finds the old database in its place.
    fs::remove_file(school.folder.header()).unwrap();
    let beside = fs::read(school.folder.renewed()).unwrap();
    assert!(same_database(&before, &school.unlock().unwrap().keys));
    assert_eq!(length(&school), 4096);
    // With the new header, the new database.
    fs::write(school.folder.header(), &header).unwrap();
    fs::write(school.folder.spare(), &old_spare).unwrap();
    fs::write(school.folder.renewed(), beside).unwrap();
    assert!(same_database(&keys, &school.unlock().unwrap().keys));
    assert_eq!((length(&school), fs::read(school.folder.spare()).unwrap() == old_spare), (8192, false));
}

#[test]
fn a_new_device_secret_lets_everybody_in_with_their_own_password_and_the_old_one_is_dropped_when_all_have_come() {
    let school = School::new();
    let second = school.joined_by("Łucja", OTHER);
    let third = school.joined_by("محمد", THIRD);
    let keys = school.unlock().unwrap().keys;
    let sheet = new_device(&school, &keys);
    assert_ne!(sheet.device_code, school.sheet.device_code);
    assert_eq!(renew_device::waiting(&school.lock(), &keys), Ok(3));
    let mut left = 3;
    for (user, password) in [(keys.user_id(), PASSWORD), (second, OTHER), (third, THIRD)] {
        assert_eq!(header::read(&school.folder).unwrap().header.earlier.len(), 1);
        assert!(same_database(&keys, &school.lets_in(user, password).unwrap().keys));
        left -= 1;
        assert_eq!(renew_device::waiting(&school.lock(), &keys), Ok(left));
    }
    assert_eq!(header::read(&school.folder).unwrap().header.earlier.len(), 0, "the old one is gone");
    for (user, password) in [(keys.user_id(), PASSWORD), (second, OTHER), (third, THIRD)] {
        assert!(school.lets_in(user, password).is_ok());
        assert_eq!(refusal(school.lets_in(user, "not the password at all")), Problem::WrongPassword);
    }
}

#[test]
fn whoever_stays_away_through_several_renewals_of_the_device_secret_still_comes_in() {
    let school = School::new();
    let second = school.joined_by("Łucja", OTHER);
    let keys = school.unlock().unwrap().keys;
    for renewals in 1..=3 {
        new_device(&school, &keys);
        school.unlock().unwrap();
        assert_eq!(header::read(&school.folder).unwrap().header.earlier.len(), 1, "after {renewals}: only what somebody needs");
    }
    assert!(school.lets_in(second, OTHER).is_ok());
    assert_eq!(header::read(&school.folder).unwrap().header.earlier.len(), 0);
}

#[test]
fn what_a_stolen_laptop_knows_opens_neither_todays_header_nor_a_later_one() {
    let school = School::new();
    let second = school.joined_by("Łucja", OTHER);
    let keys = school.unlock().unwrap().keys;
    let stolen = FakeKeychain::new();
    let header = header::read(&school.folder).unwrap().header;
    keychain::keep(&stolen, header.vault, &keys.device_secret(&header).unwrap()).unwrap();
    new_device(&school, &keys);
    // Also before everybody has logged in again, when the header still remembers the old secret.
    for _ in 0..2 {
        fs::remove_file(school.folder.tries()).unwrap_or_default();
        let attempt = Attempt { user: Some(second), password: secret(OTHER), device_code: None, now: school.now };
        assert_eq!(refusal(unlock(&school.lock(), &stolen, &attempt)), Problem::KeyringForeign);
        let code = Some(secret(&school.device_code()));
        let attempt = Attempt { user: Some(second), password: secret(OTHER), device_code: code, now: school.now };
        assert_eq!(refusal(unlock(&school.lock(), &stolen, &attempt)), Problem::WrongDeviceCode);
        school.lets_in(second, OTHER).unwrap();
    }
    assert_eq!(refusal(school.recover_for(second, &school.recovery_key(), THIRD)), Problem::WrongRecoveryKey);
}

#[test]
fn a_plug_pulled_at_any_moment_of_a_new_device_secret_locks_nobody_out() {
    let school = School::new();
    let keys = school.unlock().unwrap().keys;
    let old_header = fs::read(school.folder.header()).unwrap();
    let old_secret = keys.device_secret(&header::read(&school.folder).unwrap().header).unwrap();
    new_device(&school, &keys);
    let new_header = fs::read(school.folder.header()).unwrap();
    let new_secret = keys.device_secret(&header::read(&school.folder).unwrap().header).unwrap();
    let vault = keys.vault_id();
    for (moment, header) in [("before the header was written", &old_header), ("after it was", &new_header)] {
        keychain::keep_both(&school.keychain, vault, &old_secret, &new_secret).unwrap();
        fs::write(school.folder.header(), header).unwrap();
        fs::write(school.folder.spare(), header).unwrap();
        assert!(matches!(school.standing(), Standing::Closed { keyring: KeyringState::Ready, .. }), "{moment}");
        assert!(same_database(&keys, &school.unlock().unwrap().keys), "{moment}");
        let keychain::Fetched::Present(kept) = school.keychain.fetch(vault) else { panic!("{moment}") };
        assert_eq!(kept.len(), 32, "{moment}: the keyring was tidied");
        assert!(school.unlock().is_ok(), "{moment}");
    }
}

#[test]
fn a_keyring_that_takes_no_new_secret_does_not_stop_the_renewal_and_the_new_device_code_opens_the_vault() {
    for behaviour in [Behaviour::Locked, Behaviour::Absent, Behaviour::Forgets] {
        let school = School::new();
        let keys = school.unlock().unwrap().keys;
        school.keychain.becomes(behaviour);
        let new = renew_device::prepare(&school.lock(), &keys, a_day()).unwrap();
        let (sheet, back) = (words(&new.sheet), typed_back(&new.sheet));
        let told = renew_device::replace(&school.lock(), &school.keychain, &keys, new, &back).unwrap();
        assert!(told.is_some(), "{behaviour:?}");
        school.keychain.becomes(Behaviour::Ok);
        assert_eq!(refusal(school.unlock()), Problem::KeyringForeign, "{behaviour:?}");
        assert!(school.unlock_with(PASSWORD, Some(&sheet.device_code.join(" "))).is_ok(), "{behaviour:?}");
    }
}

/// Renews the device secret, sheet and all.
fn new_device(school: &School, keys: &Keys) -> RecoverySheetView {
    let new = renew_device::prepare(&school.lock(), keys, a_day()).unwrap();
    let (sheet, back) = (words(&new.sheet), typed_back(&new.sheet));
    assert_eq!(renew_device::replace(&school.lock(), &school.keychain, keys, new, &back), Ok(None));
    sheet
}
