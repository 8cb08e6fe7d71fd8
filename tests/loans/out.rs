//! Things go out.

use serde_json::json;
use signet_core::base::{Problem, Why};

use super::{happened, lend, lent, loans, open, returned, to, to_room, try_lend, whole, with};
use crate::office::Story;

/// A phone that holds data and is not encrypted.
fn phone(story: &Story, tag: &str) -> String {
    let fields = json!({ "kind": "Phone", "holdsData": "yes", "encrypted": "no", "portable": true });
    story.equipment(tag, fields, json!([{ "kind": "flash", "serial": format!("D-{tag}") }]))
}

// proves: O-F09
#[test]
fn a_phone_is_lent_to_a_member_of_staff_until_they_leave() {
    let story = Story::begins();
    let fields = json!({ "kind": "Phone", "holdsData": "yes", "encrypted": "yes" });
    story.equipment("PH-0001", fields, json!([]));
    let priya = story.staff("Priya", "Shah");
    let fields = with(&to(&priya), "dueOn", json!(null));
    let outcome = lent(&story, "PH-0001", &fields);
    assert_eq!(outcome["reference"], "L0001");
    assert_eq!(outcome["accessories"], json!(["Charger"]));
    let page = open(&story, &outcome["loan"]);
    assert_eq!((page["row"]["loan"]["form"].as_str(), page["row"]["dueOn"].is_null()), (Some("e2"), true));
    let mia = story.pupil("Mia");
    story.equipment("PH-0002", json!({ "kind": "Phone", "holdsData": "no" }), json!([]));
    let endless = with(&to(&mia.id), "dueOn", json!(null));
    assert_eq!(try_lend(&story, "PH-0002", &endless), Err(Problem::invalid("dueOn", Why::Missing)), "only staff work here");
}

// proves: O-F10
#[test]
fn a_phone_for_a_trip_is_a_short_loan_with_a_slip() {
    let story = Story::begins();
    phone(&story, "PH-0001");
    let priya = story.staff("Priya", "Shah");
    let trip = json!({ "to": { "kind": "person", "id": priya }, "purpose": "Trip to the museum", "goesHome": false, "short": true,
        "dueOn": "2026-09-08", "protected": "not_needed" });
    let loan = lent(&story, "PH-0001", &trip)["loan"].clone();
    let row = open(&story, &loan)["row"].clone();
    assert_eq!((row["loan"]["form"].as_str(), row["loan"]["agreement"].as_str()), (Some("e4"), Some("not_needed")));
    assert_eq!(try_lend(&story, "PH-0001", &with(&trip, "dueOn", json!(null))), Err(Problem::invalid("dueOn", Why::Missing)));
}

// rules: R28
#[test]
fn what_holds_data_goes_home_only_encrypted_or_for_a_reason_that_is_kept_with_a_name() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    phone(&story, "PH-0001");
    let asked = lend(&story, "PH-0001", &to(&mia.id));
    assert_eq!(asked["outcome"], json!({ "is": "reason_needed", "whys": ["not_encrypted"] }));
    assert!(loans(&story, "all").is_empty(), "asking lends nothing");
    let blank = story.get("loan_scan", json!({ "scanned": "PH-0001", "fields": to(&mia.id), "reason": "  " }));
    assert_eq!(blank["outcome"]["is"], "reason_needed", "an empty reason is none");
    let reason = "Only phone with large keys";
    let scanned = story.get("loan_scan", json!({ "scanned": "PH-0001", "fields": to(&mia.id), "reason": reason }));
    assert_eq!((scanned["outcome"]["is"].as_str(), scanned["outcome"]["reason"].as_str()), (Some("lent"), Some(reason)));
    let item = open(&story, &scanned["outcome"]["loan"])["items"][0].clone();
    assert_eq!((item["reason"].as_str(), item["reasonBy"].as_str()), (Some(reason), Some("Jo Okafor")));
    story.laptop("LT-0001");
    let needless = story.get("loan_scan", json!({ "scanned": "LT-0001", "fields": to(&mia.id), "reason": reason }));
    assert_eq!(needless["outcome"]["reason"], "", "no rule spoke against it, so none was broken");
}

// rules: R28
#[test]
fn what_holds_data_follows_home_only_once_the_agreement_of_a_former_day_is_signed() {
    let mut story = Story::begins();
    let (mia, leo) = (story.pupil("Mia").id, story.pupil("Leo").id);
    for tag in ["LT-0001", "LT-0002", "LT-0003", "LT-0004"] {
        story.laptop(tag);
    }
    story.equipment("CH-1", json!({ "kind": "Charger", "holdsData": "no" }), json!([]));
    let loan = lent(&story, "LT-0001", &to(&mia))["loan"].clone();
    lent(&story, "LT-0002", &to(&mia));
    story.meanwhile("2026-09-09");
    assert_eq!(lend(&story, "LT-0003", &to(&mia))["outcome"], json!({ "is": "reason_needed", "whys": ["not_signed"] }));
    lent(&story, "CH-1", &to(&mia));
    lent(&story, "LT-0003", &to(&leo));
    let reason = "The form is with her mother";
    let scanned = story.get("loan_scan", json!({ "scanned": "LT-0004", "fields": to(&mia), "reason": reason }));
    assert_eq!(scanned["outcome"]["reason"], reason);
    let waiting: Vec<_> = loans(&story, "not_signed").iter().map(|row| row["loan"]["id"].clone()).collect();
    returned(&story, "LT-0004", &whole());
    assert!(waiting.contains(&loan));
    story.get("loans_sign", json!({ "loans": waiting, "signedOn": "2026-09-09" }));
    lent(&story, "LT-0004", &to(&mia));
}

// rules: R28
#[test]
fn not_knowing_counts_as_holding_data_and_as_not_encrypted() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    for (tag, holds, media, needed) in [
        ("A-1", "unknown", json!([]), true),
        ("A-2", "no", json!([]), false),
        // A drive inside says more than a tick in a form.
        ("A-3", "no", json!([{ "kind": "ssd", "serial": "D3" }]), true),
    ] {
        story.equipment(tag, json!({ "kind": "Recorder", "holdsData": holds, "encrypted": "unknown" }), media);
        let outcome = lend(&story, tag, &to(&mia.id))["outcome"].clone();
        let expected = if needed { json!(["encryption_unknown"]) } else { json!(null) };
        assert_eq!(outcome["whys"], expected, "{tag}: {outcome}");
    }
    let stays = with(&to(&mia.id), "goesHome", json!(false));
    lent(&story, "A-1", &stays);
}

// proves: O-F11
#[test]
fn protection_against_viruses_is_checked_before_a_machine_goes_home_and_when_it_is_back() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    story.laptop("LT-0001");
    let outdated = with(&to(&mia.id), "protected", json!("no"));
    assert_eq!(lend(&story, "LT-0001", &outdated)["outcome"]["whys"], json!(["not_protected"]));
    let loan = lent(&story, "LT-0001", &to(&mia.id))["loan"].clone();
    assert_eq!(open(&story, &loan)["items"][0]["protectedOut"], "yes");
    let item = returned(&story, "LT-0001", &json!({ "dataDeleted": "yes" }))["item"].clone();
    assert_eq!(item["cleanIn"], "no", "nobody has looked yet");
    assert_eq!(loans(&story, "to_do").len(), 1);
    story.get("loan_note_in", json!({ "item": item["id"], "state": whole() }));
    assert!(loans(&story, "to_do").is_empty());
    assert_eq!(happened(&story, &loan)[0], "noted_in");
}

#[test]
fn what_is_lent_says_who_has_it_since_when_and_until_when() {
    let mut story = Story::begins();
    let (mia, leo) = (story.pupil("Mia").id, story.pupil("Leo").id);
    story.laptop("LT-0001");
    lent(&story, "LT-0001", &to(&mia));
    story.meanwhile("2026-09-10");
    let outcome = lend(&story, "lt0001", &to(&leo))["outcome"].clone();
    assert_eq!(outcome["is"], "already");
    assert_eq!((outcome["to"]["name"].as_str(), outcome["to"]["className"].as_str()), (Some("Mia Nowak"), Some("2 Fir")));
    assert_eq!((outcome["since"].as_str(), outcome["dueOn"].as_str()), (Some("2026-09-08"), Some("2026-12-18")));
}

#[test]
fn what_a_scanner_reads_is_a_tag_a_serial_number_an_unknown_tag_or_none() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    story.laptop("LT-0001");
    story.laptop("LT-0002");
    for (scanned, is) in [
        ("", "not_a_tag"),
        ("   ", "not_a_tag"),
        ("---", "not_a_tag"),
        ("https://example.org/a/long/address/on/a/poster", "not_a_tag"),
        ("LT-9999", "unknown_tag"),
        ("5901234123457", "unknown_tag"),
        (" lt 0001 ", "lent"),
        ("S-LT-0002", "lent"),
    ] {
        assert_eq!(lend(&story, scanned, &to(&mia.id))["outcome"]["is"], is, "{scanned:?}");
    }
}

#[test]
fn how_a_thing_stands_may_keep_it_from_being_lent() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    let ordered =
        json!({ "tag": "LT-0001", "prefix": null, "standing": "ordered", "fields": { "kind": "Laptop", "holdsData": "no" } });
    story.get("asset_add", ordered);
    assert_eq!(lend(&story, "LT-0001", &to(&mia.id))["outcome"], json!({ "is": "may_not_be_lent", "standing": "ordered" }));
    story.laptop("LT-0002");
    lent(&story, "LT-0002", &to(&mia.id));
    returned(&story, "LT-0002", &json!({ "dataDeleted": "yes", "damage": "Screen broken", "toRepair": true }));
    assert_eq!(lend(&story, "LT-0002", &to(&mia.id))["outcome"]["standing"], "in_repair");
}

#[test]
fn scans_join_one_loan_until_something_fixed_changes_or_somebody_has_signed() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    for tag in ["LT-0001", "LT-0002", "LT-0003", "LT-0004", "LT-0005"] {
        story.laptop(tag);
    }
    let scan = |tag: &str, loan: &serde_json::Value, fields: &serde_json::Value| {
        story.get("loan_scan", json!({ "scanned": tag, "loan": loan, "fields": fields }))["outcome"].clone()
    };
    let first = lent(&story, "LT-0001", &to(&mia.id))["loan"].clone();
    assert_eq!(scan("LT-0002", &first, &to(&mia.id))["loan"], first);
    assert_eq!(scan("LT-0002", &first, &to(&mia.id))["is"], "in_this_loan");
    let later = with(&to(&mia.id), "dueOn", json!("2027-01-08"));
    assert_ne!(scan("LT-0003", &first, &later)["loan"], first);
    story.get("loans_sign", json!({ "loans": [first], "signedOn": "2026-09-08" }));
    assert_ne!(scan("LT-0004", &first, &to(&mia.id))["loan"], first, "it does not stand on the paper that was signed");
    assert_eq!(open(&story, &first)["items"].as_array().unwrap().len(), 2);
}

#[test]
fn a_scan_is_undone_on_its_day_and_the_thing_stands_as_before() {
    let mut story = Story::begins();
    let mia = story.pupil("Mia").id;
    story.laptop("LT-0001");
    let outcome = lent(&story, "LT-0001", &to(&mia));
    story.get("loan_scan_undo", json!({ "item": outcome["item"] }));
    assert_eq!(happened(&story, &outcome["loan"]), ["undone", "lent", "issued"]);
    assert!(loans(&story, "all").is_empty(), "a loan of nothing is no loan");
    assert_eq!(story.ask("loan_scan_undo", json!({ "item": outcome["item"] })), Err(Problem::CannotUndo));
    let again = lent(&story, "LT-0001", &to(&mia));
    story.meanwhile("2026-09-09");
    assert_eq!(story.ask("loan_scan_undo", json!({ "item": again["item"] })), Err(Problem::CannotUndo));
}

#[test]
fn a_scan_that_was_signed_for_is_not_undone() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    story.laptop("LT-0001");
    let outcome = lent(&story, "LT-0001", &to(&mia.id));
    story.get("loans_sign", json!({ "loans": [outcome["loan"]], "signedOn": "2026-09-08" }));
    assert_eq!(story.ask("loan_scan_undo", json!({ "item": outcome["item"] })), Err(Problem::CannotUndo));
}

#[test]
fn what_did_not_go_along_is_noted_until_the_paper_is_signed() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    story.laptop("LT-0001");
    let outcome = lent(&story, "LT-0001", &to(&mia.id));
    let note = |accessories: serde_json::Value| {
        story.ask(
            "loan_note_out",
            json!({ "item": outcome["item"], "accessories": accessories, "condition": "Scratch on the lid" }),
        )
    };
    note(json!(["Case", " case "])).unwrap();
    let item = open(&story, &outcome["loan"])["items"][0].clone();
    assert_eq!((item["accessoriesOut"].clone(), item["accessoriesLack"].clone()), (json!(["Case"]), json!(["Charger"])));
    assert_eq!(item["conditionOut"], "Scratch on the lid");
    story.get("loans_sign", json!({ "loans": [outcome["loan"]], "signedOn": "2026-09-08" }));
    assert_eq!(note(json!([])), Err(Problem::ChangedMeanwhile));
}

#[test]
fn who_may_not_borrow_is_refused_before_anything_is_lent() {
    let mut story = Story::begins();
    story.laptop("LT-0001");
    let mia = story.pupil("Mia").id;
    let mother = story.pupil("Mia").giver("Mother")["id"].as_str().unwrap().to_owned();
    let room = story.room("Library");
    let refused = |field: &str, why: Why| Err(Problem::invalid(field, why));
    assert_eq!(try_lend(&story, "LT-0001", &to(&mother)), refused("to", Why::DoesNotFit));
    assert_eq!(try_lend(&story, "LT-0001", &with(&to(&mia), "dueOn", json!("2026-09-07"))), refused("dueOn", Why::TooEarly));
    assert_eq!(try_lend(&story, "LT-0001", &with(&to(&mia), "on", json!("2026-09-09"))), refused("on", Why::InTheFuture));
    let home = with(&to_room(&room), "goesHome", json!(true));
    assert_eq!(try_lend(&story, "LT-0001", &home), refused("goesHome", Why::DoesNotFit));
    story.get("person_end", json!({ "id": mia, "leftOn": "2026-09-08" }));
    story.meanwhile("2026-09-09");
    assert_eq!(try_lend(&story, "LT-0001", &to(&mia)), refused("to", Why::HasLeft));
    let long = with(&to_room(&room), "purpose", json!("x".repeat(501)));
    assert_eq!(try_lend(&story, "LT-0001", &long), refused("purpose", Why::TooLong { most: 500 }));
}

#[test]
fn a_borrower_is_found_by_name_and_shows_kind_and_class_and_nothing_else() {
    let story = Story::begins();
    story.pupil("Mia");
    story.staff("Mia", "Shah");
    story.room("Miah room");
    let found = story.get("borrowers_find", json!({ "text": "mia" }));
    let people = found["people"].as_array().unwrap();
    let kinds: Vec<_> = people.iter().map(|person| person["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["pupil", "staff"], "a contact borrows through the pupil: {people:?}");
    let fields: Vec<_> = people[0].as_object().unwrap().keys().collect();
    assert_eq!(fields, ["className", "id", "kind", "name"]);
    assert_eq!(found["rooms"][0]["name"], "Miah room");
    assert!(story.get("borrowers_find", json!({ "text": "  " }))["people"].as_array().unwrap().is_empty());
    let class = story.get("borrowers_find", json!({ "text": "fir" }))["classes"][0].clone();
    assert_eq!((class["name"].as_str(), class["pupils"].as_u64()), (Some("2 Fir"), Some(1)));
    let pupils = story.get("class_borrowers", json!({ "id": class["id"] }));
    assert_eq!((pupils[0]["name"].as_str(), pupils[0]["out"].as_u64()), (Some("Mia Nowak"), Some(0)));
}
