//! Agreements and the paper they are on.

use std::collections::HashMap;
use std::sync::atomic::Ordering;

use serde_json::{Value, json};
use signet_core::base::{Problem, Why};

use crate::office::{Pupil, Story};

/// The agreement as it stands today.
fn agreement(pupil: &Pupil<'_>) -> Value {
    pupil.story.get("pupil_file", json!({ "pupil": pupil.id, "asAt": null }))["agreement"].clone()
}

fn part(part: &str, by: Value, on: &str) -> Value {
    json!({ "part": part, "by": by, "method": "signed", "signedOn": on })
}

/// Enters a returned agreement.
fn returns(pupil: &Pupil<'_>, form: Value, parts: Vec<Value>, on: &str) -> Result<Value, Problem> {
    let agreement = json!({ "form": form, "parts": parts, "reference": "" });
    pupil.story.ask("forms_enter", json!({ "pupil": pupil.id, "receivedOn": on, "consents": null, "agreement": agreement }))
}

/// Prepares, prints and records a paper; answers what was prepared.
fn prints(story: &Story, paper: Value) -> Value {
    let prepared = story.get("paper_prepare", json!({ "paper": paper }));
    story.get("paper_save", json!({ "token": prepared["token"] }));
    prepared
}

/// proves: O-A02, O-A09, O-A18, O-A19, O-A21
#[test]
fn the_youngest_need_a_parents_signature_and_older_pupils_their_own_as_well() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    assert_eq!(agreement(&mia)["code"], "a1");
    returns(&mia, json!(null), vec![part("parent", mia.giver("Mother"), "2026-09-03")], "2026-09-04").unwrap();
    assert_eq!(agreement(&mia)["state"], "complete");
    assert_eq!(agreement(&mia)["signedOn"], "2026-09-03", "the day on the paper, not the day it was entered");

    let finn = story.pupil("Finn");
    returns(&finn, json!("a2"), vec![part("parent", finn.giver("Mother"), "2026-09-03")], "2026-09-04").unwrap();
    assert_eq!(agreement(&finn)["state"], "not_issued", "another form is not the one for Year 2");
}

#[test]
fn a_part_that_is_missing_leaves_the_agreement_part_signed() {
    let story = Story::begins();
    let finn = story.pupil("Finn");
    year_five(&finn);
    returns(&finn, json!(null), vec![part("parent", finn.giver("Mother"), "2026-09-03")], "2026-09-04").unwrap();
    assert_eq!(agreement(&finn)["code"], "a2");
    assert_eq!(agreement(&finn)["state"], "part_signed");
    assert_eq!(agreement(&finn)["lacks"], json!(["pupil"]));
    returns(&finn, json!(null), vec![part("pupil", json!({ "kind": "pupil" }), "2026-09-05")], "2026-09-05").unwrap();
    assert_eq!(agreement(&finn)["state"], "complete");
}

fn year_five(pupil: &Pupil<'_>) {
    let page = pupil.story.get("person_open", json!({ "id": pupil.id }));
    let mut fields = page["person"]["fields"].clone();
    fields["year"] = json!("Year 5");
    let edit =
        json!({ "id": pupil.id, "revision": page["person"]["revision"], "fields": fields, "classId": page["person"]["classId"] });
    pupil.story.get("person_edit", edit);
}

/// proves: O-A26
#[test]
fn signing_on_behalf_needs_a_reason_and_the_adult_who_supported_the_pupil() {
    let story = Story::begins();
    let finn = story.pupil("Finn");
    year_five(&finn);
    let mut on_behalf = part("on_behalf", finn.giver("Mother"), "2026-09-03");
    let refused = returns(&finn, json!(null), vec![on_behalf.clone()], "2026-09-03");
    assert_eq!(refused, Err(Problem::invalid("onBehalfReason", Why::Missing)));
    on_behalf["onBehalfReason"] = json!("Finn cannot hold a pen; he nodded to each rule.");
    on_behalf["supportingAdult"] = json!("S. Muir");
    returns(&finn, json!(null), vec![on_behalf, part("parent", finn.giver("Mother"), "2026-09-03")], "2026-09-03").unwrap();
    assert_eq!(agreement(&finn)["state"], "complete");
}

#[test]
fn a_signature_without_parental_responsibility_is_kept_but_does_not_complete_the_agreement() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    mia.contact("Joan", "Grandmother", "no");
    returns(&mia, json!(null), vec![part("parent", mia.giver("Grandmother"), "2026-09-03")], "2026-09-03").unwrap();
    assert_eq!(agreement(&mia)["state"], "part_signed");
    let file = story.get("pupil_file", json!({ "pupil": mia.id, "asAt": null }));
    assert_eq!(file["signatures"][0]["standing"], "lacks");
}

#[test]
fn an_agreement_sets_no_consent_and_a_consent_signs_no_agreement() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    returns(&mia, json!(null), vec![part("parent", mia.giver("Mother"), "2026-09-03")], "2026-09-03").unwrap();
    for code in ["internet", "website", "display"] {
        assert_eq!(mia.state(code), "not_asked");
    }
    let zoe = story.pupil("Zoe");
    zoe.consent("website").yes().on("2026-09-03");
    assert_eq!(agreement(&zoe)["state"], "not_issued");
}

/// proves: O-A14, O-A31
#[test]
fn a_class_set_goes_out_numbered_in_class_order_and_what_is_missing_is_known() {
    let mut story = Story::begins();
    for name in ["Zoe Nowak", "Łucja Kowalczyk", "Finn O'Neill", "محمد خان"] {
        let _ = story.pupil(name);
    }
    let paper = json!({ "kind": "classForms", "class": story.class(), "forms": ["agreement", "c1"], "onlyMissing": false, "duplex": false });
    let prepared = prints(&story, paper);
    assert_eq!(prepared["copies"], 8);
    assert_eq!(prepared["issues"], true);
    let zoe = story.pupil("Zoe Nowak");
    assert_eq!(agreement(&zoe)["state"], "issued");
    assert_eq!(zoe.state("website"), "asked");
    zoe.consent("website").yes().on("2026-09-08");
    returns(&zoe, json!(null), vec![part("parent", zoe.giver("Mother"), "2026-09-08")], "2026-09-08").unwrap();
    let missing = story.get("agreements_list", json!({ "class": story.class(), "asAt": null, "onlyMissing": true }));
    assert_eq!((missing["pupils"].clone(), missing["complete"].clone()), (json!(4), json!(1)));
    story.meanwhile("2026-10-01");
    let today = story.get("today", json!({}));
    assert_eq!(today["overdue"], 3);
    assert_eq!(story.pupil("Finn O'Neill").state("website"), "no_reply");
    let paper = json!({ "kind": "classForms", "class": story.class(), "forms": ["agreement", "c1"], "onlyMissing": true, "duplex": false });
    assert_eq!(story.get("paper_prepare", json!({ "paper": paper }))["copies"], 6);
}

/// proves: O-C18
#[test]
fn a_returned_form_is_found_by_its_number_and_refused_for_another_pupil() {
    let story = Story::begins();
    let (mia, zoe) = (story.pupil("Mia Nowak"), story.pupil("Zoe Nowak"));
    prints(&story, json!({ "kind": "pupilForms", "pupil": mia.id, "forms": ["c1"] }));
    let saved = story.around.saved.lock().unwrap()[0].clone();
    let text = pdf_text(&saved.1);
    let reference = printed_reference(&text);
    let found = story.get("form_find", json!({ "text": reference }));
    assert_eq!(found["pupil"], json!(mia.id));
    let mut form = zoe.consent("website").yes().form("2026-09-03", "2026-09-03");
    form["consents"]["reference"] = json!(reference);
    assert_eq!(story.ask("forms_enter", form), Err(Problem::invalid("reference", Why::DoesNotFit)));
    let mut form = mia.consent("website").yes().form("2026-09-03", "2026-09-03");
    form["consents"]["reference"] = json!(reference.to_lowercase());
    story.get("forms_enter", form);
    let file = story.get("pupil_file", json!({ "pupil": mia.id, "asAt": null }));
    let website = file["consents"].as_array().unwrap().iter().find(|c| c["purpose"]["code"] == "website").unwrap().clone();
    assert_eq!(website["rows"][0]["formReference"].as_str().unwrap().replace(' ', ""), reference.replace(' ', ""));
}

#[test]
fn what_was_previewed_is_byte_for_byte_what_is_saved_and_printed() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    let prepared =
        story.get("paper_prepare", json!({ "paper": { "kind": "pupilForms", "pupil": mia.id, "forms": ["agreement", "c1"] } }));
    let token = json!({ "token": prepared["token"] });
    let seen = story.get("paper_pdf", token.clone())["pdf"].as_str().unwrap().to_owned();
    assert_eq!(mia.state("website"), "not_asked", "looking issues nothing");
    story.get("paper_save", token);
    story.get("paper_print", json!({ "token": prepared["token"], "printer": "Office" }));
    let saved = story.around.saved.lock().unwrap()[0].1.clone();
    let printed = story.around.printed.lock().unwrap()[0].clone();
    assert_eq!(data_encoding_base64(&saved), seen);
    assert_eq!(printed.2, saved);
    assert!(!printed.1.contains("Mia"), "a print queue names nobody");
    assert_eq!(mia.state("website"), "asked");
}

#[test]
fn a_paper_for_the_systems_own_dialog_is_recorded_once_like_any_other() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    let prepared = story.get("paper_prepare", json!({ "paper": { "kind": "pupilForms", "pupil": mia.id, "forms": ["c1"] } }));
    let token = json!({ "token": prepared["token"] });
    let refused = story.ask("paper_print_by_system", token.clone());
    assert_eq!(refused, Err(Problem::PrinterRefused), "a window without such a dialog has nothing to record");
    assert_eq!(mia.state("website"), "not_asked");
    story.around.dialog.store(true, Ordering::Relaxed);
    assert_eq!(story.get("printers", json!({}))["dialog"], true);
    story.get("paper_print_by_system", token.clone());
    assert_eq!(mia.state("website"), "asked");
    // Every number goes out once, so a second issue of the same paper would be refused by the vault.
    story.get("paper_print_by_system", token);
    assert!(story.around.printed.lock().unwrap().is_empty(), "no queue has it");
}

/// proves: O-C06, O-C15
#[test]
fn the_do_not_photograph_list_names_everybody_without_a_yes_and_never_a_reason() {
    let story = Story::begins();
    let (mia, zoe, ada) = (story.pupil("Mia Nowak"), story.pupil("Zoe Nowak"), story.pupil("Ada Nowak"));
    for pupil in [&mia, &zoe] {
        for code in
            ["display", "newsletter", "website", "social_media", "press_print", "video", "learning_journeys", "after_leaving"]
        {
            pupil.consent(code).yes().on("2026-09-03");
        }
    }
    story.get("image_never_set", json!({ "pupil": zoe.id, "set": true }));
    prints(
        &story,
        json!({ "kind": "doNotPhotograph", "class": story.class(), "asAt": null, "validUntil": null, "purposes": [] }),
    );
    let text = pdf_text(&story.around.saved.lock().unwrap()[0].1);
    assert!(text.contains("Zoe") && text.contains("Ada"), "never, and no reply: both are on it\n{text}");
    for reason in ["safeguarding", "never photograph", "court", "reply", "set by"] {
        assert!(!text.to_lowercase().contains(reason), "{reason}\n{text}");
    }
    assert!(text.contains("8 September 2026"), "as at\n{text}");
    let _ = ada;
}

#[test]
fn a_signed_record_prints_in_the_words_that_were_signed() {
    let story = Story::begins();
    let mia = story.pupil("Mia Nowak");
    mia.consent("website").yes().on("2026-09-03");
    let old = story.get("purposes_list", json!({})).as_array().unwrap().iter().find(|p| p["code"] == "website").unwrap()["text"]
        .clone();
    story.get(
        "purpose_reword",
        json!({ "purpose": mia.purpose("website"), "text": "Quite different words.", "fromOn": "2026-09-08" }),
    );
    let list = story.get("pupil_file", json!({ "pupil": mia.id, "asAt": null }));
    let rows: HashMap<&str, &Value> =
        list["consents"].as_array().unwrap().iter().map(|c| (c["purpose"]["code"].as_str().unwrap(), &c["rows"])).collect();
    assert_eq!(rows["website"][0]["wordingVersion"], 1);
    prints(&story, json!({ "kind": "consentRecord", "pupil": mia.id, "asAt": null }));
    let text = pdf_text(&story.around.saved.lock().unwrap()[0].1);
    let first_words: String = old.as_str().unwrap().split(' ').take(4).collect::<Vec<_>>().join(" ");
    assert!(text.split_whitespace().collect::<Vec<_>>().join(" ").contains(&first_words), "{text}");
}

/// The text of a PDF, through poppler.
fn pdf_text(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    std::fs::write(&path, pdf).unwrap();
    let output =
        std::process::Command::new("pdftotext").args(["-layout".as_ref(), path.as_os_str(), "-".as_ref()]).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// The reference after the word "Reference" at the foot of a form.
fn printed_reference(text: &str) -> String {
    let (_, after) = text.split_once("Reference ").unwrap();
    let line = after.lines().next().unwrap();
    let words: Vec<&str> = line.split("  ").next().unwrap().split_whitespace().collect();
    words.join(" ")
}

fn data_encoding_base64(bytes: &[u8]) -> String {
    data_encoding::BASE64.encode(bytes)
}
