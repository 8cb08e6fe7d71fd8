//! The privacy shield: one key and nobody at the counter sees or hears a name; it locks nothing and keeps no lock away.
//! And what was copied out of the window: it goes when Signet locks.

use serde_json::json;

use crate::class;
use crate::door;
use crate::window::{Window, shots};

#[test]
fn the_shield_hides_the_page_from_everybody_and_locks_nothing() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let files = tempfile::tempdir().expect("there is room for a list");
    let idle = [("SIGNET_TEST_IDLE_SECONDS", "40".as_ref())];
    let (window, papers) = class::begin(vault.path(), files.path(), &idle);
    window.go("/people");
    window.wait_for("Kowalczyk");
    window.script("document.querySelector('main input').focus()", json!([]));

    // Up: only its own words are drawn, nothing of the page is reached, by mouse, by key or by a screen reader.
    window.press("Ctrl+.");
    window.wait_for("Hidden for privacy");
    let text = window.text();
    assert!(!text.contains("Kowalczyk") && !text.contains("People"), "the page is still read out:\n{text}");
    assert_eq!(window.script(REACHED, json!([])), json!([]), "the page lies open beside the shield");
    for _ in 0..6 {
        window.press("Tab");
        let inside = window.script("return !document.activeElement.closest('.window, [role=dialog]')", json!([]));
        assert_eq!(inside, true, "the keys still go to the page");
    }
    window.screenshot(&shots().join("shield.png"));
    assert_eq!(window.axe(), Vec::<String>::new());

    // Nothing was locked: the same key brings the page back, with the focus where it was, and so do Escape and the button.
    window.press("Ctrl+.");
    window.wait_for("Kowalczyk");
    window.find("main input:focus");
    window.press("Ctrl+.");
    window.wait_for("Hidden for privacy");
    window.press("Escape");
    window.wait_for("Kowalczyk");
    window.press("Ctrl+.");
    window.click("button", "Show the page Ctrl .");
    window.wait_for("Kowalczyk");

    // What lies over the page goes with it.
    window.press("Ctrl+K");
    window.find("[role=combobox][aria-controls]:focus");
    window.type_text("Kowal");
    window.find("[role=listbox] [role=option]");
    window.press("Ctrl+.");
    window.wait_for("Hidden for privacy");
    assert!(!window.text().contains("Kowalczyk"), "a search is still read out");

    // It locks from behind the shield: by its key, and by itself when nobody is there.
    window.press("Ctrl+L");
    window.wait_for("Signet is locked");
    door::unlock(&window, &papers.password);
    window.go("/people");
    window.wait_for("Kowalczyk");
    window.press("Ctrl+.");
    window.wait_for("Hidden for privacy");
    std::thread::sleep(std::time::Duration::from_secs(35));
    window.wait_for("Signet locked itself to keep the records private");
    let page = window.text();
    assert!(!page.contains("Kowalczyk") && !page.contains("Hidden for privacy"), "nothing hangs over:\n{page}");
}

#[test]
fn what_was_copied_out_of_the_window_goes_at_the_lock() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let window = Window::start(vault.path(), &[]);
    let papers = door::begin(&window);
    let field = "[role=combobox][aria-controls]";
    let value = |css: &str| window.find(css).value().expect("a field has a value");
    window.press("Ctrl+K");
    window.find(&format!("{field}:focus"));
    window.type_text("Kowalczyk");
    window.wait("what was typed", || (value(field) == "Kowalczyk").then_some(()));
    window.press("Ctrl+A");
    window.press("Ctrl+C");
    // Once in its own place and once behind it: the clipboard has it.
    window.press("Ctrl+V");
    window.press("Ctrl+V");
    window.wait("what was copied", || (value(field) == "KowalczykKowalczyk").then_some(()));
    window.press("Escape");
    window.press("Ctrl+L");
    window.wait_for("Signet is locked");
    let password = "input[type=password]";
    window.script("document.querySelector('input[type=password]').focus()", json!([]));
    window.press("Ctrl+V");
    assert_eq!(value(password), "", "what was copied is still there for whoever comes next");
    door::unlock(&window, &papers.password);
}

/// What of the page answers to a click, at places all over the window.
const REACHED: &str = "
const found = [];
for (let x = 5; x < innerWidth; x += 40)
  for (let y = 5; y < innerHeight; y += 40) {
    const at = document.elementFromPoint(x, y);
    if (at && !at.closest('dialog')) found.push(at.tagName + ' at ' + x + ' ' + y);
  }
return found;";
