//! What the columns mean, told by the words above them and by their neighbours.

use std::collections::{HashMap, HashSet};

use super::claims::{Heading, claims};
use super::meaning::{MOST_CONTACTS, Meaning};
use super::read::Grid;
use super::synonyms::{Whom, contact, pupil, staff, whom_of, words};
use super::{ContactFact, Layout, PupilFact, StaffFact};

/// The meanings of all columns together: what one heading leaves open, its neighbours decide.
pub fn guess(headings: &[String]) -> Vec<Option<Meaning>> {
    let all: Vec<Vec<String>> = headings.iter().map(|h| words(h)).collect();
    let read: Vec<Heading> = all
        .iter()
        .map(|words| {
            let (whom, rest) = whom_of(words);
            (whom, rest.join(" "), words.join(" "))
        })
        .collect();
    if is_of_staff(&read) {
        return unique(read.iter().map(|(_, phrase, _)| staff(phrase).map(|what| Meaning::Staff { what })).collect());
    }
    let most = read.iter().map(|(whom, ..)| if let Whom::Contact(n) = whom { (*n).max(1) } else { 0 }).max().unwrap_or(0);
    let speaks_of_contacts = most > 0
        || read.iter().any(|(_, phrase, whole)| {
            matches!(phrase.as_str(), "relationship" | "parental responsibility" | "pr") || {
                contact(whole) == Some(ContactFact::Relationship) || contact(whole) == Some(ContactFact::LivesWith)
            }
        });
    let claimed = claims(&read, speaks_of_contacts && most <= 1);
    let meanings = read
        .iter()
        .zip(&all)
        .enumerate()
        .map(|(column, ((whom, phrase, whole), words))| {
            if words.is_empty() {
                return None;
            }
            let alone = phrase.is_empty();
            match whom {
                // "Parental responsibility", "Lives with pupil", "Contact priority": the whole says it.
                _ if !alone
                    && matches!(
                        contact(whole),
                        Some(ContactFact::LivesWith | ContactFact::Relationship | ContactFact::Priority)
                    ) =>
                {
                    contact(whole).map(|what| Meaning::Contact { number: 1, what })
                }
                Whom::Contact(number) if *number <= MOST_CONTACTS => {
                    let what = if alone { Some(ContactFact::FullName) } else { contact(phrase) };
                    what.map(|what| Meaning::Contact { number: (*number).max(1), what })
                }
                Whom::Contact(_) | Whom::Staff => None,
                Whom::Pupil => claimed.get(&column).map(|what| Meaning::Pupil { what: *what }),
                Whom::Unsaid => match claimed.get(&column) {
                    Some(what) => Some(Meaning::Pupil { what: *what }),
                    None if matches!(phrase.as_str(), "id" | "number" | "no") => None,
                    // The second "Forename, Surname" of a row is the contact's.
                    None if speaks_of_contacts && most <= 1 => contact(phrase).map(|what| Meaning::Contact { number: 1, what }),
                    None => None,
                },
            }
        })
        .collect();
    unique(meanings)
}

fn is_of_staff(read: &[Heading]) -> bool {
    let pupils = read.iter().any(|(whom, phrase, _)| {
        matches!(whom, Whom::Pupil | Whom::Contact(_))
            || matches!(pupil(phrase), Some(PupilFact::Upn | PupilFact::Year | PupilFact::Class | PupilFact::AdmissionNo))
    });
    let staffs = read.iter().any(|(whom, phrase, _)| *whom == Whom::Staff || staff(phrase) == Some(StaffFact::Job));
    staffs && !pupils
}

/// A meaning belongs to one column, except that an address may stand in several.
fn unique(meanings: Vec<Option<Meaning>>) -> Vec<Option<Meaning>> {
    let mut seen = HashSet::new();
    let several = |m: &Meaning| matches!(m, Meaning::Contact { what: ContactFact::Address, .. });
    meanings.into_iter().map(|m| m.filter(|m| several(m) || seen.insert(*m))).collect()
}

/// How people stand in the rows below the headings.
pub fn layout(grid: &Grid, first: usize, mapping: &[Option<Meaning>]) -> Layout {
    if mapping.iter().flatten().any(|m| matches!(m, Meaning::Staff { .. })) {
        return Layout::Staff;
    }
    let numbers: HashSet<u8> = mapping
        .iter()
        .flatten()
        .filter_map(|m| if let Meaning::Contact { number, .. } = m { Some(*number) } else { None })
        .collect();
    if numbers.is_empty() {
        return Layout::PupilsOnly;
    }
    if numbers.len() > 1 {
        return Layout::ContactsAcross;
    }
    let key: Vec<usize> = mapping
        .iter()
        .enumerate()
        .filter(|(_, m)| {
            use PupilFact as P;
            matches!(
                m,
                Some(Meaning::Pupil {
                    what: P::Upn | P::AdmissionNo | P::LegalForename | P::LegalSurname | P::FullName | P::Born
                })
            )
        })
        .map(|(column, _)| column)
        .collect();
    let mut rows: HashMap<Vec<&str>, u32> = HashMap::new();
    for row in first..grid.len() {
        let count = rows.entry(key.iter().map(|column| grid.cell(row, *column)).collect()).or_default();
        *count += 1;
        if *count > 1 {
            return Layout::RowPerContact;
        }
    }
    Layout::ContactsAcross
}

/// What stands for a set of headings, so that the same file is understood the same way the next time.
pub fn remembered_as(headings: &[String]) -> String {
    headings.iter().map(|h| words(h).join(" ")).collect::<Vec<_>>().join("\u{1f}")
}
