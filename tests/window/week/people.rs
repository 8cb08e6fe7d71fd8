//! Who comes in during the week: the administrator invites the other two, and each has a password of their own.

use serde_json::json;

use crate::door;
use crate::window::Window;

/// Keeps the computers: may lend, and may not authorise what leaves.
pub const KEEPER: &str = "Priya Nair";
/// The head teacher, who authorises.
pub const HEAD: &str = "Helen Marsh";
/// Keeps the demonstration.
const ADMINISTRATOR: &str = "Jo Okafor";
const DEMO_PASSWORD: &str = "four lapwings by the river";

/// Invites somebody with a role, lets them choose a password, and says which.
pub fn bring_in(window: &Window, name: &str, role: &str) -> String {
    window.go("/log-ins");
    window.click("button", "Invite somebody");
    window.fill("Name", name);
    window.choose("Role", role);
    window.click("button", "Invite and show the code");
    window.wait_for("I have handed it over");
    let groups = "return [...document.querySelectorAll('ol[aria-label=\"One-time code\"] li')]
        .map((item) => item.lastChild.data.trim()).join(' ')";
    let code = window.script(groups, json!([])).as_str().expect("the code is shown").to_owned();
    window.click("button", "I have handed it over");
    leave(window);
    window.choose("Who are you?", name);
    window.fill("One-time code", &code);
    window.click("button", "Unlock");
    window.wait_for(&format!("Welcome, {name}"));
    let password = door::suggested_password(window);
    window.click("button", "Come in");
    door::wait_open(window);
    password
}

/// Somebody else sits down.
pub fn change_to(window: &Window, name: &str, password: &str) {
    leave(window);
    come_in(window, name, password);
}

/// The administrator sits down.
pub fn change_to_administrator(window: &Window) {
    change_to(window, ADMINISTRATOR, DEMO_PASSWORD);
}

fn leave(window: &Window) {
    window.press("Ctrl+L");
    window.wait_for("Signet is locked");
}

/// Chooses the own name at the door, and types the password.
pub fn come_in(window: &Window, name: &str, password: &str) {
    window.choose("Who are you?", name);
    window.fill("Password", password);
    window.click("button", "Unlock");
    door::wait_open(window);
    window.wait_for(name);
}
