//! Somebody puts older files in the place of the newest: the database, the header, or all of it. Each time the page says
//! that this is an older copy; only an administrator may use it, and the record says so.
//!
//! A journal of yesterday beside today's database is played to the core (`tests/record/crash.rs`).

use std::fs;
use std::path::{Path, PathBuf};

use crate::colleagues::{PRIYA, comes_in, joins, takes_over};
use crate::door::{self, PERSON};
use crate::window::{Window, shots};

const DATABASE: &[&str] = &["vault.db"];
const HEADER: &[&str] = &["vault.hdr", "vault.hdr.bak"];
const ALL: &[&str] = &["vault.db", "vault.hdr", "vault.hdr.bak"];

#[test]
fn older_files_are_known_whichever_they_are_and_an_administrator_may_use_them() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let mut window = Window::start(vault.path(), &[]);
    let papers = door::begin(&window);
    window.lock_and_close();
    let monday = Copy::of(vault.path());

    // Somebody joins, so both the database and the header go on.
    window.open();
    door::unlock(&window, &papers.password);
    let hers = joins(&window, PRIYA);
    window.lock_and_close();
    let tuesday = Copy::of(vault.path());

    for (what, names) in [("database", DATABASE), ("header", HEADER), ("all", ALL)] {
        monday.put_back(names);
        window.open();
        if names == DATABASE {
            comes_in(&window, PERSON, &papers.password);
        } else {
            door::try_password(&window, &papers.password);
        }
        window.wait_for("This is an older copy");
        window.wait_for("These are not the records last used on this computer, but an older copy.");
        window.screenshot(&shots().join(format!("older-{what}.png")));
        assert_eq!(window.axe(), Vec::<String>::new());
        window.close();
        tuesday.put_back(ALL);
    }

    // With the newest files everything is as it was, and another day passes.
    window.open();
    comes_in(&window, PERSON, &papers.password);
    door::wait_open(&window);
    takes_over(&window, PRIYA, &hers);
    window.lock_and_close();
    tuesday.put_back(ALL);

    // Somebody from the office may not decide it.
    window.open();
    comes_in(&window, PRIYA, &hers);
    window.wait_for("This is an older copy");
    window.fill(&format!("Password of {PRIYA}"), &hers);
    window.click("button", "Use this copy nevertheless");
    window.wait_for("Your role does not allow this.");
    window.screenshot(&shots().join("older-not-allowed.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.click("button", "Back");

    // An administrator may, with the password again.
    comes_in(&window, PERSON, &papers.password);
    window.wait_for("This is an older copy");
    window.fill(&format!("Password of {PERSON}"), "not the password at all");
    window.click("button", "Use this copy nevertheless");
    window.wait_for("That password does not open Signet.");
    window.fill(&format!("Password of {PERSON}"), &papers.password);
    window.click("button", "Use this copy nevertheless");
    door::wait_open(&window);
    window.wait_for("You are using an older copy. What was entered after it has to be entered again.");
    window.screenshot(&shots().join("older-used.png"));
    window.click("button", "Close");
    window.go("/record");
    window.wait_for("Chose to use an older copy of the records");
    window.wait_for("this copy ends with entry");
    window.screenshot(&shots().join("older-record.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.click("button", "Verify");
    window.wait_for("Everything agrees.");

    // From here on these are the records last used.
    window.lock_and_close();
    window.open();
    comes_in(&window, PRIYA, &hers);
    door::wait_open(&window);
}

/// The files of a vault as they were one day.
struct Copy {
    vault: PathBuf,
    files: Vec<(&'static str, Vec<u8>)>,
}

impl Copy {
    fn of(vault: &Path) -> Self {
        let read = |name: &&'static str| (*name, fs::read(vault.join(name)).expect("the vault is whole"));
        Self { vault: vault.to_owned(), files: ALL.iter().map(read).collect() }
    }

    fn put_back(&self, names: &[&str]) {
        for (name, bytes) in self.files.iter().filter(|(name, _)| names.contains(name)) {
            fs::write(self.vault.join(name), bytes).expect("the file can be put back");
        }
    }
}
