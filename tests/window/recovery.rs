//! The page "Recovery and keys", and what its sheets do at the door.

use std::fs;

use crate::door::{self, PERSON, Papers};
use crate::keyring;
use crate::window::{Window, shots};

/// Begins a renewal on the page of keys, and reads its sheet.
fn begin(window: &Window, button: &str, papers: &Papers) -> Papers {
    window.go("/keys");
    window.click("button", button);
    window.wait_for("Old backups and copies.");
    window.fill("Your password again", &papers.password);
    window.click("button", "Show the new sheet");
    door::read_sheet(window, papers.password.clone())
}

fn to_the_door(window: &Window) {
    window.press("Ctrl+L");
    window.wait_for("Signet is locked");
}

/// Types a recovery key at the door.
fn recovery_key(window: &Window, papers: &Papers) {
    window.click("button", "Use the recovery sheet");
    window.fill("Recovery key", &papers.recovery_key.join(" "));
    window.click("button", "Next");
}

#[test]
fn keys_a_new_sheet_takes_the_place_of_the_old_one_and_makes_a_new_administrator() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let window = Window::start(vault.path(), &[]);
    let old = door::begin(&window);

    window.go("/keys");
    window.by_text("button", "Make a new recovery sheet");
    window.wait_for("Typed back");
    window.screenshot(&shots().join("keys.png"));
    assert_eq!(window.axe(), Vec::<String>::new());

    // The password is asked for again, and a wrong one shows no sheet.
    window.click("button", "Make a new recovery sheet");
    window.fill("Your password again", "not the password at all");
    window.click("button", "Show the new sheet");
    window.wait_for("That password does not open Signet.");
    window.fill("Your password again", &old.password);
    window.click("button", "Show the new sheet");
    let new = door::read_sheet(&window, old.password.clone());
    assert_ne!(new.recovery_key, old.recovery_key);
    assert_eq!(new.device_code, old.device_code);
    assert_eq!(window.axe(), Vec::<String>::new());
    door::type_back(&window, &new, "Check, and use the new sheet");
    window.wait_for("The new recovery sheet is in force.");

    // At the door the old one opens nothing, and the new one asks for whom it is used.
    to_the_door(&window);
    recovery_key(&window, &old);
    window.wait_for("That recovery key does not open these records.");
    window.fill("Recovery key", &new.recovery_key.join(" "));
    window.click("button", "Next");
    window.wait_for("For whom are the records opened?");
    window.wait_for(PERSON);
    window.click("radio", "Somebody new, as administrator when nobody is left who could let others in");
    window.fill("The new administrator’s name", "Ada Obi");
    assert_eq!(window.axe(), Vec::<String>::new());
    let password = door::suggested_password(&window);
    window.click("button", "Open the records");
    let third = door::read_sheet(&window, password);
    door::type_sheet_back(&window, &third);
    door::wait_open(&window);
    window.go("/keys");
    window.by_text("button", "Make a new recovery sheet");

    // Both can log in, each with their own password.
    to_the_door(&window);
    for name in [PERSON, "Ada Obi"] {
        window.choose("Who are you?", name);
    }
}

#[test]
fn keys_the_device_code_is_shown_again_and_opens_on_a_new_computer() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let mut window = Window::start(vault.path(), &[]);
    let papers = door::begin(&window);
    window.go("/keys");
    window.click("button", "Show the device code");
    window.fill("Your password again", &papers.password);
    window.click("button", "Show it");
    window.wait_for(&papers.device_code[0]);
    window.wait_for(&papers.device_code[12]);
    assert_eq!(window.axe(), Vec::<String>::new());
    window.press("Escape");
    window.wait_gone(&papers.device_code[0]);

    // The password store loses what it held, and the page gives it back.
    let header = fs::read(vault.path().join("vault.hdr")).expect("there is a header");
    keyring::empty(&header);
    window.go("/");
    window.go("/keys");
    window.wait_for("Holds no secret");
    window.click("button", "Give it the secret again");
    window.wait_for("The password store has its secret, and keeps it.");
    window.close();
    window.open();
    door::unlock(&window, &papers.password);
}

#[test]
fn keys_are_renewed_when_a_laptop_was_stolen_and_when_somebody_left_with_a_copy() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let mut window = Window::start(vault.path(), &[]);
    let first = door::begin(&window);

    let second = begin(&window, "Make a new device secret", &first);
    assert_ne!(second.device_code, first.device_code);
    door::type_back(&window, &second, "Check, and use the new secret");
    window.wait_for("The new device secret is in force.");
    window.wait_for("One person has not unlocked Signet since the device secret was renewed.");

    let before = fs::read(vault.path().join("vault.db")).expect("there is a database");
    let third = begin(&window, "Make a new data key", &second);
    door::type_back(&window, &third, "Check, and write the records anew");
    window.wait_for("The records lie under a new key.");
    let after = fs::read(vault.path().join("vault.db")).expect("there is a database");
    assert_ne!(before[..16], after[..16], "the file was written anew");

    // The same password opens what lies there now, after a power cut too.
    window.kill();
    window.open();
    window.wait_for("Signet is locked");
    door::unlock(&window, &first.password);
    window.go("/keys");
    window.by_text("button", "Make a new data key");
    window.wait_gone("One person has not unlocked Signet");

    // On another computer the old device code opens nothing; the one on the newest sheet does.
    window.close();
    keyring::empty(&fs::read(vault.path().join("vault.hdr")).expect("there is a header"));
    window.open();
    window.fill("Password", &first.password);
    window.fill("Device code", &first.device_code.join(" "));
    window.click("button", "Unlock");
    window.wait_for("That is not the device code of these records.");
    window.fill("Password", &first.password);
    window.fill("Device code", &third.device_code.join(" "));
    window.click("button", "Unlock");
    door::wait_open(&window);
}
