//! The register of equipment.

use serde_json::{Value, json};
use signet_core::base::{Problem, Why};

use crate::office::Story;

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
