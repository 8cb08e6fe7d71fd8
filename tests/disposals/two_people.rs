//! Whoever asks for a disposal does not authorise it, unless a small school has settled that they may.

use serde_json::{Value, json};
use signet_core::base::{Problem, Why};
use signet_core::desk::Desk;

use super::invalid;
use crate::folder::{PASSWORD, Vault, ask, come_in, invite, settle_in};
use crate::office::TODAY;

const OTHERS: &str = "seven herons over water";

fn change_to(desk: &Desk, name: &str, password: &str) {
    ask(desk, "lock", json!({})).unwrap();
    come_in(desk, TODAY, name, password).unwrap();
}

// proves: O-F31
#[test]
fn whoever_asks_for_a_disposal_does_not_authorise_it() {
    let vault = Vault::new();
    vault.made();
    let desk = vault.desk();
    for (name, role) in [("Helen Marsh", "head"), ("Sam Reed", "network_manager")] {
        come_in(&desk, TODAY, "Jo Okafor", PASSWORD).unwrap();
        let (code, _) = invite(&desk, TODAY, name, role, None);
        ask(&desk, "lock", json!({})).unwrap();
        settle_in(&desk, TODAY, name, &code, OTHERS).unwrap();
        ask(&desk, "lock", json!({})).unwrap();
    }
    come_in(&desk, TODAY, "Sam Reed", OTHERS).unwrap();
    let screen = json!({ "tag": "SC-1", "prefix": null, "standing": "in_stock", "fields": { "kind": "Screen" } });
    ask(&desk, "asset_add", screen).unwrap();
    let id = ask(&desk, "disposal_begin", json!({})).unwrap()["id"].clone();
    let authorise = |desk: &Desk| ask(desk, "disposal_authorise", json!({ "id": id, "minute": "" }));
    ask(&desk, "disposal_scan", json!({ "id": id, "scanned": "SC-1" })).unwrap();
    assert_eq!(authorise(&desk), Err(Problem::NotAllowed), "a network manager authorises nothing");

    // Jo may authorise, but has had a hand in it.
    change_to(&desk, "Jo Okafor", PASSWORD);
    let plan = json!({ "id": id, "reason": "obsolete", "route": "gift", "recipient": "A charity", "personalData": "no" });
    ask(&desk, "disposal_plan", plan).unwrap();
    assert_eq!(authorise(&desk), invalid("disposal", Why::SomebodyElse));
    assert_eq!(ask(&desk, "disposal_open", json!({ "id": id })).unwrap()["askedByYou"], true);

    change_to(&desk, "Helen Marsh", OTHERS);
    authorise(&desk).unwrap();
    let page = ask(&desk, "disposal_open", json!({ "id": id })).unwrap();
    assert_eq!((page["authorised"]["by"].clone(), page["askedByYou"].clone()), (json!("Helen Marsh"), json!(false)));
    assert_eq!(ask(&desk, "disposal_refuse", json!({ "id": id, "reason": "no" })), Err(Problem::ChangedMeanwhile));
}

#[test]
fn whoever_was_to_authorise_it_may_refuse_it_and_a_small_school_may_have_one_person_for_both() {
    let vault = Vault::new();
    vault.made();
    let desk = vault.desk();
    come_in(&desk, TODAY, "Jo Okafor", PASSWORD).unwrap();
    let screen = json!({ "tag": "SC-1", "prefix": null, "standing": "in_stock", "fields": { "kind": "Screen" } });
    ask(&desk, "asset_add", screen).unwrap();
    let begun = || -> Value {
        let id = ask(&desk, "disposal_begin", json!({})).unwrap()["id"].clone();
        assert_eq!(ask(&desk, "disposal_scan", json!({ "id": id, "scanned": "SC-1" })).unwrap()["outcome"], "added");
        let plan = json!({ "id": id, "reason": "surplus", "route": "gift", "recipient": "A charity", "personalData": "no" });
        ask(&desk, "disposal_plan", plan).unwrap();
        id
    };
    let refused = begun();
    ask(&desk, "disposal_refuse", json!({ "id": refused, "reason": "the library needs it" })).unwrap();
    let given_up = ask(&desk, "disposal_open", json!({ "id": refused })).unwrap()["givenUp"].clone();
    assert_eq!((given_up["refused"].clone(), given_up["reason"].clone()), (json!(true), json!("the library needs it")));

    let id = begun();
    let authorise = || ask(&desk, "disposal_authorise", json!({ "id": id, "minute": "" }));
    assert_eq!(authorise(), invalid("disposal", Why::SomebodyElse));
    let rules = json!({ "requesterMayAuthorise": true, "limitPence": null, "byEstimate": false, "testMonths": 12 });
    ask(&desk, "disposal_rules_set", rules).unwrap();
    authorise().unwrap();
}
