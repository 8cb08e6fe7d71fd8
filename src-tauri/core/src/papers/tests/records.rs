//! What was signed, in the words that were signed.

use super::*;
use crate::agreements::{Form, FormVersion, Part, store as agreements};
use crate::base::ids::FormVersionId;
use crate::consents::purposes::{RewordPurpose, reword};
use crate::consents::withdraw::{Withdraw, withdraw};
use crate::consents::{Answer, Method};
use crate::papers::{FormChoice, Paper, recovery_sheet};
use crate::people::speaker::Giver;
use crate::vault::RecoverySheetView;

// rules: R9
// proves: O-A16, O-A17
#[test]
fn a_signed_record_prints_in_the_words_that_were_signed() {
    let mut school = School::new();
    let oak = school.class("Oak", "4");
    let pupil = school.pupil("Siôn Evans", "4", oak);
    school.hand_out(&Paper::PupilForms { pupil, forms: vec![FormChoice::Agreement] });
    let signed = school.signs(pupil, Form::A2, &[Part::Pupil, Part::Parent], "2026-09-03");
    school.today = day("2027-01-08");
    school.write(|write| {
        let body = "code: A2\nversion: 2\nlanguage: en-GB\ntitle: New words\n\n1. Other rules.\n";
        agreements::insert_version(
            write,
            &FormVersion {
                id: FormVersionId::new(),
                code: Form::A2,
                version: 2,
                language: "en-GB".into(),
                title: "New words".into(),
                body: body.into(),
                material: true,
                from_on: write.today(),
            },
        )
    });
    let record = school.prepare(&Paper::SignedRecord { pupil, form_return: signed });
    let record = text(&record.unwrap().sheets[0]);
    assert!(record.contains("The school checks what I look at"));
    assert!(!record.contains("Other rules"));
    insta::assert_snapshot!("signed_record", hidden(&record));
    let missing = school.prepare(&not_signed(None)).unwrap();
    assert!(text(&missing.sheets[0]).contains("the new version is to be signed"));
}

/// References are random, so a snapshot leaves them out.
fn hidden(text: &str) -> String {
    let Some((before, after)) = text.split_once("[Reference: ") else {
        return text.to_owned();
    };
    let (_, behind) = after.split_once(']').unwrap_or(("", after));
    format!("{before}[Reference: ..]{behind}")
}

// rules: R9
// proves: O-C28
#[test]
fn a_consent_record_keeps_the_wording_that_was_answered() {
    let mut school = School::new();
    let oak = school.class("Oak", "4");
    let pupil = school.pupil("Łucja Kowalczyk", "4", oak);
    let answered =
        school.answers(pupil, &[("website", Answer::No, ""), ("display", Answer::Limits, "first name only")], "2026-09-03");
    school.today = day("2026-11-02");
    let website = school.purpose("website");
    school.write(|write| {
        reword(write, RewordPurpose { purpose: website, text: "Altogether different words.".into(), from_on: write.today() })
    });
    let record = school.prepare(&Paper::SignedRecord { pupil, form_return: answered });
    let record = text(&record.unwrap().sheets[0]);
    assert!(record.contains("which anybody can see. No full name stands beside a picture. (wording 1) | (cross) No |"));
    assert!(record.contains("(triangle) Yes, with limits: first name only"));
    assert!(!record.contains("Altogether"));
    assert!(
        record.contains("Answered by Anna Kowalczyk (mother; holds parental responsibility), on paper, on 3 September 2026.")
    );
    let all = school.prepare(&Paper::ConsentRecord { pupil, as_at: None });
    insta::assert_snapshot!("consent_record", text(&all.unwrap().sheets[0]));
    let before = school.prepare(&Paper::ConsentRecord { pupil, as_at: Some(day("2026-09-02")) });
    let before = text(&before.unwrap().sheets[0]);
    assert!(before.contains("Nobody has been asked.") && !before.contains("Anna"));
}

// rules: R11
#[test]
fn a_withdrawal_claims_no_right_that_nobody_was_asked_for() {
    let mut school = School::new();
    let oak = school.class("Oak", "4");
    let pupil = school.pupil("Łucja Kowalczyk", "4", oak);
    school.answers(pupil, &[], "2026-09-03");
    let website = school.purpose("website");
    school.write(|write| {
        let giver = Giver::Other { name: "Piotr Maj".into(), relationship: "grandfather".into(), states_responsibility: true };
        let received_on = write.today();
        withdraw(
            write,
            Withdraw { pupil, purposes: vec![website], giver, method: Method::Phone, received_on, reason: String::new() },
        )
    });
    let record = school.prepare(&Paper::ConsentRecord { pupil, as_at: None });
    let record = text(&record.unwrap().sheets[0]);
    assert!(record.contains("Piotr Maj (grandfather)"), "{record}");
    assert!(record.contains("holds parental responsibility"), "who answered the form was asked: {record}");
}

// rules: R10
// proves: O-A26
#[test]
fn a_signature_on_a_pupils_behalf_prints_with_its_reason_and_who_supported_the_pupil() {
    let mut school = School::new();
    let oak = school.class("Oak", "4");
    let pupil = school.pupil("Mia Young", "4", oak);
    let signed = school.signs(pupil, Form::A2, &[Part::OnBehalf, Part::Parent], "2026-09-03");
    let record = school.prepare(&Paper::SignedRecord { pupil, form_return: signed });
    let record = text(&record.unwrap().sheets[0]);
    assert!(record.contains("| On the pupil’s behalf | Anna Young | mother; holds parental responsibility | Signature |"));
    assert!(record.contains("because: cannot hold a pen. The pupil was supported by Mr T. Grey."));
}

#[test]
fn a_record_is_found_only_under_its_own_pupil() {
    let mut school = School::new();
    let oak = school.class("Oak", "4");
    let (mia, ada) = (school.pupil("Mia Young", "4", oak), school.pupil("Ada Abara", "4", oak));
    let signed = school.signs(mia, Form::A2, &[Part::Pupil], "2026-09-03");
    let other = school.prepare(&Paper::SignedRecord { pupil: ada, form_return: signed });
    assert_eq!(other.err(), Some(crate::base::Problem::NotFound));
}

/// A recovery sheet that opens nothing.
pub fn recovery() -> RecoverySheetView {
    let groups = |count: usize| (0..count).map(|at| format!("{at:02}K7M")).collect();
    RecoverySheetView {
        vault: "0199a3f2".into(),
        school: "Brook Lane Primary School".into(),
        made_on: day("2026-09-03"),
        recovery_key: groups(8),
        device_code: groups(13),
        qr: format!("SIGNET-RECOVERY-1:{}", "ABCDEFGH234567IJ".repeat(19)),
    }
}

#[test]
fn the_recovery_sheet_numbers_its_groups_and_names_no_password() {
    let sheet = recovery_sheet::sheet(&recovery());
    let said = text(&sheet);
    assert!(said.contains("[1: 00K7M] [2: 01K7M]"));
    assert!(said.contains("[13: 12K7M]"));
    insta::assert_snapshot!("recovery_sheet", said);
}
