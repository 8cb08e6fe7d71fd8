//! Reports on equipment: the same lines on screen, on paper and in a file.

use serde_json::{Value, json};

use super::{lose, test};
use crate::office::Story;

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
