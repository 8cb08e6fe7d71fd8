//! The papers of a disposal say what it says, from the authorisation to the governors' list.

use data_encoding::BASE64;
use serde_json::{Value, json};
use signet_core::base::Problem;

use super::{Batch, small_school};
use crate::office::Story;

fn prepare(story: &Story, paper: Value) -> Result<Value, Problem> {
    story.ask("paper_prepare", json!({ "paper": { "kind": "disposal", "paper": paper } }))
}

/// Everything that stands on the paper, in one text.
pub fn words(story: &Story, paper: &Value) -> String {
    let paper = serde_json::from_value(json!({ "kind": "disposal", "paper": paper })).unwrap();
    let moment = crate::office::noon(crate::office::day("2026-09-08"));
    let prepared = story.desk.with(|office| office.read(moment, |read| signet_core::papers::prepare(read, &paper))).unwrap();
    format!("{:?}", prepared.sheets)
}

/// Sets the paper as the window would, keeps it where a person asked for it, and answers its first bytes.
fn pages(story: &Story, paper: &Value, name: &str) -> Vec<u8> {
    let prepared = prepare(story, paper.clone()).unwrap();
    assert_eq!(prepared["missingCharacters"], json!([]), "{name}");
    let pdf = story.get("paper_pdf", json!({ "token": prepared["token"] }));
    let pdf = BASE64.decode(pdf["pdf"].as_str().unwrap().as_bytes()).unwrap();
    if let Ok(folder) = std::env::var("SIGNET_LOOK") {
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}.pdf")), &pdf).unwrap();
    }
    pdf[..5].to_vec()
}

// proves: O-F04, O-F05
#[test]
fn every_paper_of_a_disposal_says_what_happened() {
    let story = small_school();
    let batch = Batch::authorised(&story, "recycle", &["LT-0001", "LT-0002", "LT-0003"]);
    let media = batch.media();
    batch.clear(&media[..1], "secure_erase", json!({ "passed": false })).unwrap();
    batch.clear(&media[..1], "destroy", json!({ "by": "Priya Nair" })).unwrap();
    batch.clear(&media[1..2], "crypto_erase", json!({})).unwrap();
    batch.ask("disposal_guarantee", json!({ "reference": "GL-2026-14", "dated": "2026-09-01" })).unwrap();
    batch.hand_over(json!({ "noteKind": "consignment" })).unwrap();
    batch.certificate("C-9", "S-LT-0001\nS-LT-0002\nXYZ-404").unwrap();
    let of = |which: &str| json!({ "which": which, "disposal": batch.id });
    for (which, says) in [
        ("authorisation", vec!["Green Loop Ltd", "LT-0003", "£1,350.00", "Authorised by Jo Okafor on 8 September 2026."]),
        (
            "clearing",
            vec![
                "D-LT-0001, 256 GB",
                "Laptop, Alder L13",
                "Priya Nair, 8 September 2026",
                "Encryption key destroyed",
                "Left to the company",
                "GL-2026-14",
            ],
        ),
        ("receipt", vec!["accepts responsibility", "EPR/AB1234CD", "CBDU123456", "WTN-9", "NOT cleared: to be destroyed"]),
        (
            "certificate",
            vec![
                "not closed yet",
                "Consignment note (hazardous waste) WTN-9, kept until 8 September 2029",
                "C-9 of 8 September 2026",
                "XYZ-404, on C-9: not explained yet",
                "Nothing yet",
                "D-LT-0003: Nothing yet",
            ],
        ),
    ] {
        let text = words(&story, &of(which));
        for said in says {
            assert!(text.contains(said), "{which} does not say “{said}”: {text}");
        }
        assert_eq!(pages(&story, &of(which), which), b"%PDF-");
    }
    assert_eq!(prepare(&story, of("transfer")), Err(Problem::NothingToPrint), "it is neither given nor sold");
}

#[test]
fn a_transfer_note_names_the_test_and_promises_nothing() {
    let story = small_school();
    let batch = Batch::authorised(&story, "sale", &["LT-0001"]);
    let asset = batch.page()["items"][0]["asset"].clone();
    let ready = json!({ "testedOn": "2026-09-01", "passed": true, "tester": "Volt & Sons", "label": "V-32", "recallChecked": true,
        "enrolmentRemoved": true, "licencesRemoved": true, "labelsRemoved": true });
    batch.get("disposal_ready", json!({ "assets": [asset], "ready": ready }));
    batch.all_cleared().hand_over(json!({ "price": "40" })).unwrap();
    let paper = json!({ "which": "transfer", "disposal": batch.id });
    let text = words(&story, &paper);
    for said in ["for £40.00", "Passed 1 September 2026, Volt & Sons", "V-32", "promises nothing", "licences"] {
        assert!(text.contains(said), "no “{said}”: {text}");
    }
    assert_eq!(pages(&story, &paper, "transfer"), b"%PDF-");
}

#[test]
fn the_governors_read_a_year_on_paper_and_in_a_spreadsheet() {
    let story = small_school();
    let batch = Batch::authorised(&story, "recycle", &["LT-0001", "LT-0002"]);
    batch.all_cleared().hand_over(json!({})).unwrap();
    batch.certificate("C-1", "S-LT-0001").unwrap();
    let gift = Batch::authorised(&story, "harvested", &["LT-0003"]);
    gift.all_cleared().hand_over(json!({ "collector": "" })).unwrap();
    let year = json!({ "from": "2026-09-01", "to": "2027-08-31" });
    let paper = json!({ "which": "governors", "from": year["from"], "to": year["to"] });
    let text = words(&story, &paper);
    for said in ["Disposals: 2. Items: 3. Value when authorised: £1,350.00.", "has come yet: 1.", "Taken apart for parts", "C-1"]
    {
        assert!(text.contains(said), "no “{said}”: {text}");
    }
    assert_eq!(pages(&story, &paper, "governors"), b"%PDF-");
    let none = json!({ "which": "governors", "from": "2025-09-01", "to": "2026-08-31" });
    assert!(words(&story, &none).contains("Nothing left the school"));

    for format in ["csv", "xlsx"] {
        let list = json!({ "kind": "disposals", "from": year["from"], "to": year["to"] });
        story.get("list_save", json!({ "list": list, "format": format }));
    }
    let saved = story.around.saved.lock().unwrap();
    let csv = String::from_utf8(saved[0].1.clone()).unwrap();
    assert!(csv.contains("1,2026-09-08,Recycling,Green Loop Ltd,2,£900.00") || csv.contains("\"£900.00\""), "{csv}");
    assert!(csv.contains("Certificates awaited") && csv.contains("C-1"), "{csv}");
    assert!(saved[1].1.starts_with(b"PK"), "a workbook");
}
