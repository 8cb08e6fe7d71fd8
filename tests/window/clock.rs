//! The computer's clock is wrong, or somebody sets it: forward it locks, back it is told and put on record. And the clock
//! that such journeys, and those of whoever guesses, set as they like.

use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;

use crate::colleagues::to_the_door;
use crate::door;
use crate::window::{Window, shots};

/// The clocks of a Signet, set by a journey.
pub struct Clock {
    wall: PathBuf,
    steady: PathBuf,
    _notes: tempfile::TempDir,
}

impl Clock {
    /// One that is right.
    pub fn new() -> Self {
        let notes = tempfile::tempdir().expect("there is room for a clock");
        Self { wall: notes.path().join("wall"), steady: notes.path().join("steady"), _notes: notes }
    }

    /// What Signet is told where its clocks stand.
    pub fn settings(&self) -> [(&'static str, &OsStr); 2] {
        [("SIGNET_TEST_CLOCK", self.wall.as_os_str()), ("SIGNET_TEST_LATER", self.steady.as_os_str())]
    }

    /// Sets the clock on the wall so many seconds before the right time, or behind it with a minus. The steady clock goes
    /// on as it does.
    pub fn set(&self, seconds: i64) {
        fs::write(&self.wall, seconds.to_string()).expect("the clock can be set");
    }

    /// From now on the steady clock of each run of Signet is a quarter of an hour on.
    pub fn steady_is_later(&self) {
        fs::write(&self.steady, []).expect("the clock can be set");
    }

    /// And now it is right again.
    pub fn steady_is_right(&self) {
        fs::remove_file(&self.steady).expect("the clock can be set");
    }
}

const DAY: i64 = 24 * 60 * 60;

#[test]
fn a_clock_set_forward_locks_and_one_set_back_is_told_and_on_record() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let clock = Clock::new();
    let window = Window::start_with(vault.path(), &[], &clock.settings());
    let papers = door::begin(&window);

    // Days pass at once: nobody can have been there all the time.
    clock.set(40 * DAY);
    window.wait_for("Signet locked itself to keep the records private");
    door::unlock(&window, &papers.password);
    assert!(!window.text().contains("clock is behind"), "a clock that goes forward is usual");

    // Back again: the record knows of a later moment. Nobody is locked out for it.
    clock.set(0);
    to_the_door(&window);
    door::unlock(&window, &papers.password);
    window.wait_for("This computer’s clock is behind: an entry was made on");
    window.wait_for("Please set the clock before you enter anything.");
    window.screenshot(&shots().join("clock-behind.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.click("button", "Close");
    window.go("/record");
    window.wait_for("Found the computer’s clock set back");
    window.screenshot(&shots().join("clock-record.png"));
    window.click("button", "Verify");
    window.wait_for("Everything agrees.");

    // Ten years back, as with an empty battery: on that day nobody had a role, and the date is named as the first reason.
    clock.set(-3_650 * DAY);
    to_the_door(&window);
    door::is_told(&window, &papers.password, "You have a log-in, but no role today.");
    window.wait_for("Look first whether this computer’s date is right.");
    window.screenshot(&shots().join("clock-no-role.png"));
    assert_eq!(window.axe(), Vec::<String>::new());

    // Ten years on: the order of the record is that of its numbers, not of any clock.
    clock.set(3_650 * DAY);
    door::unlock(&window, &papers.password);
    window.go("/record");
    window.click("button", "Verify");
    window.wait_for("Everything agrees.");
}
