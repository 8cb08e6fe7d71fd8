//! The words of lists: every name that the program asks for is kept, and nothing is kept that it never asks for.

const WORDS: &str = include_str!("../../../../../assets/forms/lists.en.txt");

/// Names that are put together from a state, a part or a method.
const JOINED: [&str; 11] = [
    "months",
    "part.",
    "signing.",
    "method.",
    "standing.",
    "state.",
    "kind.",
    "recovery.",
    "answer.",
    "checked.",
    "invitation.how_",
];

#[test]
fn every_kept_sentence_is_printed_somewhere() {
    let sources = [
        include_str!("../class_consents.rs"),
        include_str!("../consent_record.rs"),
        include_str!("../days.rs"),
        include_str!("../do_not_photograph.rs"),
        include_str!("../form.rs"),
        include_str!("../invitation.rs"),
        include_str!("../listing.rs"),
        include_str!("../loan_agreement.rs"),
        include_str!("../loan_receipt.rs"),
        include_str!("../not_signed.rs"),
        include_str!("../recovery_sheet.rs"),
        include_str!("../runs.rs"),
        include_str!("../signed_record.rs"),
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
            None => JOINED.iter().any(|begins| name.starts_with(begins)) || sources.contains(&format!("\"{name}\"")),
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
