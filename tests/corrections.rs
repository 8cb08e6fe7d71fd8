//! Putting right a form that was entered wrongly: the day, who signed, the ticks. Nothing that was said is lost by it.

use serde_json::{Value, json};
use signet_core::base::{Problem, Why};

use crate::office::{Pupil, Story};

/// Enters a sheet with that answer about the website, and says which form it became.
fn entered(mia: &Pupil<'_>, day: &str) -> Value {
    mia.consent("website").yes().on(day)["returns"].clone()
}

/// The same sheet as it really is: signed on that day, with these answers.
fn sheet(mia: &Pupil<'_>, by: &str, signed_on: &str, answers: &[(&str, &str)]) -> Value {
    let ticked: Vec<Value> =
        answers.iter().map(|(code, answer)| json!({ "purpose": mia.purpose(code), "answer": answer, "limits": "" })).collect();
    json!({ "ticked": ticked, "giver": mia.giver(by), "method": "paper", "signedOn": signed_on, "reference": "" })
}

fn correct(story: &Story, forms: &Value, sheet: Value) -> Result<Value, Problem> {
    story.ask("forms_correct", json!({ "corrects": forms, "consents": sheet, "agreement": null }))
}

/// The rows about one consent, newest first.
fn rows(story: &Story, mia: &Pupil<'_>, code: &str) -> Vec<Value> {
    let file = story.get("pupil_file", json!({ "pupil": mia.id, "asAt": null }));
    let consents = file["consents"].as_array().unwrap();
    consents.iter().find(|c| c["purpose"]["code"] == code).unwrap()["rows"].as_array().unwrap().clone()
}

#[test]
fn a_wrong_day_and_a_wrong_tick_are_put_right_in_one_step_and_what_was_entered_stays_on_record() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    let forms = entered(&mia, "2026-09-07");
    let right = sheet(&mia, "Mother", "2026-09-02", &[("website", "no"), ("display", "yes")]);
    correct(&story, &forms, right).unwrap();
    assert_eq!((mia.state("website").as_str(), mia.state("display").as_str()), ("refused", "given"));
    let rows = rows(&story, &mia, "website");
    assert_eq!(rows.len(), 3, "the wrong answer, the mark that takes it back, the right one: {rows:?}");
    let counts = rows.iter().find(|row| row["answer"] == "no").unwrap();
    assert_eq!(counts["signedOn"], "2026-09-02");
    assert_eq!(counts["receivedOn"], "2026-09-07", "it came in when it came in");
    assert_eq!(mia.position_as_at("website", Some("2026-09-08"))["state"], "refused", "on every day since");
    let file = story.get("pupil_file", json!({ "pupil": mia.id, "asAt": null }));
    let forms = file["forms"].as_array().unwrap();
    assert_eq!(forms.len(), 1, "one sheet is in, not two");
    assert_eq!(forms[0]["answers"].as_array().unwrap().len(), 2);
}

#[test]
fn a_form_entered_for_the_wrong_parent_is_said_by_the_right_one_and_no_more_by_the_other() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    mia.contact("Piotr", "Father", "yes");
    let forms = entered(&mia, "2026-09-03");
    correct(&story, &forms, sheet(&mia, "Father", "2026-09-03", &[("website", "no")])).unwrap();
    assert_eq!(mia.state("website"), "refused", "were the mother's Yes still heard, they would differ");
}

#[test]
fn a_corrected_form_stays_the_numbered_form_that_it_is() {
    let mut story = Story::begins();
    let mia = story.pupil("Mia").id.clone();
    let goes_out = |story: &Story| {
        let prepared = story.get("paper_prepare", json!({ "paper": { "kind": "pupilForms", "pupil": mia, "forms": ["c1"] } }));
        story.get("paper_save", json!({ "token": prepared["token"] }));
    };
    let reference =
        |story: &Story| story.get("pupil_file", json!({ "pupil": mia, "asAt": null }))["forms"][0]["reference"].clone();
    goes_out(&story);
    story.meanwhile("2026-09-08");
    let forms = entered(&story.pupil("Mia"), "2026-09-08");
    let before = reference(&story);
    story.meanwhile("2026-09-10");
    goes_out(&story);
    correct(&story, &forms, sheet(&story.pupil("Mia"), "Mother", "2026-09-07", &[("website", "yes")])).unwrap();
    assert_eq!(reference(&story), before, "not the one that went out since");
}

#[test]
fn a_withdrawal_is_never_undone_by_correcting_an_older_form() {
    let mut story = Story::begins();
    story.meanwhile("2026-09-10");
    let mia = story.pupil("Mia");
    let forms = mia.consent("website").yes().try_on("2026-09-03", "2026-09-09").unwrap()["returns"].clone();
    mia.withdraws("website", "Mother", "2026-09-07");
    let again = correct(&story, &forms, sheet(&mia, "Mother", "2026-09-02", &[("website", "yes")])).unwrap();
    assert_eq!(mia.state("website"), "withdrawn");
    assert_eq!(again["notices"], json!([]));
    let same_day = sheet(&mia, "Mother", "2026-09-07", &[("website", "yes")]);
    let title =
        story.get("purposes_list", json!({})).as_array().unwrap().iter().find(|p| p["code"] == "website").unwrap()["title"]
            .clone();
    let said_too = Problem::SaidThatDayToo { title: title.as_str().unwrap().to_owned() };
    assert_eq!(correct(&story, &again["returns"], same_day), Err(said_too));
    assert_eq!(mia.state("website"), "withdrawn", "and nothing of the refused correction was kept");
    assert_eq!(rows(&story, &mia, "website").iter().filter(|row| row["kind"] == "entered_in_error").count(), 1);
}

#[test]
fn a_form_that_turns_out_to_be_younger_than_the_withdrawal_counts_and_says_so() {
    let mut story = Story::begins();
    story.meanwhile("2026-09-10");
    let mia = story.pupil("Mia");
    let ticked = json!([{ "purpose": mia.purpose("website"), "answer": "yes", "limits": "" }]);
    let form =
        json!({ "ticked": ticked, "giver": mia.giver("Mother"), "method": "paper", "signedOn": "2026-09-03", "reference": "" });
    let forms =
        story.get("forms_enter", json!({ "pupil": mia.id, "receivedOn": "2026-09-10", "consents": form, "agreement": null }));
    mia.withdraws("website", "Mother", "2026-09-07");
    let younger = correct(&story, &forms["returns"], sheet(&mia, "Mother", "2026-09-09", &[("website", "yes")])).unwrap();
    assert_eq!(mia.state("website"), "given");
    assert_eq!(younger["notices"][0]["kind"], "counts_again");
}

#[test]
fn a_correction_that_cannot_be_right_is_refused_and_leaves_all_as_it_was() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    let forms = entered(&mia, "2026-09-03");
    let right = || sheet(&mia, "Mother", "2026-09-02", &[("website", "yes")]);
    assert_eq!(correct(&story, &json!([]), right()), Err(Problem::invalid("corrects", Why::Missing)));
    assert_eq!(correct(&story, &forms, Value::Null), Err(Problem::invalid("consents", Why::Missing)));
    let late = sheet(&mia, "Mother", "2026-09-04", &[("website", "yes")]);
    assert!(correct(&story, &forms, late).is_err(), "signed after it had come in");
    let liam = story.pupil("Liam");
    let other = entered(&liam, "2026-09-03");
    let both = json!([forms[0], other[0]]);
    assert_eq!(correct(&story, &both, right()), Err(Problem::invalid("corrects", Why::DoesNotFit)));
    assert_eq!(rows(&story, &mia, "website").len(), 1, "nothing was taken back on the way to a refusal");
    correct(&story, &forms, right()).unwrap();
    assert_eq!(correct(&story, &forms, right()), Err(Problem::CannotUndo), "it was corrected meanwhile");
}

#[test]
fn an_answer_taken_back_singly_does_not_keep_its_form_from_being_corrected_or_undone() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    let forms = entered(&mia, "2026-09-03");
    let single = mia.position("website")["decision"].clone();
    story.get("decisions_take_back", json!({ "decisions": [single] }));
    correct(&story, &forms, sheet(&mia, "Mother", "2026-09-03", &[("display", "yes")])).unwrap();
    assert_eq!(mia.state("display"), "given");
    assert_eq!(mia.state("website"), "left_blank");
}

#[test]
fn a_corrected_agreement_counts_as_it_was_signed() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    let part = |part: &str, by: Value, day: &str| json!({ "part": part, "by": by, "method": "signed", "signedOn": day, "onBehalfReason": "", "supportingAdult": "" });
    let parent = |day: &str| json!({ "form": null, "parts": [part("parent", mia.giver("Mother"), day)], "reference": "" });
    let forms = story.get(
        "forms_enter",
        json!({ "pupil": mia.id, "receivedOn": "2026-09-03", "consents": null, "agreement": parent("2026-09-03") }),
    );
    let corrected = json!({ "corrects": forms["returns"], "consents": null, "agreement": parent("2026-09-01") });
    story.get("forms_correct", corrected);
    let file = story.get("pupil_file", json!({ "pupil": mia.id, "asAt": null }));
    assert_eq!(file["agreement"]["signedOn"], "2026-09-01");
    assert_eq!(file["signatures"].as_array().unwrap().iter().filter(|s| s["takenBack"] == true).count(), 1);
}

#[test]
fn a_box_left_blank_on_a_sheet_that_is_in_is_not_called_unanswered_by_a_sheet_that_is_out() {
    let mut story = Story::begins();
    let mia = story.pupil("Mia").id.clone();
    let prepared = story.get("paper_prepare", json!({ "paper": { "kind": "pupilForms", "pupil": mia, "forms": ["c1"] } }));
    story.get("paper_save", json!({ "token": prepared["token"] }));
    assert_eq!(story.pupil("Mia").state("display"), "asked");
    story.meanwhile("2026-09-10");
    entered(&story.pupil("Mia"), "2026-09-10");
    assert_eq!(story.pupil("Mia").state("display"), "left_blank");
    assert_eq!(story.pupil("Mia").position("display")["countsAsYes"], false);
    assert_eq!(story.pupil("Mia").position_as_at("display", Some("2026-09-09"))["state"], "asked");
    let added = json!({ "title": "Pictures on trips", "short": "Trips", "text": "May we show pictures of trips?", "topic": "images",
        "answeredBy": "parent", "ownAge": 13, "period": "year", "basis": "consent" });
    story.meanwhile("2026-09-20");
    story.get("purpose_add", added);
    let file = story.get("pupil_file", json!({ "pupil": mia, "asAt": null }));
    let trips = file["consents"].as_array().unwrap().iter().find(|c| c["purpose"]["short"] == "Trips").unwrap();
    assert_eq!(trips["position"]["state"], "not_asked", "a younger question did not stand on that sheet");
}
