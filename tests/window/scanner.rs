//! A keyboard stands in for the scanner: laptops come in by their serial numbers, go out to a room tag after tag, and come
//! back, with a tag that is none and one that was never lent among them.

use serde_json::json;

use crate::window::{Window, shots};

#[test]
fn laptops_come_in_go_out_and_come_back_by_scanner() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let window = Window::start(vault.path(), &["--demo"]);
    window.find("nav[aria-label=Signet]");

    window.go("/inventory/many");
    window.wait_for("What it is");
    window.find("option[value='series LT']");
    window.fill("What it is (needed)", "Laptop");
    window.press("Ctrl+Enter");
    window.wait_for("Scan or type a serial number");
    for number in 1..=20 {
        scan(&window, &format!("NEW{number:03}"));
    }
    scan(&window, "new 001");
    window.wait_for("20 pieces of equipment added so far");
    window.wait_for("Not added");
    let tags: Vec<String> = (1..=20).map(|number| tag_of(&window, &format!("NEW{number:03}"))).collect();

    window.go("/inventory/lend");
    window.wait_for("Same for every scan");
    window.fill("To", "hall");
    window.wait_for("Hall");
    window.press("Enter");
    window.click("checkbox", "Until further notice");
    window.click("button", "Start scanning");
    window.find("main input.mono:not([disabled])");
    for tag in &tags {
        scan(&window, tag);
    }
    scan(&window, "---");
    scan(&window, &tags[0]);
    standing(&window, &tags, "on_loan");
    window.screenshot(&shots().join("lending.png"));

    window.go("/inventory/return");
    window.wait_for("Scan what comes back.");
    window.click("radio", "Yes, all of them");
    for tag in &tags[..18] {
        scan(&window, &tag.to_lowercase().replace('-', ""));
    }
    scan(&window, "CA-0001");
    standing(&window, &tags[..18], "in_stock");
    standing(&window, &tags[18..], "on_loan");
    window.screenshot(&shots().join("taken-back.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
}

/// Types what a scanner would, and its Enter.
fn scan(window: &Window, text: &str) {
    window.type_text(text);
    window.press("Enter");
}

fn tag_of(window: &Window, serial: &str) -> String {
    let found = window.wait("the laptop to be there", || {
        let found = window.ask("assets_find", json!({ "text": serial }));
        found[0]["tag"].as_str().map(str::to_owned)
    });
    assert!(found.starts_with("LT-"), "{found}");
    found
}

fn standing(window: &Window, tags: &[String], wanted: &str) {
    for tag in tags {
        window.wait(&format!("{tag} to stand as {wanted}"), || {
            let found = window.ask("assets_find", json!({ "text": tag }));
            (found[0]["tag"] == tag.as_str() && found[0]["standing"] == wanted).then_some(())
        });
    }
}
