//! The computer's password store behaves as real ones do: locked after a change of the account's password, stuck, or
//! holding what belongs to yesterday. Each has words of its own, nothing is made new, and the device code opens. A store
//! that is absent or empty stands in `damage`; one that refuses, forgets or holds rubbish cannot be had from this machine's
//! own and is played to the core (`vault/tests/keyring.rs`).

use crate::computer::Computer;
use crate::door;
use crate::window::{Window, shots};

#[test]
fn a_locked_password_store_has_its_own_page_and_the_device_code_opens() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let computer = Computer::new();
    let mut window = computer.start(vault.path());
    let papers = door::begin(&window);
    window.close();

    computer.lock_store();
    let before = computer.secrets();
    assert!(before > 0, "the vault's secret is there, behind the lock");
    window.open();
    window.wait_for("The password store is locked");
    window.wait_for("This computer's password store is locked, or is not answering.");
    window.screenshot(&shots().join("keyring-locked.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    let text = window.text();
    assert!(!text.contains("Welcome to Signet"), "a new vault is offered over the old one:\n{text}");

    // Trying again tells the truth, and the device code is a way in.
    window.click("button", "Try again");
    window.wait_for("The password store is locked");
    with_device_code(&window, &papers);
    assert_eq!(computer.secrets(), before, "what cannot be read is never written over");
}

#[test]
fn a_password_store_that_does_not_answer_keeps_nobody_waiting() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let computer = Computer::new();
    let mut window = computer.start(vault.path());
    let papers = door::begin(&window);
    window.close();

    computer.freeze_store();
    window.open();
    window.wait_for("This computer's password store is locked, or is not answering.");
    with_device_code(&window, &papers);
    window.close();

    // Once it answers again, the password is enough.
    window.open();
    window.wait_for("This computer's password store is locked, or is not answering.");
    computer.thaw_store();
    window.click("button", "Try again");
    door::unlock(&window, &papers.password);
}

/// Behind the store nobody's name can be read, so the password is asked for without one.
fn with_device_code(window: &Window, papers: &door::Papers) {
    window.click("button", "Type the device code instead");
    window.fill("Password", &papers.password);
    window.fill("Device code", &papers.device_code.join(" "));
    window.click("button", "Unlock");
    door::wait_open(window);
}
