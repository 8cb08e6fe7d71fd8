//! Two people who hold the recovery sheets, from the first run on (R35).

use serde_json::json;
use signet_core::base::{Problem, Why};

use super::invalid;
use crate::folder::{PASSWORD, Vault, ask, begin, come_in, confirm, key_holders, proven};
use crate::office::TODAY;

#[test]
fn two_key_holders_are_named_before_anything_can_be_entered() {
    let vault = Vault::new();
    let desk = vault.desk();
    let sheet = begin(&desk);
    assert_eq!(ask(&desk, "door_key_holders", key_holders()), Err(Problem::NotFound), "not before the sheet");
    let group = |at: usize| sheet["recoveryKey"][sheet["ask"][at].as_u64().unwrap() as usize - 1].clone();
    let next = ask(&desk, "door_confirm_sheet", json!({ "first": group(0), "second": group(1) })).unwrap();
    assert_eq!(next["keyHolders"], true);
    assert_eq!(ask(&desk, "people_list", json!({})), Err(Problem::Locked));
    let one = json!({ "name": "Helen Marsh", "keptWhere": "safe" });
    for (holders, field, why) in [
        (json!([]), "holders", Why::TooShort { least: 2 }),
        (json!([one]), "holders", Why::TooShort { least: 2 }),
        (json!([one, { "name": "helen  marsh", "keptWhere": "desk" }]), "name2", Why::Taken),
        (json!([one, { "name": "Grace Obi", "keptWhere": " " }]), "keptWhere2", Why::Missing),
    ] {
        assert_eq!(ask(&desk, "door_key_holders", json!({ "holders": holders })), invalid(field, why));
    }
    assert_eq!(ask(&desk, "people_list", json!({})), Err(Problem::Locked));
    drop(desk);
    // Ended before they were named: the first run goes on with a new sheet.
    let desk = vault.desk();
    assert_eq!(come_in(&desk, TODAY, "Jo Okafor", PASSWORD).unwrap()["sheet"], true);
    let sheet = ask(&desk, "door_sheet", json!({})).unwrap()["sheet"].clone();
    confirm(&desk, &sheet).unwrap();
    let holders = ask(&desk, "key_holders_list", json!({})).unwrap();
    assert_eq!((&holders[0]["name"], &holders[1]["name"]), (&json!("Helen Marsh"), &json!("Grace Obi")));
    proven(&desk, TODAY);
    let next = json!({ "holders": [{ "name": "Helen Marsh", "keptWhere": "safe in the school office" }, { "name": "Tom Ash", "keptWhere": "bank" }] });
    ask(&desk, "key_holders_set", next).unwrap();
    let now = ask(&desk, "key_holders_list", json!({})).unwrap();
    assert_eq!((&now[0]["id"], &now[1]["name"]), (&holders[0]["id"], &json!("Tom Ash")));
}
