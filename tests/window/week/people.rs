//! Who comes in during the week: the administrator invites the other two, and each has a password of their own.

use crate::colleagues::{chooses_password, hands_over, takes_over, to_the_door};
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
    let code = hands_over(window);
    to_the_door(window);
    chooses_password(window, name, &code)
}

/// The administrator sits down.
pub fn change_to_administrator(window: &Window) {
    takes_over(window, ADMINISTRATOR, DEMO_PASSWORD);
}
