//! Every paper as a file, for eyes: set `SIGNET_PAPERS` to a folder and run this test.

use super::records::recovery;
use super::*;
use crate::agreements::{Form, Part};
use crate::base::Progress;
use crate::consents::Answer;
use crate::papers::{FormChoice, Paper, pdf, recovery_sheet};

const NAMES: [&str; 24] = [
    "Łucja Kowalczyk",
    "Finn O'Neill",
    "محمد الأحمد",
    "Siôn Evans",
    "Harleen Singh",
    "Ada Abara",
    "Zoë Müller-Lüdenscheidt",
    "ਹਰਲੀਨ ਸਿੰਘ",
    "নাদিয়া রহমান",
    "Nikolaos Παπαδόπουλος",
    "Олена Шевченко",
    "Jean-Luc d'Aubigné",
    "Mia Young",
    "Noah Adeyemi",
    "Isla Campbell",
    "Oliver Wright",
    "Amelia Clarke",
    "Leo Hughes",
    "Freya Patel",
    "Arthur Lloyd",
    "Grace Mensah",
    "Theo Nguyễn",
    "Ivy Robertson",
    "Maximilian Featherstonehaugh-Cholmondeley of Wessex",
];

#[test]
fn every_paper_is_set() {
    let mut school = School::new();
    let willow = school.class("Willow", "1");
    let oak = school.class("Oak", "4");
    let small = school.pupil("Harleen Singh", "1", willow);
    let pupils: Vec<_> = NAMES.iter().map(|name| school.pupil(name, "4", oak)).collect();
    school.hand_out(&Paper::ClassForms {
        class: oak,
        forms: vec![FormChoice::Agreement, FormChoice::C1],
        only_missing: false,
        duplex: false,
    });
    let mut returned = Vec::new();
    for (at, pupil) in pupils.iter().enumerate().take(19) {
        let no: &[(&str, Answer, &str)] = match at % 7 {
            1 => &[("website", Answer::No, ""), ("social_media", Answer::No, "")],
            2 => &[("newsletter", Answer::Limits, "first name only")],
            4 => &[
                ("social_media", Answer::No, ""),
                ("press_print", Answer::No, ""),
                ("display", Answer::Limits, "not beside the other parent’s name"),
            ],
            _ => &[],
        };
        returned.push(school.answers(*pupil, no, "2026-09-03"));
        if at % 3 > 0 {
            let parts: &[Part] = if at % 4 == 0 { &[Part::Pupil] } else { &[Part::Pupil, Part::Parent] };
            school.signs(*pupil, Form::A2, parts, "2026-09-03");
        }
    }
    let signed = school.signs(pupils[0], Form::A2, &[Part::Pupil, Part::Parent], "2026-09-03");
    school.today = day("2026-09-21");
    let pupil = pupils[0];
    let agreement = vec![FormChoice::Agreement];
    let dnp = |class| Paper::DoNotPhotograph { class, as_at: None, valid_until: None, purposes: Vec::new() };
    let both = vec![FormChoice::Agreement, FormChoice::C1];
    let papers = [
        ("a1", Paper::PupilForms { pupil: small, forms: agreement.clone() }),
        ("a2", Paper::PupilForms { pupil, forms: agreement.clone() }),
        ("c1", Paper::PupilForms { pupil, forms: vec![FormChoice::C1] }),
        ("blank", Paper::BlankForms { form: Form::C1, copies: 2 }),
        ("class", Paper::ClassForms { class: oak, forms: agreement, only_missing: true, duplex: false }),
        ("duplex", Paper::ClassForms { class: willow, forms: both, only_missing: false, duplex: true }),
        ("class-consents", Paper::ClassConsents { class: oak, as_at: None }),
        ("do-not-photograph", dnp(Some(oak))),
        ("do-not-photograph-all", dnp(None)),
        ("not-signed", not_signed(None)),
        ("signed-record", Paper::SignedRecord { pupil, form_return: signed }),
        ("signed-consents", Paper::SignedRecord { pupil: pupils[4], form_return: returned[4] }),
        ("consent-record", Paper::ConsentRecord { pupil: pupils[4], as_at: None }),
    ];
    let folder = std::env::var_os("SIGNET_PAPERS").map(std::path::PathBuf::from);
    let save = |name: &str, pdf: &[u8]| {
        assert!(pdf.starts_with(b"%PDF"));
        if let Some(folder) = &folder {
            std::fs::write(folder.join(name).with_extension("pdf"), pdf).unwrap();
        }
    };
    for (name, paper) in papers {
        let mut prepared = school.prepare(&paper).unwrap();
        assert!(prepared.missing_characters.is_empty());
        let file = pdf(&mut prepared, school.at(), &Progress::default()).unwrap();
        save(name, &file);
    }
    let sheet = recovery_sheet::pdf(&recovery(), school.at(), &Progress::default()).unwrap();
    save("recovery-sheet", &sheet);
}
