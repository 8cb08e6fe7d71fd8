//! Equipment that comes in from another system or from an office sheet.

use serde_json::{Value, json};
use signet_core::base::{Problem, Why};

use crate::office::Story;

mod carried;
mod corrections;
mod own_fields;
mod refusals;

const SNIPE: &str = "ID,Asset Name,Device Image,Asset Tag,Serial,Model,Category,Status,Checked Out To,Location,Manufacturer,Purchase Cost,Purchase Date,Notes,Actions\n\
    1,Trolley 1,<img src=\"x.png\">, <a href=\"http://snipe/hardware/1\">LT-0101</a>,<a href=\"/1\">5CD01</a>,<a>ThinkPad L13</a>,Laptop,Ready to Deploy,, Library,Lenovo,\"\u{a3}1,234.50\",03/09/2024,\"Tom &amp; Ann<br>second line\",<button>x</button>\n\
    2,,,LT-0102,5CD02,ThinkPad L13,Laptop,Deployed,Ruth Bell,ICT suite,Lenovo,399,2024-09-03,,\n\
    3,,,LT-0103,5CD03,ThinkPad L13,Laptop,Archived,,,Lenovo,,,,\n";

pub struct Import<'a> {
    pub story: &'a Story,
    pub source: Value,
    pub plan: Value,
}

/// Reads a file as it was guessed, and plans it.
pub fn planned<'a>(story: &'a Story, text: &str) -> Import<'a> {
    planned_as(story, text, "EQ", "")
}

pub fn planned_as<'a>(story: &'a Story, text: &str, prefix: &str, kind: &str) -> Import<'a> {
    *story.around.file.lock().unwrap() = Some(("equipment.csv".to_owned(), text.as_bytes().to_vec()));
    let token = story.get("asset_import_pick", json!({}))["token"].clone();
    let source = story.get("asset_import_read", json!({ "token": token }));
    let mapping: Value = source["columns"].as_array().unwrap().iter().map(|column| column["meaning"].clone()).collect();
    let plan = json!({ "token": token, "mapping": mapping, "prefix": prefix, "kind": kind });
    Import { story, source, plan }
}

impl Import<'_> {
    pub fn shown(&self) -> Value {
        self.story.get("asset_import_plan", self.plan.clone())
    }

    pub fn counts(&self) -> [u64; 4] {
        let plan = self.shown();
        ["new", "changed", "unchanged", "refused"].map(|name| plan["counts"][name].as_u64().unwrap())
    }

    pub fn try_apply(&self, fingerprint: &Value, skipped: &Value) -> Result<Value, Problem> {
        let input = json!({ "plan": self.plan, "fingerprint": fingerprint, "skipped": skipped });
        self.story.ask("asset_import_apply", input)
    }

    pub fn applied(&self) -> Value {
        self.try_apply(&self.shown()["fingerprint"], &json!([])).unwrap()
    }
}

/// What bears the tag, in one line.
pub fn glance(story: &Story, tag: &str) -> Value {
    story.get("care_scan", json!({ "tag": tag }))
}

fn undo(story: &Story, done: &Value) -> Result<Value, Problem> {
    story.ask("asset_import_undo", json!({ "id": done["id"] }))
}

#[test]
fn the_list_of_snipe_it_comes_in_with_its_html_and_its_spaces() {
    let story = Story::begins();
    story.staff("Ruth", "Bell");
    story.room("Library");
    let import = planned(&story, SNIPE);
    let plan = import.shown();
    assert_eq!(import.counts(), [3, 0, 0, 0], "{plan}");
    assert_eq!(plan["unused"], json!(["ID", "Device Image", "Actions"]), "no column is left out silently");
    assert_eq!(plan["rooms"], json!(["ICT suite"]));
    assert_eq!(plan["ambiguousDates"], 1);
    let done = import.applied();
    assert_eq!((&done["added"], &done["refused"]), (&json!(3), &json!(0)));
    let first = glance(&story, "LT-0101");
    assert_eq!((&first["what"], &first["serial"]), (&json!("Laptop, Lenovo ThinkPad L13"), &json!("5CD01")));
    assert_eq!((&first["standing"], &first["room"]), (&json!("in_stock"), &json!("Library")));
    assert_eq!(glance(&story, "LT-0102")["standing"], "in_use");
    assert_eq!(glance(&story, "LT-0103")["standing"], "retired");
}

#[test]
fn the_same_file_again_changes_nothing_and_a_newer_one_changes_what_is_new() {
    let story = Story::begins();
    planned(&story, SNIPE).applied();
    let again = planned(&story, SNIPE);
    assert_eq!(again.counts(), [0, 0, 3, 0]);
    assert_eq!(again.source["remembered"], true);
    assert_eq!(again.applied()["id"], json!(null), "there is nothing to undo");
    let newer = planned(&story, &SNIPE.replace(",399,", ",405.50,").replace("ICT suite", "Hall"));
    assert_eq!(newer.counts(), [0, 1, 2, 0]);
    let row = newer.shown()["rows"][0].clone();
    assert_eq!(
        row["changes"],
        json!([{ "field": "costPence", "was": "39900", "becomes": "40550" }, { "field": "room", "was": "ICT suite", "becomes": "Hall" }])
    );
    let done = newer.applied();
    assert_eq!(glance(&story, "LT-0102")["room"], "Hall");
    undo(&story, &done).unwrap();
    assert_eq!(glance(&story, "LT-0102")["room"], "ICT suite", "as it was before");
    assert_eq!(planned(&story, SNIPE).counts(), [0, 0, 3, 0]);
}

#[test]
fn glpi_parts_with_semicolons_and_breaks_lines_inside_a_cell() {
    let story = Story::begins();
    let text = "Name;Status;Manufacturer;Serial number;Inventory number;Type;Model;Location;Comments\n\
        PC-01;In use;Dell;SN1;PC-0001;Desktop;OptiPlex;\"Root\nOffice\";\"one\ntwo\"\n";
    let import = planned(&story, text);
    assert_eq!(import.source["delimiter"], "semicolon");
    assert_eq!(import.applied()["added"], 1);
    let it = glance(&story, "PC-0001");
    assert_eq!((&it["what"], &it["room"]), (&json!("Desktop, Dell OptiPlex"), &json!("Root Office")));
}

#[test]
fn homebox_comes_in_with_its_marks_and_its_empty_days() {
    let story = Story::begins();
    let text = "HB.import_ref,HB.location,HB.labels,HB.quantity,HB.name,HB.asset_id,HB.insured,HB.serial_number,HB.manufacturer,HB.purchase_price,HB.purchase_time,HB.warranty_expires\n\
        a1,Store,Camera;Media,1,Trip camera,000-001,true,C1,Lumen,0,0001-01-01,0001-01-01\n\
        a2,Store,Cable,3,HDMI cable,,false,,,4.99,2025-01-06,\n";
    let import = planned_as(&story, text, "CB", "");
    assert_eq!(import.counts(), [4, 0, 0, 0], "a row may stand for several");
    assert_eq!(import.shown()["unused"], json!(["HB.import_ref"]));
    import.applied();
    assert_eq!(glance(&story, "000-001")["what"], "Camera, Lumen");
    for tag in ["CB-0001", "CB-0002", "CB-0003"] {
        assert_eq!(glance(&story, tag)["what"], "Cable, HDMI cable");
    }
}

#[test]
fn a_typical_bad_office_sheet_comes_in() {
    let story = Story::begins();
    let text = "EQUIPMENT LIST 2026\n\n\
        Asset TAG ID, DESCRIPTION, PURCHASE DATE, BRAND, COST, MODEL, SERIAL NO., CATEGORY, DEPARTMENT, LOCATION, ASSIGNED TO, ASSIGNED LOCATION, DUE DATE, CHECK-OUT NOTES, WARRANTY LENGTHS (MONTHS), WARRANTY EXPIRATION\n\
        LT 7, Blue laptop, 3/9/24, Dell,\"\u{a3}1,234.50\", L5400, S7, LAPTOP, Office, Office 1, Mr Nobody, , , keep dry, 36, \n\
        , Kettle, , , 12, , , , , , , , , , , \n\
        TOTAL, , , , 1246.5, , , , , , , , , , , \n";
    let import = planned_as(&story, text, "EQ", "Equipment");
    assert_eq!(import.source["headerRow"], 3);
    let plan = import.shown();
    let remark = &plan["rows"][0]["remarks"][0];
    assert_eq!((&remark["why"], &remark["text"]), (&json!("keeper_unknown"), &json!("Mr Nobody")), "{plan}");
    assert_eq!(plan["unused"], json!(["DEPARTMENT", "ASSIGNED LOCATION", "DUE DATE"]));
    import.applied();
    assert_eq!(glance(&story, "LT7")["what"], "LAPTOP, Dell L5400");
    assert_eq!(glance(&story, "EQ-0001")["what"], "Equipment, Kettle", "what has no tag takes the next one");
    let ending = story.get("care_due", json!({}));
    assert_eq!(ending["warranties"], json!([]), "36 months after September 2024");
}

#[test]
fn an_import_is_undone_by_one_press_and_never_twice() {
    let story = Story::begins();
    let done = planned(&story, SNIPE).applied();
    assert_eq!(story.get("asset_imports", json!({}))[0]["canUndo"], true);
    assert_eq!(undo(&story, &done).unwrap(), json!({ "removed": 3, "restored": 0 }));
    assert_eq!(story.ask("care_scan", json!({ "tag": "LT-0101" })), Err(Problem::NotFound));
    assert_eq!(story.get("rooms_list", json!({})), json!([]), "the rooms that it made are gone as well");
    assert_eq!(undo(&story, &done), Err(Problem::CannotUndo));
    let past = story.get("asset_imports", json!({}));
    assert_eq!((&past[0]["canUndo"], &past[0]["fileName"]), (&json!(false), &json!("equipment.csv")));
    assert_eq!(planned(&story, SNIPE).counts(), [3, 0, 0, 0]);
}

#[test]
fn an_import_on_which_something_was_built_is_not_undone() {
    let story = Story::begins();
    let done = planned(&story, SNIPE).applied();
    let test = json!({ "tag": "LT-0101", "kind": "visual", "on": "2026-09-08", "byWhom": "Beacon", "result": "passed",
        "label": "", "note": "", "next": { "due": "none" } });
    story.get("care_test", test);
    assert_eq!(undo(&story, &done), Err(Problem::CannotUndo));
    assert_eq!(story.get("asset_imports", json!({}))[0]["canUndo"], false);
    assert_eq!(glance(&story, "LT-0102")["standing"], "in_use", "all of it or nothing");
}

#[test]
fn a_change_since_keeps_an_import_from_being_undone() {
    let story = Story::begins();
    planned(&story, SNIPE).applied();
    let done = planned(&story, &SNIPE.replace(",399,", ",405.50,")).applied();
    let hall = story.room("Hall");
    story.get(
        "care_move",
        json!({ "tags": ["LT-0102"], "room": hall, "authorisedBy": "Mrs Bell", "on": "2026-09-08", "note": "" }),
    );
    assert_eq!(undo(&story, &done), Err(Problem::CannotUndo));
}

#[test]
fn a_plan_of_a_register_that_has_changed_is_not_applied() {
    let story = Story::begins();
    let import = planned(&story, SNIPE);
    let fingerprint = import.shown()["fingerprint"].clone();
    story.laptop("LT-0001");
    assert_eq!(import.try_apply(&fingerprint, &json!([])), Err(Problem::ChangedMeanwhile));
    let rows = import.try_apply(&import.shown()["fingerprint"], &json!([3])).unwrap();
    assert_eq!((&rows["added"], &rows["skipped"]), (&json!(2), &json!(1)));
    assert_eq!(story.ask("care_scan", json!({ "tag": "LT-0102" })), Err(Problem::NotFound));
}

#[test]
fn a_plan_without_columns_or_with_no_series_is_refused() {
    let story = Story::begins();
    let mut import = planned(&story, SNIPE);
    import.plan["prefix"] = json!("Ü");
    let ask = |import: &Import<'_>| story.ask("asset_import_plan", import.plan.clone());
    assert_eq!(ask(&import), Err(Problem::invalid("prefix", Why::NotUnderstood)));
    import.plan["mapping"] = json!(vec![Value::Null; 15]);
    assert_eq!(ask(&import), Err(Problem::invalid("mapping", Why::Missing)));
    import.plan["mapping"] = json!([]);
    assert_eq!(ask(&import), Err(Problem::invalid("mapping", Why::DoesNotFit)));
}

#[test]
fn a_space_before_a_quote_belongs_to_no_cell() {
    let story = Story::begins();
    let text = "Tag, Kind, Description, Cost\nLT-1, Laptop, \"Blue, big\" , \"1,234.50\"\nLT-2, \"Laptop\", \"Big\" bag, 5\n\
        \u{20}\"LT-3\", Laptop, 15\" case, \"12\"\n";
    let import = planned(&story, text);
    assert_eq!(import.counts(), [3, 0, 0, 0], "{}", import.shown());
    import.applied();
    assert_eq!(glance(&story, "LT-1")["what"], "Laptop, Blue, big");
    assert_eq!(glance(&story, "LT-2")["what"], "Laptop, \"Big\" bag", "quotes inside a text stay");
    assert_eq!(glance(&story, "LT-3")["what"], "Laptop, 15\" case");
}
