//! Values for requests: nearly right, because a request that is plainly wrong is refused at the first step and reaches
//! nothing behind it; and then spoilt in one place.

use serde_json::{Map, Value, json};

use crate::dice::Dice;
use crate::grammar::{Grammar, Shape};

/// Deeper than any request goes.
const DEEPEST: usize = 12;

const TEXTS: &[&str] = &[
    "",
    " ",
    "Mia",
    "O'Neill",
    "'; DROP TABLE person; --",
    "<img src=x onerror=alert(1)>",
    "=cmd|' /C calc'!A0",
    "\u{202e}gnp.exe",
    "\0",
    "%s%n%x",
    "../../etc/passwd",
    "CON",
    "null",
    "NaN",
    "-1",
    "1e999",
    "𝕏",
    "a\u{301}\u{301}\u{301}",
    "{@html x}",
    "\" OR \"\"=\"",
    "*",
    "^",
    "NEAR(",
    "AND",
    "\"",
    "(",
    "Office",
];
const DAYS: &[&str] = &[
    "2026-09-30",
    "2026-10-01",
    "2019-05-02",
    "2026-10-02",
    "1899-12-31",
    "0000-01-01",
    "9999-12-31",
    "2026-02-30",
    "+262142-12-31",
    "-262143-01-01",
    "2026-9-1",
    "2026-09-30T00:00:00Z",
    "",
];
const NUMBERS: &[i64] = &[0, 1, 2, 3, 7, -1, 255, 256, 65_536, i32::MAX as i64, u32::MAX as i64, i64::MAX, i64::MIN];

/// Makes values of a grammar's shapes.
pub struct Values<'a> {
    pub grammar: &'a Grammar,
    /// Ids of records that are there.
    pub ids: &'a [String],
}

impl Values<'_> {
    /// A value for a request, as the window might send it.
    pub fn input(&self, request: &str, dice: &mut Dice) -> Value {
        self.grammar.requests.get(request).map_or(Value::Null, |shape| self.value(shape, request, dice, 0))
    }

    fn value(&self, shape: &Shape, field: &str, dice: &mut Dice, depth: usize) -> Value {
        if depth > DEEPEST {
            return Value::Null;
        }
        match shape {
            Shape::Text | Shape::Anything => self.text(field, dice),
            Shape::Number => match dice.below(3) {
                0 => json!(*dice.one(NUMBERS)),
                _ => json!(dice.below(9)),
            },
            Shape::Bool => Value::Bool(dice.once_in(2)),
            Shape::Null => Value::Null,
            Shape::Word(word) => json!(word),
            Shape::List(of) => (0..dice.below(4)).map(|_| self.value(of, field, dice, depth + 1)).collect(),
            Shape::Record(fields) => {
                let fields = fields.iter().map(|(name, shape)| (name.clone(), self.value(shape, name, dice, depth + 1)));
                Value::Object(fields.collect::<Map<_, _>>())
            }
            Shape::Either(shapes) => self.value(dice.one(shapes), field, dice, depth + 1),
            Shape::Named(name) => match self.grammar.types.get(name) {
                Some(Shape::Text) => self.text(name, dice),
                Some(shape) => self.value(shape, field, dice, depth + 1),
                None => Value::Null,
            },
        }
    }

    /// A text that fits the name of its field: an id, a day, or anything that people type.
    fn text(&self, field: &str, dice: &mut Dice) -> Value {
        let is_day = field.ends_with("On") || ["asAt", "born", "validUntil", "on"].contains(&field);
        let is_id =
            ["id", "pupil", "contact", "class", "person", "purpose", "stays", "goes", "token", "fingerprint"].contains(&field);
        if is_day {
            return json!(if dice.once_in(3) { *dice.one(DAYS) } else { DAYS[0] });
        }
        if (is_id || field.ends_with("Id") || field.ends_with("Token")) && !self.ids.is_empty() && !dice.once_in(8) {
            return json!(dice.one(self.ids));
        }
        json!(*dice.one(TEXTS))
    }
}

/// Spoils one place of a value: another type, a word that is none, a field too many or too few, or far too much of it.
pub fn spoil(value: &mut Value, dice: &mut Dice) {
    let places = places(value);
    let Some(place) = at(value, dice.below(places)) else { return };
    let is_record = place.is_object();
    match dice.below(if is_record { 9 } else { 7 }) {
        0 => *place = Value::Null,
        1 => *place = json!(*dice.one(NUMBERS)),
        2 => *place = json!(*dice.one(TEXTS)),
        3 => *place = json!([[], {}, 1.5, "x"]),
        4 => *place = json!({ "kind": "neither", "code": "a9", "": null, "__proto__": { "x": 1 } }),
        5 => *place = json!("x".repeat(dice.below(70_000))),
        6 => *place = deep(dice.below(90)),
        7 => {
            let fields = place.as_object_mut();
            if let Some(fields) = fields
                && let Some(name) = fields.keys().nth(dice.below(fields.len())).cloned()
            {
                fields.remove(&name);
            }
        }
        _ => drop(place.as_object_mut().map(|fields| fields.insert("noSuchField".into(), json!(1)))),
    }
}

fn deep(levels: usize) -> Value {
    (0..levels).fold(Value::Null, |inner, level| if level % 2 == 0 { json!([inner]) } else { json!({ "a": inner }) })
}

fn places(value: &Value) -> usize {
    1 + match value {
        Value::Array(list) => list.iter().map(places).sum(),
        Value::Object(fields) => fields.values().map(places).sum(),
        _ => 0,
    }
}

/// The place of that number, counted from the outside in.
fn at(value: &mut Value, mut number: usize) -> Option<&mut Value> {
    if number == 0 {
        return Some(value);
    }
    number -= 1;
    let inner: Box<dyn Iterator<Item = &mut Value>> = match value {
        Value::Array(list) => Box::new(list.iter_mut()),
        Value::Object(fields) => Box::new(fields.values_mut()),
        _ => return None,
    };
    for part in inner {
        let within = places(part);
        if number < within {
            return at(part, number);
        }
        number -= within;
    }
    None
}
