//! The work of September: a class is brought in, its returned forms are typed by keyboard alone, one is undone, one
//! consent is withdrawn, and two pupils are found by what an ordinary keyboard can type.

use crate::class;
use crate::door;
use crate::window::{Window, shots};

/// proves: O-C19
#[test]
fn returned_forms_are_typed_without_the_mouse() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let files = tempfile::tempdir().expect("there is room for a list");
    let list = files.path().join("pupils.csv");
    class::write(&list, true);
    let mut window = Window::start_with(vault.path(), &[], &[("SIGNET_TEST_OPEN", list.as_os_str())]);
    let papers = door::begin(&window);
    let done = class::bring_in(&window);
    assert_eq!((&done["added"], &done["refused"]), (&30.into(), &1.into()), "{done}");

    window.go("/consents");
    window.wait_for("30 pupils · 0 sheets in");
    at_cell(&window, 0, 2);
    let purposes = window.ask("purposes_list", serde_json::json!({}));
    let purposes = purposes.as_array().expect("a list").len();

    // Yes to everything and the agreement; the same again; one No; the second contact; a sheet with nothing ticked.
    let ticks = format!("N{}G", "Y".repeat(purposes - 1));
    let forms = ["AG", "AG", &ticks, "AG2", "F"];
    let mut pressed = 0;
    for (row, keys) in forms.iter().enumerate() {
        at_cell(&window, row, 2);
        window.type_text(keys);
        window.press("Enter");
        pressed += keys.chars().count() + 1;
        let sheets = if row == 0 { "sheet" } else { "sheets" };
        window.wait_for(&format!("· {} {sheets} in", row + 1));
    }
    println!("{} forms took {pressed} keys: {:.1} each", forms.len(), pressed as f64 / forms.len() as f64);
    assert!(pressed <= 40, "five ordinary forms took {pressed} keys");
    window.screenshot(&shots().join("entering.png"));

    // The last one is undone and its pupil has the focus again.
    window.press("Ctrl+Z");
    window.wait_for("taken back");
    window.wait_for("· 4 sheets in");
    at_cell(&window, 4, 2);

    correct(&window);
    withdraw(&mut window);
    search(&window, "oneill", "Finn O'Neill");
    window.wait_for("Owen O'Neill, Father");
    search(&window, "lucja", "Łucja Kowalczyk");

    // All of it is on the disk.
    window.kill();
    window.open();
    door::unlock(&window, &papers.password);
    window.go("/consents");
    window.wait_for("30 pupils · 4 sheets in");

    assert_eq!(signed(&window), ["2026-09-01", "2026-09-01"], "the corrected day of the sheet and of the agreement");

    // The pill's word is short where the grid is narrow.
    let withdrawn = |text: String| ["Withdrawn", "Ended"].iter().any(|word| text.contains(word)).then_some(());
    window.wait("the withdrawal", || withdrawn(window.find("#cell-1-2").text().ok()?));
}

/// The day on the first form was typed wrongly: sheet and agreement are put right in one step, by keyboard alone.
fn correct(window: &Window) {
    for row in (0..4).rev() {
        window.press("Up");
        at_cell(window, row, 2);
    }
    let before = signed(window);
    window.press("c");
    window.wait_for("The saved form, to be corrected.");
    window.screenshot(&shots().join("correct-open.png"));
    window.press("d");
    window.find("form input:focus");
    window.type_text("1/9/26");
    window.press("Enter");
    window.wait_for("Correcting the saved form; not saved yet.");
    at_cell(window, 0, 2);
    window.screenshot(&shots().join("correct.png"));
    window.press("Enter");
    window.wait_for("the form is corrected");
    assert_eq!(signed(window), ["2026-09-01", "2026-09-01"]);
    // It can be taken back like any other step, and done again.
    window.press("Ctrl+Z");
    window.wait_for("the form is as it was before.");
    assert_eq!(signed(window), before);
    at_cell(window, 0, 2);
    window.press("c");
    window.wait_for("The saved form, to be corrected.");
    window.press("d");
    window.find("form input:focus");
    window.type_text("1/9/26");
    window.press("Enter");
    window.wait_for("Correcting the saved form; not saved yet.");
    at_cell(window, 0, 2);
    window.press("Enter");
    window.wait_for("the form is corrected");
    window.wait_for("· 4 sheets in");
    for row in 2..5 {
        window.press("Down");
        at_cell(window, row, 2);
    }
}

/// The days on the first pupil's consent sheet and agreement, as they count.
fn signed(window: &Window) -> [String; 2] {
    let classes = window.ask("classes_list", serde_json::json!({}));
    let grid = window.ask("class_grid", serde_json::json!({ "class": classes[0]["id"], "asAt": null }));
    let file = window.ask("pupil_file", serde_json::json!({ "pupil": grid["lines"][0]["pupil"], "asAt": null }));
    let consent = &file["consents"][0];
    let rows = consent["rows"].as_array().expect("rows");
    let decides = rows.iter().find(|row| row["id"] == consent["position"]["decision"]).expect("the answer that counts");
    [&decides["signedOn"], &file["agreement"]["signedOn"]].map(|day| day.as_str().expect("a day").to_owned())
}

/// The second pupil's first consent is withdrawn by letter.
fn withdraw(window: &mut Window) {
    window.press("Up");
    window.press("Up");
    window.press("Up");
    at_cell(window, 1, 2);
    // In a window of the first size the details stand aside until they are asked for.
    window.press("i");
    window.wait_for("Wording version 1.");
    window.click("button", "Withdraw…");
    window.wait_for("From the day it came in, the answer counts as No.");
    window.screenshot(&shots().join("withdraw.png"));
    window.choose("Who withdrew it", "Ines");
    window.choose("How it came", "By letter");
    window.click("button", "Withdraw");
    window.wait_for("withdrawal saved.");
    window.wait_for("Withdrawn");
}

/// Ctrl K finds a pupil by what an English keyboard can type.
fn search(window: &Window, typed: &str, name: &str) {
    window.press("Ctrl+K");
    window.find("[role=combobox][aria-controls]:focus");
    window.type_text(typed);
    window.wait(&format!("“{name}” to be found"), || {
        let first = window.find("[role=listbox] [role=option][aria-selected=true]").text().ok()?;
        first.contains(name).then_some(())
    });
    window.press("Enter");
    window.wait(&format!("the page of “{name}”"), || {
        let title = window.find("main h1").text().ok()?;
        (title == name).then_some(())
    });
    window.wait_for("Consents");
}

/// Waits until a cell of the grid has the focus.
fn at_cell(window: &Window, row: usize, column: usize) {
    window.find(&format!("#cell-{row}-{column}:focus"));
}
