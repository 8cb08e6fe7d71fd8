//! Five returned forms of the demonstration, as a pile has them: all Yes, all No, mixed with a limit, signed by a grandparent
//! who may not decide, and not signed at all.

use serde_json::{Value, json};

use crate::window::{Window, shots};

#[test]
fn five_ordinary_and_awkward_forms_are_entered_by_whoever_sits_down() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let window = Window::start(vault.path(), &["--demo"]);
    window.find("nav[aria-label=Signet]");
    window.resize(1440, 900);
    let classes = window.ask("classes_list", json!({}));
    let class = classes[0]["id"].clone();
    let pile: Vec<Value> = grid(&window, &class)["lines"]
        .as_array()
        .expect("a class")
        .iter()
        .filter(|line| line["sheet"] != "in" && line["contacts"].as_array().is_some_and(|contacts| contacts.len() >= 2))
        .take(5)
        .cloned()
        .collect();
    assert_eq!(pile.len(), 5, "five forms are still to come");
    window.go(&format!("/consents?class={}", class.as_str().expect("an id")));
    window.find("[role=grid] tbody tr");
    let purposes = grid(&window, &class)["purposes"].as_array().expect("a list").clone();

    // All Yes, signed by the mother; all No, signed by the father.
    turn_to(&window, &pile[0]);
    window.type_text("a1");
    shot(&window, "all-yes");
    window.press("Enter");
    saved(&window, &class, &pile[0]);
    turn_to(&window, &pile[1]);
    window.type_text("x2");
    shot(&window, "all-no");
    window.press("Enter");
    saved(&window, &class, &pile[1]);

    // Yes to all but social media, and on the website with a limit.
    turn_to(&window, &pile[2]);
    window.type_text("a");
    let column = |code: &str| 2 + purposes.iter().position(|purpose| purpose["code"] == code).expect("it is asked");
    at_column(&window, column("social_media"));
    window.type_text("n");
    at_column(&window, column("website"));
    window.type_text("l");
    window.type_text("not on social media");
    window.press("Enter");
    window.press("Enter");
    saved(&window, &class, &pile[2]);

    // The grandmother signed; she is no contact, and does not hold parental responsibility.
    turn_to(&window, &pile[3]);
    window.type_text("a0");
    window.find("form[aria-label='Somebody else signed'] input, [role=form] input, .strip input");
    window.type_text("Rose Amadi");
    window.press("Enter");
    window.type_text("Grandmother");
    shot(&window, "grandmother");
    window.press("Enter");
    window.find(".strip input[type=radio]:focus");
    let states = window.script("return document.querySelectorAll('.strip input[type=radio]:checked').length", json!([]));
    assert_eq!(states, 0, "nobody takes a grandmother for a parent, or a mother, without being told");
    window.press("n");
    window.wait_for("are kept and count as No");
    window.press("Enter");
    saved(&window, &class, &pile[3]);
    window.wait_for("may not decide");

    // Nobody signed: the form goes back, and nothing is saved.
    turn_to(&window, &pile[4]);
    window.type_text("a");
    window.wait_for("Nobody signed?");
    shot(&window, "unsigned");
    window.press("Escape");

    let lines = grid(&window, &class)["lines"].as_array().expect("a class").clone();
    let states = |pupil: &Value| -> Vec<String> {
        let line = lines.iter().find(|line| line["pupil"] == pupil["pupil"]).expect("the pupil is there");
        line["cells"].as_array().expect("cells").iter().map(|cell| cell["state"].as_str().unwrap_or("").to_owned()).collect()
    };
    assert!(states(&pile[0]).iter().all(|state| state == "given"), "{:?}", states(&pile[0]));
    assert!(states(&pile[1]).iter().all(|state| state == "refused"), "{:?}", states(&pile[1]));
    assert_eq!(states(&pile[2])[column("social_media") - 2], "refused");
    assert_eq!(states(&pile[2])[column("website") - 2], "given");
    assert!(states(&pile[3]).iter().all(|state| state == "invalid"), "{:?}", states(&pile[3]));
    assert!(states(&pile[4]).iter().all(|state| state != "given"), "{:?}", states(&pile[4]));
    shot(&window, "five");
}

fn grid(window: &Window, class: &Value) -> Value {
    window.ask("class_grid", json!({ "class": class, "asAt": null }))
}

/// Goes to a pupil's row by the name on the form.
fn turn_to(window: &Window, pupil: &Value) {
    window.press("/");
    window.find("[role=combobox]:focus");
    window.type_text(pupil["name"].as_str().expect("a name"));
    window.find(".dropped [role=option]");
    window.press("Enter");
    window.find("[role=grid] td:focus");
    at_column(window, 2);
}

/// Moves along the row until the focus stands in that column.
fn at_column(window: &Window, column: usize) {
    window.press("Home");
    for _ in 2..column {
        window.press("Right");
    }
    window.find(&format!("td[data-column='{column}']:focus"));
}

fn saved(window: &Window, class: &Value, pupil: &Value) {
    window.wait(&format!("{} to be saved", pupil["name"]), || {
        let now = grid(window, class);
        let line = now["lines"].as_array()?.iter().find(|line| line["pupil"] == pupil["pupil"])?.clone();
        (line["sheet"] == "in" || line["sheet"] == "not_valid").then_some(())
    });
}

fn shot(window: &Window, name: &str) {
    window.screenshot(&shots().join(format!("newcomer-{name}.png")));
}
