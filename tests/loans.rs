//! Loans: lending and taking back by scanner, and everything that somebody at the desk has to see at once.

mod back;
mod lists;
mod out;
mod papers;

use serde_json::{Value, json};
use signet_core::base::Problem;

use crate::office::Story;

/// The fixed fields of a loan to a person until the 18th of December.
pub fn to(person: &str) -> Value {
    json!({ "to": { "kind": "person", "id": person }, "purpose": "Homework", "goesHome": true, "dueOn": "2026-12-18", "protected": "yes" })
}

/// The fixed fields of a loan to a room until further notice.
pub fn to_room(room: &str) -> Value {
    json!({ "to": { "kind": "room", "id": room }, "goesHome": false, "dueOn": null, "protected": "not_needed" })
}

/// The same fields with another value in one of them.
pub fn with(fields: &Value, name: &str, value: Value) -> Value {
    let mut fields = fields.clone();
    fields[name] = value;
    fields
}

/// Scans something at the lending desk.
pub fn try_lend(story: &Story, scanned: &str, fields: &Value) -> Result<Value, Problem> {
    story.ask("loan_scan", json!({ "scanned": scanned, "fields": fields }))
}

/// Scans what can be asked about.
pub fn lend(story: &Story, scanned: &str, fields: &Value) -> Value {
    try_lend(story, scanned, fields).unwrap()
}

/// Lends what must be lent; answers the outcome.
pub fn lent(story: &Story, tag: &str, fields: &Value) -> Value {
    let scanned = lend(story, tag, fields);
    assert_eq!(scanned["outcome"]["is"], "lent", "{tag}: {scanned}");
    scanned["outcome"].clone()
}

/// The state of a thing that came back whole, with its data deleted.
pub fn whole() -> Value {
    json!({ "dataDeleted": "yes", "clean": "yes" })
}

/// Scans something at the desk where things come back.
pub fn try_return(story: &Story, scanned: &str, state: &Value) -> Result<Value, Problem> {
    story.ask("loan_return", json!({ "scanned": scanned, "state": state }))
}

/// Takes back what must come back; answers the outcome.
pub fn returned(story: &Story, tag: &str, state: &Value) -> Value {
    let scanned = try_return(story, tag, state).unwrap();
    assert_eq!(scanned["outcome"]["is"], "returned", "{tag}: {scanned}");
    scanned["outcome"].clone()
}

/// The loans of a sort.
pub fn loans(story: &Story, shown: &str) -> Vec<Value> {
    story.get("loans_list", json!({ "shown": shown }))["loans"].as_array().unwrap().clone()
}

/// A loan with its items and its history.
pub fn open(story: &Story, loan: &Value) -> Value {
    story.get("loan_open", json!({ "id": loan }))
}

/// What has happened to a loan, the latest first.
pub fn happened(story: &Story, loan: &Value) -> Vec<String> {
    let page = open(story, loan);
    page["history"].as_array().unwrap().iter().map(|event| event["happened"].as_str().unwrap().to_owned()).collect()
}
