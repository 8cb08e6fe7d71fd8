//! What a person does at the door: begins a vault, reads the recovery sheet, unlocks.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::window::Window;

pub const SCHOOL: &str = "Marlbridge Primary School";
pub const PERSON: &str = "Ruth Ashdown";

/// What the person has on paper and in mind after the first run.
pub struct Papers {
    pub password: String,
    /// The groups of the recovery key, in their order.
    pub recovery_key: Vec<String>,
    /// The groups of the device code, in their order.
    pub device_code: Vec<String>,
}

/// Goes from the welcome to the open records, as fast as it is allowed.
pub fn begin(window: &Window) -> Papers {
    window.fill("What is your school called?", SCHOOL);
    window.click("button", "Next");
    window.fill("Your name", PERSON);
    let password = suggested_password(window);
    window.click("button", "Next");
    let papers = read_sheet(window, password);
    type_sheet_back(window, &papers);
    name_key_holders(window);
    window.click("button", "Just look around");
    wait_open(window);
    papers
}

/// Takes the four words that Signet suggests.
pub fn suggested_password(window: &Window) -> String {
    window.click("button", "Suggest four words");
    window.wait("a suggested password", || {
        let password = window.find("input[autocomplete=new-password]").value().ok()?;
        (password.split('-').count() == 4).then_some(password)
    })
}

/// Reads the recovery sheet from the page, as a person does from the paper.
pub fn read_sheet(window: &Window, password: String) -> Papers {
    window.wait_for("Signet recovery sheet");
    let sheet = window.script(READ_SHEET, json!([]));
    let words = |list: &serde_json::Value| -> Vec<String> {
        let list = list.as_array().expect("the sheet has groups");
        list.iter().filter_map(|group| group.as_str().map(str::to_owned)).collect()
    };
    Papers { password, recovery_key: words(&sheet["recoveryKey"]), device_code: words(&sheet["deviceCode"]) }
}

/// Types the two groups back that Signet asks for.
pub fn type_sheet_back(window: &Window, papers: &Papers) {
    type_back(window, papers, "Check");
}

/// The same where the button says what comes of it.
pub fn type_back(window: &Window, papers: &Papers, action: &str) {
    window.click("button", "I have it on paper");
    window.by_text("button", action);
    for group in groups_on_page(window) {
        let right = &papers.recovery_key[group - 1];
        window.fill(&format!("Group {group}"), right);
    }
    window.click("button", action);
}

/// Names two people who hold the sheet, as the first run asks for.
pub fn name_key_holders(window: &Window) {
    window.wait_for("Who holds the sheets?");
    window.fill("Who holds the first sheet?", PERSON);
    window.fill("Where is the first sheet kept?", "safe in the school office");
    window.fill("Who holds the second sheet?", "Grace Obi");
    window.fill("Where is the second sheet kept?", "at home, sealed");
    window.click("button", "Next");
}

/// The numbers of the two groups that Signet asks for.
pub fn groups_asked(window: &Window) -> Vec<usize> {
    window.by_text("button", "Check");
    groups_on_page(window)
}

fn groups_on_page(window: &Window) -> Vec<usize> {
    let labels = window.script("return [...document.querySelectorAll('form label')].map((label) => label.innerText)", json!([]));
    let labels = labels.as_array().expect("the page has labels");
    labels.iter().filter_map(|label| label.as_str()?.strip_prefix("Group ")?.parse().ok()).collect()
}

/// Unlocks at the usual page and waits until the records are open.
pub fn unlock(window: &Window, password: &str) {
    const OPEN: &str = "return !!document.querySelector('nav[aria-label=Signet] [aria-current=page]')";
    try_until(window, password, "the records to open", || window.script(OPEN, json!([])) == true);
}

/// Types a password at the usual page and waits for what is said to it.
pub fn is_told(window: &Window, password: &str, words: &str) {
    try_until(window, password, words, || window.text().contains(words));
}

/// The page begins anew after a lock, and may have lost what was typed just before: then it is typed again.
fn try_until(window: &Window, password: &str, what: &str, is_there: impl Fn() -> bool) {
    const EMPTY: &str = "return document.querySelector('input[autocomplete=current-password]')?.value === ''";
    try_password(window, password);
    let mut tried = Instant::now();
    window.wait(what, || {
        if is_there() {
            return Some(());
        }
        if tried.elapsed() > Duration::from_secs(6) && window.script(EMPTY, json!([])) == true {
            tried = Instant::now();
            try_password(window, password);
        }
        None
    });
}

/// Types a password at the usual page and presses Unlock.
pub fn try_password(window: &Window, password: &str) {
    window.fill(&format!("Password of {PERSON}"), password);
    window.click("button", "Unlock");
}

/// Types a wrong password and waits for what Signet says to it.
pub fn wrong_password(window: &Window, password: &str) -> String {
    try_password(window, password);
    window.wait("the wrong password to be taken out of its field", || {
        let field = window.find("input[autocomplete=current-password]");
        let is_answered = field.value().ok()?.is_empty();
        is_answered.then(|| window.text())
    })
}

/// Waits until the records are open.
pub fn wait_open(window: &Window) {
    window.find("nav[aria-label=Signet] [aria-current=page]");
}

const READ_SHEET: &str = "
const sheet = document.querySelector('section[aria-label=\"Recovery sheet\"]');
const groups = (list) => [...list.children].map((item) =>
  [...item.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.data).join('').trim());
const [recoveryKey, deviceCode] = [...sheet.querySelectorAll('ol')].map(groups);
return { recoveryKey, deviceCode };";
