//! What is signed and what is handed out.

use serde_json::{Value, json};
use signet_core::base::Problem;

use super::{lent, returned, to, with};
use crate::office::Story;
use crate::papers_text::{saved_paper, text_of};

/// A paper made ready and set; answers its title.
fn set(story: &Story, paper: Value) -> Result<String, Problem> {
    let ready = story.ask("paper_prepare", json!({ "paper": { "kind": "loan", "paper": paper } }))?;
    assert_eq!(ready["missingCharacters"], json!([]));
    let pdf = story.ask("paper_pdf", json!({ "token": ready["token"] }))?;
    assert!(pdf["pdf"].as_str().unwrap().len() > 4_000, "a page with something on it");
    Ok(ready["title"].as_str().unwrap().to_owned())
}

#[test]
fn a_loan_has_its_agreement_its_receipt_and_its_place_on_the_persons_page() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    let priya = story.staff("Priya", "Shah");
    for tag in ["LT-0001", "LT-0002", "LT-0003"] {
        story.laptop(tag);
    }
    let home = lent(&story, "LT-0001", &to(&mia.id))["loan"].clone();
    let work = lent(&story, "LT-0002", &with(&to(&priya), "dueOn", json!(null)))["loan"].clone();
    let short = with(&with(&to(&priya), "short", json!(true)), "dueOn", json!("2026-09-08"));
    let trip = lent(&story, "LT-0003", &short)["loan"].clone();
    let agreements = |loans: Value| set(&story, json!({ "of": "agreements", "loans": loans }));
    assert_eq!(agreements(json!([home])), Ok("Agreement for loan L0001".to_owned()));
    assert_eq!(agreements(json!([home, work, trip])), Ok("Agreements for 3 loans".to_owned()));
    assert_eq!(agreements(json!([])), Err(Problem::NothingToPrint));
    let receipt = || set(&story, json!({ "of": "receipt", "loan": home }));
    assert_eq!(receipt(), Err(Problem::NothingToPrint), "nothing is back yet");
    returned(&story, "LT-0001", &json!({ "dataDeleted": "yes", "damage": "Lid cracked", "charge": "£20", "accessories": [] }));
    assert_eq!(receipt(), Ok("Receipt for loan L0001".to_owned()));
    let held = |person: &str| set(&story, json!({ "of": "held", "person": person }));
    assert_eq!(held(&priya), Ok("School equipment with Priya Shah".to_owned()));
    assert_eq!(held(&mia.id), Ok("School equipment with Mia Nowak".to_owned()));
}

#[test]
fn the_list_of_loans_is_printed_as_it_is_shown() {
    let mut story = Story::begins();
    let mia = story.pupil("Mia");
    for tag in ["LT-0001", "LT-0002"] {
        story.laptop(tag);
    }
    let loan = lent(&story, "LT-0001", &with(&to(&mia.id), "dueOn", json!("2026-09-11")))["loan"].clone();
    story.get("loan_scan", json!({ "scanned": "LT-0002", "loan": loan, "fields": to(&mia.id) }));
    returned(&story, "LT-0002", &json!({ "dataDeleted": "yes", "accessories": [] }));
    story.meanwhile("2026-09-14");
    let page = |asked: Value| {
        let text = text_of(&saved_paper(&story, json!({ "kind": "loan", "paper": { "of": "list", "asked": asked } })));
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let all = page(json!({ "shown": "all" }));
    for said in ["All loans", "As at 14 September 2026", "L0001", "Mia Nowak", "LT-0001", "LT-0002", "Overdue, 3"] {
        assert!(all.contains(said), "{said}: {all}");
    }
    let overdue = page(json!({ "shown": "overdue", "text": "nobody" }));
    assert!(overdue.contains("No loan belongs in this list."), "{overdue}");
    assert!(overdue.contains("Only what fits the search for “nobody”."), "a list that leaves something out says so: {overdue}");
}
