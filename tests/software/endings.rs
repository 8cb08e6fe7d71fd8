//! When licences end, and which purchase says so.

use serde_json::json;

use super::{buy, due, fields, licence, title};
use crate::office::Story;

#[test]
fn each_licence_ends_with_the_last_of_its_own_purchases_that_counts() {
    let story = Story::begins();
    let tree = title(&story, "Reading Tree");
    let contract = |supplier: &str| {
        let fields = json!({ "supplier": supplier, "what": "Reading", "reference": "", "startsOn": null, "endsOn": null, "noticeOn": null,
            "owner": "", "note": "", "closedOn": null });
        story.made("contract_save", json!({ "id": null, "fields": fields, "value": "" }))
    };
    let under = |contract: &str, notice: i64| {
        let mut fields = fields("subscription");
        (fields["contract"], fields["noticeDays"]) = (json!(contract), json!(notice));
        story.made("licence_save", json!({ "id": null, "title": tree, "fields": fields }))
    };
    let (one, other) = (under(&contract("Alder"), 30), under(&contract("Beech"), 90));
    // The latest entered is neither the latest to end nor the latest to begin; one has ended, one is a mistake.
    let mistake = buy(&story, &one, "2025-10-01", Some("2029-08-31"), Some(5));
    story.get("licence_take_back", json!({ "id": mistake }));
    buy(&story, &one, "2025-09-01", Some("2027-08-31"), Some(30));
    buy(&story, &one, "2024-09-01", Some("2025-08-31"), Some(30));
    buy(&story, &one, "2026-01-01", Some("2026-12-31"), Some(2));
    buy(&story, &other, "2026-01-01", Some("2026-11-30"), Some(2));
    let page = story.get("software_open", json!({ "id": tree }));
    let ends = |licence: &str| {
        let all = page["licences"].as_array().unwrap();
        let found = all.iter().find(|page| page["id"] == *licence).unwrap();
        (found["endsOn"].as_str().unwrap().to_owned(), found["tellOn"].as_str().unwrap().to_owned())
    };
    let told = |ends: &str, tell: &str| (ends.to_owned(), tell.to_owned());
    assert_eq!(ends(&one), told("2027-08-31", "2027-08-01"));
    assert_eq!(ends(&other), told("2026-11-30", "2026-09-01"));
    assert_eq!(due(&story), [("licence_ends".to_owned(), "Reading Tree".to_owned())], "only that of the second contract");
}

#[test]
fn what_became_a_subscription_ends_although_it_was_once_bought_without_an_end() {
    let story = Story::begins();
    let tree = title(&story, "Reading Tree");
    let licence = licence(&story, &tree, "perpetual");
    buy(&story, &licence, "2020-09-01", None, Some(30));
    let change = json!({ "id": licence, "title": tree, "fields": fields("subscription") });
    story.get("licence_save", change);
    buy(&story, &licence, "2025-10-01", Some("2026-09-30"), Some(30));
    assert_eq!(due(&story), [("licence_ends".to_owned(), "Reading Tree".to_owned())]);
}
