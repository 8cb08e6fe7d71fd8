//! Lists in every kind of file that an office may have: text with tabs, a workbook, a transfer file; and a photograph
//! that was given the name of a list.

use std::fs;
use std::path::Path;

use crate::class;
use crate::door;
use crate::window::{Window, root, shots};

#[test]
fn every_kind_of_list_comes_in_and_a_photograph_does_not() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let files = tempfile::tempdir().expect("there is room for a list");
    let saved = tempfile::tempdir().expect("there is room for what is saved");
    let answers = [("SIGNET_TEST_OPEN", files.path().as_os_str()), ("SIGNET_TEST_SAVE", saved.path().as_os_str())];
    let window = Window::start_with(vault.path(), &[], &answers);
    door::begin(&window);

    // A photograph renamed: said, and nothing is changed.
    put(files.path(), "pupils.csv", &[&[0xff, 0xd8, 0xff, 0xe0, 0, 16], b"JFIF".as_slice(), &[0; 400]].concat());
    window.go("/people/import");
    window.click("button", "Choose a file");
    window.wait_for("This file is a picture, whatever its name says.");
    window.screenshot(&shots().join("formats-picture.png"));

    // Tabs, a heading above the headings, a leading zero, a date that may be read two ways and one number that is spoilt.
    let tabs = "Marlbridge Primary School\t\t\t\t\t\n\
                Admission No\tLegal Surname\tLegal Forename\tDate of Birth\tYear Group\tReg Group\n\
                0042\tAdeyemi\tTobi\t04/03/2018\t4\t4 Willow\n\
                1.23E+11\tNowak\tMia\t17/03/2018\t4\t4 Willow\n\
                0044\tSayed\tAmira\t18/03/2018\t4\t4 Willow\n";
    put(files.path(), "class.tsv", tabs.as_bytes());
    check(&window);
    window.wait_for("dates read as day/month/year");
    window.wait_for("could be read in two ways");
    window.click("button", "1 row refused");
    window.wait_for("1.23E+11");
    window.screenshot(&shots().join("formats-tabs.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.click("button", "Apply 2 changes");
    window.wait_for("The import is done");
    window.go("/people");
    window.wait_for("2 pupils");
    window.wait_for("0042");

    // They leave as a workbook, and the workbook changes nothing.
    window.click("button", "Save as a file…");
    window.click("button", "Save…");
    let workbook = window.wait("the workbook", || {
        let mut entries = fs::read_dir(saved.path()).expect("the folder is there").flatten().map(|entry| entry.path());
        entries.find(|path| path.extension().is_some_and(|ending| ending == "xlsx"))
    });
    window.wait_for("Saved as pupils-");
    put(files.path(), "pupils.xlsx", &fs::read(workbook).expect("the workbook can be read"));
    check(&window);
    window.wait_for("Nothing changes");
    window.wait_for("Excel workbook");
    window.screenshot(&shots().join("formats-workbook.png"));

    // A transfer file brings two more, with their contacts and nothing of what it says about special needs.
    let transfer = fs::read(root().join("tests/fixtures/imports/ctf.xml")).expect("the transfer file is there");
    put(files.path(), "1234567_CTF.xml", &transfer);
    window.go("/people");
    // Its columns mean what the rules of such files say.
    window.go("/people/import");
    window.click("button", "Choose a file");
    window.wait_for("Common Transfer File · 2 pupils");
    window.screenshot(&shots().join("formats-transfer.png"));
    window.click("button", "Apply 2 changes");
    window.wait_for("The import is done");
    window.wait_for("2 pupils added");
    window.go("/people");
    window.wait_for("4 pupils");
    assert!(!window.text().contains("SECRET"));
}

/// Puts the only file into the folder that the dialog answers from.
fn put(folder: &Path, name: &str, bytes: &[u8]) {
    for old in fs::read_dir(folder).expect("the folder is there").flatten() {
        fs::remove_file(old.path()).expect("the file before can be removed");
    }
    fs::write(folder.join(name), bytes).expect("the file can be written");
}

/// From the choice of the file to everything that it will change.
fn check(window: &Window) {
    window.go("/people/import");
    window.click("button", "Choose a file");
    window.wait_for("What the columns mean");
    window.click("button", "Check what it changes");
    window.wait_for("What this file will change");
}

#[test]
fn a_long_import_is_stopped_and_nothing_is_changed() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let files = tempfile::tempdir().expect("there is room for a list");
    let list = files.path().join("pupils.csv");
    class::write_many(&list, 10_000);
    let window = Window::start_with(vault.path(), &[], &[("SIGNET_TEST_OPEN", list.as_os_str())]);
    door::begin(&window);
    check(&window);
    window.click("button", "Apply 10,000 changes");
    window.wait_for("Applying the changes");
    window.screenshot(&shots().join("import-progress.png"));
    window.click("button", "Stop");
    window.wait_for("Stopped. Nothing was changed.");
    window.go("/people");
    window.wait_for("No pupils are entered yet");
}
