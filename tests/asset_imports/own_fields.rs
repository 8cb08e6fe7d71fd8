//! Columns that come into fields of the school's own.

use serde_json::{Value, json};
use signet_core::base::{Problem, Why};

use super::{Import, glance, planned, undo};
use crate::office::Story;

const SHEET: &str = "Tag,Kind,Insurance group,Next audit,Signed out\nLT-1,Laptop,3,4/9/26,yes\nLT-2,Laptop,,,\n";

/// Has the columns after the first two kept in new fields of those kinds.
fn kept(import: &mut Import<'_>, kinds: &[&str]) {
    for (at, kind) in kinds.iter().enumerate() {
        import.plan["mapping"][at + 2] = json!({ "keep": kind });
    }
}

/// What stands in the fields of the school's own, by their names.
fn own(story: &Story, tag: &str) -> Value {
    let page = story.get("asset_open", json!({ "id": glance(story, tag)["id"] }));
    page["own"].as_array().unwrap().iter().map(|own| json!([own["field"]["name"], own["value"]])).collect()
}

fn fields(story: &Story) -> Value {
    let fields = story.get("own_fields_list", json!({}));
    fields.as_array().unwrap().iter().map(|field| json!([field["name"], field["kind"]])).collect()
}

#[test]
fn a_column_that_nobody_knows_is_left_out_until_somebody_has_it_kept() {
    let story = Story::begins();
    let mut import = planned(&story, SHEET);
    assert_eq!(import.shown()["unused"], json!(["Insurance group", "Next audit", "Signed out"]));
    kept(&mut import, &["number", "day", "yes_no"]);
    let plan = import.shown();
    assert_eq!((&plan["unused"], &plan["ambiguousDates"]), (&json!([]), &json!(1)));
    assert_eq!(plan["fields"], json!(["Insurance group", "Next audit", "Signed out"]));
    import.applied();
    assert_eq!(fields(&story), json!([["Insurance group", "number"], ["Next audit", "day"], ["Signed out", "yes_no"]]));
    let first = json!([["Insurance group", "3"], ["Next audit", "2026-09-04"], ["Signed out", "yes"]]);
    assert_eq!(own(&story, "LT-1"), first);
    let again = planned(&story, SHEET);
    assert_eq!((again.counts(), &again.shown()["fields"]), ([0, 0, 2, 0], &json!([])), "the same columns go where they went");
}

#[test]
fn a_field_is_known_by_its_name_and_a_change_of_it_is_shown_kept_and_undone() {
    let story = Story::begins();
    story.made("own_field_save", json!({ "id": null, "name": "insurance  Group", "kind": "number", "endedOn": null }));
    planned(&story, SHEET).applied();
    let newer = planned(&story, &SHEET.replace(",3,", ",5,"));
    assert_eq!(newer.counts(), [0, 1, 1, 0]);
    let change = json!([{ "field": "insurance Group", "was": "3", "becomes": "5" }]);
    assert_eq!(newer.shown()["rows"][0]["changes"], change);
    let done = newer.applied();
    assert_eq!(own(&story, "LT-1"), json!([["insurance Group", "5"]]));
    let page = story.get("asset_open", json!({ "id": glance(&story, "LT-1")["id"] }));
    let event = &page["events"][0];
    assert_eq!((&event["field"], &event["was"], &event["became"]), (&json!("insurance Group"), &json!("3"), &json!("5")));
    undo(&story, &done).unwrap();
    assert_eq!(own(&story, "LT-1"), json!([["insurance Group", "3"]]), "as it was before");
}

#[test]
fn undoing_takes_the_new_field_with_it_but_not_what_somebody_typed_since() {
    let story = Story::begins();
    let mut import = planned(&story, SHEET);
    kept(&mut import, &["number"]);
    let done = import.applied();
    undo(&story, &done).unwrap();
    assert_eq!(fields(&story), json!([]));
    let again = planned(&story, SHEET);
    assert_eq!(again.plan["mapping"][2], json!(null), "the field that it went into is gone");

    let mut import = planned(&story, SHEET);
    kept(&mut import, &["number"]);
    import.applied();
    let newer = planned(&story, &SHEET.replace(",3,", ",5,")).applied();
    let field = story.get("own_fields_list", json!({}))[0]["id"].clone();
    story.get("own_value_set", json!({ "asset": glance(&story, "LT-1")["id"], "field": field, "value": "7" }));
    assert_eq!(undo(&story, &newer), Err(Problem::CannotUndo));
    assert_eq!(own(&story, "LT-1"), json!([["Insurance group", "7"]]));
}

#[test]
fn a_value_typed_meanwhile_makes_a_plan_outdated() {
    let story = Story::begins();
    let field = story.made("own_field_save", json!({ "id": null, "name": "Insurance group", "kind": "number", "endedOn": null }));
    planned(&story, SHEET).applied();
    let newer = planned(&story, &SHEET.replace(",3,", ",5,"));
    let fingerprint = newer.shown()["fingerprint"].clone();
    story.get("own_value_set", json!({ "asset": glance(&story, "LT-1")["id"], "field": field, "value": "7" }));
    assert_eq!(newer.try_apply(&fingerprint, &json!([])), Err(Problem::ChangedMeanwhile));
}

#[test]
fn what_a_field_cannot_hold_refuses_the_row_and_two_columns_never_share_one() {
    let story = Story::begins();
    let sheet = |cell: &str| format!("Tag,Kind,Extra,Extra\nLT-1,Laptop,\"{cell}\",\n");
    let long = "x".repeat(201);
    for (kind, cell, why) in [
        ("number", "three", "not_a_number"),
        ("day", "soon", "not_a_date"),
        ("yes_no", "maybe", "not_yes_no"),
        ("text", &long, "too_long"),
    ] {
        let text = sheet(cell);
        let mut import = planned(&story, &text);
        kept(&mut import, &[kind]);
        assert_eq!(import.shown()["rows"][0]["faults"][0]["why"], why, "{kind}: {cell}");
    }
    let ask = |import: &Import<'_>| story.ask("asset_import_plan", import.plan.clone());
    story.made("own_field_save", json!({ "id": null, "name": "Extra", "kind": "text", "endedOn": null }));
    let text = sheet("a");
    let mut import = planned(&story, &text);
    kept(&mut import, &["text"]);
    assert_eq!(ask(&import), Err(Problem::invalid("mapping", Why::Taken)), "a field of that name is there");
    import.plan["mapping"][2] = import.plan["mapping"][3].clone();
    assert_eq!(ask(&import), Err(Problem::invalid("mapping", Why::Taken)), "one value for one field");
    import.plan["mapping"][2] = json!({ "own": "0190a7a4-0000-7000-8000-000000000000" });
    assert_eq!(ask(&import), Err(Problem::invalid("mapping", Why::DoesNotFit)));
    let text = format!("Tag,Kind,{}\nLT-1,Laptop,x\n", "h".repeat(61));
    let mut import = planned(&story, &text);
    kept(&mut import, &["text"]);
    assert_eq!(ask(&import), Err(Problem::invalid("mapping", Why::TooLong { most: 60 })));
}
