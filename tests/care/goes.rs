//! Where equipment goes, who gets it, when it is to be replaced, and what is due.

use serde_json::{Value, json};
use signet_core::base::ids::AssetId;
use signet_core::base::{Problem, Why};
use signet_core::inventory::AssetStanding;
use signet_core::inventory::events::{Event, Happened};
use signet_core::inventory::standing::{self, Held};
use signet_core::office::Office;

use super::{care, found, invalid, lose, nothing, repair, test, with};
use crate::office::{Story, TODAY, day, noon};

// proves: O-F26
#[test]
fn a_move_keeps_from_where_to_where_and_who_allowed_it() {
    let story = Story::begins();
    let (library, hall) = (story.room("Library"), story.room("Hall"));
    let asset = story.equipment("PR-0001", json!({ "kind": "Projector", "room": library }), json!([]));
    story.laptop("LT-0001");
    let moving = |over: Value| {
        let input =
            json!({ "tags": ["pr0001", "LT-0001"], "room": hall, "authorisedBy": "Mrs Bell", "on": "2026-09-08", "note": "" });
        story.ask("care_move", with(input, &over))
    };
    assert_eq!(moving(json!({ "authorisedBy": "" })), invalid("authorisedBy", Why::Missing), "not without leave");
    assert_eq!(moving(json!({ "tags": ["PR-0001", "PR-0009"] })), Err(Problem::NotFound));
    assert_eq!(moving(json!({ "tags": [] })), invalid("tags", Why::Missing));
    assert_eq!(care(&story, &asset)["asset"]["room"], "Library", "one that is not there keeps all where they are");
    assert_eq!(moving(json!({})).unwrap()["moved"].as_array().unwrap().len(), 2);
    let care = care(&story, &asset);
    let kept = &care["moves"][0];
    assert_eq!(care["asset"]["room"], "Hall");
    assert_eq!((&kept["from"], &kept["to"], &kept["authorisedBy"]), (&json!("Library"), &json!("Hall"), &json!("Mrs Bell")));
    assert_eq!(moving(json!({})).unwrap(), json!({ "moved": [], "there": 2 }));
    story.get("room_save", json!({ "id": library, "name": "Library", "endedOn": "2026-09-08" }));
    assert_eq!(moving(json!({ "room": library })), invalid("room", Why::DoesNotFit), "a room that has ended");
}

// proves: O-F24
#[test]
fn adapted_equipment_is_given_to_the_pupil_who_needs_it_and_handed_back() {
    let story = Story::begins();
    let asset = story.equipment("AS-0001", json!({ "kind": "Keyboard", "assistive": true, "holdsData": "no" }), json!([]));
    let pupil = story.pupil("Mia");
    let found = story.get("care_takers", json!({ "text": "mia" }));
    assert_eq!(found.as_array().unwrap().len(), 1);
    assert_eq!(
        found[0],
        json!({ "id": pupil.id, "name": "Mia Nowak", "kind": "pupil", "className": "2 Fir" }),
        "and no more of her"
    );
    assert_eq!(story.get("care_takers", json!({ "text": "anna" })), json!([]), "a parent takes nothing");
    let give = |over: Value| {
        story.ask("care_give", with(json!({ "asset": asset, "person": pupil.id, "on": "2026-09-08", "note": "" }), &over))
    };
    let hand_back = || story.ask("care_hand_back", json!({ "asset": asset, "on": "2026-09-08", "note": "" }));
    assert_eq!(hand_back(), invalid("asset", Why::DoesNotFit), "nobody has it");
    assert_eq!(give(json!({ "on": "2026-09-09" })), invalid("on", Why::InTheFuture));
    assert_eq!(give(json!({})), nothing());
    let page = care(&story, &asset);
    assert_eq!((&page["asset"]["holder"], &page["asset"]["standing"]), (&json!("Mia Nowak"), &json!("in_use")));
    assert_eq!(give(json!({})), invalid("person", Why::Taken));
    assert_eq!(hand_back(), nothing());
    assert_eq!(care(&story, &asset)["holder"], json!(null));
    lose(&story, &asset, &json!({ "holdsData": "no", "breach": null })).unwrap();
    assert_eq!(give(json!({})), invalid("asset", Why::DoesNotFit), "it is missing");
}

#[test]
fn nothing_is_given_to_somebody_who_has_left() {
    let story = Story::begins();
    let asset = story.laptop("LT-0001");
    let person = story.staff("Ruth", "Bell");
    story.get("person_end", json!({ "id": person, "leftOn": "2026-09-01" }));
    let give = json!({ "asset": asset, "person": person, "on": "2026-09-08", "note": "" });
    assert_eq!(story.ask("care_give", give), invalid("person", Why::HasLeft));
    assert_eq!(story.get("care_takers", json!({ "text": "bell" })), json!([]));
}

#[test]
fn the_plan_says_by_year_what_has_served_its_time_and_what_it_cost() {
    let story = Story::begins();
    let buy = |tag: &str, fields: Value| {
        story.equipment(tag, with(json!({ "kind": "Laptop", "boughtOn": "2022-04-01" }), &fields), json!([]))
    };
    buy("LT-0001", json!({ "lifeYears": 5, "costPence": 45_000 }));
    buy("LT-0002", json!({ "lifeYears": 5, "costPence": 55_000, "boughtOn": "2022-03-31" }));
    buy("LT-0003", json!({ "lifeYears": 8, "supportUntil": "2027-06-30" }));
    buy("LT-0004", json!({ "lifeYears": 3, "costPence": 30_000 }));
    buy("LT-0005", json!({}));
    let lost = buy("LT-0006", json!({ "lifeYears": 5, "costPence": 99_900 }));
    lose(&story, &lost, &json!({})).unwrap();
    let plan = story.get("care_plan", json!({ "yearBegins": "april" }));
    let years: Value = plan["years"]
        .as_array()
        .unwrap()
        .iter()
        .map(|y| json!([y["year"], y["lines"].as_array().unwrap().len(), y["costPence"], y["withoutCost"]]))
        .collect();
    assert_eq!(years, json!([[null, 1, 30_000, 0], ["2026–27", 1, 55_000, 0], ["2027–28", 2, 45_000, 1]]));
    assert_eq!(plan["unplanned"], 1);
    let line = &plan["years"][2]["lines"][1];
    assert_eq!((&line["asset"]["tag"], &line["why"]), (&json!("LT-0003"), &json!("support")), "whichever comes first");
    let calendar = story.get("care_plan", json!({ "yearBegins": "january" }));
    assert_eq!((&calendar["years"][1]["year"], &calendar["years"][1]["costPence"]), (&json!("2027"), &json!(100_000)));
}

#[test]
fn ends_of_warranties_and_support_and_long_repairs_are_due() {
    let story = Story::begins();
    let fields = |warranty: &str, support: &str| json!({ "kind": "Laptop", "warrantyUntil": warranty, "supportUntil": support });
    let away = story.equipment("LT-0001", fields("2026-11-07", "2026-11-08"), json!([]));
    story.equipment("LT-0002", fields("2026-08-09", "2026-08-08"), json!([]));
    let due = || story.get("care_due", json!({}));
    let tags = |list: &Value| -> Value { list.as_array().unwrap().iter().map(|one| one["asset"]["tag"].clone()).collect() };
    assert_eq!(tags(&due()["warranties"]), json!(["LT-0002", "LT-0001"]));
    assert_eq!(tags(&due()["support"]), json!([]), "61 days ahead and 31 days ago");
    repair(&story, &away, "2026-08-19").unwrap();
    assert_eq!(tags(&due()["repairs"]), json!([]), "twenty days");
    let other = story.laptop("LT-0003");
    repair(&story, &other, "2026-08-18").unwrap();
    assert_eq!(tags(&due()["repairs"]), json!(["LT-0003"]));
}

#[test]
fn what_is_disposed_of_is_neither_tested_nor_mended_nor_lost_nor_found_nor_moved_nor_given() {
    let story = Story::begins();
    let asset = story.laptop("LT-0001");
    let (room, person) = (story.room("Hall"), story.staff("Ruth", "Bell"));
    let id: AssetId = asset.parse().unwrap();
    let goes = |office: &mut Office| {
        office.write("asset_add", noon(day(TODAY)), |write| {
            let (gone, held, event) = (AssetStanding::Disposed, Held::default(), Event::default());
            standing::set(write, id, gone, held, day(TODAY), Happened::Disposed, &event)
        })
    };
    story.desk.with(goes).unwrap();
    let disposed = || invalid("asset", Why::Disposed);
    assert_eq!(test(&story, "LT-0001", &json!({})), disposed());
    assert_eq!(repair(&story, &asset, TODAY), disposed());
    assert_eq!(lose(&story, &asset, &json!({})), disposed());
    assert_eq!(found(&story, &asset, TODAY), disposed());
    let moving = json!({ "tags": ["LT-0001"], "room": room, "authorisedBy": "Mrs Bell", "on": TODAY, "note": "" });
    assert_eq!(story.ask("care_move", moving), disposed());
    assert_eq!(story.ask("care_give", json!({ "asset": asset, "person": person, "on": TODAY, "note": "" })), disposed());
    let work = json!({ "asset": asset, "kind": "patch", "on": TODAY, "byWhom": "Harbour ICT", "what": "Firmware" });
    assert_eq!(story.ask("care_work", work), disposed());
    assert_eq!(story.get("care_due", json!({}))["tests"], json!([]));
}

#[test]
fn each_scan_moves_at_once_with_its_keeper_and_is_taken_back_singly() {
    let story = Story::begins();
    let (library, hall) = (story.room("Library"), story.room("Hall"));
    let (ruth, ann) = (story.staff("Ruth", "Bell"), story.staff("Ann", "Field"));
    let first = story.equipment("PR-0001", json!({ "kind": "Projector", "room": library, "keeper": ruth }), json!([]));
    story.equipment("PR-0002", json!({ "kind": "Projector" }), json!([]));
    let scan = |tag: &str, keeper: Value| {
        let input = json!({ "tags": [tag], "room": hall, "keeper": keeper, "authorisedBy": "Mrs Bell", "on": TODAY, "note": "" });
        story.ask("care_move", input)
    };
    let moved = scan("pr 0001", json!(ann)).unwrap()["moved"][0].clone();
    assert_eq!((&moved["from"], &moved["asset"]["room"]), (&json!("Library"), &json!("Hall")));
    let page = story.get("asset_open", json!({ "id": first }));
    assert_eq!(page["keeper"]["name"], "Ann Field");
    let said = |event: &Value| json!([event["happened"], event["field"], event["was"], event["became"]]);
    assert_eq!(said(&page["events"][0]), json!(["changed", "keeper", "Ruth Bell", "Ann Field"]));
    assert_eq!(said(&page["events"][1]), json!(["moved", "room", "Library", "Hall"]), "rooms are named in the history");
    assert_eq!(scan("PR-0001", json!(ann)).unwrap(), json!({ "moved": [], "there": 1 }));

    let second = scan("PR-0002", json!(null)).unwrap()["moved"][0].clone();
    let back = |moved: &Value| story.ask("care_move_take_back", json!({ "asset": moved["asset"]["id"], "id": moved["id"] }));
    back(&moved).unwrap();
    let page = story.get("asset_open", json!({ "id": first }));
    assert_eq!((&page["room"], &page["keeper"]["name"]), (&json!("Library"), &json!("Ruth Bell")));
    let care = story.get("care_open", json!({ "asset": first }));
    assert_eq!(care["moves"][0]["takenBack"], true, "it stays on record");
    assert_eq!(glance_of(&story, "PR-0002")["room"], "Hall", "the other stays where it was brought");
    assert_eq!(back(&moved), Err(Problem::CannotUndo), "only once");
    assert_eq!(back(&json!({ "id": second["id"], "asset": { "id": first } })), Err(Problem::NotFound));

    let onwards = json!({ "tags": ["PR-0002"], "room": library, "authorisedBy": "Mrs Bell", "on": TODAY, "note": "" });
    story.get("care_move", onwards);
    assert_eq!(back(&second), Err(Problem::CannotUndo), "it has gone elsewhere since");

    let handed = scan("PR-0001", json!(ruth)).unwrap()["moved"][0].clone();
    let only_keeper = scan("PR-0001", json!(ann)).unwrap()["moved"][0].clone();
    assert_eq!(back(&handed).map(|_| ()), Ok(()), "the room alone was moved, and it stands there still");
    let page = story.get("asset_open", json!({ "id": first }));
    assert_eq!((&page["room"], &page["keeper"]["name"]), (&json!("Library"), &json!("Ann Field")));
    back(&only_keeper).unwrap();
    assert_eq!(story.get("asset_open", json!({ "id": first }))["keeper"]["name"], "Ruth Bell");
}

#[test]
fn a_keeper_is_of_the_staff_and_here_and_what_had_no_room_has_none_again() {
    let story = Story::begins();
    let hall = story.room("Hall");
    story.equipment("PR-0001", json!({ "kind": "Projector" }), json!([]));
    let scan = |keeper: &str| {
        let keeper = Some(keeper).filter(|keeper| !keeper.is_empty());
        let input =
            json!({ "tags": ["PR-0001"], "room": hall, "keeper": keeper, "authorisedBy": "Mrs Bell", "on": TODAY, "note": "" });
        story.ask("care_move", input)
    };
    assert_eq!(scan(&story.pupil("Mia").id), invalid("keeper", Why::DoesNotFit));
    let left = story.staff("Ruth", "Bell");
    story.get("person_end", json!({ "id": left, "leftOn": "2026-09-01" }));
    assert_eq!(scan(&left), invalid("keeper", Why::HasLeft));
    let moved = scan("").unwrap()["moved"][0].clone();
    story.get("care_move_take_back", json!({ "asset": moved["asset"]["id"], "id": moved["id"] }));
    assert_eq!(glance_of(&story, "PR-0001")["room"], "");
}

fn glance_of(story: &Story, tag: &str) -> Value {
    story.get("care_scan", json!({ "tag": tag }))
}
