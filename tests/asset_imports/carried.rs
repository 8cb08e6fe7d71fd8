//! The register leaves as a file and comes back.

use serde_json::{Value, json};

use crate::loans::{lent, to};
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
    // Who has it and when it was seen are for those who read the list: loans and stock checks say so, not a file.
    assert_eq!((&shown["unused"], &shown["counts"]["refused"]), (&json!(["With", "Last seen"]), &json!(0)), "{shown}");
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

/// What people and other systems write: marks that part values, marks of a formula, HTML, figures that are no numbers.
const HOSTILE: [&str; 17] = [
    "a; b, c | d\te",
    "\"Big\"; \"red\"",
    "\"",
    "\";\"",
    "<spare>",
    "<b>bold</b> & <br>",
    "Tom &amp; Ann &lt;3",
    "=1+1; 2",
    "'=cmd",
    "''@x",
    "-77",
    "+44 7700 900123",
    "0012",
    "1,5",
    "01/02/2026",
    " spaces before and after  ",
    "“Größe” Ł 5\" ; \u{a0}x",
];

#[test]
fn no_value_of_any_field_is_lost_however_it_is_written() {
    let story = Story::begins();
    let keeper = story.staff("<Ruth> \"R\"", "=Bell; O'Neill");
    let own = ["Weight; \"kg\"", "<b>Bold</b>", "Last seen"];
    let owns: Vec<String> = own
        .iter()
        .map(|name| story.made("own_field_save", json!({ "id": null, "name": name, "kind": "text", "endedOn": null })))
        .collect();
    for (at, hostile) in HOSTILE.into_iter().enumerate() {
        let room = story.room(&format!("{hostile} {at}"));
        let mut fields =
            json!({ "room": room, "keeper": keeper, "costPence": at, "note": format!("{hostile}\n\n{hostile}\r\n;{hostile}") });
        for field in [
            "kind",
            "make",
            "model",
            "description",
            "supplier",
            "orderRef",
            "funding",
            "encryption",
            "system",
            "enrolment",
            "mac",
            "electrical",
        ] {
            fields[field] = json!(hostile);
        }
        fields["serial"] = json!(format!("{hostile} S{at}"));
        let media = json!([{ "kind": "ssd", "serial": format!("{hostile} D{at}") }, { "kind": "hdd", "serial": format!("{at} GB x"), "sizeGb": 5 }]);
        let asset = story.made(
            "asset_add",
            json!({ "tag": format!("HX-{at:04}"), "prefix": null, "standing": "in_stock", "fields": fields, "media": media,
                "accessories": [hostile, format!("{hostile}, 65 W"), "Charger, 65 W"] }),
        );
        for field in &owns {
            story.get("own_value_set", json!({ "asset": asset, "field": field, "value": hostile }));
        }
    }
    let register = |story: &Story| {
        let mut all = story.get("assets_list", json!({ "disposed": false })).as_array().unwrap().clone();
        all.sort_by_key(|row| row["tag"].to_string());
        let pages = all.iter().map(|row| {
            let page = story.get("asset_open", json!({ "id": row["id"] }));
            let mut fields = page["asset"]["fields"].clone();
            (fields["room"], fields["keeper"]) = (page["room"].clone(), page["keeper"]["name"].clone());
            let media: Vec<Value> =
                page["media"].as_array().unwrap().iter().map(|m| json!([m["kind"], m["serial"], m["sizeGb"]])).collect();
            let own: Vec<Value> =
                page["own"].as_array().unwrap().iter().map(|own| json!([own["field"]["name"], own["value"]])).collect();
            json!([page["asset"]["tag"], fields, media, page["accessories"], own])
        });
        pages.collect::<Vec<Value>>()
    };
    let before = register(&story);
    assert_eq!(before.len(), HOSTILE.len());
    assert!(before[0][1]["keeper"].as_str().unwrap().contains("Bell") && before[0][4][2][1] == "a; b, c | d e", "{}", before[0]);
    for format in ["csv", "xlsx"] {
        let other = Story::begins();
        other.staff("<Ruth> \"R\"", "=Bell; O'Neill");
        for name in own {
            other.made("own_field_save", json!({ "id": null, "name": name, "kind": "text", "endedOn": null }));
        }
        carried_over(&story, &other, format);
        for (was, is) in before.iter().zip(register(&other)) {
            assert_eq!(*was, is, "{format}");
        }
        let same = carried_over(&story, &other, format);
        assert_eq!((&same["counts"]["unchanged"], &same["counts"]["changed"]), (&json!(HOSTILE.len()), &json!(0)), "{same}");
        let quiet = |row: &Value| row["remarks"].as_array().unwrap().is_empty();
        assert!(same["rows"].as_array().unwrap().iter().all(quiet), "{same}");
    }
}

#[test]
fn the_list_says_who_has_a_piece_and_when_it_was_seen() {
    let story = Story::begins();
    let staff = story.staff("Ruth", "Bell");
    story.laptop("LT-0001");
    lent(&story, "LT-0001", &to(&staff));
    story.get("list_save", json!({ "list": { "kind": "equipment", "list": { "what": "register" } }, "format": "csv" }));
    let text = String::from_utf8(story.around.saved.lock().unwrap().last().unwrap().1.clone()).unwrap();
    let column = |line: usize, heading: &str| {
        let at = text.lines().next().unwrap().split(',').position(|name| name == heading).unwrap();
        text.lines().nth(line).unwrap().split(',').nth(at).unwrap().to_owned()
    };
    assert_eq!((column(1, "With").as_str(), column(1, "Last seen").is_empty()), ("Ruth Bell", false), "{text}");
}

#[test]
fn a_keeper_who_has_left_or_shares_a_name_stays_the_keeper() {
    let story = Story::begins();
    let keeper = story.staff("Ruth", "Bell");
    story.equipment("LT-1", json!({ "kind": "Laptop", "keeper": keeper, "note": "old" }), json!([]));
    story.staff("Ruth", "Bell");
    let same = carried_over(&story, &story, "csv");
    assert_eq!((&same["counts"]["unchanged"], &same["rows"][0]["remarks"]), (&json!(1), &json!([])), "{same}");
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
