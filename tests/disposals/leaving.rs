//! What has to be there before equipment leaves: the value's authority, the agency's papers, the test of what is sold.

use serde_json::{Value, json};
use signet_core::base::{Problem, Why};

use super::{Batch, invalid, missing, settle, small_school};

// proves: O-F31
#[test]
fn above_the_limit_the_governors_minute_is_named() {
    let story = small_school();
    settle(&story, json!({ "limitPence": 80_000 }));
    let batch = Batch::begun(&story);
    batch.plan("recycle", json!({ "worth": "£20" })).unwrap();
    story.laptop("LT-0001");
    batch.scan("LT-0001");
    assert_eq!(batch.page()["value"]["countsPence"], 45_000, "a low estimate does not slip under the limit");
    story.laptop("LT-0002");
    batch.scan("LT-0002");
    assert_eq!(batch.authorise(" "), missing("minute"), "two laptops cost £900");
    batch.authorise("FGB 12/2026").unwrap();
    let authorised = batch.page()["authorised"].clone();
    assert_eq!((authorised["minute"].clone(), authorised["valuePence"].clone()), (json!("FGB 12/2026"), json!(90_000)));
}

#[test]
fn a_school_may_hold_the_estimate_against_its_limit_and_has_to_make_one_where_nothing_is_known() {
    let story = small_school();
    settle(&story, json!({ "limitPence": 10_000 }));
    let batch = Batch::begun(&story);
    story.equipment("SC-0001", json!({ "kind": "Screen" }), json!([]));
    batch.scan("SC-0001");
    batch.plan("recycle", json!({})).unwrap();
    assert_eq!(batch.authorise(""), missing("worth"), "nobody knows what it cost");
    settle(&story, json!({ "limitPence": 10_000, "byEstimate": true }));
    story.laptop("LT-0001");
    batch.scan("LT-0001");
    assert_eq!(batch.authorise(""), missing("worth"));
    batch.plan("recycle", json!({ "worth": "£90" })).unwrap();
    batch.authorise("").unwrap();
    let set = story.get("disposal_rules", json!({}));
    assert_eq!((set["setOn"].clone(), set["setBy"].clone()), (json!("2026-09-08"), json!("Jo Okafor")));
    assert_eq!(
        story.ask(
            "disposal_rules_set",
            json!({ "requesterMayAuthorise": true, "limitPence": -1, "byEstimate": true,
        "testMonths": 12 })
        ),
        invalid("limitPence", Why::BelowNought)
    );
}

// proves: O-F03, O-F21
#[test]
fn an_agency_is_known_with_its_permit_and_the_day_it_was_checked_before_anything_is_authorised() {
    let story = small_school();
    let batch = Batch::begun(&story);
    assert_eq!(batch.authorise(""), missing("items"));
    story.laptop("LT-0001");
    batch.scan("LT-0001");
    assert_eq!(batch.authorise(""), missing("plan"));
    batch.plan("recycle", json!({ "recipient": "" })).unwrap();
    assert_eq!(batch.authorise(""), missing("recipient"));
    for without in [json!({ "permit": "" }), json!({ "permitCheckedOn": null })] {
        batch.plan("recycle", without).unwrap();
        assert_eq!(batch.authorise(""), missing("permit"));
    }
    assert_eq!(batch.plan("recycle", json!({ "permitCheckedOn": "2026-09-09" })), invalid("permitCheckedOn", Why::InTheFuture));
    batch.plan("recycle", json!({})).unwrap();
    assert_eq!(batch.hand_over(json!({})), Err(Problem::ChangedMeanwhile), "nothing leaves before it is authorised");
    batch.authorise("").unwrap();
    assert_eq!(batch.plan("gift", json!({})), Err(Problem::ChangedMeanwhile), "what was authorised is not changed");
    assert_eq!(batch.ask("disposal_scan", json!({ "scanned": "LT-0001" })), Err(Problem::ChangedMeanwhile));
    batch.get("disposal_reopen", json!({ "reason": "another agency" }));
    batch.plan("recycle", json!({ "recipient": "Second Agency" })).unwrap();
    assert_eq!(batch.waits(), ["authorisation"], "it has to be authorised anew");
}

// proves: O-F04, O-F08, O-F23
#[test]
fn waste_leaves_against_a_receipt_with_carrier_and_note_and_the_note_is_kept_for_its_years() {
    let story = small_school();
    let batch = Batch::authorised(&story, "waste", &["LT-0001"]);
    batch.all_cleared();
    for field in ["receiptNo", "carrier", "noteNo", "handedBy", "collector"] {
        assert_eq!(batch.hand_over(json!({ field: "" })), missing(field));
    }
    assert_eq!(batch.hand_over(json!({ "noteKind": null })), missing("noteKind"));
    assert_eq!(batch.hand_over(json!({ "acceptsResponsibility": false })), missing("acceptsResponsibility"));
    assert_eq!(batch.hand_over(json!({ "on": "2026-09-07" })), invalid("on", Why::TooEarly), "authorised on the 8th");
    assert_eq!(batch.hand_over(json!({ "on": "2026-09-09" })), invalid("on", Why::InTheFuture));
    batch.hand_over(json!({ "noteKind": "consignment", "trackingId": "DWT-1" })).unwrap();
    let handover = batch.page()["handover"].clone();
    assert_eq!((handover["carrier"].clone(), handover["noteNo"].clone()), (json!("CBDU123456"), json!("WTN-9")));
    assert_eq!(handover["keepNoteUntil"], "2029-09-08", "three years for hazardous waste");
    let other = Batch::authorised(&story, "recycle", &["LT-0002"]);
    other.all_cleared().hand_over(json!({})).unwrap();
    assert_eq!(other.page()["handover"]["keepNoteUntil"], "2028-09-08", "two years for other waste");
    assert_eq!(other.hand_over(json!({})), Err(Problem::ChangedMeanwhile), "it leaves once");
}

// proves: O-F35
#[test]
fn nothing_is_sold_or_given_away_without_a_recent_test_a_recall_check_and_what_is_the_schools_removed() {
    let story = small_school();
    settle(&story, json!({ "testMonths": 6 }));
    let batch = Batch::authorised(&story, "gift", &["LT-0001"]);
    batch.all_cleared();
    assert_eq!((batch.waits(), batch.hand_over(json!({}))), (vec!["readiness".to_owned()], missing("readiness")));
    let asset = batch.page()["items"][0]["asset"].clone();
    let ready = |changed: Value| {
        let mut ready = json!({ "testedOn": "2026-09-01", "passed": true, "tester": "Volt & Sons", "label": "V-31",
            "recallChecked": true, "enrolmentRemoved": true, "licencesRemoved": true, "labelsRemoved": true });
        for (name, value) in changed.as_object().unwrap() {
            ready[name] = value.clone();
        }
        batch.ask("disposal_ready", json!({ "assets": [asset], "ready": ready }))
    };
    assert_eq!(ready(json!({ "tester": "" })), missing("tester"));
    assert_eq!(ready(json!({ "testedOn": "2026-09-09" })), invalid("testedOn", Why::InTheFuture));
    for (changed, lack) in [
        (json!({ "testedOn": null }), "test"),
        (json!({ "testedOn": "2026-03-07" }), "test_old"),
        (json!({ "passed": false }), "test_failed"),
        (json!({ "recallChecked": false }), "recall"),
        (json!({ "enrolmentRemoved": false }), "enrolment"),
        (json!({ "licencesRemoved": false }), "licences"),
        (json!({ "labelsRemoved": false }), "labels"),
    ] {
        ready(changed).unwrap();
        assert_eq!(batch.page()["items"][0]["lacks"], json!([lack]));
        assert_eq!(batch.hand_over(json!({})), missing("readiness"), "{lack}");
    }
    ready(json!({ "testedOn": "2026-03-08" })).unwrap();
    batch.hand_over(json!({ "receiptNo": "", "acceptsResponsibility": false, "carrier": "", "noteKind": null })).unwrap();
    assert_eq!(batch.waits(), ["closing"], "what the school wiped itself needs no certificate");
    batch.close().unwrap();

    let sale = Batch::authorised(&story, "sale", &["LT-0002"]);
    let asset = sale.page()["items"][0]["asset"].clone();
    let ready = json!({ "testedOn": "2026-09-01", "passed": true, "tester": "Volt & Sons", "label": "V-32", "recallChecked": true,
        "enrolmentRemoved": true, "licencesRemoved": true, "labelsRemoved": true });
    sale.get("disposal_ready", json!({ "assets": [asset], "ready": ready }));
    sale.all_cleared();
    assert_eq!(sale.hand_over(json!({})), missing("price"));
    assert_eq!(sale.hand_over(json!({ "price": "12,5" })), invalid("price", Why::UnclearAmount));
    sale.hand_over(json!({ "price": "£40" })).unwrap();
    assert_eq!(sale.page()["handover"]["pricePence"], 4_000);
}

#[test]
fn what_failed_its_latest_test_in_the_register_is_not_said_to_have_passed() {
    let story = small_school();
    let batch = Batch::authorised(&story, "gift", &["LT-0001"]);
    batch.all_cleared();
    let asset = batch.page()["items"][0]["asset"].clone();
    let test = |on: &str, result: &str| {
        let test = json!({ "tag": "LT-0001", "kind": "electrical", "on": on, "byWhom": "Volt & Sons", "result": result,
            "label": "V-31", "note": "", "next": { "due": "none" } });
        story.get("care_test", test);
    };
    let ready = |passed: bool| {
        let ready = json!({ "testedOn": "2026-09-08", "passed": passed, "tester": "Volt & Sons", "label": "V-31",
            "recallChecked": true, "enrolmentRemoved": true, "licencesRemoved": true, "labelsRemoved": true });
        batch.ask("disposal_ready", json!({ "assets": [asset], "ready": ready }))
    };
    test("2026-09-06", "failed");
    assert_eq!(ready(true), invalid("passed", Why::DoesNotFit));
    ready(false).unwrap();
    test("2026-09-07", "passed");
    ready(true).unwrap();
    test("2026-09-08", "failed");
    assert_eq!(batch.hand_over(json!({})), invalid("readiness", Why::DoesNotFit), "it failed after it was made ready");
    test("2026-09-08", "passed");
    batch.hand_over(json!({})).unwrap();
}

#[test]
fn a_year_is_counted_by_route_and_by_what_no_certificate_answers_for() {
    let story = small_school();
    let waste = Batch::authorised(&story, "waste", &["LT-0001", "LT-0002"]);
    waste.all_cleared().hand_over(json!({})).unwrap();
    waste.certificate("C-1", "S-LT-0001").unwrap();
    let parts = Batch::authorised(&story, "harvested", &["LT-0003"]);
    parts.all_cleared().hand_over(json!({ "collector": "" })).unwrap();
    parts.close().unwrap();
    Batch::authorised(&story, "waste", &["LT-0004"]);
    let year = |from: &str, to: &str| story.ask("disposals_year", json!({ "from": from, "to": to }));
    let found = year("2026-09-01", "2027-08-31").unwrap();
    assert_eq!(
        (found["items"].clone(), found["valuePence"].clone(), found["missing"].clone()),
        (json!(3), json!(135_000), json!(1))
    );
    assert_eq!(found["routes"][0], json!({ "route": "waste", "disposals": 1, "items": 2, "valuePence": 90_000 }));
    assert_eq!(found["lines"].as_array().unwrap().len(), 2, "what has not left is not counted");
    assert_eq!(year("2025-09-01", "2026-08-31").unwrap()["lines"], json!([]));
    assert_eq!(year("2026-09-01", "2026-08-31"), invalid("to", Why::TooEarly));
    let list = story.get("disposals_list", json!({}));
    let states: Vec<Value> = list.as_array().unwrap().iter().map(|line| line["state"].clone()).collect();
    assert_eq!(states, ["authorised", "closed", "collected"]);
    assert_eq!(list[2]["waits"][0], json!({ "wait": "certificates", "count": 1 }));
}
