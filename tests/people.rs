//! People: found, changed, ended and merged, with nothing lost.

use serde_json::json;
use signet_core::base::{Problem, Why};

use crate::office::Story;

#[test]
fn nobody_is_added_to_a_class_that_is_not_there() {
    let story = Story::begins();
    let fields = json!({ "legalForename": "Mia", "legalSurname": "Nowak" });
    let nowhere = "01890000-0000-7000-8000-000000000000";
    let told = story.ask("person_add", json!({ "kind": "pupil", "fields": fields, "classId": nowhere }));
    assert_eq!(told, Err(Problem::NotFound));
    assert_eq!(story.get("people_list", json!({}))["people"], json!([]));
}

#[test]
fn anybody_is_found_without_accents_apostrophes_or_case() {
    let story = Story::begins();
    for name in ["Finn O'Neill", "Łucja Kowalczyk", "Siôn Lloyd-Jones", "محمد خان", "Zoë D’Arcy"] {
        let _ = story.pupil(name);
    }
    for (typed, found) in [
        ("oneill", "Finn O'Neill"),
        ("O’Neill", "Finn O'Neill"),
        ("neill", "Finn O'Neill"),
        ("LUCJA", "Łucja Kowalczyk"),
        ("kowal luc", "Łucja Kowalczyk"),
        ("sion lloydj", "Siôn Lloyd-Jones"),
        ("jones", "Siôn Lloyd-Jones"),
        ("محمد", "محمد خان"),
        ("darcy", "Zoë D’Arcy"),
    ] {
        let people = story.get("search", json!({ "text": typed }))["people"].clone();
        assert!(people.as_array().unwrap().iter().any(|p| p["name"] == found), "{typed}: {people}");
    }
    for nothing in ["", "   ", "\"", "*", "x' OR 1", "NEAR("] {
        assert_eq!(story.get("search", json!({ "text": nothing }))["people"], json!([]), "{nothing:?}");
    }
}

#[test]
fn an_edit_made_from_an_older_page_is_refused() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    let page = story.get("person_open", json!({ "id": mia.id }));
    let mut fields = page["person"]["fields"].clone();
    fields["knownForename"] = json!("Mimi");
    let edit =
        json!({ "id": mia.id, "revision": page["person"]["revision"], "fields": fields, "classId": page["person"]["classId"] });
    story.get("person_edit", edit.clone());
    assert_eq!(story.ask("person_edit", edit), Err(Problem::ChangedMeanwhile));
    let page = story.get("person_open", json!({ "id": mia.id }));
    assert_eq!(page["person"]["name"], "Mimi Nowak");
    assert_eq!(page["history"][0]["field"], "knownForename");
    assert_eq!(page["history"][0]["became"], "Mimi");
}

#[test]
fn two_pupils_cannot_share_an_admission_number() {
    let story = Story::begins();
    let fields = json!({ "legalForename": "Ada", "legalSurname": "Nowak", "admissionNo": "0412" });
    story.made("person_add", json!({ "kind": "pupil", "fields": fields, "classId": null }));
    let again = story.ask("person_add", json!({ "kind": "pupil", "fields": fields, "classId": null }));
    assert_eq!(again, Err(Problem::invalid("admissionNo", Why::Taken)));
}

#[test]
fn a_merge_keeps_both_histories_and_every_answer() {
    let story = Story::begins();
    let mia = story.pupil("Mia Nowak");
    mia.consent("website").yes().on("2026-09-03");
    let fields = json!({ "legalForename": "Mia", "legalSurname": "Nowak", "born": "2019-05-02", "upn": "A123456789012" });
    let other = story.made("person_add", json!({ "kind": "pupil", "fields": fields, "classId": null }));
    let pairs = story.get("duplicates_list", json!({}));
    assert!(pairs.as_array().unwrap().iter().any(|p| p["shares"] == json!(["name_and_birthday"])), "{pairs}");
    story.get("person_merge", json!({ "stays": other, "goes": mia.id }));
    let page = story.get("person_open", json!({ "id": other }));
    assert_eq!(page["person"]["fields"]["upn"], "A123456789012");
    assert_eq!(page["person"]["className"], "2 Fir");
    assert_eq!(page["contacts"].as_array().unwrap().len(), 1);
    let file = story.get("pupil_file", json!({ "pupil": other, "asAt": null }));
    let website = file["consents"].as_array().unwrap().iter().find(|c| c["purpose"]["code"] == "website").unwrap();
    assert_eq!(website["position"]["state"], "given");
    assert_eq!(story.ask("person_open", json!({ "id": mia.id })), Err(Problem::NotFound));
    assert_eq!(story.get("search", json!({ "text": "mia" }))["people"].as_array().unwrap().len(), 1);
}

#[test]
fn brothers_and_sisters_share_a_contact() {
    let story = Story::begins();
    let (mia, zoe) = (story.pupil("Mia Nowak"), story.pupil("Zoe Nowak"));
    let mother = mia.giver("Mother")["id"].clone();
    let link = json!({ "relationship": "Mother", "responsibility": "yes", "courtOrder": false, "livesWith": true, "place": 2 });
    story.get("contact_link", json!({ "pupil": zoe.id, "contact": mother, "link": link }));
    let page = story.get("person_open", json!({ "id": mia.id }));
    assert_eq!(page["siblings"][0]["name"], "Zoe Nowak");
    story.get("contact_unlink", json!({ "pupil": zoe.id, "contact": mother }));
    assert_eq!(story.get("person_open", json!({ "id": mia.id }))["siblings"], json!([]));
}

#[test]
fn a_class_as_it_was_is_still_known_after_the_pupils_moved() {
    let mut story = Story::begins();
    let id = story.pupil("Mia").id.clone();
    let other = story.made("class_save", json!({ "id": null, "name": "3 Elm", "year": "3", "endedOn": null }));
    story.meanwhile("2027-09-01");
    let page = story.get("person_open", json!({ "id": id }));
    let edit = json!({ "id": id, "revision": page["person"]["revision"], "fields": page["person"]["fields"], "classId": other });
    story.get("person_edit", edit);
    let grid = |class: serde_json::Value, as_at: &str| {
        story.get("class_grid", json!({ "class": class, "asAt": as_at }))["lines"].as_array().unwrap().len()
    };
    assert_eq!(grid(story.class(), "2027-08-31"), 1);
    assert_eq!(grid(story.class(), "2027-09-01"), 0);
    assert_eq!(grid(json!(other), "2027-09-01"), 1);
}

#[test]
fn hostile_names_go_in_and_come_out_as_they_were_typed() {
    let story = Story::begins();
    for name in [
        "<script>alert(1)</script>",
        "Robert'); DROP TABLE person;--",
        "=cmd|' /C calc'!A0",
        "{@html x}",
        "a\u{202e}b",
        "%s%n",
        "../../etc",
        "Null",
    ] {
        let fields = json!({ "legalForename": "X", "legalSurname": name });
        let id = story.made("person_add", json!({ "kind": "staff", "fields": fields, "classId": null }));
        let page = story.get("person_open", json!({ "id": id }));
        assert_eq!(page["person"]["fields"]["legalSurname"], name);
    }
    let long = json!({ "legalForename": "X", "legalSurname": "y".repeat(201) });
    let refused = story.ask("person_add", json!({ "kind": "staff", "fields": long, "classId": null }));
    assert_eq!(refused, Err(Problem::invalid("legalSurname", Why::TooLong { most: 200 })));
}
