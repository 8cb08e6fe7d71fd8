//! The laptop dies, is stolen, or is given to somebody else as well: each time a person sits at a computer whose password
//! store knows nothing, with what stands on paper.

use std::fs;
use std::path::{Path, PathBuf};

use crate::colleagues::{PRIYA, comes_in, joins, takes_over, to_the_door};
use crate::computer::Computer;
use crate::door::{self, PERSON, Papers};
use crate::window::{Window, shots};

#[test]
fn a_laptop_dies_and_the_sheet_brings_everybody_back_with_their_own_password() {
    let old = Old::with_two_people();
    let new = Computer::new();
    let window = old.on(&new);
    window.fill("Recovery key", &old.papers.recovery_key.join(" "));
    window.click("button", "Check and restore");
    everybody_comes_in(&window, &old);
}

#[test]
fn a_laptop_dies_and_one_persons_password_with_the_device_code_brings_everybody_back() {
    let old = Old::with_two_people();
    let new = Computer::new();
    let window = old.on(&new);
    window.click("radio", "A password, and the device code from the sheet");
    window.fill("Your name (optional)", PRIYA);
    window.fill("Password", &old.papers.password);
    window.fill("Device code", &old.papers.device_code.join(" "));
    window.click("button", "Check and restore");
    window.wait_for("That password does not open Signet.");
    window.fill("Password", &old.hers);
    window.screenshot(&shots().join("new-computer-password.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.click("button", "Check and restore");
    everybody_comes_in(&window, &old);
}

/// A thief has the laptop, and so its password store, but none of the passwords.
#[test]
fn a_laptop_is_stolen_and_its_device_secret_and_its_sheet_open_nothing_here_any_more() {
    let old = Old::with_two_people();
    let new = Computer::new();
    let mut window = old.on(&new);
    window.fill("Recovery key", &old.papers.recovery_key.join(" "));
    window.click("button", "Check and restore");
    window.wait_for("The records are back");
    window.click("button", "Unlock");
    comes_in(&window, PERSON, &old.papers.password);
    door::wait_open(&window);

    window.go("/keys");
    window.click("button", "Make a new device secret");
    window.fill("Your password again", &old.papers.password);
    window.click("button", "Show the new sheet");
    let sheet = door::read_sheet(&window, old.papers.password.clone());
    assert_ne!(sheet.device_code, old.papers.device_code);
    assert_ne!(sheet.recovery_key, old.papers.recovery_key);
    door::type_back(&window, &sheet, "Check, and use the new secret");
    window.wait_for("2 people have not unlocked Signet since the device secret was renewed.");
    window.screenshot(&shots().join("stolen-waiting.png"));
    assert_eq!(window.axe(), Vec::<String>::new());

    // Each is moved to the new secret by unlocking, and notices nothing of it.
    takes_over(&window, PRIYA, &old.hers);
    takes_over(&window, PERSON, &old.papers.password);
    window.go("/keys");
    window.by_text("button", "Make a new data key");
    window.wait_gone("since the device secret was renewed.");

    // What the thief could copy from the sheet opens nothing; the new sheet does.
    to_the_door(&window);
    window.click("button", "Use the recovery sheet");
    window.fill("Recovery key", &old.papers.recovery_key.join(" "));
    window.click("button", "Next");
    window.wait_for("That recovery key does not open these records.");
    window.close();
    let third = Computer::new();
    let window = third.start(&new.folder("vault"));
    by_code(&window, &old.papers.password, &old.papers);
    window.wait_for("That is not the device code of these records.");
    by_code(&window, &old.hers, &sheet);
    window.choose("Who are you?", PRIYA);
    window.fill("Password", &old.hers);
    window.click("button", "Unlock");
    door::wait_open(&window);
    window.wait_for(PRIYA);
}

#[test]
fn copied_files_ask_for_the_device_code_and_the_right_password_alone_opens_nothing() {
    let first = Computer::new();
    let window = first.start(&first.folder("vault"));
    let papers = door::begin(&window);
    drop(window);

    let second = Computer::new();
    let copy = second.folder("vault");
    copy_folder(&first.folder("vault"), &copy);
    let mut window = second.start(&copy);
    window.wait_for("This computer does not hold the key to these records.");
    window.screenshot(&shots().join("copied-files.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    assert!(!window.text().contains(PERSON), "nobody's name is told without the secret");
    window.fill("Password", &papers.password);
    window.click("button", "Unlock");
    window.wait_for("Please type the device code from the recovery sheet.");
    let mut wrong = papers.device_code.clone();
    wrong.rotate_left(1);
    window.fill("Password", &papers.password);
    window.fill("Device code", &wrong.join(" "));
    window.click("button", "Unlock");
    window.wait_for("That is not the device code of these records.");
    window.screenshot(&shots().join("copied-wrong-code.png"));
    by_code(&window, &papers.password, &papers);
    door::wait_open(&window);

    // It was kept, so from now on the password is enough.
    window.close();
    window.open();
    door::unlock(&window, &papers.password);
}

#[test]
fn a_second_account_whose_store_holds_yesterdays_secret_is_told_so() {
    let (first, second) = (Computer::new(), Computer::new());
    let shared = first.folder("vault");
    let mut window = first.start(&shared);
    let papers = door::begin(&window);
    window.close();
    let mut other = second.start(&shared);
    by_code(&other, &papers.password, &papers);
    door::wait_open(&other);
    other.close();

    window.open();
    door::unlock(&window, &papers.password);
    window.go("/keys");
    window.click("button", "Make a new device secret");
    window.fill("Your password again", &papers.password);
    window.click("button", "Show the new sheet");
    let sheet = door::read_sheet(&window, papers.password.clone());
    door::type_back(&window, &sheet, "Check, and use the new secret");
    window.wait_for("The new device secret is in force.");
    window.close();

    other.open();
    other.wait_for("The key that this computer holds does not fit these records.");
    other.screenshot(&shots().join("keyring-foreign.png"));
    assert_eq!(other.axe(), Vec::<String>::new());
    by_code(&other, &papers.password, &sheet);
    door::wait_open(&other);
    other.close();
    other.open();
    door::unlock(&other, &papers.password);
}

/// A laptop with two people's log-ins that is no more, and what is left of it.
struct Old {
    computer: Computer,
    papers: Papers,
    hers: String,
    backup: PathBuf,
}

impl Old {
    fn with_two_people() -> Self {
        let computer = Computer::new();
        let (vault, stick) = (computer.folder("vault"), computer.folder("stick"));
        fs::create_dir(&stick).expect("a stick can be made");
        let answer = computer.folder("folder.answer");
        fs::write(&answer, stick.to_string_lossy().as_bytes()).expect("the dialog can be answered");
        let mut window = computer.start_with(&vault, &[("SIGNET_TEST_FOLDER", answer.as_os_str())]);
        let papers = door::begin(&window);
        let hers = joins(&window, PRIYA);
        takes_over(&window, PERSON, &papers.password);
        window.go("/backups");
        window.click("button", "Add a stick or network folder…");
        window.wait_for(&stick.to_string_lossy());
        window.click("button", "Back up now");
        window.wait_for("Backed up to 2 places, and read again there.");
        window.kill();
        drop(window);
        let mut backups = fs::read_dir(&stick).expect("the stick can be read").flatten().map(|entry| entry.path());
        let backup = backups.find(|path| path.extension().is_some_and(|end| end == "sbk")).expect("there is a backup");
        Self { computer, papers, hers, backup }
    }

    /// Signet on a new computer, with the backup chosen.
    fn on(&self, new: &Computer) -> Window {
        assert!(self.computer.secrets() > 0 && new.secrets() == 0, "the new computer knows nothing");
        let window = new.start_with(&new.folder("vault"), &[("SIGNET_TEST_BACKUP", self.backup.as_os_str())]);
        window.wait_for("Welcome to Signet");
        window.click("button", "Restore from a backup instead");
        window.click("button", "Choose the backup…");
        window.wait_for("What do you have?");
        window
    }
}

/// The records are back, and no device code is asked for.
fn everybody_comes_in(window: &Window, old: &Old) {
    window.wait_for("The records are back");
    window.screenshot(&shots().join("new-computer-back.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.click("button", "Unlock");
    for (name, password) in [(PRIYA, &old.hers), (PERSON, &old.papers.password)] {
        comes_in(window, name, password);
        door::wait_open(window);
        window.wait_for(name);
        to_the_door(window);
    }
}

fn by_code(window: &Window, password: &str, papers: &Papers) {
    window.fill("Password", password);
    window.fill("Device code", &papers.device_code.join(" "));
    window.click("button", "Unlock");
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("there is room for a copy");
    for entry in fs::read_dir(from).expect("the vault can be read").flatten() {
        fs::copy(entry.path(), to.join(entry.file_name())).expect("a file can be copied");
    }
}
