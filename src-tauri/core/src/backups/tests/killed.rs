//! The plug pulled while a backup is put back, for real: a second process puts one after the other back and is killed from
//! outside at moments that nobody chose. What stands there is always a whole vault: the old one or the new.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use chrono::TimeDelta;

use super::school::{School, backups, later, start};
use crate::backups::{Reason, swap};
use crate::vault::{FakeKeychain, Folder};

/// Where the second process finds the school, and the recovery key that it brings.
const HOME: &str = "SIGNET_TEST_RESTORED_HOME";
const KEY: &str = "SIGNET_TEST_RESTORED_KEY";

const ROUNDS: u64 = 12;

#[test]
fn killed_at_any_moment_of_restore_after_restore_the_old_or_the_new_vault_opens_whole() {
    let mut school = School::new();
    school.place("stick", true);
    for (hours, name) in [(0, "Kowalczyk"), (2, "Nowak")] {
        school.enter(name, later(start(), TimeDelta::hours(hours)));
        school.back_up(later(start(), TimeDelta::hours(hours)), Reason::ByHand);
    }
    drop(school.office.take());
    let home = school.home.path().to_owned();
    let started = home.join("started");
    let (mut old, mut new, mut mended) = (0, 0, 0);
    for round in 0..ROUNDS {
        let _ = fs::remove_file(&started);
        let mut second = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "--ignored", "backups::tests::killed::restores_for_ever"])
            .env(HOME, &home)
            .env(KEY, school.sheet.recovery_key.join(" "))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let begun = Instant::now();
        while !started.exists() {
            assert!(begun.elapsed() < Duration::from_secs(120), "the second process never came so far");
            thread::sleep(Duration::from_millis(5));
        }
        // Moments spread over two restores, however busy the machine is.
        let long: u64 = fs::read_to_string(&started).unwrap().trim().parse().unwrap_or(50);
        thread::sleep(Duration::from_millis(round * 2 * long / ROUNDS));
        second.kill().unwrap();
        second.wait().unwrap();
        // The next start of Signet finishes what was cut off.
        mended += u32::from(!school.folder().is_taken());
        swap::finish(&school.folder());
        let at = later(start(), TimeDelta::days(1));
        school.unlock(at).unwrap_or_else(|problem| panic!("round {round}: {problem:?}"));
        match school.names(at).iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            ["Kowalczyk"] => old += 1,
            ["Kowalczyk", "Nowak"] => new += 1,
            other => panic!("round {round}: neither vault: {other:?}"),
        }
        assert!(matches!(school.office().verify_audit(), Ok(Ok(_))), "round {round}");
        drop(school.office.take());
        clear(&home);
    }
    println!("{ROUNDS} kills: {old} times the first, {new} times the second, {mended} finished at the next start");
}

/// Old vaults are kept by a restore; here they would fill the disk.
fn clear(home: &Path) {
    for entry in fs::read_dir(home).unwrap().map(Result::unwrap) {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with("vault.before-restore") || name.starts_with("vault.restoring") {
            fs::remove_dir_all(entry.path()).unwrap();
        }
    }
}

/// What the process does that is killed.
#[test]
#[ignore = "the second process of the test above"]
fn restores_for_ever() {
    let (Ok(home), Ok(key)) = (std::env::var(HOME), std::env::var(KEY)) else { return };
    let home = Path::new(&home);
    let folder = Folder::at(home.join("vault"));
    let files = backups(&home.join("stick").canonicalize().unwrap());
    for (count, file) in files.iter().cycle().enumerate() {
        let begun = Instant::now();
        super::school::put_back(
            &folder,
            home,
            &FakeKeychain::new(),
            &key,
            file,
            later(start(), TimeDelta::seconds(count as i64)),
        )
        .unwrap();
        if count == 1 {
            // Written beside and moved, so that it is never read half.
            fs::write(home.join("started.new"), begun.elapsed().as_millis().to_string()).unwrap();
            fs::rename(home.join("started.new"), home.join("started")).unwrap();
        }
    }
}
