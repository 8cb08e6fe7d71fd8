//! The keyboard, as the WebDriver protocol spells it.

use serde_json::{Value, json};

/// The actions for a text typed key by key.
pub fn typed(text: &str) -> Value {
    let strokes: Vec<Value> = text.chars().flat_map(|letter| [down(&letter.to_string()), up(&letter.to_string())]).collect();
    actions(strokes)
}

/// The actions for one key with those held down around it, such as `Ctrl+K`, `Shift+Tab`, `Enter` or `?`.
pub fn chord(chord: &str) -> Value {
    let mut held: Vec<&str> = chord.split('+').collect();
    let key = held.pop().expect("a chord has a key");
    let codes: Vec<String> = held.iter().map(|name| code(name)).collect();
    let mut key = code(key);
    if key.chars().count() == 1 && !held.contains(&"Shift") && !held.is_empty() {
        // `Ctrl+K` is what people write; the key itself is the small letter.
        key = key.to_lowercase();
    }
    let mut strokes: Vec<Value> = codes.iter().map(|code| down(code)).collect();
    strokes.push(down(&key));
    strokes.push(up(&key));
    strokes.extend(codes.iter().rev().map(|code| up(code)));
    actions(strokes)
}

fn actions(strokes: Vec<Value>) -> Value {
    json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] })
}

fn down(key: &str) -> Value {
    json!({ "type": "keyDown", "value": key })
}

fn up(key: &str) -> Value {
    json!({ "type": "keyUp", "value": key })
}

/// The protocol's sign for a key's name; a letter stands for itself.
fn code(name: &str) -> String {
    let sign = match name {
        "Ctrl" => '\u{E009}',
        "Shift" => '\u{E008}',
        "Alt" => '\u{E00A}',
        "Enter" => '\u{E007}',
        "Tab" => '\u{E004}',
        "Escape" => '\u{E00C}',
        "Backspace" => '\u{E003}',
        "Delete" => '\u{E017}',
        "Space" => ' ',
        "End" => '\u{E010}',
        "Home" => '\u{E011}',
        "Left" => '\u{E012}',
        "Up" => '\u{E013}',
        "Right" => '\u{E014}',
        "Down" => '\u{E015}',
        "PageUp" => '\u{E00E}',
        "PageDown" => '\u{E00F}',
        "F1" => '\u{E031}',
        letter => {
            assert_eq!(letter.chars().count(), 1, "no key is called {letter}");
            return letter.to_owned();
        }
    };
    sign.to_string()
}
