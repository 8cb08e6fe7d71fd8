//! What the policies ask the technical logs to say, and the logs on paper and as files.

use serde_json::{Value, json};
use signet_core::base::Why;

use crate::logs::{ask_enter, change, enter, line, refused};
use crate::office::{Story, TODAY};

#[test]
fn every_log_leaves_as_a_file_on_paper_and_as_an_empty_sheet() {
    let story = Story::begins();
    enter(&story, "filter_change", TODAY, &change(&json!({ "site": "video.example.org" })));
    let overview = story.get("logs_overview", json!({}));
    for log in overview.as_array().unwrap().iter().map(|one| one["log"].as_str().unwrap()) {
        for blank in [true, false] {
            let paper = json!({ "kind": "log", "log": log, "asAt": null, "from": null, "text": "", "blank": blank });
            let prepared = story.get("paper_prepare", json!({ "paper": paper }));
            story.get("paper_pdf", json!({ "token": prepared["token"] }));
        }
    }
    let list = json!({ "kind": "log", "log": "filter_change", "asAt": null, "from": null, "text": "video" });
    story.get("list_save", json!({ "list": list, "format": "csv" }));
    let (_, bytes) = story.around.saved.lock().unwrap().pop().unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains("2026-09-08,Unblock,video.example.org,Year 2,A lesson on volcanoes,Grace Okafor,For good"), "{text}");
    assert!(text.contains("Not decided"), "{text}");
}

/// What the policies ask to be written down, and the fields without which a line of it is refused.
///
/// proves: O-G04, O-G05, O-G09, O-G12, O-G15, O-G16, O-G17, O-G19, O-G20, O-G21, O-G23, O-B13, O-C07
#[test]
fn no_line_leaves_out_what_the_policies_ask_for() {
    let story = Story::begins();
    let backup = json!({
        "system": "Finance", "set": "Week 36, tape 4", "how": "tape", "encrypted": "yes", "kept_where": "Fireproof safe in the office",
        "fireproof": "yes", "result": "complete", "done_by": "L. Novak",
    });
    let tells: [(&str, Value, &[&str]); 9] = [
        (
            "allow_list",
            json!({ "site": "seeds.example.org", "for_whom": "Pupils", "why": "Science", "agreed_by": "R. Osei" }),
            &["site", "agreed_by"],
        ),
        ("backup", backup, &["system", "set", "how", "encrypted", "kept_where", "fireproof", "result"]),
        (
            "restore_test",
            json!({ "system": "Finance", "set": "Week 36", "tested": "The ledger of August", "result": "complete", "done_by": "L. Novak" }),
            &["set", "tested", "result"],
        ),
        (
            "virus_check",
            json!({ "device": "Visitor’s laptop", "result": "up_to_date", "done_by": "L. Novak" }),
            &["device", "result", "done_by"],
        ),
        (
            "patch",
            json!({ "system": "Server 1", "patch": "KB501", "result": "complete", "done_by": "L. Novak" }),
            &["system", "patch", "done_by"],
        ),
        (
            "filter_review",
            json!({ "reviewed": "The filter and what it reports", "took_part": "Head, safeguarding lead, governor", "findings": "It holds" }),
            &["reviewed", "took_part", "findings"],
        ),
        (
            "audit_request",
            json!({ "system": "E-mail", "period": "August", "asked_by": "R. Osei", "why": "A complaint", "result": "given", "approved_by": "Chair" }),
            &["asked_by", "why", "result", "approved_by"],
        ),
        (
            "wifi_key",
            json!({ "network": "Guests", "why": "A supply teacher has left", "kept_where": "Sealed envelope, office safe", "done_by": "L. Novak" }),
            &["network", "why", "done_by"],
        ),
        (
            "cctv",
            json!({ "place": "Gate", "period": "1 September, 8 to 9", "given_to": "Police", "why": "A theft", "legal": "Schedule 2", "agreed_by": "R. Osei" }),
            &["given_to", "why", "legal", "agreed_by"],
        ),
    ];
    for (log, facts, asked) in tells {
        for field in asked {
            let mut without = facts.clone();
            without.as_object_mut().unwrap().remove(*field);
            assert_eq!(ask_enter(&story, log, TODAY, &without), refused(field, Why::Missing), "{log} without {field}");
        }
        enter(&story, log, TODAY, &facts);
        let kept = line(&story, log, None);
        assert_eq!((&kept["facts"], &kept["by"]), (&facts, &json!("Jo Okafor")), "{log}");
    }
}
