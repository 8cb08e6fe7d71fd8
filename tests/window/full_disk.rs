//! A disk that fills while a list comes in or a backup is made, and a folder that may not be written to: each is told in its own words, and
//! costs nothing. Both need a disk of their own, which only root may mount; anybody else is told what was left out.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::class;
use crate::door::{self, SCHOOL};
use crate::window::{Window, shots};

/// Enough pupils to need more than what is left of the disk.
const PUPILS: usize = 3_000;

/// What is left of it: enough to begin with, not enough to end.
const LEFT: u64 = 300 * 1024;

#[test]
fn a_disk_that_fills_while_a_list_comes_in_loses_nothing() {
    let Some(disk) = Mount::small_disk() else {
        return;
    };
    let vault = disk.folder().join("vault");
    fs::create_dir(&vault).expect("there is room for a vault");
    let files = tempfile::tempdir().expect("there is room for a list");
    let list = files.path().join("pupils.csv");
    class::write_many(&list, PUPILS);
    let answers = [("SIGNET_TEST_OPEN", list.as_os_str()), ("SIGNET_TEST_SAVE", disk.folder().as_os_str())];
    let mut window = Window::start_with(&vault, &[], &answers);
    let papers = door::begin(&window);

    let filler = fill(disk.folder());
    to_the_check(&window);
    window.click("button", "Apply 3,000 changes");
    window.wait_for("The disk is full, so nothing was changed.");
    window.wait_for("Free some space on the computer, then do it again.");
    assert_eq!(window.axe(), Vec::<String>::new());
    window.screenshot(&shots().join("disk-full.png"));
    window.go("/people");
    window.wait_for("No pupils are entered yet");

    // Room is made, and the same list comes in whole.
    fs::remove_file(&filler).expect("the filler can be removed");
    to_the_check(&window);
    window.click("button", "Apply 3,000 changes");
    window.wait_for("3,000 pupils added");

    // Full again: a file that does not fit is told too, and no half of it is left behind.
    let filler = fill(disk.folder());
    window.go("/people");
    window.wait_for("3,000 pupils");
    window.click("button", "Save as a file…");
    window.click("button", "Save…");
    window.wait_for("The disk is full, so nothing was changed.");
    assert_eq!(names(disk.folder()), ["filler", "vault", "vault-backups"], "no half of a file is left behind");

    // What went in is there after a power cut, also on a disk that is full.
    window.kill();
    window.open();
    door::unlock(&window, &papers.password);
    window.go("/people");
    window.wait_for("3,000 pupils");
    window.wait_for(SCHOOL);
    fs::remove_file(&filler).expect("the filler can be removed");
}

#[test]
fn a_backup_that_finds_no_room_is_told_and_costs_nothing() {
    let (Some(disk), Some(stick)) = (Mount::small_disk(), Mount::small_disk()) else {
        return;
    };
    let vault = disk.folder().join("vault");
    fs::create_dir(&vault).expect("there is room for a vault");
    let window = Window::start_with(&vault, &[], &[("SIGNET_TEST_FOLDER", stick.folder().as_os_str())]);
    let papers = door::begin(&window);
    window.go("/backups");
    window.click("button", "Add a stick or network folder…");
    window.wait_for(&stick.folder().to_string_lossy());
    window.click("button", "Back up now");
    window.wait_for("Backed up to 2 places, and read again there.");
    let places = [stick.folder().to_owned(), disk.folder().join("vault-backups")];
    let before = places.clone().map(|place| names(&place));
    let fields = serde_json::json!({ "legalForename": "Łucja", "legalSurname": "Kowalczyk" });
    window.ask("person_add", serde_json::json!({ "kind": "pupil", "fields": fields, "classId": null }));

    // The stick is full: the other place has its copy, and what is missing is said.
    let filler = fill(stick.folder());
    window.click("button", "Back up now");
    window.wait_for("Free some space there, or on this computer’s own disk, and back up again.");
    window.screenshot(&shots().join("backup-stick-full.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    fs::remove_file(&filler).expect("the filler can be removed");
    assert_eq!(names(&places[0]), before[0], "no half of a copy is left behind, and the one before is there");
    assert_eq!(names(&places[1]).len(), before[1].len() + 1);

    // The computer's own disk is full: no copy anywhere, the work goes on, and locking still locks.
    let filler = fill(disk.folder());
    let before = places.clone().map(|place| names(&place));
    window.click("button", "Back up now");
    window.wait("both places to be called full", || {
        (window.text().matches("Free some space there, or on this computer’s own disk").count() == 2).then_some(())
    });
    window.screenshot(&shots().join("backup-disk-full.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    assert_eq!(places.clone().map(|place| names(&place)), before);
    let fields = serde_json::json!({ "legalForename": "Zoë", "legalSurname": "Kowalczyk" });
    window.ask("person_add", serde_json::json!({ "kind": "pupil", "fields": fields, "classId": null }));
    window.press("Ctrl+L");
    window.wait_for("Signet is locked");
    door::unlock(&window, &papers.password);
    assert!(!names(&vault).iter().any(|name| name.contains("backup-work")), "{:?}", names(&vault));
    fs::remove_file(&filler).expect("the filler can be removed");

    // With room again, both places get what was entered meanwhile.
    window.go("/backups");
    window.click("button", "Back up now");
    window.wait_for("Backed up to 2 places, and read again there.");
    window.wait_for("2 pupils");
}

#[test]
fn a_folder_that_may_not_be_written_to_is_told_at_the_door() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let mut window = Window::start(vault.path(), &[]);
    let papers = door::begin(&window);
    window.close();

    let Some(mount) = Mount::read_only(vault.path()) else {
        return;
    };
    window.open();
    door::try_password(&window, &papers.password);
    window.wait_for("Signet may not write in the folder where the records are kept.");
    assert!(!window.text().contains("What is your school called?"), "no new vault is offered over the old one");
    assert_eq!(window.axe(), Vec::<String>::new());
    window.screenshot(&shots().join("read-only.png"));

    // Allowed again, the same password opens: nothing has to be closed or begun anew.
    drop(mount);
    window.click("button", "Try again");
    door::unlock(&window, &papers.password);
    window.wait_for(SCHOOL);
}

/// From the choice of the file to everything that it will change.
fn to_the_check(window: &Window) {
    window.go("/people/import");
    window.click("button", "Choose a file");
    window.click("button", "Check what it changes");
    window.wait_for("What this file will change");
}

/// What lies in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder can be read").flatten();
    let mut names: Vec<_> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Fills the disk up to what is left of it.
fn fill(disk: &Path) -> PathBuf {
    let path = disk.join("filler");
    let mut file = File::create(&path).expect("there is room for a filler");
    let chunk = vec![7_u8; 16 * 1024];
    while file.write_all(&chunk).is_ok() {}
    let full = file.metadata().expect("the filler is there").len();
    file.set_len(full.saturating_sub(LEFT)).expect("the filler can be made shorter");
    path
}

/// Something mounted for one journey, and gone after it.
struct Mount {
    /// A folder of our own, where the disk is one.
    own: Option<tempfile::TempDir>,
    place: PathBuf,
}

impl Mount {
    /// A disk of a few megabytes in memory.
    fn small_disk() -> Option<Self> {
        let own = tempfile::tempdir().expect("there is room for a disk");
        let place = own.path().to_owned();
        mount(&["-t", "tmpfs", "-o", "size=24m", "tmpfs"], &place)?;
        Some(Self { own: Some(own), place })
    }

    /// The folder as it is, but not to be written to, not even by root.
    fn read_only(folder: &Path) -> Option<Self> {
        let text = folder.to_string_lossy().into_owned();
        mount(&["--bind", &text], folder)?;
        let mount_of = Self { own: None, place: folder.to_owned() };
        mount(&["-o", "remount,ro,bind"], folder)?;
        Some(mount_of)
    }

    fn folder(&self) -> &Path {
        &self.place
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        // Lazily: a window that is still closing may have a file open in it.
        let _ = Command::new("umount").arg("--lazy").arg(&self.place).status();
        drop(self.own.take());
    }
}

/// Mounts, or says aloud that the journey was left out.
fn mount(words: &[&str], place: &Path) -> Option<()> {
    let output = Command::new("mount").args(words).arg(place).output();
    match output {
        Ok(output) if output.status.success() => Some(()),
        Ok(output) => {
            let reason = String::from_utf8_lossy(&output.stderr).trim().to_owned();
            let is_root = Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout.trim_ascii() == b"0");
            assert!(!is_root || reason.contains("permission denied"), "root could not mount: {reason}");
            eprintln!("LEFT OUT: this journey needs a disk of its own, which only root may mount ({reason}).");
            None
        }
        Err(problem) => panic!("there is no mount: {problem}"),
    }
}
