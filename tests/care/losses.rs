//! What was lost or stolen, the breach question, and what was found again.

use serde_json::{Value, json};
use signet_core::base::Why;

use super::{back, care, found, invalid, lose, repair, stands};
use crate::office::Story;

#[test]
fn something_lost_while_it_was_in_repair_goes_back_there_when_it_is_found() {
    let story = Story::begins();
    let asset = story.laptop("LT-0001");
    let sent = repair(&story, &asset, "2026-09-02").unwrap();
    lose(&story, &asset, &json!({})).unwrap();
    assert_eq!(stands(&story, &asset), "stolen");
    found(&story, &asset, "2026-09-08").unwrap();
    assert_eq!(stands(&story, &asset), "in_repair");
    lose(&story, &asset, &json!({ "kind": "lost" })).unwrap();
    back(&story, &sent, &json!({ "outcome": "not_mended" })).unwrap();
    assert_eq!(stands(&story, &asset), "lost", "only the repair has ended");
    found(&story, &asset, "2026-09-08").unwrap();
    assert_eq!(stands(&story, &asset), "in_stock");
}

// proves: O-F17
#[test]
fn a_theft_is_on_record_with_what_happened_its_crime_reference_and_any_charge() {
    let story = Story::begins();
    let asset = story.laptop("LT-0001");
    let loss = lose(&story, &asset, &json!({ "crimeRef": "CR/4412/26" })).unwrap();
    let add = |on: &str, entry: Value| story.ask("care_loss_add", json!({ "loss": loss["id"], "on": on, "entry": entry }));
    add("2026-09-08", json!({ "kind": "charge", "pence": 12_000, "to": "The borrower" })).unwrap();
    assert_eq!(
        add("2026-09-08", json!({ "kind": "charge", "pence": -1, "to": "The borrower" })),
        invalid("pence", Why::BelowNought)
    );
    assert_eq!(add("2026-09-06", json!({ "kind": "note", "text": "Seen" })), invalid("on", Why::TooEarly));
    assert_eq!(add("2026-09-08", json!({ "kind": "crime", "reference": "" })), invalid("reference", Why::Missing));
    let page = &care(&story, &asset)["losses"][0];
    let kinds: Value = page["entries"].as_array().unwrap().iter().map(|entry| entry["kind"].clone()).collect();
    assert_eq!(kinds, json!(["breach", "crime", "charge"]));
    assert_eq!((&page["entries"][1]["text"], &page["entries"][2]["pence"]), (&json!("CR/4412/26"), &json!(12_000)));
    assert_eq!((&page["loss"]["circumstances"], &page["breach"]), (&json!("Taken from a locked car"), &json!("no_risk")));
    assert_eq!((&page["loss"]["registerEncrypted"], &page["loss"]["registerHoldsData"]), (&json!("yes"), &json!("yes")));
}

#[test]
fn a_loss_is_refused_without_the_breach_question_unless_nothing_says_that_data_was_on_it() {
    let story = Story::begins();
    let asset = story.laptop("LT-0001");
    let unanswered = |asset: &str, holds: &str| lose(&story, asset, &json!({ "holdsData": holds, "breach": null }));
    for holds in ["yes", "unknown", "no"] {
        assert_eq!(unanswered(&asset, holds), invalid("breach", Why::Missing), "the register says that it holds data: {holds}");
    }
    assert_eq!(stands(&story, &asset), "in_stock", "what is refused changes nothing");
    assert_eq!(care(&story, &asset)["losses"], json!([]));
    let unknown = story.equipment("TB-0001", json!({ "kind": "Tablet" }), json!([]));
    assert_eq!(unanswered(&unknown, "no"), invalid("breach", Why::Missing), "the register does not know");
    let cable = story.equipment("CB-0001", json!({ "kind": "Cable", "holdsData": "no" }), json!([]));
    assert_eq!(unanswered(&cable, "unknown"), invalid("breach", Why::Missing));
    assert_eq!(unanswered(&cable, "yes"), invalid("breach", Why::Missing));
    unanswered(&cable, "no").unwrap();
    assert_eq!(care(&story, &cable)["losses"][0]["breach"], "not_asked");
}

#[test]
fn an_answer_to_the_breach_question_says_why_whom_and_when() {
    let story = Story::begins();
    let asset = story.laptop("LT-0001");
    let answered = |at_risk: &str, why: &str, told: &str, told_on: Value| {
        lose(&story, &asset, &json!({ "breach": { "atRisk": at_risk, "why": why, "told": told, "toldOn": told_on } }))
    };
    assert_eq!(answered("no", " ", "", json!(null)), invalid("why", Why::Missing));
    assert_eq!(answered("yes", "", "The DPO", json!(null)), invalid("toldOn", Why::Missing));
    assert_eq!(answered("yes", "", "", json!("2026-09-08")), invalid("told", Why::Missing));
    assert_eq!(answered("yes", "", "The DPO", json!("2026-09-06")), invalid("toldOn", Why::TooEarly));
    assert_eq!(answered("yes", "", "The DPO", json!("2026-09-09")), invalid("toldOn", Why::InTheFuture));
    assert_eq!(lose(&story, &asset, &json!({ "data": "" })), invalid("data", Why::Missing));
    let loss = answered("unknown", "", "", json!(null)).unwrap();
    let state = || story.get("care_due", json!({}))["losses"].as_array().unwrap().first().map(|loss| loss["breach"].clone());
    assert_eq!(state(), Some(json!("open")));
    let answer = |at_risk: &str, told: &str, told_on: Value| {
        let breach = json!({ "atRisk": at_risk, "why": "It was not encrypted after all", "told": told, "toldOn": told_on });
        let entry = json!({ "kind": "breach", "breach": breach });
        story.get("care_loss_add", json!({ "loss": loss["id"], "on": "2026-09-08", "entry": entry }))
    };
    answer("yes", "", json!(null));
    assert_eq!(state(), Some(json!("to_tell")), "a likely risk of which nobody was told is due");
    found(&story, &asset, "2026-09-08").unwrap();
    assert_eq!(state(), Some(json!("to_tell")), "that it was found does not answer the question");
    answer("yes", "The DPO", json!("2026-09-08"));
    assert_eq!(state(), None);
    answer("yes", "", json!(null));
    assert_eq!(state(), None, "who was told once stays told");
    assert_eq!(care(&story, &asset)["losses"][0]["breach"], "told");
}

#[test]
fn what_is_found_stands_as_it_did_and_its_loss_is_closed_but_never_erased() {
    let story = Story::begins();
    let asset = story.laptop("LT-0001");
    assert_eq!(found(&story, &asset, "2026-09-08"), invalid("asset", Why::DoesNotFit), "it was never lost");
    lose(&story, &asset, &json!({})).unwrap();
    assert_eq!(lose(&story, &asset, &json!({})), invalid("asset", Why::DoesNotFit), "it is missing already");
    assert_eq!(found(&story, &asset, "2026-09-06"), invalid("on", Why::TooEarly));
    found(&story, &asset, "2026-09-08").unwrap();
    assert_eq!(stands(&story, &asset), "in_stock");
    let page = &care(&story, &asset)["losses"][0];
    assert_eq!((&page["found"], &page["loss"]["place"]), (&json!(true), &json!("Car park")));
    assert_eq!(found(&story, &asset, "2026-09-08"), invalid("asset", Why::DoesNotFit), "once is enough");
}

#[test]
fn a_loss_that_cannot_be_is_refused_in_words() {
    let story = Story::begins();
    let asset = story.laptop("LT-0001");
    let refused = |over: Value| lose(&story, &asset, &over);
    assert_eq!(refused(json!({ "on": "2026-09-09" })), invalid("on", Why::InTheFuture));
    assert_eq!(refused(json!({ "on": "2024-09-01" })), invalid("on", Why::TooEarly));
    assert_eq!(refused(json!({ "reportedOn": "2026-09-06" })), invalid("reportedOn", Why::TooEarly));
    for field in ["place", "circumstances", "reportedBy"] {
        assert_eq!(refused(json!({ field: " " })), invalid(field, Why::Missing));
    }
}
