//! Putting a backup back, on the same computer or another, and trying one out.

use std::fs;

use chrono::TimeDelta;

use super::school::{School, backups, files, later, start};
use crate::backups::drill::drill;
use crate::backups::inspect::{self, End, inspect};
use crate::backups::restore::{self, Asks};
use crate::backups::{Reason, swap};
use crate::base::{Problem, Progress};
use crate::vault::anchor::{self, Anchor, Places};
use crate::vault::keychain::Behaviour;
use crate::vault::{Folder, Lock, rescue};

fn two_days() -> (School, Vec<std::path::PathBuf>) {
    let mut school = School::new();
    let (_, place) = school.place("stick", true);
    school.enter("Kowalczyk", start());
    school.back_up(start(), Reason::ByHand);
    school.enter("Nowak", later(start(), TimeDelta::hours(2)));
    school.back_up(later(start(), TimeDelta::hours(3)), Reason::ByHand);
    (school, backups(&place))
}

#[test]
fn what_was_entered_after_the_backup_is_gone_and_the_old_vault_is_kept() {
    let (mut school, files) = two_days();
    let at = later(start(), TimeDelta::hours(4));
    let before = fs::read(school.folder().database()).unwrap();
    let restored = school.restore(&files[0], at).unwrap();
    assert_eq!(restored.keyring, None);
    let kept = restored.kept_as.unwrap();
    assert_eq!(kept, "vault.before-restore-20260908T130000Z");
    assert_eq!(fs::read(school.home.path().join(&kept).join("vault.db")).unwrap(), before, "byte for byte");
    school.unlock(at).unwrap();
    assert_eq!(school.names(at), ["Kowalczyk"]);
    assert!(matches!(school.office().verify_audit(), Ok(Ok(_))));
    let facts: Vec<String> = school
        .office()
        .read(at, |r| r.all("SELECT facts FROM audit WHERE request = 'vault_restored'", [], |row| row.get(0)))
        .unwrap();
    assert_eq!(facts.len(), 1);
    let (old, new) = (restored.heads.old.unwrap(), restored.heads.new);
    assert!(old.seq > new.seq);
    assert!(facts[0].contains(&format!("entry {}", old.seq)) && facts[0].contains(&new.chain[..16]), "{}", facts[0]);
}

#[test]
fn on_another_computer_everybodys_own_password_works_at_once() {
    let (school, files) = two_days();
    let elsewhere = tempfile::tempdir().unwrap();
    let mut other = School::new();
    other.sheet = school.sheet.clone();
    other.keychain = crate::vault::FakeKeychain::new();
    other.office = None;
    other.home = elsewhere;
    other.restore(&files[1], later(start(), TimeDelta::days(1))).unwrap();
    other.unlock(later(start(), TimeDelta::days(1))).unwrap();
    assert_eq!(other.names(start()), ["Kowalczyk", "Nowak"]);
}

#[test]
fn a_keyring_that_fails_is_said_and_keeps_nothing_from_being_restored() {
    let (mut school, files) = two_days();
    school.keychain.becomes(Behaviour::Absent);
    let restored = school.restore(&files[0], later(start(), TimeDelta::hours(4))).unwrap();
    assert_eq!(restored.keyring, Some(Problem::KeyringAbsent));
    school.keychain.becomes(Behaviour::Ok);
    school.unlock(later(start(), TimeDelta::hours(5))).unwrap();
}

#[test]
fn an_older_backup_and_one_of_another_school_ask_first() {
    let (mut school, files) = two_days();
    let other = School::new();
    drop(school.office.take());
    let asks = |school: &School, folder: &Folder, file: &std::path::Path| {
        let proof = school.recovery_key();
        let lock = Lock::take(folder).unwrap();
        let open = |header: &[u8]| rescue::open(header, &proof);
        let (checked, rescue) = restore::open(file, open, school.home.path(), &Progress::default()).unwrap();
        restore::asks(&lock, &checked, &rescue).unwrap().0
    };
    assert_eq!(asks(&school, &school.folder(), &files[0]), [Asks::Older]);
    let mut office = other;
    drop(office.office.take());
    assert_eq!(asks(&school, &office.folder(), &files[0]), [Asks::OtherSchool]);
    assert_eq!(asks(&school, &Folder::at(school.home.path().join("nothing here")), &files[0]), []);
    fs::write(school.folder().database(), b"damaged").unwrap();
    assert_eq!(asks(&school, &school.folder(), &files[0]), [Asks::CannotCompare]);
}

#[test]
fn a_backup_opens_with_the_sheet_or_a_password_and_the_code_and_with_nothing_else() {
    let (school, files) = two_days();
    let other = School::new();
    for (proof, outcome) in [
        (school.recovery_key(), Ok(())),
        (school.password_and_code(), Ok(())),
        (other.recovery_key(), Err(Problem::WrongRecoveryKey)),
        (other.password_and_code(), Err(Problem::WrongDeviceCode)),
    ] {
        let scratch = school.home.path();
        let tried = drill(&files[1], |header| rescue::open(header, &proof), true, scratch, &Progress::default());
        assert_eq!(tried.map(|_| ()), outcome);
    }
}

#[test]
fn a_drill_reads_every_row_and_leaves_nothing_behind() {
    let (mut school, copies) = two_days();
    let scratch = tempfile::tempdir().unwrap();
    let proof = school.recovery_key();
    let done = drill(&copies[1], |h| rescue::open(h, &proof), true, scratch.path(), &Progress::default()).unwrap();
    assert_eq!((done.pupils, done.generation, done.school.as_str()), (2, 2, "Oakfield Primary School"));
    assert_eq!(done.tables["person"], 2);
    assert!(done.tables["audit"] == done.entries && done.rows > 20 && done.bytes > 1000);
    assert_eq!(fs::read_dir(scratch.path()).unwrap().count(), 0);
    assert_eq!(school.names(start()), ["Kowalczyk", "Nowak"], "the vault itself was not touched");
}

#[test]
fn a_vault_is_verified_without_a_byte_being_written_to_it() {
    let (mut school, _) = two_days();
    let scratch = tempfile::tempdir().unwrap();
    let places = Places { keychain: std::sync::Arc::new(school.keychain.clone()), folder: None };
    let look = |school: &School| inspect(&school.folder(), &school.recovery_key(), &places, scratch.path(), &Progress::default());
    assert_eq!(look(&school).map(|_| ()), Err(Problem::VaultInUse), "while it is open");
    drop(school.office.take());
    let all = |school: &School| {
        let mut all: Vec<_> = files(school.folder().path(), "").iter().map(|f| (f.clone(), fs::read(f).unwrap())).collect();
        all.sort();
        all
    };
    let before = all(&school);
    let seen = look(&school).unwrap();
    assert_eq!((seen.tables["person"], seen.tables["audit"]), (2, seen.entries));
    assert_eq!(all(&school), before);
    assert_eq!(fs::read_dir(scratch.path()).unwrap().count(), 0);
    assert_eq!(seen.end, End::Unknown, "nothing was kept of it here");
    let lock = Lock::take(&school.folder()).unwrap();
    let rescue = rescue::open(&inspect::header(&school.folder()).unwrap(), &school.recovery_key()).unwrap();
    let head = inspect::head(&lock, &rescue).unwrap();
    drop(lock);
    let (vault, key) = (rescue.keys.vault_id(), anchor::key(&rescue.keys.record_key(), rescue.keys.vault_id()));
    let mut known = Anchor { vault, entry: head.seq, head: head.chain, at: head.at, generation: 1 };
    places.keep(&known, &key);
    assert_eq!(look(&school).unwrap().end, End::AsKnown);
    known.entry += 1;
    places.keep(&known, &key);
    assert!(matches!(look(&school), Err(Problem::OlderCopy { .. })), "a line was cut off its end");
    let mut bytes = fs::read(school.folder().database()).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(school.folder().database(), bytes).unwrap();
    assert_eq!(look(&school).map(|_| ()), Err(Problem::DatabaseDamaged));
}

#[test]
fn a_backup_of_a_newer_signet_is_refused_with_its_number() {
    let (school, copies) = two_days();
    let proof = school.recovery_key();
    let newer = school.home.path().join("newer.sbk");
    age(&school, &copies[0], 9_999, &newer);
    let tried = drill(&newer, |h| rescue::open(h, &proof), true, school.home.path(), &Progress::default());
    let known = crate::store::newest();
    assert_eq!(tried.map(|_| ()), Err(Problem::VaultNewer { found: 9_999, known }));
}

/// Makes the backup that another Signet would have made: with its number of the tables.
fn age(school: &School, file: &std::path::Path, schema: u32, to: &std::path::Path) {
    use crate::backups::container::{lay_out, read_container};
    use crate::backups::manifest::Digest;
    let proof = school.recovery_key();
    let open = |header: &[u8]| rescue::open(header, &proof);
    let (checked, rescue) = restore::open(file, open, school.home.path(), &Progress::default()).unwrap();
    let wrapped = read_container(&mut fs::File::open(file).unwrap()).unwrap().wrapped_key;
    checked.db.execute_batch(&format!("PRAGMA user_version = {schema};")).unwrap();
    let rows = crate::store::copy::rows(&checked.db).unwrap();
    let key = crate::vault::backup_key::BackupKey::unwrap(&rescue.keys, checked.manifest.generation, &wrapped).unwrap();
    let data = school.home.path().join("aged.db");
    crate::store::copy::copy(&checked.db, &data, &key.literal().unwrap(), &Progress::default()).unwrap();
    let bytes = fs::read(&data).unwrap();
    fs::remove_file(data).unwrap();
    let mut manifest = checked.manifest.clone();
    (manifest.schema, manifest.rows, manifest.files.data) = (schema, rows, Digest::of(&bytes));
    manifest.seal(&rescue.keys).unwrap();
    let mut crc = flate2::Crc::new();
    crc.update(&bytes);
    let layout = lay_out(&manifest.bytes().unwrap(), &checked.header, &wrapped, crc.sum(), bytes.len() as u64).unwrap();
    fs::write(to, [layout.before, bytes, layout.after].concat()).unwrap();
}

#[test]
fn a_restore_cut_off_between_its_steps_leaves_the_old_vault_or_the_new_one() {
    let (mut school, copies) = two_days();
    drop(school.office.take());
    let folder = school.folder();
    let home = school.home.path().to_owned();
    let kept = home.join("vault.before-restore-x");
    // Cut off while the new one is built: there is no mark, and the old one stands.
    let staging = swap::stage(&folder, start().at).unwrap();
    swap::finish(&folder);
    assert!(folder.is_taken() && staging.path().is_dir());
    // Cut off after the old one was moved away and before the new one took its place.
    let restored = home.join("vault.restoring-20260101T000000Z");
    copy_folder(folder.path(), &restored);
    fs::write(restored.join("restore.ready"), b"ready").unwrap();
    fs::write(restored.join("sign"), b"new").unwrap();
    fs::rename(folder.path(), &kept).unwrap();
    swap::finish(&folder);
    assert!(folder.is_taken() && folder.path().join("sign").exists() && !folder.path().join("restore.ready").exists());
    // Cut off before the old one was moved: it stands, and the new one never takes its place behind anybody's back.
    let again = home.join("vault.restoring-20270101T000000Z");
    copy_folder(folder.path(), &again);
    fs::write(again.join("restore.ready"), b"ready").unwrap();
    swap::finish(&folder);
    fs::rename(folder.path(), home.join("moved by hand")).unwrap();
    swap::finish(&folder);
    assert!(!folder.is_taken());
    assert_eq!(school.check(&copies[0]), Ok(()));
}

fn copy_folder(from: &std::path::Path, to: &std::path::Path) {
    fs::create_dir(to).unwrap();
    for file in files(from, "") {
        fs::copy(&file, to.join(file.file_name().unwrap())).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_a_group_shares_is_shared_after_a_restore_too() {
    use std::os::unix::fs::PermissionsExt;
    let home = tempfile::tempdir().unwrap();
    for (before, after) in [(0o2770, 0o2770), (0o755, 0o700)] {
        let vault = home.path().join(format!("vault-{before:o}"));
        fs::create_dir(&vault).unwrap();
        fs::set_permissions(&vault, fs::Permissions::from_mode(before)).unwrap();
        let staged = swap::stage(&Folder::at(&vault), chrono::DateTime::UNIX_EPOCH).unwrap();
        assert_eq!(fs::metadata(staged.path()).unwrap().permissions().mode() & 0o7777, after);
    }
}
