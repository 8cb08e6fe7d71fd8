//! The technical logs.

use serde_json::{Map, Value, json};
use signet_core::base::{Problem, Why};

use crate::office::{Story, TODAY};

/// A filter change as it is asked for, with some of its fields otherwise.
pub fn change(other: &Value) -> Value {
    let mut facts = json!({
        "change": "unblock", "site": "video.example.org", "for_whom": "Year 2", "why": "A lesson on volcanoes",
        "asked_by": "Grace Okafor", "lasting": "for_good",
    });
    for (name, value) in other.as_object().unwrap_or(&Map::new()) {
        facts[name] = value.clone();
    }
    facts
}

pub fn ask_enter(story: &Story, log: &str, on: &str, facts: &Value) -> Result<Value, Problem> {
    story.ask("log_enter", json!({ "log": log, "on": on, "facts": facts }))
}

pub fn enter(story: &Story, log: &str, on: &str, facts: &Value) -> String {
    story.made("log_enter", json!({ "log": log, "on": on, "facts": facts }))
}

fn step(story: &Story, line: &str, step: &str, on: &str, note: &str, facts: &Value) -> Result<Value, Problem> {
    story.ask("log_add", json!({ "line": line, "step": step, "on": on, "note": note, "facts": facts }))
}

pub fn refused(field: &str, why: Why) -> Result<Value, Problem> {
    Err(Problem::invalid(field, why))
}

/// The first line of a log as at a day.
pub fn line(story: &Story, log: &str, as_at: Option<&str>) -> Value {
    story.get("logs_list", json!({ "log": log, "asAt": as_at }))["lines"][0].clone()
}

/// What is due: the log, why, and whether it is late.
fn due(story: &Story) -> Vec<(String, String, bool)> {
    let text = |item: &Value, name: &str| item[name].as_str().unwrap().to_owned();
    let due = story.get("logs_due", json!({}));
    due.as_array().unwrap().iter().map(|item| (text(item, "log"), text(item, "why"), item["late"] == true)).collect()
}

fn is_due(story: &Story, log: &str, why: &str, late: bool) -> bool {
    due(story).contains(&(log.to_owned(), why.to_owned(), late))
}

/// proves: O-G01, O-G14
#[test]
fn a_filter_change_is_not_released_without_an_approver_and_a_look_at_it() {
    let story = Story::begins();
    let released = |more: Value| {
        let mut facts = change(&json!({ "released_on": TODAY }));
        for (name, value) in more.as_object().unwrap() {
            facts[name] = value.clone();
        }
        ask_enter(&story, "filter_change", TODAY, &facts)
    };
    assert_eq!(released(json!({})), refused("approved_by", Why::Missing));
    assert_eq!(released(json!({ "approved_by": "R. Osei" })), refused("assessed", Why::Missing));
    assert_eq!(
        released(json!({ "approved_by": "R. Osei", "assessed": "Looked through", "why": "" })),
        refused("why", Why::Missing)
    );
    let asked = enter(&story, "filter_change", TODAY, &change(&json!({})));
    assert_eq!(line(&story, "filter_change", None)["state"], "asked");
    assert!(is_due(&story, "filter_change", "decide", false));
    assert_eq!(step(&story, &asked, "released", TODAY, "", &json!({})), refused("approved_by", Why::Missing));
    assert_eq!(step(&story, &asked, "put_back", TODAY, "", &json!({})), refused("step", Why::DoesNotFit));
    step(&story, &asked, "released", TODAY, "", &json!({ "approved_by": "R. Osei", "assessed": "Looked through" })).unwrap();
    let kept = line(&story, "filter_change", None);
    assert_eq!((&kept["state"], &kept["facts"]["released_on"]), (&json!("released"), &json!(TODAY)));
    assert!(due(&story).is_empty());
}

#[test]
fn whoever_asks_for_something_does_not_approve_it() {
    let story = Story::begins();
    let itself = refused("approved_by", Why::SomebodyElse);
    let facts = change(&json!({ "released_on": TODAY, "assessed": "Looked through", "approved_by": "grace  okafor" }));
    assert_eq!(ask_enter(&story, "filter_change", TODAY, &facts), itself);
    let asked = enter(&story, "filter_change", TODAY, &change(&json!({})));
    let release = |by: &str| json!({ "approved_by": by, "assessed": "Looked through" });
    assert_eq!(step(&story, &asked, "released", TODAY, "", &release("Grace Okafor")), itself);
    step(&story, &asked, "released", TODAY, "", &release("R. Osei")).unwrap();
    let trail = |by: &str| json!({ "system": "E-mail", "period": "August", "asked_by": "R. Osei", "why": "A complaint", "result": "given", "approved_by": by });
    assert_eq!(ask_enter(&story, "audit_request", TODAY, &trail("R. Osei")), itself);
    enter(&story, "audit_request", TODAY, &trail("Chair"));
}

/// proves: O-G02
#[test]
fn what_is_opened_for_a_time_needs_its_end_and_is_due_until_it_is_put_back() {
    let mut story = Story::begins();
    let until = |until: Value| {
        change(&json!({
            "lasting": "until_a_day", "until": until, "approved_by": "R. Osei", "assessed": "Looked through", "released_on": TODAY,
        }))
    };
    assert_eq!(ask_enter(&story, "filter_change", TODAY, &until(json!(""))), refused("until", Why::Missing));
    assert_eq!(ask_enter(&story, "filter_change", TODAY, &until(json!("2026-09-07"))), refused("until", Why::TooEarly));
    let endless = change(&json!({ "until": "2026-09-10" }));
    assert_eq!(ask_enter(&story, "filter_change", TODAY, &endless), refused("until", Why::DoesNotFit));
    let id = enter(&story, "filter_change", TODAY, &until(json!("2026-09-10")));
    assert!(due(&story).is_empty());
    story.meanwhile("2026-09-10");
    assert!(is_due(&story, "filter_change", "put_back", false), "on its last day");
    story.meanwhile("2026-09-14");
    assert!(is_due(&story, "filter_change", "put_back", true), "and late after it");
    assert_eq!(step(&story, &id, "put_back", "2026-09-15", "", &json!({})), refused("on", Why::InTheFuture));
    step(&story, &id, "put_back", "2026-09-14", "", &json!({ "put_back_by": "L. Novak" })).unwrap();
    assert!(due(&story).is_empty());
    assert_eq!(line(&story, "filter_change", None)["state"], "put_back");
    assert_eq!(line(&story, "filter_change", Some("2026-09-13"))["state"], "released", "as it stood the day before");
}

#[test]
fn a_line_is_corrected_by_another_and_what_it_said_first_stays() {
    let story = Story::begins();
    let facts = json!({ "system": "Server 1", "patch": "KB501", "result": "complete", "done_by": "L. Novak" });
    let id = enter(&story, "patch", TODAY, &facts);
    let right = json!({ "patch": "KB510" });
    assert_eq!(step(&story, &id, "corrected", TODAY, "", &right), refused("note", Why::Missing));
    assert_eq!(step(&story, &id, "corrected", TODAY, "A slip", &facts), refused("step", Why::DoesNotFit), "nothing is otherwise");
    assert_eq!(step(&story, &id, "corrected", TODAY, "A slip", &json!({ "system": "" })), refused("system", Why::Missing));
    step(&story, &id, "corrected", TODAY, "Two figures were swapped", &right).unwrap();
    let kept = line(&story, "patch", None);
    assert_eq!((&kept["facts"]["patch"], &kept["first"]["patch"]), (&json!("KB510"), &json!("KB501")));
    step(&story, &id, "struck", TODAY, "It was another server", &json!({})).unwrap();
    assert_eq!(line(&story, "patch", None)["state"], "struck");
    assert_eq!(step(&story, &id, "corrected", TODAY, "x", &right), refused("step", Why::DoesNotFit));
}

#[test]
fn only_what_a_log_asks_for_is_kept_in_it() {
    let story = Story::begins();
    let facts = json!({ "system": "Server 1", "patch": "KB501", "result": "complete", "done_by": "L. Novak" });
    let with = |name: &str, value: &str| {
        let mut facts = facts.clone();
        facts[name] = json!(value);
        ask_enter(&story, "patch", TODAY, &facts)
    };
    assert_eq!(with("site", "x"), refused("site", Why::NotUnderstood));
    assert_eq!(with("result", "splendid"), refused("result", Why::NotUnderstood));
    assert_eq!(with("done_by", " "), refused("done_by", Why::Missing));
    assert_eq!(with("patch", &"x".repeat(201)), refused("patch", Why::TooLong { most: 200 }));
    assert_eq!(ask_enter(&story, "patch", "2026-09-09", &facts), refused("on", Why::InTheFuture));
    let change = change(&json!({ "released_on": "08/09/2026", "approved_by": "R. Osei", "assessed": "x" }));
    assert_eq!(ask_enter(&story, "filter_change", TODAY, &change), refused("released_on", Why::NotADay));
}

#[test]
fn no_log_holds_a_key_or_a_password_that_looks_like_one() {
    let story = Story::begins();
    let key = json!({ "network": "Staff", "why": "Somebody left", "kept_where": "ABCD-1234-EF56-7890", "done_by": "L. Novak" });
    assert_eq!(ask_enter(&story, "wifi_key", TODAY, &key), refused("kept_where", Why::LooksLikeKey));
    let review =
        json!({ "system": "Server 1", "accounts": "admin, QWERTYUIOP123456", "findings": "None", "done_by": "L. Novak" });
    assert_eq!(ask_enter(&story, "admin_review", TODAY, &review), refused("accounts", Why::LooksLikeKey));
}

/// proves: O-G03, O-G07, O-G08, O-G18
#[test]
fn a_log_is_due_by_the_schools_calendar_and_the_setting_has_its_day() {
    let mut story = Story::begins();
    let backup = json!({
        "system": "SIMS", "set": "Daily", "how": "remote_automatic", "encrypted": "yes", "kept_where": "Trust data centre",
        "fireproof": "unknown", "result": "complete", "done_by": "L. Novak",
    });
    let set = |story: &Story, every: &str, from: &str| {
        story.get("log_calendar_set", json!({ "log": "backup", "every": every, "from": from }))
    };
    enter(&story, "backup", TODAY, &backup);
    assert!(due(&story).is_empty(), "nobody has set how often");
    set(&story, "week", "2026-09-08");
    assert!(due(&story).is_empty());
    story.meanwhile("2026-09-15");
    assert!(is_due(&story, "backup", "calendar", false));
    story.meanwhile("2026-09-17");
    assert!(is_due(&story, "backup", "calendar", true));
    let id = enter(&story, "backup", "2026-09-17", &backup);
    assert!(due(&story).is_empty());
    step(&story, &id, "struck", "2026-09-17", "Entered twice", &json!({})).unwrap();
    assert!(is_due(&story, "backup", "calendar", true), "what was struck out does not count");
    set(&story, "never", "2026-09-18");
    set(&story, "week", "2026-09-28");
    for (day, shown) in [("2026-09-18", false), ("2026-09-27", false), ("2026-09-28", true)] {
        story.meanwhile(day);
        assert_eq!(!due(&story).is_empty(), shown, "{day}");
    }
}

/// proves: O-G10
#[test]
fn new_technology_is_decided_on_before_it_is_used() {
    let story = Story::begins();
    let facts = |more: Value| {
        let mut facts = json!({
            "title": "Robot arms", "benefit": "Computing", "risks": "Fingers", "measures": "A guard", "dpia": "yes", "decision": "pending",
        });
        for (name, value) in more.as_object().unwrap() {
            facts[name] = value.clone();
        }
        facts
    };
    let ask = |more: Value| ask_enter(&story, "risk_assessment", TODAY, &facts(more));
    assert_eq!(ask(json!({ "in_use_from": TODAY })), refused("in_use_from", Why::DoesNotFit));
    let mut allowed = json!({ "decision": "allowed_with_measures" });
    for (field, value) in
        [("decided_by", "R. Osei"), ("decided_on", TODAY), ("dpia_ref", "DPIA 9"), ("next_review", "2027-09-01")]
    {
        assert_eq!(ask(allowed.clone()), refused(field, Why::Missing));
        allowed[field] = json!(value);
    }
    allowed["in_use_from"] = json!("2026-09-07");
    assert_eq!(ask(allowed.clone()), refused("in_use_from", Why::TooEarly));
    allowed["in_use_from"] = json!("2026-09-09");
    ask(allowed).unwrap();
    enter(&story, "risk_assessment", TODAY, &facts(json!({ "title": "Headsets" })));
    assert_eq!(due(&story), [("risk_assessment".to_owned(), "decide".to_owned(), false)], "only the one that is open");
}

/// proves: O-G06, O-G13
#[test]
fn a_procedure_is_due_for_review_until_a_later_line_takes_its_place() {
    let mut story = Story::begins();
    let facts = |review: &str| json!({ "title": "Backing up", "version": "2", "owner": "Network manager", "kept_where": "Staff handbook", "next_review": review });
    enter(&story, "procedure", TODAY, &facts("2026-10-01"));
    story.meanwhile("2026-10-02");
    assert!(is_due(&story, "procedure", "review", true));
    enter(&story, "procedure", "2026-10-02", &facts("2027-10-01"));
    assert!(due(&story).is_empty());
}

#[test]
fn access_from_outside_is_due_to_be_closed() {
    let mut story = Story::begins();
    let facts = json!({
        "who": "Alder Support", "system": "SIMS", "why": "Update", "how": "remote", "until": "2026-09-11",
        "supervised": "L. Novak", "approved_by": "R. Osei",
    });
    let id = enter(&story, "supplier_access", "2026-09-10", &facts);
    assert!(due(&story).is_empty());
    story.meanwhile("2026-09-14");
    assert!(is_due(&story, "supplier_access", "close", true));
    step(&story, &id, "ended", "2026-09-11", "", &json!({})).unwrap();
    assert!(due(&story).is_empty());
}

#[test]
fn a_log_is_searched_and_told_as_at_a_day() {
    let mut story = Story::begins();
    let check = |device: &str| json!({ "device": device, "user_type": "Pupil", "tested": "Gambling", "result": "as_it_should", "done_by": "L. Novak" });
    enter(&story, "filter_check", TODAY, &check("Tablet 4"));
    story.meanwhile("2026-09-20");
    enter(&story, "filter_check", "2026-09-20", &check("Laptop 7"));
    let count = |input: Value| story.get("logs_list", input)["lines"].as_array().unwrap().len();
    assert_eq!(count(json!({ "log": "filter_check" })), 2);
    assert_eq!(count(json!({ "log": "filter_check", "text": "laptop novak" })), 1);
    assert_eq!(count(json!({ "log": "filter_check", "asAt": "2026-09-19" })), 1);
    assert_eq!(count(json!({ "from": "2026-09-09", "to": "2026-09-20" })), 1);
    assert_eq!(count(json!({ "log": "patch" })), 0);
    assert_eq!(story.get("logs_overview", json!({})).as_array().unwrap().len(), 15);
}
