//! People as the page shows them, under headings that the import knows: what leaves can come back.

use std::collections::HashSet;

use super::table::{Cell, Table};
use crate::base::Result;
use crate::base::ids::PersonId;
use crate::papers::days::{say, word};
use crate::people::list::{ListPeople, list};
use crate::people::{Kind, Link, Person, store};
use crate::store::Read;

/// A column: the name of its heading, and what stands in it.
type Column = (&'static str, fn(&Person) -> Cell);

pub fn table(read: &Read<'_>, of: Option<Kind>, left: bool, among: Option<&[PersonId]>, contacts: bool) -> Result<Table> {
    let mut people = list(read, &ListPeople { kind: of, left, ..ListPeople::default() })?.people;
    if let Some(among) = among {
        let among: HashSet<&PersonId> = among.iter().collect();
        people.retain(|person| among.contains(&person.id));
    }
    let columns = columns(of);
    let mut headings: Vec<String> = columns.iter().map(|(name, _)| word(&format!("file.{name}"))).collect();
    let mut rows: Vec<Vec<Cell>> = people.iter().map(|person| columns.iter().map(|(_, cell)| cell(person)).collect()).collect();
    if contacts && of == Some(Kind::Pupil) {
        beside(read, &people, &mut headings, &mut rows)?;
    }
    let title = word(&format!("file.{}.title", if left { "left" } else { of.map_or("people", Kind::word) }));
    Ok(Table { title, headings, rows })
}

/// Only what the kind of people has: a pupil has no job, and a visitor has no class.
fn columns(of: Option<Kind>) -> Vec<Column> {
    const TITLE: Column = ("title", |p| p.fields.title.as_str().into());
    const LEGAL: [Column; 2] = [
        ("legal_forename", |p| p.fields.legal_forename.as_str().into()),
        ("legal_surname", |p| p.fields.legal_surname.as_str().into()),
    ];
    // Only of pupils is it said that a name is the legal one; what is kept is the same.
    const NAME: [Column; 3] = [TITLE, ("forename", LEGAL[0].1), ("surname", LEGAL[1].1)];
    const KNOWN: [Column; 2] = [
        ("known_forename", |p| p.fields.known_forename.as_str().into()),
        ("known_surname", |p| p.fields.known_surname.as_str().into()),
    ];
    const PUPIL: [Column; 7] = [
        ("admission_no", |p| p.fields.admission_no.as_str().into()),
        ("upn", |p| p.fields.upn.as_str().into()),
        ("born", |p| p.fields.born.into()),
        ("sex", |p| p.fields.sex.as_str().into()),
        ("year", |p| p.fields.year.as_str().into()),
        ("class", |p| p.class_name.as_str().into()),
        ("language", |p| p.fields.language.as_str().into()),
    ];
    const REACHED: [Column; 3] = [
        ("email", |p| p.fields.email.as_str().into()),
        ("mobile", |p| p.fields.mobile.as_str().into()),
        ("phone", |p| p.fields.phone.as_str().into()),
    ];
    const WORK: [Column; 2] =
        [("job", |p| p.fields.job.as_str().into()), ("organisation", |p| p.fields.organisation.as_str().into())];
    const DAYS: [Column; 2] = [("joined", |p| p.fields.joined_on.into()), ("left", |p| p.left_on.into())];
    const ADDRESS: Column = ("address", |p| p.fields.address.as_str().into());
    const HOST: Column = ("host", |p| p.fields.host.as_str().into());
    const KIND: Column = ("kind", |p| word(&format!("file.{}.one", p.kind.word())).into());
    let parts: Vec<&[Column]> = match of {
        Some(Kind::Pupil) => vec![&LEGAL, &KNOWN, &PUPIL, &DAYS],
        Some(Kind::Contact) => vec![&NAME, &KNOWN, &REACHED, &[ADDRESS], &DAYS[1..]],
        Some(Kind::Staff | Kind::Governor) => vec![&NAME, &KNOWN, &WORK[..1], &REACHED, &DAYS],
        Some(Kind::Volunteer) => vec![&NAME, &KNOWN, &WORK, &REACHED, &DAYS],
        Some(Kind::Visitor) => vec![&NAME, &KNOWN, &WORK[1..], &[HOST], &REACHED, &DAYS],
        None => vec![&[KIND], &NAME, &KNOWN, &PUPIL[..6], &WORK, &DAYS],
    };
    parts.concat()
}

/// Puts the contacts of each pupil beside the pupil, as many as anybody has.
fn beside(read: &Read<'_>, people: &[Person], headings: &mut Vec<String>, rows: &mut [Vec<Cell>]) -> Result<()> {
    let contacts = store::every_contact(read)?;
    let mut most = 0;
    for (person, row) in people.iter().zip(rows.iter_mut()) {
        let theirs = contacts.get(&person.id).map_or(&[][..], Vec::as_slice);
        most = most.max(theirs.len());
        row.extend(theirs.iter().flat_map(contact));
    }
    for number in 1..=most {
        headings.extend(CONTACT.map(|name| say(&format!("file.contact.{name}"), &[("number", &number.to_string())])));
    }
    for row in rows {
        row.resize(headings.len(), Cell::Nothing);
    }
    Ok(())
}

const CONTACT: [&str; 11] = [
    "title_of",
    "forename",
    "surname",
    "relationship",
    "responsibility",
    "court_order",
    "lives_with",
    "email",
    "mobile",
    "phone",
    "address",
];

/// One contact, in the order of `CONTACT`.
fn contact((person, link): &(Person, Link)) -> [Cell; 11] {
    let f = &person.fields;
    let flag = |yes: bool| word(if yes { "answer.yes" } else { "answer.no" });
    [
        f.title.as_str().into(),
        f.legal_forename.as_str().into(),
        f.legal_surname.as_str().into(),
        link.relationship.as_str().into(),
        word(&format!("file.responsibility.{}", link.responsibility.word())).into(),
        flag(link.court_order).into(),
        link.lives_with.map(flag).unwrap_or_default().into(),
        f.email.as_str().into(),
        f.mobile.as_str().into(),
        f.phone.as_str().into(),
        f.address.as_str().into(),
    ]
}
