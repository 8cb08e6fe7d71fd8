//! What the class grid says of a pupil's line: under which names the pupil is found, and how its sheet stands.

use serde_json::{Value, json};

use crate::office::Story;

fn lines(story: &Story) -> Vec<Value> {
    story.get("class_grid", json!({ "class": story.class(), "asAt": null }))["lines"].as_array().unwrap().clone()
}

fn line(story: &Story) -> Value {
    lines(story).remove(0)
}

/// The sheet and how many of its boxes were left blank.
fn sheet(story: &Story) -> (String, usize) {
    let line = line(story);
    (line["sheet"].as_str().unwrap().to_owned(), line["blank"].as_u64().unwrap() as usize)
}

fn goes_out(story: &Story, pupil: &str) {
    let prepared = story.get("paper_prepare", json!({ "paper": { "kind": "pupilForms", "pupil": pupil, "forms": ["c1"] } }));
    story.get("paper_save", json!({ "token": prepared["token"] }));
}

#[test]
fn the_name_by_law_is_told_where_it_is_another_than_the_name_in_use() {
    let story = Story::begins();
    story.pupil("Mia");
    let fields = json!({ "legalForename": "محمد", "legalSurname": "الحسن", "knownForename": "Sam", "knownSurname": "Hassan",
        "born": "2019-05-02", "year": "2", "joinedOn": "2023-09-04" });
    story.made("person_add", json!({ "kind": "pupil", "fields": fields, "classId": story.class() }));
    let known = json!({ "legalForename": "Elizabeth", "legalSurname": "Ainsworth", "knownForename": "Liz", "knownSurname": "",
        "born": "2019-05-02", "year": "2", "joinedOn": "2023-09-04" });
    story.made("person_add", json!({ "kind": "pupil", "fields": known, "classId": story.class() }));
    let names: Vec<(Value, Value)> = lines(&story).iter().map(|l| (l["name"].clone(), l["legalName"].clone())).collect();
    assert_eq!(
        names,
        [
            (json!("Liz Ainsworth"), json!("Elizabeth Ainsworth")),
            (json!("Sam Hassan"), json!("محمد الحسن")),
            (json!("Mia Nowak"), json!("")),
        ]
    );
}

#[test]
fn a_sheet_that_is_in_says_how_many_of_its_boxes_were_left_blank() {
    let mut story = Story::begins();
    let asked = story.get("purposes_list", json!({})).as_array().unwrap().len();
    let mia = story.pupil("Mia").id.clone();
    assert_eq!(sheet(&story), ("missing".to_owned(), 0), "nothing is blank before anything has come in");
    goes_out(&story, &mia);
    assert_eq!(sheet(&story), ("out".to_owned(), 0));
    story.meanwhile("2026-09-10");
    story.pupil("Mia").consent("website").yes().on("2026-09-10");
    assert_eq!(sheet(&story), ("in".to_owned(), asked - 1));
    story.pupil("Mia").consent("display").no().on("2026-09-10");
    story.pupil("Mia").withdraws("website", "Mother", "2026-09-10");
    assert_eq!(sheet(&story), ("in".to_owned(), asked - 2), "a No and a withdrawal are answers");
}

#[test]
fn an_answer_that_expired_before_the_new_sheet_came_in_is_a_blank_box_on_it() {
    let mut story = Story::begins();
    let asked = story.get("purposes_list", json!({})).as_array().unwrap().len();
    story.pupil("Mia").consent("website").yes().on("2026-09-03");
    story.meanwhile("2027-10-04");
    story.pupil("Mia").consent("display").yes().on("2027-10-04");
    assert_eq!(story.pupil("Mia").state("website"), "expired");
    assert_eq!(sheet(&story), ("in".to_owned(), asked - 1));
}

#[test]
fn a_sheet_in_vain_is_called_not_valid_until_a_fresh_one_goes_out() {
    let mut story = Story::begins();
    let mia = story.pupil("Mia").id.clone();
    story.pupil("Mia").contact("Joan", "Grandmother", "no");
    goes_out(&story, &mia);
    story.meanwhile("2026-09-09");
    story.pupil("Mia").consent("website").yes().by("Grandmother").on("2026-09-09");
    assert_eq!(sheet(&story), ("not_valid".to_owned(), 0));
    assert_eq!(line(&story)["missing"], true);
    story.meanwhile("2026-09-10");
    goes_out(&story, &mia);
    assert_eq!(sheet(&story).0, "out");
    story.meanwhile("2026-12-01");
    assert_eq!(sheet(&story).0, "missing", "the fresh one never came back");
    story.pupil("Mia").consent("website").yes().on("2026-12-01");
    assert_eq!(sheet(&story).0, "in");
}

#[test]
fn today_counts_the_same_sheets_as_the_grid() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    let mut form = mia.consent("website").form("2026-09-03", "2026-09-03");
    form["consents"]["ticked"] = json!([]);
    story.get("forms_enter", form);
    assert_eq!(sheet(&story).0, "in", "a sheet with nothing ticked came back all the same");
    assert_eq!(story.get("today", json!({}))["consentsIn"], 1);
    assert_eq!(story.get("today", json!({}))["classes"][0]["consents"], 1);
}
