//! Who may decide, and what counts: two parents who differ, a grandmother who may not decide, a child who is never
//! photographed, and what stood on a past day.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::class;
use crate::printing::text_of;
use crate::window::{Window, shots};

#[test]
fn what_parents_differ_about_counts_as_no_until_it_is_settled() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let files = tempfile::tempdir().expect("there is room for a list");
    let (window, _) = class::begin(vault.path(), files.path(), &[]);

    // The mother's form says Yes to everything; the father's, which comes later, No to the first question.
    window.go("/consents");
    window.wait_for("30 pupils · 0 sheets in");
    at_cell(&window, 0, 2);
    window.type_text("A");
    window.press("Enter");
    window.wait_for("· 1 sheet in");
    assert_eq!(state(&window), "given");
    window.press("Up");
    at_cell(&window, 0, 2);
    let purposes = window.ask("purposes_list", json!({})).as_array().expect("a list").len();
    window.type_text(&format!("2N{}", "Y".repeat(purposes - 1)));
    window.screenshot(&shots().join("differing-entering.png"));
    window.press("Enter");
    window.wait("the two to differ", || (state(&window) == "disputed").then_some(()));
    window.press("Up");
    at_cell(&window, 0, 2);
    window.press("i");
    window.wait_for("Until it is settled it counts as No.");
    window.screenshot(&shots().join("differing.png"));
    assert_eq!(window.axe(), Vec::<String>::new());

    // The head decides, with a reason; it is on record and can be taken back.
    window.click("button", "Settle…");
    window.wait_for("Whatever is answered later is weighed anew.");
    window.click("button", "Settle");
    window.wait_for("Type who of the school decided.");
    window.fill("Who decided", "Siân Muir, headteacher");
    window.fill("Reason", "Both heard on the telephone; the child wants to be in the display.");
    window.click("radio", "Yes");
    window.screenshot(&shots().join("differing-settle.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.click("button", "Settle");
    window.wait("what was settled to count", || (state(&window) == "given").then_some(()));
    window.wait_for("Siân Muir, headteacher");

    // Never photographed: it stands above every answer, without a reason, and the list says so on paper.
    let pupil = first(&window)["pupil"].as_str().expect("a pupil").to_owned();
    window.go(&format!("/people/{pupil}"));
    window.click("button", "Set it…");
    window.wait_for("No reason is asked for, kept, shown or printed.");
    window.screenshot(&shots().join("never-photograph.png"));
    window.click("button", "Never photograph");
    window.wait_for("“Never photograph” is set.");
    assert_eq!(state(&window), "suspended");
    assert_eq!(counts(&window), json!(false));

    // What is printed says the same: who must not be shown, without a word why, and each answer of the class.
    window.click("button", "Print record");
    let record = saved_after(&window, files.path());
    assert!(record.contains("Siôn Evans") && record.contains("Displays in school"), "{record}");
    window.go("/consents");
    window.wait_for("30 pupils · 1 sheet in");
    window.click("button", "Do-not-photograph list");
    let names = saved_after(&window, files.path());
    assert!(names.contains("Evans") && names.contains("Valid until") && !names.contains("telephone"), "{names}");
    assert!(!names.to_lowercase().contains("never photograph"), "no reason is ever shown:\n{names}");
    window.click("button", "Class list");
    let answers = saved_after(&window, files.path());
    assert!(answers.contains("Evans") && answers.contains("Newsletter"), "{answers}");

    // Yesterday nothing of this was known.
    let yesterday = yesterday(&window);
    window.fill("Answers as at", &yesterday);
    window.press("Enter");
    window.wait_for("Back to today");
    window.wait_for("0 sheets in");
    window.screenshot(&shots().join("as-at.png"));
    window.click("button", "Back to today");
    window.wait_for("30 pupils · 1 sheet in");
}

/// Saves the paper that is looked at, and reads it.
fn saved_after(window: &Window, folder: &Path) -> String {
    let papers = || fs::read_dir(folder).expect("the folder is there").flatten().map(|entry| entry.path());
    let is_paper = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "pdf");
    papers().filter(is_paper).for_each(|path| fs::remove_file(path).expect("the paper before can be removed"));
    window.find("[role=dialog] [role=img] canvas");
    window.click("button", "Save as PDF");
    let paper = window.wait("the saved paper", || papers().find(is_paper));
    window.wait_for("Saved as ");
    window.wait("the preview to go", || {
        window
            .script("return document.querySelector('[role=dialog] [role=img]') === null", json!([]))
            .as_bool()
            .filter(|gone| *gone)
    });
    text_of(&fs::read(paper).expect("the paper can be read"))
}

/// The keyboard is in this cell of the grid.
fn at_cell(window: &Window, row: usize, column: usize) {
    window.find(&format!("#cell-{row}-{column}:focus"));
}

fn grid(window: &Window) -> Value {
    let classes = window.ask("classes_list", json!({}));
    window.ask("class_grid", json!({ "class": classes[0]["id"], "asAt": null }))
}

fn first(window: &Window) -> Value {
    grid(window)["lines"][0].clone()
}

/// How the first pupil's first purpose stands.
fn state(window: &Window) -> String {
    first(window)["cells"][0]["state"].as_str().expect("a state").to_owned()
}

/// Whether the first pupil's first purpose may be done.
fn counts(window: &Window) -> Value {
    first(window)["cells"][0]["countsAsYes"].clone()
}

fn yesterday(window: &Window) -> String {
    let today = window.script("return new Date(Date.now() - 86400000).toLocaleDateString('en-GB')", json!([]));
    today.as_str().expect("a day").to_owned()
}

#[test]
fn a_form_of_somebody_who_may_not_decide_and_one_of_a_leaver_are_kept_and_count_as_no() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let files = tempfile::tempdir().expect("there is room for a list");
    let (window, _) = class::begin(vault.path(), files.path(), &[]);

    window.go("/consents");
    window.wait_for("30 pupils · 0 sheets in");
    at_cell(&window, 0, 2);
    window.type_text("0");
    window.wait_for("Who signed");
    window.type_text("Rosa Evans");
    window.press("Enter");
    window.type_text("grandmother");
    window.press("Enter");
    window.screenshot(&shots().join("grandmother.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.type_text("n");
    at_cell(&window, 0, 2);
    window.type_text("A");
    window.press("Enter");
    window.wait("the grandmother's answers", || (state(&window) == "invalid").then_some(()));
    window.screenshot(&shots().join("grandmother-kept.png"));
    assert_eq!(counts(&window), json!(false));

    // The last pupil left last week; the form comes today.
    let lines = grid(&window)["lines"].as_array().expect("lines").clone();
    let leaver = lines[3]["pupil"].clone();
    let week_ago = window.script("return new Date(Date.now() - 7 * 86400000).toISOString().slice(0, 10)", json!([]));
    window.ask("person_end", json!({ "id": leaver, "leftOn": week_ago }));
    window.go(&format!("/people/{}", leaver.as_str().expect("a pupil")));
    window.click("link", "Enter or settle in the class grid");
    at_cell(&window, 0, 2);
    window.type_text("A");
    window.press("Enter");
    // Signed today it cannot be; signed before the last day it is taken, and what was typed waits for that.
    window.wait_for("This pupil has left the school, so new forms cannot be entered.");
    window.screenshot(&shots().join("leavers-form.png"));
    window.press("d");
    window.find("form input:focus");
    let before = window.script("return new Date(Date.now() - 10 * 86400000).toLocaleDateString('en-GB')", json!([]));
    window.type_text(before.as_str().expect("a day"));
    window.press("Enter");
    at_cell(&window, 0, 2);
    window.press("Enter");
    window.wait_for("Finn O'Neill: 9 answers saved.");
    let file = window.ask("pupil_file", json!({ "pupil": leaver, "asAt": null }));
    let consents = file["consents"].as_array().expect("consents");
    assert!(consents.iter().all(|consent| consent["rows"].as_array().is_some_and(|rows| rows.len() == 1)), "{file}");
    assert!(consents.iter().all(|consent| consent["position"]["countsAsYes"] == false), "{file}");
}
