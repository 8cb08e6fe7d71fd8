//! The first day: from the welcome to open records, out through the lock and in again, with every stumble on the way.

use crate::door::{self, PERSON, SCHOOL};
use crate::window::{Window, shots};

/// proves: O-H23
#[test]
fn a_school_begins_its_records_and_finds_them_again() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let mut window = Window::start(vault.path(), &[]);

    window.wait_for("Welcome to Signet");
    window.fill("What is your school called?", SCHOOL);
    window.press("Enter");
    window.fill("Your name", PERSON);

    // A password that is long but easy is refused beside the field, before anything is made.
    window.fill("Password", "password1234");
    window.fill("Type it again", "password1234");
    window.click("button", "Next");
    window.wait("the refusal beside the field", || {
        let error = window.find("input[autocomplete=new-password][aria-invalid=true]");
        let described = error.attribute("aria-describedby").ok()??;
        let sentence = window.find(&format!("#{described}")).text().ok()?;
        sentence.contains("easy to guess").then_some(())
    });
    window.wait_for("The password is easy to guess. Try four words that nobody would put together.");
    assert!(is_empty(vault.path()), "a refused password leaves nothing behind");

    let password = door::suggested_password(&window);
    assert_eq!(password.split('-').count(), 4, "four words were promised");
    window.click("button", "Next");

    // The sheet, and a wrong group typed back.
    let papers = door::read_sheet(&window, password);
    window.screenshot(&shots().join("recovery-sheet.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    // The records are open already, so whoever reads and types here counts as being there.
    window.ask("alive", serde_json::json!({}));
    window.click("button", "I have it on paper");
    let asked = door::groups_asked(&window);
    assert_eq!(asked.len(), 2);
    for group in &asked {
        window.fill(&format!("Group {group}"), "AAAA");
    }
    window.click("button", "Check");
    window.wait_for("Those are not the two groups on the sheet.");
    for group in &asked {
        window.fill(&format!("Group {group}"), &papers.recovery_key[group - 1].to_lowercase());
    }
    window.click("button", "Check");

    // One key holder alone is not taken.
    window.wait_for("Who holds the sheets?");
    assert_eq!(window.axe(), Vec::<String>::new());
    window.fill("Who holds the first sheet?", PERSON);
    window.fill("Where is the first sheet kept?", "safe in the school office");
    window.click("button", "Next");
    window.wait_for("Please type who holds this sheet.");
    door::name_key_holders(&window);
    window.wait_for("Signet is ready");
    window.click("button", "Just look around");
    door::wait_open(&window);
    window.wait_for(SCHOOL);

    // Locked by one key, and nothing of the records is left on the screen.
    window.press("Ctrl+L");
    window.wait_for("Signet is locked");
    door::unlock(&window, &papers.password);

    // A power cut costs nothing.
    window.kill();
    window.open();
    window.wait_for("Signet is locked");
    door::unlock(&window, &papers.password);
    window.wait_for(SCHOOL);
}

#[test]
fn a_first_day_that_was_interrupted_goes_on_at_the_sheet() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let mut window = Window::start(vault.path(), &[]);
    window.fill("What is your school called?", SCHOOL);
    window.click("button", "Next");
    window.fill("Your name", PERSON);
    let password = door::suggested_password(&window);
    window.click("button", "Next");
    let lost = door::read_sheet(&window, password);
    window.kill();

    // The sheet that nobody typed back is worth nothing any more: a new one is shown, and it opens the records.
    window.open();
    window.wait_for("Signet is locked");
    door::try_password(&window, &lost.password);
    window.wait_for("First, the recovery sheet");
    let papers = door::read_sheet(&window, lost.password);
    assert_ne!(papers.recovery_key, lost.recovery_key);
    door::type_sheet_back(&window, &papers);
    door::name_key_holders(&window);
    door::wait_open(&window);
}

#[test]
fn wrong_passwords_are_told_and_slowed_down() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let mut window = Window::start(vault.path(), &[]);
    let papers = door::begin(&window);
    window.press("Ctrl+L");

    let pause = "There have been several wrong passwords.";
    let mut tries = 0;
    while !door::wrong_password(&window, "correct horse battery").contains(pause) {
        window.wait_for("That password does not open Signet.");
        tries += 1;
        assert!(tries < 9, "nobody may guess nine times without a pause");
    }
    assert!(tries >= 4, "a few slips cost no time, but {tries} did");

    // Starting Signet anew does not shorten the pause, and the right password opens it afterwards.
    window.kill();
    window.open();
    window.wait_for("Signet is locked");
    window.wait_gone("You can try again in");
    door::unlock(&window, &papers.password);
}

#[test]
fn a_second_copy_says_that_the_records_are_open() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let first = Window::start(vault.path(), &[]);
    let papers = door::begin(&first);

    let second = Window::start(vault.path(), &[]);
    door::try_password(&second, &papers.password);
    second.wait_for("Signet has these records open in another window.");

    first.press("Ctrl+L");
    first.wait_for("Signet is locked");
    second.click("button", "Try again");
    door::unlock(&second, &papers.password);
}

fn is_empty(folder: &std::path::Path) -> bool {
    !folder.join("vault.hdr").exists() && !folder.join("vault.db").exists()
}
