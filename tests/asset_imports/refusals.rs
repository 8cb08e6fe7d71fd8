//! Rows that are refused by number, each with its reason.

use serde_json::{Value, json};

use super::{glance, planned, planned_as};
use crate::office::Story;

/// The reasons of each refused row: its number, why, and what stood there.
fn reasons(plan: &Value) -> Value {
    let refused = plan["rows"].as_array().unwrap().iter().filter(|row| row["outcome"] == "refused");
    let of = |row: &Value| -> Value {
        let faults = row["faults"].as_array().unwrap().iter();
        json!([row["row"], faults.map(|fault| json!([fault["why"], fault["text"]])).collect::<Vec<_>>()])
    };
    refused.map(of).collect()
}

/// Why the one row of this file is refused.
fn why(heading: &str, cell: &str) -> Value {
    let story = Story::begins();
    let plan = planned(&story, &format!("Tag,Kind,{heading}\nLT-1,Laptop,\"{cell}\"\n")).shown();
    plan["rows"][0]["faults"].as_array().unwrap().iter().map(|fault| fault["why"].clone()).collect()
}

#[test]
fn a_cell_that_could_mean_two_things_is_refused_and_never_guessed() {
    for (heading, cell, reason) in [
        ("Cost", "1.234,50", "unclear_amount"),
        ("Cost", "12,5", "unclear_amount"),
        ("Cost", "about 5", "unclear_amount"),
        ("Cost", "-3", "below_nought"),
        ("Status", "Undeployable", "unknown_status"),
        ("Status", "Pending", "unknown_status"),
        ("Status", "Disposed of", "status_gone"),
        ("Purchase date", "09/31/2024", "not_a_date"),
        ("Purchase date", "soon", "not_a_date"),
        ("Encrypted", "maybe", "not_yes_no"),
        ("Portable", "maybe", "not_yes_no"),
        ("Warranty months", "long", "not_a_number"),
        ("Quantity", "0", "not_a_number"),
        ("Quantity", "2", "quantity_with_tag"),
        ("Ownership", "ours?", "not_an_ownership"),
        ("Drives", "floppy 1 GB", "not_a_drive"),
        ("Serial", "1.23E+11", "spoilt"),
        ("Make", "#N/A", "spoilt"),
        ("Serial", "S1\nS2", "several_values"),
        ("Room", &"x".repeat(201), "too_long"),
        ("Model", &"x".repeat(201), "too_long"),
    ] {
        assert_eq!(why(heading, cell), json!([reason]), "{heading}: {cell}");
    }
    for (heading, cell) in [
        ("Cost", "\u{a3}1,234.50"),
        ("Status", "ready to deploy"),
        ("Purchase date", "31/09/24".replace("31", "30").as_str()),
        ("Encrypted", "not known"),
        ("Warranty months", "36 months"),
        ("Drives", "SSD 256 GB X1; HDD"),
    ] {
        assert_eq!(why(heading, cell), json!([]), "{heading}: {cell}");
    }
}

#[test]
fn a_serial_number_or_a_tag_used_twice_refuses_each_of_its_rows_by_number() {
    let story = Story::begins();
    let text = "Tag,Kind,Serial\nLT-1,Laptop,S1\nLT-2,Laptop,s-1\nLT-3,Laptop,S3\nlt 3,Laptop,S4\nLT-5,Laptop,S5\n";
    let import = planned(&story, text);
    assert_eq!(
        reasons(&import.shown()),
        json!([
            [2, [["serial_twice", "S1"]]],
            [3, [["serial_twice", "s-1"]]],
            [4, [["tag_twice", "LT-3"]]],
            [5, [["tag_twice", "lt 3"]]],
        ])
    );
    assert_eq!(import.shown()["rows"][0]["faults"][0]["rows"], json!([3]));
    let done = import.applied();
    assert_eq!((&done["added"], &done["refused"]), (&json!(1), &json!(4)));
}

#[test]
fn two_drives_in_one_row_with_the_same_number_refuse_the_row() {
    let story = Story::begins();
    let text = "Tag,Kind,Serial,Drives\nLT-1,Tablet,S1,ssd 128 GB S1; ssd 128 GB s-1\nLT-2,Tablet,S2,ssd 128 GB S2\n";
    let import = planned(&story, text);
    assert_eq!(reasons(&import.shown()), json!([[2, [["serial_twice", "s-1"]]]]));
    assert_eq!(import.applied()["added"], 1, "the other is kept");
}

#[test]
fn a_row_that_contradicts_the_register_is_refused() {
    let story = Story::begins();
    story.laptop("LT-0001");
    story.laptop("LT-0002");
    let text =
        "Tag,Kind,Serial\nLT-0001,Laptop,S-LT-0002\nLT-0001x,Laptop,S-LT-0001\nLT-0002,Laptop,Other\nLT-9,Laptop,D-LT-0001\n";
    assert_eq!(
        reasons(&planned(&story, text).shown()),
        json!([
            [2, [["contradicts", "LT-0001"]]],
            [3, [["contradicts", "LT-0001"]]],
            [4, [["contradicts", "LT-0002"]]],
            [5, [["serial_of_a_drive", "D-LT-0001"]]],
        ])
    );
}

#[test]
fn a_row_that_names_nothing_or_lacks_what_every_piece_has_is_refused() {
    let story = Story::begins();
    let text = "Tag,Description,Kind,Cost\n,,,1200\n,Kettle,,12\nEQ-1,Chair,,5\n";
    assert_eq!(
        reasons(&planned_as(&story, text, "", "").shown()),
        json!([[2, [["nothing_named", ""]]], [3, [["no_kind", ""], ["no_tag", ""]]], [4, [["no_kind", ""]]]])
    );
    assert_eq!(planned_as(&story, text, "EQ", "Thing").counts(), [2, 0, 0, 1]);
}

#[test]
fn a_warranty_that_ends_before_it_was_bought_is_refused_and_one_that_cannot_be_counted_is_said() {
    let story = Story::begins();
    let text = "Tag,Kind,Purchase date,Warranty until,Warranty months\nA-1,Laptop,03/09/2024,01/09/2024,\nA-2,Laptop,,,36\n";
    let plan = planned(&story, text).shown();
    let row = |number: u64| plan["rows"].as_array().unwrap().iter().find(|row| row["row"] == number).unwrap().clone();
    assert_eq!(row(2)["faults"][0]["why"], "date_too_early");
    assert_eq!(row(3)["remarks"][0]["why"], "warranty_not_counted");
}

#[test]
fn how_something_stands_is_not_changed_by_a_file_and_a_loan_comes_in_as_in_use() {
    let story = Story::begins();
    story.laptop("LT-0001");
    let import = planned(&story, "Tag,Kind,Status\nLT-0001,Laptop,Deployed\nLT-0002,Laptop,On loan\n");
    let plan = import.shown();
    let remark = |tag: &str| {
        let rows = plan["rows"].as_array().unwrap();
        rows.iter().find(|row| row["tag"] == tag).unwrap()["remarks"][0]["why"].clone()
    };
    assert_eq!((remark("LT-0001"), remark("LT-0002")), (json!("standing_kept"), json!("loan_becomes_use")));
    import.applied();
    assert_eq!(
        (&glance(&story, "LT-0001")["standing"], &glance(&story, "LT-0002")["standing"]),
        (&json!("in_stock"), &json!("in_use"))
    );
}

#[test]
fn the_refused_rows_are_saved_as_they_stand_with_their_reasons() {
    let story = Story::begins();
    let import = planned(&story, "Tag,Kind,Cost\nLT-1,Laptop,12\nLT-2,Laptop,\"=1,5\"\n");
    let reasons = json!([{ "row": 3, "text": "No clear amount" }]);
    let input = json!({ "plan": import.plan, "reasons": reasons, "heading": "Why" });
    assert_eq!(story.get("asset_import_save_refused", input)["done"], true);
    let saved = story.around.saved.lock().unwrap().last().unwrap().1.clone();
    let text = String::from_utf8(saved).unwrap();
    assert_eq!(text, "\u{feff}Tag,Kind,Cost,Why\r\nLT-2,Laptop,\"'=1,5\",No clear amount\r\n");
}
