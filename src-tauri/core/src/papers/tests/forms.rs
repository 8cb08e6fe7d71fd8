//! The forms as they are printed: their words, numbers and boxes.

use super::*;
use crate::agreements::{Form, Part};
use crate::base::Progress;
use crate::base::{Problem, Why};
use crate::consents::Answer;
use crate::papers::{FormChoice, Paper, issue, pdf};
use crate::printing::{Place, PlaceKind};

const BOTH: [FormChoice; 2] = [FormChoice::Agreement, FormChoice::C1];

#[test]
fn the_forms_say_what_they_say() {
    let school = School::new();
    for form in [Form::A1, Form::A2, Form::C1] {
        let prepared = school.prepare(&Paper::BlankForms { form, copies: 1 }).unwrap();
        insta::assert_snapshot!(format!("form_{}", form.word()), text(&prepared.sheets[0]));
    }
}

#[test]
fn the_sheet_asks_in_the_order_in_which_its_answers_are_typed() {
    let school = School::new();
    let prepared = school.prepare(&Paper::BlankForms { form: Form::C1, copies: 1 }).unwrap();
    let sheet = text(&prepared.sheets[0]);
    let purposes = school.read(|read| crate::consents::store::purposes(read, day("2026-09-03"))).unwrap();
    let places: Vec<_> = purposes.iter().map(|purpose| (sheet.find(&purpose.text).unwrap(), &purpose.code)).collect();
    assert!(places.len() > 5 && places.is_sorted(), "{places:?}");
}

#[test]
fn every_page_of_a_form_says_whose_it_is() {
    let mut school = School::new();
    let oak = school.class("Oak", "4");
    let pupil = school.pupil("Łucja Kowalczyk", "4", oak);
    let mut prepared = school.prepare(&Paper::PupilForms { pupil, forms: BOTH.into() }).unwrap();
    let printed = pdf(&mut prepared, school.at(), &Progress::default()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("form.pdf");
    std::fs::write(&path, printed).unwrap();
    let read = std::process::Command::new("pdftotext").arg("-layout").arg(&path).arg("-").output().unwrap();
    let pages = String::from_utf8(read.stdout).unwrap();
    let pages: Vec<&str> = pages.split_terminator('\u{c}').collect();
    let later: Vec<&&str> = pages.iter().filter(|page| !page.contains("Page 1 of")).collect();
    assert!(!later.is_empty(), "forms of one page each prove nothing");
    for page in later {
        assert!(page.contains("Name: Łucja Kowalczyk · Class: Oak"), "{page}");
    }
}

// proves: O-A22, O-A25
#[test]
fn each_pupil_gets_the_agreement_of_the_year() {
    let mut school = School::new();
    let willow = school.class("Willow", "2");
    let oak = school.class("Oak", "4");
    school.pupil("Łucja Kowalczyk", "2", willow);
    school.pupil("Finn O'Neill", "4", oak);
    let prepared = school.prepare(&Paper::SchoolForms { forms: BOTH.into(), only_missing: false, duplex: false }).unwrap();
    let forms: Vec<Form> = prepared.issues.iter().map(|issue| issue.form).collect();
    assert_eq!(forms, [Form::A1, Form::C1, Form::A2, Form::C1]);
    assert_eq!(prepared.sheets.len(), 3);
    assert_eq!(prepared.due_on, Some(day("2026-09-17")));
    assert_eq!(prepared.file_name, "Agreements and consent sheets the whole school 2026-09-03.pdf");
}

#[test]
fn the_day_by_which_forms_come_back_can_be_chosen_where_they_are_printed() {
    let mut school = School::new();
    let oak = school.class("Oak", "4");
    let pupil = school.pupil("Finn O'Neill", "4", oak);
    let paper = Paper::PupilForms { pupil, forms: BOTH.into() };
    let due = |due: &str| school.read(|read| crate::papers::prepare_by(read, &paper, Some(day(due))));
    let prepared = due("2026-09-10").unwrap();
    assert_eq!(prepared.due_on, Some(day("2026-09-10")));
    assert!(prepared.sheets.iter().all(|sheet| text(sheet).contains("10 September 2026")));
    for (wrong, why) in [("2026-09-02", Why::TooEarly), ("2027-09-04", Why::InTheFuture)] {
        assert_eq!(due(wrong).err(), Some(Problem::invalid("dueOn", why)), "{wrong}");
    }
}

#[test]
fn a_class_set_is_in_the_order_of_the_register() {
    let mut school = School::new();
    let oak = school.class("Oak", "4");
    for name in ["Mia Young", "Ada Abara", "Siôn Evans", "Łucja Kowalczyk"] {
        school.pupil(name, "4", oak);
    }
    let prepared = school
        .prepare(&Paper::ClassForms { class: oak, forms: vec![FormChoice::Agreement], only_missing: false, duplex: false })
        .unwrap();
    let names: Vec<&str> = prepared.jobs.iter().map(|job| job.filling.values["pupil"].as_str()).collect();
    assert_eq!(names, ["Ada Abara", "Siôn Evans", "Łucja Kowalczyk", "Mia Young"]);
}

// proves: O-A14
#[test]
fn only_what_is_missing_is_printed_again() {
    let mut school = School::new();
    let oak = school.class("Oak", "4");
    let done = school.pupil("Ada Abara", "4", oak);
    let half = school.pupil("Finn O'Neill", "4", oak);
    school.pupil("Mia Young", "4", oak);
    let all = Paper::ClassForms { class: oak, forms: BOTH.into(), only_missing: true, duplex: false };
    assert_eq!(school.hand_out(&all).copies, 6);
    school.signs(done, Form::A2, &[Part::Pupil, Part::Parent], "2026-09-03");
    school.answers(done, &[], "2026-09-03");
    school.signs(half, Form::A2, &[Part::Pupil], "2026-09-03");
    school.answers(half, &[("website", Answer::No, "")], "2026-09-03");
    let missing = school.prepare(&all).unwrap();
    let what: Vec<(Form, &str)> =
        missing.issues.iter().zip(&missing.jobs).map(|(issue, job)| (issue.form, job.filling.values["pupil"].as_str())).collect();
    assert_eq!(what, [(Form::A2, "Finn O'Neill"), (Form::A2, "Mia Young"), (Form::C1, "Mia Young")]);
    // The next school year asks for a new consent sheet, and a complete agreement still holds.
    school.today = day("2027-09-03");
    let next = school.prepare(&all).unwrap();
    assert!(next.issues.iter().any(|i| i.pupil == Some(done) && i.form == Form::C1));
    assert!(!next.issues.iter().any(|i| i.pupil == Some(done) && i.form == Form::A2));
}

#[test]
fn nothing_missing_is_nothing_to_print() {
    let mut school = School::new();
    let oak = school.class("Oak", "4");
    let paper = Paper::ClassForms { class: oak, forms: BOTH.into(), only_missing: true, duplex: false };
    assert_eq!(school.prepare(&paper).err(), Some(Problem::NothingToPrint));
}

// proves: O-A14, O-A31
#[test]
fn what_went_out_is_kept_with_its_boxes_and_its_wording() {
    let mut school = School::new();
    let oak = school.class("Oak", "4");
    let pupil = school.pupil("Siôn Evans", "4", oak);
    let mut prepared = school.prepare(&Paper::PupilForms { pupil, forms: BOTH.into() }).unwrap();
    let early = school.try_write(|write| issue(write, &prepared));
    assert!(early.is_err(), "forms that nobody has laid out are not kept");
    pdf(&mut prepared, school.at(), &Progress::default()).unwrap();
    school.write(|write| issue(write, &prepared));
    let kept = school
        .read(|read| crate::agreements::store::last_issue(read, pupil, Form::C1, read.today()))
        .unwrap()
        .expect("the consent sheet went out");
    let of_prepared = prepared.issues.iter().find(|i| i.form == Form::C1).unwrap();
    assert_eq!(kept.reference, of_prepared.reference);
    assert_eq!(of_prepared.wordings.len(), 9);
    let places: Vec<Place> = serde_json::from_str(&of_prepared.places).unwrap();
    let ticks = |kind| places.iter().filter(|place| place.kind == kind).count();
    assert_eq!((ticks(PlaceKind::TickYes), ticks(PlaceKind::TickNo)), (9, 9));
    for purpose in ["website", "internet"] {
        let id = school.purpose(purpose).to_string();
        assert!(places.iter().any(|place| place.id == id));
    }
}

#[test]
fn a_file_is_named_after_a_pupil_only_when_one_was_asked_for() {
    let mut school = School::new();
    let oak = school.class("Oak / 4\\b: \"x\"", "4");
    let pupil = school.pupil("Łucja Kowalczyk", "4", oak);
    let name = |paper: &Paper| school.prepare(paper).unwrap().file_name;
    assert_eq!(name(&Paper::PupilForms { pupil, forms: vec![FormChoice::C1] }), "Consent sheets Łucja Kowalczyk 2026-09-03.pdf");
    assert_eq!(name(&Paper::ClassConsents { class: oak, as_at: None }), "Consents Oak 4 b x 2026-09-03.pdf");
}

#[test]
fn names_are_printed_as_they_are_and_never_read_for_marks() {
    let mut school = School::new();
    let oak = school.class("Oak", "4");
    let odd = school.pupil("**Mia** {due} <b>&Young</b>", "4", oak);
    let long = format!("Ada {}", "Featherstonehaugh-".repeat(11) + "x");
    let long = school.pupil(&long[..200], "4", oak);
    for pupil in [odd, long] {
        for forms in [vec![FormChoice::Agreement], vec![FormChoice::C1]] {
            let mut prepared = school.prepare(&Paper::PupilForms { pupil, forms }).unwrap();
            assert!(prepared.missing_characters.is_empty());
            pdf(&mut prepared, school.at(), &Progress::default()).unwrap();
        }
        let list = school.prepare(&Paper::ClassConsents { class: oak, as_at: None });
        assert!(text(&list.unwrap().sheets[0]).contains("{due} <b>&Young</b>, **Mia**"));
    }
}

#[test]
fn a_name_that_cannot_be_set_is_named_before_anything_is_printed() {
    let mut school = School::new();
    let oak = school.class("Oak", "4");
    let pupil = school.pupil("\u{12000}\u{12001} Young", "4", oak);
    let mut prepared = school.prepare(&Paper::PupilForms { pupil, forms: BOTH.into() }).unwrap();
    assert_eq!(prepared.missing_characters, ["\u{12000}\u{12001} Young"]);
    let printed = pdf(&mut prepared, school.at(), &Progress::default());
    assert!(matches!(printed, Err(Problem::CannotBeSet { .. })));
}

#[test]
fn on_both_sides_every_form_begins_on_its_own_sheet() {
    let mut school = School::new();
    let willow = school.class("Willow", "1");
    school.pupil("Harleen Singh", "1", willow);
    let mut prepared =
        school.prepare(&Paper::ClassForms { class: willow, forms: BOTH.into(), only_missing: false, duplex: true }).unwrap();
    pdf(&mut prepared, school.at(), &Progress::default()).unwrap();
    for sheet in &prepared.sheets {
        let pages = crate::printing::lay_out(sheet, None).unwrap().pages();
        assert_eq!(pages % 2, 0, "{}", sheet.title);
    }
}

// proves: O-C11, O-C12, O-C13, O-C17
#[test]
fn each_place_of_publication_is_asked_by_itself_and_for_one_year() {
    let school = School::new();
    let purposes = school.read(|read| crate::consents::store::purposes(read, read.today())).unwrap();
    for (code, said) in [
        ("display", "with their first name, may be shown on walls"),
        ("newsletter", "with their first name, may be in the newsletter"),
        ("learning_journeys", "group pictures"),
        ("press_print", "leaflets, posters, the prospectus and training material, and in newspapers"),
        ("website", "school’s website"),
        ("social_media", "school’s own pages"),
    ] {
        let purpose = purposes.iter().find(|p| p.code == code).expect(code);
        assert_eq!(purpose.period, crate::consents::Period::Year);
        assert!(purpose.text.contains(said), "{}", purpose.text);
    }
}

// rules: R4
#[test]
fn a_consent_sheet_asks_each_use_by_itself_and_an_agreement_asks_none() {
    let school = School::new();
    let of = |form| {
        let prepared = school.prepare(&Paper::BlankForms { form, copies: 1 });
        text(&prepared.unwrap().sheets[0])
    };
    assert_eq!(of(Form::C1).matches("( ) Yes ( ) No").count(), 9);
    for form in [Form::A1, Form::A2] {
        assert!(!of(form).contains("( ) Yes"));
    }
}
