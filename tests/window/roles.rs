//! Everybody who may log in goes through their menu: each page opens without an error and shows nothing that the role may
//! not see, and what is only on another's menu refuses in words whoever types its address. What each control of a page
//! leads to in each role is tried by the window's own tests.

use std::time::Instant;

use serde_json::{Value, json};

use crate::door;
use crate::window::{Window, shots};

mod secrets;

use secrets::Secrets;

/// What the window says of a request that the role may not make.
const REFUSED: &str = "Your role does not allow this.";
/// What it says of a page that is there, but not for this log-in.
const NOT_YOURS: &str = "This page is not for your log-in";
/// All that somebody can be invited as.
const ROLES: [&str; 9] =
    ["administrator", "office", "head", "dsl", "deputy_dsl", "online_safety_lead", "network_manager", "governor", "log_only"];

#[test]
fn nobody_is_shown_anything_that_their_role_may_not_see() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let window = Window::start(vault.path(), &["--demo"]);
    window.find("nav[aria-label=Signet]");
    let secrets = Secrets::look(&window);
    let today = window.ask("session", json!({}))["today"].clone();
    let codes = ROLES.map(|role| {
        let held = json!([{ "role": role, "fromOn": today, "toOn": null, "deputyFor": null }]);
        window.ask("log_in_invite", json!({ "name": name(role), "roles": held }))["groups"].clone()
    });

    let mut faults = Vec::new();
    // The administrator comes first: what is on that menu is what the others are measured by.
    let mut every_page: Vec<String> = Vec::new();
    let mut everything = String::new();
    for (role, code) in ROLES.into_iter().zip(codes) {
        let begun = Instant::now();
        come_in(&window, role, &code);
        let came_in = begun.elapsed().as_secs_f32();
        let may = window.ask("session", json!({}))["may"].clone();
        let mut menu = menu(&window);
        assert!(!menu.is_empty(), "{role} has a page");
        let mut at = 0;
        while let Some(page) = menu.get(at).cloned() {
            let seen = open(&window, &page);
            faults.extend(seen.faults().chain(secrets.on(&seen.text, &may)).map(|what| format!("{role} at {page}: {what}")));
            if every_page.is_empty() {
                everything.push_str(&seen.text);
            }
            // The parts of an entry are on the menu while it is open.
            menu.extend(self::menu(&window).into_iter().filter(|part| !menu.contains(part)).collect::<Vec<_>>());
            if at == 0 {
                window.screenshot(&shots().join(format!("role-{role}.png")));
                // Some begin on a page that nobody else has.
                faults.extend(window.axe().into_iter().map(|fault| format!("{role} at {page}: {fault}")));
            }
            at += 1;
        }
        let is_first = every_page.is_empty();
        let others: Vec<String> = every_page.iter().filter(|page| !menu.contains(page)).cloned().collect();
        for page in others.iter().chain(&secrets.addresses(&may)) {
            let seen = open(&window, page);
            let shown = secrets.on(&seen.text, &may).map(|what| format!("{role} at {page}: {what}"));
            faults.extend(shown);
            if !seen.text.contains(NOT_YOURS) {
                faults.push(format!("{role} at {page}: it does not say that it is not for them"));
            }
        }
        if is_first {
            every_page = menu.clone();
        }
        println!(
            "{:6.1} s  {role}: {} pages, {} refused; came in after {came_in:.1} s",
            begun.elapsed().as_secs_f32(),
            menu.len(),
            others.len()
        );
        window.lock();
    }
    assert!(every_page.len() > 20, "the administrator has a menu: {every_page:?}");
    assert!(secrets.are_all_on(&everything), "what the administrator sees is looked for among the others' pages");
    assert_eq!(faults, Vec::<String>::new(), "{}", faults.join("\n"));
}

fn name(role: &str) -> String {
    format!("Person of {}", role.replace('_', " "))
}

fn come_in(window: &Window, role: &str, code: &Value) {
    // The first still finds the window open under the name of whoever made the demonstration.
    if !window.text().contains("Who are you?") {
        window.lock();
    }
    let groups: Vec<&str> = code.as_array().expect("groups").iter().filter_map(Value::as_str).collect();
    window.choose("Who are you?", &name(role));
    window.fill("One-time code", &groups.join(" "));
    window.click("button", "Unlock");
    window.wait_for(&format!("Welcome, {}", name(role)));
    door::suggested_password(window);
    window.click("button", "Come in");
    door::wait_open(window);
}

/// The addresses on the menu as it stands.
fn menu(window: &Window) -> Vec<String> {
    let hrefs =
        "return [...document.querySelectorAll('nav[aria-label=Signet] a')].map((link) => link.getAttribute('href').slice(1))";
    let hrefs = window.script(hrefs, json!([]));
    hrefs.as_array().expect("a list").iter().filter_map(|one| one.as_str().map(str::to_owned)).collect()
}

/// What stands on a page.
struct Seen {
    text: String,
    title: String,
    /// What is said of an error.
    errors: Vec<String>,
}

impl Seen {
    /// What nobody should find on a page that is on the menu.
    fn faults(&self) -> impl Iterator<Item = String> + use<> {
        let refused = [REFUSED, NOT_YOURS].into_iter().filter(|said| self.text.contains(said)).map(str::to_owned);
        let untitled = self.title.is_empty().then(|| "it has no title".to_owned());
        let errors = self.errors.iter().map(|said| format!("an error: {said}"));
        refused.chain(untitled).chain(errors).collect::<Vec<_>>().into_iter()
    }
}

/// Opens a page, waits until what it asks for has been answered, and reads it.
fn open(window: &Window, address: &str) -> Seen {
    let address = serde_json::to_string(address).expect("an address can be written as JSON");
    let seen = window.script_with_reply(&READ.replace("ADDRESS", &address));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Seen {
        text: text(&seen["text"]),
        title: text(&seen["title"]),
        errors: seen["errors"].as_array().expect("a list").iter().map(text).collect(),
    }
}

/// The core answers one after the other, so what was asked before has its answer once this has; then the page draws it,
/// and may ask for more.
const READ: &str = "const done = arguments[arguments.length - 1];
const frame = () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
(async () => {
  location.hash = ADDRESS;
  for (let at = 0; at < 3; at += 1) {
    await frame();
    await window.__TAURI_INTERNALS__.invoke('call', { name: 'alive', input: {} }).catch(() => undefined);
  }
  await frame();
  const plain = (element) => (element?.innerText ?? '').replace(/\\s+/g, ' ').trim();
  done({
    text: document.body.innerText,
    title: plain(document.querySelector('main h1')),
    errors: [...document.querySelectorAll('main .note .what, main [role=alert]')].map(plain).filter(Boolean),
  });
})();";
