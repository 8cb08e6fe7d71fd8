//! Making a vault: what is refused, what is left when it is interrupted, and that nothing is ever written over.

use super::*;
use crate::base::Why;
use crate::vault::create::set_aside_unfinished;
use crate::vault::recover::reissue;

#[test]
fn an_empty_folder_holds_no_vault_and_a_missing_one_neither() {
    let home = TempDir::new().unwrap();
    for folder in [Folder::at(home.path()), Folder::at(home.path().join("not/yet"))] {
        assert_eq!(standing(&folder, &FakeKeychain::new(), noon()), Standing::None);
    }
}

#[test]
fn a_vault_is_never_made_where_any_file_of_one_stands_not_even_an_empty_one() {
    for name in ["vault.hdr", "vault.hdr.bak", "vault.db"] {
        for content in [b"".as_slice(), b"x", &[0; 5000]] {
            let home = TempDir::new().unwrap();
            let folder = Folder::at(home.path());
            fs::write(home.path().join(name), content).unwrap();
            let made = create(&Lock::take(&folder).unwrap(), &FakeKeychain::new(), &new_vault());
            assert_eq!(refusal(made), Problem::VaultExists, "{name}");
            assert_eq!(fs::read(home.path().join(name)).unwrap(), content);
            assert!(matches!(standing(&folder, &FakeKeychain::new(), noon()), Standing::Broken { .. }));
        }
    }
}

#[test]
fn names_and_passwords_are_looked_at_before_anything_is_written() {
    let home = TempDir::new().unwrap();
    let folder = Folder::at(home.path());
    let keychain = FakeKeychain::new();
    let lock = Lock::take(&folder).unwrap();
    let long = "é".repeat(201);
    for (new, field, why) in [
        (NewVault { school: " \u{a0} ".to_owned(), ..new_vault() }, "school", Why::Missing),
        (NewVault { person: String::new(), ..new_vault() }, "person", Why::Missing),
        (NewVault { person: long, ..new_vault() }, "person", Why::TooLong { most: 200 }),
        (NewVault { password: secret("password1234"), ..new_vault() }, "password", Why::TooCommon),
        (NewVault { password: secret("Siân lives by the sea"), ..new_vault() }, "password", Why::TooCommon),
        (NewVault { password: secret("short"), ..new_vault() }, "password", Why::TooShort { least: 12 }),
    ] {
        assert_eq!(refusal(create(&lock, &keychain, &new)), Problem::invalid(field, why));
    }
    assert_eq!(standing(&folder, &keychain, noon()), Standing::None);
}

#[test]
fn a_vault_is_in_use_only_after_the_sheet_was_read_back_and_the_database_made() {
    let (school, created) = School::begun();
    let confirmed = read_back(&created.sheet).unwrap();
    assert_eq!(finish(&school.lock(), &created.keys, confirmed), Err(Problem::DatabaseMissing));
    let Standing::Closed { unfinished, .. } = school.standing() else { panic!("closed") };
    assert!(unfinished);
    fs::write(school.folder.database(), [1; 4096]).unwrap();
    finish(&school.lock(), &created.keys, read_back(&created.sheet).unwrap()).unwrap();
    assert!(matches!(
        school.standing(),
        Standing::Closed { unfinished: false, school: Some(name), people: Some(people), keyring: KeyringState::Ready, .. }
            if name == "Oakfield Primary School" && people.len() == 1 && people[0].name == "Siân O'Neill"
    ));
}

#[test]
fn the_sheet_is_confirmed_by_the_right_two_groups_only() {
    let (_school, created) = School::begun();
    let groups = created.sheet.show(Reason::ShownToItsOwner).recovery_key;
    let typed = |index: usize| secret(&groups[index - 1]);
    assert!(created.sheet.confirm([2, 5], [&typed(2), &secret(&format!(" {} ", groups[4].to_lowercase()))]).is_ok());
    for (asked, given) in [([2, 5], [5, 2]), ([2, 5], [2, 6]), ([3, 3], [3, 3]), ([0, 1], [1, 1]), ([8, 9], [8, 8])] {
        let result = created.sheet.confirm(asked, [&typed(given[0]), &typed(given[1])]);
        assert_eq!(refusal(result), Problem::SheetNotConfirmed);
    }
    for _ in 0..200 {
        let [a, b] = created.sheet.groups_to_ask().unwrap();
        assert!(1 <= a && a < b && b <= 8);
    }
}

#[test]
fn an_interrupted_vault_is_continued_with_the_password_and_a_new_sheet() {
    let (school, created) = School::begun();
    let old_key = created.sheet.show(Reason::Printing).recovery_key.join("");
    drop(created);
    let open = school.unlock().unwrap();
    assert!(open.unfinished);
    let sheet = reissue(&school.lock(), &open.keys, a_day()).unwrap();
    assert_eq!(refusal(school.recover(&old_key, OTHER)), Problem::WrongRecoveryKey);
    fs::write(school.folder.database(), [1; 4096]).unwrap();
    finish(&school.lock(), &open.keys, read_back(&sheet).unwrap()).unwrap();
    assert!(!school.unlock().unwrap().unfinished);
}

#[test]
fn an_interrupted_vault_is_set_aside_and_begun_anew_and_nothing_is_deleted() {
    let (school, created) = School::begun();
    drop(created);
    for round in 1..=3 {
        let header = fs::read(school.folder.header()).unwrap();
        set_aside_unfinished(&school.lock()).unwrap();
        assert_eq!(school.standing(), Standing::None);
        let kept = school.folder.path().join(format!("vault.hdr.unfinished-{round}"));
        assert_eq!(fs::read(kept).unwrap(), header);
        create(&school.lock(), &school.keychain, &new_vault()).unwrap();
    }
    assert!(school.unlock().is_ok());
}

#[test]
fn a_vault_in_use_is_never_set_aside_nor_one_whose_header_cannot_be_read() {
    let school = School::new();
    assert_eq!(set_aside_unfinished(&school.lock()), Err(Problem::VaultExists));
    fs::remove_file(school.folder.database()).unwrap();
    assert_eq!(set_aside_unfinished(&school.lock()), Err(Problem::VaultExists));
    fs::write(school.folder.header(), b"").unwrap();
    fs::write(school.folder.spare(), b"").unwrap();
    assert_eq!(set_aside_unfinished(&school.lock()), Err(Problem::HeaderDamaged));
}

#[test]
fn the_cost_of_a_guess_is_calibrated_between_64_and_256_mebibytes() {
    let cost = Cost::calibrated();
    assert!((64 * 1024..=256 * 1024).contains(&cost.m_kib), "{cost:?}");
    assert_eq!((cost.t, cost.p), (3, 4));
    assert_eq!(Cost::default(), Cost { m_kib: 128 * 1024, t: 3, p: 4 });
}
