//! Files that are damaged, cut, half written or gone.

use super::hostile::{dice, redigested};
use super::*;
use crate::vault::header::Header;

#[test]
fn with_2000_bits_flipped_in_the_header_the_spare_opens_it_every_time() {
    let school = School::new();
    let (keys, good) = (school.unlock().unwrap().keys, fs::read(school.folder.header()).unwrap());
    let mut roll = dice(1);
    for round in 0..2000 {
        let mut bytes = good.clone();
        bytes[roll(good.len())] ^= 1 << roll(8);
        fs::write(school.folder.header(), &bytes).unwrap();
        assert_eq!(Header::parse(&bytes).err(), Some(Problem::HeaderDamaged));
        assert!(matches!(school.standing(), Standing::Closed { header_from_spare: true, school: Some(_), .. }));
        // Every unlock brings both files to the disk again, so not each of the two thousand goes through the door.
        if round % 10 != 0 {
            continue;
        }
        let open = school.unlock().unwrap();
        assert!(open.header_from_spare && same_database(&keys, &open.keys));
        assert_eq!(fs::read(school.folder.header()).unwrap(), good, "opening has restored it");
    }
}

#[test]
fn with_header_and_spare_damaged_nothing_opens_and_nothing_is_made_anew() {
    let school = School::new();
    let good = fs::read(school.folder.header()).unwrap();
    let mut roll = dice(2);
    for _ in 0..200 {
        let mut bytes = good.clone();
        bytes[roll(good.len())] ^= 1 << roll(8);
        fs::write(school.folder.header(), &bytes).unwrap();
        fs::write(school.folder.spare(), &bytes).unwrap();
        assert_eq!(refusal(school.unlock()), Problem::HeaderDamaged);
        assert_eq!(school.standing(), Standing::Broken { problem: Problem::HeaderDamaged });
        let made = create(&school.lock(), &school.keychain, &new_vault());
        assert_eq!(refusal(made), Problem::VaultExists);
    }
}

#[test]
fn a_header_cut_at_any_length_is_refused() {
    let school = School::new();
    let good = fs::read(school.folder.header()).unwrap();
    for length in 0..good.len() {
        assert_eq!(Header::parse(&good[..length]).err(), Some(Problem::HeaderDamaged));
        let cut = good[..length].to_vec();
        if length > 32 {
            assert!(Header::parse(&redigested(cut)).is_err());
        }
    }
    let longer = [good.as_slice(), &[0]].concat();
    assert!(Header::parse(&longer).is_err() && Header::parse(&redigested(longer)).is_err());
}

#[test]
fn a_missing_header_is_taken_from_its_spare_and_a_missing_spare_is_made_again() {
    let school = School::new();
    for (gone, from_spare) in [(school.folder.header(), true), (school.folder.spare(), false)] {
        fs::remove_file(&gone).unwrap();
        assert_eq!(school.unlock().unwrap().header_from_spare, from_spare);
        assert!(gone.exists());
    }
}

#[test]
fn a_database_that_is_gone_or_empty_is_said_to_be_so() {
    let school = School::new();
    fs::write(school.folder.database(), b"").unwrap();
    assert_eq!(school.standing(), Standing::Broken { problem: Problem::DatabaseDamaged });
    fs::remove_file(school.folder.database()).unwrap();
    assert_eq!(school.standing(), Standing::Broken { problem: Problem::DatabaseMissing });
}

#[test]
fn half_a_header_left_by_a_crash_beside_the_real_one_does_no_harm() {
    let school = School::new();
    fs::write(school.folder.path().join("vault.hdr.new"), b"half").unwrap();
    fs::write(school.folder.path().join("vault.hdr.bak.new"), b"").unwrap();
    let keys = school.unlock().unwrap().keys;
    school.change(&keys, PASSWORD, OTHER).unwrap();
    assert!(school.unlock_with(OTHER, None).is_ok());
}

#[test]
fn a_plug_pulled_between_header_and_spare_leaves_the_new_password_and_unlocking_brings_the_spare_along() {
    let school = School::new();
    let old_spare = fs::read(school.folder.spare()).unwrap();
    let keys = school.unlock().unwrap().keys;
    school.change(&keys, PASSWORD, OTHER).unwrap();
    fs::write(school.folder.spare(), &old_spare).unwrap();
    // Were the new header lost as well, the old state is whole.
    let header = fs::read(school.folder.header()).unwrap();
    fs::remove_file(school.folder.header()).unwrap();
    let open = school.unlock_with(PASSWORD, None).unwrap();
    assert!(open.header_from_spare && same_database(&keys, &open.keys));
    fs::write(school.folder.header(), &header).unwrap();
    fs::write(school.folder.spare(), &old_spare).unwrap();
    assert!(school.unlock_with(OTHER, None).is_ok());
    assert_eq!(fs::read(school.folder.spare()).unwrap(), header);
}

#[test]
fn what_the_disk_says_becomes_a_problem_of_its_own() {
    use std::io::{Error, ErrorKind};
    for (kind, problem) in [
        (ErrorKind::StorageFull, Problem::DiskFull),
        (ErrorKind::QuotaExceeded, Problem::DiskFull),
        (ErrorKind::PermissionDenied, Problem::ReadOnly),
        (ErrorKind::ReadOnlyFilesystem, Problem::ReadOnly),
        (ErrorKind::NotADirectory, Problem::FileAccess),
    ] {
        assert_eq!(crate::vault::files::problem(&Error::from(kind)), problem);
    }
    let home = TempDir::new().unwrap();
    fs::write(home.path().join("file"), b"").unwrap();
    assert_eq!(refusal(Lock::take(&Folder::at(home.path().join("file/vault")))), Problem::FileAccess);
}
