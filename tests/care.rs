//! The care of equipment: tests, repairs, losses, where it goes and who gets it.

use serde_json::{Value, json};
use signet_core::base::{Problem, Why};

use crate::office::Story;

mod goes;
mod losses;
mod reports;

fn invalid(field: &str, why: Why) -> Result<Value, Problem> {
    Err(Problem::invalid(field, why))
}

fn nothing() -> Result<Value, Problem> {
    Ok(json!({}))
}

/// Something with others of its input put over it.
fn with(mut input: Value, over: &Value) -> Value {
    for (name, value) in over.as_object().unwrap() {
        input[name] = value.clone();
    }
    input
}

fn test(story: &Story, tag: &str, over: &Value) -> Result<Value, Problem> {
    let input = json!({ "tag": tag, "kind": "electrical", "on": "2026-09-08", "byWhom": "Beacon Testing", "result": "passed",
        "label": "G-114", "note": "", "next": { "due": "on", "day": "2027-09-08" } });
    story.ask("care_test", with(input, over))
}

fn repair(story: &Story, asset: &str, on: &str) -> Result<Value, Problem> {
    story.ask("care_repair", json!({ "asset": asset, "fault": "Hinge broken", "who": "Alder Repairs", "on": on }))
}

fn back(story: &Story, repair: &Value, over: &Value) -> Result<Value, Problem> {
    let input = json!({ "repair": repair["id"], "on": "2026-09-08", "outcome": "mended", "costPence": 4_550, "note": "" });
    story.ask("care_repair_back", with(input, over))
}

pub fn lose(story: &Story, asset: &str, over: &Value) -> Result<Value, Problem> {
    let breach =
        json!({ "atRisk": "no", "why": "The disk is encrypted", "told": "Data protection officer", "toldOn": "2026-09-08" });
    let input = json!({ "asset": asset, "kind": "stolen", "on": "2026-09-07", "place": "Car park",
        "circumstances": "Taken from a locked car", "reportedBy": "A member of staff", "reportedOn": "2026-09-08",
        "crimeRef": "", "holdsData": "yes", "data": "Class lists", "encrypted": "yes", "breach": breach });
    story.ask("care_loss", with(input, over))
}

fn found(story: &Story, asset: &str, on: &str) -> Result<Value, Problem> {
    story.ask("care_found", json!({ "asset": asset, "on": on, "how": "Handed in at the police station" }))
}

fn care(story: &Story, asset: &str) -> Value {
    story.get("care_open", json!({ "asset": asset }))
}

fn stands(story: &Story, asset: &str) -> Value {
    care(story, asset)["asset"]["standing"].clone()
}

/// How the tests of it stand today, kind by kind.
fn states(story: &Story, asset: &str) -> Value {
    let care = care(story, asset);
    care["standing"].as_array().unwrap().iter().map(|one| json!([one["kind"], one["state"]])).collect()
}

// proves: O-F12
#[test]
fn a_test_is_on_record_with_its_result_and_the_next_one_or_plainly_none() {
    let mut story = Story::begins();
    let asset = story.laptop("LT-0001");
    test(&story, "lt 0001", &json!({})).unwrap();
    test(&story, "LT-0001", &json!({ "kind": "visual", "next": { "due": "none" } })).unwrap();
    assert_eq!(states(&story, &asset), json!([["electrical", "in_order"], ["visual", "no_next"]]));
    let kept = &care(&story, &asset)["tests"][1];
    assert_eq!(
        (&kept["byWhom"], &kept["label"], &kept["nextDueOn"]),
        (&json!("Beacon Testing"), &json!("G-114"), &json!("2027-09-08"))
    );
    assert!(test(&story, "LT-0001", &json!({ "next": null })).is_err(), "the next one has to be said");

    story.meanwhile("2027-08-20");
    assert_eq!(states(&story, &asset)[0][1], "soon");
    story.meanwhile("2027-09-08");
    assert_eq!(states(&story, &asset)[0][1], "soon", "on the day itself it can still be done in time");
    story.meanwhile("2027-09-09");
    assert_eq!(states(&story, &asset)[0][1], "overdue");
    let due = story.get("care_tests", json!({ "onlyDue": true }));
    assert_eq!((due.as_array().unwrap().len(), &due[0]["asset"]["tag"]), (1, &json!("LT-0001")));
    test(&story, "LT-0001", &json!({ "on": "2027-09-09", "result": "failed", "next": { "due": "none" } })).unwrap();
    assert_eq!(states(&story, &asset)[0][1], "failed");
}

// proves: O-F13
#[test]
fn who_installed_it_and_that_it_was_checked_is_a_test_of_its_own() {
    let story = Story::begins();
    let asset = story.laptop("LT-0001");
    let over = json!({ "kind": "installation", "byWhom": "Harbour ICT", "next": { "due": "none" } });
    test(&story, "LT-0001", &over).unwrap();
    let kept = &care(&story, &asset)["tests"][0];
    assert_eq!(
        (&kept["kind"], &kept["byWhom"], &kept["result"]),
        (&json!("installation"), &json!("Harbour ICT"), &json!("passed"))
    );
}

#[test]
fn a_test_that_cannot_be_is_refused_in_words() {
    let story = Story::begins();
    let asset = story.laptop("LT-0001");
    let refused = |over: Value| test(&story, "LT-0001", &over);
    assert_eq!(refused(json!({ "on": "2026-09-09" })), invalid("on", Why::InTheFuture));
    assert_eq!(refused(json!({ "on": "2024-09-01" })), invalid("on", Why::TooEarly), "it was not bought yet");
    assert_eq!(refused(json!({ "next": { "due": "on", "day": "2026-09-08" } })), invalid("next", Why::TooEarly));
    assert_eq!(refused(json!({ "byWhom": " " })), invalid("byWhom", Why::Missing));
    assert_eq!(test(&story, "LT-0002", &json!({})), Err(Problem::NotFound), "no such tag");
    assert_eq!(test(&story, "--", &json!({})), invalid("tag", Why::NotUnderstood));
    lose(&story, &asset, &json!({})).unwrap();
    assert_eq!(refused(json!({})), invalid("asset", Why::DoesNotFit), "it is not there to be tested");
    assert_eq!(care(&story, &asset)["tests"], json!([]));
}

#[test]
fn a_test_entered_in_error_is_taken_back_once_and_the_one_before_it_counts_again() {
    let story = Story::begins();
    let asset = story.laptop("LT-0001");
    test(&story, "LT-0001", &json!({ "on": "2026-09-01" })).unwrap();
    let wrong = test(&story, "LT-0001", &json!({ "result": "failed" })).unwrap();
    assert_eq!(states(&story, &asset), json!([["electrical", "failed"]]));
    let take_back = || story.ask("care_tests_take_back", json!({ "tests": [wrong["id"]] }));
    assert_eq!(take_back(), nothing());
    assert_eq!(states(&story, &asset), json!([["electrical", "in_order"]]));
    assert_eq!(story.get("care_tests", json!({ "onlyDue": false }))[0]["standing"]["state"], "in_order");
    assert_eq!(take_back(), Err(Problem::CannotUndo));
    assert_eq!(care(&story, &asset)["tests"].as_array().unwrap().len(), 2, "it stays on record");
}

#[test]
fn what_has_an_electrical_class_and_was_never_tested_is_due() {
    let story = Story::begins();
    story.laptop("LT-0001");
    story.equipment("PR-0001", json!({ "kind": "Projector", "electrical": "I" }), json!([]));
    let due = story.get("care_tests", json!({ "onlyDue": true }));
    assert_eq!(due.as_array().unwrap().len(), 1);
    assert_eq!((&due[0]["asset"]["tag"], &due[0]["standing"]["state"]), (&json!("PR-0001"), &json!("never")));
}

// proves: O-E42
#[test]
fn what_was_mended_stands_again_as_it_did() {
    let story = Story::begins();
    let asset = story.laptop("LT-0001");
    let person = story.staff("Ruth", "Bell");
    story.get("care_give", json!({ "asset": asset, "person": person, "on": "2026-09-01", "note": "" }));
    let sent = repair(&story, &asset, "2026-09-02").unwrap();
    assert_eq!(stands(&story, &asset), "in_repair");
    assert_eq!(repair(&story, &asset, "2026-09-03"), invalid("asset", Why::DoesNotFit), "it is there already");
    assert_eq!(back(&story, &sent, &json!({ "on": "2026-09-01" })), invalid("on", Why::TooEarly));
    assert_eq!(back(&story, &sent, &json!({ "on": "2026-09-09" })), invalid("on", Why::InTheFuture));
    assert_eq!(back(&story, &sent, &json!({ "costPence": -1 })), invalid("costPence", Why::BelowNought));
    assert_eq!(back(&story, &sent, &json!({})), nothing());
    let care = care(&story, &asset);
    assert_eq!((&care["asset"]["standing"], &care["asset"]["holder"]), (&json!("in_use"), &json!("Ruth Bell")));
    let kept = &care["repairs"][0];
    assert_eq!((&kept["costPence"], &kept["outcome"], &kept["backOn"]), (&json!(4_550), &json!("mended"), &json!("2026-09-08")));
    assert_eq!(back(&story, &sent, &json!({})), invalid("repair", Why::DoesNotFit), "it is back");
}

#[test]
fn what_cannot_be_mended_waits_to_be_disposed_of() {
    let story = Story::begins();
    let asset = story.laptop("LT-0001");
    let sent = repair(&story, &asset, "2026-09-02").unwrap();
    back(&story, &sent, &json!({ "outcome": "beyond_repair", "costPence": null })).unwrap();
    assert_eq!(stands(&story, &asset), "retired");
}

// proves: O-F25
#[test]
fn an_inspection_is_kept_of_what_is_owned_and_of_what_is_leased() {
    let story = Story::begins();
    for (tag, ownership) in [("LT-0001", "owned"), ("LT-0002", "leased")] {
        let asset = story.equipment(tag, json!({ "kind": "Laptop", "ownership": ownership }), json!([]));
        let work = json!({ "asset": asset, "kind": "inspection", "on": "2026-09-08", "byWhom": "Head teacher", "what": "Nothing found" });
        story.get("care_work", work.clone());
        assert_eq!(care(&story, &asset)["work"][0]["what"], "Nothing found");
        assert_eq!(story.ask("care_work", with(work.clone(), &json!({ "what": "" }))), invalid("what", Why::Missing));
        assert_eq!(story.ask("care_work", with(work, &json!({ "on": "2026-10-01" }))), invalid("on", Why::InTheFuture));
    }
}
