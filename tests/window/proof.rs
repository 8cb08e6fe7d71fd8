//! Somebody finds Signet open a while after its person has gone: nothing can be saved as a file, and nobody let in,
//! without the password. Whoever knows it goes on as if nothing had been.

use std::fs;

use crate::class;
use crate::door::{self, PERSON};
use crate::window::{Window, shots};

/// proves: O-H10
#[test]
fn a_while_after_unlocking_a_list_leaves_only_with_the_password() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let files = tempfile::tempdir().expect("there is room for lists");
    let notes = tempfile::tempdir().expect("there is room for a file");
    let (list, later) = (notes.path().join("pupils.csv"), notes.path().join("later"));
    class::write(&list, false);
    let answers = [
        ("SIGNET_TEST_OPEN", list.as_os_str()),
        ("SIGNET_TEST_SAVE", files.path().as_os_str()),
        ("SIGNET_TEST_LATER", later.as_os_str()),
    ];
    let window = Window::start_with(vault.path(), &[], &answers);
    let papers = door::begin(&window);
    class::bring_in(&window);
    // A file that is still being written has another name.
    let saved = || {
        let paths = fs::read_dir(files.path()).expect("the folder is there").flatten().map(|entry| entry.path());
        paths.into_iter().find(|path| path.extension().is_some_and(|ending| ending == "xlsx"))
    };
    let take_away = |what: &str| {
        let file = window.wait(what, saved);
        window.wait(what, || fs::remove_file(&file).ok());
    };

    // Within ten minutes nobody is asked.
    window.go("/people");
    window.wait_for("30 pupils");
    window.click("button", "Save as a file…");
    window.click("button", "Save…");
    window.wait_for("Saved as pupils-");
    take_away("the first list");

    // A quarter of an hour later the password is asked for, and Escape leaves all as it was.
    fs::write(&later, "").expect("the file can be written");
    window.click("button", "Save as a file…");
    window.click("button", "Save…");
    window.wait_for(&format!("Is it you, {PERSON}?"));
    window.wait_for("so that a list with children’s names cannot be saved by somebody who finds Signet open");
    assert_eq!(window.axe(), Vec::<String>::new());
    window.screenshot(&shots().join("password-again.png"));
    window.press("Escape");
    window.wait_gone("Is it you");
    assert_eq!(saved(), None);

    // A wrong one is refused and put on record; the field is empty again.
    window.click("button", "Save…");
    window.fill("Your password", "not the password at all");
    window.click("button", "Go on");
    window.wait_for("does not open");
    let typed = "return document.querySelector('dialog[open] input[type=password], [role=dialog] input[type=password]')?.value";
    assert_eq!(window.script(typed, serde_json::json!([])), "", "the wrong password is still in the field");
    assert_eq!(saved(), None);

    // The right one: the list is saved as if nothing had been, and for the next one nobody is asked.
    window.fill("Your password", &papers.password);
    window.click("button", "Go on");
    window.wait_gone("Is it you");
    take_away("the second list");
    window.wait_gone("The file is not encrypted");
    window.click("button", "Save as a file…");
    window.click("button", "Save…");
    take_away("the third list");
    window.go("/record");
    window.wait_for("Typed a wrong password where it was asked for again");
}
