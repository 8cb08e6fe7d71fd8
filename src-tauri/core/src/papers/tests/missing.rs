//! The list of missing forms: what was never printed is not said to be late, and no pupil's forms are parted from the name.

use std::process::Command;

use super::*;
use crate::agreements::{Form, Part};
use crate::base::Progress;
use crate::base::ids::ClassId;
use crate::papers::{FormChoice, MissingForms, Paper, pdf};

fn narrowed(class: ClassId, forms: MissingForms, only_printed: bool) -> Paper {
    Paper::NotSigned { class: Some(class), forms, only_printed, as_at: None }
}

/// Consent sheets went out to everybody and agreements to nobody; Ada's sheet is in.
fn only_sheets_went_out() -> (School, ClassId) {
    let mut school = School::new();
    let class = school.class("Oak", "4");
    let ada = school.pupil("Ada Abara", "4", class);
    school.pupil("Finn O'Neill", "4", class);
    school.hand_out(&Paper::ClassForms { class, forms: vec![FormChoice::C1], only_missing: false, duplex: false });
    school.today = day("2026-09-08");
    school.answers(ada, &[], "2026-09-07");
    (school, class)
}

#[test]
fn a_form_that_was_never_printed_is_not_said_to_be_late() {
    let (school, class) = only_sheets_went_out();
    let prepared = school.prepare(&not_signed(Some(class))).unwrap();
    let list = text(&prepared.sheets[0]);
    assert!(list.contains("List of missing forms: Oak\nAs at 8 September 2026\n"), "{list}");
    assert!(list.contains("| Abara, Ada | Agreement (A2) | (dash) Not printed yet |  |  |"), "{list}");
    assert!(list.contains("| O'Neill, Finn | Agreement (A2) | (dash) Not printed yet |  |  |"), "{list}");
    assert!(list.contains("|  | Consent sheet (C1) | (ring) Not back | 3 September 2026 | 17 September 2026 |"), "{list}");
    assert!(list.contains("Pupils on this list: 2 of 2. Forms not back: 1. Forms back, but to be put right: 0."), "{list}");
    assert!(list.contains("Forms not printed yet: 2."), "{list}");
    assert_eq!(prepared.file_name, "List of missing forms Oak 2026-09-08.pdf");
}

#[test]
fn what_was_never_printed_can_be_left_out_and_the_paper_says_so() {
    let (school, class) = only_sheets_went_out();
    let prepared = school.prepare(&narrowed(class, MissingForms::Both, true)).unwrap();
    let list = text(&prepared.sheets[0]);
    assert!(list.contains("As at 8 September 2026. Forms that were not printed yet are left out."), "{list}");
    assert!(list.contains("| O'Neill, Finn | Consent sheet (C1) | (ring) Not back |"), "{list}");
    assert!(list.contains("Pupils on this list: 1 of 2."), "{list}");
    assert!(!list.contains("Agreement") && !list.contains("Abara") && !list.contains("not printed yet:"), "{list}");
}

#[test]
fn only_consent_sheets_or_only_agreements_are_listed_if_one_asks() {
    let (school, class) = only_sheets_went_out();
    let prepared = school.prepare(&narrowed(class, MissingForms::Consents, false)).unwrap();
    let list = text(&prepared.sheets[0]);
    assert!(list.contains("List of missing forms (consent sheets): Oak"), "{list}");
    assert!(list.contains("O'Neill") && !list.contains("Abara") && !list.contains("Agreement"), "{list}");
    assert_eq!(prepared.file_name, "List of missing forms consent sheets Oak 2026-09-08.pdf");

    let prepared = school.prepare(&narrowed(class, MissingForms::Agreements, false)).unwrap();
    let list = text(&prepared.sheets[0]);
    assert!(list.contains("List of missing forms (agreements): Oak"), "{list}");
    assert!(list.contains("O'Neill") && list.contains("Abara") && !list.contains("Consent sheet (C1)"), "{list}");
}

#[test]
fn a_form_that_came_back_is_told_from_one_that_did_not() {
    let mut school = School::new();
    let class = school.class("Oak", "4");
    let ada = school.pupil("Ada Abara", "4", class);
    let both = vec![FormChoice::Agreement, FormChoice::C1];
    school.hand_out(&Paper::ClassForms { class, forms: both.clone(), only_missing: false, duplex: false });
    school.signs(ada, Form::A2, &[Part::Pupil], "2026-09-03");
    school.answers(ada, &[], "2026-09-03");
    let said = |school: &School| text(&school.prepare(&not_signed(Some(class))).unwrap().sheets[0]);
    assert!(said(&school).contains("parental responsibility | (triangle) Back, not complete | 3 September 2026 |"));

    // A fresh one went out, which is now awaited.
    school.today = day("2026-09-10");
    school.hand_out(&Paper::ClassForms { class, forms: both.clone(), only_missing: true, duplex: false });
    assert!(said(&school).contains("parental responsibility | (ring) Not back | 10 September 2026 |"), "{}", said(&school));

    // In the next school year the sheet is wanted anew, and none has gone out.
    school.today = day("2027-09-06");
    let list = said(&school);
    assert!(list.contains("Consent sheet (C1) | (dash) Not printed yet |  |  |"), "{list}");
}

/// The words of each printed page, line by line.
fn pages(school: &School, paper: &Paper) -> Vec<Vec<String>> {
    let mut prepared = school.prepare(paper).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.pdf");
    std::fs::write(&path, pdf(&mut prepared, school.at(), &Progress::default()).unwrap()).unwrap();
    let output = Command::new("pdftotext").args(["-layout", path.to_str().unwrap(), "-"]).output().unwrap();
    assert!(output.status.success());
    let words = String::from_utf8(output.stdout).unwrap();
    words.split('\u{c}').map(|page| page.lines().map(ToOwned::to_owned).collect()).collect()
}

#[test]
fn no_pupils_forms_are_parted_from_the_name_by_the_end_of_a_page() {
    let mut school = School::new();
    let class = school.class("Oak", "4");
    let first = school.pupil("Ada Abara", "4", class);
    for at in 0..70 {
        school.pupil(&format!("Finn Brook{at:02}"), "4", class);
    }
    let whole = |school: &School| {
        let pages = pages(school, &not_signed(Some(class)));
        let of_sheets: Vec<(usize, usize)> = pages
            .iter()
            .enumerate()
            .flat_map(|(page, lines)| (0..lines.len()).map(move |line| (page, line)))
            .filter(|(page, line)| pages[*page][*line].contains("Consent sheet (C1)"))
            .collect();
        assert!(pages.iter().filter(|lines| lines.iter().any(|line| line.contains("Consent"))).count() > 2);
        for (page, line) in of_sheets {
            let above = pages[page][..line].iter().rev().find(|above| !above.trim().is_empty()).unwrap();
            assert!(above.contains("Agreement (A2)") && (above.contains("Brook") || above.contains("Abara")), "{above}");
        }
    };
    whole(&school);
    // One row less on the first page: what fell between two pupils now falls between two rows of one.
    school.answers(first, &[], "2026-09-03");
    whole(&school);
}
