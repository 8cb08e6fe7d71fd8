//! Stock-checks: what is expected, what is counted, what it comes to, and who may sign for it.

use serde_json::{Value, json};
use signet_core::base::{Problem, Why};
use signet_core::inventory::events::{Event, Happened};
use signet_core::inventory::standing::{self, Held};
use signet_core::inventory::{AssetStanding, tags};

use crate::office::{Story, TODAY, day, noon};

mod closing;

/// A library with three laptops, a hall with one, and a laptop that stands nowhere.
struct School {
    story: Story,
    library: String,
    hall: String,
}

impl School {
    fn new() -> Self {
        let story = Story::begins();
        let (library, hall) = (story.room("Library"), story.room("Hall"));
        for (tag, room) in [("LT-0001", &library), ("LT-0002", &library), ("LT-0003", &library), ("LT-0011", &hall)] {
            story.equipment(
                tag,
                json!({ "kind": "Laptop", "make": "Alder", "serial": format!("S-{tag}"), "room": room }),
                json!([]),
            );
        }
        story.equipment("LT-0020", json!({ "kind": "Laptop" }), json!([]));
        Self { story, library, hall }
    }

    fn begin(&self, rooms: Value) -> String {
        self.story.made("stock_check_begin", json!({ "rooms": rooms, "note": "Annual return" }))
    }

    fn try_scan(&self, check: &str, room: &str, tag: &str) -> Result<Value, Problem> {
        self.story.ask("stock_check_scan", json!({ "stockCheck": check, "room": room, "tag": tag }))
    }

    fn scan(&self, check: &str, room: &str, tag: &str) -> Value {
        self.try_scan(check, room, tag).unwrap()
    }

    fn outcome(&self, check: &str, room: &str, tag: &str) -> String {
        self.scan(check, room, tag)["outcome"].as_str().unwrap().to_owned()
    }

    fn page(&self, check: &str) -> Value {
        self.story.get("stock_check_open", json!({ "stockCheck": check }))
    }

    fn total(&self, check: &str, name: &str) -> u64 {
        self.page(check)["totals"][name].as_u64().unwrap()
    }

    fn missing(&self, check: &str) -> Vec<String> {
        let missing = self.story.get("stock_check_missing", json!({ "stockCheck": check }));
        missing.as_array().unwrap().iter().map(|line| line["tag"].as_str().unwrap().to_owned()).collect()
    }

    /// Somebody else looks on, and no more: the register is kept by whoever tells the story, and counted by them.
    fn close(&self, check: &str) -> Value {
        let input = json!({ "stockCheck": check, "countedBy": "Jo Okafor", "secondCounter": "Priya Shah",
            "aloneBecause": "Two people work here and one is on leave" });
        self.story.get("stock_check_close", input)
    }

    /// The register changes how a piece of equipment stands, as a loan or a disposal would.
    fn stands(&self, tag: &str, standing: AssetStanding, holder: Option<&str>) {
        let held = Held { by: holder.map(|id| id.parse().unwrap()), due_back_on: None };
        self.story
            .desk
            .with(|office| {
                office.write("asset_add", noon(day(TODAY)), |write| {
                    let asset = tags::find(write, tag)?.unwrap();
                    standing::set(write, asset, standing, held, day(TODAY), Happened::Stands, &Event::default())
                })
            })
            .unwrap();
    }

    fn asset(&self, tag: &str) -> String {
        let which = json!({ "by": "series", "from": tag, "to": tag });
        self.story.get("labels_pick", which)[0]["asset"].as_str().unwrap().to_owned()
    }

    fn room_of(&self, tag: &str) -> String {
        let which = json!({ "by": "series", "from": tag, "to": tag });
        self.story.get("labels_pick", which)[0]["room"].as_str().unwrap().to_owned()
    }
}

/// proves: O-F30
#[test]
fn every_scan_says_what_it_came_to() {
    let school = School::new();
    for (tag, standing) in [("LT-0002", AssetStanding::Disposed), ("LT-0003", AssetStanding::Lost)] {
        school.stands(tag, standing, None);
    }
    let check = school.begin(Value::Null);
    let library = &school.library;
    for (tag, outcome) in [
        ("LT-0001", "found"),
        ("lt0001", "again"),
        ("LT-0011", "elsewhere"),
        ("LT-0011", "again"),
        ("LT-0020", "elsewhere"),
        ("LT-0002", "disposed"),
        ("LT-0003", "lost"),
        ("9780141036144", "unknown"),
        ("978-0141036144", "again"),
    ] {
        assert_eq!(school.outcome(&check, library, tag), outcome, "{tag}");
    }
    let page = school.page(&check);
    let elsewhere = page["elsewhere"].as_array().unwrap();
    assert_eq!(elsewhere.iter().map(|found| &found["expectedRoom"]).collect::<Vec<_>>(), ["Hall", ""]);
    assert_eq!(page["odd"][2]["tag"], "9780141036144", "kept as it was typed");
    let totals = &page["totals"];
    for (name, number) in [("expected", 3), ("found", 1), ("elsewhere", 2), ("missing", 0), ("disposed", 1), ("lost", 1)] {
        assert_eq!(totals[name], number, "{name}");
    }
}

#[test]
fn the_makers_own_bar_code_counts_too() {
    let school = School::new();
    let check = school.begin(json!([school.library]));
    let counted = school.scan(&check, &school.library, "s lt 0001");
    assert_eq!((counted["outcome"].as_str(), counted["tag"].as_str()), (Some("found"), Some("LT-0001")));
    assert_eq!((counted["roomFound"].as_u64(), counted["roomExpected"].as_u64()), (Some(1), Some(3)));
}

#[test]
fn what_is_lent_is_not_looked_for_and_says_with_whom_it_is_when_it_turns_up() {
    let school = School::new();
    let borrower = school.story.staff("Maya", "Carter");
    school.stands("LT-0002", AssetStanding::OnLoan, Some(&borrower));
    let check = school.begin(json!([school.library]));
    assert_eq!((school.total(&check, "expected"), school.total(&check, "lent")), (2, 1));
    assert_eq!(school.missing(&check), ["LT-0001", "LT-0003"]);
    let counted = school.scan(&check, &school.library, "LT-0002");
    assert_eq!((counted["outcome"].as_str(), counted["holder"].as_str()), (Some("elsewhere"), Some("Maya Carter")));
    let all = json!({ "stockCheck": check, "assets": null });
    assert_eq!(school.story.get("stock_check_move", all), json!({ "moved": 0, "left": 1 }), "a loan is taken back, not moved");
    let named = json!({ "stockCheck": check, "assets": [school.asset("LT-0002")] });
    assert_eq!(school.story.ask("stock_check_move", named), Err(Problem::invalid("assets", Why::OnLoan)));
}

#[test]
fn what_is_expected_is_fixed_when_the_check_begins() {
    let school = School::new();
    let check = school.begin(json!([school.library]));
    school.story.equipment("LT-0004", json!({ "kind": "Laptop", "room": school.library }), json!([]));
    assert_eq!(school.total(&check, "expected"), 3);
    assert_eq!(school.outcome(&check, &school.library, "LT-0004"), "found");
    assert_eq!((school.total(&check, "found"), school.total(&check, "besides")), (0, 1));
}

#[test]
fn nothing_moves_by_itself_and_no_place_is_blanked() {
    let school = School::new();
    let check = school.begin(Value::Null);
    for tag in ["LT-0001", "LT-0002"] {
        school.scan(&check, &school.hall, tag);
    }
    // Whoever scans without saying where they stand says nothing about a place.
    let nowhere = json!({ "stockCheck": check, "room": null, "tag": "LT-0003" });
    assert_eq!(school.story.get("stock_check_scan", nowhere)["outcome"], "found");
    assert_eq!(["LT-0001", "LT-0002", "LT-0003"].map(|tag| school.room_of(tag)), ["Library"; 3]);

    let one = json!({ "stockCheck": check, "assets": [school.asset("LT-0001")] });
    assert_eq!(school.story.get("stock_check_move", one.clone()), json!({ "moved": 1, "left": 0 }));
    assert_eq!(["LT-0001", "LT-0002"].map(|tag| school.room_of(tag)), ["Hall", "Library"]);
    assert_eq!(school.story.ask("stock_check_move", one), Err(Problem::invalid("assets", Why::DoesNotFit)));
    let undo = json!({ "stockCheck": check, "count": school.page(&check)["elsewhere"][0]["count"] });
    assert_eq!(school.story.ask("stock_check_undo", undo), Err(Problem::CannotUndo), "its move was confirmed");
    assert_eq!(school.story.get("stock_check_move", json!({ "stockCheck": check, "assets": null }))["moved"], 1);
    assert_eq!(school.room_of("LT-0002"), "Hall");
}

#[test]
fn the_last_scan_is_taken_back_and_may_be_made_again() {
    let school = School::new();
    let check = school.begin(json!([school.library, school.hall]));
    school.scan(&check, &school.hall, "LT-0001");
    school.scan(&check, &school.hall, "LT-0011");
    let undo = json!({ "stockCheck": check, "count": null });
    assert_eq!(school.story.get("stock_check_undo", undo.clone())["tag"], "LT-0011");
    assert_eq!(school.story.get("stock_check_undo", undo.clone())["tag"], "LT-0001");
    assert_eq!(school.story.ask("stock_check_undo", undo), Err(Problem::CannotUndo));
    assert_eq!(school.outcome(&check, &school.library, "LT-0001"), "found");
    assert_eq!((school.total(&check, "found"), school.total(&check, "elsewhere")), (1, 0));
}

#[test]
fn a_check_is_interrupted_and_goes_on_on_another_day() {
    let mut school = School::new();
    let check = school.begin(json!([school.library]));
    school.scan(&check, &school.library, "LT-0001");
    school.story.meanwhile("2026-09-21");
    assert_eq!(school.outcome(&check, &school.library, "LT-0002"), "found");
    let totals = school.page(&check)["totals"].clone();
    assert_eq!((totals["firstOn"].as_str(), totals["lastOn"].as_str()), (Some(TODAY), Some("2026-09-21")));
}

#[test]
fn a_printed_sheet_counts_as_scans_do_and_its_last_word_holds() {
    let school = School::new();
    let check = school.begin(json!([school.library]));
    school.scan(&check, &school.library, "LT-0001");
    let [one, two, three] = ["LT-0001", "LT-0002", "LT-0003"].map(|tag| school.asset(tag));
    let sheet = |lines: Value, on: &str, by: &str| {
        let input = json!({ "stockCheck": check, "room": school.library, "countedBy": by, "countedOn": on, "lines": lines });
        school.story.ask("stock_check_sheet", input)
    };
    let lines = json!([
        { "asset": one, "tick": "seen" },
        { "asset": two, "tick": "seen", "remark": "lid cracked" },
        { "asset": three, "tick": "not_seen", "remark": "empty place in the trolley" },
    ]);
    assert_eq!(sheet(lines.clone(), TODAY, "Priya Shah"), Ok(json!({ "seen": 1, "notSeen": 1, "asBefore": 1 })));
    assert_eq!(sheet(lines, TODAY, "Priya Shah"), Ok(json!({ "seen": 0, "notSeen": 0, "asBefore": 3 })));
    let missing = school.story.get("stock_check_missing", json!({ "stockCheck": check }));
    assert_eq!(missing[0]["remark"], "empty place in the trolley");
    assert_eq!(missing[0]["lookedFor"], true);
    // Found after all.
    assert_eq!(school.outcome(&check, &school.library, "LT-0003"), "found");
    assert!(school.missing(&check).is_empty());

    let one = json!([{ "asset": one, "tick": "not_seen" }]);
    let refused = |answer: Result<Value, Problem>, field: &str, why: Why| assert_eq!(answer, Err(Problem::invalid(field, why)));
    refused(sheet(one.clone(), "2026-09-09", "Priya"), "countedOn", Why::InTheFuture);
    refused(sheet(one.clone(), "2026-09-07", "Priya"), "countedOn", Why::TooEarly);
    refused(sheet(one, TODAY, " "), "countedBy", Why::Missing);
    refused(sheet(json!([{ "asset": school.asset("LT-0011"), "tick": "seen" }]), TODAY, "Priya"), "lines", Why::DoesNotFit);
}

#[test]
fn what_is_no_tag_and_what_is_no_room_is_refused_in_words() {
    let school = School::new();
    let check = school.begin(json!([school.library]));
    let refused = |answer: Result<Value, Problem>, field: &str, why: Why| assert_eq!(answer, Err(Problem::invalid(field, why)));
    refused(school.try_scan(&check, &school.library, "  "), "tag", Why::Missing);
    refused(school.try_scan(&check, &school.library, "---"), "tag", Why::NotUnderstood);
    refused(school.try_scan(&check, &school.library, &"9".repeat(201)), "tag", Why::TooLong { most: 200 });
    refused(school.try_scan(&check, &school.hall, "LT-0001"), "room", Why::DoesNotFit);
    let input = json!({ "stockCheck": check, "room": null, "tag": "LT-0001" });
    refused(school.story.ask("stock_check_scan", input), "room", Why::Missing);
    let no_tag = |what: &str| json!({ "stockCheck": check, "room": school.library, "what": what });
    refused(school.story.ask("stock_check_no_tag", no_tag("")), "what", Why::Missing);
    school.story.get("stock_check_no_tag", no_tag("Printer, grey"));
    assert_eq!(school.total(&check, "noTag"), 1);
    refused(school.story.ask("stock_check_begin", json!({ "rooms": [] })), "rooms", Why::Missing);
    refused(school.story.ask("stock_check_begin", json!({ "rooms": [school.library] })), "rooms", Why::Taken);
    refused(school.story.ask("stock_check_begin", json!({ "rooms": null })), "rooms", Why::Taken);
}
