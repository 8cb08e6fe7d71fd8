//! Where copies go, when they are made by themselves, and what each place says when it cannot take one.

use std::fs;
use std::path::Path;
use std::process::Command;

use chrono::TimeDelta;

use super::school::{School, backups, files, later, moment, start};
use crate::backups::standing::{BackupLevel, standing};
use crate::backups::{Fault, Reason, place, store, when};
use crate::base::{Problem, Progress, Why};
use crate::round;

#[test]
fn a_copy_goes_to_every_place_and_stands_in_the_record_once_it_was_read_again() {
    let mut school = School::new();
    let (here, here_path) = school.place("backups", false);
    let (stick, stick_path) = school.place("stick", true);
    school.enter("Kowalczyk", start());
    let carried = school.back_up(start(), Reason::ByHand);
    assert!(carried.iter().all(|place| place.fault.is_none()), "{carried:?}");
    for (id, path) in [(here, here_path), (stick, stick_path)] {
        assert_eq!(backups(&path).len(), 1);
        assert_eq!(school.verified(id), 1);
        assert_eq!(school.check(&backups(&path)[0]), Ok(()));
    }
    assert!(matches!(school.office().verify_audit(), Ok(Ok(_))));
    assert!(files(school.folder().path(), ".tmp").is_empty(), "nothing is left beside the vault");
}

#[test]
fn one_place_that_is_not_there_keeps_the_others_from_nothing() {
    let mut school = School::new();
    let (stick, stick_path) = school.place("stick", true);
    let (here, here_path) = school.place("backups", false);
    fs::remove_dir(&stick_path).unwrap();
    let carried = school.back_up(start(), Reason::ByHand);
    let fault = |id| carried.iter().find(|place| place.place == id).unwrap().fault;
    assert_eq!((fault(stick), fault(here)), (Some(Fault::NotThere), None));
    assert!(!stick_path.exists(), "a place that is away is never made anew");
    assert_eq!(backups(&here_path).len(), 1);
    let places = school.office().read(start(), store::places).unwrap();
    assert_eq!(places.iter().find(|place| place.id == stick).unwrap().fault, Some(Fault::NotThere));
    // The stick comes back: the next round makes up for it, though nothing was entered meanwhile.
    fs::create_dir(&stick_path).unwrap();
    let due = |school: &mut School, at| {
        let places = school.office().read(at, |read| when::due(read, Reason::AtLock)).unwrap();
        places.iter().map(|place| place.id).collect::<Vec<_>>()
    };
    assert_eq!(due(&mut school, later(start(), TimeDelta::minutes(1))), [stick]);
    // Had it been too slow, it would have its rest before it may hold up another lock.
    let slow = school.office().write("backup_made", start(), |w| {
        w.note(stick, "too slow");
        store::tried(w, stick, start().at, Some(Fault::TooSlow))
    });
    assert_eq!(slow, Ok(()));
    assert!(due(&mut school, later(start(), TimeDelta::minutes(29))).is_empty());
    assert_eq!(due(&mut school, later(start(), TimeDelta::minutes(30))), [stick]);
}

#[test]
fn a_place_that_goes_away_in_the_middle_leaves_no_half_of_a_backup() {
    let mut school = School::new();
    let (_, path) = school.place("stick", true);
    school.back_up(start(), Reason::ByHand);
    let progress = Progress::default();
    let at = later(start(), TimeDelta::hours(1));
    let began = round::begin(school.office(), at, Reason::ByHand, None, &progress).unwrap().unwrap();
    let away = path.with_file_name("pulled out");
    fs::rename(&path, &away).unwrap();
    let outcomes = began.carry(&progress, None);
    assert_eq!(outcomes[0].result, Err(Fault::NotThere));
    assert_eq!(backups(&away).len(), 1);
}

#[test]
fn by_itself_a_copy_is_made_only_when_something_was_entered() {
    let mut school = School::new();
    let (_, path) = school.place("backups", false);
    let at = |minutes| later(start(), TimeDelta::minutes(minutes));
    assert_eq!(school.back_up(at(0), Reason::AtLock).len(), 1);
    assert_eq!(school.back_up(at(60), Reason::AtLock).len(), 0, "nothing was entered since");
    school.enter("Kowalczyk", at(61));
    assert_eq!(school.back_up(at(62), Reason::AtLock).len(), 1);
    school.enter("Nowak", at(63));
    assert_eq!(school.back_up(at(64), Reason::Daily).len(), 0, "today there was one");
    assert_eq!(school.back_up(at(64), Reason::AtLock).len(), 1, "however short ago the last was made");
    school.enter("Adeyemi", at(65));
    assert_eq!(school.back_up(at(65), Reason::BeforeImport).len(), 1);
    school.enter("Imported", at(66));
    assert_eq!(school.back_up(at(66), Reason::AfterImport).len(), 1);
    school.enter("Smith", at(92));
    assert_eq!(school.back_up(later(start(), TimeDelta::days(1)), Reason::Daily).len(), 1);
    assert_eq!(backups(&path).len(), 6);
}

#[test]
fn changes_that_no_copy_has_for_an_hour_are_said() {
    let mut school = School::new();
    school.place("backups", false);
    let at = |minutes| later(start(), TimeDelta::minutes(minutes));
    school.back_up(at(0), Reason::ByHand);
    let said = |school: &mut School, at| {
        let standing = school.office().read(at, standing).unwrap();
        (standing.uncopied_since, standing.behind)
    };
    assert_eq!(said(&mut school, at(300)), (None, false), "nothing was entered since");
    school.enter("Kowalczyk", at(10));
    school.enter("Nowak", at(50));
    assert_eq!(said(&mut school, at(70)), (Some(at(10).at), false));
    assert_eq!(said(&mut school, at(71)), (Some(at(10).at), true), "counted from the first of them");
    school.back_up(at(72), Reason::AtLock);
    assert_eq!(said(&mut school, at(300)), (None, false));
}

#[test]
fn a_clock_ten_years_off_stops_no_copy_and_removes_none() {
    for years in [-10, 10] {
        let mut school = School::new();
        let (id, path) = school.place("backups", false);
        for day in 0..5 {
            let at = later(start(), TimeDelta::days(day));
            school.enter(&format!("pupil {day}"), at);
            assert_eq!(school.back_up(at, Reason::AtLock).len(), 1);
        }
        let off = later(start(), TimeDelta::days(years * 365));
        school.enter("in another time", off);
        let carried = school.back_up(off, Reason::AtLock);
        assert_eq!(carried.len(), 1, "{years} years");
        assert_eq!(carried[0].fault, None);
        assert_eq!(backups(&path).len(), 6, "{years} years: none was removed");
        let back = later(start(), TimeDelta::days(6));
        school.enter("in our time", back);
        assert_eq!(school.back_up(back, Reason::AtLock).len(), 1, "the clock was put right");
        assert_eq!((backups(&path).len(), school.verified(id)), (7, 7));
        assert_eq!(backups(&path).iter().map(|file| school.check(file)).filter(Result::is_err).count(), 0);
    }
}

#[test]
fn two_vaults_in_one_folder_leave_each_others_copies_alone() {
    let (mut one, mut other) = (School::new(), School::new());
    let shared = tempfile::tempdir().unwrap();
    for school in [&mut one, &mut other] {
        let vault = school.folder().path().to_owned();
        school.office().write("backup_place_add", start(), |w| place::add(w, shared.path(), true, &vault)).unwrap();
    }
    for day in 0..30 {
        let at = later(start(), TimeDelta::days(day));
        for school in [&mut one, &mut other] {
            let carried = school.back_up(later(at, TimeDelta::seconds(day)), Reason::ByHand);
            // Both are called alike and count alike: whoever comes second is told, and takes the next number.
            if carried[0].fault.is_some() {
                assert_eq!(carried[0].fault, Some(Fault::Refused));
            }
        }
    }
    for school in [&mut one, &mut other] {
        let vault = school.office().keys.vault_id();
        let own = crate::backups::found::found(shared.path(), vault);
        assert!(own.len() > 10, "{}", own.len());
        for copy in own {
            assert_eq!(school.check(&shared.path().join(copy.file_name)), Ok(()));
        }
    }
}

#[test]
fn two_copies_of_one_vault_that_go_on_apart_never_take_each_others_place() {
    let mut one = School::new();
    let (_, place) = one.place("stick", true);
    drop(one.office.take());
    // The folder was copied to another computer, and both go on with the same stick.
    let home = tempfile::tempdir().unwrap();
    fs::create_dir(home.path().join("vault")).unwrap();
    for file in files(one.folder().path(), "") {
        fs::copy(&file, home.path().join("vault").join(file.file_name().unwrap())).unwrap();
    }
    let mut other = School { home, office: None, keychain: one.keychain.clone(), sheet: one.sheet.clone() };
    for (school, name) in [(&mut one, "Kowalczyk"), (&mut other, "Nowak")] {
        school.unlock(start()).unwrap();
        school.enter(name, start());
    }
    for day in 0..8 {
        let at = later(start(), TimeDelta::days(day));
        for school in [&mut one, &mut other] {
            let carried = school.back_up(at, Reason::ByHand);
            assert!(matches!(carried[0].fault, None | Some(Fault::Refused)), "{:?}", carried[0].fault);
        }
    }
    let copies = backups(&place);
    let mut whose = [0, 0];
    for copy in &copies {
        assert_eq!(one.check(copy), Ok(()), "{}", copy.display());
        let home = tempfile::tempdir().unwrap();
        let mut restored = School { home, office: None, keychain: one.keychain.clone(), sheet: one.sheet.clone() };
        restored.restore(copy, start()).unwrap();
        restored.unlock(start()).unwrap();
        let names = restored.names(start());
        assert_eq!(names.len(), 1, "a copy is of one or the other and never a mixture: {names:?}");
        whose[usize::from(names[0] == "Nowak")] += 1;
    }
    assert!(whose[0] >= 8 && whose[1] >= 8, "each has kept its own: {whose:?} of {}", copies.len());
}

#[test]
fn a_place_is_a_folder_of_its_own() {
    let mut school = School::new();
    let (_, path) = school.place("backups", false);
    let vault = school.folder().path().to_owned();
    let inside = vault.join("copies");
    fs::create_dir(&inside).unwrap();
    let file = school.home.path().join("file");
    fs::write(&file, "x").unwrap();
    for (place, problem) in [
        (path.as_path(), Problem::invalid("place", Why::Taken)),
        (inside.as_path(), Problem::invalid("place", Why::DoesNotFit)),
        (vault.as_path(), Problem::invalid("place", Why::DoesNotFit)),
        (file.as_path(), Problem::FileAccess),
        (Path::new("/no/such/folder"), Problem::FileAccess),
    ] {
        let added = school.office().write("backup_place_add", start(), |w| place::add(w, place, false, &vault));
        assert_eq!(added, Err(problem), "{}", place.display());
    }
}

#[test]
fn the_warning_counts_the_days_since_the_last_copy_off_the_computer() {
    let mut school = School::new();
    school.place("backups", false);
    let (stick, _) = school.place("stick", true);
    school.back_up(moment("2026-09-10T09:00:00Z"), Reason::ByHand);
    let level = |school: &mut School, on: &str| {
        let standing = school.office().read(moment(on), standing).unwrap();
        (standing.level, standing.days_without)
    };
    assert_eq!(level(&mut school, "2026-09-16T09:00:00Z"), (BackupLevel::Good, 6));
    assert_eq!(level(&mut school, "2026-09-17T09:00:00Z"), (BackupLevel::Warn, 7));
    assert_eq!(level(&mut school, "2026-09-24T09:00:00Z"), (BackupLevel::Alarm, 14));
    let set = place::SetPlace { id: stick, off_computer: false };
    school.office().write("backup_place_set", start(), |w| place::set(w, set)).unwrap();
    assert_eq!(level(&mut school, "2026-09-16T09:00:00Z"), (BackupLevel::Warn, 8), "counted from the making of the vault");
}

/// A file system of its own of so many kilobytes; none where the test may not make one.
fn small_disk(at: &Path, kilobytes: u32) -> bool {
    fs::create_dir_all(at).unwrap();
    let size = format!("size={kilobytes}k");
    let done = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(at).output();
    done.is_ok_and(|output| output.status.success())
}

fn unmount(at: &Path) {
    assert!(Command::new("umount").arg(at).status().unwrap().success());
}

#[test]
fn a_place_that_is_full_says_so_and_keeps_what_it_had() {
    let mut school = School::new();
    let path = school.home.path().join("full");
    if !small_disk(&path, 8_000) {
        eprintln!("skipped: only root may make a small disk to fill");
        return;
    }
    let (_, place) = school.place("full", true);
    school.back_up(start(), Reason::ByHand);
    let had = backups(&place).len();
    // Half of what a backup takes is left.
    let one = backups(&place).iter().map(|file| fs::metadata(file).unwrap().len()).sum::<u64>() as usize;
    fs::write(place.join("filler"), vec![1; 8_000 * 1024 - one - one / 2]).unwrap();
    let carried = school.back_up(later(start(), TimeDelta::hours(1)), Reason::ByHand);
    let fault = carried[0].fault;
    let (now, torn) = (backups(&place), files(&place, ".part").len());
    let sound = now.iter().filter(|file| school.check(file).is_ok()).count();
    unmount(&path);
    assert_eq!((had, fault, now.len(), torn, sound), (1, Some(Fault::Full), 1, 0, 1));
}

#[test]
fn a_place_that_may_only_be_read_says_so() {
    let mut school = School::new();
    let path = school.home.path().join("locked");
    if !small_disk(&path, 8_000) {
        eprintln!("skipped: only root may make a disk that may only be read");
        return;
    }
    school.place("locked", true);
    let remount = Command::new("mount").args(["-o", "remount,ro"]).arg(&path).status().unwrap().success();
    let carried = school.back_up(start(), Reason::ByHand);
    unmount(&path);
    assert!(remount);
    assert_eq!(carried[0].fault, Some(Fault::ReadOnly));
}
