//! Names that programs get wrong, through the real window: each page shows them as letters, and nothing of them runs.

use serde_json::{Value, json};

use crate::door;
use crate::window::{Window, shots};

/// One name a line, as JSON; `" * N` repeats it.
const NAMES: &str = include_str!("../fixtures/hostile_names.txt");

/// Names that are looked for letter by letter on every page that shows people.
const SHOWN: [&str; 6] = [
    "<script>window.__xss=1</script>",
    "<img src=x onerror=window.__xss=1>",
    "{@html '<img src=x onerror=window.__xss=1>'}",
    "{constructor.constructor('window.__xss=1')()}",
    "'; DROP TABLE person; --",
    "=cmd|' /C calc'!A0",
];

#[test]
fn nothing_in_a_name_ever_runs() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let window = Window::start(vault.path(), &[]);
    door::begin(&window);
    window.script(WATCH, json!([]));
    let class = window
        .ask("class_save", json!({ "id": null, "name": "<b onmouseover=window.__xss=1>2</b>", "year": "2", "endedOn": null }));
    let (mut kept, mut refused) = (Vec::new(), 0);
    for (at, name) in names().into_iter().enumerate() {
        let fields =
            json!({ "legalForename": name, "legalSurname": format!("Zq{at}"), "born": "2019-05-02", "joinedOn": "2024-09-03" });
        let input = json!({ "kind": "pupil", "fields": fields, "classId": class["id"] });
        match window.try_ask("person_add", input) {
            Ok(made) => kept.push((name, made["id"].clone())),
            Err(problem) => {
                assert_eq!(problem["code"], "invalid", "{at}: {problem}");
                refused += 1;
            }
        }
    }
    assert!(kept.len() > 300 && refused > 5, "{} kept and {refused} refused", kept.len());

    window.go("/");
    window.find("main h1");
    unharmed(&window, "Today");
    for name in SHOWN {
        people_list(&window, &kept, name);
        finder(&window, name);
    }
    window.screenshot(&shots().join("hostile-people.png"));
    every_row(&window, "/people", "Zq");
    every_row(&window, "/consents", "Zq");
    window.screenshot(&shots().join("hostile-grid.png"));
    window.go("/agreements");
    window.find("main h1");
    unharmed(&window, "Agreements");

    for (name, id) in &kept {
        let id = id.as_str().expect("an id");
        window.go(&format!("/people/{id}"));
        let begin: String = shown(name).chars().take(30).collect();
        window.wait(&format!("the page of {begin:?}"), || {
            let title = window.script("return document.querySelector('main h1')?.textContent ?? ''", json!([]));
            shown(title.as_str()?).contains(begin.trim()).then_some(())
        });
        unharmed(&window, &begin);
    }
    window.screenshot(&shots().join("hostile-person.png"));
    toast(&window, &kept);
    unharmed(&window, "the end");

    // A control: were anything to run, or to become a part of the page, it would have been seen.
    window.script(
        "window.__xss = 1; document.body.append(Object.assign(document.createElement('iframe'), { hidden: true }))",
        json!([]),
    );
    assert_eq!(window.script(HARM, json!([])).as_array().map(Vec::len), Some(2));
}

/// Every name that a JSON reader takes.
fn names() -> Vec<String> {
    let lines = NAMES.lines().filter(|line| !line.starts_with("# "));
    let read = |line: &str| {
        let (text, times) = line
            .rsplit_once("\" * ")
            .map_or((line.to_owned(), 1), |(text, times)| (format!("{text}\""), times.parse().expect("a number")));
        serde_json::from_str::<String>(&text).ok().map(|text| text.repeat(times))
    };
    lines.filter_map(read).collect()
}

/// As a page shows it: one blank where there were several.
fn shown(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The list, narrowed down to one person by the surname.
fn people_list(window: &Window, kept: &[(String, Value)], name: &str) {
    let person = kept.iter().find(|(known, _)| known == name).expect("the name was kept");
    let page = window.ask("person_open", json!({ "id": person.1 }));
    let surname = page["person"]["fields"]["legalSurname"].as_str().expect("a surname").to_owned();
    window.go("/people");
    window.fill("Search in this list", &surname);
    window.wait_for(&format!("{surname}, {name}"));
    unharmed(window, &format!("the list with {name}"));
}

/// Ctrl K, with the name itself typed into it.
fn finder(window: &Window, name: &str) {
    window.press("Ctrl+K");
    window.find("[role=combobox][aria-controls]:focus");
    window.type_text(name);
    window.wait("the finder to answer", || {
        let box_says = window.script("return document.querySelector('[role=combobox][aria-controls]')?.value", json!([]));
        (box_says.as_str() == Some(name)).then_some(())
    });
    unharmed(window, &format!("Ctrl K with {name}"));
    window.press("Escape");
}

/// Scrolls through a page from its top to its end, so that every row was on the screen once.
fn every_row(window: &Window, page: &str, sign: &str) {
    window.go(page);
    window.wait_for(sign);
    let steps = window.script_with_reply(SCROLL);
    assert!(steps.as_u64().is_some_and(|steps| steps > 0), "{page} was scrolled: {steps}");
    unharmed(window, page);
}

/// A sheet is entered for the first pupil of the register, whose name is a script; the toast says whose it was.
fn toast(window: &Window, kept: &[(String, Value)]) {
    let (name, pupil) = &kept[0];
    let fields = json!({ "legalForename": SHOWN[1], "legalSurname": "Parent" });
    let contact = window.ask("person_add", json!({ "kind": "contact", "fields": fields, "classId": null }));
    let link = json!({ "relationship": "Mother", "responsibility": "yes", "courtOrder": false, "livesWith": null, "place": 1 });
    window.ask("contact_link", json!({ "pupil": pupil, "contact": contact["id"], "link": link }));
    window.go("/");
    window.find("main h1");
    window.go("/consents");
    window.find("#cell-0-2:focus");
    window.type_text("AG");
    window.press("Enter");
    window.wait("the toast with the name", || window.find(".toast p").text().ok()?.contains(name).then_some(()));
    window.screenshot(&shots().join("hostile-toast.png"));
    unharmed(window, "the toast");
    // The class itself is called by markup.
    window.go("/school?tab=classes");
    window.wait_for("<b onmouseover=window.__xss=1>2</b>");
    unharmed(window, "the school's classes");
}

/// Nothing has run, nothing was stopped on its way to running, and no name has become a part of the page.
fn unharmed(window: &Window, where_: &str) {
    let found = window.script(HARM, json!([]));
    assert_eq!(found, json!([]), "{where_}");
}

/// Watches from the first page on: the canary, and whatever the policy of the window has to stop.
const WATCH: &str = "
window.__harm = [];
Object.defineProperty(window, '__xss', { set: (value) => window.__harm.push('ran: ' + value), get: () => undefined, configurable: true });
document.addEventListener('securitypolicyviolation', (event) => window.__harm.push('stopped: ' + event.violatedDirective));
window.alert = (words) => window.__harm.push('alert: ' + words);";

const HARM: &str = "
const harm = [...(window.__harm ?? ['the watch is gone'])];
const strange = 'script:not([src]), iframe, object, embed, base, img[src=x], svg[onload], marquee, math, meta[http-equiv=refresh], [onerror], [onload], [onclick], [onmouseover], [onfocus], a[href^=\"javascript:\" i]';
for (const element of document.querySelectorAll(strange)) harm.push('part of the page: ' + element.outerHTML.slice(0, 80));
return harm;";

const SCROLL: &str = "
const done = arguments[arguments.length - 1];
const tall = [...document.querySelectorAll('main, main *')].filter((element) => element.scrollHeight > element.clientHeight + 40);
const box = tall.sort((a, b) => b.scrollHeight - a.scrollHeight)[0] ?? document.scrollingElement;
let steps = 0;
const step = () => {
  const before = box.scrollTop;
  box.scrollTop += box.clientHeight - 20;
  steps += 1;
  if (box.scrollTop === before || steps > 500) done(steps);
  else requestAnimationFrame(() => requestAnimationFrame(step));
};
step();";
