//! The shortest journey: Signet opens on an empty folder, shows its first page, and everybody can use it.

use crate::window::{Window, shots};

#[test]
fn the_first_page_opens_and_everybody_can_use_it() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let window = Window::start(vault.path(), &[]);
    window.find("h1");
    window.screenshot(&shots().join("opening.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
}
