//! Purposes that are asked about no more, and again; and what the class grid says of a pupil's sheet.

use serde_json::{Value, json};
use signet_core::base::{Problem, Why};

use crate::office::Story;

fn titles(story: &Story, as_at: Option<&str>) -> Vec<String> {
    let grid = story.get("class_grid", json!({ "class": story.class(), "asAt": as_at }));
    grid["purposes"].as_array().unwrap().iter().map(|p| p["code"].as_str().unwrap().to_owned()).collect()
}

fn retired(story: &Story) -> Value {
    story.get("purposes_retired", json!({}))
}

#[test]
fn a_retired_purpose_is_seen_and_comes_back_on_a_day_with_the_days_between_as_they_were() {
    let mut story = Story::begins();
    let mia = story.pupil("Mia");
    mia.consent("website").yes().on("2026-09-03");
    let (mia, website) = (mia.id.clone(), mia.purpose("website"));
    story.get("purpose_retire", json!({ "purpose": website, "activeTo": "2026-09-10" }));
    assert_eq!(retired(&story), json!([]), "it is still asked about until that day is over");
    story.meanwhile("2026-09-14");
    assert!(!titles(&story, None).contains(&"website".to_owned()));
    let list = retired(&story);
    assert_eq!((list[0]["purpose"]["code"].clone(), list[0]["lastOn"].clone()), (json!("website"), json!("2026-09-10")));
    assert_eq!(list[0]["againOn"], json!(null));

    let back = |on: &str| story.ask("purpose_bring_back", json!({ "purpose": website, "fromOn": on }));
    assert_eq!(back("2026-09-12"), Err(Problem::invalid("fromOn", Why::TooEarly)), "lists of that day were printed without it");
    back("2026-09-21").unwrap();
    assert_eq!(retired(&story)[0]["againOn"], "2026-09-21");
    assert!(!titles(&story, None).contains(&"website".to_owned()), "not before its day");
    story.meanwhile("2026-09-21");
    assert_eq!(retired(&story), json!([]));
    let asked = |as_at: &str| titles(&story, Some(as_at)).contains(&"website".to_owned());
    assert_eq!(
        ["2026-09-10", "2026-09-11", "2026-09-20", "2026-09-21"].map(asked),
        [true, false, false, true],
        "a list as at a day between leaves it out for good"
    );
    let file = story.get("pupil_file", json!({ "pupil": mia, "asAt": null }));
    let website = file["consents"].as_array().unwrap().iter().find(|c| c["purpose"]["code"] == "website").unwrap();
    assert_eq!(website["position"]["state"], "given", "the answer stood on record all the while");
}

#[test]
fn retiring_is_taken_back_only_until_the_last_day_is_over() {
    let mut story = Story::begins();
    let website = story.pupil("Mia").purpose("website");
    let retire = |story: &Story, to: Value| story.ask("purpose_retire", json!({ "purpose": website, "activeTo": to }));
    let back = |story: &Story, on: &str| story.ask("purpose_bring_back", json!({ "purpose": website, "fromOn": on }));
    retire(&story, json!("2026-09-10")).unwrap();
    assert_eq!(back(&story, "2026-09-12"), Err(Problem::invalid("purpose", Why::DoesNotFit)), "it is still asked about");
    retire(&story, json!(null)).unwrap();
    retire(&story, json!("2026-09-10")).unwrap();
    story.meanwhile("2026-09-11");
    assert_eq!(retire(&story, json!(null)), Err(Problem::invalid("activeTo", Why::DoesNotFit)));
    back(&story, "2026-09-15").unwrap();
    assert_eq!(retire(&story, json!("2026-09-14")), Err(Problem::invalid("activeTo", Why::TooEarly)));
    retire(&story, json!("2026-09-15")).unwrap();
}

#[test]
fn a_purpose_does_not_come_back_beside_another_of_its_title() {
    let mut story = Story::begins();
    let purposes = story.get("purposes_list", json!({}));
    let website = purposes.as_array().unwrap().iter().find(|p| p["code"] == "website").unwrap().clone();
    story.get("purpose_retire", json!({ "purpose": website["id"], "activeTo": "2026-09-08" }));
    story.meanwhile("2026-09-09");
    let mut again = json!({ "title": website["title"], "short": "Web 2", "text": "May we?" });
    for field in ["topic", "answeredBy", "ownAge", "period", "basis"] {
        again[field] = website[field].clone();
    }
    story.made("purpose_add", again);
    let refused = story.ask("purpose_bring_back", json!({ "purpose": website["id"], "fromOn": "2026-09-09" }));
    assert_eq!(refused, Err(Problem::invalid("title", Why::Taken)));
}

#[test]
fn the_grid_says_whether_a_sheet_is_in_awaited_or_missing_and_when_it_is_due() {
    let mut story = Story::begins();
    let mia = story.pupil("Mia").id.clone();
    let line = |story: &Story| story.get("class_grid", json!({ "class": story.class(), "asAt": null }))["lines"][0].clone();
    let seen = |story: &Story| {
        let line = line(story);
        (line["sheet"].as_str().unwrap().to_owned(), line["missing"].as_bool().unwrap())
    };
    let missing = ("missing".to_owned(), true);
    assert_eq!(seen(&story), missing);
    let prepared = story.get("paper_prepare", json!({ "paper": { "kind": "pupilForms", "pupil": mia, "forms": ["c1"] } }));
    story.get("paper_save", json!({ "token": prepared["token"] }));
    assert_eq!(seen(&story), ("out".to_owned(), true));
    let due = prepared["dueOn"].as_str().unwrap().to_owned();
    assert_eq!(line(&story)["formDue"], due.as_str());
    story.meanwhile(&due);
    assert_eq!(seen(&story).0, "out", "on its last day it is not late");
    story.meanwhile("2026-10-30");
    assert_eq!(seen(&story), missing);
    story.pupil("Mia").consent("website").yes().on("2026-10-30");
    assert_eq!(seen(&story), ("in".to_owned(), true), "the agreement is still to come");
    story.meanwhile("2027-07-01");
    assert_eq!(seen(&story), missing, "a sheet is for its school year");
}
