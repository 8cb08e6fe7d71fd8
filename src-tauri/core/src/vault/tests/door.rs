//! Passwords, other people's copies, and what the files give away.

use super::*;
use crate::vault::device_code;
use crate::vault::unlock::prove;

#[test]
fn the_right_password_opens_and_says_whose_vault_it_is() {
    let school = School::new();
    let open = school.unlock().unwrap();
    assert_eq!((open.school.as_str(), open.person.as_str()), ("Oakfield Primary School", "Siân O'Neill"));
    assert!(!open.unfinished && !open.header_from_spare && !open.device_code_typed);
}

#[test]
fn every_unlock_gives_the_same_keys_and_each_purpose_its_own() {
    let school = School::new();
    let (a, b) = (school.unlock().unwrap().keys, school.unlock().unwrap().keys);
    assert!(same_database(&a, &b));
    let purposes =
        [Purpose::AuditDigest, Purpose::HeaderMac, Purpose::DeviceSecretEscrow, Purpose::Draft, Purpose::BackupManifest];
    let mut seen = std::collections::HashSet::new();
    for purpose in purposes {
        assert_eq!(a.derived(purpose).expose(), b.derived(purpose).expose());
        assert!(seen.insert(*a.derived(purpose).expose()));
    }
}

#[test]
fn the_database_key_is_a_literal_of_64_and_32_digits() {
    let key = School::new().unlock().unwrap().keys.database_key().unwrap();
    let digits = key.strip_prefix("x'").unwrap().strip_suffix('\'').unwrap();
    assert_eq!(digits.len(), 96);
    assert!(digits.chars().all(|c| c.is_ascii_hexdigit()));
}

#[test]
fn a_wrong_password_is_refused_and_counted() {
    let school = School::new();
    for wrong in ["", "The ferry leaves at noon", "the ferry leaves at noon "] {
        assert_eq!(refusal(school.unlock_with(wrong, None)), Problem::WrongPassword);
    }
    assert_eq!(school.unlock().unwrap().wrong_before, 3);
    assert_eq!(school.unlock().unwrap().wrong_before, 0);
}

#[test]
fn an_accent_typed_in_two_strokes_is_the_same_password() {
    let home = TempDir::new().unwrap();
    let lock = Lock::take(&Folder::at(home.path())).unwrap();
    let keychain = FakeKeychain::new();
    let new = NewVault { password: secret("caf\u{e9} au lait, encore"), ..new_vault() };
    create(&lock, &keychain, &new).unwrap();
    let attempt = Attempt { user: None, password: secret("cafe\u{301} au lait, encore"), device_code: None, now: noon() };
    assert!(unlock(&lock, &keychain, &attempt).is_ok());
}

#[test]
fn somebody_who_has_no_slot_does_not_come_in() {
    let school = School::new();
    let attempt =
        Attempt { user: Some(crate::base::ids::UserId::new()), password: secret(PASSWORD), device_code: None, now: school.now };
    assert_eq!(refusal(unlock(&school.lock(), &school.keychain, &attempt)), Problem::WrongPassword);
}

#[test]
fn the_header_holds_several_people_and_each_opens_with_their_own_password_only() {
    let school = School::new();
    let keys = school.unlock().unwrap().keys;
    let second = school.joined_by("محمد", OTHER);
    let come_in = |user: Option<UserId>, password: &str| {
        let attempt = Attempt { user, password: secret(password), device_code: None, now: school.now };
        unlock(&school.lock(), &school.keychain, &attempt)
    };
    let open = come_in(Some(second), OTHER).unwrap();
    assert_eq!(open.person, "محمد");
    assert!(same_database(&keys, &open.keys));
    assert_eq!(refusal(come_in(Some(second), PASSWORD)), Problem::WrongPassword);
    assert_eq!(refusal(come_in(Some(keys.user_id()), OTHER)), Problem::WrongPassword);
    // Where there are two, one has to say who one is.
    assert_eq!(refusal(come_in(None, OTHER)), Problem::WrongPassword);
    // One person's new password and recovery leave the other's alone.
    school.change(&keys, PASSWORD, "another day another kettle").unwrap();
    assert!(come_in(Some(second), OTHER).is_ok());
}

#[test]
fn a_copy_on_another_machine_does_not_open_with_the_right_password() {
    let school = School::new();
    let stick = TempDir::new().unwrap();
    for file in school.files() {
        fs::copy(&file, stick.path().join(file.file_name().unwrap())).unwrap();
    }
    let elsewhere = FakeKeychain::new();
    let folder = Folder::at(stick.path());
    let attempt = Attempt { user: None, password: secret(PASSWORD), device_code: None, now: school.now };
    assert_eq!(refusal(unlock(&Lock::take(&folder).unwrap(), &elsewhere, &attempt)), Problem::KeyringEmpty);
    // And it names nobody.
    let Standing::Closed { school: name, people, keyring, .. } = standing(&folder, &elsewhere, school.now) else {
        panic!("the copy stands there closed");
    };
    assert_eq!((name, people, keyring), (None, None, KeyringState::Empty));
}

#[test]
fn no_file_of_the_vault_holds_a_name_or_a_secret_in_plain_text() {
    let mut school = School::new();
    let open = school.unlock().unwrap();
    school.unlock_with(OTHER, None).err().unwrap();
    school.change(&open.keys, PASSWORD, OTHER).unwrap();
    school.passes(60);
    let words = ["Oakfield", "Primary", "Siân", "Neill", PASSWORD, OTHER, &school.sheet.recovery_key[0]];
    for file in school.files() {
        let bytes = fs::read(&file).unwrap();
        for word in words {
            let utf16: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert!(!holds(&bytes, word.as_bytes()) && !holds(&bytes, &utf16), "{word} in {}", file.display());
        }
    }
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

#[test]
fn a_new_password_replaces_the_old_and_keeps_the_keys() {
    let school = School::new();
    let before = school.unlock().unwrap().keys;
    school.change(&before, PASSWORD, OTHER).unwrap();
    assert_eq!(refusal(school.unlock()), Problem::WrongPassword);
    let after = school.unlock_with(OTHER, None).unwrap().keys;
    assert!(same_database(&before, &after));
}

#[test]
fn the_password_changes_only_for_somebody_who_knows_the_old_one_and_to_one_that_is_taken() {
    let school = School::new();
    let keys = school.unlock().unwrap().keys;
    assert_eq!(refusal(school.change(&keys, "not the old one", OTHER)), Problem::WrongPassword);
    assert!(matches!(refusal(school.change(&keys, PASSWORD, "short")), Problem::Invalid { .. }));
    assert!(matches!(refusal(school.change(&keys, PASSWORD, "Oakfield at noon, again")), Problem::Invalid { .. }));
    assert!(school.unlock().is_ok());
}

#[test]
fn the_password_again_is_only_right_when_it_is_and_the_device_code_is_that_of_the_sheet() {
    let school = School::new();
    let keys = school.unlock().unwrap().keys;
    assert_eq!(prove(&school.lock(), &keys, &secret(OTHER), school.now), Err(Problem::WrongPassword));
    assert_eq!(prove(&school.lock(), &keys, &secret(PASSWORD), school.now), Ok(()));
    let shown = device_code::show(&school.lock(), &keys).unwrap();
    assert_eq!(shown.groups, school.sheet.device_code);
}

#[test]
fn a_second_copy_of_signet_is_refused_until_the_first_has_closed() {
    let school = School::new();
    let first = school.lock();
    for _ in 0..20 {
        assert_eq!(refusal(Lock::take(&school.folder)), Problem::VaultInUse);
    }
    drop(first);
    assert!(Lock::take(&school.folder).is_ok());
}

#[test]
fn of_many_copies_that_start_at_once_exactly_one_gets_the_vault() {
    let school = School::new();
    for _ in 0..25 {
        let barrier = std::sync::Barrier::new(8);
        let held: Vec<Option<Lock>> = std::thread::scope(|scope| {
            let racers: Vec<_> = (0..8)
                .map(|_| {
                    scope.spawn(|| {
                        barrier.wait();
                        Lock::take(&school.folder).ok()
                    })
                })
                .collect();
            racers.into_iter().map(|racer| racer.join().unwrap()).collect()
        });
        assert_eq!(held.iter().flatten().count(), 1);
    }
}
