//! A class comes in from the office system's list: one row is refused and handed back, all of it is undone, and it comes
//! in again.

use std::fs;

use crate::class;
use crate::door;
use crate::window::{Window, shots};

#[test]
fn a_list_comes_in_is_undone_and_comes_in_again() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let files = tempfile::tempdir().expect("there is room for a list");
    let saved = tempfile::tempdir().expect("there is room for the refused rows");
    let list = files.path().join("pupils.csv");
    class::write(&list, true);
    let answers = [("SIGNET_TEST_OPEN", list.as_os_str()), ("SIGNET_TEST_SAVE", saved.path().as_os_str())];
    let mut window = Window::start_with(vault.path(), &[], &answers);
    let papers = door::begin(&window);

    window.click("link", "People");
    window.wait_for("Find duplicates");
    window.click("link", "Import");
    to_the_check(&window);
    window.click("button", "Save the refused rows");
    window.wait_for("The refused rows are saved as");
    let refused = fs::read_dir(saved.path()).expect("the folder is there").flatten().next().expect("the rows are saved");
    let refused = fs::read_to_string(refused.path()).expect("the rows can be read");
    assert!(refused.contains("Nobody,Nell,31/02/2017"), "the row as it stood: {refused}");
    assert!(refused.contains("31/02/2017 is not a date"), "and why it was refused: {refused}");
    assert_eq!(refused.trim_end().lines().count(), 2, "its headings and the one row: {refused}");
    apply(&window);
    window.screenshot(&shots().join("import-done.png"));

    window.click("button", "Undo the import");
    window.wait_for("The import is undone");
    window.go("/people");
    window.wait_for("No pupils are entered yet");
    window.go("/people/import");
    window.wait_for("Undone on");

    to_the_check(&window);
    apply(&window);

    // The names are on the screen as they are in the file, also after the disk.
    window.kill();
    window.open();
    door::unlock(&window, &papers.password);
    window.go("/people");
    window.wait_for("30 pupils");
    for (forename, surname) in
        class::ODD.map(|(forename, surname)| (forename.to_owned(), surname.to_owned())).into_iter().chain([class::longest()])
    {
        window.fill("Search in this list", &surname);
        window.wait_for(&format!("{surname}, {forename}"));
    }
    window.fill("Search in this list", "o’neill");
    window.wait_for("O'Neill, Finn");
}

/// From the choice of the file to everything that it will change.
fn to_the_check(window: &Window) {
    window.click("button", "Choose a file");
    window.wait_for("What the columns mean");
    window.screenshot(&shots().join("import-columns.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.click("button", "Check what it changes");
    window.wait_for("What this file will change");
    window.click("button", "1 row refused");
    window.wait_for("31/02/2017 is not a date");
    window.screenshot(&shots().join("import-check.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
}

fn apply(window: &Window) {
    window.click("button", "Apply 30 changes");
    window.wait_for("The import is done");
    window.wait_for("30 pupils added");
}
