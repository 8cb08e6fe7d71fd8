//! Several people: one is invited, comes in with the code, chooses a password, sees only what the role shows, and is
//! out as soon as the role is taken away. A forgotten password is replaced without anybody else knowing the new one.

use crate::colleagues::{PRIYA, chooses_password, comes_in, comes_in_with_code, hands_over, invited, joins, takes_over};
use crate::colleagues::{shown_code, to_the_door};
use crate::door::{self, PERSON};
use crate::window::{Window, shots};

/// proves: O-H10
#[test]
fn an_invited_person_comes_in_sees_what_the_role_shows_and_is_out_when_it_ends() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let window = Window::start(vault.path(), &[]);
    let papers = door::begin(&window);

    // The administrator invites her; the password is asked for again first.
    window.go("/log-ins");
    window.wait_for("Who holds the recovery sheets");
    assert_eq!(window.axe(), Vec::<String>::new());
    let code = invited(&window, PRIYA);
    assert_eq!(code.split(' ').count(), 3);
    window.wait_for("the one-time code is good until");
    window.screenshot(&shots().join("log-ins-invited.png"));

    // She comes in with it, and nothing is open before she has chosen a password.
    to_the_door(&window);
    comes_in_with_code(&window, PRIYA, &code);
    window.wait_for(&format!("Welcome, {PRIYA}"));
    assert_eq!(window.axe(), Vec::<String>::new());
    assert_eq!(refusal(&window, "people_list"), "locked");
    let password = door::suggested_password(&window);
    window.click("button", "Come in");
    door::wait_open(&window);
    window.wait_for(PRIYA);
    assert!(!window.text().contains("People who log in"), "the office does not look after log-ins");
    assert_eq!(refusal(&window, "log_ins_list"), "not_allowed");

    // The code opens nothing any more; her own password does.
    takes_over(&window, PRIYA, &password);

    // The administrator takes the role away.
    takes_over(&window, PERSON, &papers.password);
    window.go("/log-ins");
    window.click("button", &format!("Take away Office from {PRIYA}"));
    window.click("button", "Take it away now");
    window.wait_for(&format!("“Office” was taken from {PRIYA}."));

    to_the_door(&window);
    comes_in(&window, PRIYA, &password);
    window.wait_for("You have a log-in, but no role today.");
    assert_eq!(refusal(&window, "people_list"), "locked");
}

#[test]
fn a_forgotten_password_is_replaced_by_a_code_and_one_that_nobody_else_knows() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let window = Window::start(vault.path(), &[]);
    let papers = door::begin(&window);
    let forgotten = joins(&window, PRIYA);

    // At the door she is told whom to ask.
    to_the_door(&window);
    window.wait_for("gives you a one-time code");
    window.screenshot(&shots().join("forgotten-door.png"));

    comes_in(&window, PERSON, &papers.password);
    door::wait_open(&window);
    window.go("/log-ins");
    window.click("button", &format!("New one-time code for {PRIYA}"));
    window.wait_for("From now on the old password opens nothing.");
    window.screenshot(&shots().join("forgotten-ask.png"));
    window.click("button", "Make a new code");
    window.by_text("button", "I have handed it over");
    window.screenshot(&shots().join("forgotten-code.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    assert_eq!(shown_code(&window).split(' ').count(), 3);
    let code = hands_over(&window);

    // The old password is no code, and the code leads to a new one.
    to_the_door(&window);
    comes_in_with_code(&window, PRIYA, &forgotten);
    window.wait_for("That is not the one-time code.");
    let password = chooses_password(&window, PRIYA, &code);
    assert_ne!(password, forgotten);

    to_the_door(&window);
    comes_in(&window, PRIYA, &forgotten);
    window.wait_for("That password does not open Signet.");
    comes_in(&window, PRIYA, &password);
    door::wait_open(&window);
    window.wait_for(PRIYA);

    // What was done stands on record, and the password nowhere.
    takes_over(&window, PERSON, &papers.password);
    window.go("/record");
    window.wait_for("new one-time code");
    assert!(!window.text().contains(&password));
}

/// What the core answers to a request that it refuses, asked past the pages.
fn refusal(window: &Window, request: &str) -> String {
    let script = format!(
        "const done = arguments[arguments.length - 1];
        window.__TAURI_INTERNALS__.invoke('call', {{ name: '{request}', input: {{}} }}).then(() => done('done'), (problem) => done(problem.code ?? 'unknown'))"
    );
    window.script_with_reply(&script).as_str().unwrap_or("unknown").to_owned()
}
