//! What several people do with one Signet: one is invited and comes in with the code, each comes in under the own name.
//! Whoever looks after the log-ins has just come in, and so is not asked for the password again; `proof` plays that.

use serde_json::json;

use crate::door;
use crate::window::Window;

pub const PRIYA: &str = "Priya Nair";

/// Invites somebody, who comes in with the code and chooses a password; the window is open under the new name then.
pub fn joins(window: &Window, name: &str) -> String {
    let code = invited(window, name);
    to_the_door(window);
    chooses_password(window, name, &code)
}

/// Invites somebody to the office and answers the code.
pub fn invited(window: &Window, name: &str) -> String {
    window.go("/log-ins");
    window.click("button", "Invite somebody");
    window.fill("Name", name);
    window.click("button", "Invite and show the code");
    hands_over(window)
}

/// Comes in with a code, and takes the password that Signet suggests.
pub fn chooses_password(window: &Window, name: &str, code: &str) -> String {
    comes_in_with_code(window, name, code);
    window.wait_for(&format!("Welcome, {name}"));
    let password = door::suggested_password(window);
    window.click("button", "Come in");
    door::wait_open(window);
    window.wait_for(name);
    password
}

/// Types a one-time code at the door.
pub fn comes_in_with_code(window: &Window, name: &str, code: &str) {
    window.choose("Who are you?", name);
    window.fill("One-time code", &code.to_lowercase());
    window.click("button", "Unlock");
}

/// Types a password at a door where several people come in; what comes of it is for the journey to see.
pub fn comes_in(window: &Window, name: &str, password: &str) {
    window.choose("Who are you?", name);
    window.fill("Password", password);
    window.click("button", "Unlock");
}

/// Locks, and comes in under a name.
pub fn takes_over(window: &Window, name: &str, password: &str) {
    to_the_door(window);
    comes_in(window, name, password);
    door::wait_open(window);
    window.wait_for(name);
}

/// Locks by key.
pub fn to_the_door(window: &Window) {
    window.lock();
}

/// Reads the one-time code that is shown, and says that it was handed over.
pub fn hands_over(window: &Window) -> String {
    window.by_text("button", "I have handed it over");
    let code = shown_code(window);
    window.click("button", "I have handed it over");
    window.wait_gone("I have handed it over");
    code
}

/// The three groups as they stand on the page.
pub fn shown_code(window: &Window) -> String {
    let groups = "return [...document.querySelectorAll('ol[aria-label=\"One-time code\"] li')]
        .map((item) => item.lastChild.data.trim()).join(' ')";
    window.script(groups, json!([])).as_str().expect("the code is shown").to_owned()
}
