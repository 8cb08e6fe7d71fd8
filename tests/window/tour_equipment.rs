//! The pages of equipment in the demonstration, looked at in both sizes: each opens with what the core answers, nothing
//! is cut off, and everybody can use it.

use serde_json::json;

use crate::tour::cut_off;
use crate::window::{Window, shots};

/// Each page by its address, and a word that is there once it has opened.
const PAGES: [(&str, &str); 16] = [
    ("/inventory", "138 pieces"),
    ("/inventory/many", "What it is"),
    ("/inventory/rooms", "Computer suite"),
    ("/inventory/lend", "Lending desk"),
    ("/inventory/return", "Take back"),
    ("/inventory/loans", "Loans"),
    ("/inventory/checks", "Stock-checks"),
    ("/inventory/tests", "Tests"),
    ("/inventory/software", "Software"),
    ("/inventory/contracts", "Contracts"),
    ("/inventory/leave", "Leave"),
    ("/inventory/disposals", "Disposals"),
    ("/inventory/labels", "Labels"),
    ("/inventory/reports", "Reports"),
    ("/inventory/import", "Import"),
    ("/logs", "Technical logs"),
];

#[test]
fn everybody_can_use_every_page_of_equipment() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let window = Window::start(vault.path(), &["--demo"]);
    window.find("nav[aria-label=Signet]");
    let mut faults = Vec::new();
    for (address, word) in PAGES {
        window.go(address);
        window.wait_for(word);
        look(&window, &address.trim_matches('/').replace('/', "-"), &mut faults);
    }
    let laptop = window.ask("assets_find", json!({ "text": "LT-0001" }))[0]["id"].as_str().expect("a laptop").to_owned();
    for (tab, word) in
        [("overview", "Alder"), ("care", "Tests"), ("details", "Save the changes"), ("history", "Added to the register")]
    {
        window.go(&format!("/inventory/{laptop}?tab={tab}"));
        window.wait_for(word);
        look(&window, &format!("asset-{tab}"), &mut faults);
    }
    assert_eq!(faults, Vec::<String>::new(), "{}", faults.join("\n"));
}

/// Waits until the page says the same for half a second: what it lists arrives after its title.
fn settle(window: &Window) {
    let mut before = String::new();
    window.wait("the page to be still", || {
        std::thread::sleep(std::time::Duration::from_millis(500));
        let now = window.text();
        let still = now == before;
        before = now;
        still.then_some(())
    });
}

fn look(window: &Window, page: &str, faults: &mut Vec<String>) {
    settle(window);
    for (width, height) in [(1024, 700), (1440, 900)] {
        window.resize(width, height);
        window.screenshot(&shots().join(format!("{page}-{width}.png")));
        faults.extend(cut_off(window).into_iter().map(|what| format!("{page} at {width}: cut off: {what}")));
    }
    faults.extend(window.axe().into_iter().map(|fault| format!("{page}: {fault}")));
}
