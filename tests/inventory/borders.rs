//! What the register refuses at its border, in words of its own and not in the database's.

use serde_json::{Value, json};
use signet_core::base::{Problem, Why};

use super::add;
use crate::office::Story;

#[test]
fn two_drives_of_one_piece_never_bear_the_same_number_even_where_it_is_the_number_of_the_piece() {
    let story = Story::begins();
    let taken = || Err(Problem::invalid("media", Why::Taken));
    let own = |serial: &str| json!({ "kind": "ssd", "serial": serial });
    let piece = |media: Value| {
        let fields = json!({ "kind": "Tablet", "serial": "S-1" });
        story.ask("asset_add", json!({ "tag": "T-1", "prefix": null, "standing": "in_stock", "fields": fields, "media": media }))
    };
    assert_eq!(piece(json!([own("S-1"), own("s 1")])), taken(), "twice the piece's own number");
    let id = piece(json!([own("S-1"), own("")])).unwrap()["id"].clone();
    let open = || story.get("asset_open", json!({ "id": id }))["media"].clone();
    let mut media = open();
    media[1]["serial"] = json!("S1");
    let edit = |media: &Value| {
        let page = story.get("asset_open", json!({ "id": id }));
        let (revision, fields) = (page["asset"]["revision"].clone(), page["asset"]["fields"].clone());
        story.ask(
            "asset_edit",
            json!({ "id": id, "revision": revision, "tag": "T-1", "fields": fields, "media": media, "accessories": [] }),
        )
    };
    assert_eq!(edit(&media), taken());
    assert_eq!(open()[1]["serial"], "");
}

#[test]
fn equipment_is_not_added_to_a_room_or_a_keeper_that_is_not_there() {
    let story = Story::begins();
    let nobody = "01900000-0000-7000-8000-000000000000";
    for field in ["room", "keeper"] {
        let refused = add(&story, None, json!({ field: nobody }));
        assert!(matches!(refused, Err(Problem::NotFound)), "{field}: {refused:?}");
    }
}
