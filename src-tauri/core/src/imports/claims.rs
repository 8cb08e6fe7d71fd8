//! Which column a fact about the pupil is taken from when several could give it.

use std::collections::HashMap;

use super::synonyms::{Whom, contact, pupil};
use super::{ContactFact, PupilFact};

/// A heading as it was read: whom it speaks of, what is left without that, and all of its words.
pub type Heading = (Whom, String, String);

/// What each column says about the pupil, a column a fact. A heading in the field's own words comes before one that may
/// only mean it, wherever they stand; of two alike the first counts. Beside a legal name the plain one is the name in use,
/// unless each row has a contact who would be without a name.
pub fn claims(headings: &[Heading], a_contact_a_row: bool) -> HashMap<usize, PupilFact> {
    let mut columns: HashMap<PupilFact, Vec<usize>> = HashMap::new();
    for (column, heading) in headings.iter().enumerate() {
        if let Some(what) = fact(heading) {
            columns.entry(what).or_default().push(column);
        }
    }
    let is_exact = |what: PupilFact, column: &usize| is_exact(what, &headings[*column].1);
    let mut claimed: HashMap<usize, PupilFact> = HashMap::new();
    for (what, columns) in &columns {
        let exact = columns.iter().find(|column| is_exact(*what, column));
        claimed.extend(exact.or(columns.first()).map(|column| (*column, *what)));
    }
    // Where contacts have no name of their own, the last plain name of a row is theirs.
    let contacts_want_names = a_contact_a_row && !headings.iter().any(names_a_contact);
    for (legal, in_use) in
        [(PupilFact::LegalForename, PupilFact::KnownForename), (PupilFact::LegalSurname, PupilFact::KnownSurname)]
    {
        let all = columns.get(&legal).map_or(&[][..], Vec::as_slice);
        if columns.contains_key(&in_use) || !all.iter().any(|column| is_exact(legal, column)) {
            continue;
        }
        let plain: Vec<&usize> = all.iter().filter(|column| !is_exact(legal, column)).collect();
        let of_pupil = |column: &usize| headings[*column].0 == Whom::Pupil;
        if let Some(first) = plain.first().filter(|first| !contacts_want_names || plain.len() > 1 || of_pupil(first)) {
            claimed.insert(**first, in_use);
        }
    }
    claimed
}

fn fact((whom, phrase, _): &Heading) -> Option<PupilFact> {
    match whom {
        Whom::Pupil if phrase.is_empty() => Some(PupilFact::FullName),
        Whom::Pupil => pupil(phrase),
        // "Id", "No" and "Number" say too little when nobody is named with them.
        Whom::Unsaid if matches!(phrase.as_str(), "id" | "number" | "no") => None,
        Whom::Unsaid => pupil(phrase),
        Whom::Contact(_) | Whom::Staff => None,
    }
}

/// The heading is what the window calls the field, or says of a name that it is the legal one.
fn is_exact(what: PupilFact, phrase: &str) -> bool {
    use PupilFact as P;
    match what {
        P::LegalForename | P::LegalSurname => phrase.starts_with("legal "),
        P::KnownForename => phrase == "known forename",
        P::KnownSurname => phrase == "known surname",
        P::FullName => phrase == "full name",
        P::Born => phrase == "date birth",
        P::Sex => phrase == "sex",
        P::Year => phrase == "year group",
        P::Class => phrase == "class",
        P::Upn => phrase == "upn",
        P::AdmissionNo => matches!(phrase, "admission number" | "admission no"),
        P::Joined => phrase == "joined on",
        P::Left => phrase == "left on",
        P::Language => phrase == "language",
    }
}

fn names_a_contact((whom, phrase, _): &Heading) -> bool {
    let names = [ContactFact::Forename, ContactFact::Surname, ContactFact::FullName];
    matches!(whom, Whom::Contact(_)) && (phrase.is_empty() || contact(phrase).is_some_and(|what| names.contains(&what)))
}
