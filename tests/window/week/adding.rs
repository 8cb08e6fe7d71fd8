//! A hundred laptops come in: what they share is set once, and their serial numbers are scanned.

use crate::window::Window;

use super::NEW;
use super::found::Found;
use super::hands::{asset, day, look, press, put, scan};

/// Adds them, and answers their tags in the order of the scans.
pub fn a_hundred_laptops(window: &Window, found: &Found, faults: &mut Vec<String>) -> Vec<String> {
    window.go("/inventory/many");
    window.wait_for("What it is");
    window.find("option[value='series LT']");
    put(window, "What it is (needed)", "Laptop");
    put(window, "Make", "Rowan");
    put(window, "Model", "Book 14");
    put(window, "In the box", "Charger");
    window.press("Enter");
    window.type_text("Sleeve");
    window.choose("Room", "Computer suite");
    window.choose("Does it hold data?", "Yes");
    window.choose("Is it encrypted?", "Yes");
    put(window, "Encrypted with", "Full disk encryption");
    press(window, "Add a drive");
    put(window, "Gigabytes", "256");
    put(window, "Bought on", &day(window, -10));
    put(window, "Supplier", "Larch Education Supplies");

    // What cannot be read in one way is said before a hundred serial numbers are scanned.
    put(window, "Cost", "1.234,50");
    window.press("Ctrl+Enter");
    window.wait_for("is not an amount that can be read in one way only");
    look(window, "add-many", faults);
    put(window, "Cost", "£1,234.50");
    window.press("Ctrl+Enter");

    window.wait_for("Scan or type a serial number");
    for number in 1..=100 {
        scan(window, &serial(number));
    }
    // The same laptop once more as another scanner spells it, and the label of the school instead of the maker's.
    scan(window, "new 007");
    window.wait_for("100 pieces of equipment added so far");
    window.wait_for("Not added");
    scan(window, &found.never_lent);
    window.wait_for("is the school’s own tag.");
    look(window, "added", faults);
    window.press("Alt+F");
    window.wait_for(&format!("{} pieces", found.pieces + 100));

    let tags: Vec<String> =
        (1..=100).map(|number| asset(window, &serial(number))["tag"].as_str().expect("it has a tag").to_owned()).collect();
    assert_eq!(tags.len(), 100);
    tags
}

/// The serial number of one of them.
pub fn serial(number: usize) -> String {
    format!("{NEW}{number:03}")
}
