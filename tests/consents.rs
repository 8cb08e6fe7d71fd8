//! What counts as a Yes, and what never does.

use serde_json::json;
use signet_core::base::{Problem, Why};

use crate::office::Story;

/// proves: O-C26, O-C28, O-C29
#[test]
fn a_yes_counts_when_it_is_given_by_somebody_who_may_for_that_purpose_and_no_other() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    mia.consent("website").yes().on("2026-09-03");
    assert_eq!(mia.state("website"), "given");
    assert_eq!(mia.position("website")["countsAsYes"], true);
    assert_eq!(mia.position("website")["until"], "2027-09-30");
    assert_eq!(mia.state("social_media"), "left_blank", "one answer for each purpose, never bundled");
    assert_eq!(mia.position("social_media")["countsAsYes"], false, "no reply is No");
}

#[test]
fn a_no_counts_as_no_and_a_yes_with_limits_keeps_its_limits() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    mia.consent("display").no().on("2026-09-03");
    mia.consent("newsletter").limited_to("first name only").on("2026-09-03");
    assert_eq!(mia.state("display"), "refused");
    assert_eq!(mia.state("newsletter"), "given");
    assert_eq!(mia.position("newsletter")["limits"], "first name only");
}

/// proves: O-C09, O-C19
#[test]
fn a_withdrawal_counts_from_the_day_it_came_and_the_day_before_is_as_it_was() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    mia.consent("website").yes().on("2026-09-03");
    mia.withdraws("website", "Mother", "2026-09-07");
    assert_eq!(mia.state("website"), "withdrawn");
    assert_eq!(mia.position("website")["countsAsYes"], false);
    assert_eq!(mia.position_as_at("website", Some("2026-09-06"))["state"], "given");
    assert_eq!(mia.position_as_at("website", Some("2026-09-02"))["state"], "not_asked");
}

#[test]
fn a_form_signed_before_a_withdrawal_but_entered_after_it_does_not_undo_it() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    mia.withdraws("website", "Mother", "2026-09-05");
    mia.consent("website").yes().try_on("2026-09-03", "2026-09-08").unwrap();
    assert_eq!(mia.state("website"), "withdrawn");
    mia.consent("website").yes().on("2026-09-08");
    assert_eq!(mia.state("website"), "given", "a new answer after it counts");
}

#[test]
fn two_parents_who_differ_count_as_no_until_a_named_person_settles_it() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    mia.contact("Piotr", "Father", "yes");
    mia.consent("website").yes().by("Mother").on("2026-09-03");
    let entered = mia.consent("website").no().by("Father").on("2026-09-04");
    assert_eq!(entered["notices"][0]["kind"], "disputed");
    assert_eq!(mia.state("website"), "disputed");
    assert_eq!(mia.position("website")["countsAsYes"], false);
    let settle = json!({ "pupil": mia.id, "purpose": mia.purpose("website"), "answer": "no", "limits": "", "decidedBy": "R Pemberton, headteacher",
        "reason": "Both parents agreed to No by telephone." });
    story.get("consents_resolve", settle);
    assert_eq!(mia.state("website"), "refused");
    assert_eq!(mia.position_as_at("website", Some("2026-09-04"))["state"], "disputed", "history stays");
}

#[test]
fn a_settlement_needs_a_name_and_a_reason() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    let settle = json!({ "pupil": mia.id, "purpose": mia.purpose("website"), "answer": "no", "limits": "", "decidedBy": "", "reason": "x" });
    assert_eq!(story.ask("consents_resolve", settle), Err(Problem::invalid("decidedBy", Why::Missing)));
}

#[test]
fn somebody_without_parental_responsibility_is_kept_and_counts_as_invalid() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    mia.contact("Joan", "Grandmother", "no");
    let entered = mia.consent("website").yes().by("Grandmother").on("2026-09-03");
    assert_eq!(entered["notices"][0]["kind"], "signer_may_not_decide");
    assert_eq!(mia.state("website"), "invalid");
    assert_eq!(mia.position("website")["countsAsYes"], false);
    mia.consent("website").yes().by("Mother").on("2026-09-05");
    assert_eq!(mia.state("website"), "given", "the mother's answer counts");
}

#[test]
fn a_sheet_signed_by_somebody_who_may_not_decide_is_not_valid_until_somebody_who_may_signs() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    mia.contact("Joan", "Grandmother", "no");
    let sheet = || {
        let grid = story.get("class_grid", json!({ "class": story.class(), "asAt": null }));
        grid["lines"][0]["sheet"].clone()
    };
    let today = || story.get("today", json!({}))["consentsIn"].clone();
    let listed = || {
        story.get("list_save", json!({ "list": { "kind": "notSigned", "class": null }, "format": "csv" }));
        String::from_utf8(story.around.saved.lock().unwrap().pop().unwrap().1).unwrap()
    };
    let again = json!({ "kind": "classForms", "class": story.class(), "forms": ["c1"], "onlyMissing": true, "duplex": false });
    let printed = || story.ask("paper_prepare", json!({ "paper": again })).map(|prepared| prepared["pages"].clone());
    mia.consent("website").yes().by("Grandmother").on("2026-09-03");
    assert_eq!((sheet(), today()), (json!("not_valid"), json!(0)));
    assert!(listed().contains("Consent sheet (C1): signed by somebody who may not decide"), "{}", listed());
    assert!(listed().contains("Back, not valid"), "it is not said to be out, nor never printed: {}", listed());
    assert!(printed().is_ok(), "a fresh sheet is printed: {:?}", printed());
    mia.consent("website").yes().by("Mother").on("2026-09-05");
    assert_eq!((sheet(), today()), (json!("in"), json!(1)));
    assert!(!listed().contains("Consent sheet"), "{}", listed());
    assert_eq!(printed(), Err(Problem::NothingToPrint));
}

#[test]
fn a_court_order_makes_an_answer_invalid_and_an_unknown_responsibility_rests_on_the_form() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    mia.contact_with("Piotr", "Father", "yes", true);
    mia.contact("Sam", "Guardian", "unknown");
    mia.consent("website").yes().by("Father").on("2026-09-03");
    assert_eq!(mia.state("website"), "invalid");
    let entered = mia.consent("display").yes().by("Guardian").on("2026-09-03");
    assert_eq!(entered["notices"][0]["kind"], "responsibility_declared");
    assert_eq!(mia.state("display"), "given");
}

#[test]
fn the_pupils_own_no_wins_at_any_age() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    mia.consent("website").yes().on("2026-09-03");
    mia.consent("website").no().by("Pupil").on("2026-09-04");
    assert_eq!(mia.state("website"), "refused");
}

#[test]
fn from_thirteen_the_pupil_is_asked_where_the_purpose_says_so() {
    let story = Story::begins();
    let dara = story.pupil_born("Dara Nowak", "2013-09-08");
    dara.consent("website").yes().on("2026-09-03");
    assert_eq!(dara.position_as_at("website", Some("2026-09-07"))["state"], "given", "twelve on the day before");
    assert_eq!(dara.state("website"), "pupil_to_answer", "thirteen today");
    dara.consent("website").yes().by("Pupil").on("2026-09-08");
    assert_eq!(dara.state("website"), "given");
    assert_eq!(dara.state("display"), "left_blank");
}

/// proves: O-C11, O-C12, O-C13
#[test]
fn an_answer_ends_with_its_period_and_then_counts_as_no() {
    let mut story = Story::begins();
    story.pupil("Mia").consent("website").yes().on("2026-09-03");
    story.pupil("Mia").consent("press_print").yes().on("2026-09-03");
    story.pupil("Mia").consent("display").yes().on("2026-09-03");
    story.meanwhile("2027-09-30");
    assert_eq!(story.pupil("Mia").state("website"), "given");
    story.meanwhile("2027-10-01");
    for code in ["website", "press_print", "display"] {
        assert_eq!(story.pupil("Mia").state(code), "expired");
        assert_eq!(story.pupil("Mia").position(code)["countsAsYes"], false);
    }
    story.pupil("Mia").consent("website").yes().on("2027-10-01");
    assert_eq!(story.pupil("Mia").state("website"), "given");
}

#[test]
fn last_years_no_of_one_parent_does_not_dispute_this_years_yes_of_the_other() {
    let mut story = Story::begins();
    story.pupil("Mia").contact("Piotr", "Father", "yes");
    story.pupil("Mia").consent("website").no().by("Father").on("2026-09-03");
    story.meanwhile("2027-10-05");
    story.pupil("Mia").consent("website").yes().by("Mother").on("2027-10-04");
    assert_eq!(story.pupil("Mia").state("website"), "given");
}

#[test]
fn never_photograph_stands_above_every_yes_but_not_above_the_internet() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    mia.consent("website").yes().on("2026-09-03");
    mia.consent("internet").yes().on("2026-09-03");
    story.get("image_never_set", json!({ "pupil": mia.id, "set": true }));
    assert_eq!(mia.state("website"), "suspended");
    assert_eq!(mia.position("website")["decision"], json!(null), "and says nothing about why");
    assert_eq!(mia.state("internet"), "given");
    story.get("image_never_set", json!({ "pupil": mia.id, "set": false }));
    assert_eq!(mia.state("website"), "given");
}

#[test]
fn one_undo_takes_back_a_form_and_everything_stays_on_record() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    mia.consent("website").no().on("2026-09-02");
    let entered = mia.consent("website").yes().on("2026-09-03");
    assert_eq!(mia.state("website"), "given");
    let back = json!({ "returns": entered["returns"] });
    story.get("forms_take_back", back.clone());
    assert_eq!(mia.state("website"), "refused", "what counted before counts again");
    assert_eq!(story.ask("forms_take_back", back), Err(Problem::CannotUndo), "once is enough");
    let file = story.get("pupil_file", json!({ "pupil": mia.id, "asAt": null }));
    let website = file["consents"].as_array().unwrap().iter().find(|c| c["purpose"]["code"] == "website").unwrap().clone();
    let kinds: Vec<&str> = website["rows"].as_array().unwrap().iter().map(|r| r["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["entered_in_error", "answer", "answer"]);
}

#[test]
fn a_withdrawal_for_the_wrong_pupil_can_be_taken_back() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    mia.consent("website").yes().on("2026-09-03");
    let made = mia.withdraws("website", "Mother", "2026-09-07");
    story.get("decisions_take_back", json!({ "decisions": made["decisions"] }));
    assert_eq!(mia.state("website"), "given");
}

#[test]
fn days_that_cannot_be_are_refused_and_nothing_is_kept() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    for (signed, received, field, why) in [
        ("2026-09-09", "2026-09-09", "signedOn", Why::InTheFuture),
        ("2026-09-03", "2026-09-09", "receivedOn", Why::InTheFuture),
        ("2026-09-05", "2026-09-04", "receivedOn", Why::TooEarly),
        ("2018-09-05", "2026-09-04", "signedOn", Why::TooEarly),
    ] {
        assert_eq!(
            mia.consent("website").yes().try_on(signed, received),
            Err(Problem::invalid(field, why)),
            "{signed} {received}"
        );
    }
    let impossible = mia.consent("website").form("2026-02-31", "2026-09-04");
    assert_eq!(story.ask("forms_enter", impossible), Err(Problem::invalid("request", Why::NotUnderstood)));
    assert_eq!(mia.state("website"), "not_asked");
}

#[test]
fn a_form_signed_after_the_pupil_left_is_refused_and_one_from_before_is_kept() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    story.get("person_end", json!({ "id": mia.id, "leftOn": "2026-09-04" }));
    assert_eq!(mia.consent("website").yes().try_on("2026-09-05", "2026-09-06"), Err(Problem::invalid("pupil", Why::HasLeft)));
    mia.consent("website").yes().on("2026-09-03");
    assert_eq!(mia.state("website"), "left");
    assert_eq!(mia.position("website")["countsAsYes"], false);
}

#[test]
fn limits_and_yes_must_fit_each_other() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    assert_eq!(
        mia.consent("website").limited_to("").try_on("2026-09-03", "2026-09-03"),
        Err(Problem::invalid("limits", Why::DoesNotFit))
    );
    let long = "x".repeat(201);
    let refused = mia.consent("website").limited_to(&long).try_on("2026-09-03", "2026-09-03");
    assert_eq!(refused, Err(Problem::invalid("limits", Why::TooLong { most: 200 })));
}

/// proves: O-C17
#[test]
fn an_answer_points_to_the_very_words_that_were_asked() {
    let mut story = Story::begins();
    let first = story.pupil("Mia").purpose("website");
    story.pupil("Mia").consent("website").yes().on("2026-09-03");
    story.get("purpose_reword", json!({ "purpose": first, "text": "New words.", "fromOn": "2026-09-08" }));
    let file = story.get("pupil_file", json!({ "pupil": story.pupil("Mia").id, "asAt": null }));
    let website = file["consents"].as_array().unwrap().iter().find(|c| c["purpose"]["code"] == "website").unwrap().clone();
    assert_eq!(website["purpose"]["version"], 2);
    assert_eq!(website["rows"][0]["wordingVersion"], 1);
    story.meanwhile("2026-09-09");
    story.pupil("Zoe Nowak").consent("website").yes().on("2026-09-09");
    let early = story.ask("purpose_reword", json!({ "purpose": first, "text": "Older.", "fromOn": "2026-09-01" }));
    assert_eq!(early, Err(Problem::invalid("fromOn", Why::TooEarly)));
}

#[test]
fn a_merged_contact_speaks_with_one_voice() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    let again = mia.contact("Anna", "Mum", "yes");
    mia.consent("website").yes().by("Mum").on("2026-09-03");
    mia.consent("website").no().by("Mother").on("2026-09-04");
    assert_eq!(mia.state("website"), "disputed");
    let mother = mia.giver("Mother")["id"].clone();
    story.get("person_merge", json!({ "stays": mother, "goes": again }));
    assert_eq!(mia.state("website"), "refused", "one person changed her mind");
}
