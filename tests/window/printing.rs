//! Paper: what is printed and saved has every name as it is written, and is a sound PDF.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::class;
use crate::door::{self, PERSON, SCHOOL};
use crate::queue::{self, Queue};
use crate::window::{Window, shots};

#[test]
fn the_recovery_sheet_is_printed_and_saved_before_it_is_typed_back() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let saved = tempfile::tempdir().expect("there is room for papers");
    let queue = Queue::start();
    let window = start(vault.path(), saved.path(), None, queue.as_ref());
    window.fill("What is your school called?", SCHOOL);
    window.click("button", "Next");
    window.fill("Your name", PERSON);
    let password = door::suggested_password(&window);
    window.click("button", "Next");
    let papers = door::read_sheet(&window, password);

    window.click("button", "Save as PDF");
    window.wait_for("Saved. Print the file, then delete it.");
    let file = fs::read_dir(saved.path()).expect("the folder is there").flatten().next().expect("the sheet is saved");
    assert_is_sheet(&fs::read(file.path()).expect("the sheet can be read"), &papers.recovery_key);
    if let Some(queue) = &queue {
        window.click("button", "Print");
        window.wait_for(&format!("Sent to {}.", queue::NAME));
        assert_is_sheet(&queue.printed(), &papers.recovery_key);
    }
}

#[test]
fn a_class_has_its_forms_with_every_name_as_it_is_written() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let saved = tempfile::tempdir().expect("there is room for papers");
    let files = tempfile::tempdir().expect("there is room for a list");
    let list = files.path().join("pupils.csv");
    class::write(&list, false);
    let queue = Queue::start();
    let window = start(vault.path(), saved.path(), Some(&list), queue.as_ref());
    door::begin(&window);
    class::bring_in(&window);

    window.go("/consents");
    window.click("button", "Print missing forms");
    window.find("[role=dialog] [role=img][aria-label^='Page 1 of ']");
    window.find("[role=dialog] [role=img] canvas");
    window.screenshot(&shots().join("paper.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.click("button", "Save as PDF");
    let file = window.wait("the saved forms", || {
        let saved = fs::read_dir(saved.path()).ok()?.flatten().map(|entry| entry.path());
        saved.filter(|path| path.extension().is_some_and(|ending| ending == "pdf")).max()
    });
    assert_has_all_names(&fs::read(file).expect("the forms can be read"));
    if let Some(queue) = &queue {
        // Saving closed the preview; it is opened again for the printer.
        window.wait("the preview to go", || window.script(IS_OPEN, json!([])).as_bool().filter(|open| !open));
        window.click("button", "Print missing forms");
        window.find("[role=dialog] [role=img] canvas");
        window.click("button", "Print");
        assert_has_all_names(&queue.printed());
    }
}

#[test]
fn the_list_of_missing_forms_is_narrowed_while_it_is_looked_at() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let saved = tempfile::tempdir().expect("there is room for papers");
    let files = tempfile::tempdir().expect("there is room for a list");
    let list = files.path().join("pupils.csv");
    class::write(&list, false);
    let window = start(vault.path(), saved.path(), Some(&list), None);
    door::begin(&window);
    class::bring_in(&window);

    window.go("/consents");
    window.click("button", "List of missing forms");
    window.wait_for("List of missing forms: ");
    window.choose("Which forms", "Consent sheets only");
    window.wait_for("List of missing forms (consent sheets): ");
    window.find("[role=dialog] [role=img] canvas");
    window.screenshot(&shots().join("list-of-missing-forms.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.click("button", "Save as PDF");
    window.wait_for("Saved as List of missing forms consent sheets ");
    let text = text_of(&fs::read(only_pdf(saved.path())).expect("the list can be read"));
    assert!(text.contains("Consent sheet (C1)") && text.contains("Not printed yet"), "{text}");
    assert!(!text.contains("Not back") && !text.contains("Agreement ("), "nothing was asked of anybody yet:\n{text}");

    window.wait("the preview to go", || window.script(IS_OPEN, json!([])).as_bool().filter(|open| !open));
    window.click("button", "Print missing forms");
    window.choose("Which forms", "Consent sheets only");
    window.wait_for(&format!("records these {} forms", class::pupils().len()));
    window.find("[role=dialog] [role=img] canvas");
    window.click("button", "Save as PDF");
    window.wait_for(&format!("{} forms are recorded as printed today.", class::pupils().len()));
}

/// The one paper that was saved.
fn only_pdf(folder: &Path) -> std::path::PathBuf {
    let saved = fs::read_dir(folder).expect("the folder is there").flatten().map(|entry| entry.path());
    saved.filter(|path| path.extension().is_some_and(|ending| ending == "pdf")).max().expect("a paper is saved")
}

/// Whether the preview is there.
const IS_OPEN: &str = "return document.querySelector('[role=dialog] [role=img]') !== null";

fn start(vault: &Path, saved: &Path, list: Option<&Path>, queue: Option<&Queue>) -> Window {
    let address = queue.map(Queue::address);
    let mut settings: Vec<(&str, &OsStr)> = vec![("SIGNET_TEST_SAVE", saved.as_os_str())];
    settings.extend(list.map(|list| ("SIGNET_TEST_OPEN", list.as_os_str())));
    settings.extend(address.as_ref().map(|address| ("CUPS_SERVER", address.as_os_str())));
    Window::start_with(vault, &[], &settings)
}

fn assert_is_sheet(pdf: &[u8], recovery_key: &[String]) {
    let text = text_of(pdf);
    assert!(text.contains(SCHOOL), "{text}");
    for group in recovery_key {
        assert!(text.contains(group), "the sheet has every group of the recovery key:\n{text}");
    }
}

fn assert_has_all_names(pdf: &[u8]) {
    let text = text_of(pdf);
    let plain: String = text.split_whitespace().collect();
    for (forename, surname) in class::pupils() {
        // The longest name takes several lines, between which other columns stand.
        for part in [forename, surname].iter().flat_map(|part| part.split([' ', '-'])) {
            assert!(!part.is_ascii() || plain.contains(part), "the forms have {part}:\n{text}");
        }
    }
    for name in ["Łucja", "Siôn", "محمد", "خان"] {
        assert!(text.contains(name), "the forms have {name}");
    }
}

/// The text of a PDF that is sound.
pub fn text_of(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("there is room for a paper");
    let file = folder.path().join("paper.pdf");
    fs::write(&file, pdf).expect("there is room for a paper");
    let check = Command::new("qpdf").arg("--check").arg(&file).output().expect("qpdf is installed for the tests");
    assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stdout));
    let text = Command::new("pdftotext").args(["-layout".as_ref(), file.as_os_str(), "-".as_ref()]).output();
    String::from_utf8_lossy(&text.expect("pdftotext is installed for the tests").stdout).into_owned()
}
