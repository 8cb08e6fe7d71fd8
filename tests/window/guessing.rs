//! Somebody tries passwords: the pauses grow, a restart buys nothing and neither does the clock, and whoever comes in with
//! the right one is told how many were wrong.

use serde_json::json;

use crate::clock::Clock;
use crate::door::{self, PERSON};
use crate::window::{Window, shots};

const MINUTE: i64 = 60;

#[test]
fn wrong_passwords_are_slowed_down_and_told_to_the_next_who_comes_in() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let clock = Clock::new();
    let mut window = Window::start_with(vault.path(), &[], &clock.settings());
    let papers = door::begin(&window);
    window.lock_and_close();

    // Nine guesses, a minute apart by both clocks, so that each is really tried.
    let mut now = 0;
    clock.steady_is_later();
    for guess in 0..9 {
        now += MINUTE;
        clock.set(now);
        window.open();
        let said = door::wrong_password(&window, &format!("a guess with number {guess}"));
        assert!(said.contains("That password does not open Signet."), "{said}");
        window.close();
    }
    // The tenth shuts the door for a quarter of an hour, for the right password too.
    now += MINUTE;
    clock.set(now);
    window.open();
    door::wrong_password(&window, "a guess with number 10");
    door::try_password(&window, &papers.password);
    window.wait_for("There have been several wrong passwords. You can try again in");
    assert!(minutes_left(&window) >= 14, "{}", window.text());
    window.screenshot(&shots().join("guessing-wait.png"));
    assert_eq!(window.axe(), Vec::<String>::new());

    // Starting Signet again, or setting the clock back, does not shorten it.
    for set in [now, now - 60 * MINUTE] {
        clock.set(set);
        window.close();
        window.open();
        window.wait_for("There have been several wrong passwords. You can try again in");
        assert!(minutes_left(&window) >= 13, "{}", window.text());
        let can_press = window.script("return !document.querySelector('form button[type=submit]').disabled", json!([]));
        assert_eq!(can_press, false, "the button waits as well");
    }

    // Nor is setting it forward enough: Signet itself has not been running long enough.
    clock.set(now + 16 * MINUTE);
    clock.steady_is_right();
    window.close();
    window.open();
    window.wait_for("There have been several wrong passwords. You can try again in");
    assert!((3..=5).contains(&minutes_left(&window)), "{}", window.text());

    clock.steady_is_later();
    window.close();
    window.open();
    door::unlock(&window, &papers.password);
    window.wait_for("10 wrong passwords since you were last here. If that was not you, tell the head teacher.");
    window.screenshot(&shots().join("guessing-told.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.click("button", "Close");
    window.go("/record");
    window.wait_for("10 wrong passwords before this");

    // Told once: the next time there is nothing to tell.
    window.press("Ctrl+L");
    window.wait_for("Signet is locked");
    door::unlock(&window, &papers.password);
    window.wait_for(PERSON);
    assert!(!window.text().contains("since you were last here"));
}

/// What stands on the page: "14 minutes 52 seconds", or "15 minutes".
fn minutes_left(window: &Window) -> u64 {
    let text = window.text();
    let (_, after) = text.split_once("You can try again in").expect("the pause is told");
    after.split_whitespace().next().and_then(|word| word.parse().ok()).expect("in minutes")
}
