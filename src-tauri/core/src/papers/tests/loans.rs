//! What is signed for lent equipment, and what is said when it is back.

use super::*;
use crate::base::ids::{LoanId, PersonId};
use crate::inventory::add::{AddAsset, add};
use crate::inventory::{AssetFields, AssetStanding, Known};
use crate::loans::lend::{LendScan, scan};
use crate::loans::take_back::{self, CameBack, ReturnScan};
use crate::loans::{Borrower, Checked, LendOutcome, LoanFields};
use crate::papers::{LoanPaper, Paper};

/// Lends a laptop of that tag, with its charger and without its case; answers the loan.
fn lends(school: &mut School, tag: &str, to: PersonId) -> LoanId {
    school.write(|write| {
        let fields = AssetFields {
            kind: "Laptop".into(),
            serial: format!("5CG{tag}"),
            holds_data: Known::Yes,
            encrypted: Known::Yes,
            ..AssetFields::default()
        };
        let accessories = vec!["Charger".to_owned(), "Case".to_owned()];
        let (tag, standing) = (Some(tag.to_owned()), AssetStanding::InStock);
        add(write, AddAsset { tag: tag.clone(), prefix: None, standing, fields, cost: None, media: Vec::new(), accessories })?;
        let fields = LoanFields {
            to: Borrower::Person(to),
            purpose: "Homework".into(),
            goes_home: true,
            short: false,
            on: None,
            due_on: Some(day("2026-12-18")),
            protected: Checked::Yes,
        };
        let scanned = LendScan {
            scanned: tag.unwrap_or_default(),
            loan: None,
            fields,
            condition: "Scratch on the lid".into(),
            accessories: Some(vec!["Charger".into()]),
            reason: String::new(),
        };
        match scan(write, &scanned)?.outcome {
            LendOutcome::Lent { loan, .. } => Ok(loan),
            other => panic!("it is lent: {other:?}"),
        }
    })
}

fn said(school: &School, paper: LoanPaper) -> String {
    text(&school.prepare(&Paper::Loan { paper }).expect("a paper").sheets[0])
}

// rules: R9, R28
#[test]
fn an_agreement_names_everything_that_goes_and_what_does_not_in_the_words_of_its_day() {
    let mut school = School::new();
    let oak = school.class("Oak", "4");
    let mia = school.pupil("Mia Young", "4", oak);
    let loan = lends(&mut school, "LT-0001", mia);
    let agreement = |school: &School| said(school, LoanPaper::Agreements { loans: vec![loan] });
    let before = agreement(&school);
    for words in [
        "[Borrower: Mia Young]",
        "[Back by: 18 December 2026]",
        "| LT-0001 | Laptop | 5CGLT-0001 | Charger; without: Case | Scratch on the lid |",
        "within 24 hours",
        "The school can see what is done on it, at home too.",
        "Parent or carer",
    ] {
        assert!(before.contains(words), "{words}\n{before}");
    }
    // Whatever a later Signet ships, the vault keeps the words of this version.
    school.write(|write| {
        write.run("INSERT INTO loan_text (code, version, body, kept_on) VALUES ('E1', 2, 'Other words', '2027-01-01')", [])?;
        Ok(())
    });
    school.today = day("2027-01-08");
    assert_eq!(agreement(&school), before);
}

#[test]
fn a_receipt_says_what_is_missing_broken_and_to_be_paid() {
    let mut school = School::new();
    let oak = school.class("Oak", "4");
    let mia = school.pupil("Mia Young", "4", oak);
    let loan = lends(&mut school, "LT-0001", mia);
    let state = CameBack {
        accessories: Some(Vec::new()),
        data_deleted: Some(Checked::Yes),
        damage: "Screen cracked".into(),
        charge: "£45".into(),
        ..CameBack::default()
    };
    school.write(|write| take_back::scan(write, &ReturnScan { scanned: "lt0001".into(), on: None, state }));
    let receipt = said(&school, LoanPaper::Receipt { loan });
    for words in [
        "missing: Charger",
        "Screen cracked",
        "To be paid: £45.00. For: LT-0001 (Screen cracked).",
        "Everything that was lent is back.",
    ] {
        assert!(receipt.contains(words), "{words}\n{receipt}");
    }
    let held = said(&school, LoanPaper::Held { person: mia });
    assert!(held.contains("This person has no equipment of the school."), "{held}");
}
