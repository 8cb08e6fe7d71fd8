//! The register leaves as a file and comes back.

use serde_json::{Value, json};

use crate::office::Story;

/// Saves the register as a file and reads it into another office.
fn carried_over(from: &Story, to: &Story, format: &str) -> Value {
    from.get("list_save", json!({ "list": { "kind": "equipment", "list": { "what": "register" } }, "format": format }));
    let (name, bytes) = from.around.saved.lock().unwrap().last().unwrap().clone();
    *to.around.file.lock().unwrap() = Some((name, bytes));
    let token = to.get("asset_import_pick", json!({}))["token"].clone();
    let source = to.get("asset_import_read", json!({ "token": token }));
    let mapping: Value = source["columns"].as_array().unwrap().iter().map(|column| column["meaning"].clone()).collect();
    let plan = json!({ "token": token, "mapping": mapping, "prefix": "", "kind": "" });
    let shown = to.get("asset_import_plan", plan.clone());
    assert_eq!((&shown["unused"], &shown["counts"]["refused"]), (&json!([]), &json!(0)), "{shown}");
    to.get("asset_import_apply", json!({ "plan": plan, "fingerprint": shown["fingerprint"], "skipped": [] }));
    shown
}

#[test]
fn the_register_leaves_as_a_file_and_comes_back_without_loss() {
    let story = Story::begins();
    let keeper = story.staff("Ruth", "Bell");
    let room = story.room("2 Fir");
    story.laptop("LT-0001");
    let all = json!({ "kind": "Tablet", "make": "=cmd", "model": "T \"9\"", "serial": "0012", "description": "Blue; big", "ownership": "leased",
        "supplier": "Harbour, ICT", "orderRef": "-77", "funding": "PTA", "boughtOn": "2024-02-29", "costPence": 123_405, "warrantyUntil": "2027-02-28",
        "supportUntil": "2030-01-02", "lifeYears": 6, "room": room, "keeper": keeper, "assistive": true, "camera": true, "portable": true,
        "holdsData": "no", "encrypted": "unknown", "encryption": "FileVault", "system": "iPadOS", "enrolment": "MDM", "mac": "00:11:22",
        "electrical": "II", "insured": true, "note": "one\ntwo" });
    let drives =
        json!([{ "kind": "flash", "serial": "F 9", "sizeGb": 64 }, { "kind": "hdd", "serial": "H;1" }, { "kind": "other" }]);
    let tablet = story.made(
        "asset_add",
        json!({ "tag": "TB-0001", "prefix": null, "standing": "in_stock", "fields": all, "media": drives,
            "accessories": ["Charger; UK plug", "15\" case", "\"Big\" bag"] }),
    );
    // A name that a column of every register bears, one that the import knows as something else, one like a formula.
    let own = [
        ("Tag", "text", "second"),
        ("Colour", "text", "dark; blue, \"so\""),
        ("=Weight", "number", "1.25"),
        ("Seen by", "day", "2026-02-03"),
        ("In the safe", "yes_no", "no"),
    ];
    for (name, kind, value) in own {
        let field = story.made("own_field_save", json!({ "id": null, "name": name, "kind": kind, "endedOn": null }));
        story.get("own_value_set", json!({ "asset": tablet, "field": field, "value": value }));
    }
    for format in ["csv", "xlsx"] {
        let other = Story::begins();
        other.staff("Ruth", "Bell");
        for (name, kind, _) in own {
            other.made("own_field_save", json!({ "id": null, "name": name, "kind": kind, "endedOn": null }));
        }
        assert_eq!(carried_over(&story, &other, format)["counts"]["new"], 2);
        let file = |story: &Story| {
            story.get("list_save", json!({ "list": { "kind": "equipment", "list": { "what": "register" } }, "format": "csv" }));
            story.around.saved.lock().unwrap().last().unwrap().1.clone()
        };
        let (before, after) = (String::from_utf8(file(&story)).unwrap(), String::from_utf8(file(&other)).unwrap());
        assert_eq!(before, after, "{format}");
        assert!(before.lines().next().unwrap().ends_with(",Tag,Colour,'=Weight,Seen by,In the safe"), "{before}");
        assert!(before.contains("'=cmd") && before.contains("0012") && before.contains("1234.05"), "{before}");
        let same = carried_over(&story, &other, format);
        assert_eq!((&same["counts"]["unchanged"], &same["counts"]["changed"]), (&json!(2), &json!(0)), "{same}");
    }
}

#[test]
fn a_drive_that_was_taken_out_leaves_in_no_list() {
    let story = Story::begins();
    let laptop = story.laptop("LT-0001");
    let page = story.get("asset_open", json!({ "id": laptop }));
    let edit = json!({ "id": laptop, "revision": page["asset"]["revision"], "fields": page["asset"]["fields"], "cost": null,
        "media": [], "accessories": ["Charger"] });
    story.get("asset_edit", edit);
    story.get("list_save", json!({ "list": { "kind": "equipment", "list": { "what": "register" } }, "format": "csv" }));
    let text = String::from_utf8(story.around.saved.lock().unwrap().last().unwrap().1.clone()).unwrap();
    assert!(!text.contains("D-LT-0001"), "{text}");
}

#[test]
fn a_file_for_snipe_it_bears_its_labels() {
    let story = Story::begins();
    story.equipment(
        "LT-1",
        json!({ "kind": "Laptop", "boughtOn": "2024-01-31", "warrantyUntil": "2027-01-30", "costPence": 45_000 }),
        json!([]),
    );
    story.get("list_save", json!({ "list": { "kind": "equipment", "list": { "what": "snipe_it" } }, "format": "csv" }));
    let text = String::from_utf8(story.around.saved.lock().unwrap().last().unwrap().1.clone()).unwrap();
    assert!(text.starts_with("\u{feff}Asset Tag,Item Name,Model Name,Category,Manufacturer,Serial Number,Status,"), "{text}");
    assert!(text.contains("LT-1,,,Laptop,,,Ready to Deploy,,,,450.00,2024-01-31,35,,"), "{text}");
}
