//! The recovery sheet on the day when it is needed.

use super::*;
use crate::vault::recover::people;
use crate::vault::recovery::open_payload;

#[test]
fn the_recovery_key_sets_a_new_password_and_the_same_data_opens() {
    let school = School::new();
    let before = school.unlock().unwrap().keys;
    let recovered = school.recover(&school.recovery_key().to_lowercase(), OTHER).unwrap();
    assert!(same_database(&before, &recovered.keys));
    assert_eq!((recovered.keyring, recovered.person.as_str()), (None, "Siân O'Neill"));
    assert_eq!(refusal(school.unlock()), Problem::WrongPassword);
    assert!(same_database(&before, &school.unlock_with(OTHER, None).unwrap().keys));
}

#[test]
fn an_old_sheet_opens_nothing_after_a_recovery_and_the_new_one_does() {
    let school = School::new();
    let recovered = school.recover(&school.recovery_key(), OTHER).unwrap();
    assert_eq!(refusal(school.recover(&school.recovery_key(), PASSWORD)), Problem::WrongRecoveryKey);
    // The spare header holds no old slot either.
    fs::remove_file(school.folder.header()).unwrap();
    assert_eq!(refusal(school.recover(&school.recovery_key(), PASSWORD)), Problem::WrongRecoveryKey);
    let fresh = recovered.sheet.show(Reason::Printing);
    assert!(school.recover(&fresh.recovery_key.join(""), "another day another kettle").is_ok());
    assert_eq!(fresh.device_code, school.sheet.device_code, "the device code stays");
}

#[test]
fn on_a_new_machine_the_recovery_fills_the_keyring_so_that_passwords_work_again() {
    let mut school = School::new();
    school.keychain = FakeKeychain::new();
    assert_eq!(refusal(school.unlock()), Problem::KeyringEmpty);
    assert_eq!(school.recover(&school.recovery_key(), OTHER).unwrap().keyring, None);
    assert!(school.unlock_with(OTHER, None).is_ok());
}

#[test]
fn a_keyring_that_fails_does_not_stop_a_recovery() {
    let mut school = School::new();
    school.keychain = FakeKeychain::that_is(Behaviour::Absent);
    let recovered = school.recover(&school.recovery_key(), OTHER).unwrap();
    assert_eq!(recovered.keyring, Some(Problem::KeyringAbsent));
    assert!(school.unlock_with(OTHER, Some(&school.device_code())).is_ok());
}

#[test]
fn a_wrong_recovery_key_opens_nothing_and_changes_nothing() {
    let school = School::new();
    let before = fs::read(school.folder.header()).unwrap();
    let foreign = School::new().recovery_key();
    for key in [foreign.as_str(), "", "0000", &school.device_code(), &"é".repeat(40)] {
        assert_eq!(refusal(school.recover(key, OTHER)), Problem::WrongRecoveryKey);
    }
    assert!(matches!(refusal(school.recover(&school.recovery_key(), "password1234")), Problem::Invalid { .. }));
    assert_eq!(fs::read(school.folder.header()).unwrap(), before);
}

#[test]
fn the_recovery_key_lists_who_may_be_given_a_new_password() {
    let school = School::new();
    let names = people(&school.lock(), &secret(&school.recovery_key())).unwrap();
    assert_eq!(names.len(), 1);
    assert_eq!(names[0].name, "Siân O'Neill");
}

#[test]
fn the_codes_qr_and_the_key_open_the_data_when_both_headers_are_lost() {
    let school = School::new();
    let keys = school.unlock().unwrap().keys;
    let rescued = open_payload(&school.sheet.qr, &secret(&school.recovery_key())).unwrap();
    assert!(same_database(&keys, &rescued.keys()));
    assert!(school.sheet.qr.len() < 400 && school.sheet.qr.chars().all(|c| c.is_ascii_graphic()));
    let foreign = School::new();
    assert!(open_payload(&foreign.sheet.qr, &secret(&school.recovery_key())).is_err());
    for qr in ["", "SIGNET-RECOVERY-1:", "SIGNET-RECOVERY-1:AAAA", &school.sheet.qr[..200]] {
        assert_eq!(refusal(open_payload(qr, &secret(&school.recovery_key()))), Problem::WrongRecoveryKey);
    }
}
