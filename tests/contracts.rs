//! Contracts, leave to buy, install or move, and the registers of software on paper and as files.

use serde_json::{Value, json};
use signet_core::base::Why;

use crate::office::Story;
use crate::papers_text::{saved_paper, text_of};
use crate::software::{buy, due, licence, on_tag, refused, title};

fn contract(supplier: &str, notice_on: Option<&str>, ends_on: Option<&str>) -> Value {
    json!({
        "supplier": supplier, "what": "Broadband", "reference": "", "startsOn": "2024-04-01", "endsOn": ends_on,
        "noticeOn": notice_on, "owner": "", "note": "", "closedOn": null,
    })
}

#[test]
fn a_notice_that_was_seen_does_not_come_back_until_its_day() {
    let mut story = Story::begins();
    let fields = contract("Rowan Net", Some("2026-10-31"), Some("2027-03-31"));
    let id = story.made("contract_save", json!({ "id": null, "fields": fields, "value": "£4,800" }));
    let notice = [("notice".to_owned(), "Rowan Net: Broadband".to_owned())];
    assert_eq!(due(&story), notice);
    let see = |until: &str| json!({ "about": { "contract": id }, "forDay": "2026-10-31", "until": until });
    assert_eq!(story.ask("notice_see", see("2026-09-08")), refused("until", Why::TooEarly));
    assert_eq!(story.ask("notice_see", see("2026-11-01")), refused("until", Why::DoesNotFit), "not past the day it is about");
    story.get("notice_see", see("2026-10-15"));
    for (day, shown) in [("2026-09-08", false), ("2026-10-14", false), ("2026-10-15", true), ("2026-10-31", true)] {
        story.meanwhile(day);
        assert_eq!(due(&story) == notice, shown, "{day}");
    }
    story.meanwhile("2026-11-01");
    assert!(due(&story).is_empty(), "the day for notice has passed, and the end is far");
    story.meanwhile("2027-02-10");
    assert_eq!(due(&story), [("contract_ends".to_owned(), "Rowan Net: Broadband".to_owned())]);
}

#[test]
fn the_value_of_a_contract_is_understood_or_refused() {
    let story = Story::begins();
    let save =
        |value: &str| story.ask("contract_save", json!({ "id": null, "fields": contract("Alder", None, None), "value": value }));
    assert_eq!(save("1.234,50"), refused("value", Why::UnclearAmount));
    assert_eq!(save("-3"), refused("value", Why::BelowNought));
    save("£1,234.50").unwrap();
    assert_eq!(story.get("contracts_list", json!({}))[0]["valuePence"], 123_450);
}

/// proves: O-F16, O-F26, O-F27
#[test]
fn leave_is_asked_and_given_by_somebody_else() {
    let story = Story::begins();
    let ask = |what: &str, place: &str| {
        json!({ "what": what, "item": "Interactive board", "why": "It is needed in 2 Fir", "place": place, "title": null,
                "askedBy": "Grace Okafor", "askedOn": "2026-09-07" })
    };
    assert_eq!(story.ask("authorisation_ask", ask("move", "")), refused("place", Why::Missing));
    let id = story.made("authorisation_ask", ask("move", "from the Library to 2 Fir"));
    let decide = |by: &str, on: &str| json!({ "id": id, "approved": true, "decidedBy": by, "decidedOn": on, "conditions": "After the electrical test" });
    assert_eq!(story.ask("authorisation_decide", decide("grace okafor", "2026-09-08")), refused("decidedBy", Why::SomebodyElse));
    assert_eq!(story.ask("authorisation_decide", decide("R. Osei", "2026-09-06")), refused("decidedOn", Why::TooEarly));
    assert!(story.get("authorisations_list", json!({}))[0]["approved"].is_null());
    let form = || {
        let paper = json!({ "kind": "software", "paper": "leave_form", "asAt": null, "about": id });
        text_of(&saved_paper(&story, paper)).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let undecided = form().matches("Approved").count();
    story.get("authorisation_decide", decide("R. Osei", "2026-09-08"));
    assert_eq!(form().matches("Approved").count(), undecided + 1, "the form says what was decided: {}", form());
    for said in ["R. Osei", "8 September 2026", "After the electrical test"] {
        assert!(form().contains(said), "{said}: {}", form());
    }
    let kept = story.get("authorisations_list", json!({}));
    assert_eq!((&kept[0]["approved"], &kept[0]["decidedBy"]), (&json!(true), &json!("R. Osei")));
}

/// A list saved as CSV, as text.
fn saved(story: &Story, list: Value) -> String {
    assert_eq!(story.get("list_save", json!({ "list": list, "format": "csv" }))["done"], true);
    let (_, bytes) = story.around.saved.lock().unwrap().pop().unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn registers_leave_as_files_and_on_paper() {
    let story = Story::begins();
    let paint = title(&story, "=Paint");
    let licence = licence(&story, &paint, "device");
    buy(&story, &licence, "2026-09-01", Some("2026-11-30"), Some(2));
    story.laptop("LT-0001");
    story.get("software_install", on_tag(&paint, "LT-0001", "2026-09-08"));
    let list = |paper: &str| json!({ "kind": "software", "paper": paper, "asAt": null });
    let position = saved(&story, list("position"));
    assert!(position.contains("'=Paint,Alder Software,Devices,2,1,1,0,2026-11-30,Ends soon"), "{position}");
    assert!(saved(&story, list("installations")).contains("LT-0001,Laptop Alder L13,1,2026-09-08"));
    let contract = json!({ "id": null, "fields": contract("Rowan Net", None, Some("2027-03-31")), "value": "£4,800" });
    story.get("contract_save", contract);
    assert!(saved(&story, list("contracts")).contains("Rowan Net,Broadband"));
    for paper in ["register", "position", "installations", "contracts", "authorisations", "leave_form"] {
        let asked = json!({ "paper": { "kind": "software", "paper": paper, "asAt": null, "about": null } });
        let prepared = story.get("paper_prepare", asked);
        let pdf = story.get("paper_pdf", json!({ "token": prepared["token"] }));
        assert!(pdf["pdf"].as_str().unwrap().len() > 1_000, "{paper}");
    }
}
