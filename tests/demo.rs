//! The invented school, as the front door makes it.

use std::sync::Arc;

use serde_json::{Value, json};
use signet_core::desk::Desk;
use signet_core::inventory::list;
use signet_core::office::Office;
use signet_core::vault::{FakeKeychain, Folder};
use signet_core::{api, demo};

use crate::office::{Around, day, noon};

mod papers;

/// The demonstration on an open desk, as it stands on that day.
fn demonstration(today: &str) -> Desk {
    let mut office = Office::in_memory("Marlbridge Primary School", noon(day(today))).unwrap();
    demo::fill(&mut office, noon(day(today))).unwrap();
    Desk::open(office, Arc::new(FakeKeychain::new()), Arc::new(Around::default()))
}

#[test]
fn the_demonstration_is_a_school_of_420_with_half_of_its_forms_in() {
    let folder = tempfile::tempdir().unwrap();
    let report = demo::without_window(folder.path(), noon(day("2026-09-20"))).unwrap();
    assert!(report.contains("420 pupils in 14 classes"), "{report}");
    for paper in ["agreements.pdf", "consents.pdf"] {
        let bytes = std::fs::read(folder.path().join(paper)).unwrap();
        assert!(bytes.starts_with(b"%PDF"), "{paper}");
    }
    // A second time it opens what is there. The forms are printed anew, with numbers of their own, and a few bytes more or less.
    let without_sizes =
        |report: &str| report.lines().map(|line| line.split(" (").next().unwrap_or(line).to_owned()).collect::<Vec<_>>();
    let again = demo::without_window(folder.path(), noon(day("2026-09-21"))).unwrap();
    assert_eq!(without_sizes(&again), without_sizes(&report));

    // For the window it is opened while the window comes up: who asks meanwhile waits, and never finds the door.
    let desk = Arc::new(demo::desk(Folder::at(folder.path()), Arc::new(Around::default())));
    demo::open_behind(&desk, noon(day("2026-09-22")));
    let status = api::call(&desk, "door_status", json!({}), noon(day("2026-09-22"))).unwrap();
    assert_eq!(status["state"], "open");
}

#[test]
fn the_demonstrations_pupils_have_two_contacts_each_and_its_staff_are_forty() {
    let desk = demonstration("2026-09-20");
    let get = |request: &str, input: Value| api::call(&desk, request, input, noon(day("2026-09-20"))).unwrap();
    let today = get("today", json!({}));
    assert_eq!((&today["pupils"], &today["staff"]), (&json!(420), &json!(40)));
    let part = |name: &str| today[name].as_u64().unwrap() * 100 / 420;
    assert!((40..=60).contains(&part("consentsIn")), "about half of the sheets are back: {today}");
    assert!((30..=60).contains(&part("agreementsComplete")), "and as many agreements: {today}");
    let pupils = get("people_list", json!({ "kind": "pupil", "classId": null, "left": false, "text": "" }));
    let pupils = pupils["people"].as_array().unwrap();
    let contacts = |pupil: &Value| {
        let page = get("person_open", json!({ "id": pupil["id"] }));
        page["contacts"].as_array().unwrap().len()
    };
    let numbers: Vec<usize> = pupils.iter().map(contacts).collect();
    let with_two = numbers.iter().filter(|number| **number >= 2).count();
    assert_eq!((numbers.len(), with_two), (420, 420), "{numbers:?}");
}

#[test]
fn nothing_in_the_demonstrations_grids_is_called_unasked_that_stood_on_a_sheet() {
    let desk = demonstration("2026-11-20");
    let get = |request: &str, input: Value| api::call(&desk, request, input, noon(day("2026-11-20"))).unwrap();
    let mut states = std::collections::BTreeMap::<String, usize>::new();
    for class in get("classes_list", json!({})).as_array().unwrap() {
        let grid = get("class_grid", json!({ "class": class["id"], "asAt": null }));
        for line in grid["lines"].as_array().unwrap() {
            // A sheet went out to everybody who was there in September.
            let asked = !line["formOut"].is_null();
            for cell in line["cells"].as_array().unwrap() {
                let state = cell["state"].as_str().unwrap().to_owned();
                assert!(!asked || state != "not_asked", "{line}");
                *states.entry(state).or_default() += 1;
            }
        }
    }
    assert!(states["no_reply"] > 1_000 && states["left_blank"] > 20, "{states:?}");
}

#[test]
fn the_demonstration_has_equipment_in_its_rooms_with_tags_of_their_own() {
    let mut office = Office::in_memory("Marlbridge Primary School", noon(day("2026-09-20"))).unwrap();
    demo::fill(&mut office, noon(day("2026-09-20"))).unwrap();
    let rows = office.read(noon(day("2026-09-20")), |read| list::list(read, &list::ListAssets::default())).unwrap();
    assert_eq!(rows.len(), 138, "four of 142 have left");
    let tags: std::collections::HashSet<_> = rows.iter().map(|row| row.tag.clone()).collect();
    assert_eq!(tags.len(), rows.len());
    assert!(rows.iter().all(|row| !row.room.is_empty() && !row.serial.is_empty() && row.cost_pence.is_some()));
}

#[test]
fn every_page_of_equipment_has_something_to_show_whatever_the_day() {
    for today in ["2026-09-01", "2027-08-31"] {
        let desk = demonstration(today);
        let get = |request: &str, input: Value| {
            api::call(&desk, request, input, noon(day(today))).unwrap_or_else(|problem| panic!("{today}: {request}: {problem:?}"))
        };
        let loans = |shown: &str| get("loans_list", json!({ "shown": shown }))["loans"].as_array().unwrap().len();
        let (out, overdue, not_signed) = (loans("out"), loans("overdue"), loans("not_signed"));
        assert_eq!((out, overdue, not_signed), (13, 2, 7), "{today}");
        let trolley = get("loans_list", json!({ "shown": "all", "text": "trolley" }))["loans"][0].clone();
        assert_eq!(trolley["out"], 15, "{today}");
        let titles = get("software_list", json!({}))["titles"].clone();
        let short = titles.as_array().unwrap().iter().filter(|title| title["position"]["short"] == 3).count();
        assert_eq!((titles.as_array().unwrap().len(), short), (5, 1), "{today}");
        let due = get("software_due", json!({}));
        let mut why: Vec<_> = due.as_array().unwrap().iter().map(|due| due["why"].as_str().unwrap()).collect();
        why.sort_unstable();
        assert_eq!(why, ["licence_ends", "notice", "short"], "{today}");
        let states: Value = get("disposals_list", json!({})).as_array().unwrap().iter().map(|one| one["state"].clone()).collect();
        assert_eq!(states, json!(["authorised", "closed"]), "{today}");
        assert_eq!(get("stock_checks_list", json!({}))["checks"].as_array().unwrap().len(), 1, "{today}");
        assert_eq!(get("contracts_list", json!({})).as_array().unwrap().len(), 2, "{today}");
        let tests = get("care_tests", json!({ "onlyDue": true }));
        let states: Vec<_> = tests.as_array().unwrap().iter().map(|line| line["standing"]["state"].clone()).collect();
        assert!(states.contains(&json!("overdue")) && states.contains(&json!("soon")), "{today}: {states:?}");
        let repairs = get("assets_find", json!({ "text": "PR-0003" }));
        assert_eq!(repairs[0]["standing"], "in_repair", "{today}");
        let logs = get("logs_list", json!({ "text": "" }));
        assert_eq!(logs["lines"].as_array().unwrap().len(), 4, "{today}");
    }
}
