//! Several people: one is invited, comes in with the code, chooses a password, sees only what the role shows, and is
//! out as soon as the role is taken away.

use serde_json::json;

use crate::door::{self, PERSON};
use crate::window::{Window, shots};

const PRIYA: &str = "Priya Nair";

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
    window.click("button", "Invite somebody");
    window.fill("Name", PRIYA);
    window.click("button", "Invite and show the code");
    window.wait_for(&format!("Is it you, {PERSON}?"));
    window.fill("Your password", &papers.password);
    window.click("button", "Go on");
    window.wait_for("I have handed it over");
    assert_eq!(window.axe(), Vec::<String>::new());
    let code = shown_code(&window);
    assert_eq!(code.split(' ').count(), 3);
    window.click("button", "I have handed it over");
    window.wait_for("the one-time code is good until");
    window.screenshot(&shots().join("log-ins-invited.png"));

    // She comes in with it, and nothing is open before she has chosen a password.
    window.press("Ctrl+L");
    window.wait_for("Signet is locked");
    window.choose("Who are you?", PRIYA);
    window.fill("One-time code", &code.to_lowercase());
    window.click("button", "Unlock");
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
    window.press("Ctrl+L");
    window.wait_for("Signet is locked");
    come_in(&window, PRIYA, &password);
    door::wait_open(&window);

    // The administrator takes the role away.
    window.press("Ctrl+L");
    window.wait_for("Signet is locked");
    come_in(&window, PERSON, &papers.password);
    door::wait_open(&window);
    window.go("/log-ins");
    window.click("button", &format!("Take away Office from {PRIYA}"));
    window.click("button", "Take it away now");
    window.wait_for("Is it you");
    window.fill("Your password", &papers.password);
    window.click("button", "Go on");
    window.wait_for(&format!("“Office” was taken from {PRIYA}."));

    window.press("Ctrl+L");
    window.wait_for("Signet is locked");
    come_in(&window, PRIYA, &password);
    window.wait_for("You have a log-in, but no role today.");
    assert_eq!(refusal(&window, "people_list"), "locked");
}

fn come_in(window: &Window, name: &str, password: &str) {
    window.choose("Who are you?", name);
    window.fill("Password", password);
    window.click("button", "Unlock");
}

/// The three groups as they stand on the page.
fn shown_code(window: &Window) -> String {
    let groups = "return [...document.querySelectorAll('ol[aria-label=\"One-time code\"] li')]
        .map((item) => item.lastChild.data.trim()).join(' ')";
    window.script(groups, json!([])).as_str().expect("the code is shown").to_owned()
}

/// What the core answers to a request that it refuses, asked past the pages.
fn refusal(window: &Window, request: &str) -> String {
    let script = format!(
        "const done = arguments[arguments.length - 1];
        window.__TAURI_INTERNALS__.invoke('call', {{ name: '{request}', input: {{}} }}).then(() => done('done'), (problem) => done(problem.code ?? 'unknown'))"
    );
    window.script_with_reply(&script).as_str().unwrap_or("unknown").to_owned()
}
