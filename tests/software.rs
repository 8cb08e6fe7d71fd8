//! Software, licences and contracts.

use serde_json::{Value, json};
use signet_core::base::{Problem, Why};

use crate::office::Story;

mod endings;
mod seats;

/// A title of that name; it answers its id.
pub fn title(story: &Story, name: &str) -> String {
    story.made("software_save", json!({ "id": null, "fields": { "name": name, "publisher": "Alder Software" } }))
}

fn fields(kind: &str) -> Value {
    json!({ "kind": kind, "contract": null, "noticeDays": 60, "keptAt": "Password manager, folder Licences", "note": "" })
}

pub fn licence(story: &Story, title: &str, kind: &str) -> String {
    story.made("licence_save", json!({ "id": null, "title": title, "fields": fields(kind) }))
}

fn purchase(licence: &str, bought_on: &str, ends_on: Option<&str>, quantity: Option<i64>) -> Value {
    json!({
        "licence": licence, "boughtOn": bought_on, "startsOn": null, "endsOn": ends_on, "quantity": quantity,
        "cost": "£1,234.50", "orderRef": "PO-117", "supplier": "Alder",
    })
}

pub fn buy(story: &Story, licence: &str, bought_on: &str, ends_on: Option<&str>, quantity: Option<i64>) -> String {
    story.made("licence_buy", purchase(licence, bought_on, ends_on, quantity))
}

pub fn on_tag(title: &str, tag: &str, from: &str) -> Value {
    json!({ "title": title, "tag": tag, "seats": 1, "from": from })
}

/// Owned, used, free and short as at a day.
fn position(story: &Story, title: &str, as_at: Option<&str>) -> Value {
    story.get("software_open", json!({ "id": title, "asAt": as_at }))["position"].clone()
}

fn short(story: &Story, title: &str, as_at: &str) -> i64 {
    position(story, title, Some(as_at))["short"].as_i64().unwrap()
}

pub fn refused(field: &str, why: Why) -> Result<Value, Problem> {
    Err(Problem::invalid(field, why))
}

/// What is due, as its reason and what it is about.
pub fn due(story: &Story) -> Vec<(String, String)> {
    let due = story.get("software_due", json!({}));
    let text = |item: &Value, name: &str| item[name].as_str().unwrap().to_owned();
    due.as_array().unwrap().iter().map(|item| (text(item, "why"), text(item, "about"))).collect()
}

/// proves: O-F15
#[test]
fn more_installations_than_licences_are_a_shortfall() {
    let story = Story::begins();
    let paint = title(&story, "Alder Paint");
    let licence = licence(&story, &paint, "device");
    buy(&story, &licence, "2026-09-01", None, Some(2));
    for (tag, free, short) in [("LT-0001", 1, 0), ("LT-0002", 0, 0), ("LT-0003", 0, 1)] {
        story.laptop(tag);
        story.get("software_install", on_tag(&paint, &tag.to_lowercase().replace('-', " "), "2026-09-08"));
        assert_eq!(position(&story, &paint, None)["free"], free, "{tag}");
        assert_eq!(position(&story, &paint, None)["short"], short, "{tag}");
    }
    assert_eq!(due(&story), [("short".to_owned(), "Alder Paint".to_owned())]);
    let list = story.get("software_list", json!({}));
    assert_eq!(list["titles"][0]["position"], json!({ "owned": 2, "used": 3, "free": 0, "short": 1 }));
    buy(&story, &licence, "2026-09-08", None, Some(1));
    assert_eq!(short(&story, &paint, "2026-09-08"), 0, "a second purchase adds to the first");
    assert!(due(&story).is_empty());
}

#[test]
fn a_site_licence_and_what_is_free_never_fall_short() {
    let story = Story::begins();
    for kind in ["site", "free"] {
        let title = title(&story, kind);
        let licence = licence(&story, &title, kind);
        assert_eq!(
            story.ask("licence_buy", purchase(&licence, "2026-09-01", None, Some(5))),
            refused("quantity", Why::DoesNotFit)
        );
        buy(&story, &licence, "2026-09-01", None, None);
        let everybody = json!({ "title": title, "group": "All pupils", "seats": 1200, "from": "2026-09-08" });
        story.get("software_install", everybody);
        assert_eq!(position(&story, &title, None), json!({ "owned": null, "used": 1200, "free": null, "short": 0 }), "{kind}");
    }
}

#[test]
fn the_position_is_told_as_at_a_past_day() {
    let mut story = Story::begins();
    let reader = title(&story, "Reading Tree");
    let licence = licence(&story, &reader, "subscription");
    assert_eq!(
        story.ask("licence_buy", purchase(&licence, "2024-09-01", None, Some(30))),
        refused("endsOn", Why::Missing),
        "a subscription ends"
    );
    buy(&story, &licence, "2024-09-01", Some("2025-08-31"), Some(30));
    buy(&story, &licence, "2025-09-01", Some("2026-08-31"), Some(20));
    let group = json!({ "title": reader, "group": "2 Fir", "seats": 25, "from": "2025-01-06" });
    let there = story.made("software_install", group);
    for (day, owned, used, missing) in [
        ("2024-08-31", 0, 0, 0),
        ("2025-08-31", 30, 25, 0),
        ("2025-09-01", 20, 25, 5),
        ("2026-08-31", 20, 25, 5),
        ("2026-09-01", 0, 25, 25),
    ] {
        let position = position(&story, &reader, Some(day));
        assert_eq!(
            (&position["owned"], &position["used"], &position["short"]),
            (&json!(owned), &json!(used), &json!(missing)),
            "{day}"
        );
    }
    story.meanwhile("2026-09-09");
    story.get("software_uninstall", json!({ "id": there, "on": "2026-09-09" }));
    assert_eq!(short(&story, &reader, "2026-09-09"), 0);
    assert_eq!(short(&story, &reader, "2026-09-08"), 25, "what stood yesterday stays so");
}

#[test]
fn a_purchase_that_was_entered_in_error_counts_on_no_day() {
    let story = Story::begins();
    let paint = title(&story, "Alder Paint");
    let licence = licence(&story, &paint, "seat");
    let bought = buy(&story, &licence, "2026-09-01", None, Some(10));
    assert_eq!(position(&story, &paint, None)["owned"], 10);
    story.get("licence_take_back", json!({ "id": bought }));
    assert_eq!(position(&story, &paint, None)["owned"], 0);
    assert_eq!(story.ask("licence_take_back", json!({ "id": bought })), Err(Problem::NotFound));
    let page = story.get("software_open", json!({ "id": paint }));
    assert_eq!(page["licences"][0]["bought"][0]["takenBack"], true, "it stays on record");
}

#[test]
fn where_the_key_is_kept_is_no_place_for_the_key() {
    let story = Story::begins();
    let paint = title(&story, "Alder Paint");
    for (field, text) in [
        ("keptAt", "XQ7TR-2BNMP-88KLD-VVC4T-9HJ2W"),
        ("keptAt", "in the safe: ABCDEFGH12345678"),
        ("note", "key abcd1-2efgh-3ijkl"),
    ] {
        let mut fields = fields("device");
        fields[field] = json!(text);
        let answer = story.ask("licence_save", json!({ "id": null, "title": paint, "fields": fields }));
        assert_eq!(answer, refused(field, Why::LooksLikeKey), "{text}");
    }
    let mut fields = fields("device");
    fields["keptAt"] = json!("Sealed envelope 12 in the office safe");
    story.made("licence_save", json!({ "id": null, "title": paint, "fields": fields }));
}

#[test]
fn a_price_is_understood_or_refused() {
    let story = Story::begins();
    let paint = title(&story, "Alder Paint");
    let licence = licence(&story, &paint, "device");
    for (cost, answer) in [("1.234,50", Why::UnclearAmount), ("-3", Why::BelowNought)] {
        let mut bought = purchase(&licence, "2026-09-01", None, Some(1));
        bought["cost"] = json!(cost);
        assert_eq!(story.ask("licence_buy", bought), refused("cost", answer), "{cost}");
    }
    buy(&story, &licence, "2026-09-01", None, Some(1));
    let page = story.get("software_open", json!({ "id": paint }));
    assert_eq!(page["licences"][0]["bought"][0]["costPence"], 123_450);
}

/// proves: O-F18
#[test]
fn software_is_put_where_it_can_be_and_once() {
    let story = Story::begins();
    let paint = title(&story, "Alder Paint");
    let room = story.room("Library");
    let teacher = story.staff("Grace", "Okafor");
    story.laptop("LT-0001");
    story.get("software_install", on_tag(&paint, "LT0001", "2026-09-08"));
    assert_eq!(story.ask("software_install", on_tag(&paint, "LT-0001", "2026-09-08")), refused("tag", Why::Taken));
    assert_eq!(story.ask("software_install", on_tag(&paint, "LT-9999", "2026-09-08")), refused("tag", Why::NotUnderstood));
    assert_eq!(story.ask("software_install", on_tag(&paint, "", "2026-09-08")), refused("where", Why::Missing));
    let both = json!({ "title": paint, "tag": "LT-0001", "room": room, "seats": 1, "from": "2026-09-08" });
    assert_eq!(story.ask("software_install", both), refused("where", Why::DoesNotFit));
    let two = json!({ "title": paint, "person": teacher, "seats": 2, "from": "2026-09-08" });
    assert_eq!(story.ask("software_install", two), refused("seats", Why::DoesNotFit));
    story.get("software_install", json!({ "title": paint, "person": teacher, "seats": 1, "from": "2026-09-08" }));
    story.get("software_install", json!({ "title": paint, "room": room, "seats": 15, "from": "2026-09-08" }));
    let page = story.get("software_open", json!({ "id": paint }));
    let mut places: Vec<&str> = page["installed"].as_array().unwrap().iter().map(|i| i["place"].as_str().unwrap()).collect();
    places.sort_unstable();
    assert_eq!(places, ["Grace Okafor", "LT-0001", "Library"]);
    assert_eq!(page["position"]["used"], 17);
    assert_eq!(story.ask("software_retire", json!({ "id": paint, "on": "2026-09-08" })), refused("on", Why::DoesNotFit));
}

/// proves: O-F02, O-F20
#[test]
fn a_title_says_what_it_is_and_stays_on_record_when_it_is_retired() {
    let story = Story::begins();
    let fields = json!({
        "name": "Class Chat", "publisher": "Beech", "version": "4.2", "purpose": "Homework", "owner": "Business manager",
        "online": true, "personalData": "yes", "checkRef": "", "checkedOn": null, "checkNone": "",
        "ageLimit": 13, "phases": "Year 9", "note": "",
    });
    let chat = story.made("software_save", json!({ "id": null, "fields": fields }));
    assert_eq!(story.get("software_open", json!({ "id": chat }))["title"]["fields"], fields);
    assert_eq!(due(&story), [("unchecked".to_owned(), "Class Chat".to_owned())]);
    let mut checked = fields.clone();
    checked["checkRef"] = json!("DPIA 7");
    story.get("software_save", json!({ "id": chat, "fields": checked }));
    assert!(due(&story).is_empty());
    checked["checkNone"] = json!("Nobody logs in");
    let both = story.ask("software_save", json!({ "id": chat, "fields": checked }));
    assert_eq!(both, refused("checkNone", Why::DoesNotFit), "it was checked, or it need not be");
    checked["checkRef"] = json!("");
    story.get("software_save", json!({ "id": chat, "fields": checked }));
    assert!(due(&story).is_empty(), "plainly none is an answer, silence is not (R31)");
    let again = story.ask("software_save", json!({ "id": null, "fields": { "name": "class chat" } }));
    assert_eq!(again, refused("name", Why::Taken));
    story.get("software_retire", json!({ "id": chat, "on": "2026-09-08" }));
    let names = |retired: bool| story.get("software_list", json!({ "retired": retired }))["titles"].as_array().unwrap().len();
    assert_eq!((names(false), names(true)), (0, 1));
    let licence = story.ask("licence_save", json!({ "id": null, "title": chat, "fields": self::fields("free") }));
    assert_eq!(licence, refused("title", Why::DoesNotFit), "nothing new is added to what is retired");
}

#[test]
fn a_licence_tells_of_its_end_and_a_renewal_ends_the_notice() {
    let mut story = Story::begins();
    let reader = title(&story, "Reading Tree");
    let licence = licence(&story, &reader, "subscription");
    buy(&story, &licence, "2025-11-01", Some("2026-10-31"), Some(30));
    let ends = [("licence_ends".to_owned(), "Reading Tree".to_owned())];
    assert_eq!(due(&story), ends, "sixty days before");
    story.get("notice_see", json!({ "about": { "licence": licence }, "forDay": "2026-10-31", "until": "2026-10-01" }));
    assert!(due(&story).is_empty());
    story.meanwhile("2026-10-01");
    assert_eq!(due(&story), ends);
    let mut next = purchase(&licence, "2026-10-01", Some("2027-10-31"), Some(30));
    next["startsOn"] = json!("2026-11-01");
    story.get("licence_buy", next);
    assert!(due(&story).is_empty(), "it is renewed");
    assert_eq!(position(&story, &reader, None)["owned"], 30, "the renewal counts from its own first day");
}

#[test]
fn what_stands_with_somebody_who_has_left_is_due() {
    let mut story = Story::begins();
    let paint = title(&story, "Alder Paint");
    let licence = licence(&story, &paint, "user");
    buy(&story, &licence, "2026-09-01", None, Some(5));
    let teacher = story.staff("Grace", "Okafor");
    story.get("software_install", json!({ "title": paint, "person": teacher, "seats": 1, "from": "2026-09-08" }));
    assert!(due(&story).is_empty());
    story.get("person_end", json!({ "id": teacher, "leftOn": "2026-09-08" }));
    story.meanwhile("2026-09-09");
    assert_eq!(due(&story), [("gone".to_owned(), "Alder Paint".to_owned())]);
    assert_eq!(position(&story, &paint, None)["used"], 1, "it counts until it is taken off");
}
