//! What happens to keys in a school, one sentence for each situation, played through with several people.

use super::*;
use crate::vault::device_code::repair;
use crate::vault::recover::{people, settle_sheet};

const NEW: &str = "another day another kettle";

#[test]
fn all_passwords_are_forgotten_and_the_sheet_gives_one_person_a_new_one_while_the_others_keep_theirs() {
    let school = School::new();
    let second = school.joined_by("Łucja", OTHER);
    let first = school.standing_people()[0].user;
    let names: Vec<String> =
        people(&school.lock(), &secret(&school.recovery_key())).unwrap().into_iter().map(|person| person.name).collect();
    assert_eq!(names, ["Siân O'Neill", "Łucja"]);
    assert_eq!(refusal(school.recover(&school.recovery_key(), NEW)), Problem::NotFound, "it must be said whose");
    let recovered = school.recover_for(second, &school.recovery_key(), NEW).unwrap();
    assert_eq!(recovered.person, "Łucja");
    assert_eq!(refusal(school.lets_in(second, OTHER)), Problem::WrongPassword);
    assert!(school.lets_in(second, NEW).is_ok());
    assert!(school.lets_in(first, PASSWORD).is_ok(), "the others keep theirs");
}

#[test]
fn nobody_who_could_let_others_in_is_left_and_the_sheet_makes_a_new_administrator() {
    let school = School::new();
    let before = school.unlock().unwrap().keys;
    let recovered = school.recover_as_new("  Ada  Obi ", NEW).unwrap();
    assert_eq!(recovered.person, "Ada Obi");
    assert!(same_database(&before, &recovered.keys));
    let ada = recovered.keys.user_id();
    assert_ne!(ada, before.user_id());
    assert!(school.lets_in(ada, NEW).unwrap().sheet_owed, "the new sheet was not typed back yet");
    assert!(school.lets_in(before.user_id(), PASSWORD).is_ok());
    let names: Vec<String> = school.standing_people().into_iter().map(|person| person.name).collect();
    assert_eq!(names, ["Siân O'Neill", "Ada Obi"]);
}

#[test]
fn a_new_administrator_needs_a_name_that_nobody_else_has_and_a_password_that_is_taken() {
    let school = School::new();
    let before = fs::read(school.folder.header()).unwrap();
    for (name, password) in [("", NEW), ("sian o'neill", NEW), ("Ada Obi", "short"), ("Ada Obi", "ada obi ada obi 1")] {
        assert!(matches!(refusal(school.recover_as_new(name, password)), Problem::Invalid { .. }), "{name} {password}");
    }
    assert_eq!(fs::read(school.folder.header()).unwrap(), before);
}

#[test]
fn each_use_of_the_recovery_key_ends_it_whoever_it_was_used_for() {
    let school = School::new();
    let second = school.joined_by("Łucja", OTHER);
    let first = school.recover_for(second, &school.recovery_key(), NEW).unwrap().sheet.show(Reason::Printing);
    assert_eq!(refusal(school.recover_as_new("Ada Obi", NEW)), Problem::WrongRecoveryKey);
    assert_eq!(refusal(people(&school.lock(), &secret(&school.recovery_key()))), Problem::WrongRecoveryKey);
    assert!(school.recover_for(second, &first.recovery_key.join(" "), NEW).is_ok());
}

#[test]
fn a_sheet_that_was_never_typed_back_is_owed_to_whoever_recovered_and_to_nobody_else() {
    let school = School::new();
    let second = school.joined_by("Łucja", OTHER);
    let recovered = school.recover_for(second, &school.recovery_key(), NEW).unwrap();
    assert!(school.lets_in(second, NEW).unwrap().sheet_owed);
    let first = school.standing_people()[0].user;
    assert!(!school.lets_in(first, PASSWORD).unwrap().sheet_owed, "it would show the others the key to everything");
    settle_sheet(&school.lock(), &recovered.keys, &read_back(&recovered.sheet).unwrap()).unwrap();
    assert!(!school.lets_in(second, NEW).unwrap().sheet_owed);
}

#[test]
fn the_laptop_dies_and_one_use_of_the_sheet_on_the_new_one_lets_everybody_in_with_their_own_password() {
    let mut school = School::new();
    let second = school.joined_by("Łucja", OTHER);
    let first = school.standing_people()[0].user;
    school.keychain = FakeKeychain::new();
    assert_eq!(refusal(school.lets_in(second, OTHER)), Problem::KeyringEmpty);
    assert_eq!(school.recover_for(first, &school.recovery_key(), NEW).unwrap().keyring, None);
    assert!(school.lets_in(second, OTHER).is_ok());
}

#[test]
fn the_laptop_dies_and_one_persons_password_with_the_device_code_does_as_well() {
    let mut school = School::new();
    let second = school.joined_by("Łucja", OTHER);
    let first = school.standing_people()[0].user;
    school.keychain = FakeKeychain::new();
    let attempt = Attempt {
        user: Some(second),
        password: secret(OTHER),
        device_code: Some(secret(&school.device_code())),
        now: school.now,
    };
    let open = unlock(&school.lock(), &school.keychain, &attempt).unwrap();
    assert!(open.device_code_typed);
    assert_eq!(repair(&school.lock(), &open.keys, &school.keychain), Ok(()));
    assert!(school.lets_in(first, PASSWORD).is_ok() && school.lets_in(second, OTHER).is_ok());
}

#[test]
fn a_second_account_of_the_computer_asks_for_the_device_code_once_and_both_work_from_then_on() {
    let mut school = School::new();
    let (one, another) = (school.keychain.clone(), FakeKeychain::new());
    school.keychain = another.clone();
    assert_eq!(refusal(school.unlock()), Problem::KeyringEmpty);
    let open = school.unlock_with(PASSWORD, Some(&school.device_code())).unwrap();
    repair(&school.lock(), &open.keys, &school.keychain).unwrap();
    for keychain in [another, one] {
        school.keychain = keychain;
        assert!(!school.unlock().unwrap().device_code_typed);
    }
}

#[test]
fn a_password_store_that_forgets_is_found_out_and_the_device_code_works_each_time() {
    let school = School::new();
    school.keychain.forget(school.unlock().unwrap().keys.vault_id());
    school.keychain.becomes(Behaviour::Forgets);
    for _ in 0..2 {
        let open = school.unlock_with(PASSWORD, Some(&school.device_code())).unwrap();
        assert_eq!(repair(&school.lock(), &open.keys, &school.keychain), Err(Problem::KeyringForgets));
    }
}
