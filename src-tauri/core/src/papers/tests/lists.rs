//! The lists: who may be shown, who has not signed, and that no reason stands on any.

use super::*;
use crate::agreements::{Form, Part};
use crate::base::Problem;
use crate::base::ids::{ClassId, PersonId};
use crate::consents::{Answer, Method, withdraw};
use crate::papers::{FormChoice, Paper};
use crate::people::image_never::{self, SetImageNever};
use crate::people::speaker::Giver;

/// A class in which everybody has answered differently.
struct Oak {
    school: School,
    class: ClassId,
    never: PersonId,
}

fn oak() -> Oak {
    let mut school = School::new();
    let class = school.class("Oak", "4");
    let yes = school.pupil("Ada Abara", "4", class);
    let some = school.pupil("Finn O'Neill", "4", class);
    let limits = school.pupil("Łucja Kowalczyk", "4", class);
    let refused = school.pupil("Harleen Singh", "4", class);
    let silent = school.pupil("محمد الأحمد", "4", class);
    let never = school.pupil("Siôn Evans", "4", class);
    let withdrawn = school.pupil("Mia Young", "4", class);
    let expired = school.pupil("Zoë Bright", "4", class);
    let _ = silent;
    school.hand_out(&Paper::ClassForms {
        class,
        forms: vec![FormChoice::Agreement, FormChoice::C1],
        only_missing: false,
        duplex: false,
    });
    for pupil in [yes, never, withdrawn] {
        school.answers(pupil, &[], "2026-09-03");
    }
    let no = |codes: &[&'static str]| -> Vec<(&'static str, Answer, &'static str)> {
        codes.iter().map(|code| (*code, Answer::No, "")).collect()
    };
    school.answers(some, &no(&["website", "social_media"]), "2026-09-03");
    school.answers(limits, &[("newsletter", Answer::Limits, "no surname"), ("press_print", Answer::No, "")], "2026-09-03");
    let all = [
        "internet",
        "display",
        "newsletter",
        "website",
        "social_media",
        "press_print",
        "video",
        "learning_journeys",
        "after_leaving",
    ];
    school.answers(refused, &no(&all), "2026-09-03");
    school.answers(expired, &[], "2025-09-08");
    school.write(|write| image_never::set(write, SetImageNever { pupil: never, set: true }));
    let images: Vec<_> = all[1..].iter().map(|code| school.purpose(code)).collect();
    school.write(|write| {
        withdraw::withdraw(
            write,
            withdraw::Withdraw {
                pupil: withdrawn,
                purposes: images,
                giver: Giver::Other { name: "Jo Young".into(), relationship: "father".into(), states_responsibility: true },
                method: Method::Letter,
                received_on: write.today(),
                reason: "a reason that is nobody's business".into(),
            },
        )
    });
    Oak { school, class, never }
}

fn do_not_photograph(class: ClassId) -> Paper {
    Paper::DoNotPhotograph { class: Some(class), as_at: None, valid_until: None, purposes: Vec::new() }
}

// rules: R2, R3, R13
// proves: O-C06, O-C15
#[test]
fn everybody_without_a_yes_that_holds_is_on_the_list_and_all_look_the_same() {
    let mut oak = oak();
    // After last year's answers have run out.
    oak.school.today = day("2026-10-01");
    let prepared = oak.school.prepare(&do_not_photograph(oak.class)).unwrap();
    let list = text(&prepared.sheets[0]);
    let (_, group) = list.split_once("# No pictures at all\n").expect("a group");
    let (group, rest) = group.split_once("\n#").expect("a second group");
    let names: Vec<&str> = group.lines().collect();
    assert_eq!(
        names,
        ["- Bright, Zoë", "- Evans, Siôn", "- Singh, Harleen", "- Young, Mia", "- الأحمد, محمد"],
        "expired, never, refused, withdrawn and no reply stand there alike"
    );
    assert!(rest.contains("| O'Neill, Finn | School website, Social media |  |"));
    assert!(rest.contains("| Kowalczyk, Łucja | Press and printed material | School newsletter: no surname |"));
    assert!(!list.contains("Abara"));
}

// rules: R13
#[test]
fn no_reason_stands_on_any_list() {
    let oak = oak();
    let papers =
        [do_not_photograph(oak.class), Paper::ClassConsents { class: oak.class, as_at: None }, not_signed(Some(oak.class))];
    for paper in papers {
        let prepared = oak.school.prepare(&paper).unwrap();
        for sheet in &prepared.sheets {
            let list = text(sheet).to_lowercase();
            for word in ["never", "safeguarding", "suspend", "refused", "withdrawn", "expired", "dispute", "business", "court"] {
                assert!(!list.contains(word), "{word} in {list}");
            }
        }
    }
    let record = oak.school.prepare(&Paper::ConsentRecord { pupil: oak.never, as_at: None });
    let record = text(&record.unwrap().sheets[0]).to_lowercase();
    assert!(record.contains("counts as no. the school takes no pictures."));
    assert!(!record.contains("safeguarding") && !record.contains("suspend"));
}

#[test]
fn the_lists_say_what_they_say() {
    let oak = oak();
    for (name, paper) in [
        ("do_not_photograph", do_not_photograph(oak.class)),
        ("class_consents", Paper::ClassConsents { class: oak.class, as_at: None }),
        ("not_signed", not_signed(None)),
    ] {
        let prepared = oak.school.prepare(&paper).unwrap();
        insta::assert_snapshot!(name, text(&prepared.sheets[0]));
    }
}

// rules: R2, R6
#[test]
fn a_yes_that_runs_out_before_the_list_does_is_not_on_it_as_a_yes() {
    let mut oak = oak();
    oak.school.today = day("2026-09-28");
    let valid_until = |last: &str| {
        let prepared = oak.school.prepare(&Paper::DoNotPhotograph {
            class: Some(oak.class),
            as_at: None,
            valid_until: Some(day(last)),
            purposes: Vec::new(),
        });
        text(&prepared.unwrap().sheets[0])
    };
    assert!(!valid_until("2026-09-30").contains("Bright"));
    assert!(valid_until("2026-10-01").contains("- Bright, Zoë"));
}

#[test]
fn a_list_can_be_about_one_event() {
    let oak = oak();
    let website = oak.school.purpose("website");
    let prepared = oak
        .school
        .prepare(&Paper::DoNotPhotograph {
            class: Some(oak.class),
            as_at: None,
            valid_until: Some(day("2026-09-04")),
            purposes: vec![website],
        })
        .unwrap();
    let list = text(&prepared.sheets[0]);
    assert!(list.contains("This list is only about: School website."));
    assert!(list.contains("# None of these pictures") && list.contains("- O'Neill, Finn"));
    assert!(!list.contains("No pictures at all") && !list.contains("Kowalczyk"));
    let backwards = oak.school.prepare(&Paper::DoNotPhotograph {
        class: None,
        as_at: None,
        valid_until: Some(day("2026-09-01")),
        purposes: Vec::new(),
    });
    assert!(matches!(backwards.err(), Some(Problem::Invalid { .. })));
}

#[test]
fn who_has_not_signed_is_listed_with_what_is_missing() {
    let mut oak = oak();
    let finn = oak
        .school
        .read(|read| crate::people::list::pupils_in(read, Some(oak.class), read.today()))
        .unwrap()
        .into_iter()
        .find(|pupil| pupil.name == "Finn O'Neill")
        .unwrap()
        .id;
    oak.school.signs(finn, Form::A2, &[Part::Pupil], "2026-09-03");
    let prepared = oak.school.prepare(&not_signed(Some(oak.class)));
    let list = text(&prepared.unwrap().sheets[0]);
    assert!(list.contains("| O'Neill, Finn | Agreement (A2): signature of somebody with parental responsibility | (triangle) Back, not complete | 3 September 2026 | 17 September 2026 |"));
    assert!(!list.contains("O'Neill, Finn | Consent"));
}

#[test]
fn a_past_day_shows_what_was_known_then() {
    let mut oak = oak();
    oak.school.today = day("2026-09-20");
    let list = oak.school.prepare(&Paper::ClassConsents { class: oak.class, as_at: Some(day("2026-09-02")) });
    let list = text(&list.unwrap().sheets[0]);
    assert!(list.contains("As at 2 September 2026"));
    assert!(list.contains("| Abara, Ada | (cross) No |"), "{list}");
    assert!(list.contains("| Bright, Zoë | (tick) Yes |"), "{list}");
}
