//! Reports on equipment: the same lines on screen, on paper and in a file.

use serde_json::{Value, json};

use super::{found, lose, repair, test};
use crate::office::Story;
use crate::papers_text::{saved_paper, text_of};

fn lines(story: &Story, report: &Value) -> Vec<Value> {
    let page = story.get("care_report", report.clone());
    let of = |line: &Value| json!([line["asset"]["tag"], line["group"], line["why"]]);
    page["lines"].as_array().unwrap().iter().map(of).collect()
}

fn school() -> Story {
    let story = Story::begins();
    let (room, keeper) = (story.room("Library"), story.staff("Ruth", "Bell"));
    let kept = json!({ "kind": "Desktop", "room": room, "keeper": keeper, "costPence": 60_000, "funding": "PTA", "boughtOn": "2023-09-01",
        "warrantyUntil": "2026-09-30" });
    story.equipment("PC-0001", kept, json!([]));
    story.laptop("LT-0001");
    let risky = json!({ "kind": "Tablet", "portable": true, "assistive": true, "room": room, "supportUntil": "2026-08-20" });
    story.equipment("TB-0001", risky, json!([]));
    let lost = story.laptop("LT-0002");
    lose(&story, &lost, &json!({})).unwrap();
    test(&story, "PC-0001", &json!({ "result": "failed", "next": { "due": "none" } })).unwrap();
    story
}

#[test]
fn each_report_lists_what_belongs_to_it_and_nothing_that_is_missing() {
    let story = school();
    let of = |report: &str| lines(&story, &json!({ "report": report }));
    let listed = |tag: &str, group: &str| json!([tag, group, "listed"]);
    assert_eq!(of("by_room"), [listed("PC-0001", "Library"), listed("TB-0001", "Library"), listed("LT-0001", "")]);
    assert_eq!(of("by_keeper")[0], listed("PC-0001", "Ruth Bell"));
    assert_eq!(of("by_age")[..2], [listed("PC-0001", "2023"), listed("LT-0001", "2024")]);
    assert_eq!(of("by_cost"), [listed("PC-0001", ""), listed("LT-0001", ""), listed("TB-0001", "")]);
    assert_eq!(of("by_funding")[0], listed("PC-0001", "PTA"));
    assert_eq!(of("nowhere"), [json!(["LT-0001", "", "neither"]), json!(["TB-0001", "", "no_keeper"])]);
    assert_eq!(of("unencrypted"), [json!(["TB-0001", "", "encryption_unknown"])]);
    assert_eq!(of("not_seen").len(), 2, "a test is a look at it");
    assert_eq!(of("tests_due"), [json!(["PC-0001", "electrical", "test_failed"])]);
    assert_eq!(of("ending"), [json!(["TB-0001", "", "support_ends"]), json!(["PC-0001", "", "warranty_ends"])]);
    assert_eq!(of("assistive"), [listed("TB-0001", "")]);
    let plan = lines(&story, &json!({ "report": "replacement", "yearBegins": "september" }));
    assert_eq!(plan, [json!(["TB-0001", "", "support_ends"])]);
    let page = story.get("care_report", json!({ "report": "by_cost" }));
    assert_eq!((&page["costPence"], &page["withoutCost"]), (&json!(105_000), &json!(1)));
}

#[test]
fn what_went_missing_and_what_is_away_stand_in_reports_of_their_own() {
    let story = Story::begins();
    let [stolen, lost, back, first, then] = ["LT-0001", "LT-0002", "LT-0003", "LT-0004", "LT-0005"].map(|tag| story.laptop(tag));
    lose(&story, &stolen, &json!({ "on": "2026-09-01" })).unwrap();
    lose(&story, &lost, &json!({ "kind": "lost", "on": "2026-09-07" })).unwrap();
    lose(&story, &back, &json!({})).unwrap();
    found(&story, &back, "2026-09-08").unwrap();
    repair(&story, &then, "2026-09-03").unwrap();
    repair(&story, &first, "2026-09-02").unwrap();
    let of = |report: &str| {
        let page = story.get("care_report", json!({ "report": report }));
        let of = |line: &Value| json!([line["asset"]["tag"], line["why"], line["on"]]);
        page["lines"].as_array().unwrap().iter().map(of).collect::<Vec<_>>()
    };
    assert_eq!(of("missing"), [json!(["LT-0002", "lost", "2026-09-07"]), json!(["LT-0001", "stolen", "2026-09-01"])]);
    assert_eq!(of("in_repair"), [json!(["LT-0004", "sent", "2026-09-02"]), json!(["LT-0005", "sent", "2026-09-03"])]);
    for (report, said) in [("missing", "Stolen, 1 September 2026"), ("in_repair", "Away to be mended, 2 September 2026")] {
        let list = json!({ "kind": "equipment", "list": { "what": "report", "of": { "report": report } } });
        story.get("list_save", json!({ "list": list, "format": "csv" }));
        let (_, bytes) = story.around.saved.lock().unwrap().last().unwrap().clone();
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.contains(said), "{text}");
        let paper = json!({ "kind": "equipmentReport", "of": { "report": report } });
        let paper = story.get("paper_prepare", json!({ "paper": paper }));
        assert_eq!(paper["missingCharacters"], json!([]), "{report}");
        assert!(story.get("paper_pdf", json!({ "token": paper["token"] })).to_string().len() > 1_000, "{report}");
    }
}

#[test]
fn the_sheet_of_tests_has_what_is_due_and_room_to_write_what_was_found() {
    let mut story = Story::begins();
    let page = |story: &Story| {
        let text = text_of(&saved_paper(story, json!({ "kind": "testSheet" })));
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert!(page(&story).contains("No test is due."));
    for tag in ["LT-0001", "LT-0002", "LT-0003"] {
        story.laptop(tag);
    }
    test(&story, "LT-0001", &json!({ "result": "failed", "next": { "due": "none" } })).unwrap();
    test(&story, "LT-0002", &json!({ "kind": "visual" })).unwrap();
    test(&story, "LT-0003", &json!({ "next": { "due": "none" } })).unwrap();
    story.meanwhile("2027-09-09");
    let text = page(&story);
    let columns = ["Visual check", "Result", "Tested by", "Next on", "Signature"];
    let lines = ["E12", "LT-0001", "Failed", "LT-0002", "8 September 2026", "Beacon", "Overdue"];
    for said in columns.into_iter().chain(lines) {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("LT-0003"), "it needs no other test: {text}");
}

#[test]
fn a_keeper_who_has_left_keeps_nothing_and_what_a_leaver_was_given_is_due() {
    let mut story = Story::begins();
    let (room, keeper) = (story.room("Library"), story.staff("Ruth", "Bell"));
    let kept = story.equipment("PC-0001", json!({ "kind": "Desktop", "room": room, "keeper": keeper }), json!([]));
    let (given, lent) = (story.laptop("LT-0001"), story.laptop("LT-0002"));
    let give = |asset: &str| json!({ "asset": asset, "person": keeper, "on": "2026-09-08", "note": "" });
    story.get("care_give", give(&given));
    assert_eq!(story.get("care_due", json!({}))["leavers"], json!([]));
    story.get("person_end", json!({ "id": keeper, "leftOn": "2026-09-10" }));
    let nowhere = |story: &Story| lines(story, &json!({ "report": "nowhere" }));
    let others = [json!(["LT-0001", "", "neither"]), json!(["LT-0002", "", "neither"])];
    assert_eq!(nowhere(&story), others, "until the last day is over");
    let due = story.get("care_due", json!({}));
    let with = due["leavers"].as_array().unwrap();
    assert_eq!(with.len(), 1, "what one keeps is not with one, and {lent} is with nobody");
    assert_eq!((&with[0]["asset"]["id"], &with[0]["leftOn"]), (&json!(given), &json!("2026-09-10")));
    story.meanwhile("2026-09-11");
    let found = nowhere(&story);
    assert_eq!(found.len(), 3);
    assert!(found.contains(&json!(["PC-0001", "", "keeper_left"])), "{kept}: {found:?}");
    story.get("care_hand_back", json!({ "asset": given, "on": "2026-09-11", "note": "" }));
    assert_eq!(story.get("care_due", json!({}))["leavers"], json!([]));
}

// proves: O-G22
#[test]
fn a_server_says_whether_it_is_encrypted_and_since_when() {
    let story = Story::begins();
    let fields = json!({ "kind": "Server", "holdsData": "yes", "encrypted": "no" });
    let id = story.equipment("SV-0001", fields, json!([]));
    let page = || story.get("asset_open", json!({ "id": id }));
    assert_eq!(page()["asset"]["fields"]["encrypted"], "no");
    let mut fields = page()["asset"]["fields"].clone();
    fields["encrypted"] = json!("yes");
    let edit = json!({ "id": id, "revision": page()["asset"]["revision"], "tag": "SV-0001", "fields": fields, "media": [], "accessories": [] });
    story.get("asset_edit", edit);
    assert_eq!(page()["asset"]["fields"]["encrypted"], "yes");
    let told = page()["events"].as_array().unwrap().iter().find(|event| event["field"] == "encrypted").cloned().unwrap();
    assert_eq!((&told["was"], &told["became"]), (&json!("no"), &json!("yes")));
}

#[test]
fn each_report_goes_on_paper_and_into_a_file() {
    let story = school();
    let plain = [
        "by_room",
        "by_keeper",
        "by_age",
        "by_cost",
        "by_funding",
        "nowhere",
        "unencrypted",
        "not_seen",
        "tests_due",
        "ending",
        "assistive",
    ];
    let reports = plain.map(|report| json!({ "report": report }));
    let plan = json!({ "report": "replacement", "yearBegins": "april" });
    for of in reports.into_iter().chain([plan]) {
        let paper = story.get("paper_prepare", json!({ "paper": { "kind": "equipmentReport", "of": of } }));
        assert_eq!(paper["missingCharacters"], json!([]), "{of}");
        let pdf = story.get("paper_pdf", json!({ "token": paper["token"] }));
        assert!(pdf.to_string().len() > 1_000, "{of}");
        for format in ["csv", "xlsx"] {
            let list = json!({ "kind": "equipment", "list": { "what": "report", "of": of } });
            assert_eq!(story.get("list_save", json!({ "list": list, "format": format }))["done"], true);
            let (name, bytes) = story.around.saved.lock().unwrap().last().unwrap().clone();
            assert!(name.ends_with(&format!("2026-09-08.{format}")), "{name}");
            if format == "csv" {
                let text = String::from_utf8(bytes).unwrap();
                assert!(text.lines().count() >= 2 && text.contains("-0001"), "{of}: {text}");
            }
        }
    }
}
