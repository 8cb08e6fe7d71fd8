//! Certificates, matched by serial number in both directions.

use serde_json::{Value, json};
use signet_core::base::{Problem, Why};

use super::{Batch, invalid, missing, small_school};
use crate::office::Story;

/// Ten laptops that have left for recycling.
fn ten(story: &Story) -> Batch<'_> {
    let tags: Vec<String> = (1..=10).map(|number| format!("LT-{number:04}")).collect();
    let batch = Batch::authorised(story, "recycle", &tags.iter().map(String::as_str).collect::<Vec<_>>());
    batch.all_cleared().hand_over(json!({})).unwrap();
    batch
}

/// The serial numbers of the first of them, one on each line.
fn listed(count: u32) -> String {
    (1..=count).map(|number| format!("s lt{number:04}\n")).collect()
}

fn open(batch: &Batch<'_>) -> Vec<Value> {
    let page = batch.page();
    let expected = page["matching"]["expected"].as_array().unwrap().clone();
    expected.into_iter().filter(|one| one["certificate"].is_null() && one["explained"].is_null()).collect()
}

// proves: O-F04
#[test]
fn ten_items_with_a_certificate_that_lists_nine_wait_for_the_tenth() {
    let story = small_school();
    let batch = ten(&story);
    assert_eq!(batch.close(), missing("certificates"));
    batch.certificate("C-1", &listed(9)).unwrap();
    assert_eq!(batch.page()["waits"], json!([{ "wait": "certificates", "count": 1 }]));
    assert_eq!((open(&batch).len(), open(&batch)[0]["tag"].clone()), (1, json!("LT-0010")));
    assert_eq!(batch.close(), missing("certificates"));
    batch.certificate("C-2", "S-LT-0010").unwrap();
    assert_eq!(batch.state(), "certified");
    batch.close().unwrap();
}

#[test]
fn the_tenth_is_explained_by_name_when_no_certificate_will_come() {
    let story = small_school();
    let batch = ten(&story);
    batch.certificate("C-1", &listed(9)).unwrap();
    let tenth = open(&batch)[0]["what"].clone();
    let explain = |what: &Value, reason: &str| batch.ask("disposal_explain", json!({ "what": [what], "reason": reason }));
    assert_eq!(explain(&tenth, " "), missing("reason"));
    let ninth = batch.page()["matching"]["expected"][8]["what"].clone();
    assert_eq!(explain(&ninth, "lost"), Err(Problem::NotFound), "a certificate answers for the ninth");
    explain(&tenth, "The agency listed its dock instead").unwrap();
    let explained = batch.page()["matching"]["expected"][9]["explained"].clone();
    assert_eq!(
        (explained["by"].clone(), explained["reason"].clone()),
        (json!("Jo Okafor"), json!("The agency listed its dock instead"))
    );
    batch.close().unwrap();
    assert_eq!(batch.close(), Err(Problem::ChangedMeanwhile));
}

#[test]
fn a_serial_number_that_was_never_ours_is_shown_and_has_to_be_explained() {
    let story = small_school();
    let batch = ten(&story);
    story.laptop("LT-0099");
    batch.certificate("C-1", &format!("{}XYZ-404\nS-LT-0099\n", listed(10))).unwrap();
    let strangers = batch.page()["matching"]["strangers"].clone();
    assert_eq!((strangers[0]["serial"].clone(), strangers[0]["ours"].clone()), (json!("XYZ-404"), Value::Null));
    assert_eq!(strangers[1]["ours"]["tag"], "LT-0099", "it is ours, and nobody has disposed of it");
    assert_eq!(batch.page()["waits"], json!([{ "wait": "strangers", "count": 2 }]));
    assert_eq!(batch.close(), missing("certificates"));
    for serial in ["xyz 404", "S-LT-0099"] {
        let what = json!([{ "kind": "line", "serial": serial }]);
        batch.get("disposal_explain", json!({ "what": what, "reason": "The agency has corrected its list" }));
    }
    batch.close().unwrap();
}

#[test]
fn a_certificate_entered_by_mistake_is_taken_back_and_answers_for_nothing() {
    let story = small_school();
    let batch = ten(&story);
    batch.certificate("C-1", &listed(10)).unwrap();
    assert_eq!(batch.certificate("c1", "S-LT-0001"), invalid("number", Why::Taken));
    let id = batch.page()["certificates"][0]["id"].clone();
    batch.get("disposal_certificate_take_back", json!({ "certificate": id, "reason": "another school’s" }));
    assert_eq!((batch.state(), open(&batch).len()), ("collected".to_owned(), 10));
    let again = json!({ "certificate": id, "reason": "another school’s" });
    assert_eq!(batch.ask("disposal_certificate_take_back", again), Err(Problem::NotFound));
}

#[test]
fn a_table_is_read_by_the_column_that_knows_our_serial_numbers() {
    let story = small_school();
    let batch = ten(&story);
    let read = |text: &str| batch.ask("disposal_certificate_read", json!({ "text": text }));
    let table = "Make,Serial number,Weight\nAlder,S-LT-0001,1.2\nAlder,\"S-LT-0002\",1.3\nAlder,S-LT-0001,1.2\nBirch,Q-1,2\n";
    let found = read(table).unwrap();
    assert_eq!((found["column"].clone(), found["twice"].clone()), (json!(2), json!(["S-LT-0001"])));
    let lines: Vec<Value> = found["lines"].as_array().unwrap().iter().map(|line| line["tag"].clone()).collect();
    assert_eq!(lines, [json!("LT-0001"), json!("LT-0002"), Value::Null]);
    let headed = read("Weight;Serial No\n12;AA-1\n13;AA-2\n").unwrap();
    assert_eq!((headed["column"].clone(), headed["lines"][1]["serial"].clone()), (json!(2), json!("AA-2")), "none of ours in it");
    assert_eq!(read(" \n---\n"), missing("serials"));
    *story.around.file.lock().unwrap() = Some(("list.csv".to_owned(), table.as_bytes().to_vec()));
    let picked = story.get("disposal_certificate_pick", json!({}));
    assert_eq!(read(picked["text"].as_str().unwrap()).unwrap()["lines"], found["lines"], "a file reads as its text");
}

// proves: O-F07, O-F22
#[test]
fn a_company_that_destroys_the_drives_gives_a_guarantee_and_has_to_name_each_of_them() {
    let story = small_school();
    let gift = Batch::authorised(&story, "gift", &["LT-0090"]);
    let guarantee = json!({ "reference": "GL-2026-14", "dated": "2026-09-01" });
    assert_eq!(
        gift.ask("disposal_guarantee", guarantee.clone()),
        invalid("route", Why::DoesNotFit),
        "who is given it is no company"
    );

    let batch = Batch::authorised(&story, "recycle", &["LT-0001", "LT-0002"]);
    assert_eq!(batch.hand_over(json!({})), missing("media"));
    assert_eq!(batch.ask("disposal_guarantee", json!({ "reference": "", "dated": "2026-09-01" })), missing("reference"));
    batch.get("disposal_guarantee", guarantee);
    batch.clear(&batch.media()[..1], "destroy", json!({})).unwrap();
    assert_eq!(batch.state(), "cleared");
    assert_eq!(batch.hand_over(json!({ "acceptsResponsibility": false })), missing("acceptsResponsibility"));
    batch.hand_over(json!({})).unwrap();
    batch.certificate("C-1", "S-LT-0001\nS-LT-0002").unwrap();
    let left = open(&batch);
    assert_eq!((left.len(), left[0]["serial"].clone()), (1, json!("D-LT-0002")), "the laptop is listed, its drive is not");
    batch.certificate("C-2", "d-lt-0002").unwrap();
    assert_eq!(batch.state(), "certified");

    let lease = Batch::authorised(&story, "return_to_lessor", &["LT-0003"]);
    lease.get("disposal_guarantee", json!({ "reference": "L-1", "dated": "2026-09-01" }));
    assert_eq!(lease.hand_over(json!({ "receiptNo": "" })), missing("receiptNo"));
    lease.hand_over(json!({})).unwrap();
    assert_eq!(open(&lease)[0]["serial"], "D-LT-0003", "only the drive that was not cleared");
}
