//! A room is checked by scanner: one thing is elsewhere, one tag is nobody's, one thing is missing; two people sign.

use serde_json::json;

use crate::window::Window;

use super::found::list;
use super::hands::{look, paper, press, put, scan, tick};

/// Checks the school office, in which something of the computer suite lies.
pub fn a_room_is_checked(window: &Window, stray: &str, faults: &mut Vec<String>) {
    window.go("/inventory/checks");
    window.wait_for("Stock-checks");
    press(window, "Begin a stock-check");
    tick(window, "School office");
    put(window, "What it is for (optional)", "Spot check");
    look(window, "check-begin", faults);
    window.press("Ctrl+Enter");
    window.wait_for("Scan or type a tag");
    let expected = expected(window);
    window.wait_for(&format!("{} still to find", expected.len()));
    let (not_there, there) = expected.split_last().expect("something stands in the school office");
    for tag in there {
        scan(window, tag);
    }
    scan(window, stray);
    scan(window, "ZZ-9999");
    window.wait_for("1 still to find");
    window.wait_for("Unknown tag");
    look(window, "counting", faults);
    for (tab, word) in [("Not found", not_there.as_str()), ("Elsewhere", stray), ("Out of place", "ZZ-9999")] {
        window.script(TURN_TO, json!([tab]));
        window.wait_for(word);
        look(window, &format!("counted-{}", tab.replace(' ', "-").to_lowercase()), faults);
    }

    press(window, "Close the check…");
    window.wait_for("Close the stock-check");
    // Whoever added a hundred laptops this week does not sign for them alone.
    press(window, "Close the check");
    window.wait_for("looking on is not enough");
    look(window, "check-alone", faults);
    press(window, "Go on counting");
    // A colleague without a log-in takes the scanner.
    put(window, "Who holds the scanner, if not you (optional)", "Grace Obi");
    window.press("Enter");
    if let Some(tag) = there.first() {
        scan(window, tag);
    }
    window.wait_for("Counted already");
    press(window, "Close the check…");
    window.wait_for("Close the stock-check");
    press(window, "Close the check");
    window.wait_for("The stock-check is closed.");
    window.wait_for("Grace Obi");
    look(window, "check-closed", faults);
    press(window, "Certificate");
    paper(window, "stock-certificate", faults);
}

/// What should be in the room that is being checked, which is everything while nothing is counted.
fn expected(window: &Window) -> Vec<String> {
    let checks = window.ask("stock_checks_list", json!({}));
    let open = list(&checks["checks"]).iter().find(|check| check["closedOn"].is_null()).expect("a check is under way");
    let missing = window.ask("stock_check_missing", json!({ "stockCheck": open["id"] }));
    list(&missing).iter().filter_map(|one| one["tag"].as_str().map(str::to_owned)).collect()
}

/// Turns to one part of the check, as the arrow keys do.
const TURN_TO: &str = "
const tab = [...document.querySelectorAll('[role=tab]')].find((tab) => tab.innerText.startsWith(arguments[0]));
tab.focus();
tab.click();";
