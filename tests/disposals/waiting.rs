//! What the first page says of disposals that wait for somebody else.

use serde_json::{Value, json};

use super::{Batch, small_school};
use crate::office::Story;

fn numbers(story: &Story, which: &str) -> Vec<Value> {
    let due = story.get("disposals_due", json!({}));
    due[which].as_array().unwrap().iter().map(|one| json!([one["disposal"], one["since"]])).collect()
}

#[test]
fn a_disposal_is_due_while_it_waits_to_be_authorised() {
    let story = small_school();
    let batch = Batch::begun(&story);
    story.laptop("LT-0001");
    batch.scan("LT-0001");
    assert!(numbers(&story, "toAuthorise").is_empty(), "nobody has planned it yet");
    batch.plan("recycle", json!({})).unwrap();
    assert_eq!(numbers(&story, "toAuthorise"), [json!([batch.id, "2026-09-08"])]);
    batch.authorise("").unwrap();
    assert!(numbers(&story, "toAuthorise").is_empty());
}

#[test]
fn certificates_are_asked_after_when_four_weeks_have_passed() {
    let mut story = small_school();
    let batch = Batch::authorised(&story, "recycle", &["LT-0001"]);
    batch.all_cleared().hand_over(json!({})).unwrap();
    let id = batch.id.clone();
    story.meanwhile("2026-10-06");
    assert!(numbers(&story, "uncertified").is_empty(), "twenty-eight days");
    story.meanwhile("2026-10-07");
    assert_eq!(numbers(&story, "uncertified"), [json!([id, "2026-09-08"])]);
    Batch { story: &story, id }.certificate("C-1", "S-LT-0001").unwrap();
    assert!(numbers(&story, "uncertified").is_empty());
}
