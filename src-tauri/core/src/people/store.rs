//! The SQL of people.

use std::collections::HashMap;
use std::sync::LazyLock;

use rusqlite::{Row, ToSql, params, params_from_iter};

pub use super::membership::{end_class, not_over, set_class};
use super::{ContactLink, Fields, Kind, Link, Person, Responsibility};
use crate::base::ids::PersonId;
use crate::base::{Day, Problem, Result};
use crate::store::{Read, Write};

/// The columns that `person` reads, in its order.
pub const COLUMNS: &str = "p.id, p.kind, p.title, p.legal_forename, p.legal_surname, p.known_forename, p.known_surname, p.born, p.sex, p.upn, \
     p.admission_no, p.year, p.email, p.mobile, p.phone, p.address, p.language, p.job, p.organisation, p.host, p.joined_on, p.left_on, \
     p.revision, c.id, coalesce(c.name, '')";

/// The tables that `COLUMNS` names: the person with the class they are in now, or will begin in.
#[must_use]
pub fn from(today: Day) -> String {
    let now = not_over(today);
    format!("person p LEFT JOIN membership m ON m.pupil = p.id AND {now} LEFT JOIN class c ON c.id = m.class")
}

pub fn person(row: &Row<'_>) -> rusqlite::Result<Person> {
    let fields = Fields {
        title: row.get(2)?,
        legal_forename: row.get(3)?,
        legal_surname: row.get(4)?,
        known_forename: row.get(5)?,
        known_surname: row.get(6)?,
        born: row.get(7)?,
        sex: row.get(8)?,
        upn: row.get(9)?,
        admission_no: row.get(10)?,
        year: row.get(11)?,
        email: row.get(12)?,
        mobile: row.get(13)?,
        phone: row.get(14)?,
        address: row.get(15)?,
        language: row.get(16)?,
        job: row.get(17)?,
        organisation: row.get(18)?,
        host: row.get(19)?,
        joined_on: row.get(20)?,
    };
    let kind: String = row.get(1)?;
    Ok(Person {
        id: row.get(0)?,
        kind: Kind::from_word(&kind).unwrap_or(Kind::Visitor),
        name: fields.name(),
        register_name: fields.register_name(),
        left_on: row.get(21)?,
        revision: row.get(22)?,
        class_id: row.get(23)?,
        class_name: row.get(24)?,
        fields,
    })
}

/// The person, or `NotFound`. A person merged into another is found under the other's id only.
pub fn find(read: &Read<'_>, id: PersonId) -> Result<Person> {
    let from = from(read.today());
    read.maybe(&format!("SELECT {COLUMNS} FROM {from} WHERE p.id = ?1 AND p.merged_into IS NULL"), [id], person)?
        .ok_or(Problem::NotFound)
}

/// The columns of a person that come from the fields, in the order of `values`.
const KEPT: [&str; 20] = [
    "title",
    "legal_forename",
    "legal_surname",
    "known_forename",
    "known_surname",
    "born",
    "sex",
    "upn",
    "admission_no",
    "year",
    "email",
    "mobile",
    "phone",
    "address",
    "language",
    "job",
    "organisation",
    "host",
    "joined_on",
    "sort_name",
];

/// What stands in the columns of `KEPT`.
fn values<'f>(f: &'f Fields, sort_name: &'f dyn ToSql) -> [&'f dyn ToSql; KEPT.len()] {
    [
        &f.title,
        &f.legal_forename,
        &f.legal_surname,
        &f.known_forename,
        &f.known_surname,
        &f.born,
        &f.sex,
        &f.upn,
        &f.admission_no,
        &f.year,
        &f.email,
        &f.mobile,
        &f.phone,
        &f.address,
        &f.language,
        &f.job,
        &f.organisation,
        &f.host,
        &f.joined_on,
        sort_name,
    ]
}

static INSERT: LazyLock<String> = LazyLock::new(|| {
    let marks: Vec<String> = (1..=KEPT.len() + 2).map(|number| format!("?{number}")).collect();
    format!("INSERT INTO person (id, kind, {}) VALUES ({})", KEPT.join(", "), marks.join(", "))
});

static UPDATE: LazyLock<String> = LazyLock::new(|| {
    let set: Vec<String> = KEPT.iter().zip(2..).map(|(column, number)| format!("{column} = ?{number}")).collect();
    format!("UPDATE person SET {}, revision = revision + 1 WHERE id = ?1", set.join(", "))
});

/// What everybody is found by, as it is kept.
pub fn kept_words(read: &Read<'_>) -> Result<Vec<(PersonId, String)>> {
    read.all("SELECT person, words FROM person_words", [], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Whether the index of those words leads to each of them.
pub fn search_finds_its_way(read: &Read<'_>) -> Result<bool> {
    read.signposts_hold("person_words")
}

/// Makes that index anew from the words.
pub fn index_anew(write: &Write<'_>) -> Result<()> {
    write.run("INSERT INTO person_words (person_words) VALUES ('rebuild')", []).map(|_| ())
}

/// The fields of everybody who can be found.
pub fn fields_of_all(read: &Read<'_>) -> Result<Vec<(PersonId, Fields)>> {
    let sql =
        format!("SELECT {} FROM person p WHERE p.merged_into IS NULL", COLUMNS.replace("c.id, coalesce(c.name, '')", "NULL, ''"));
    read.all(&sql, [], |row| person(row).map(|person| (person.id, person.fields)))
}

pub fn insert(write: &Write<'_>, id: PersonId, kind: Kind, f: &Fields) -> Result<()> {
    insert_fields(write, id, kind, f)?;
    insert_words(write, id, &f.words())
}

/// Adds somebody who is not found yet: for work on many people, which adds what they are found by at its end.
pub fn insert_fields(write: &Write<'_>, id: PersonId, kind: Kind, f: &Fields) -> Result<()> {
    let (kind, sort_name) = (kind.word(), f.sort_name());
    let known: [&dyn ToSql; 2] = [&id, &kind];
    write.run(&INSERT, params_from_iter(known.into_iter().chain(values(f, &sort_name))))?;
    Ok(())
}

/// What somebody who was not found before is found by.
pub fn insert_words(write: &Write<'_>, id: PersonId, words: &str) -> Result<()> {
    write.run("INSERT INTO person_words (person, words) VALUES (?1, ?2)", params![id, words])?;
    Ok(())
}

pub fn update(write: &Write<'_>, id: PersonId, f: &Fields) -> Result<()> {
    update_fields(write, id, f)?;
    set_words(write, id, Some(&f.words()))
}

/// Changes the fields but not what the person is found by: for work on many people, which keeps the words in its own way.
pub fn update_fields(write: &Write<'_>, id: PersonId, f: &Fields) -> Result<()> {
    let sort_name = f.sort_name();
    let known: [&dyn ToSql; 1] = [&id];
    write.run(&UPDATE, params_from_iter(known.into_iter().chain(values(f, &sort_name))))?;
    Ok(())
}

/// What the person is found by; none takes them out of the search.
pub fn set_words(write: &Write<'_>, id: PersonId, words: Option<&str>) -> Result<()> {
    write.run("DELETE FROM person_words WHERE person = ?1", [id])?;
    if let Some(words) = words {
        write.run("INSERT INTO person_words (person, words) VALUES (?1, ?2)", params![id, words])?;
    }
    Ok(())
}

/// Keeps one changed field in the person's history.
pub fn changed(write: &Write<'_>, id: PersonId, field: &str, was: &str, became: &str) -> Result<()> {
    write.run(
        "INSERT INTO person_change (id, person, at, by, field, was, became) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![uuid::Uuid::now_v7().to_string(), id, write.stamp.at.to_rfc3339(), write.stamp.name, field, was, became],
    )?;
    Ok(())
}

pub fn link(write: &Write<'_>, pupil: PersonId, contact: PersonId, link: &Link) -> Result<()> {
    write.run(
        "INSERT INTO contact_of (pupil, contact, relationship, responsibility, court_order, lives_with, place) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) \
         ON CONFLICT (pupil, contact) DO UPDATE SET relationship = ?3, responsibility = ?4, court_order = ?5, lives_with = ?6, place = ?7, \
         ended_on = NULL",
        params![pupil, contact, link.relationship, link.responsibility.word(), link.court_order, link.lives_with, link.place],
    )?;
    Ok(())
}

fn contact_link(row: &Row<'_>) -> rusqlite::Result<ContactLink> {
    let person = person(row)?;
    Ok(ContactLink {
        link: link_of(row)?,
        id: person.id,
        name: person.name,
        email: person.fields.email,
        mobile: person.fields.mobile,
        phone: person.fields.phone,
        address: person.fields.address,
        class_name: person.class_name,
        left_on: person.left_on,
    })
}

/// What stands in the columns of `LINK` behind those of the person.
fn link_of(row: &Row<'_>) -> rusqlite::Result<Link> {
    let responsibility: String = row.get(26)?;
    Ok(Link {
        relationship: row.get(25)?,
        responsibility: Responsibility::from_word(&responsibility),
        court_order: row.get(27)?,
        lives_with: row.get(28)?,
        place: row.get(29)?,
    })
}

const LINK: &str = "k.relationship, k.responsibility, k.court_order, k.lives_with, k.place";

/// A pupil's contacts, first contact first.
pub fn contacts_of(read: &Read<'_>, pupil: PersonId) -> Result<Vec<ContactLink>> {
    let from = from(read.today());
    read.all(
        &format!("SELECT {COLUMNS}, {LINK} FROM {from} JOIN contact_of k ON k.contact = p.id WHERE k.pupil = ?1 AND k.ended_on IS NULL ORDER BY k.place, p.sort_name"),
        [pupil],
        contact_link,
    )
}

/// The pupils somebody is a contact of.
pub fn children_of(read: &Read<'_>, contact: PersonId) -> Result<Vec<ContactLink>> {
    let from = from(read.today());
    read.all(
        &format!("SELECT {COLUMNS}, {LINK} FROM {from} JOIN contact_of k ON k.pupil = p.id WHERE k.contact = ?1 AND k.ended_on IS NULL ORDER BY p.sort_name"),
        [contact],
        contact_link,
    )
}

/// The contacts of every pupil, first contact first.
pub fn every_contact(read: &Read<'_>) -> Result<HashMap<PersonId, Vec<(Person, Link)>>> {
    let from = from(read.today());
    let mut contacts: HashMap<PersonId, Vec<(Person, Link)>> = HashMap::new();
    let rows: Vec<(PersonId, Person, Link)> = read.all(
        &format!("SELECT {COLUMNS}, {LINK}, k.pupil FROM {from} JOIN contact_of k ON k.contact = p.id WHERE k.ended_on IS NULL ORDER BY k.place, p.sort_name"),
        [],
        |row| Ok((row.get(30)?, person(row)?, link_of(row)?)),
    )?;
    for (pupil, person, link) in rows {
        contacts.entry(pupil).or_default().push((person, link));
    }
    Ok(contacts)
}

/// The contacts of a pupil, or the children of a contact, that were ended, each with the day; the last first.
pub fn ended_links(read: &Read<'_>, id: PersonId, of_pupil: bool) -> Result<Vec<(ContactLink, Day)>> {
    let from = from(read.today());
    let (shown, whose) = if of_pupil { ("contact", "pupil") } else { ("pupil", "contact") };
    read.all(
        &format!(
            "SELECT {COLUMNS}, {LINK}, k.ended_on FROM {from} JOIN contact_of k ON k.{shown} = p.id \
             WHERE k.{whose} = ?1 AND k.ended_on IS NOT NULL AND p.merged_into IS NULL ORDER BY k.ended_on DESC, p.sort_name"
        ),
        [id],
        |row| Ok((contact_link(row)?, row.get(30)?)),
    )
}
