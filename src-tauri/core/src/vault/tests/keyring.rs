//! The keyring in each of the ways in which real ones have behaved.

use super::*;
use crate::vault::device_code::repair;

const TROUBLE: [(Behaviour, KeyringState, Problem); 6] = [
    (Behaviour::Empty, KeyringState::Empty, Problem::KeyringEmpty),
    (Behaviour::Locked, KeyringState::Locked, Problem::KeyringLocked),
    (Behaviour::Silent, KeyringState::Silent, Problem::KeyringLocked),
    (Behaviour::Absent, KeyringState::Absent, Problem::KeyringAbsent),
    (Behaviour::Garbage, KeyringState::Foreign, Problem::KeyringForeign),
    (Behaviour::Other, KeyringState::Foreign, Problem::KeyringForeign),
];

#[test]
fn each_trouble_of_the_keyring_has_its_own_name_and_is_never_called_a_wrong_password() {
    let school = School::new();
    for (behaviour, state, problem) in TROUBLE {
        school.keychain.becomes(behaviour);
        assert_eq!(refusal(school.unlock()), problem, "{behaviour:?}");
        let Standing::Closed { keyring, people, .. } = school.standing() else { panic!("closed") };
        assert_eq!((keyring, people), (state, None), "{behaviour:?}");
    }
    school.keychain.becomes(Behaviour::Ok);
    assert_eq!(school.unlock().unwrap().wrong_before, 0, "none of it cost a try");
}

#[test]
fn in_each_trouble_the_device_code_opens_the_vault() {
    let school = School::new();
    for (behaviour, ..) in TROUBLE {
        school.keychain.becomes(behaviour);
        let open = school.unlock_with(PASSWORD, Some(&school.device_code().to_lowercase())).unwrap();
        assert!(open.device_code_typed, "{behaviour:?}");
    }
}

#[test]
fn a_wrong_device_code_is_told_from_a_wrong_password() {
    let school = School::new();
    let foreign = School::new().device_code();
    let mut mistyped = school.device_code();
    mistyped.replace_range(3..4, if mistyped.as_bytes()[3] == b'7' { "8" } else { "7" });
    for code in [foreign.as_str(), &mistyped, "", "not a code"] {
        assert_eq!(refusal(school.unlock_with(PASSWORD, Some(code))), Problem::WrongDeviceCode);
    }
    assert_eq!(refusal(school.unlock_with(OTHER, Some(&school.device_code()))), Problem::WrongPassword);
}

#[test]
fn after_the_device_code_was_typed_the_keyring_can_be_repaired() {
    for behaviour in [Behaviour::Ok, Behaviour::Other, Behaviour::Garbage] {
        let mut school = School::new();
        school.keychain = FakeKeychain::that_is(behaviour);
        let open = school.unlock_with(PASSWORD, Some(&school.device_code())).unwrap();
        let repaired = repair(&school.lock(), &open.keys, &school.keychain);
        // A keyring that goes on answering with something else is found out by reading back.
        let expected = if behaviour == Behaviour::Ok { Ok(()) } else { Err(Problem::KeyringForgets) };
        assert_eq!(repaired, expected, "{behaviour:?}");
        school.keychain.becomes(Behaviour::Ok);
        assert!(school.unlock().is_ok(), "{behaviour:?}");
    }
}

#[test]
fn a_repair_never_writes_over_an_entry_that_cannot_be_read() {
    let school = School::new();
    let keys = school.unlock().unwrap().keys;
    for (behaviour, problem) in [
        (Behaviour::Locked, Problem::KeyringLocked),
        (Behaviour::Silent, Problem::KeyringLocked),
        (Behaviour::Absent, Problem::KeyringAbsent),
    ] {
        school.keychain.becomes(behaviour);
        assert_eq!(repair(&school.lock(), &keys, &school.keychain), Err(problem), "{behaviour:?}");
    }
}

#[test]
fn no_vault_is_begun_on_a_keyring_that_does_not_keep_its_secret() {
    for (behaviour, problem) in [
        (Behaviour::Empty, Problem::KeyringForgets),
        (Behaviour::Forgets, Problem::KeyringForgets),
        (Behaviour::Garbage, Problem::KeyringForgets),
        (Behaviour::Other, Problem::KeyringForgets),
        (Behaviour::Locked, Problem::KeyringLocked),
        (Behaviour::Silent, Problem::KeyringLocked),
        (Behaviour::Absent, Problem::KeyringAbsent),
    ] {
        let home = TempDir::new().unwrap();
        let folder = Folder::at(home.path());
        let keychain = FakeKeychain::that_is(behaviour);
        let refused = refusal(create(&Lock::take(&folder).unwrap(), &keychain, &new_vault()));
        assert_eq!(refused, problem, "{behaviour:?}");
        assert_eq!(standing(&folder, &keychain, noon()), Standing::None, "nothing is left behind: {behaviour:?}");
    }
}

#[test]
fn two_vaults_on_one_machine_do_not_share_an_entry() {
    let one = School::new();
    let mut two = School::new();
    let kept_in_two = two.keychain.clone();
    two.keychain = one.keychain.clone();
    assert_eq!(refusal(two.unlock()), Problem::KeyringEmpty);
    two.keychain = kept_in_two;
    assert!(one.unlock().is_ok() && two.unlock().is_ok());
}
