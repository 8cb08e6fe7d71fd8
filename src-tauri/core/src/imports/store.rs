//! The SQL of imports.

use std::collections::HashMap;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::apply::ImportDone;
use super::list::PastImport;
use super::undo::BuiltUpon;
use crate::base::ids::{ClassId, ImportId, PersonId};
use crate::base::{Day, Problem, Result};
use crate::people::{Link, Person, Responsibility, store as people};
use crate::store::{Read, Write, params};

/// Everybody who has not been merged into somebody else.
pub fn everybody(read: &Read<'_>) -> Result<Vec<Person>> {
    let sql = format!(
        "SELECT {} FROM {} WHERE p.merged_into IS NULL ORDER BY p.sort_name, p.id",
        people::COLUMNS,
        people::from(read.today())
    );
    read.all(&sql, [], people::person)
}

/// Pupil, contact, what the contact is to the pupil, and when that ended.
pub type Linked = (PersonId, PersonId, Link, Option<Day>);

/// Who is whose contact: pupil, contact, what the contact is to the pupil, and when that ended.
pub fn links(read: &Read<'_>) -> Result<Vec<Linked>> {
    read.all(
        "SELECT pupil, contact, relationship, responsibility, court_order, lives_with, place, ended_on FROM contact_of ORDER BY pupil, place",
        [],
        |row| {
            let responsibility: String = row.get(3)?;
            let link = Link {
                relationship: row.get(2)?,
                responsibility: Responsibility::from_word(&responsibility),
                court_order: row.get(4)?,
                lives_with: row.get(5)?,
                place: row.get(6)?,
            };
            Ok((row.get(0)?, row.get(1)?, link, row.get(7)?))
        },
    )
}

/// The meanings that the office chose the last time for a file with these headings.
pub fn mapping<M: DeserializeOwned>(read: &Read<'_>, headings: &str) -> Result<Option<Vec<Option<M>>>> {
    let kept: Option<String> =
        read.maybe("SELECT mapping FROM import_mapping WHERE headings = ?1", [headings], |row| row.get(0))?;
    kept.map(|json| serde_json::from_str(&json).map_err(Problem::unexpected)).transpose()
}

/// Keeps the meanings for the next file with these headings.
pub fn remember<M: Serialize>(write: &Write<'_>, headings: &str, mapping: &[Option<M>]) -> Result<()> {
    let json = serde_json::to_string(mapping).map_err(Problem::unexpected)?;
    write.run(
        "INSERT INTO import_mapping (headings, mapping, used_at) VALUES (?1, ?2, ?3) \
         ON CONFLICT (headings) DO UPDATE SET mapping = ?2, used_at = ?3",
        params![headings, json, write.stamp.at.to_rfc3339()],
    )?;
    Ok(())
}

/// The classes that pupils can be put into.
pub fn classes(read: &Read<'_>) -> Result<Vec<(ClassId, String)>> {
    read.all("SELECT id, name FROM class WHERE ended_on IS NULL", [], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Every class somebody was in, with the first day in it and the first day outside.
pub fn memberships(read: &Read<'_>, id: PersonId) -> Result<Vec<(ClassId, Day, Option<Day>)>> {
    read.all("SELECT class, from_on, to_on FROM membership WHERE pupil = ?1 ORDER BY from_on", [id], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })
}

/// The name of the class that somebody is in now.
pub fn class_name(read: &Read<'_>, id: PersonId) -> Result<String> {
    let now = people::not_over(read.today());
    let name: Option<String> = read.maybe(
        &format!("SELECT c.name FROM membership m JOIN class c ON c.id = m.class WHERE m.pupil = ?1 AND {now}"),
        [id],
        |row| row.get(0),
    )?;
    Ok(name.unwrap_or_default())
}

pub fn restore_memberships(write: &Write<'_>, id: PersonId, were: &[(ClassId, Day, Option<Day>)]) -> Result<()> {
    write.run("DELETE FROM membership WHERE pupil = ?1", [id])?;
    for (class, from, to) in were {
        write
            .run("INSERT INTO membership (pupil, class, from_on, to_on) VALUES (?1, ?2, ?3, ?4)", params![id, class, from, to])?;
    }
    Ok(())
}

pub fn restore_leaving(write: &Write<'_>, id: PersonId, left_on: Option<Day>) -> Result<()> {
    write.run("UPDATE person SET left_on = ?2 WHERE id = ?1", params![id, left_on])?;
    Ok(())
}

/// Where everybody's words stand in the search. Found by person each would cost a look at all of them.
pub fn word_rows(read: &Read<'_>) -> Result<HashMap<PersonId, i64>> {
    let rows = read.all("SELECT person, rowid FROM person_words", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.into_iter().collect())
}

pub fn set_words_at(write: &Write<'_>, row: i64, words: &str) -> Result<()> {
    write.run("UPDATE person_words SET words = ?2 WHERE rowid = ?1", params![row, words])?;
    Ok(())
}

pub fn unlink(write: &Write<'_>, pupil: PersonId, contact: PersonId) -> Result<()> {
    write.run("DELETE FROM contact_of WHERE pupil = ?1 AND contact = ?2", [pupil, contact])?;
    Ok(())
}

/// Takes somebody out who was made by an import that is undone and upon whom nothing was built.
pub fn remove(write: &Write<'_>, id: PersonId, words: Option<i64>) -> Result<()> {
    for sql in [
        "DELETE FROM contact_of WHERE pupil = ?1",
        "DELETE FROM contact_of WHERE contact = ?1",
        "DELETE FROM membership WHERE pupil = ?1",
        "DELETE FROM image_never WHERE pupil = ?1",
        "DELETE FROM person_change WHERE person = ?1",
    ] {
        write.run(sql, [id])?;
    }
    if let Some(row) = words {
        write.run("DELETE FROM person_words WHERE rowid = ?1", [row])?;
    }
    write.run("DELETE FROM person WHERE id = ?1", [id])?;
    Ok(())
}

pub fn remove_class_if_empty(write: &Write<'_>, id: ClassId) -> Result<()> {
    write.run("DELETE FROM class WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM membership WHERE class = ?1)", [id])?;
    Ok(())
}

/// Keeps an import with what it takes to undo it.
pub fn keep_run(write: &Write<'_>, id: ImportId, file_name: &str, done: &ImportDone, before: &[u8]) -> Result<()> {
    write.run(
        "INSERT INTO import_run (id, file_name, at, by, by_name, added, changed, ended, refused, before) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            id,
            file_name,
            write.stamp.at.to_rfc3339(),
            write.stamp.user,
            write.stamp.name,
            done.added,
            done.changed,
            done.ended,
            done.refused,
            before
        ],
    )?;
    Ok(())
}

/// What it takes to undo an import, and whether it was undone already.
pub fn run(read: &Read<'_>, id: ImportId) -> Result<Option<(Vec<u8>, bool)>> {
    read.maybe("SELECT before, undone_at IS NOT NULL FROM import_run WHERE id = ?1", [id], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// All imports, newest first, without what was built upon them.
pub fn runs(read: &Read<'_>) -> Result<Vec<PastImport>> {
    read.all(
        "SELECT id, file_name, at, by_name, added, changed, ended, refused, undone_at FROM import_run ORDER BY id DESC",
        [],
        |row| {
            Ok(PastImport {
                id: row.get(0)?,
                file_name: row.get(1)?,
                at: row.get(2)?,
                by: row.get(3)?,
                added: row.get(4)?,
                changed: row.get(5)?,
                ended: row.get(6)?,
                refused: row.get(7)?,
                undone_at: row.get(8)?,
                can_undo: false,
                built_upon: BuiltUpon::default(),
            })
        },
    )
}

/// What is needed to undo is wiped with the undoing: it holds people's data that the vault no longer should.
pub fn mark_undone(write: &Write<'_>, id: ImportId) -> Result<()> {
    write.run(
        "UPDATE import_run SET undone_at = ?2, before = zeroblob(0) WHERE id = ?1",
        params![id, write.stamp.at.to_rfc3339()],
    )?;
    Ok(())
}

type PupilAndOther = Vec<(PersonId, Option<PersonId>)>;

/// Every consent answer: for whom, and by which contact.
pub fn answers(read: &Read<'_>) -> Result<PupilAndOther> {
    read.all("SELECT pupil, giver FROM decision", [], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Every signature: for whom, and by which contact.
pub fn signatures(read: &Read<'_>) -> Result<PupilAndOther> {
    read.all("SELECT pupil, signer FROM signature", [], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Every form printed for a pupil or returned for one.
pub fn forms(read: &Read<'_>) -> Result<PupilAndOther> {
    read.all(
        "SELECT pupil FROM issue WHERE pupil IS NOT NULL UNION ALL SELECT pupil FROM form_return WHERE issue IS NULL",
        [],
        |row| Ok((row.get(0)?, None)),
    )
}

/// Everybody who was ever set to "never photograph".
pub fn never_photographed(read: &Read<'_>) -> Result<PupilAndOther> {
    read.all("SELECT pupil FROM image_never", [], |row| Ok((row.get(0)?, None)))
}
