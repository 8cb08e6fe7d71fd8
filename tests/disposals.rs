//! How equipment leaves the school: every rule on the way, and what has to be shown afterwards.

use serde_json::{Value, json};
use signet_core::base::{Problem, Why};

mod certificates;
mod gone;
mod leaving;
mod lent;
mod media;
mod papers;
mod two_people;
mod waiting;

use crate::office::Story;

/// A disposal in a story, in a school that lets one person do everything.
pub struct Batch<'s> {
    pub story: &'s Story,
    pub id: String,
}

/// A small school: whoever asks may authorise.
pub fn small_school() -> Story {
    let story = Story::begins();
    settle(&story, json!({}));
    story
}

/// Settles the rules, with some of them changed.
pub fn settle(story: &Story, changed: Value) {
    let mut rules = json!({ "requesterMayAuthorise": true, "limitPence": null, "byEstimate": false, "testMonths": 12 });
    for (name, value) in changed.as_object().unwrap() {
        rules[name] = value.clone();
    }
    story.get("disposal_rules_set", rules);
}

pub fn invalid(field: &str, why: Why) -> Result<Value, Problem> {
    Err(Problem::invalid(field, why))
}

pub fn missing(field: &str) -> Result<Value, Problem> {
    invalid(field, Why::Missing)
}

impl<'s> Batch<'s> {
    pub fn begun(story: &'s Story) -> Self {
        Self { story, id: story.made("disposal_begin", json!({})) }
    }

    /// A disposal of laptops by that route, authorised.
    pub fn authorised(story: &'s Story, route: &str, tags: &[&str]) -> Self {
        let batch = Self::begun(story);
        batch.plan(route, json!({})).unwrap();
        for tag in tags {
            story.laptop(tag);
            batch.scan(tag);
        }
        batch.authorise("").unwrap();
        batch
    }

    pub fn ask(&self, request: &str, mut input: Value) -> Result<Value, Problem> {
        input["id"] = json!(self.id);
        self.story.ask(request, input)
    }

    pub fn get(&self, request: &str, input: Value) -> Value {
        self.ask(request, input).unwrap_or_else(|problem| panic!("{request}: {problem:?}"))
    }

    pub fn plan(&self, route: &str, changed: Value) -> Result<Value, Problem> {
        let mut plan = json!({ "reason": "obsolete", "route": route, "recipient": "Green Loop Ltd", "permit": "EPR/AB1234CD",
            "permitCheckedOn": "2026-09-07", "personalData": "yes" });
        for (name, value) in changed.as_object().unwrap() {
            plan[name] = value.clone();
        }
        self.ask("disposal_plan", plan)
    }

    pub fn scan(&self, tag: &str) -> Value {
        self.get("disposal_scan", json!({ "scanned": tag }))
    }

    pub fn authorise(&self, minute: &str) -> Result<Value, Problem> {
        self.ask("disposal_authorise", json!({ "minute": minute }))
    }

    pub fn page(&self) -> Value {
        self.get("disposal_open", json!({}))
    }

    pub fn state(&self) -> String {
        self.page()["state"].as_str().unwrap().to_owned()
    }

    /// What it waits for, as words.
    pub fn waits(&self) -> Vec<String> {
        let page = self.page();
        page["waits"].as_array().unwrap().iter().map(|wait| wait["wait"].as_str().unwrap().to_owned()).collect()
    }

    /// The ids of its media.
    pub fn media(&self) -> Vec<Value> {
        let page = self.page();
        let items = page["items"].as_array().unwrap().clone();
        items.iter().flat_map(|item| item["media"].as_array().unwrap().clone()).map(|medium| medium["id"].clone()).collect()
    }

    /// Clears these media by a method; other fields may be changed.
    pub fn clear(&self, media: &[Value], method: &str, changed: Value) -> Result<Value, Problem> {
        let mut clearing = json!({ "method": method, "standard": "NIST SP 800-88 Rev. 2, Purge", "tool": "Maker's tool 4.1",
            "on": "2026-09-08", "by": "Sam Reed", "verifiedBy": "Jo Okafor", "passed": true });
        for (name, value) in changed.as_object().unwrap() {
            clearing[name] = value.clone();
        }
        self.ask("disposal_clear", json!({ "media": media, "clearing": clearing }))
    }

    pub fn all_cleared(&self) -> &Self {
        self.clear(&self.media(), "secure_erase", json!({})).unwrap();
        self
    }

    pub fn hand_over(&self, changed: Value) -> Result<Value, Problem> {
        let mut handover = json!({ "on": "2026-09-08", "handedBy": "Jo Okafor", "collector": "D. Carter", "receiptNo": "R-77",
            "acceptsResponsibility": true, "carrier": "CBDU123456", "noteKind": "transfer", "noteNo": "WTN-9" });
        for (name, value) in changed.as_object().unwrap() {
            handover[name] = value.clone();
        }
        self.ask("disposal_hand_over", handover)
    }

    pub fn certificate(&self, number: &str, serials: &str) -> Result<Value, Problem> {
        self.ask("disposal_certificate", json!({ "number": number, "dated": "2026-09-08", "serials": serials }))
    }

    pub fn close(&self) -> Result<Value, Problem> {
        self.ask("disposal_close", json!({}))
    }
}

// proves: O-F28, O-F30, O-F31, O-F32, O-F33
#[test]
fn a_disposal_goes_step_by_step_and_its_equipment_stays_on_record() {
    let story = small_school();
    let batch = Batch::begun(&story);
    assert_eq!(batch.waits(), ["items", "plan"]);
    let laptop = story.laptop("LT-0001");
    assert_eq!(batch.scan("lt0001")["outcome"], "added");
    batch.plan("recycle", json!({})).unwrap();
    assert_eq!((batch.state(), batch.waits()), ("proposed".to_owned(), vec!["authorisation".to_owned()]));
    batch.authorise("").unwrap();
    assert_eq!((batch.state(), batch.waits()), ("authorised".to_owned(), vec!["media".to_owned()]));
    batch.all_cleared();
    assert_eq!((batch.state(), batch.waits()), ("cleared".to_owned(), vec!["handover".to_owned()]));
    batch.hand_over(json!({})).unwrap();
    assert_eq!((batch.state(), batch.waits()), ("collected".to_owned(), vec!["certificates".to_owned()]));
    batch.certificate("C-1", "S-LT-0001").unwrap();
    assert_eq!((batch.state(), batch.waits()), ("certified".to_owned(), vec!["closing".to_owned()]));
    batch.close().unwrap();
    assert_eq!((batch.state(), batch.waits()), ("closed".to_owned(), vec![]));

    let page = batch.page();
    assert_eq!(page["plan"]["recipient"], "Green Loop Ltd");
    assert_eq!(page["authorised"]["by"], "Jo Okafor");
    assert_eq!((page["items"][0]["asset"].clone(), page["items"][0]["serial"].clone()), (json!(laptop), json!("S-LT-0001")));
    assert_eq!(Batch::begun(&story).scan("LT-0001"), json!({ "outcome": "disposed", "tag": "LT-0001" }));
    let again = json!({ "tag": "LT 0001", "prefix": null, "standing": "in_stock", "fields": { "kind": "Laptop" } });
    assert_eq!(story.ask("asset_add", again), invalid("tag", Why::Taken), "a tag is never used again (R26)");
}

#[test]
fn a_scan_says_why_it_adds_nothing() {
    let story = small_school();
    let (first, second) = (Batch::begun(&story), Batch::begun(&story));
    story.laptop("LT-0001");
    assert_eq!(first.scan("LT-0001")["outcome"], "added");
    assert_eq!(first.scan("S-LT-0001")["here"], true, "a serial number is scanned as well as a tag");
    let elsewhere = second.scan("LT-0001");
    assert_eq!(
        (elsewhere["outcome"].clone(), elsewhere["number"].clone(), elsewhere["here"].clone()),
        (json!("in_disposal"), json!(1), json!(false))
    );
    assert_eq!(second.scan("5901234123457"), json!({ "outcome": "unknown" }));
    story.made("asset_add", json!({ "tag": "LT-0002", "prefix": null, "standing": "ordered", "fields": { "kind": "Laptop" } }));
    assert_eq!(second.scan("LT-0002"), json!({ "outcome": "not_here", "tag": "LT-0002", "standing": "ordered" }));
    assert_eq!(second.page()["items"], json!([]));
}

// proves: O-F28
#[test]
fn there_is_no_other_way_out_than_those_that_are_listed() {
    let story = small_school();
    let batch = Batch::begun(&story);
    for route in ["skip", "lost", ""] {
        assert_eq!(batch.plan(route, json!({})), invalid("request", Why::NotUnderstood), "{route:?}");
    }
    assert_eq!(batch.plan("waste", json!({ "reason": "other" })), missing("note"));
    for (worth, why) in [("1.234,50", Why::UnclearAmount), ("-3", Why::BelowNought)] {
        assert_eq!(batch.plan("waste", json!({ "worth": worth })), invalid("worth", why), "{worth}");
    }
    batch.plan("waste", json!({ "worth": "£1,234.50" })).unwrap();
    assert_eq!(batch.page()["plan"]["worthPence"], 123_450);
}

#[test]
fn what_is_leased_goes_back_to_its_owner_and_nowhere_else() {
    let story = small_school();
    let batch = Batch::begun(&story);
    story.equipment("PR-0001", json!({ "kind": "Printer", "ownership": "leased" }), json!([]));
    batch.scan("PR-0001");
    batch.plan("sale", json!({})).unwrap();
    assert_eq!(batch.authorise(""), invalid("route", Why::DoesNotFit));
    batch.plan("return_to_lessor", json!({ "reason": "end_of_lease" })).unwrap();
    batch.authorise("").unwrap();
}

#[test]
fn giving_up_or_taking_out_puts_everything_back_as_it_was() {
    let story = small_school();
    let mia = story.staff("Mia", "Evans");
    let batch = Batch::begun(&story);
    for (tag, standing) in [("LT-0001", "in_use"), ("LT-0002", "in_stock")] {
        let fields = json!({ "kind": "Laptop", "keeper": mia });
        story.made(
            "asset_add",
            json!({ "tag": tag, "prefix": null, "standing": standing, "fields": fields,
            "media": [{ "kind": "ssd", "serial": format!("D-{tag}") }] }),
        );
        batch.scan(tag);
    }
    batch.plan("recycle", json!({})).unwrap();
    batch.authorise("").unwrap();
    batch.all_cleared();
    let items = batch.page()["items"].clone();
    assert_eq!((items[0]["was"].clone(), items[1]["was"].clone()), (json!("in_use"), json!("in_stock")));
    assert_eq!(batch.ask("disposal_take_out", json!({ "asset": items[1]["asset"], "reason": " " })), missing("reason"));
    batch.get("disposal_take_out", json!({ "asset": items[1]["asset"], "reason": "still needed" }));
    assert_eq!(batch.page()["items"].as_array().unwrap().len(), 1);
    assert_eq!(batch.ask("disposal_give_up", json!({ "reason": "" })), missing("reason"));
    batch.get("disposal_give_up", json!({ "reason": "the exchange fell through" }));
    assert_eq!((batch.state(), batch.waits()), ("given_up".to_owned(), vec![]));

    let next = Batch::begun(&story);
    for (tag, was) in [("LT-0001", "in_use"), ("LT-0002", "in_stock")] {
        assert_eq!(next.scan(tag)["outcome"], "added");
        let page = next.page();
        let item = page["items"].as_array().unwrap().iter().find(|item| item["tag"] == tag).unwrap();
        assert_eq!(item["was"], was, "{tag} stood again as it did before");
        assert_eq!(item["media"][0]["cleared"], false, "{tag} went back to work, and may hold data again");
    }
    assert_eq!(batch.ask("disposal_give_up", json!({ "reason": "again" })), Err(Problem::ChangedMeanwhile));
}
