//! People who may look and not change go through every page that the window shows to them, and press whatever stands
//! there: nothing of it leads to a refusal, and no link leads to a page that is not theirs.

use serde_json::{Value, json};

use crate::door;
use crate::window::{Window, shots};

/// What the window says of a request that the role may not make, and of a page that is not there for it.
const REFUSALS: [&str; 2] = ["Your role does not allow this.", "This page is not for your log-in"];

#[test]
#[ignore = "walks for many minutes and was not yet seen to end; the window's own tests walk every page in every role"]
fn nobody_is_shown_anything_that_their_role_may_not_do() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let files = tempfile::tempdir().expect("there is room for files");
    let nothing = files.path().join("nothing.csv");
    std::fs::write(&nothing, "").expect("the file can be written");
    // The system's own dialogs would wait for somebody.
    let answers = [("SIGNET_TEST_OPEN", nothing.as_os_str()), ("SIGNET_TEST_SAVE", files.path().as_os_str())];
    let window = Window::start_with(vault.path(), &["--demo"], &answers);
    window.find("nav[aria-label=Signet]");
    let today = window.ask("session", json!({}))["today"].clone();
    let pupils = window.ask("people_list", json!({ "kind": "pupil", "classId": null, "left": false, "text": "" }));
    let pupil = pupils["people"][0]["id"].as_str().expect("there are pupils").to_owned();

    // The widest gap between what is seen and what is allowed, and the narrowest role; the others are tried page by
    // page in the window's own tests.
    let roles = ["governor", "dsl"];
    let codes = roles.map(|role| {
        let held = json!([{ "role": role, "fromOn": today, "toOn": null, "deputyFor": null }]);
        window.ask("log_in_invite", json!({ "name": name(role), "roles": held }))["groups"].clone()
    });
    let mut faults = Vec::new();
    let mut pressed = 0;
    for (role, code) in roles.into_iter().zip(codes) {
        come_in(&window, role, &code);
        let mut pages = hrefs(&window, "nav[aria-label=Signet] li a");
        assert!(pages.len() > 1, "{role} has pages");
        // The parts of an entry are in the sidebar while it is open.
        for page in pages.clone() {
            open(&window, &page);
            let parts = hrefs(&window, "nav[aria-label=Signet] li a");
            pages.extend(parts.into_iter().filter(|part| !pages.contains(part)).collect::<Vec<_>>());
        }
        if pages.iter().any(|page| page == "/people") {
            for tab in ["consents", "agreements", "contacts", "details", "history"] {
                pages.push(format!("/people/{pupil}?tab={tab}"));
            }
        }
        for page in &pages {
            let whom = |what: &str| format!("{role} at {}: {what}", page.replace(&pupil, "…"));
            open(&window, page);
            faults.extend(refused(&window).map(|said| whom(&said)));
            let (controls, links) = (controls(&window), hrefs(&window, "main a[href^='#/']"));
            for control in controls {
                open(&window, page);
                press(&window, &control);
                pressed += 1;
                faults.extend(refused(&window).map(|said| whom(&format!("“{control}”: {said}"))));
            }
            // Of the links to one page each for many records, the first stands for all.
            let mut kinds: Vec<usize> = Vec::new();
            for link in links {
                let kind = link.matches('/').count() * 100 + link.split('/').nth(1).map_or(0, str::len);
                if kinds.contains(&kind) {
                    continue;
                }
                kinds.push(kind);
                open(&window, &link);
                faults.extend(refused(&window).map(|said| whom(&format!("the link to {link}: {said}"))));
            }
        }
        open(&window, &pages[0]);
        window.screenshot(&shots().join(format!("role-{role}.png")));
        window.press("Ctrl+L");
        window.wait_for("Signet is locked");
    }
    assert_eq!(faults, Vec::<String>::new(), "{}", faults.join("\n"));
    assert!(pressed > 40, "only {pressed} controls were pressed");
}

fn name(role: &str) -> String {
    format!("Person of {}", role.replace('_', " "))
}

fn come_in(window: &Window, role: &str, code: &Value) {
    if window.text().contains("Lock") && !window.text().contains("Who are you?") {
        window.press("Ctrl+L");
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

/// Opens a page as nobody has touched it, and waits until what it asks for has been answered.
fn open(window: &Window, address: &str) {
    let script = format!(
        "{QUIET} (async () => {{ await escape(); location.hash = '/me'; await quiet(1); location.hash = '{address}'; await quiet(3); done(true); }})();"
    );
    window.script_with_reply(&script);
}

/// What the page shows to be pressed; of rows that are alike, the first.
fn controls(window: &Window) -> Vec<String> {
    let script = "const names = [...document.querySelectorAll('main button:not([disabled])')]
        .filter((button) => button.getClientRects().length > 0)
        .map((button) => button.innerText.replace(/\\s+/g, ' ').trim()).filter(Boolean);
        return [...new Set(names)].slice(0, 14);";
    strings(&window.script(script, json!([])))
}

fn press(window: &Window, name: &str) {
    let name = serde_json::to_string(name).expect("a name can be written as JSON");
    let script = format!(
        "{QUIET} (async () => {{
            [...document.querySelectorAll('main button:not([disabled])')]
                .find((button) => button.innerText.replace(/\\s+/g, ' ').trim() === {name})?.click();
            await quiet(3);
            done(true);
        }})();"
    );
    window.script_with_reply(&script);
}

/// What stands on the screen of a refusal.
fn refused(window: &Window) -> impl Iterator<Item = String> + use<> {
    let text = window.text();
    REFUSALS.into_iter().filter(move |said| text.contains(said)).map(str::to_owned)
}

fn hrefs(window: &Window, css: &str) -> Vec<String> {
    let script = "return [...document.querySelectorAll(arguments[0])].map((link) => link.getAttribute('href').slice(1))";
    strings(&window.script(script, json!([css])))
}

fn strings(list: &Value) -> Vec<String> {
    list.as_array().expect("a list").iter().filter_map(|one| one.as_str().map(str::to_owned)).collect()
}

/// Waits until the core has answered what was asked before and the page has drawn it; `escape` leaves open dialogs.
const QUIET: &str = "const done = arguments[arguments.length - 1];
const frame = () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
const quiet = async (times) => {
  for (let at = 0; at < times; at += 1) {
    await frame();
    await window.__TAURI_INTERNALS__.invoke('call', { name: 'alive', input: {} }).catch(() => undefined);
  }
  await frame();
};
const escape = async () => {
  for (let at = 0; at < 3 && document.querySelector('[role=dialog], [role=alertdialog]'); at += 1) {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await frame();
  }
};
";
