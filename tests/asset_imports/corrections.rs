//! Cells that are put right at the preview, and what a file says that is left as it is.

use serde_json::{Value, json};
use signet_core::base::{Problem, Why};

use super::{Import, glance, planned, undo};
use crate::office::Story;

const FILE: &str = "Tag,Kind,Serial,Cost,Purchase date\nLT-1,Laptop,S1,\"1,5\",soon\nLT-2,Laptop,S2,12,03/09/2024\n";

impl Import<'_> {
    /// The same file with these cells typed instead: row, column, text.
    fn with(&self, cells: &[(u32, u32, &str)]) -> Import<'_> {
        let corrections: Vec<Value> =
            cells.iter().map(|(row, column, text)| json!({ "row": row, "column": column, "text": text })).collect();
        let mut plan = self.plan.clone();
        plan["corrections"] = json!(corrections);
        Import { story: self.story, source: self.source.clone(), plan }
    }
}

/// The columns in which each fault of a row can be put right, with what stands there.
fn places(plan: &Value, number: u64) -> Value {
    let row = plan["rows"].as_array().unwrap().iter().find(|row| row["row"] == number).unwrap();
    let of = |fault: &Value| -> Value {
        let cells = fault["cells"].as_array().unwrap().iter();
        json!([fault["why"], cells.map(|cell| json!([cell["column"], cell["text"]])).collect::<Vec<_>>()])
    };
    row["faults"].as_array().unwrap().iter().map(of).collect()
}

/// What the record says of the last import.
fn facts(story: &Story) -> String {
    let lines = story.get("audit_list", json!({ "requests": ["asset_import_apply"] }));
    lines["lines"][0]["facts"].as_str().unwrap().to_owned()
}

#[test]
fn a_refused_cell_is_corrected_at_the_preview_and_the_record_counts_it() {
    let story = Story::begins();
    let import = planned(&story, FILE);
    assert_eq!(places(&import.shown(), 2), json!([["unclear_amount", [[3, "1,5"]]], ["not_a_date", [[4, "soon"]]]]));
    let half = import.with(&[(2, 3, "1.50")]);
    assert_eq!(half.counts(), [1, 0, 0, 1]);
    assert_eq!(places(&half.shown(), 2), json!([["not_a_date", [[4, "soon"]]]]));
    let whole = import.with(&[(2, 3, "1.50"), (2, 4, "03/09/2024")]);
    assert_eq!(whole.counts(), [2, 0, 0, 0]);
    let done = whole.applied();
    assert_eq!((&done["added"], &done["corrected"]), (&json!(2), &json!(2)));
    assert_eq!(facts(&story), "equipment imported: 2 added, 0 changed, 0 refused; 2 cells corrected by hand");
    assert_eq!(undo(&story, &done).unwrap()["removed"], 2);
    assert_eq!(story.get("assets_list", json!({})), json!([]), "an import with corrections is undone like any other");
}

#[test]
fn a_correction_belongs_to_its_plan_and_counts_only_where_it_came_in() {
    let story = Story::begins();
    let import = planned(&story, FILE);
    let typed = import.with(&[(2, 3, "1.50"), (2, 4, "")]);
    let without = import.shown()["fingerprint"].clone();
    assert_eq!(typed.try_apply(&without, &json!([])), Err(Problem::ChangedMeanwhile), "another plan than the one that was shown");
    let done = typed.try_apply(&typed.shown()["fingerprint"], &json!([2])).unwrap();
    assert_eq!((&done["added"], &done["skipped"], &done["corrected"]), (&json!(1), &json!(1), &json!(0)));
    assert!(!facts(&story).contains("by hand"), "{}", facts(&story));
    for (row, column) in [(1, 3), (9, 3), (2, 5)] {
        let nowhere = import.with(&[(row, column, "x")]).plan;
        let answer = story.ask("asset_import_plan", nowhere);
        assert_eq!(answer, Err(Problem::invalid("corrections", Why::DoesNotFit)), "{row}:{column}");
    }
}

#[test]
fn a_fault_of_the_whole_row_says_in_which_cells_it_can_be_put_right() {
    let story = Story::begins();
    story.laptop("LT-0009");
    let text = "Tag,Kind,Serial,Model,Purchase date,Warranty until\nLT-1,,S1,,,\nLT-2,Laptop,S3,,,\nLT-3,Laptop,s-3,,,\n\
        LT-4,Laptop,S4,,03/09/2024,01/09/2024\nLT-0009,Laptop,S9,,,\n";
    let import = planned(&story, &text.replace("LT-1,,S1,", &format!("LT-1,,S1,{}", "x".repeat(201))));
    let plan = import.shown();
    let long = json!(["too_long", [[3, "x".repeat(201)]]]);
    assert_eq!(places(&plan, 2), json!([long, ["no_kind", [[1, ""]]]]));
    assert_eq!(places(&plan, 3), json!([["serial_twice", [[2, "S3"]]]]));
    assert_eq!(places(&plan, 5), json!([["date_too_early", [[4, "03/09/2024"], [5, "01/09/2024"]]]]));
    assert_eq!(places(&plan, 6), json!([["contradicts", [[0, "LT-0009"], [2, "S9"]]]]));
    let right = [(2, 1, "Laptop"), (2, 3, "L13"), (3, 2, "S2"), (5, 5, "03/09/2027"), (6, 0, "LT-5")];
    assert_eq!(import.with(&right).counts(), [5, 0, 0, 0]);
}

#[test]
fn the_refused_rows_are_saved_as_they_were_typed_since() {
    let story = Story::begins();
    let import = planned(&story, FILE).with(&[(2, 3, "1.50")]).plan;
    story.get("asset_import_save_refused", json!({ "plan": import, "reasons": [], "heading": "Why" }));
    let text = String::from_utf8(story.around.saved.lock().unwrap().last().unwrap().1.clone()).unwrap();
    assert!(text.contains("LT-1,Laptop,S1,1.50,soon,"), "{text}");
}

#[test]
fn another_box_and_other_drives_of_what_is_known_are_left_and_that_is_said() {
    let story = Story::begins();
    let text = |accessories: &str, drives: &str| format!("Tag,Kind,Accessories,Drives\nLT-1,Laptop,{accessories},{drives}\n");
    planned(&story, &text("Charger; Bag", "SSD 256 GB D1; HDD")).applied();
    let remarks = |accessories: &str, drives: &str| -> Value {
        let import = planned(&story, &text(accessories, drives));
        assert_eq!(import.counts(), [0, 0, 1, 0]);
        let row = import.shown()["rows"][0].clone();
        row["remarks"].as_array().unwrap().iter().map(|remark| remark["why"].clone()).collect()
    };
    assert_eq!(remarks("bag; charger", "hdd; SSD 256 GB d-1"), json!([]), "the same in another order");
    assert_eq!(remarks("", ""), json!([]), "a cell with nothing in it says nothing");
    assert_eq!(remarks("Charger", "SSD 256 GB D1; HDD"), json!(["accessories_kept"]));
    assert_eq!(remarks("Charger; Bag", "SSD 256 GB D1"), json!(["drives_kept"]));
    assert_eq!(glance(&story, "LT-1")["tag"], "LT-1");
    let asset = story.get("assets_list", json!({}))[0]["id"].clone();
    assert_eq!(story.get("asset_open", json!({ "id": asset }))["accessories"], json!(["Charger", "Bag"]));
}
