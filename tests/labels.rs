//! Labels: which pieces of equipment get one, what stands on it, and what is remembered.

use serde_json::{Value, json};
use signet_core::base::{Problem, Why};

use crate::office::{Story, TODAY};
use crate::papers_text::{saved_paper, text_of};

fn choice() -> Value {
    json!({ "layout": "l7160", "start": 1, "copies": 1, "what": true, "serial": true, "school": true, "room": true, "propertyOf": true })
}

fn labels(which: &Value, choice: &Value) -> Value {
    json!({ "kind": "stock", "paper": { "kind": "labels", "which": which, "choice": choice } })
}

fn picked(story: &Story, which: Value) -> Vec<String> {
    let picked = story.get("labels_pick", which);
    picked.as_array().unwrap().iter().map(|asset| asset["tag"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn labels_are_for_one_for_some_for_a_room_for_a_series_or_for_a_days_work() {
    let mut story = Story::begins();
    let room = story.room("Library");
    let ids: Vec<String> = ["LT-0003", "LT-0001", "LT-0010"].map(|tag| story.laptop(tag)).into();
    story.equipment("IP-0002", json!({ "kind": "Tablet", "room": room }), json!([]));
    story.meanwhile("2026-09-21");
    story.equipment("LTX-0002", json!({ "kind": "Trolley" }), json!([]));
    assert_eq!(picked(&story, json!({ "by": "chosen", "assets": [ids[0]] })), ["LT-0003"]);
    assert_eq!(picked(&story, json!({ "by": "chosen", "assets": ids })), ["LT-0001", "LT-0003", "LT-0010"], "by tag");
    assert!(picked(&story, json!({ "by": "chosen", "assets": [] })).is_empty());
    assert_eq!(picked(&story, json!({ "by": "room", "room": room })), ["IP-0002"]);
    assert_eq!(picked(&story, json!({ "by": "series", "from": "lt0001", "to": "LT-0009" })), ["LT-0001", "LT-0003"]);
    assert_eq!(picked(&story, json!({ "by": "addedOn", "day": "2026-09-21" })), ["LTX-0002"]);
    assert_eq!(picked(&story, json!({ "by": "addedOn", "day": TODAY })).len(), 4);
}

#[test]
fn a_series_that_is_none_is_refused_in_words() {
    let story = Story::begins();
    for (from, to, field, why) in [
        ("", "LT-0002", "from", Why::Missing),
        ("LT", "LT-0002", "from", Why::NotUnderstood),
        ("LT-0001", "IP-0002", "to", Why::DoesNotFit),
        ("LT-0002", "LT-0001", "to", Why::TooEarly),
    ] {
        let answer = story.ask("labels_pick", json!({ "by": "series", "from": from, "to": to }));
        assert_eq!(answer, Err(Problem::invalid(field, why)), "{from} to {to}");
    }
}

#[test]
fn a_label_says_what_was_chosen_and_no_more() {
    let story = Story::begins();
    let room = story.room("Library");
    let fields = json!({ "kind": "Laptop", "make": "Alder", "model": "L13", "serial": "5CG1234", "room": room });
    let id = story.equipment("LT-0001", fields, json!([]));
    let which = json!({ "by": "chosen", "assets": [id] });
    let all = text_of(&saved_paper(&story, labels(&which, &choice())));
    for words in ["LT-0001", "Laptop, Alder L13", "Serial 5CG1234", "Library", "Property of Marlbridge Primary School"] {
        assert!(all.contains(words), "{words}\n{all}");
    }
    let mut bare = choice();
    for field in ["what", "serial", "school", "room"] {
        bare[field] = json!(false);
    }
    assert_eq!(text_of(&saved_paper(&story, labels(&which, &bare))).split_whitespace().collect::<Vec<_>>(), ["LT-0001"]);
    bare["school"] = json!(true);
    bare["propertyOf"] = json!(false);
    let text = text_of(&saved_paper(&story, labels(&which, &bare)));
    assert!(text.contains("Marlbridge") && !text.contains("Property of"), "{text}");
}

#[test]
fn labels_begin_where_the_sheet_does_and_are_copied_side_by_side() {
    let story = Story::begins();
    for tag in ["LT-0001", "LT-0002"] {
        story.laptop(tag);
    }
    let which = json!({ "by": "series", "from": "LT-0001", "to": "LT-0002" });
    let mut start = choice();
    (start["start"], start["copies"]) = (json!(20), json!(2));
    let prepared = story.get("paper_prepare", json!({ "paper": labels(&which, &start) }));
    assert_eq!((prepared["copies"].as_u64(), prepared["issues"].as_bool()), (Some(4), Some(false)));
    let text = text_of(&saved_paper(&story, labels(&which, &start)));
    let pages: Vec<&str> = text.split('\u{c}').collect();
    // Two labels are left on the first sheet: both copies of the first tag.
    assert_eq!((pages[0].matches("LT-0001").count(), pages[0].matches("LT-0002").count()), (4, 0), "the serial names it too");
    assert_eq!((pages[1].matches("LT-0001").count(), pages[1].matches("LT-0002").count()), (0, 4));
}

#[test]
fn the_last_choice_is_remembered_and_nonsense_is_not() {
    let story = Story::begins();
    assert_eq!(story.get("labels_page", json!({}))["choice"]["layout"], "l7160");
    let mut kept = choice();
    (kept["layout"], kept["start"]) = (json!("l6009"), json!(48));
    story.get("labels_keep", kept.clone());
    assert_eq!(story.get("labels_page", json!({}))["choice"], kept);
    for (field, value) in [("start", json!(49)), ("start", json!(0)), ("copies", json!(0)), ("copies", json!(51))] {
        let mut wrong = kept.clone();
        wrong[field] = value;
        assert_eq!(story.ask("labels_keep", wrong.clone()), Err(Problem::invalid(field, Why::DoesNotFit)));
        let which = json!({ "by": "chosen", "assets": [] });
        assert_eq!(
            story.ask("paper_prepare", json!({ "paper": labels(&which, &wrong) })),
            Err(Problem::invalid(field, Why::DoesNotFit))
        );
    }
    let mut roll = choice();
    (roll["layout"], roll["start"]) = (json!("tape24"), json!(2));
    assert_eq!(story.ask("labels_keep", roll), Err(Problem::invalid("start", Why::DoesNotFit)), "a tape has no second label");
}

#[test]
fn nothing_to_label_is_said_before_anything_is_printed() {
    let story = Story::begins();
    let which = json!({ "by": "chosen", "assets": [] });
    assert_eq!(story.ask("paper_prepare", json!({ "paper": labels(&which, &choice()) })), Err(Problem::NothingToPrint));
    story.equipment("LT-0001", json!({ "kind": "Laptop", "make": "Alder 🦊" }), json!([]));
    let which = json!({ "by": "series", "from": "LT-0001", "to": "LT-0001" });
    let prepared = story.get("paper_prepare", json!({ "paper": labels(&which, &choice()) }));
    assert_eq!(prepared["missingCharacters"], json!(["Laptop, Alder 🦊"]));
    let pdf = story.ask("paper_pdf", json!({ "token": prepared["token"] }));
    assert_eq!(pdf, Err(Problem::CannotBeSet { text: "Laptop, Alder 🦊".to_owned() }));
}

#[test]
fn a_test_page_is_one_page_of_any_layout() {
    let story = Story::begins();
    for layout in story.get("labels_page", json!({}))["layouts"].as_array().unwrap() {
        let paper = json!({ "kind": "stock", "paper": { "kind": "labelTest", "layout": layout["layout"] } });
        let text = text_of(&saved_paper(&story, paper));
        assert_eq!(text.matches('\u{c}').count(), 1, "{layout}");
        let last = layout["columns"].as_u64().unwrap() * layout["rows"].as_u64().unwrap();
        assert!(text.contains(&last.to_string()), "{layout}\n{text}");
    }
}
