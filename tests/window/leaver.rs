//! Somebody leaves: the log-in ends, the password opens nothing here any more, and new keys are offered and taken. And
//! those who may not leave: the last who can let others in, and the second holder of the recovery sheet.

use std::fs;

use crate::colleagues::{PRIYA, joins, takes_over, to_the_door};
use crate::door::{self, PERSON};
use crate::window::{Window, shots};

#[test]
fn a_leaver_is_out_and_new_keys_are_offered_and_taken() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let mut window = Window::start(vault.path(), &[]);
    let papers = door::begin(&window);
    let hers = joins(&window, PRIYA);

    takes_over(&window, PERSON, &papers.password);
    window.go("/log-ins");
    window.click("button", &format!("End the log-in of {PRIYA}"));
    window.wait_for(&format!("{PRIYA} is locked out at the next press"));
    window.screenshot(&shots().join("leaver-ask.png"));
    window.click("button", "End the log-in");
    window.wait_for(&format!("The log-in of {PRIYA} has ended."));
    window.wait_for("may have kept a copy");
    window.screenshot(&shots().join("leaver-offer.png"));
    assert_eq!(window.axe(), Vec::<String>::new());

    // The offer leads to the keys, and the records are written anew.
    window.click("link", "Make new keys");
    window.click("button", "Make a new data key");
    window.wait_for("Old backups and copies.");
    window.screenshot(&shots().join("leaver-new-key.png"));
    window.fill("Your password again", &papers.password);
    window.click("button", "Show the new sheet");
    let new = door::read_sheet(&window, papers.password.clone());
    let before = fs::read(vault.path().join("vault.db")).expect("there is a database");
    door::type_back(&window, &new, "Check, and write the records anew");
    window.wait_for("The records lie under a new key.");
    let after = fs::read(vault.path().join("vault.db")).expect("there is a database");
    assert_ne!(before[..16], after[..16], "the file was written anew");

    // Her name stands at the door no more, and her password opens nothing here.
    for _ in 0..2 {
        window.close();
        window.open();
        assert!(!window.text().contains(PRIYA));
        door::wrong_password(&window, &hers);
        window.wait_for("That password does not open Signet.");
        door::unlock(&window, &papers.password);
    }
    window.go("/record");
    window.wait_for("log-in ended");
}

#[test]
fn the_last_administrator_cannot_go_and_is_told_why() {
    const WHY: &str = "Nobody would be left who can look after the log-ins, so nothing was changed.";
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let window = Window::start(vault.path(), &[]);
    let papers = door::begin(&window);
    window.go("/log-ins");

    // Neither the role nor the log-in.
    window.click("button", &format!("Take away Administrator from {PERSON}"));
    window.click("button", "Take it away now");
    window.wait_for(WHY);
    window.screenshot(&shots().join("last-administrator.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.click("button", "Cancel");
    window.click("button", &format!("End the log-in of {PERSON}"));
    window.click("button", "End the log-in");
    window.wait_for(WHY);
    window.wait_for("That counts once they have chosen a password.");
    window.screenshot(&shots().join("last-log-in.png"));
    assert_eq!(window.axe(), Vec::<String>::new());

    // A second one who was only invited is none yet.
    let code = invited_as_administrator(&window);
    window.click("button", &format!("End the log-in of {PERSON}"));
    window.click("button", "End the log-in");
    window.wait_for(WHY);

    // Once she has a password, the first may go.
    to_the_door(&window);
    let hers = crate::colleagues::chooses_password(&window, PRIYA, &code);
    takes_over(&window, PERSON, &papers.password);
    window.go("/log-ins");
    window.click("button", &format!("End the log-in of {PERSON}"));
    window.wait_for("You are locked out at the next press");
    window.click("button", "End the log-in");
    window.wait_for("Signet is locked");
    window.fill(&format!("Password of {PRIYA}"), &hers);
    window.click("button", "Unlock");
    door::wait_open(&window);
}

#[test]
fn two_people_go_on_holding_the_sheets() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let window = Window::start(vault.path(), &[]);
    door::begin(&window);
    window.go("/log-ins");
    window.click("button", "Change");
    for field in ["Who holds the second sheet?", "Where is the second sheet kept?"] {
        window.by_text("textbox", field).click().expect("it can be gone to");
        window.press("Ctrl+A");
        window.press("Delete");
    }
    window.click("button", "Save");
    window.wait_for("Please");
    window.screenshot(&shots().join("last-key-holder.png"));
    assert_eq!(window.axe(), Vec::<String>::new());

    // The same person twice is still one person.
    window.fill("Who holds the second sheet?", PERSON);
    window.fill("Where is the second sheet kept?", "at home");
    window.click("button", "Save");
    window.wait_for("already");
    window.fill("Who holds the second sheet?", "Ada Obi");
    window.click("button", "Save");
    window.wait_for("The key holders were changed.");
    window.wait_for("Ada Obi");
    window.wait_gone("Grace Obi");
}

/// Invites the colleague as an administrator without a last day; the password was typed a moment ago.
fn invited_as_administrator(window: &Window) -> String {
    window.click("button", "Invite somebody");
    window.fill("Name", PRIYA);
    window.choose("Role", "Administrator");
    window.click("button", "Invite and show the code");
    crate::colleagues::hands_over(window)
}
