//! What stands at the door when something is broken: each fault has its own words, and no fault is ever answered
//! with an invitation to begin anew over the old records.

use std::fs;
use std::path::Path;

use crate::door::{self, SCHOOL};
use crate::keyring;
use crate::window::Window;

#[test]
fn a_damaged_header_opens_from_its_spare_copy() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let mut window = Window::start(vault.path(), &[]);
    let papers = door::begin(&window);
    window.close();

    flip_a_byte(&vault.path().join("vault.hdr"));
    window.open();
    window.wait_for("A file that guards the records was damaged, and its spare copy is in use.");
    door::unlock(&window, &papers.password);

    // Unlocking put both copies right again.
    window.press("Ctrl+L");
    window.wait_for("Signet is locked");
    window.wait_gone("its spare copy is in use");
}

#[test]
fn each_fault_has_its_own_words_and_none_begins_anew() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let mut window = Window::start(vault.path(), &[]);
    let papers = door::begin(&window);
    window.close();
    let [header, spare, database] = ["vault.hdr", "vault.hdr.bak", "vault.db"].map(|name| vault.path().join(name));
    let whole = [&header, &spare, &database].map(|path| (path.clone(), fs::read(path).expect("the vault is whole")));
    let mend = || {
        for (path, bytes) in &whole {
            fs::write(path, bytes).expect("the vault can be mended");
        }
    };

    let sentence = "The file that guards the records is damaged, and so is its spare copy.";
    flip_a_byte(&header);
    flip_a_byte(&spare);
    trouble(&mut window, sentence);
    mend();

    fs::write(&database, []).expect("the database can be emptied");
    trouble(&mut window, "The records file is damaged, or is not the one that belongs here.");
    mend();

    fs::remove_file(&database).expect("the database can be taken away");
    trouble(&mut window, "The records file is missing from its folder.");
    mend();

    for path in [&header, &spare] {
        fs::remove_file(path).expect("the header can be taken away");
    }
    trouble(&mut window, sentence);
    mend();

    // A page in the middle of the database: the header is well, so it is found out when it is opened.
    flip_a_byte(&database);
    window.open();
    door::try_password(&window, &papers.password);
    window.wait_for("The records file is damaged, or is not the one that belongs here.");
    window.close();
    mend();

    // Everything put back as the steps say, “Try again” is enough.
    fs::remove_file(&database).expect("the database can be taken away");
    window.open();
    window.wait_for("The records file is missing from its folder.");
    mend();
    window.click("button", "Try again");
    door::unlock(&window, &papers.password);
    window.wait_for(SCHOOL);
}

#[test]
fn a_new_computer_asks_for_the_device_code_once() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let mut window = Window::start(vault.path(), &[]);
    let papers = door::begin(&window);
    window.close();

    let header = fs::read(vault.path().join("vault.hdr")).expect("there is a header");
    keyring::empty(&header);
    window.open();
    window.wait_for("This computer does not hold the key to these records.");
    assert_not_fresh(&window);
    window.fill("Password", &papers.password);
    window.fill("Device code", "AAAA BBBB CCCC");
    window.click("button", "Unlock");
    window.wait_for("That is not the device code of these records.");
    window.fill("Password", &papers.password);
    window.fill("Device code", &papers.device_code.join("-").to_lowercase());
    window.click("button", "Unlock");
    door::wait_open(&window);

    // It was kept: the next time the password is enough.
    window.close();
    window.open();
    door::unlock(&window, &papers.password);
}

#[test]
fn without_a_password_store_the_device_code_opens_each_time() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let mut first = Window::start(vault.path(), &[]);
    let papers = door::begin(&first);
    first.close();

    let nowhere = "unix:path=/nonexistent/bus".as_ref();
    let window = Window::start_with(vault.path(), &[], &[("DBUS_SESSION_BUS_ADDRESS", nowhere)]);
    window.wait_for("This computer has no password store that Signet can use.");
    assert_not_fresh(&window);
    window.fill("Password", &papers.password);
    window.fill("Device code", &papers.device_code.join(" "));
    window.click("button", "Unlock");
    door::wait_open(&window);
}

#[test]
fn a_forgotten_password_is_replaced_with_the_recovery_key() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let mut window = Window::start(vault.path(), &[]);
    let old = door::begin(&window);
    window.press("Ctrl+L");

    window.click("button", "Use the recovery sheet");
    let mut wrong = old.recovery_key.clone();
    wrong.rotate_left(1);
    window.fill("Recovery key", &wrong.join(" "));
    window.click("button", "Next");
    window.wait_for("That recovery key does not open these records.");

    window.fill("Recovery key", &old.recovery_key.join(" ").to_lowercase());
    window.click("button", "Next");
    let password = door::suggested_password(&window);
    window.click("button", "Open the records");
    let new = door::read_sheet(&window, password);
    assert_ne!(new.recovery_key, old.recovery_key);
    door::type_sheet_back(&window, &new);
    door::wait_open(&window);

    // The old password is a wrong one now, the new one opens.
    window.kill();
    window.open();
    door::try_password(&window, &old.password);
    window.wait_for("That password does not open Signet.");
    door::unlock(&window, &new.password);
}

/// Opens the window, waits for the page of trouble with this sentence, and closes it again.
fn trouble(window: &mut Window, sentence: &str) {
    window.open();
    window.wait_for(sentence);
    window.wait_for("What to do");
    assert_not_fresh(window);
    assert_eq!(window.axe(), Vec::<String>::new());
    window.close();
}

/// Whatever stands at the door, it is no offer to begin a vault.
fn assert_not_fresh(window: &Window) {
    let text = window.text();
    for offer in ["Welcome to Signet", "What is your school called?"] {
        assert!(!text.contains(offer), "a new vault is offered over the old one:\n{text}");
    }
}

fn flip_a_byte(path: &Path) {
    let mut bytes = fs::read(path).expect("the file is there");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0x10;
    fs::write(path, bytes).expect("the file can be damaged");
}
