//! The words of lists: every name that the program asks for is kept, and nothing is kept that it never asks for.

const WORDS: &str = include_str!("../../../../../assets/forms/lists.en.txt");

/// Names that are put together from a state, a part or a method.
const JOINED: &[&str] = &[
    "months",
    "part.",
    "signing.",
    "method.",
    "standing.",
    "state.",
    "kind.",
    "recovery.",
    "answer.",
    "invitation.how_",
    "equipment.column.",
    "equipment.ownership.",
    "equipment.standing.",
    "equipment.test.",
    "equipment.why.",
    "stock.standing.",
    "log.kind.",
    "log.field.",
    "log.choice.",
    "log.state.",
    "software.kind.",
    "software.title.",
    "checked.",
    "invitation.how_",
];

#[test]
fn every_kept_sentence_is_printed_somewhere() {
    use crate::loans::list::LoansShown;
    use rusqlite::types::FromSql;
    let sources = [
        include_str!("../class_consents.rs"),
        include_str!("../consent_record.rs"),
        include_str!("../days.rs"),
        include_str!("../do_not_photograph.rs"),
        include_str!("../equipment_report.rs"),
        include_str!("../../lists/equipment.rs"),
        include_str!("../../care/report.rs"),
        include_str!("../form.rs"),
        include_str!("../invitation.rs"),
        include_str!("../leave_form.rs"),
        include_str!("../ledger.rs"),
        include_str!("../listing.rs"),
        include_str!("../logs.rs"),
        include_str!("../loan_agreement.rs"),
        include_str!("../loan_list.rs"),
        include_str!("../loan_receipt.rs"),
        include_str!("../missing.rs"),
        include_str!("../not_signed.rs"),
        include_str!("../recovery_sheet.rs"),
        include_str!("../runs.rs"),
        include_str!("../signed_record.rs"),
        include_str!("../stock/certificate.rs"),
        include_str!("../stock/labels.rs"),
        include_str!("../stock/missing.rs"),
        include_str!("../stock/mod.rs"),
        include_str!("../stock/room_sheets.rs"),
        include_str!("../software.rs"),
        include_str!("../test_sheet.rs"),
    ]
    .concat();
    let files = [
        include_str!("../../lists/class_consents.rs"),
        include_str!("../../lists/imports.rs"),
        include_str!("../../lists/loans.rs"),
        include_str!("../../lists/not_signed.rs"),
        include_str!("../../lists/people.rs"),
        include_str!("../../people/words.rs"),
    ]
    .concat();
    for line in WORDS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (name, _) = line.split_once(": ").expect("a name and its words");
        // Headings of files are put together: what stands before the last point, and its own word.
        let heading =
            |name: &str| name.split('.').all(|part| files.contains(&format!("{part}\"")) || files.contains(&format!("{part}.")));
        let used = match name.strip_prefix("file.") {
            Some(name) => heading(name),
            None => {
                // The columns of a register are kept in tables under their last word.
                let column = name
                    .strip_prefix("software.")
                    .is_some_and(|last| sources.contains(&format!("\"{last}\"")) || last.starts_with("leave."));
                // Of a report its title, and what stands where it has no group, are put together from its word.
                let report = name
                    .strip_prefix("equipment.")
                    .and_then(|rest| rest.split_once('.'))
                    .is_some_and(|(_, last)| sources.contains(&format!("\"equipment.{{}}.{last}\"")));
                // Every list of loans has its title.
                let loans = name
                    .strip_prefix("loans.")
                    .and_then(|rest| rest.strip_suffix(".title"))
                    .is_some_and(|list| LoansShown::column_result(list.into()).is_ok());
                report
                    || column
                    || loans
                    || JOINED.iter().any(|begins| name.starts_with(begins))
                    || sources.contains(&format!("\"{name}\""))
            }
        };
        assert!(used, "{name} is never printed");
    }
}

#[test]
fn every_state_method_and_standing_has_its_words() {
    use crate::agreements::{Part, SigningMethod};
    use crate::consents::Method;
    use crate::people::speaker::Standing;
    let mut names: Vec<String> = Vec::new();
    for part in [Part::Pupil, Part::Parent, Part::OnBehalf] {
        names.push(format!("part.{}", part.word()));
    }
    for method in [SigningMethod::Signed, SigningMethod::Mark, SigningMethod::Witnessed] {
        names.push(format!("signing.{}", method.word()));
    }
    for method in [Method::Paper, Method::Letter, Method::Email, Method::Phone, Method::InPerson] {
        names.push(format!("method.{}", method.word()));
    }
    for standing in
        [Standing::Holds, Standing::Declared, Standing::Lacks, Standing::LimitedByCourt, Standing::Own, Standing::NamedPerson]
    {
        names.push(format!("standing.{}", standing.word()));
    }
    for state in [
        "not_asked",
        "asked",
        "no_reply",
        "left_blank",
        "given",
        "refused",
        "withdrawn",
        "disputed",
        "invalid",
        "pupil_to_answer",
        "expired",
        "suspended",
        "left",
    ] {
        names.push(format!("state.{state}"));
    }
    for name in names {
        assert!(WORDS.lines().any(|line| line.starts_with(&format!("{name}: "))), "{name}");
    }
}

#[test]
fn every_log_field_choice_and_licence_has_its_words() {
    use crate::logs::{LogKind, LogState, shape};
    let mut names: Vec<String> = Vec::new();
    for log in LogKind::ALL {
        names.push(format!("log.kind.{}", log.word()));
        for known in shape(log) {
            names.push(format!("log.field.{}", known.field.word()));
            names.extend(known.choices.iter().map(|choice| format!("log.choice.{}", choice.word())));
        }
    }
    for state in [
        LogState::Kept,
        LogState::Asked,
        LogState::Released,
        LogState::Refused,
        LogState::PutBack,
        LogState::Open,
        LogState::Ended,
        LogState::Struck,
    ] {
        names.push(format!("log.state.{}", state.word()));
    }
    for kind in ["site", "seat", "device", "user", "subscription", "free", "perpetual"] {
        names.push(format!("software.kind.{kind}"));
    }
    for paper in ["register", "position", "installations", "contracts", "authorisations", "leave_form"] {
        names.push(format!("software.title.{paper}"));
    }
    for what in ["buy", "install", "move"] {
        names.push(format!("software.leave.{what}"));
    }
    for name in names {
        assert!(WORDS.lines().any(|line| line.starts_with(&format!("{name}: "))), "{name}");
    }
}

/// The same of the papers about disposals: names are joined from what stands before the point and a word of the slice.
#[test]
fn every_word_about_disposals_is_printed_somewhere_and_none_is_missing() {
    const WORDS: &str = include_str!("../../../../../assets/forms/disposals.en.txt");
    let sources = [
        include_str!("../disposals/authorisation.rs"),
        include_str!("../disposals/certificate.rs"),
        include_str!("../disposals/clearing.rs"),
        include_str!("../disposals/governors.rs"),
        include_str!("../disposals/parts.rs"),
        include_str!("../disposals/receipt.rs"),
        include_str!("../disposals/transfer.rs"),
        include_str!("../../lists/disposals.rs"),
    ]
    .concat();
    let lines = WORDS.lines().filter(|line| !line.starts_with('#'));
    let kept: Vec<&str> = lines.filter_map(|line| line.split_once(": ")).map(|(name, _)| name).collect();
    for name in &kept {
        let joined = name.rsplit_once('.').is_some_and(|(begins, last)| {
            sources.contains(&format!("\"{begins}.{{}}\"")) || (last == "title" && sources.contains("{}.title"))
        });
        assert!(joined || sources.contains(&format!("\"{name}\"")), "{name} is never printed");
    }
    for asked in sources.split('"').skip(1).step_by(2).filter(|name| name.contains('.') && !name.contains([' ', '{', '/'])) {
        let known = kept.contains(&asked) || asked.starts_with("answer.");
        assert!(known, "no words are kept for {asked}");
    }
}
