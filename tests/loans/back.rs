//! Things come back, or do not.

use serde_json::{Value, json};
use signet_core::base::ids::AssetId;
use signet_core::base::{Problem, Why};
use signet_core::loans;

use super::{happened, lend, lent, loans as listed, open, returned, to, to_room, try_return, whole, with};
use crate::office::{Story, day, noon};

#[test]
fn what_was_never_lent_is_not_returned() {
    let story = Story::begins();
    story.laptop("LT-0001");
    for (scanned, outcome) in [
        ("LT-0001", json!({ "is": "never_lent", "standing": "in_stock" })),
        ("LT-9999", json!({ "is": "unknown_tag" })),
        ("%%%", json!({ "is": "not_a_tag" })),
    ] {
        assert_eq!(try_return(&story, scanned, &whole()).unwrap()["outcome"], outcome, "{scanned}");
    }
    assert!(listed(&story, "all").is_empty());
}

#[test]
fn what_holds_data_comes_back_only_with_an_answer_about_the_data() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    story.laptop("LT-0001");
    let loan = lent(&story, "LT-0001", &to(&mia.id))["loan"].clone();
    let asked = try_return(&story, "LT-0001", &json!({})).unwrap()["outcome"].clone();
    assert_eq!((asked["is"].as_str(), asked["to"]["name"].as_str()), (Some("data_question"), Some("Mia Nowak")));
    assert_eq!(open(&story, &loan)["row"]["out"], 1, "it is still out");
    let later = returned(&story, "LT-0001", &json!({ "dataDeleted": "no", "clean": "yes" }));
    assert_eq!(later["item"]["dataDeleted"], "no");
    assert_eq!(listed(&story, "to_do").len(), 1, "and is still to be done");
    story.equipment("TR-0001", json!({ "kind": "Tripod", "holdsData": "no" }), json!([]));
    lent(&story, "TR-0001", &to(&mia.id));
    let tripod = returned(&story, "TR-0001", &json!({}))["item"].clone();
    assert_eq!((tripod["dataDeleted"].as_str(), tripod["cleanIn"].as_str()), (Some("not_needed"), Some("not_needed")));
}

// proves: O-F17
#[test]
fn damage_is_kept_with_what_happened_and_what_is_charged() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    story.laptop("LT-0001");
    let loan = lent(&story, "LT-0001", &to(&mia.id))["loan"].clone();
    let state = |damage: &str, charge: &str| json!({ "dataDeleted": "yes", "damage": damage, "charge": charge });
    let refused = |field: &str, why: Why| Err(Problem::invalid(field, why));
    assert_eq!(try_return(&story, "LT-0001", &state("Dropped", "12,5")), refused("charge", Why::UnclearAmount));
    assert_eq!(try_return(&story, "LT-0001", &state("Dropped", "-3")), refused("charge", Why::BelowNought));
    assert_eq!(try_return(&story, "LT-0001", &state("", "£20")), refused("damage", Why::Missing), "a charge says what for");
    returned(&story, "LT-0001", &state("Screen cracked by a fall", "£1,020.50"));
    let item = open(&story, &loan)["items"][0].clone();
    assert_eq!((item["damage"].as_str(), item["chargePence"].as_i64()), (Some("Screen cracked by a fall"), Some(102_050)));
}

#[test]
fn what_went_along_and_is_not_there_is_said() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    story.laptop("LT-0001");
    lent(&story, "LT-0001", &to(&mia.id));
    let state = json!({ "dataDeleted": "yes", "clean": "yes", "accessories": [] });
    let outcome = returned(&story, "LT-0001", &state);
    assert_eq!(outcome["missing"], json!(["Charger"]));
    story.get("loan_note_in", json!({ "item": outcome["item"]["id"], "state": whole() }));
    let item = open(&story, &outcome["item"]["loan"])["items"][0].clone();
    assert_eq!(item["accessoriesIn"], json!(["Charger"]), "it was in the other bag");
}

#[test]
fn a_trolley_is_one_loan_and_comes_back_in_two_goes() {
    let story = Story::begins();
    let (trolley, hall) = (story.room("Trolley B"), story.room("Hall"));
    for tag in ["LT-0001", "LT-0002", "LT-0003"] {
        let fields = json!({ "kind": "Laptop", "room": trolley, "holdsData": "yes", "encrypted": "yes" });
        story.equipment(tag, fields, json!([]));
    }
    let mia = story.pupil("Mia");
    lent(&story, "LT-0002", &to(&mia.id));
    let many = json!({ "fields": to_room(&hall), "fromRoom": trolley, "tags": ["lt0003", "LT-9999"] });
    let said = |scanned: &Value| -> Vec<String> {
        scanned.as_array().unwrap().iter().map(|one| one["outcome"]["is"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(said(&story.get("loan_many_look", many.clone())), ["ready", "already", "ready", "unknown_tag"]);
    assert_eq!(listed(&story, "out").len(), 1, "looking lends nothing");
    let done = story.get("loan_many", many);
    assert_eq!(said(&done["scanned"]), ["lent", "already", "lent", "unknown_tag"]);
    let row = |story: &Story| open(story, &done["loan"])["row"].clone();
    assert_eq!((row(&story)["items"].as_u64(), row(&story)["loan"]["to"]["name"].as_str()), (Some(2), Some("Hall")));
    assert_eq!(returned(&story, "LT-0001", &whole())["stillOut"], 1);
    assert_eq!((row(&story)["out"].as_u64(), row(&story)["state"].as_str()), (Some(1), Some("out")));
    assert_eq!(returned(&story, "LT-0003", &whole())["stillOut"], 0);
    assert_eq!(row(&story)["state"], "returned");
    let nothing = story.ask("loan_many", json!({ "fields": to_room(&hall), "tags": [] }));
    assert_eq!(nothing, Err(Problem::invalid("tags", Why::Missing)));
}

#[test]
fn a_return_is_undone_on_its_day_unless_the_thing_has_gone_on() {
    let mut story = Story::begins();
    let (mia, leo) = (story.pupil("Mia").id, story.pupil("Leo").id);
    story.laptop("LT-0001");
    let loan = lent(&story, "LT-0001", &to(&mia))["loan"].clone();
    let item = returned(&story, "LT-0001", &whole())["item"]["id"].clone();
    story.get("loan_return_undo", json!({ "item": item }));
    assert_eq!(happened(&story, &loan)[..2], ["return_undone", "returned"]);
    assert_eq!(lend(&story, "LT-0001", &to(&leo))["outcome"]["to"]["name"], "Mia Nowak");
    returned(&story, "LT-0001", &whole());
    lent(&story, "LT-0001", &to(&leo));
    assert_eq!(story.ask("loan_return_undo", json!({ "item": item })), Err(Problem::CannotUndo), "somebody else has it");
    returned(&story, "LT-0001", &whole());
    story.meanwhile("2026-09-09");
    assert_eq!(story.ask("loan_return_undo", json!({ "item": item })), Err(Problem::CannotUndo));
}

#[test]
fn a_return_lies_neither_in_the_future_nor_before_the_loan() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    story.laptop("LT-0001");
    lent(&story, "LT-0001", &to(&mia.id));
    for (on, why) in [("2026-09-09", Why::InTheFuture), ("2026-09-07", Why::TooEarly)] {
        let answer = story.ask("loan_return", json!({ "scanned": "LT-0001", "on": on, "state": whole() }));
        assert_eq!(answer, Err(Problem::invalid("on", why)), "{on}");
    }
}

#[test]
fn what_is_lost_while_it_is_out_ends_its_loan_and_is_not_overdue() {
    let mut story = Story::begins();
    let mia = story.pupil("Mia").id;
    let laptop: AssetId = story.laptop("LT-0001").parse().unwrap();
    let soon = with(&to(&mia), "dueOn", json!("2026-09-10"));
    let loan = lent(&story, "LT-0001", &soon)["loan"].clone();
    let at = noon(day("2026-09-09"));
    let who = story.desk.with(|office| office.read(at, |read| loans::open_item(read, laptop))).unwrap().unwrap();
    assert_eq!((who.to.name.as_str(), who.reference.as_str(), who.goes_home), ("Mia Nowak", "L0001", true));
    story.meanwhile("2026-09-09");
    let breach = json!({ "atRisk": "no", "why": "It is encrypted", "told": "", "toldOn": null });
    let loss = json!({ "asset": laptop, "kind": "lost", "on": "2026-09-01", "place": "Bus 14", "circumstances": "Left on the bus",
        "reportedBy": "Her mother", "reportedOn": "2026-09-09", "crimeRef": "", "holdsData": "yes", "data": "Class work",
        "encrypted": "yes", "breach": breach });
    story.get("care_loss", loss);
    assert!(story.desk.with(|office| office.read(at, |read| loans::open_item(read, laptop))).unwrap().is_none());
    story.meanwhile("2026-09-20");
    assert!(listed(&story, "overdue").is_empty());
    let page = open(&story, &loan);
    assert_eq!(
        (page["items"][0]["ended"].as_str(), page["items"][0]["damage"].as_str()),
        (Some("lost"), Some("Left on the bus"))
    );
    assert_eq!(
        page["items"][0]["endedOn"], "2026-09-08",
        "it was seen last before it was lent, and no loan ends before it begins"
    );
    story.get("care_found", json!({ "asset": laptop, "on": "2026-09-20", "how": "The bus company brought it" }));
    let found = story.get("asset_open", json!({ "id": laptop }));
    assert_eq!(
        (&found["asset"]["standing"], &found["holder"]),
        (&json!("in_stock"), &json!(null)),
        "nobody has it on loan any more"
    );
}
