//! What whoever looks after the computers has in hand: a keyboard, and a scanner that is one.

use serde_json::{Value, json};

use crate::tour::cut_off;
use crate::window::{Window, shots};

/// Nobody presses Tab more often than that to reach something on a page.
const FAR: usize = 60;

/// Types what a scanner would, and its Enter.
pub fn scan(window: &Window, text: &str) {
    window.type_text(text);
    window.press("Enter");
}

/// Presses Tab until the keyboard is on the thing of that role and name.
pub fn reach(window: &Window, role: &str, name: &str) {
    window.by_text(role, name);
    for _ in 0..FAR {
        match window.script(include_str!("../by_role.js"), json!([role, name, true])).as_str() {
            Some("here") => return,
            Some("above") => window.press("Shift+Tab"),
            _ => window.press("Tab"),
        }
    }
    far(window, &format!("the {role} “{name}”"))
}

/// Presses a button without the mouse.
pub fn press(window: &Window, name: &str) {
    reach(window, "button", name);
    window.press("Enter");
}

/// Types into a field, over whatever was in it.
pub fn put(window: &Window, name: &str, text: &str) {
    reach(window, "textbox", name);
    window.press("Ctrl+A");
    window.type_text(text);
}

/// Ticks a box.
pub fn tick(window: &Window, name: &str) {
    reach(window, "checkbox", name);
    window.press("Space");
}

/// Picks one of several answers to a question, with the arrow keys.
pub fn pick(window: &Window, question: &str, answer: &str) {
    for _ in 0..FAR {
        match window.script(AT_ANSWER, json!([question, answer])).as_str() {
            Some("here") => return window.press("Space"),
            Some("above") => window.press("Up"),
            Some("below") => window.press("Down"),
            _ => window.press("Tab"),
        }
    }
    far(window, &format!("the answer “{answer}” of “{question}”"))
}

fn far(window: &Window, what: &str) -> ! {
    let picture = shots().join("failed-week-far.png");
    window.screenshot(&picture);
    let at = window.script("return document.activeElement?.outerHTML", json!([]));
    panic!("Tab does not lead to {what} in {FAR} steps. A picture is at {}; the keyboard is at {at}", picture.display());
}

/// Where the keyboard is, seen from one answer of a question.
const AT_ANSWER: &str = "
const [question, answer] = arguments;
const at = document.activeElement;
if (at?.type !== 'radio' || at.closest('fieldset')?.querySelector('legend')?.innerText.trim() !== question) return 'away';
const says = (radio) => radio.labels[0].innerText.trim().startsWith(answer);
if (says(at)) return 'here';
const wanted = [...at.closest('fieldset').querySelectorAll('input[type=radio]')].find(says);
return wanted.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING ? 'above' : 'below';";

/// A day so many days from today, as it is typed.
pub fn day(window: &Window, from_today: i64) -> String {
    let script = "const on = new Date(); on.setDate(on.getDate() + arguments[0]);
        return `${on.getDate()}/${on.getMonth() + 1}/${on.getFullYear()}`";
    window.script(script, json!([from_today])).as_str().expect("a day").to_owned()
}

/// What the register has under a tag or a serial number.
pub fn asset(window: &Window, text: &str) -> Value {
    window.wait(&format!("{text} to be on the register"), || {
        let found = window.ask("assets_find", json!({ "text": text }));
        found.get(0).cloned()
    })
}

/// Waits until each of these stands so.
pub fn standing(window: &Window, tags: &[String], wanted: &str) {
    for tag in tags {
        window.wait(&format!("{tag} to stand as {wanted}"), || {
            let found = window.ask("assets_find", json!({ "text": tag }));
            (found[0]["tag"] == tag.as_str() && found[0]["standing"] == wanted).then_some(())
        });
    }
}

/// Looks at the page as it is, small and large: everybody can use it, nothing is cut off, and a picture is kept.
pub fn look(window: &Window, name: &str, faults: &mut Vec<String>) {
    settle(window);
    for (width, height) in [(1024, 700), (1440, 900)] {
        window.resize(width, height);
        window.screenshot(&shots().join(format!("week-{name}-{width}.png")));
        faults.extend(cut_off(window).into_iter().map(|what| format!("{name} at {width}: cut off: {what}")));
    }
    faults.extend(window.axe().into_iter().map(|fault| format!("{name}: {fault}")));
}

/// Waits until the page says the same twice: what it lists arrives after its title.
pub fn settle(window: &Window) {
    let mut before = String::new();
    window.wait("the page to be still", || {
        let now = window.text();
        let still = now == before;
        before = now;
        still.then_some(())
    });
}

/// Looks at a paper before it is printed: its pages are there. Then it is put away again.
pub fn paper(window: &Window, name: &str, faults: &mut Vec<String>) {
    window.find("[role=dialog] [role=img] canvas");
    settle(window);
    window.screenshot(&shots().join(format!("week-paper-{name}.png")));
    faults.extend(window.axe().into_iter().map(|fault| format!("paper {name}: {fault}")));
    window.press("Escape");
    window.wait("the paper to be put away", || {
        let open = window.script("return document.querySelector('[role=dialog] [role=img]') !== null", json!([]));
        (open == false).then_some(())
    });
}
