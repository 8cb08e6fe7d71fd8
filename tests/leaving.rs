//! The last day, and the day before the first: in which class a pupil stands, and on whose lists.

use serde_json::{Value, json};

use crate::office::Story;
use crate::papers_text::{saved_paper, text_of};

/// Every place that says who is in "2 Fir" today, and whether Mia is among them.
fn where_mia_is(story: &Story) -> Vec<(&'static str, bool)> {
    let class = story.class();
    let named = |text: String| text.contains("Mia");
    let on_paper = |paper: Value| named(text_of(&saved_paper(story, paper)));
    let people = story.get("people_list", json!({ "kind": "pupil", "classId": class }));
    let classes = story.get("classes_list", json!({}));
    let fir = classes.as_array().unwrap().iter().find(|c| c["id"] == class).unwrap().clone();
    let today = story.get("today", json!({}));
    let progress = today["classes"].as_array().unwrap().iter().find(|c| c["class"] == class).unwrap().clone();
    let found = story.get("search", json!({ "text": "Mia" }));
    vec![
        ("grid", named(lines(story, class.clone(), None, None).join(" "))),
        ("consents of the class", on_paper(json!({ "kind": "classConsents", "class": class, "asAt": null }))),
        (
            "do not photograph",
            on_paper(json!({ "kind": "doNotPhotograph", "class": class, "asAt": null, "validUntil": null, "purposes": [] })),
        ),
        (
            "print run",
            on_paper(json!({ "kind": "classForms", "class": class, "forms": ["c1"], "onlyMissing": false, "duplex": false })),
        ),
        ("people", named(people.to_string())),
        ("count of the class", fir["pupils"] == 2),
        ("count of the first page", progress["pupils"] == 2),
        ("search", found.to_string().contains("2 Fir")),
    ]
}

/// The names in a grid, in its order.
fn lines(story: &Story, class: Value, as_at: Option<&str>, pupil: Option<&str>) -> Vec<String> {
    let grid = story.get("class_grid", json!({ "class": class, "asAt": as_at, "pupil": pupil }));
    grid["lines"].as_array().unwrap().iter().map(|line| line["name"].as_str().unwrap().to_owned()).collect()
}

fn everywhere(story: &Story, is: bool, when: &str) {
    for (place, there) in where_mia_is(story) {
        assert_eq!(there, is, "{place}, {when}");
    }
}

/// Mia, who leaves on that day, and Zoe, who stays.
fn mia_leaves(story: &Story, on: &str) -> String {
    story.pupil("Zoe");
    let mia = story.pupil("Mia").id.clone();
    story.get("person_end", json!({ "id": mia, "leftOn": on }));
    mia
}

#[test]
fn on_the_last_day_a_pupil_is_still_in_the_class_and_from_the_day_after_in_none() {
    let mut story = Story::begins();
    mia_leaves(&story, "2026-09-08");
    everywhere(&story, true, "on the last day");
    story.meanwhile("2026-09-09");
    everywhere(&story, false, "on the day after");
    assert_eq!(lines(&story, story.class(), Some("2026-09-08"), None).len(), 2, "and that day stays as it was");
}

#[test]
fn a_last_day_to_come_takes_nobody_out_of_the_class_before_it() {
    let mut story = Story::begins();
    let mia = mia_leaves(&story, "2026-09-30");
    everywhere(&story, true, "while the last day is to come");
    let grid = story.get("class_grid", json!({ "class": story.class(), "asAt": null }));
    let says: Vec<&Value> = grid["lines"].as_array().unwrap().iter().map(|line| &line["leftOn"]).collect();
    assert_eq!(says, [&json!("2026-09-30"), &json!(null)]);
    story.get("person_end", json!({ "id": mia, "leftOn": "2026-09-20" }));
    story.meanwhile("2026-09-20");
    everywhere(&story, true, "on the last day as it was put right");
    story.meanwhile("2026-09-21");
    everywhere(&story, false, "on the day after that");
    story.get("person_end", json!({ "id": mia, "leftOn": null }));
    everywhere(&story, true, "after the leaving was taken back");
}

#[test]
fn who_moves_before_a_last_day_to_come_is_in_one_class_at_a_time() {
    let mut story = Story::begins();
    let mia = mia_leaves(&story, "2026-09-30");
    let elm = story.made("class_save", json!({ "id": null, "name": "3 Elm", "year": "3", "endedOn": null }));
    let page = story.get("person_open", json!({ "id": mia }));
    let edit = json!({ "id": mia, "revision": page["person"]["revision"], "fields": page["person"]["fields"], "classId": elm });
    story.get("person_edit", edit);
    let classes = |story: &Story| (lines(story, story.class(), None, None), lines(story, json!(elm), None, None));
    assert_eq!(classes(&story), (vec!["Zoe Nowak".to_owned()], vec!["Mia Nowak".to_owned()]));
    story.meanwhile("2026-09-30");
    assert_eq!(classes(&story).1, ["Mia Nowak"], "to the end of the last day");
    story.meanwhile("2026-10-01");
    assert_eq!(classes(&story), (vec!["Zoe Nowak".to_owned()], vec![]));
}

#[test]
fn two_records_of_who_is_about_to_leave_become_one_in_one_class() {
    let story = Story::begins();
    let mia = mia_leaves(&story, "2026-09-30");
    let elm = story.made("class_save", json!({ "id": null, "name": "3 Elm", "year": "3", "endedOn": null }));
    let fields = json!({ "legalForename": "Mia", "legalSurname": "Nowak", "born": "2019-05-02", "joinedOn": "2023-09-04" });
    let other = story.made("person_add", json!({ "kind": "pupil", "fields": fields, "classId": elm }));
    story.get("person_merge", json!({ "stays": mia, "goes": other }));
    everywhere(&story, true, "in the class of the record that stays");
    assert_eq!(lines(&story, json!(elm), None, None), [""; 0]);
    let pupils = story.get("people_list", json!({ "kind": "pupil", "text": "Mia" }));
    assert_eq!(pupils["people"].as_array().unwrap().len(), 1);
}

#[test]
fn a_form_signed_before_the_leaving_is_entered_in_the_line_of_who_is_looked_for() {
    let story = Story::begins();
    let mia = mia_leaves(&story, "2026-09-04");
    let none = || json!(null);
    assert_eq!(lines(&story, none(), None, None), [""; 0], "nobody who has left stands there unasked");
    assert_eq!(lines(&story, none(), None, Some(&mia)), ["Mia Nowak"]);
    assert_eq!(lines(&story, story.class(), None, Some(&mia)), ["Zoe Nowak"], "and in no class at all");
    assert_eq!(lines(&story, none(), Some("2026-09-07"), Some(&mia)), [""; 0], "a past day stays as it was");
    let zoe = story.pupil("Zoe").id.clone();
    assert_eq!(lines(&story, none(), None, Some(&zoe)), [""; 0], "who is in a class is found there");
    let parent = json!({ "kind": "contact", "fields": { "legalForename": "Jo", "legalSurname": "Left" }, "classId": null });
    let parent = story.made("person_add", parent);
    story.get("person_end", json!({ "id": parent, "leftOn": "2026-09-04" }));
    assert_eq!(lines(&story, none(), None, Some(&parent)), [""; 0], "only a pupil has a line");

    let line = |story: &Story| story.get("class_grid", json!({ "class": null, "asAt": null, "pupil": mia }))["lines"][0].clone();
    assert_eq!((&line(&story)["leftOn"], &line(&story)["missing"]), (&json!("2026-09-04"), &json!(false)));
    let signed = story.get("person_open", json!({ "id": mia }))["contacts"][0]["id"].clone();
    let website = story.pupil("Zoe").purpose("website");
    let ticked = json!([{ "purpose": website, "answer": "yes", "limits": "" }]);
    let sheet = json!({ "ticked": ticked, "giver": { "kind": "contact", "id": signed }, "method": "paper",
        "signedOn": "2026-09-03", "reference": "" });
    story.get("forms_enter", json!({ "pupil": mia, "receivedOn": "2026-09-08", "consents": sheet, "agreement": null }));
    assert_eq!(line(&story)["formIn"], "2026-09-08");
}

/// A pupil who will begin in "2 Fir" on that day.
fn starter(story: &Story, name: &str, joins: &str) -> String {
    let fields = json!({ "legalForename": name, "legalSurname": "Nowak", "born": "2020-05-02", "year": "2", "joinedOn": joins });
    story.made("person_add", json!({ "kind": "pupil", "fields": fields, "classId": story.class() }))
}

#[test]
fn who_will_begin_stands_in_todays_grid_of_the_class_and_says_when() {
    let mut story = Story::begins();
    story.pupil("Zoe");
    let mia = starter(&story, "Mia", "2026-11-02");
    everywhere(&story, true, "before the first day");
    let grid = story.get("class_grid", json!({ "class": story.class(), "asAt": null }));
    let starts: Vec<&Value> = grid["lines"].as_array().unwrap().iter().map(|line| &line["startsOn"]).collect();
    assert_eq!(starts, [&json!("2026-11-02"), &json!(null)]);
    assert_eq!(lines(&story, json!(null), None, None), [""; 0], "and not among those in no class");
    assert_eq!(story.get("today", json!({}))["withoutClass"], 0);

    let elm = story.made("class_save", json!({ "id": null, "name": "3 Elm", "year": "3", "endedOn": null }));
    let page = story.get("person_open", json!({ "id": mia }));
    let edit = json!({ "id": mia, "revision": page["person"]["revision"], "fields": page["person"]["fields"], "classId": elm });
    story.get("person_edit", edit);
    let grid = story.get("class_grid", json!({ "class": elm, "asAt": null }));
    assert_eq!(grid["lines"][0]["startsOn"], "2026-11-02", "another class changes nothing about the first day");

    story.meanwhile("2026-11-02");
    let grid = story.get("class_grid", json!({ "class": elm, "asAt": null }));
    assert_eq!(grid["lines"][0]["startsOn"], json!(null));
    assert_eq!(lines(&story, json!(elm), Some("2026-11-01"), None), [""; 0], "a past day stays as it was");
}

#[test]
fn an_answer_of_who_will_begin_counts_on_the_lists_of_the_class() {
    let story = Story::begins();
    let mia = starter(&story, "Mia", "2026-11-02");
    let mia = crate::office::Pupil { story: &story, id: mia };
    mia.contact("Anna", "Mother", "yes");
    mia.consent("website").limited_to("no surname").on("2026-09-04");
    let list = text_of(&saved_paper(&story, json!({ "kind": "classConsents", "class": story.class(), "asAt": null })));
    assert!(list.contains("no surname"), "{list}");
}

#[test]
fn on_a_past_day_nobody_stands_who_had_not_come_yet() {
    let mut story = Story::begins();
    story.pupil("Zoe");
    let fields = |name: &str, joins: Value| json!({ "legalForename": name, "legalSurname": "Nowak", "born": "2020-05-02", "year": "2", "joinedOn": joins });
    let add = |story: &Story, name: &str, joins: Value, class: Value| {
        story.made("person_add", json!({ "kind": "pupil", "fields": fields(name, joins), "classId": class }))
    };
    story.meanwhile("2026-10-05");
    add(&story, "Ada", json!("2026-10-01"), json!(null));
    add(&story, "Ben", json!(null), story.class());
    add(&story, "Cleo", json!(null), json!(null));
    add(&story, "Dan", json!("2023-09-04"), json!(null));
    story.meanwhile("2026-10-06");
    let none = |day: Option<&str>| lines(&story, json!(null), day, None);
    assert_eq!(none(None), ["Ada Nowak", "Cleo Nowak", "Dan Nowak"]);
    // Of Cleo nothing is known about the first day: nobody is dropped without a reason.
    assert_eq!(none(Some("2026-09-20")), ["Cleo Nowak", "Dan Nowak"]);
    assert_eq!(none(Some("2026-10-01")), ["Ada Nowak", "Cleo Nowak", "Dan Nowak"]);
    let school = |day: &str| {
        let list = story.get("agreements_list", json!({ "class": null, "asAt": day, "onlyMissing": false }));
        list["pupils"].as_u64().unwrap()
    };
    assert_eq!((school("2026-09-20"), school("2026-10-05")), (3, 5));
}

#[test]
fn last_years_agreement_is_looked_for_in_last_years_form() {
    let mut story = Story::begins();
    let mia = story.pupil("Mia").id.clone();
    let mother = story.pupil("Mia").giver("Mother");
    let parts = json!([{ "part": "parent", "by": mother, "method": "signed", "signedOn": "2026-09-04" }]);
    let agreement = json!({ "form": null, "parts": parts, "reference": "" });
    story.get("forms_enter", json!({ "pupil": mia, "receivedOn": "2026-09-04", "consents": null, "agreement": agreement }));
    story.meanwhile("2027-09-02");
    let page = story.get("person_open", json!({ "id": mia }));
    let mut fields = page["person"]["fields"].clone();
    fields["year"] = json!("3");
    let class = page["person"]["classId"].clone();
    story.get("person_edit", json!({ "id": mia, "revision": page["person"]["revision"], "fields": fields, "classId": class }));
    let stands = |day: Option<&str>| {
        let list = story.get("agreements_list", json!({ "class": null, "asAt": day, "onlyMissing": false }));
        let agreement = &list["lines"][0]["agreement"];
        (agreement["code"].clone(), agreement["state"].clone())
    };
    assert_eq!(stands(Some("2027-06-30")), (json!("a1"), json!("complete")));
    assert_eq!(stands(None).0, json!("a2"));
}

#[test]
fn the_list_of_missing_forms_is_as_at_a_day() {
    let mut story = Story::begins();
    story.pupil("Mia").consent("website").yes().on("2026-09-08");
    story.meanwhile("2026-09-10");
    let list = |day: Value| {
        let paper =
            json!({ "kind": "notSigned", "class": story.class(), "forms": "consents", "onlyPrinted": false, "asAt": day });
        text_of(&saved_paper(&story, paper.clone()))
    };
    let then = list(json!("2026-09-07"));
    assert!(then.contains("As at 7 September 2026") && then.contains("Mia"), "{then}");
    let now = list(json!(null));
    assert!(now.contains("As at 10 September 2026") && !now.contains("Mia"), "{now}");
    let paper = json!({ "kind": "notSigned", "class": story.class(), "forms": "consents", "asAt": "2026-09-07" });
    story.get("list_save", json!({ "list": paper, "format": "csv" }));
    let (name, bytes) = story.around.saved.lock().unwrap().pop().unwrap();
    let file = String::from_utf8(bytes).unwrap();
    assert!(file.contains("Mia") && file.contains("2026-09-07"), "{name}: {file}");
}
