//! The register by hand: a pupil is added with a contact, put right, entered twice by mistake and made one again, and
//! leaves.

use serde_json::json;

use crate::door;
use crate::window::{Window, shots};

#[test]
fn a_pupil_is_added_put_right_merged_taken_apart_and_leaves() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let mut window = Window::start(vault.path(), &[]);
    let papers = door::begin(&window);
    window.go("/people");
    window.wait_for("No pupils are entered yet");

    add(&window, "Zoë", "Brontë-Okafor", "04/03/2018");
    window.click("button", "Add a contact");
    window.wait_for("Add a contact of Zoë Brontë-Okafor");
    window.click("radio", "A new person");
    window.fill("Forename", "Ngozi");
    window.fill("Surname (needed)", "Okafor");
    window.fill("What are they to the pupil? (optional)", "mother");
    window.click("radio", "Yes");
    window.screenshot(&shots().join("register-contact.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.click("button", "Add the contact");
    window.wait_for("The contact was added.");
    window.wait_for("Ngozi Okafor");

    // An impossible day is refused in words, what was typed stays, and the right one is kept with its history.
    turn_to(&window, "Details");
    window.fill("Date of birth", "31/02/2018");
    window.press("Tab");
    window.click("button", "Save the changes");
    window.wait_for("There is no 31 February 2018");
    window.screenshot(&shots().join("register-impossible-day.png"));
    window.fill("Date of birth", "5/3/2018");
    window.press("Tab");
    window.click("button", "Save the changes");
    window.wait_for("The details were saved.");
    turn_to(&window, "History");
    window.wait_for("5 March 2018");

    // The same child once more: said at once; then the two become one, and both histories are there.
    window.go("/people");
    add(&window, "Zoë", "Brontë-Okafor", "05/03/2018");
    window.go("/people/duplicates");
    window.wait_for("These two records have the");
    window.screenshot(&shots().join("register-pair.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.click("button", "Merge…");
    window.wait_for("Merge the two records of Zoë Brontë-Okafor?");
    window.click("button", "Merge");
    window.wait_for("is one record now. Both histories are kept.");
    assert_eq!(pupils(&window), 1);
    window.press("Ctrl+Z");
    window.wait_for("Taken apart again.");
    assert_eq!(pupils(&window), 2);
    window.wait_for("These two records have the");
    window.click("button", "Merge…");
    window.click("button", "Merge");
    window.wait_for("is one record now. Both histories are kept.");
    window.wait_for("Nobody seems to be entered twice");

    // The last day: from the day after she is listed under Left, and found there.
    window.go("/people");
    window.wait_for("1 pupil");
    window.click("link", "Brontë-Okafor, Zoë");
    window.click("button", "Leaves…");
    window.fill("Last day at the school", "1/9/2026");
    window.press("Tab");
    window.click("button", "Save the last day");
    window.wait_for("last day 1 September 2026.");

    // All of it is on the disk.
    window.kill();
    window.open();
    door::unlock(&window, &papers.password);
    window.go("/people");
    window.wait_for("No pupils are entered yet");
    window.go("/people?show=left");
    window.wait_for("Brontë-Okafor, Zoë");
    window.screenshot(&shots().join("register-left.png"));
}

fn add(window: &Window, forename: &str, surname: &str, born: &str) {
    window.wait_for("Find duplicates");
    window.click("button", "Add a person");
    window.wait_for("Only the surname has to be known.");
    window.fill("Legal forename", forename);
    window.fill("Legal surname (needed)", surname);
    window.fill("Date of birth", born);
    window.press("Tab");
    window.screenshot(&shots().join("register-add.png"));
    window.click("button", "Add the pupil");
    window.wait_for("The pupil was added.");
}

fn turn_to(window: &Window, tab: &str) {
    window.script(
        "const [name] = arguments;
         [...document.querySelectorAll('[role=tab]')].find((tab) => tab.innerText.startsWith(name)).click();",
        json!([tab]),
    );
}

fn pupils(window: &Window) -> usize {
    let list = window.ask("people_list", json!({ "kind": "pupil", "classId": null, "left": false, "text": "" }));
    list["people"].as_array().expect("a list").len()
}
