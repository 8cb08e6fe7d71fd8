//! The password again: what leaves Signet as a file and what changes who may come in is only for whoever has just typed
//! it, so that nobody who finds Signet open can carry a list of children away.

use std::time::Duration;

use chrono::TimeDelta;
use serde_json::{Value, json};
use signet_core::api::{self, REQUESTS};
use signet_core::base::Problem;
use signet_core::desk::Desk;
use signet_core::office::Moment;

use crate::folder::{PASSWORD, Vault, ask, come_in, invite, settle_in};
use crate::office::{TODAY, day, noon};

const WRONG: &str = "not the password at all";
/// The last moment at which the password of noon still counts, in seconds.
const STILL: i64 = 10 * 60 - 1;

/// A vault with its administrator at work since noon.
fn at_work() -> (Vault, Desk) {
    let vault = Vault::new();
    vault.made();
    let desk = vault.desk();
    come_in(&desk, TODAY, "Jo Okafor", PASSWORD).unwrap();
    (vault, desk)
}

/// So many seconds after noon by the wall clock and by the steady one.
fn after(wall: i64, steady: i64) -> Moment {
    let noon = noon(day(TODAY));
    Moment { at: noon.at + TimeDelta::seconds(wall), steady: Duration::from_secs(steady.unsigned_abs()), ..noon }
}

fn ask_after(desk: &Desk, seconds: i64, request: &str, input: Value) -> Result<Value, Problem> {
    api::call(desk, request, input, after(seconds, seconds.max(0)))
}

/// Whether a request is let through at that moment; what it makes of an empty question is another matter.
fn lets(desk: &Desk, request: &str, moment: Moment) -> bool {
    match api::call(desk, request, json!({ "token": "x" }), moment) {
        Err(Problem::ProofNeeded) => false,
        Err(Problem::Locked | Problem::NotAllowed) => panic!("{request} was refused for another reason"),
        _ => true,
    }
}

fn marked() -> impl Iterator<Item = &'static str> {
    REQUESTS.iter().filter(|request| request.proven).map(|request| request.name)
}

/// The lines of the record that this request left.
fn lines(desk: &Desk, request: &str) -> Vec<Value> {
    ask(desk, "audit_list", json!({ "requests": [request] })).unwrap()["lines"].as_array().unwrap().clone()
}

#[test]
fn the_password_of_the_door_counts_for_ten_minutes_by_either_clock() {
    let (_vault, desk) = at_work();
    assert!(marked().count() > 10, "there is something to try");
    for request in marked() {
        assert!(lets(&desk, request, after(0, 0)), "{request} right after the door");
        assert!(lets(&desk, request, after(STILL, STILL)), "{request} just before the ten minutes are over");
        assert!(!lets(&desk, request, after(STILL + 1, STILL + 1)), "{request} after ten minutes");
        assert!(!lets(&desk, request, after(STILL + 1, 0)), "{request} after a sleep, in which the steady clock stands still");
        assert!(!lets(&desk, request, after(0, STILL + 1)), "{request} with the wall clock held");
        assert!(!lets(&desk, request, after(-1, STILL)), "{request} with the wall clock put back");
        assert!(!lets(&desk, request, after(-3_600, 0)), "{request} with the wall clock put back by an hour");
    }
}

#[test]
fn typed_again_it_counts_anew_and_a_wrong_one_does_not() {
    let (_vault, desk) = at_work();
    let late = STILL + 60;
    for (round, request) in marked().enumerate() {
        let now = late * (i64::try_from(round).unwrap() + 1);
        assert!(!lets(&desk, request, after(now, now)), "{request}");
        assert_eq!(ask_after(&desk, now, "prove", json!({ "password": WRONG })), Err(Problem::WrongPassword));
        assert!(!lets(&desk, request, after(now, now)), "{request} after a wrong password");
        ask_after(&desk, now, "prove", json!({ "password": PASSWORD })).unwrap();
        assert!(lets(&desk, request, after(now, now)), "{request} after the right one");
        assert!(lets(&desk, request, after(now + STILL, now + STILL)), "{request} within ten minutes of it");
        assert!(!lets(&desk, request, after(now + STILL + 1, now + STILL + 1)), "{request} ten minutes after it");
    }
    let refused = lines(&desk, "prove_refused");
    assert_eq!(refused.len(), marked().count(), "each wrong password is on record");
    assert_eq!(refused[0]["byName"], "Jo Okafor");
    assert!(!refused[0]["facts"].as_str().unwrap().contains(WRONG));
}

#[test]
fn guesses_at_it_are_held_back_as_at_the_door_and_the_lock_does_not_forget_them() {
    let (_vault, desk) = at_work();
    for _ in 0..4 {
        assert_eq!(ask_after(&desk, 0, "prove", json!({ "password": WRONG })), Err(Problem::WrongPassword));
    }
    // The fifth costs a second, and so on: in ten minutes nobody gets through more than ten.
    let mut guessed = 4;
    for second in 1..600 {
        match ask_after(&desk, second, "prove", json!({ "password": WRONG })) {
            Err(Problem::WrongPassword) => guessed += 1,
            Err(Problem::Throttled { .. }) => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(guessed, 10);
    let tried = ask_after(&desk, 600, "prove", json!({ "password": PASSWORD }));
    assert!(matches!(tried, Err(Problem::Throttled { .. })), "the right one is held back too: {tried:?}");
    assert_eq!(lines(&desk, "prove_refused").len(), guessed, "a guess that was not made is not on record");
    ask(&desk, "lock", json!({})).unwrap();
    let door = come_in(&desk, TODAY, "Jo Okafor", PASSWORD);
    assert!(matches!(door, Err(Problem::Throttled { .. })), "{door:?}");
    // Every other place that asks for the password again counts in the same way.
    let (_vault, desk) = at_work();
    for (request, input) in [
        ("keys_device_code", json!({ "password": WRONG })),
        ("keys_begin", json!({ "what": "sheet", "password": WRONG })),
        ("keys_begin", json!({ "what": "device", "password": WRONG })),
    ] {
        assert_eq!(ask(&desk, request, input), Err(Problem::WrongPassword), "{request}");
    }
    assert_eq!(lines(&desk, "prove_refused").len(), 3);
}

#[test]
fn it_is_lost_at_the_lock_and_belongs_to_whoever_typed_it() {
    let (_vault, desk) = at_work();
    let (code, _) = invite(&desk, TODAY, "Priya Nair", "office", None);
    ask(&desk, "lock", json!({})).unwrap();
    assert_eq!(ask(&desk, "list_save", json!({})), Err(Problem::Locked));
    // A password that was just chosen is known to whoever chose it.
    settle_in(&desk, TODAY, "Priya Nair", &code, "seven herons over water").unwrap();
    assert!(lets(&desk, "list_save", after(STILL, STILL)));
    assert!(!lets(&desk, "list_save", after(STILL + 1, STILL + 1)));
    let jos = ask_after(&desk, STILL + 1, "prove", json!({ "password": PASSWORD }));
    assert_eq!(jos, Err(Problem::WrongPassword), "another person's password proves nothing");
}

#[test]
fn a_list_that_was_refused_leaves_no_file_and_the_same_question_goes_through_afterwards() {
    let (_vault, desk) = at_work();
    let list =
        json!({ "list": { "kind": "people", "of": "pupil", "left": false, "among": null, "contacts": false }, "format": "csv" });
    assert_eq!(ask_after(&desk, 900, "list_save", list.clone()), Err(Problem::ProofNeeded));
    assert_eq!(lines(&desk, "list_save").len(), 0);
    ask_after(&desk, 900, "prove", json!({ "password": PASSWORD })).unwrap();
    assert_eq!(ask_after(&desk, 901, "list_save", list).unwrap()["done"], true);
    assert_eq!(lines(&desk, "list_save").len(), 1);
    // The office prints all day: a printer asks for nothing.
    let paper =
        json!({ "paper": { "kind": "doNotPhotograph", "class": null, "asAt": null, "validUntil": null, "purposes": [] } });
    let prepared = ask_after(&desk, 9_000, "paper_prepare", paper).unwrap();
    let printed = json!({ "token": prepared["token"], "printer": "Office" });
    assert_eq!(ask_after(&desk, 9_000, "paper_print", printed).unwrap()["done"], true);
    let saved = json!({ "token": prepared["token"] });
    assert_eq!(ask_after(&desk, 9_000, "paper_save", saved), Err(Problem::ProofNeeded));
}

#[test]
fn whatever_answers_that_a_file_was_saved_is_marked() {
    // The one list that the window is compiled against names what each request answers.
    let listed = api::typescript();
    let saves = listed.lines().filter(|line| line.contains("output: PaperDone") && line.contains("_save"));
    let names: Vec<&str> = saves.filter_map(|line| line.trim().split([':', '"']).find(|part| !part.is_empty())).collect();
    assert!(names.len() > 5, "{names:?}");
    for name in names {
        let request = REQUESTS.iter().find(|request| request.name == name).unwrap();
        // At the door there is nobody yet who could be asked: the sheet of a first run is saved by whoever has made it.
        assert!(request.proven || request.need.is_none(), "{name} leaves a file behind and does not ask for the password");
    }
}
