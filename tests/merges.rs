//! Merges that are taken apart again, pairs that are two people, contacts who are so no longer, and what histories say.

use serde_json::{Value, json};
use signet_core::base::Problem;

use crate::loans::{lent, loans, to, try_lend};
use crate::office::{Pupil, Story};

/// Mia entered twice: the story's own pupil, and another record with what the first lacks.
fn twice(story: &Story) -> (Pupil<'_>, String) {
    let mia = story.pupil("Mia Nowak");
    mia.consent("website").yes().on("2026-09-03");
    let fields = json!({ "legalForename": "Mia", "legalSurname": "Nowak", "upn": "A123456789012", "born": "2019-05-02", "joinedOn": "2022-09-05" });
    let other = story.made("person_add", json!({ "kind": "pupil", "fields": fields, "classId": null }));
    (mia, other)
}

fn page(story: &Story, id: &str) -> Value {
    story.get("person_open", json!({ "id": id }))
}

/// Everything of a record but the revision, which only rises, and the history, which only grows.
fn kept(story: &Story, id: &str) -> Value {
    let mut page = page(story, id);
    page["person"]["revision"] = json!(null);
    page["history"] = json!(null);
    let file = story.get("pupil_file", json!({ "pupil": id, "asAt": null }));
    json!([page, file])
}

fn said(story: &Story, id: &str) -> Vec<String> {
    let history = page(story, id)["history"].clone();
    history.as_array().unwrap().iter().map(|change| change["field"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_merge_is_taken_apart_and_both_records_are_as_they_were() {
    let story = Story::begins();
    let (mia, other) = twice(&story);
    story.get("image_never_set", json!({ "pupil": mia.id, "set": true }));
    let (was, other_was) = (kept(&story, &mia.id), kept(&story, &other));
    let merge = story.made("person_merge", json!({ "stays": other, "goes": mia.id }));
    assert_ne!(kept(&story, &other), other_was);
    let merges = page(&story, &other)["merges"].clone();
    assert_eq!((merges[0]["id"].clone(), merges[0]["name"].clone()), (json!(merge), json!("Nowak, Mia")));
    assert_eq!(merges[0]["since"], json!([]));
    story.get("person_unmerge", json!({ "id": merge }));
    assert_eq!(kept(&story, &mia.id), was);
    assert_eq!(kept(&story, &other), other_was);
    for id in [&mia.id, &other] {
        assert_eq!(said(&story, id)[0], "unmerged", "both histories say so");
    }
    assert!(said(&story, &mia.id).contains(&"added".to_owned()), "each history has gone back to its record");
    assert_eq!(story.get("search", json!({ "text": "mia" }))["people"].as_array().unwrap().len(), 2);
    assert_eq!(story.ask("person_unmerge", json!({ "id": merge })), Err(Problem::CannotUndo), "only once");
    story.made("person_merge", json!({ "stays": other, "goes": mia.id }));
}

#[test]
fn a_merge_stands_once_something_was_built_upon_it_and_the_page_says_what() {
    type Change = fn(&Story, &str);
    let changes: [(&str, Change); 4] = [
        ("answers", |story, id| {
            let _ = Pupil { story, id: id.to_owned() }.consent("display").no().on("2026-09-04");
        }),
        ("contacts", |story, id| {
            let _ = Pupil { story, id: id.to_owned() }.contact("Joan", "Grandmother", "no");
        }),
        ("details", |story, id| {
            story.get("person_end", json!({ "id": id, "leftOn": "2026-09-07" }));
        }),
        ("never_photograph", |story, id| {
            story.get("image_never_set", json!({ "pupil": id, "set": true }));
        }),
    ];
    for (since, change) in changes {
        let story = Story::begins();
        let (mia, other) = twice(&story);
        let merge = story.made("person_merge", json!({ "stays": other, "goes": mia.id }));
        change(&story, &other);
        assert_eq!(story.ask("person_unmerge", json!({ "id": merge })), Err(Problem::CannotUndo), "{since}");
        let found = page(&story, &other)["merges"][0]["since"].clone();
        assert!(found.as_array().unwrap().contains(&json!(since)), "{since}: {found}");
    }
}

#[test]
fn merges_upon_each_other_come_apart_in_turn() {
    let story = Story::begins();
    let (mia, other) = twice(&story);
    let third = story.made(
        "person_add",
        json!({ "kind": "pupil", "fields": { "legalForename": "Mia", "legalSurname": "Nowak" }, "classId": null }),
    );
    let first = story.made("person_merge", json!({ "stays": other, "goes": mia.id }));
    let second = story.made("person_merge", json!({ "stays": third, "goes": other }));
    assert_eq!(story.ask("person_unmerge", json!({ "id": first })), Err(Problem::CannotUndo));
    story.get("person_unmerge", json!({ "id": second }));
    assert_eq!(page(&story, &third)["merges"], json!([]));
    story.get("person_unmerge", json!({ "id": first }));
    assert_eq!(mia.state("website"), "given");
}

#[test]
fn contacts_are_merged_and_taken_apart_with_their_children() {
    let story = Story::begins();
    let (mia, zoe) = (story.pupil("Mia Nowak"), story.pupil("Zoe Nowak"));
    let (one, other) = (mia.giver("Mother")["id"].clone(), zoe.giver("Mother")["id"].clone());
    let merge = story.made("person_merge", json!({ "stays": one, "goes": other }));
    assert_eq!(page(&story, &zoe.id)["contacts"][0]["id"], one);
    assert_eq!(page(&story, &mia.id)["siblings"][0]["name"], "Zoe Nowak");
    story.get("person_unmerge", json!({ "id": merge }));
    assert_eq!(page(&story, &zoe.id)["contacts"][0]["id"], other);
    assert_eq!(page(&story, &mia.id)["siblings"], json!([]));
}

#[test]
fn two_people_of_one_name_are_not_offered_again_until_it_is_taken_back() {
    let story = Story::begins();
    let (mia, other) = twice(&story);
    let pairs = || story.get("duplicates_list", json!({})).as_array().unwrap().len();
    assert_eq!(pairs(), 1);
    story.get("people_differ", json!({ "first": other, "second": mia.id, "different": true }));
    story.get("people_differ", json!({ "first": mia.id, "second": other, "different": true }));
    assert_eq!(pairs(), 0);
    story.get("people_differ", json!({ "first": mia.id, "second": other, "different": false }));
    assert_eq!(pairs(), 1);
    assert!(story.ask("people_differ", json!({ "first": mia.id, "second": mia.id, "different": true })).is_err());
}

#[test]
fn a_contact_who_is_one_no_longer_is_still_seen_with_the_day() {
    let story = Story::begins();
    let mia = story.pupil("Mia Nowak");
    let joan = mia.contact("Joan", "Grandmother", "no");
    story.get("contact_unlink", json!({ "pupil": mia.id, "contact": joan }));
    let ended = page(&story, &mia.id)["ended"].clone();
    assert_eq!(ended.as_array().unwrap().len(), 1);
    assert_eq!((ended[0]["contact"]["name"].clone(), ended[0]["endedOn"].clone()), (json!("Joan Nowak"), json!("2026-09-08")));
    assert_eq!(page(&story, &joan)["ended"][0]["contact"]["name"], "Mia Nowak", "on the contact's own page as well");
    let link = ended[0]["contact"]["link"].clone();
    story.get("contact_link", json!({ "pupil": mia.id, "contact": joan, "link": link }));
    assert_eq!(page(&story, &mia.id)["ended"], json!([]));
}

#[test]
fn a_history_begins_with_the_adding_and_says_only_what_changed() {
    let story = Story::begins();
    let mia = story.pupil("Mia Nowak");
    let lines = said(&story, &mia.id);
    assert_eq!(lines, ["contact", "added"]);
    let mother = page(&story, &mia.id)["contacts"][0].clone();
    let mut link = mother["link"].clone();
    let save = |link: &Value| story.get("contact_link", json!({ "pupil": mia.id, "contact": mother["id"], "link": link }));
    save(&link);
    assert_eq!(said(&story, &mia.id), lines, "nothing changed, so nothing is said");
    link["courtOrder"] = json!(true);
    save(&link);
    assert_eq!(said(&story, &mia.id).len(), 3);
}

#[test]
fn a_merge_that_fills_a_birthday_and_a_joining_day_says_so() {
    let story = Story::begins();
    let (mia, other) = twice(&story);
    let third = story.made(
        "person_add",
        json!({ "kind": "pupil", "fields": { "legalForename": "Mia", "legalSurname": "Nowak" }, "classId": null }),
    );
    story.made("person_merge", json!({ "stays": third, "goes": other }));
    let lines = said(&story, &third);
    for field in ["born", "joinedOn", "upn"] {
        assert!(lines.contains(&field.to_owned()), "{field}: {lines:?}");
    }
    let _ = mia;
}

/// The tags of what somebody has, in order.
fn has(story: &Story, person: &str) -> Vec<String> {
    let held = story.get("person_held", json!({ "id": person }));
    let mut tags: Vec<String> =
        held["things"].as_array().unwrap().iter().map(|thing| thing["tag"].as_str().unwrap().to_owned()).collect();
    tags.sort();
    tags
}

#[test]
fn loans_of_before_a_merge_go_back_with_it_and_a_loan_of_after_stays_with_who_was_kept() {
    let story = Story::begins();
    let (mia, other) = twice(&story);
    for tag in ["LT-0001", "LT-0002", "LT-0003", "LT-0004"] {
        story.laptop(tag);
    }
    lent(&story, "LT-0001", &to(&mia.id));
    lent(&story, "LT-0002", &to(&other));
    let merge = story.made("person_merge", json!({ "stays": mia.id, "goes": other }));
    assert_eq!(has(&story, &mia.id), ["LT-0001", "LT-0002"], "what both had is on one page");
    let of_class = || story.get("class_borrowers", json!({ "id": story.class() }))[0]["out"].clone();
    assert_eq!(of_class(), 2, "the desk counts both");
    lent(&story, "LT-0003", &to(&mia.id));
    assert!(try_lend(&story, "LT-0004", &to(&other)).is_err(), "nothing is lent to a record that has gone");

    story.get("person_unmerge", json!({ "id": merge }));
    assert_eq!(has(&story, &mia.id), ["LT-0001", "LT-0003"]);
    assert_eq!(has(&story, &other), ["LT-0002"]);
    assert_eq!(of_class(), 2);
    let theirs = |id: &str| loans(&story, "all").iter().filter(|row| row["loan"]["to"]["person"] == json!(id)).count();
    assert_eq!((theirs(&mia.id), theirs(&other)), (2, 1));
}

#[test]
fn what_staff_keep_were_given_and_use_goes_back_with_a_merge() {
    let story = Story::begins();
    let (ruth, again) = (story.staff("Ruth", "Bell"), story.staff("Ruth", "Bell"));
    let laptop = story.equipment("LT-0001", json!({ "kind": "Laptop", "keeper": again, "holdsData": "no" }), json!([]));
    story.get("care_give", json!({ "asset": laptop, "person": again, "on": "2026-09-08", "note": "" }));
    let paint = crate::software::title(&story, "Alder Paint");
    story.get("software_install", json!({ "title": paint, "person": again, "seats": 1, "from": "2026-09-08" }));
    let of = || {
        let software = story.get("software_open", json!({ "id": paint }))["installed"][0]["person"].clone();
        (has(&story, &ruth), has(&story, &again), software)
    };
    let had = vec!["LT-0001".to_owned()];
    let merge = story.made("person_merge", json!({ "stays": ruth, "goes": again }));
    assert_eq!((of().0, of().2), (had.clone(), json!(ruth)));
    let due = story.get("software_due", json!({}));
    assert!(due.as_array().unwrap().iter().all(|due| due["why"] != "gone"), "nobody has left: {due}");
    story.get("person_unmerge", json!({ "id": merge }));
    assert_eq!(of(), (vec![], had, json!(again)));
}
