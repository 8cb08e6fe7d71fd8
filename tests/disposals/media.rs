//! Every medium is cleared by a method fit for its kind, or destroyed, before anything leaves.

use serde_json::{Value, json};
use signet_core::base::{Problem, Why};

use super::{Batch, invalid, missing, small_school};
use crate::office::Story;

/// An authorised disposal of one thing with one medium of that kind.
fn with_medium<'s>(story: &'s Story, kind: &str, encrypted: &str) -> Batch<'s> {
    let batch = Batch::begun(story);
    let tag = format!("{kind}-{encrypted}");
    story.equipment(&tag, json!({ "kind": "Device", "encrypted": encrypted }), json!([{ "kind": kind, "serial": tag }]));
    batch.scan(&tag);
    batch.plan("recycle", json!({})).unwrap();
    batch.authorise("").unwrap();
    batch
}

// proves: O-F29
#[test]
fn a_method_that_does_not_clear_the_kind_of_medium_is_refused() {
    let story = small_school();
    let all = ["overwrite", "secure_erase", "crypto_erase", "factory_reset", "destroy", "removed"];
    for (kind, encrypted, fit) in [
        ("hdd", "no", "overwrite secure_erase destroy removed"),
        ("hdd", "yes", "overwrite secure_erase crypto_erase destroy removed"),
        ("ssd", "unknown", "secure_erase destroy removed"),
        ("ssd", "yes", "secure_erase crypto_erase destroy removed"),
        ("flash", "no", "destroy removed"),
        ("flash", "yes", "crypto_erase factory_reset destroy removed"),
        ("tape", "yes", "destroy removed"),
        ("phone", "no", "destroy"),
        ("phone", "yes", "crypto_erase factory_reset destroy"),
        ("other", "yes", "destroy removed"),
    ] {
        let batch = with_medium(&story, kind, encrypted);
        assert_eq!(batch.page()["items"][0]["media"][0]["fits"], json!(fit.split(' ').collect::<Vec<_>>()), "{kind} {encrypted}");
        for method in all.iter().filter(|method| !fit.split(' ').any(|fit| fit == **method)) {
            let answer = batch.clear(&batch.media(), method, json!({}));
            assert_eq!(answer, invalid("method", Why::NotFitForMedium), "{method} of {kind}, encrypted: {encrypted}");
        }
        assert_eq!(batch.waits(), ["media"], "{kind} {encrypted}");
    }
    let batch = with_medium(&story, "hdd", "unknown");
    assert_eq!(batch.clear(&batch.media(), "degauss", json!({})), invalid("request", Why::NotUnderstood));
}

#[test]
fn one_drive_that_the_method_does_not_fit_keeps_all_of_them_from_being_entered() {
    let story = small_school();
    let batch = Batch::begun(&story);
    let media = json!([{ "kind": "hdd", "serial": "H1" }, { "kind": "ssd", "serial": "S1" }]);
    story.equipment("PC-0001", json!({ "kind": "Computer" }), media);
    batch.scan("PC-0001");
    batch.plan("recycle", json!({})).unwrap();
    batch.authorise("").unwrap();
    assert_eq!(batch.clear(&batch.media(), "overwrite", json!({})), invalid("method", Why::NotFitForMedium));
    assert!(batch.page()["items"][0]["media"].as_array().unwrap().iter().all(|medium| medium["cleared"] == false));
    batch.clear(&batch.media()[..1], "overwrite", json!({})).unwrap();
    assert_eq!(batch.waits(), ["media"], "the other drive still can be read");
}

// proves: O-F05
#[test]
fn a_clearing_says_how_with_what_by_whom_and_who_checked_it() {
    let story = small_school();
    let batch = Batch::authorised(&story, "recycle", &["LT-0001"]);
    let media = batch.media();
    for (field, empty) in [("by", json!(" ")), ("verifiedBy", json!("")), ("tool", json!(""))] {
        assert_eq!(batch.clear(&media, "secure_erase", json!({ field: empty })), missing(field));
    }
    assert_eq!(batch.clear(&media, "secure_erase", json!({ "on": "2026-09-09" })), invalid("on", Why::InTheFuture));
    assert_eq!(batch.clear(&[], "secure_erase", json!({})), missing("media"));
    batch.all_cleared();
    let medium = batch.page()["items"][0]["media"][0].clone();
    assert_eq!((medium["serial"].clone(), medium["state"].clone()), (json!("D-LT-0001"), json!("sanitised")));
    for (field, kept) in
        [("method", "secure_erase"), ("tool", "Maker's tool 4.1"), ("by", "Sam Reed"), ("verifiedBy", "Jo Okafor")]
    {
        assert_eq!(medium["clearing"][field], kept, "{field}");
    }
}

// proves: O-F06
#[test]
fn a_medium_that_could_not_be_wiped_is_destroyed() {
    let story = small_school();
    let batch = Batch::authorised(&story, "recycle", &["LT-0001"]);
    let media = batch.media();
    batch.clear(&media, "secure_erase", json!({ "passed": false })).unwrap();
    assert_eq!(batch.waits(), ["media"]);
    for method in ["secure_erase", "crypto_erase", "removed"] {
        assert_eq!(batch.clear(&media, method, json!({})), invalid("method", Why::NotFitForMedium), "{method}");
    }
    assert_eq!(batch.clear(&media, "destroy", json!({ "passed": false })), invalid("passed", Why::DoesNotFit));
    batch.clear(&media, "destroy", json!({ "tool": "" })).unwrap();
    assert_eq!(
        (batch.state(), batch.page()["items"][0]["media"][0]["state"].clone()),
        ("cleared".to_owned(), json!("destroyed"))
    );
}

#[test]
fn a_slip_of_the_hand_is_taken_back_with_a_reason() {
    let story = small_school();
    let batch = Batch::authorised(&story, "recycle", &["LT-0001"]);
    let take_back = |reason: &str| batch.ask("disposal_clear_take_back", json!({ "medium": batch.media()[0], "reason": reason }));
    assert_eq!(take_back("wrong drive"), Err(Problem::CannotUndo));
    batch.clear(&batch.media(), "secure_erase", json!({ "passed": false })).unwrap();
    take_back("wrong drive").unwrap();
    assert_eq!(batch.page()["items"][0]["media"][0]["failed"], false);
    batch.all_cleared();
    assert_eq!(take_back(""), missing("reason"));
    take_back("wrong drive").unwrap();
    let medium = batch.page()["items"][0]["media"][0].clone();
    assert_eq!((medium["cleared"].clone(), medium["state"].clone()), (json!(false), json!("in_asset")));
    let said: Vec<Value> = batch.page()["history"].as_array().unwrap().iter().map(|step| step["said"]["said"].clone()).collect();
    assert_eq!(said.iter().filter(|said| **said == "clearing_taken_back").count(), 2, "nothing is removed from the history");
}

// proves: O-F34
#[test]
fn nothing_leaves_before_every_medium_is_cleared_or_somebody_has_said_that_there_is_none() {
    let story = small_school();
    let batch = Batch::begun(&story);
    story.laptop("LT-0001");
    let screen = story.equipment("SC-0001", json!({ "kind": "Screen", "holdsData": "no" }), json!([]));
    for tag in ["LT-0001", "SC-0001"] {
        batch.scan(tag);
    }
    batch.plan("recycle", json!({ "personalData": "no" })).unwrap();
    assert_eq!(batch.clear(&batch.media(), "secure_erase", json!({})), Err(Problem::ChangedMeanwhile), "not authorised yet");
    batch.authorise("").unwrap();
    assert_eq!(batch.hand_over(json!({})), missing("media"));
    batch.all_cleared();
    assert_eq!(batch.hand_over(json!({})), missing("noMedia"));
    let laptop = batch.page()["items"][0]["asset"].clone();
    let confirm = |asset: &Value, looked: &str| batch.ask("disposal_no_media", json!({ "assets": [asset], "lookedBy": looked }));
    assert_eq!(confirm(&laptop, "Sam Reed"), invalid("assets", Why::DoesNotFit), "it has a drive on record");
    let said = || {
        let page = batch.page();
        (page["items"][1]["noMedia"].clone(), page["items"][1]["lookedBy"].clone())
    };
    confirm(&json!(screen), "jo okafor").unwrap();
    assert_eq!(said(), (json!("Jo Okafor"), json!("")), "whoever is logged in has looked themselves");
    confirm(&json!(screen), "Sam Reed").unwrap();
    assert_eq!(said(), (json!("Jo Okafor"), json!("Sam Reed")), "the name is that of the log-in, whoever has looked");
    assert_eq!(batch.state(), "cleared");

    let drive = json!({ "asset": screen, "medium": { "kind": "flash", "serial": "F-9" } });
    batch.get("disposal_medium_add", drive.clone());
    assert_eq!(batch.ask("disposal_medium_add", drive), invalid("serial", Why::Taken));
    assert_eq!(batch.hand_over(json!({})), missing("media"), "a drive was found in the screen after all");
}

/// Takes drives off the register's list, as somebody would under Details.
fn off_the_list(story: &Story, asset: &Value, stay: impl Fn(&Value) -> bool) {
    let page = story.get("asset_open", json!({ "id": asset }));
    let media: Vec<&Value> = page["media"].as_array().unwrap().iter().filter(|medium| stay(medium)).collect();
    let (revision, fields) = (&page["asset"]["revision"], &page["asset"]["fields"]);
    let edit = json!({ "id": asset, "revision": revision, "fields": fields, "media": media, "accessories": page["accessories"] });
    story.get("asset_edit", edit);
}

#[test]
fn a_drive_that_was_only_taken_off_the_list_is_no_cleared_drive() {
    let story = small_school();
    let batch = Batch::authorised(&story, "recycle", &["LT-0001"]);
    let laptop = batch.page()["items"][0]["asset"].clone();
    off_the_list(&story, &laptop, |_| false);
    assert_eq!((batch.state(), batch.waits()), ("authorised".to_owned(), vec!["no_media".to_owned()]));
    assert_eq!(batch.hand_over(json!({})), missing("noMedia"));
    let item = batch.page()["items"][0].clone();
    assert_eq!((&item["bare"], &item["media"][0]["cleared"]), (&json!(true), &json!(false)));
    assert_eq!(item["media"][0]["fits"], json!(["destroy", "removed"]), "it is not there to be wiped");
    batch.get("disposal_no_media", json!({ "assets": [laptop] }));
    assert_eq!(batch.waits(), ["handover"], "somebody answers for it that the laptop is empty");
    let text = super::papers::words(&story, &json!({ "which": "certificate", "disposal": batch.id }));
    assert!(text.contains("D-LT-0001, taken out before; None: Jo Okafor has looked"), "{text}");
    batch.hand_over(json!({})).unwrap();

    let other = Batch::authorised(&story, "recycle", &["LT-0002"]);
    off_the_list(&story, &other.page()["items"][0]["asset"], |_| false);
    other.clear(&other.media(), "removed", json!({ "tool": "" })).unwrap();
    assert_eq!(other.waits(), ["handover"], "who took it out and who keeps it is on record as well");
}

#[test]
fn of_two_drives_the_one_off_the_list_is_answered_for_as_well() {
    let story = small_school();
    let batch = Batch::begun(&story);
    let media = json!([{ "kind": "hdd", "serial": "H1" }, { "kind": "ssd", "serial": "S1" }]);
    let computer = json!(story.equipment("PC-0001", json!({ "kind": "Computer" }), media));
    batch.scan("PC-0001");
    batch.plan("recycle", json!({})).unwrap();
    batch.authorise("").unwrap();
    off_the_list(&story, &computer, |medium| medium["serial"] == "S1");
    let (kept, gone): (Vec<Value>, Vec<Value>) = {
        let media = batch.page()["items"][0]["media"].as_array().unwrap().clone();
        let ids = |state: &str| media.iter().filter(|one| one["state"] == state).map(|one| one["id"].clone()).collect();
        (ids("in_asset"), ids("removed"))
    };
    batch.clear(&kept, "secure_erase", json!({})).unwrap();
    assert_eq!(batch.hand_over(json!({})), missing("media"), "nobody has said where the other one is");
    let confirmed = batch.ask("disposal_no_media", json!({ "assets": [computer] }));
    assert_eq!(confirmed, invalid("assets", Why::DoesNotFit), "there is a drive in it");
    batch.clear(&gone, "removed", json!({ "tool": "" })).unwrap();
    assert_eq!(batch.waits(), ["handover"]);
}
