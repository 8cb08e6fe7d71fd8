//! Every page of the demonstration, looked at in the light and in the dark, small and large: everybody can use it, and
//! a picture of each is kept for those who want to see it.

use serde_json::json;

use crate::window::{Window, shots};

#[test]
fn everybody_can_use_every_page_in_the_light() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let window = Window::start(vault.path(), &["--demo"]);
    window.find("nav[aria-label=Signet]");
    let mut faults = Vec::new();
    walk(&window, |page| {
        for (width, height) in [(1024, 700), (1440, 900)] {
            window.resize(width, height);
            window.screenshot(&shots().join(format!("{page}-{width}.png")));
            faults.extend(cut_off(&window).into_iter().map(|what| format!("{page} at {width}: cut off: {what}")));
        }
        faults.extend(window.axe().into_iter().map(|fault| format!("{page}: {fault}")));
    });
    assert_eq!(faults, Vec::<String>::new(), "{}", faults.join("\n"));
}

#[test]
fn everybody_can_use_every_page_in_the_dark() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let window = Window::start_with(vault.path(), &["--demo"], &[("GTK_THEME", "Adwaita:dark".as_ref())]);
    window.find("nav[aria-label=Signet]");
    let dark = window.script("return matchMedia('(prefers-color-scheme: dark)').matches", json!([]));
    assert_eq!(dark, true, "the desktop's dark theme reaches the pages");
    window.resize(1440, 900);
    let mut faults = Vec::new();
    walk(&window, |page| {
        window.screenshot(&shots().join(format!("{page}-dark.png")));
        faults.extend(window.axe().into_iter().map(|fault| format!("{page}: {fault}")));
    });
    assert_eq!(faults, Vec::<String>::new(), "{}", faults.join("\n"));
}

/// Goes through the pages of an open demonstration, and at the end to its door.
fn walk(window: &Window, mut look: impl FnMut(&str)) {
    window.go("/");
    window.wait_for("Enter returned forms");
    look("today");

    window.go("/log-ins");
    window.wait_for("Helen Marsh");
    look("log-ins");
    window.go("/me");
    window.wait_for("Change your password");
    look("me");

    window.go("/people");
    window.wait_for("420 pupils");
    look("people");
    window.go("/people?show=staff");
    window.wait_for("members of staff");
    look("staff");
    window.go("/people/duplicates");
    window.wait_for("Nobody seems to be entered twice");
    look("duplicates");
    window.go("/people/import");
    title(window, "Import a list");
    look("import");

    let people = window.ask("people_list", json!({ "kind": "pupil", "classId": null, "left": false, "text": "" }));
    let pupil = people["people"][0]["id"].as_str().expect("there are pupils").to_owned();
    for tab in ["consents", "agreements", "contacts", "details", "history"] {
        window.go(&format!("/people/{pupil}?tab={tab}"));
        window.find("[role=tabpanel][data-state=active] > *");
        look(&format!("person-{tab}"));
    }

    window.go("/consents");
    window.find("[role=grid] tbody tr");
    look("consents");
    window.go("/agreements");
    window.find("main tbody tr");
    look("agreements");
    window.go("/papers");
    window.wait_for("List of missing forms");
    look("papers");
    for (tab, shows) in
        [("details", "Days until a form is due back"), ("classes", "Reception Acorn"), ("purposes", "Change the wording")]
    {
        window.go(&format!("/school?tab={tab}"));
        window.wait_for(shows);
        look(&format!("school-{tab}"));
    }
    window.go("/backups");
    window.wait_for("Keep copies for");
    look("backups");
    window.go("/safety");
    window.wait_for("What is protected");
    look("safety");
    window.go("/keys");
    window.by_text("button", "Make a new data key");
    look("keys");
    window.go("/record");
    window.find("main tbody tr");
    look("record");
    // What another role begins with, and whoever may not have it is told so.
    window.go("/due");
    window.wait_for("This page is not for your log-in");
    look("not-for-you");

    window.press("Ctrl+K");
    window.find("[role=combobox][aria-controls]");
    look("finder");
    window.press("Escape");
    window.go("/nowhere");
    window.find("main h1");
    look("nowhere");
    window.press("Ctrl+L");
    window.wait_for("This is the demonstration school.");
    look("door");
}

fn title(window: &Window, title: &str) {
    window.wait(&format!("the page “{title}”"), || (window.find("main h1").text().ok()? == title).then_some(()));
}

/// What a page shows only in part: text wider than its place that nothing announces with an ellipsis, and anything
/// beyond the window's right edge.
pub fn cut_off(window: &Window) -> Vec<String> {
    let found = window.script(CUT_OFF, json!([]));
    let found = found.as_array().expect("a list");
    found.iter().filter_map(|what| what.as_str().map(str::to_owned)).collect()
}

const CUT_OFF: &str = "
const found = [];
if (document.documentElement.scrollWidth > innerWidth) found.push('the page is wider than the window');
for (const element of document.querySelectorAll('button, a, h1, h2, h3, label, p, li, .status')) {
  const box = element.getBoundingClientRect();
  if (!box.width || !box.height || element.closest('.heard, .skip, [aria-hidden=true]')) continue;
  const style = getComputedStyle(element);
  const hides = style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis';
  if (hides && element.scrollWidth > element.clientWidth + 1)
    found.push(element.innerText.slice(0, 60));
}
return found;";
