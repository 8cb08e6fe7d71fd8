//! Thirty are lent: one each to a class, one to a room, one to somebody who takes it home. Twenty-eight come back.

use serde_json::{Value, json};

use crate::window::{Window, shots};

use super::found::{Found, list, say};
use super::hands::{asset, day, look, paper, pick, press, put, reach, scan, settle, standing, tick};

/// What is out at the end of the day.
pub struct Loans {
    /// In the class, one each.
    class: Vec<String>,
    /// At home with a member of staff.
    pub staff: String,
    /// In the hall until further notice.
    room: String,
    /// In the class, and never to come back.
    pub lost: String,
}

/// Lends thirty laptops.
pub fn thirty_of_them(window: &Window, tags: &[String], faults: &mut Vec<String>) -> Loans {
    let (class, rest) = tags.split_at(28);
    let classes = window.ask("borrowers_find", json!({ "text": "6" }));
    let name = classes["classes"][0]["name"].as_str().expect("a class six").to_owned();

    window.go("/inventory/lend");
    window.wait_for("Same for every scan");
    put(window, "To", &name);
    window.wait_for("one each");
    window.press("Enter");
    put(window, "Due back", &day(window, 60));
    put(window, "Purpose (optional)", "Autumn project");
    window.press("Enter");
    window.find("main input.mono:not([disabled])");
    for (at, tag) in class.iter().enumerate() {
        scan(window, tag);
        if at == 9 {
            // A milk carton, a label of nobody's and a laptop that somebody has already: none of them uses up a pupil.
            scan(window, "---");
            scan(window, "XX-9999");
            scan(window, &class[0]);
        }
    }
    standing(window, class, "on_loan");
    window.wait_for("28 things lent");
    for said in ["This is no tag.", "No equipment has this tag."] {
        assert!(window.text().contains(said), "{said}");
    }
    look(window, "lending", faults);
    window.press("Alt+F");
    paper(window, "agreements-class", faults);
    press(window, "Lend to somebody else");

    at_home(window, &rest[0], faults);
    to_a_room(window, &rest[1]);
    Loans { class: class[1..].to_vec(), staff: rest[0].clone(), room: rest[1].clone(), lost: class[0].clone() }
}

/// A member of staff takes one home; the agreement is printed, and comes back signed.
fn at_home(window: &Window, tag: &str, faults: &mut Vec<String>) {
    let staff = window.ask("keepers_list", json!({}));
    let name = staff[0]["name"].as_str().expect("somebody works here").to_owned();
    put(window, "To", &name);
    window.wait(&format!("{name} to be found"), || window.text().contains("member of staff").then_some(()));
    window.press("Enter");
    tick(window, "Until they leave");
    tick(window, "Goes home, or leaves the school");
    pick(window, "Virus protection is up to date", "Yes");
    look(window, "lending-home", faults);
    window.press("Ctrl+Enter");
    window.find("main input.mono:not([disabled])");
    scan(window, tag);
    standing(window, &[tag.to_owned()], "on_loan");
    window.wait_for("1 thing lent");
    window.press("Alt+F");
    paper(window, "agreement-staff", faults);

    window.go("/inventory/loans?show=not_signed");
    let unsigned = window.ask("loans_list", json!({ "shown": "not_signed" }));
    assert!(list(&unsigned["loans"]).iter().any(|loan| is_of(loan, tag)), "its agreement is not in yet");
    window.find(&format!("[role=grid][aria-rowcount='{}']", list(&unsigned["loans"]).len() + 1));
    look(window, "loans-not-signed", faults);
    put(window, "Search in this list", tag);
    window.find("[role=grid][aria-rowcount='2']");
    reach(window, "grid", "Loans");
    window.press("Enter");
    press(window, "Signed…");
    window.wait_for("The agreement came back signed");
    press(window, "Save");
    window.wait_for("1 agreement entered as signed.");
}

/// Whether a loan is of that thing.
fn is_of(loan: &Value, tag: &str) -> bool {
    list(&loan["tags"]).iter().any(|one| one == tag)
}

/// The hall has one until further notice.
fn to_a_room(window: &Window, tag: &str) {
    window.go("/inventory/lend");
    window.wait_for("Same for every scan");
    put(window, "To", "hall");
    window.wait_for("Hall");
    window.press("Enter");
    tick(window, "Until further notice");
    press(window, "Start scanning");
    window.find("main input.mono:not([disabled])");
    scan(window, tag);
    standing(window, &[tag.to_owned()], "on_loan");
}

/// Takes twenty-eight back: one damaged, one without its charger, and one that was never lent.
pub fn twenty_eight_come_back(window: &Window, found: &Found, loans: &Loans, faults: &mut Vec<String>) {
    let Loans { class, room, .. } = loans;
    window.go("/inventory/return");
    window.wait_for("Scan what comes back.");
    scan(window, &class[0]);
    window.wait_for("Is their data deleted, and have they signed for it?");
    look(window, "data-question", faults);
    press(window, &format!("Deleted and signed for {}", class[0]));
    window.wait_for("1 thing taken back");
    pick(window, "Data deleted, and signed for", "Yes, all of them");
    for tag in &class[1..] {
        scan(window, &tag.to_lowercase().replace('-', ""));
    }
    scan(window, room);
    window.wait_for("28 things taken back");
    scan(window, &found.never_lent);
    window.wait_for("was not lent");

    press(window, &format!("Missing, damaged, checked… {}", class[26]));
    window.wait_for(&format!("How {} came back", class[26]));
    put(window, "Damage (optional)", "Hinge broken: it was dropped on the stairs.");
    put(window, "Charge in pounds (optional)", "£45");
    look(window, "came-back", faults);
    press(window, "Save");
    window.wait_for("Hinge broken");
    press(window, &format!("Missing, damaged, checked… {}", class[25]));
    window.wait_for(&format!("How {} came back", class[25]));
    tick(window, "Charger");
    press(window, "Save");
    window.wait_for("Missing: charger.");
    settle(window);
    look(window, "taken-back", faults);

    let mut back = class.clone();
    back.push(room.clone());
    assert_eq!(back.len(), 28);
    standing(window, &back, "in_stock");
    standing(window, &[loans.staff.clone(), loans.lost.clone()], "on_loan");
    window.go("/inventory/loans");
    window.wait_for(&format!("{} out", say(found.loans_out + 2, "loan")));
    look(window, "loans", faults);
    window.screenshot(&shots().join("week-loans.png"));
    assert_eq!(asset(window, &loans.lost)["standing"], "on_loan");
}
