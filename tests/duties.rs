//! What the schools' policies oblige an office to keep, where no other story has told it already.

use serde_json::{Value, json};

use crate::office::{Pupil, Story};

fn file(pupil: &Pupil<'_>) -> Value {
    pupil.story.get("pupil_file", json!({ "pupil": pupil.id, "asAt": null }))
}

/// The newest row about a purpose.
fn row(pupil: &Pupil<'_>, code: &str) -> Value {
    let file = file(pupil);
    let consents = file["consents"].as_array().unwrap();
    consents.iter().find(|consent| consent["purpose"]["code"] == code).unwrap()["rows"][0].clone()
}

/// proves: O-C01, O-C08, O-C28
#[test]
fn a_decision_keeps_who_said_what_about_what_and_when() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    mia.consent("website").yes().try_on("2026-09-03", "2026-09-05").unwrap();
    mia.consent("video").no().by("Mother").on("2026-09-04");
    let (yes, no) = (row(&mia, "website"), row(&mia, "video"));
    assert_eq!((yes["pupil"].clone(), yes["purpose"].clone()), (json!(mia.id), mia.purpose("website")));
    for (field, said) in [
        ("answer", "yes"),
        ("giverName", "Anna Nowak"),
        ("relationship", "Mother"),
        ("standing", "holds"),
        ("method", "paper"),
        ("signedOn", "2026-09-03"),
        ("receivedOn", "2026-09-05"),
        ("enteredBy", "Jo Okafor"),
    ] {
        assert_eq!(yes[field], said, "{field}");
    }
    assert_eq!((no["answer"].clone(), no["signedOn"].clone()), (json!("no"), json!("2026-09-04")));
}

/// proves: O-C09, O-C19
#[test]
fn a_withdrawal_keeps_the_day_it_came_how_and_by_whom() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    mia.consent("website").yes().on("2026-09-03");
    mia.withdraws("website", "Mother", "2026-09-07");
    let withdrawal = row(&mia, "website");
    for (field, kept) in [
        ("kind", "withdrawal"),
        ("receivedOn", "2026-09-07"),
        ("method", "email"),
        ("giverName", "Anna Nowak"),
        ("enteredBy", "Jo Okafor"),
    ] {
        assert_eq!(withdrawal[field], kept, "{field}");
    }
}

/// proves: O-A06
#[test]
fn the_internet_is_permitted_by_itself_with_who_signed_and_when() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    mia.consent("internet").yes().on("2026-09-03");
    assert_eq!(mia.state("internet"), "given");
    let permission = row(&mia, "internet");
    assert_eq!((permission["giverName"].clone(), permission["signedOn"].clone()), (json!("Anna Nowak"), json!("2026-09-03")));
    let purposes = story.get("purposes_list", json!({}));
    let internet = purposes.as_array().unwrap().iter().find(|purpose| purpose["code"] == "internet").unwrap().clone();
    assert!(internet["text"].as_str().unwrap().contains("internet"), "the services are named: {}", internet["text"]);
    assert_eq!(mia.state("website"), "left_blank", "and no picture is permitted with it");
}

/// proves: O-A03, O-A37
#[test]
fn a_parents_signature_for_the_child_keeps_relationship_and_responsibility() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    // The pupil joined on that day: admission is the first day from which a signature is kept.
    let part = json!({ "part": "parent", "by": mia.giver("Mother"), "method": "signed", "signedOn": "2023-09-04" });
    let agreement = json!({ "form": null, "parts": [part], "reference": "" });
    story.get("forms_enter", json!({ "pupil": mia.id, "receivedOn": "2026-09-08", "consents": null, "agreement": agreement }));
    let signature = file(&mia)["signatures"][0].clone();
    for (field, kept) in [
        ("signerName", "Anna Nowak"),
        ("relationship", "Mother"),
        ("standing", "holds"),
        ("part", "parent"),
        ("signedOn", "2023-09-04"),
    ] {
        assert_eq!(signature[field], kept, "{field}");
    }
    for code in ["website", "press_print"] {
        assert_eq!(mia.state(code), "not_asked", "photographs are asked about apart from it");
    }
}

/// proves: O-A02
#[test]
fn an_agreement_is_kept_in_the_form_for_the_phase_with_its_version() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    let part = json!({ "part": "parent", "by": mia.giver("Mother"), "method": "signed", "signedOn": "2026-09-03" });
    let agreement = json!({ "form": null, "parts": [part], "reference": "" });
    story.get("forms_enter", json!({ "pupil": mia.id, "receivedOn": "2026-09-03", "consents": null, "agreement": agreement }));
    let signature = file(&mia)["signatures"][0].clone();
    assert_eq!((signature["code"].clone(), signature["version"].clone()), (json!("a1"), json!(1)));
}

/// proves: O-C27
#[test]
fn passing_pictures_on_is_a_purpose_of_its_own_where_the_school_does_it() {
    let story = Story::begins();
    let purpose = json!({ "title": "Passing pictures on", "short": "Passing on", "topic": "images", "answeredBy": "parent", "ownAge": 13,
        "period": "year", "basis": "consent", "text": "Pictures may be given to our partner school in Lille." });
    let id = story.made("purpose_add", purpose);
    let mia = story.pupil("Mia");
    let code = || {
        let purposes = story.get("purposes_list", json!({}));
        purposes.as_array().unwrap().iter().find(|p| p["id"] == json!(id)).unwrap()["code"].as_str().unwrap().to_owned()
    };
    mia.consent("press_print").yes().on("2026-09-03");
    assert_eq!(mia.position(&code())["countsAsYes"], false, "a Yes to print permits no passing on");
    mia.consent(&code()).yes().on("2026-09-04");
    assert_eq!(mia.state(&code()), "given");
}

/// proves: O-C14
#[test]
fn keeping_pictures_after_leaving_is_asked_by_itself() {
    let mut story = Story::begins();
    story.pupil("Mia").consent("website").yes().on("2026-09-03");
    assert_eq!(story.pupil("Mia").state("after_leaving"), "left_blank");
    story.pupil("Mia").consent("after_leaving").yes().on("2026-09-03");
    assert_eq!(story.pupil("Mia").state("after_leaving"), "given");
    let mia = story.pupil("Mia").id.clone();
    story.get("person_end", json!({ "id": mia, "leftOn": "2026-09-08" }));
    story.meanwhile("2026-09-09");
    let page = story.get("person_open", json!({ "id": mia }));
    assert_eq!(page["person"]["leftOn"], "2026-09-08", "the day from which the years are counted");
}

/// proves: O-A07
#[test]
fn who_has_signed_and_who_has_not_is_known_on_any_day() {
    let story = Story::begins();
    let (mia, _) = (story.pupil("Mia Nowak"), story.pupil("Zoe Nowak"));
    let part = json!({ "part": "parent", "by": mia.giver("Mother"), "method": "signed", "signedOn": "2026-09-03" });
    let agreement = json!({ "form": null, "parts": [part], "reference": "" });
    story.get("forms_enter", json!({ "pupil": mia.id, "receivedOn": "2026-09-04", "consents": null, "agreement": agreement }));
    let states = |as_at: Value| -> Vec<String> {
        let list = story.get("agreements_list", json!({ "class": null, "asAt": as_at, "onlyMissing": false }));
        list["lines"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| format!("{} {}", line["registerName"], line["agreement"]["state"]))
            .collect()
    };
    assert_eq!(states(json!(null)), ["\"Nowak, Mia\" \"complete\"", "\"Nowak, Zoe\" \"not_issued\""]);
    assert_eq!(states(json!("2026-09-03"))[0], "\"Nowak, Mia\" \"not_issued\"", "it had not come in yet");
}
