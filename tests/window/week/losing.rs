//! One laptop does not come back: it is reported lost, with the question about the data on it.

use crate::window::Window;

use super::found::{Found, say};
use super::hands::{asset, look, pick, press, put, standing};

/// Reports it.
pub fn one_is_lost(window: &Window, found: &Found, tag: &str, faults: &mut Vec<String>) {
    let id = asset(window, tag)["id"].as_str().expect("an id").to_owned();
    window.go(&format!("/inventory/{id}?tab=care"));
    press(window, "Report lost or stolen");
    window.wait_for(&format!("Report {tag} lost or stolen"));
    // Nothing is kept before every question has its answer.
    put(window, "Where", "Bus 14, on the way home");
    window.press("Ctrl+Enter");
    window.wait_for("Please say what happened.");
    look(window, "loss-lacking", faults);
    put(window, "Reported by", "The pupil’s parents");
    put(window, "What happened", "Left on the bus in its sleeve. The company has not found it.");
    put(window, "Crime reference (optional)", "MB/2026/4471");
    pick(window, "Was it encrypted?", "Yes");
    put(window, "Which data was on it", "Class work of one pupil.");
    pick(window, "Is personal data likely at risk?", "No");
    put(window, "Why do you think so?", "The disk is encrypted, and it was switched off.");
    look(window, "loss", faults);
    window.press("Ctrl+Enter");
    window.wait_for(&format!("{tag} is on record as lost."));
    standing(window, &[tag.to_owned()], "lost");
    look(window, "lost", faults);
    window.go("/inventory/loans");
    window.wait_for(&format!("{} out", say(found.loans_out + 1, "loan")));
}
