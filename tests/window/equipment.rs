//! Equipment by keyboard: an office sheet comes in and goes back, many pieces change together and back, a line of a log is
//! entered in seconds, and a gift waits until it was tested and looked up in the recalls.

use std::fs;
use std::time::Instant;

use serde_json::{Value, json};

use crate::week::hands::{asset, day, look, pick, press, put, reach, scan, standing, tick};
use crate::window::Window;

/// A sheet as an office keeps it; the last row can be read in two ways.
const SHEET: &str = "Asset Tag,Category,Make,Model,Serial Number,Location,Purchase Date,Cost,Accessories,Notes\r\n\
    MO-7001,Monitor,Larch,V24,SV-7001,Map library,01/02/2024,£89.00,\"Cable, 2 m; Stand\",\"<spare> \"\"odd\"\"; top shelf\"\r\n\
    MO-7002,Monitor,Larch,V24,SV-7002,Map library,01/02/2024,£89.00,\"Cable, 2 m\",\r\n\
    MO-7003,Monitor,Larch,V24,SV-7003,Map library,01/02/2024,\"1.234,50\",,\r\n";

#[test]
fn an_office_sheet_comes_in_and_is_undone_from_both_places() {
    let files = tempfile::tempdir().expect("there is room for a sheet");
    let sheet = files.path().join("monitors.csv");
    fs::write(&sheet, SHEET).expect("the sheet is written");
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let window = Window::start_with(vault.path(), &["--demo"], &[("SIGNET_TEST_OPEN", sheet.as_os_str())]);
    window.find("nav[aria-label=Signet]");
    let mut faults = Vec::new();

    comes_in(&window, Some(&mut faults));
    let page = window.ask("asset_open", json!({ "id": asset(&window, "MO-7001")["id"] }));
    assert_eq!(page["accessories"], json!(["Cable, 2 m", "Stand"]));
    assert_eq!((&page["asset"]["fields"]["note"], &page["room"]), (&json!("<spare> \"odd\"; top shelf"), &json!("Map library")));
    assert_eq!(page["asset"]["fields"]["costPence"], 8_900);
    press(&window, "Undo the import");
    window.wait_for("The import was undone.");
    assert_eq!(window.ask("assets_find", json!({ "text": "MO-7001" })), json!([]));

    comes_in(&window, None);
    window.go("/inventory");
    window.wait_for("On the register");
    window.go("/inventory/import");
    press(&window, "Undo the import of monitors.csv");
    window.wait_for("Undo the import of monitors.csv?");
    look(&window, "equipment-import-undo", &mut faults);
    press(&window, "Undo the import");
    window.wait("both monitors to be gone", || {
        (window.ask("assets_find", json!({ "text": "SV-7002" })) == json!([])).then_some(())
    });
    assert_eq!(faults, Vec::<String>::new(), "{}", faults.join("\n"));
}

fn comes_in(window: &Window, faults: Option<&mut Vec<String>>) {
    window.go("/inventory/import");
    press(window, "Choose a file");
    window.wait_for("What the columns mean");
    press(window, "See what will change");
    window.wait_for("2 new pieces");
    window.wait_for("1 row refused");
    window.wait_for("can be read in two ways, or is no amount");
    if let Some(faults) = faults {
        look(window, "equipment-import", faults);
    }
    press(window, "Apply 2 changes");
    window.wait_for("2 pieces of equipment were added");
}

#[test]
fn many_pieces_change_together_seen_before_and_taken_back_after() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let window = Window::start(vault.path(), &["--demo"]);
    window.find("nav[aria-label=Signet]");
    let today = window.ask("session", json!({}))["today"].clone();
    let tags = ["BX-9001", "BX-9002", "BX-9003"].map(str::to_owned);
    let ids = tags.clone().map(|tag| added(&window, &tag, "Zelkova"));
    window.ask("care_repair", json!({ "asset": ids[2], "fault": "Hinge", "who": "Larch", "on": today }));
    let mut faults = Vec::new();

    window.go("/inventory");
    put(&window, "Search in this list", "zelkova");
    window.wait_for("3 of ");
    tick(&window, "Choose all");
    press(&window, "Change 3…");
    window.choose("What to change", "How it stands");
    window.choose("It becomes", "Out of use");
    press(&window, "See what will change");
    window.wait_for("This will change 2 pieces of equipment.");
    window.wait_for("It is in repair, lost or stolen.");
    let text = window.text();
    assert!(tags.iter().all(|tag| text.contains(tag.as_str())) && text.contains("In stock"), "{text}");
    look(&window, "equipment-change", &mut faults);
    press(&window, "Change 2");
    window.wait_for("Changed 2 pieces of equipment.");
    standing(&window, &tags[..2], "retired");
    standing(&window, &tags[2..], "in_repair");

    window.go("/inventory?show=changes");
    let named = "Take back: How it stands: Out of use";
    window.by_text("button", named);
    look(&window, "equipment-changes", &mut faults);
    press(&window, named);
    window.wait_for("Take this back?");
    press(&window, "Take it back");
    standing(&window, &tags[..2], "in_stock");
    window.wait_for("Taken back");
    assert_eq!(faults, Vec::<String>::new(), "{}", faults.join("\n"));
}

/// Adds a piece of equipment without any drive, and answers its id.
fn added(window: &Window, tag: &str, make: &str) -> Value {
    let fields = json!({ "kind": "Monitor", "make": make, "model": "V24", "holdsData": "no", "encrypted": "unknown", "ownership": "owned" });
    let add = json!({ "tag": tag, "prefix": null, "standing": "in_stock", "fields": fields, "media": [], "accessories": [] });
    window.ask("asset_add", add)["id"].clone()
}

#[test]
fn a_line_of_a_log_is_entered_in_seconds() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let window = Window::start(vault.path(), &["--demo"]);
    window.find("nav[aria-label=Signet]");
    let lines = || {
        let page = window.ask("logs_list", json!({ "log": "patch" }));
        let all = page["lines"].as_array().expect("lines").clone();
        all.into_iter().filter(|line| line["facts"]["system"] == "Larch server").count()
    };
    window.go("/logs?log=patch");
    window.by_text("heading", "Updates and patches");
    window.find("main input");
    let begun = Instant::now();
    window.press("N");
    window.find("[role=dialog] input");
    put(&window, "System", "Larch server");
    put(&window, "Patch or update", "2026-11 monthly");
    window.choose("Result", "Complete");
    put(&window, "Done by", "Network manager");
    window.press("Ctrl+Enter");
    window.wait("the line to be there", || (lines() == 1).then_some(()));
    println!("{:6.1} s  the first line", begun.elapsed().as_secs_f32());

    let again = Instant::now();
    window.wait_gone("Enter, and another");
    window.press("N");
    press(&window, "Same as last time");
    window.press("Ctrl+Enter");
    window.wait("the next line to be there", || (lines() == 2).then_some(()));
    let took = again.elapsed().as_secs_f32();
    println!("{took:6.1} s  the same as last time");
    assert!(took < 20.0, "the same as last time took {took} seconds on a driven window");
}

#[test]
fn a_gift_waits_for_its_electrical_test_and_the_look_at_the_recalls() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let window = Window::start(vault.path(), &["--demo"]);
    window.find("nav[aria-label=Signet]");
    let rules = json!({ "requesterMayAuthorise": true, "limitPence": null, "byEstimate": false, "testMonths": 12 });
    window.ask("disposal_rules_set", rules);
    added(&window, "MO-9100", "Zelkova");
    let mut faults = Vec::new();

    window.go("/inventory/disposals");
    press(&window, "New disposal");
    reach(&window, "textbox", "Tag or serial number");
    scan(&window, "MO-9100");
    window.wait_for("1 item");
    window.choose("How it goes", "Gift");
    put(&window, "Who receives it", "Fernhill Village Hall");
    press(&window, "Save");
    press(&window, "Authorise");
    window.wait_for("Authorised by");
    press(&window, "No drive in 1 item");
    window.wait_for("1 item still to be tested and made ready.");
    look(&window, "gift-waits", &mut faults);
    assert!(!window.text().contains("It has left"), "there is no handover to enter yet");

    let test = |passed: &str| {
        put(&window, "Electrical test on", &day(&window, -1));
        put(&window, "Tested by", "A. Fitter");
        pick(&window, "Result", passed);
        press(&window, "Enter for 1 item");
    };
    test("Failed");
    window.wait_for("failed the test");
    assert!(!window.text().contains("It has left"), "what failed stays");
    test("Passed");
    window.wait_for("recalls not checked");
    assert!(!window.text().contains("It has left"), "nobody has looked at the recalls");
    for checked in [
        "Checked against the list of recalls",
        "Taken out of management and enrolment",
        "Licences taken off",
        "School labels taken off",
    ] {
        tick(&window, checked);
    }
    test("Passed");
    window.wait_for("Ready to leave");
    put(&window, "Taken away by", "R. Hall");
    look(&window, "gift-leaves", &mut faults);
    press(&window, "It has left");
    standing(&window, &["MO-9100".to_owned()], "disposed");
    assert_eq!(faults, Vec::<String>::new(), "{}", faults.join("\n"));
}
