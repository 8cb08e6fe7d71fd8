//! What the week finds at its beginning: the demonstration has loans, disposals and a stock-check of its own, and what the
//! week does is counted on top of them, however many they are.

use serde_json::{Value, json};

use crate::window::Window;

use super::NEW;

/// What is there before the week.
pub struct Found {
    /// How many pieces are on the register.
    pub pieces: u64,
    /// How many loans are out.
    pub loans_out: u64,
    /// A piece that stands in its room and that nobody has borrowed.
    pub never_lent: String,
    /// How many disposals wait for something.
    pub disposals_under_way: usize,
    /// The number that the next disposal has.
    pub next_disposal: u64,
    /// What has left this school year, and in how many disposals.
    pub left: Left,
}

/// What left in a school year.
pub struct Left {
    pub items: u64,
    pub disposals: usize,
}

impl Found {
    /// Asks the core.
    pub fn look(window: &Window) -> Self {
        let register = window.ask("assets_list", json!({ "disposed": false }));
        let register = list(&register);
        let disposals = window.ask("disposals_list", json!({}));
        let disposals = list(&disposals);
        Self {
            pieces: register.len() as u64,
            loans_out: number(&window.ask("loans_due", json!({}))["out"]),
            never_lent: never_lent(window, register),
            disposals_under_way: disposals.iter().filter(|one| !list(&one["waits"]).is_empty()).count(),
            next_disposal: disposals.iter().map(|one| number(&one["number"])).max().unwrap_or_default() + 1,
            left: Left::look(window),
        }
    }
}

impl Left {
    /// What has left in the school year of today.
    pub fn look(window: &Window) -> Self {
        let today = window.ask("session", json!({}))["today"].clone();
        let today = today.as_str().expect("a day");
        let year: u32 = today[..4].parse().expect("a year");
        let begins = if &today[5..7] < "09" { year - 1 } else { year };
        let span = json!({ "from": format!("{begins}-09-01"), "to": format!("{}-08-31", begins + 1) });
        let left = window.ask("disposals_year", span);
        Self { items: number(&left["items"]), disposals: list(&left["lines"]).len() }
    }
}

fn never_lent(window: &Window, register: &[Value]) -> String {
    let lent = window.ask("loans_list", json!({ "shown": "all" }));
    let lent: Vec<&Value> = list(&lent["loans"]).iter().flat_map(|loan| list(&loan["tags"])).collect();
    let free = |row: &&Value| row["standing"] == "in_stock" && !lent.contains(&&row["tag"]) && !is_new(row);
    let found = register.iter().find(free).expect("the school has something that nobody has borrowed");
    found["tag"].as_str().expect("a tag").to_owned()
}

/// Whether it came in this week.
pub fn is_new(row: &Value) -> bool {
    row["serial"].as_str().is_some_and(|serial| serial.starts_with(NEW))
}

/// A number of things, in the words of the pages.
pub fn say(count: impl Into<u64>, thing: &str) -> String {
    let count = count.into();
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}

/// A list that the core answered.
pub fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn number(value: &Value) -> u64 {
    value.as_u64().expect("a number")
}
