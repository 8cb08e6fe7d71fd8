//! The same change to many pieces of equipment: what it would change piece by piece, what is left alone and why, and back again.

use serde_json::{Value, json};
use signet_core::base::{Problem, Why};

use crate::loans::{lent, to};
use crate::office::{Story, TODAY};

fn change(assets: &[String], field: &str, value: &str) -> Value {
    json!({ "assets": assets, "set": [{ "field": field, "value": value }] })
}

fn lines(seen: &Value) -> Vec<String> {
    let text = |line: &Value, name: &str| line[name].as_str().unwrap().to_owned();
    let line = |line: &Value| {
        format!("{} {}: {} > {}", text(line, "tag"), text(line, "field"), text(line, "was"), text(line, "becomes"))
    };
    seen["lines"].as_array().unwrap().iter().map(line).collect()
}

fn left(seen: &Value) -> Vec<String> {
    let one = |one: &Value| format!("{} {}", one["tag"].as_str().unwrap(), one["why"].as_str().unwrap());
    seen["left"].as_array().unwrap().iter().map(one).collect()
}

fn standing(story: &Story, id: &str) -> Value {
    story.get("asset_open", json!({ "id": id }))["asset"]["standing"].clone()
}

#[test]
fn the_preview_says_piece_by_piece_what_was_and_what_becomes() {
    let story = Story::begins();
    let keeper = story.staff("Ruth", "Bell");
    let (library, hall) = (story.room("Library"), story.room("Hall"));
    let ids: Vec<String> = [&library, &hall]
        .iter()
        .enumerate()
        .map(|(at, room)| story.equipment(&format!("LT-{at}"), json!({ "kind": "Laptop", "room": room }), json!([])))
        .collect();
    let seen = story.get("assets_preview", change(&ids, "room", &hall));
    assert_eq!(lines(&seen), ["LT-0 room: Library > Hall"]);
    assert_eq!((&seen["changed"], &seen["unchanged"], &seen["batch"]), (&json!(1), &json!(1), &Value::Null));
    let seen = story.get("assets_preview", change(&ids, "keeper", &keeper));
    assert_eq!(lines(&seen), ["LT-0 keeper:  > Ruth Bell", "LT-1 keeper:  > Ruth Bell"]);
    let seen = story.get("assets_change", change(&ids, "kind", "Laptop"));
    assert_eq!((&seen["changed"], &seen["batch"]), (&json!(0), &Value::Null), "nothing changed is nothing to take back");
    assert_eq!(story.get("assets_batches", json!({})), json!([]));
}

#[test]
fn a_long_preview_is_cut_and_says_how_much_it_leaves_out() {
    let story = Story::begins();
    let like = json!({ "tag": null, "prefix": "LT", "standing": "in_stock", "fields": { "kind": "Laptop" } });
    let made = story.get("assets_add", json!({ "batch": null, "like": like, "serials": vec![""; 510] }));
    let ids: Vec<String> = made["added"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect();
    let seen = story.get("assets_preview", change(&ids, "funding", "PTA"));
    assert_eq!((&seen["changed"], lines(&seen).len(), &seen["linesNotListed"]), (&json!(510), 500, &json!(10)));
}

#[test]
fn how_it_stands_is_changed_for_many_only_where_no_process_says_so() {
    let story = Story::begins();
    let staff = story.staff("Ruth", "Bell");
    let [stock, loan, given, repair] = ["LT-1", "LT-2", "LT-3", "LT-4"].map(|tag| story.laptop(tag));
    lent(&story, "LT-2", &to(&staff));
    story.get("care_give", json!({ "asset": given, "person": staff, "on": TODAY, "note": "" }));
    story.get("care_repair", json!({ "asset": repair, "fault": "Hinge", "who": "Larch", "on": TODAY }));
    let ids = vec![stock.clone(), loan.clone(), given, repair];
    let seen = story.get("assets_preview", change(&ids, "standing", "retired"));
    assert_eq!(lines(&seen), ["LT-1 standing: in_stock > retired"]);
    assert_eq!(left(&seen), ["LT-2 on_loan", "LT-3 given", "LT-4 elsewhere"]);
    let done = story.get("assets_change", change(&ids, "standing", "retired"));
    assert_eq!((standing(&story, &stock), standing(&story, &loan)), (json!("retired"), json!("on_loan")));
    for wrong in ["on_loan", "lost", "stolen", "in_repair", "disposed", "ordered", ""] {
        let refused = Problem::invalid("standing", Why::DoesNotFit);
        assert_eq!(story.ask("assets_change", change(&ids, "standing", wrong)), Err(refused), "{wrong}");
    }
    let past = story.get("assets_batches", json!({}));
    assert_eq!(past[0]["set"], json!([{ "field": "standing", "becomes": "retired" }]));
    assert_eq!((&past[0]["count"], &past[0]["canUndo"]), (&json!(1), &json!(true)));
    story.get("assets_undo", json!({ "batch": done["batch"] }));
    assert_eq!(standing(&story, &stock), "in_stock");
    // What has been put to use since is not put out of use by taking back something older.
    let done = story.get("assets_change", change(&ids[..1], "standing", "retired"));
    story.get("asset_stand", json!({ "id": stock, "standing": "in_use" }));
    story.get("asset_stand", json!({ "id": stock, "standing": "retired" }));
    assert_eq!(story.get("assets_batches", json!({}))[0]["canUndo"], false);
    assert_eq!(story.ask("assets_undo", json!({ "batch": done["batch"] })), Err(Problem::CannotUndo));
}

#[test]
fn a_piece_that_cannot_take_the_value_is_named_and_the_others_change() {
    let story = Story::begins();
    let ids: Vec<String> = [("LT-1", "2024-05-01"), ("LT-2", "2026-05-01")]
        .into_iter()
        .map(|(tag, bought)| story.equipment(tag, json!({ "kind": "Laptop", "boughtOn": bought }), json!([])))
        .collect();
    let done = story.get("assets_change", change(&ids, "warrantyUntil", "2025-05-01"));
    assert_eq!((left(&done), &done["changed"]), (vec!["LT-2 too_early".to_owned()], &json!(1)));
}

#[test]
fn fields_of_the_schools_own_are_changed_for_many_and_back_again_even_when_renamed() {
    let story = Story::begins();
    let ids: Vec<String> = ["LT-1", "LT-2"].map(|tag| story.laptop(tag)).to_vec();
    let field = story.made("own_field_save", json!({ "id": null, "name": "Insurance group", "kind": "number", "endedOn": null }));
    story.get("own_value_set", json!({ "asset": ids[0], "field": field, "value": "2" }));
    let change = |value: &str| json!({ "assets": ids, "set": [{ "own": field, "value": value }] });
    assert_eq!(story.ask("assets_preview", change("high")), Err(Problem::invalid("value", Why::NotUnderstood)));
    assert_eq!(lines(&story.get("assets_preview", change("3"))), ["LT-1 Insurance group: 2 > 3", "LT-2 Insurance group:  > 3"]);
    let done = story.get("assets_change", change("3"));
    let value = |id: &str| story.get("asset_open", json!({ "id": id }))["own"][0]["value"].clone();
    assert_eq!((value(&ids[0]), value(&ids[1])), (json!("3"), json!("3")));
    story.made("own_field_save", json!({ "id": field, "name": "Group", "kind": "number", "endedOn": null }));
    story.get("assets_undo", json!({ "batch": done["batch"] }));
    assert_eq!((value(&ids[0]), value(&ids[1])), (json!("2"), json!("")));
    // Whoever has typed another value since knows better.
    let done = story.get("assets_change", change("4"));
    story.get("own_value_set", json!({ "asset": ids[1], "field": field, "value": "5" }));
    assert_eq!(story.ask("assets_undo", json!({ "batch": done["batch"] })), Err(Problem::CannotUndo));
    assert_eq!(value(&ids[0]), "4");
}

#[test]
fn what_was_added_or_changed_together_is_listed_with_whether_it_can_be_taken_back() {
    let story = Story::begins();
    let like = json!({ "tag": null, "prefix": "LT", "standing": "in_stock", "fields": { "kind": "Laptop" } });
    let made = story.get("assets_add", json!({ "batch": null, "like": like, "serials": ["N1", "N2"] }));
    let ids: Vec<String> = made["added"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect();
    let hall = story.room("Hall");
    let done = story.get("assets_change", change(&ids, "room", &hall));
    let past = story.get("assets_batches", json!({}));
    let told =
        |past: &Value| json!([past["kind"], past["source"], past["count"], past["canUndo"], past["undoneAt"] != Value::Null]);
    assert_eq!(
        (told(&past[0]), told(&past[1])),
        (json!(["edited", "", 2, true, false]), json!(["added", "Laptop", 2, false, false]))
    );
    assert_eq!(past[0]["set"], json!([{ "field": "room", "becomes": "Hall" }]));
    story.get("assets_undo", json!({ "batch": done["batch"] }));
    assert_eq!(told(&story.get("assets_batches", json!({}))[0]), json!(["edited", "", 2, false, true]));
}
