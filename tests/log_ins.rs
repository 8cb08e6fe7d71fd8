//! People who log in, on real files: invitations, roles and their days, resets, leavers, key holders.

use serde_json::{Value, json};
use signet_core::base::{Problem, Why};
use signet_core::desk::Desk;

mod ends;
mod holders;

use crate::folder::{PASSWORD, Vault, ask, ask_on, code, come_in, invite, proven, settle_in};
use crate::office::TODAY;

const PRIYAS: &str = "seven herons over water";

/// A vault with its administrator at work.
fn at_work() -> (Vault, Desk) {
    let vault = Vault::new();
    vault.made();
    let desk = vault.desk();
    come_in(&desk, TODAY, "Jo Okafor", PASSWORD).unwrap();
    (vault, desk)
}

/// The same with Priya Nair of the office, who has chosen her password and gone again.
fn with_priya() -> (Vault, Desk, Value) {
    let (vault, desk) = at_work();
    let (code, priya) = invite(&desk, TODAY, "Priya Nair", "office", None);
    ask(&desk, "lock", json!({})).unwrap();
    settle_in(&desk, TODAY, "Priya Nair", &code, PRIYAS).unwrap();
    back_to_jo(&desk, TODAY);
    (vault, desk, priya)
}

fn back_to_jo(desk: &Desk, on: &str) {
    ask_on(desk, on, "lock", json!({})).unwrap();
    come_in(desk, on, "Jo Okafor", PASSWORD).unwrap();
    proven(desk, on);
}

fn log_in(desk: &Desk, on: &str, name: &str) -> Value {
    let list = ask_on(desk, on, "log_ins_list", json!({})).unwrap();
    list["logIns"].as_array().unwrap().iter().find(|one| one["name"] == name).unwrap().clone()
}

fn held(desk: &Desk, on: &str, name: &str) -> Value {
    log_in(desk, on, name)["roles"][0]["id"].clone()
}

fn invalid(field: &str, why: Why) -> Result<Value, Problem> {
    Err(Problem::Invalid { field: field.to_owned(), why })
}

// proves: O-H10, O-B16
#[test]
fn an_invited_person_chooses_a_password_before_anything_else_and_the_code_opens_nothing_more() {
    let (_vault, desk) = at_work();
    let (code, _) = invite(&desk, TODAY, "Priya Nair", "office", None);
    assert_eq!(log_in(&desk, TODAY, "Priya Nair")["way"]["kind"], "code");
    ask(&desk, "lock", json!({})).unwrap();
    let status = ask(&desk, "door_status", json!({})).unwrap();
    assert_eq!(status["people"][1]["invited"], true);

    assert_eq!(come_in(&desk, TODAY, "Priya Nair", &code).unwrap()["choose"], true);
    assert_eq!(ask(&desk, "door_status", json!({})).unwrap()["choosing"]["name"], "Priya Nair");
    for request in ["session", "people_list", "log_ins_list", "password_change"] {
        assert_eq!(ask(&desk, request, json!({})), Err(Problem::Locked));
    }
    let choose = |password: &str| ask(&desk, "door_choose_password", json!({ "password": password }));
    assert_eq!(choose("short"), invalid("password", Why::TooShort { least: 12 }));
    assert_eq!(choose("priya nair for ever"), invalid("password", Why::TooCommon));
    assert_eq!(choose(&code), invalid("password", Why::TooCommon), "whoever gave it out knows it");
    choose(PRIYAS).unwrap();
    let session = ask(&desk, "session", json!({})).unwrap();
    assert_eq!((&session["person"]["name"], &session["roles"]), (&json!("Priya Nair"), &json!(["office"])));
    assert_eq!(ask(&desk, "log_ins_list", json!({})), Err(Problem::NotAllowed));

    ask(&desk, "lock", json!({})).unwrap();
    assert_eq!(come_in(&desk, TODAY, "Priya Nair", &code), Err(Problem::WrongPassword));
    come_in(&desk, TODAY, "Priya Nair", PRIYAS).unwrap();
}

#[test]
fn a_one_time_code_is_good_for_seven_days_whatever_the_clock_says_later() {
    let (_vault, desk) = at_work();
    let (code, _) = invite(&desk, TODAY, "Priya Nair", "office", None);
    ask(&desk, "lock", json!({})).unwrap();
    come_in(&desk, "2026-09-15", "Priya Nair", &code).unwrap();
    ask(&desk, "lock", json!({})).unwrap();
    assert_eq!(come_in(&desk, "2026-09-16", "Priya Nair", &code), Err(Problem::CodeExpired));
    come_in(&desk, "2026-09-16", "Jo Okafor", PASSWORD).unwrap();
    assert_eq!(log_in(&desk, "2026-09-16", "Priya Nair")["way"]["kind"], "code_expired");
    ask(&desk, "lock", json!({})).unwrap();
    assert_eq!(come_in(&desk, "2026-09-10", "Priya Nair", &code), Err(Problem::CodeExpired), "the clock was put back");
}

#[test]
fn a_typing_error_in_a_code_is_told_and_costs_no_try() {
    let (_vault, desk) = at_work();
    let (code, _) = invite(&desk, TODAY, "Priya Nair", "office", None);
    ask(&desk, "lock", json!({})).unwrap();
    let mut letters: Vec<char> = code.chars().collect();
    letters[2] = if letters[2] == 'x' { 'y' } else { 'x' };
    let wrong: String = letters.into_iter().collect();
    for _ in 0..20 {
        assert_eq!(come_in(&desk, TODAY, "Priya Nair", &wrong), Err(Problem::WrongOneTimeCode));
    }
    assert_eq!(come_in(&desk, TODAY, "Priya Nair", &code).unwrap()["wrongBefore"], 0);
}

// proves: O-H10
#[test]
fn a_role_that_is_taken_away_counts_no_more_at_the_next_press() {
    let (_vault, desk, _) = with_priya();
    ask(&desk, "role_end", json!({ "held": held(&desk, TODAY, "Priya Nair"), "lastDay": null })).unwrap();
    ask(&desk, "lock", json!({})).unwrap();
    assert_eq!(come_in(&desk, TODAY, "Priya Nair", PRIYAS), Err(Problem::NoRole));
    assert_eq!(ask(&desk, "people_list", json!({})), Err(Problem::Locked));
}

#[test]
fn a_role_whose_last_day_passes_while_the_vault_is_open_closes_it() {
    let (_vault, desk, _) = with_priya();
    ask(&desk, "role_end", json!({ "held": held(&desk, TODAY, "Priya Nair"), "lastDay": "2026-09-10" })).unwrap();
    ask(&desk, "lock", json!({})).unwrap();
    come_in(&desk, "2026-09-10", "Priya Nair", PRIYAS).unwrap();
    ask_on(&desk, "2026-09-10", "people_list", json!({})).unwrap();
    assert_eq!(ask_on(&desk, "2026-09-11", "people_list", json!({})), Err(Problem::Locked));
    assert_eq!(ask_on(&desk, "2026-09-11", "door_status", json!({})).unwrap()["state"], "closed");
}

#[test]
fn a_clock_that_was_put_back_brings_no_role_back_and_takes_none_away() {
    let (_vault, desk, _) = with_priya();
    ask(&desk, "role_end", json!({ "held": held(&desk, TODAY, "Priya Nair"), "lastDay": "2026-09-10" })).unwrap();
    back_to_jo(&desk, "2026-09-11");
    ask(&desk, "lock", json!({})).unwrap();
    assert_eq!(come_in(&desk, "2026-09-10", "Priya Nair", PRIYAS), Err(Problem::NoRole));
    come_in(&desk, "2026-08-01", "Jo Okafor", PASSWORD).unwrap();
    ask_on(&desk, "2026-08-01", "log_ins_list", json!({})).unwrap();
}

#[test]
fn a_role_is_given_from_a_day_to_a_day_and_the_list_says_what_held_on_any_day() {
    let (_vault, desk, priya) = with_priya();
    let give = |from: &str, to: Option<&str>, role: &str, whose: Value| {
        let given = json!({ "role": role, "fromOn": from, "toOn": to, "deputyFor": whose });
        ask(&desk, "role_give", json!({ "logIn": priya, "given": given }))
    };
    assert_eq!(give("2026-09-07", None, "head", json!(null)), invalid("fromOn", Why::TooEarly), "never in hindsight");
    assert_eq!(give("2026-09-14", Some("2026-09-13"), "head", json!(null)), invalid("toOn", Why::TooEarly));
    assert_eq!(give("2026-10-01", None, "office", json!(null)), invalid("role", Why::Taken));
    let jo = log_in(&desk, TODAY, "Jo Okafor")["id"].clone();
    assert_eq!(
        give("2026-09-14", None, "administrator", jo.clone()),
        invalid("toOn", Why::Missing),
        "a deputy is one for a time"
    );
    assert_eq!(give("2026-09-14", Some("2026-09-18"), "dsl", jo.clone()), invalid("deputyFor", Why::DoesNotFit));
    give("2026-09-14", Some("2026-09-18"), "administrator", jo).unwrap();

    let standing = |as_at: &str| {
        let list = ask(&desk, "log_ins_list", json!({ "asAt": as_at })).unwrap();
        let priya = list["logIns"].as_array().unwrap().iter().find(|one| one["name"] == "Priya Nair").cloned();
        priya.map(|one| one["roles"][1]["standing"].clone())
    };
    assert_eq!(standing("2026-09-07"), None, "she was not listed then");
    assert_eq!(standing("2026-09-13"), Some(json!("to_come")));
    assert_eq!(standing("2026-09-18"), Some(json!("held")));
    assert_eq!(standing("2026-09-19"), Some(json!("past")));

    ask(&desk, "lock", json!({})).unwrap();
    for (on, may) in [("2026-09-13", false), ("2026-09-14", true), ("2026-09-18", true), ("2026-09-19", false)] {
        come_in(&desk, on, "Priya Nair", PRIYAS).unwrap();
        assert_eq!(ask_on(&desk, on, "log_ins_list", json!({})).is_ok(), may, "{on}");
        ask_on(&desk, on, "lock", json!({})).unwrap();
    }
}

#[test]
fn the_last_administrator_stays() {
    let (_vault, desk, _) = with_priya();
    let jo = log_in(&desk, TODAY, "Jo Okafor");
    let role = &jo["roles"][0]["id"];
    let attempts = |desk: &Desk| {
        [
            ask(desk, "role_end", json!({ "held": role, "lastDay": null })),
            ask(desk, "role_end", json!({ "held": role, "lastDay": "2026-12-18" })),
            ask(desk, "log_in_end", json!({ "logIn": jo["id"] })),
        ]
    };
    assert!(attempts(&desk).iter().all(|tried| *tried == Err(Problem::LastAdministrator)));
    // Somebody who has not chosen a password yet cannot look after anything.
    let (code, _) = invite(&desk, TODAY, "Sam Reid", "administrator", None);
    assert!(attempts(&desk).iter().all(|tried| *tried == Err(Problem::LastAdministrator)));
    // Nor can somebody whose time will end.
    let (short, _) = invite(&desk, TODAY, "Ann Bell", "administrator", Some("2026-12-18"));
    ask(&desk, "lock", json!({})).unwrap();
    settle_in(&desk, TODAY, "Ann Bell", &short, "nine otters on the bank").unwrap();
    back_to_jo(&desk, TODAY);
    assert!(attempts(&desk).iter().all(|tried| *tried == Err(Problem::LastAdministrator)));
    ask(&desk, "lock", json!({})).unwrap();
    settle_in(&desk, TODAY, "Sam Reid", &code, "five badgers in a barn").unwrap();
    back_to_jo(&desk, TODAY);
    ask(&desk, "log_in_end", json!({ "logIn": jo["id"] })).unwrap();
    assert_eq!(ask(&desk, "session", json!({})), Err(Problem::Locked), "locked out at the next press");
    assert_eq!(ask(&desk, "door_status", json!({})).unwrap()["state"], "closed");
    assert_eq!(come_in(&desk, TODAY, "Sam Reid", "five badgers in a barn").map(|w| w["choose"].clone()), Ok(json!(false)));
}

#[test]
fn a_reset_gives_a_new_code_and_nobody_but_the_person_knows_the_next_password() {
    let (_vault, desk, priya) = with_priya();
    let jo = log_in(&desk, TODAY, "Jo Okafor")["id"].clone();
    assert_eq!(ask(&desk, "log_in_reset", json!({ "logIn": jo })), invalid("logIn", Why::DoesNotFit));
    let shown = ask(&desk, "log_in_reset", json!({ "logIn": priya })).unwrap();
    ask(&desk, "lock", json!({})).unwrap();
    assert_eq!(come_in(&desk, TODAY, "Priya Nair", PRIYAS), Err(Problem::WrongOneTimeCode));
    settle_in(&desk, TODAY, "Priya Nair", &code(&shown), "eleven kites above a hill").unwrap();
    assert_eq!(ask(&desk, "session", json!({})).unwrap()["roles"], json!(["office"]));
}

#[test]
fn a_leaver_is_out_and_stays_in_the_list() {
    let (_vault, desk, priya) = with_priya();
    ask(&desk, "log_in_end", json!({ "logIn": priya })).unwrap();
    let one = log_in(&desk, TODAY, "Priya Nair");
    assert_eq!((&one["way"]["kind"], &one["endedOn"]), (&json!("ended"), &json!(TODAY)));
    assert_eq!(ask(&desk, "log_in_end", json!({ "logIn": priya })), Err(Problem::NotFound));
    assert_eq!(ask(&desk, "log_in_reset", json!({ "logIn": priya })), Err(Problem::NotFound));
    ask(&desk, "lock", json!({})).unwrap();
    let status = ask(&desk, "door_status", json!({})).unwrap();
    assert_eq!(status["people"].as_array().unwrap().len(), 1);
    let tried = ask(&desk, "door_unlock", json!({ "person": priya, "password": PRIYAS }));
    assert_eq!(tried, Err(Problem::WrongPassword));
    // The name may be used again, by somebody who is somebody else.
    back_to_jo(&desk, TODAY);
    let (_, again) = invite(&desk, TODAY, "Priya Nair", "office", None);
    assert_ne!(again, priya);
}

#[test]
fn the_own_password_is_changed_by_whoever_knows_the_old_one() {
    let (_vault, desk, _) = with_priya();
    ask(&desk, "lock", json!({})).unwrap();
    come_in(&desk, TODAY, "Priya Nair", PRIYAS).unwrap();
    let change = |old: &str, new: &str| ask(&desk, "password_change", json!({ "old": old, "new": new }));
    assert_eq!(change("not her password", "eleven kites above a hill"), Err(Problem::WrongPassword));
    assert_eq!(change(PRIYAS, "short"), invalid("new", Why::TooShort { least: 12 }));
    change(PRIYAS, "eleven kites above a hill").unwrap();
    ask(&desk, "lock", json!({})).unwrap();
    assert_eq!(come_in(&desk, TODAY, "Priya Nair", PRIYAS), Err(Problem::WrongPassword));
    come_in(&desk, TODAY, "Priya Nair", "eleven kites above a hill").unwrap();
}

#[test]
fn the_letter_is_there_until_the_code_was_handed_over() {
    let (_vault, desk) = at_work();
    invite(&desk, TODAY, "Priya Nair", "office", None);
    ask(&desk, "code_print", json!({ "printer": "Office" })).unwrap();
    ask(&desk, "code_save", json!({})).unwrap();
    let known: Vec<&str> = signet_core::api::recorded().collect();
    for request in ["code_print", "code_save"] {
        let page = ask(&desk, "audit_list", json!({ "requests": [request] })).unwrap();
        assert_eq!(page["lines"].as_array().unwrap().len(), 1, "{request}: {page}");
        assert!(known.contains(&request), "the window has words for {request}");
    }
    ask(&desk, "code_put_away", json!({})).unwrap();
    assert_eq!(ask(&desk, "code_print", json!({ "printer": "Office" })), Err(Problem::NotFound));
}
