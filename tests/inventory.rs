//! The register of equipment.

use serde_json::{Value, json};
use signet_core::base::{Problem, Why};

use crate::office::Story;

mod borders;
mod change_many;

fn add(story: &Story, tag: Option<&str>, fields: Value) -> Result<Value, Problem> {
    let fields = if fields["kind"].is_null() {
        let mut fields = fields;
        fields["kind"] = json!("Laptop");
        fields
    } else {
        fields
    };
    let prefix = tag.is_none().then_some("LT");
    story.ask("asset_add", json!({ "tag": tag, "prefix": prefix, "standing": "in_stock", "fields": fields }))
}

#[test]
fn a_tag_and_a_serial_number_are_used_once_however_they_are_typed() {
    let story = Story::begins();
    story.laptop("LT-0001");
    let taken = |field: &str| Err(Problem::invalid(field, Why::Taken));
    for tag in ["LT-0001", "lt0001", " LT 0001 "] {
        assert_eq!(add(&story, Some(tag), json!({})), taken("tag"), "{tag:?}");
    }
    for serial in ["S-LT-0001", "slt0001", "D-LT-0001"] {
        assert_eq!(add(&story, None, json!({ "serial": serial })), taken("serial"), "{serial:?}");
    }
    add(&story, Some("LT-0002"), json!({ "serial": "" })).unwrap();
    add(&story, Some("LT-0003"), json!({ "serial": "" })).unwrap();
    let disk = json!([{ "kind": "ssd", "serial": "d lt 0001" }]);
    let answer = story.ask(
        "asset_add",
        json!({ "tag": "LT-0004", "prefix": null, "standing": "in_stock", "fields": { "kind": "Laptop" }, "media": disk }),
    );
    assert_eq!(answer, taken("media"));
}

#[test]
fn the_next_tag_passes_over_those_that_were_given_by_hand() {
    let story = Story::begins();
    story.laptop("LT-0002");
    let next = |story: &Story| story.get("tag_series", json!({}))[0]["next"].clone();
    for _ in 0..3 {
        add(&story, None, json!({})).unwrap();
    }
    assert_eq!(next(&story), "LT-0005", "0001, 0003 and 0004 were given");
}

#[test]
fn what_is_no_tag_is_refused_in_words() {
    let story = Story::begins();
    for (tag, why) in [("", Why::Missing), ("---", Why::NotUnderstood), (&"9".repeat(25), Why::TooLong { most: 24 })] {
        assert_eq!(add(&story, Some(tag), json!({})), Err(Problem::invalid("tag", why)), "{tag:?}");
    }
    assert_eq!(add(&story, None, json!({ "costPence": -300 })), Err(Problem::invalid("costPence", Why::BelowNought)));
    let warranty = json!({ "boughtOn": "2026-09-01", "warrantyUntil": "2026-08-01" });
    assert_eq!(add(&story, None, warranty), Err(Problem::invalid("warrantyUntil", Why::TooEarly)));
}

#[test]
fn a_room_in_which_equipment_stands_is_not_ended() {
    let story = Story::begins();
    let room = story.room("Library");
    assert_eq!(
        story.ask("room_save", json!({ "id": null, "name": "library", "endedOn": null })),
        Err(Problem::invalid("name", Why::Taken))
    );
    add(&story, None, json!({ "room": room })).unwrap();
    let end = || story.ask("room_save", json!({ "id": room, "name": "Library", "endedOn": "2026-09-08" }));
    assert_eq!(end(), Err(Problem::invalid("endedOn", Why::DoesNotFit)));
    assert_eq!(story.get("rooms_list", json!({}))[0]["assets"], 1);
}

fn page(story: &Story, id: &str) -> Value {
    story.get("asset_open", json!({ "id": id }))
}

/// The page's fields, with some of them changed, on their way back.
fn edited(page: &Value, change: impl FnOnce(&mut Value)) -> Value {
    let asset = &page["asset"];
    let media: Vec<Value> = page["media"].as_array().unwrap().clone();
    let mut input = json!({
        "id": asset["id"], "revision": asset["revision"], "fields": asset["fields"], "media": media, "accessories": page["accessories"],
    });
    change(&mut input);
    input
}

// proves: O-F01, O-F14, O-F19, O-F30
#[test]
fn every_change_of_a_field_stays_in_the_history() {
    let story = Story::begins();
    let (id, room) = (story.laptop("LT-0001"), story.room("Library"));
    let before = page(&story, &id);
    let input = edited(&before, |input| {
        input["fields"]["room"] = json!(room);
        input["fields"]["encrypted"] = json!("no");
        input["fields"]["costPence"] = json!(39_900);
        input["media"][0]["serial"] = json!("D-9");
        input["accessories"] = json!(["Charger", "Case", "charger "]);
    });
    story.get("asset_edit", input.clone());
    let after = page(&story, &id);
    assert_eq!(after["room"], "Library");
    assert_eq!(after["accessories"], json!(["Charger", "Case"]), "each once");
    let history = after["events"].as_array().unwrap();
    let told = |field: &str| {
        let event = history.iter().find(|event| event["field"] == field).unwrap_or_else(|| panic!("nothing of {field}"));
        (event["was"].as_str().unwrap().to_owned(), event["became"].as_str().unwrap().to_owned())
    };
    assert_eq!(told("room"), (String::new(), "Library".to_owned()), "people read names");
    assert_eq!(told("encrypted"), ("yes".to_owned(), "no".to_owned()));
    assert_eq!(told("costPence"), ("45000".to_owned(), "39900".to_owned()));
    assert_eq!(told("medium"), ("ssd D-LT-0001".to_owned(), "ssd D-9".to_owned()));
    assert_eq!(history.last().unwrap()["happened"], "added");
    assert_eq!(story.ask("asset_edit", input), Err(Problem::ChangedMeanwhile), "somebody was quicker");
}

#[test]
fn a_drive_that_is_taken_off_the_list_stays_on_record_as_removed() {
    let story = Story::begins();
    let id = story.laptop("LT-0001");
    story.get("asset_edit", edited(&page(&story, &id), |input| input["media"] = json!([])));
    let after = page(&story, &id);
    assert_eq!(after["media"][0]["state"], "removed");
    let again = json!({ "kind": "Laptop", "serial": "D-LT-0001" });
    assert_eq!(add(&story, None, again), Err(Problem::invalid("serial", Why::Taken)), "its number still belongs to it");
}

#[test]
fn a_hundred_of_the_same_are_added_by_their_serial_numbers_and_taken_back_with_one_press() {
    let story = Story::begins();
    story.laptop("LT-0001");
    let like = json!({ "tag": null, "prefix": "LT", "standing": "in_stock", "fields": { "kind": "Laptop", "make": "Alder", "costPence": 30_000 } });
    let serials: Vec<String> = (1..=99).map(|number| format!("N{number:03}")).collect();
    let first = story.get("assets_add", json!({ "batch": null, "like": like, "serials": serials }));
    let batch = first["batch"].clone();
    let more = story.get("assets_add", json!({ "batch": batch, "like": like, "serials": ["N100", "s-lt 0001", "N001"] }));
    assert_eq!((more["added"][0]["tag"].clone(), more["added"][0]["takenBy"].clone()), (json!("LT-0101"), json!(null)));
    assert_eq!(more["added"][1]["takenBy"], "LT-0001", "a number that is on record already is said to be, and nothing invented");
    assert_eq!(more["added"][2]["takenBy"], "LT-0002");
    let label = story.get("assets_add", json!({ "batch": batch, "like": like, "serials": ["lt0001"] }));
    assert_eq!((label["added"][0]["id"].clone(), label["added"][0]["takenBy"].clone()), (json!(null), json!("LT-0001")), "a tag");
    let carton = story.ask("assets_add", json!({ "batch": batch, "like": like, "serials": ["---"] }));
    assert_eq!(carton, Err(Problem::invalid("serials", Why::NotUnderstood)));
    assert_eq!(story.get("assets_list", json!({})).as_array().unwrap().len(), 101);
    story.get("assets_undo", json!({ "batch": batch }));
    assert_eq!(story.get("assets_list", json!({})).as_array().unwrap().len(), 1);
    assert_eq!(story.ask("assets_undo", json!({ "batch": batch })), Err(Problem::CannotUndo));
    let next = add(&story, None, json!({})).unwrap();
    assert_eq!(page(&story, next["id"].as_str().unwrap())["asset"]["tag"], "LT-0102", "labels may hang on things already");
}

#[test]
fn what_a_hundred_share_is_looked_at_before_the_first_is_scanned() {
    let story = Story::begins();
    let look = |cost: &str, prefix: &str| {
        let fields = json!({ "kind": "Laptop" });
        story.ask(
            "assets_add_check",
            json!({ "tag": null, "prefix": prefix, "standing": "in_stock", "fields": fields, "cost": cost }),
        )
    };
    assert_eq!(look("£1,234.50", "LT"), Ok(json!({})));
    assert_eq!(look("1.234,50", "LT"), Err(Problem::invalid("cost", Why::UnclearAmount)));
    assert_eq!(look("-3", "LT"), Err(Problem::invalid("cost", Why::BelowNought)));
    assert_eq!(look("3", "L T"), Err(Problem::invalid("prefix", Why::NotUnderstood)));
    assert_eq!(story.get("assets_list", json!({})), json!([]), "a look adds nothing, and takes no tag");
    assert_eq!(story.get("tag_series", json!({})), json!([]));
}

#[test]
fn what_was_added_and_then_changed_is_not_taken_back_unseen() {
    let story = Story::begins();
    let like = json!({ "tag": null, "prefix": "LT", "standing": "in_stock", "fields": { "kind": "Laptop" } });
    let made = story.get("assets_add", json!({ "batch": null, "like": like, "serials": ["N1", "N2"] }));
    let id = made["added"][0]["id"].as_str().unwrap().to_owned();
    story.get("asset_stand", json!({ "id": id, "standing": "in_use" }));
    assert_eq!(story.ask("assets_undo", json!({ "batch": made["batch"] })), Err(Problem::CannotUndo));
    assert_eq!(story.get("assets_list", json!({})).as_array().unwrap().len(), 2, "none of them is gone");
    assert_eq!(story.ask("asset_take_back", json!({ "id": id })), Err(Problem::CannotUndo));
}

#[test]
fn many_are_changed_after_a_preview_and_back_again() {
    let story = Story::begins();
    let ids: Vec<String> = (1..=3).map(|number| story.laptop(&format!("LT-{number:04}"))).collect();
    let (room, hall) = (story.room("Library"), story.room("Hall"));
    let change = |room: &str| json!({ "assets": ids, "set": [{ "field": "room", "value": room }, { "field": "costPence", "value": "£1,234.50" }] });
    let seen = story.get("assets_preview", change(&room));
    assert_eq!((seen["changed"].clone(), seen["unchanged"].clone()), (json!(3), json!(0)));
    assert_eq!(page(&story, &ids[0])["room"], "", "a preview changes nothing");
    let done = story.get("assets_change", change(&room));
    assert_eq!(page(&story, &ids[2])["asset"]["fields"]["costPence"], 123_450);
    assert_eq!(story.get("assets_preview", change(&room))["unchanged"], 3);
    let second = story.get("assets_change", change(&hall));
    assert_eq!(story.ask("assets_undo", json!({ "batch": done["batch"] })), Err(Problem::CannotUndo), "the later change first");
    story.get("assets_undo", json!({ "batch": second["batch"] }));
    assert_eq!(page(&story, &ids[1])["room"], "Library");
    story.get("assets_undo", json!({ "batch": done["batch"] }));
    assert_eq!(
        (page(&story, &ids[1])["room"].clone(), page(&story, &ids[1])["asset"]["fields"]["costPence"].clone()),
        (json!(""), json!(45_000))
    );
    for (field, value, why) in [
        ("costPence", "1.234,50", Why::UnclearAmount),
        ("costPence", "-3", Why::BelowNought),
        ("boughtOn", "31/02/2026", Why::NotUnderstood),
        ("lifeYears", "many", Why::NotUnderstood),
        ("colour", "red", Why::NotUnderstood),
        ("serial", "X", Why::DoesNotFit),
    ] {
        let wrong = json!({ "assets": ids, "set": [{ "field": field, "value": value }] });
        assert_eq!(story.ask("assets_change", wrong), Err(Problem::invalid(field, why)), "{field} {value}");
    }
}

#[test]
fn equipment_is_found_by_tag_serial_or_word_with_the_very_one_first() {
    let story = Story::begins();
    for number in 1..=20 {
        story.laptop(&format!("LT-{number:04}"));
    }
    let find = |text: &str| story.get("assets_find", json!({ "text": text }));
    for text in ["LT-0017", "lt0017", "LT 0017", "s-lt-0017", "D-LT-0017"] {
        assert_eq!(find(text)[0]["tag"], "LT-0017", "{text:?}");
    }
    assert_eq!(find("alder l13").as_array().unwrap().len(), 12);
    assert_eq!(find("alder projector"), json!([]));
    assert_eq!(find(" "), json!([]));
}

#[test]
fn how_it_stands_is_set_by_hand_only_where_nothing_else_says_so() {
    let story = Story::begins();
    let id = story.laptop("LT-0001");
    let stand = |standing: &str| story.ask("asset_stand", json!({ "id": id, "standing": standing }));
    for standing in ["on_loan", "lost", "disposed", "in_repair", "ordered", "in_stock"] {
        assert_eq!(stand(standing), Err(Problem::invalid("standing", Why::DoesNotFit)), "{standing}");
    }
    for standing in ["in_use", "retired", "in_stock"] {
        stand(standing).unwrap();
    }
}

#[test]
fn a_field_of_the_schools_own_holds_what_it_is_for() {
    let story = Story::begins();
    let id = story.laptop("LT-0001");
    let field = story.made("own_field_save", json!({ "id": null, "name": "Insurance group", "kind": "number", "endedOn": null }));
    let set = |value: &str| story.ask("own_value_set", json!({ "asset": id, "field": field, "value": value }));
    assert_eq!(set("high"), Err(Problem::invalid("value", Why::NotUnderstood)));
    set("3").unwrap();
    assert_eq!(page(&story, &id)["own"][0]["value"], "3");
    let kind = json!({ "id": field, "name": "Insurance group", "kind": "day", "endedOn": null });
    assert_eq!(story.ask("own_field_save", kind), Err(Problem::invalid("kind", Why::DoesNotFit)), "a 3 is no day");
    story.get("own_field_save", json!({ "id": field, "name": "Insurance group", "kind": "number", "endedOn": "2026-09-08" }));
    assert_eq!(page(&story, &id)["own"][0]["value"], "3", "what was kept stays");
}

#[test]
fn whoever_keeps_the_register_sees_of_the_staff_their_names_alone() {
    let story = Story::begins();
    story.pupil("Mia");
    let ruth = story.staff("Ruth", "Adeyemi");
    assert_eq!(story.get("keepers_list", json!({})), json!([{ "id": ruth, "name": "Ruth Adeyemi" }]));
}
