//! What has been collected is the school's no more, though its certificates are still awaited.

use serde_json::{Value, json};
use signet_core::base::{Problem, Why};

use super::{Batch, invalid, small_school};
use crate::office::{Story, TODAY};

/// Two laptops in a room; the first has been collected.
fn one_collected(story: &Story) -> (Batch<'_>, String, String) {
    let room = story.room("Library");
    let add = |tag: &str| {
        let drive = json!([{ "kind": "ssd", "serial": format!("D-{tag}") }]);
        let fields = json!({ "kind": "Laptop", "serial": format!("S-{tag}"), "room": room, "supportUntil": TODAY });
        story.equipment(tag, fields, drive)
    };
    let (asset, _) = (add("LT-0001"), add("LT-0002"));
    let batch = Batch::begun(story);
    batch.scan("LT-0001");
    batch.plan("recycle", json!({})).unwrap();
    batch.authorise("").unwrap();
    batch.all_cleared().hand_over(json!({})).unwrap();
    assert_eq!(batch.state(), "collected");
    (batch, room, asset)
}

#[test]
fn what_was_collected_is_expected_counted_and_listed_nowhere() {
    let story = small_school();
    let (batch, room, _) = one_collected(&story);
    let check = story.made("stock_check_begin", json!({ "rooms": [room], "note": "" }));
    let expected = story.get("stock_check_room", json!({ "stockCheck": check, "room": room }));
    let tags: Vec<&Value> = expected.as_array().unwrap().iter().map(|line| &line["tag"]).collect();
    assert_eq!(tags, ["LT-0002"]);
    let scanned = story.get("stock_check_scan", json!({ "stockCheck": check, "room": room, "tag": "LT-0001" }));
    assert_eq!(scanned["outcome"], "disposed", "it stands there although a company has signed for it");
    assert_eq!(story.get("rooms_list", json!({}))[0]["assets"], 1);
    assert_eq!(story.get("stock_checks_list", json!({}))["rooms"][0]["assets"], 1);
    let report = story.get("care_report", json!({ "report": "by_room" }));
    assert!(!report.to_string().contains("LT-0001") && report.to_string().contains("LT-0002"), "{report}");
    assert_eq!(story.get("care_due", json!({}))["support"].as_array().unwrap().len(), 1);

    batch.certificate("C-1", "S-LT-0001").unwrap();
    batch.close().unwrap();
    assert_eq!(batch.state(), "closed");
}

#[test]
fn what_was_collected_is_neither_put_back_nor_lent_nor_changed() {
    let story = small_school();
    let (batch, _, asset) = one_collected(&story);
    for standing in ["in_stock", "in_use", "retired"] {
        let stand = story.ask("asset_stand", json!({ "id": asset, "standing": standing }));
        assert_eq!(stand, invalid("standing", Why::DoesNotFit), "{standing}");
    }
    let mia = story.staff("Mia", "Evans");
    let lent = crate::loans::lend(&story, "LT-0001", &crate::loans::to(&mia));
    assert_eq!(lent["outcome"]["is"], "may_not_be_lent");
    let page = story.get("asset_open", json!({ "id": asset }));
    let edit = json!({ "id": asset, "revision": page["asset"]["revision"], "fields": page["asset"]["fields"], "media": [], "accessories": [] });
    assert_eq!(story.ask("asset_edit", edit), invalid("asset", Why::Disposed), "what was signed for is not put right later");
    assert_eq!(batch.ask("disposal_give_up", json!({ "reason": "again" })), Err(Problem::ChangedMeanwhile));
    let left = page["events"].as_array().unwrap().iter().find(|event| event["happened"] == "disposed").unwrap();
    assert_eq!((&left["on"], &left["note"]), (&json!(TODAY), &json!("recycle")), "it left on the day of the handover");
}
