//! Undo an import: all of it or nothing.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::before::{Before, Was};
use super::plan::known::Known;
use super::store;
use crate::base::ids::{ImportId, PersonId};
use crate::base::{Day, Problem, Result};
use crate::people::{contacts, edit, store as people};
use crate::store::{Read, Write};

/// Which import to undo.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UndoImport {
    pub id: ImportId,
}

/// What was undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportUndone {
    /// People who were added by the import and are gone again, contacts too.
    pub removed: u32,
    /// People who are again what they were.
    pub restored: u32,
}

/// What has been built upon an import since: with any of it the import can no longer be undone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BuiltUpon {
    /// Consents answered by or for people whom the import added.
    pub answers: u32,
    /// Agreements signed by or for them.
    pub signatures: u32,
    /// Forms printed for them.
    pub forms: u32,
    /// People whom somebody has changed since.
    pub edits: u32,
}

impl BuiltUpon {
    /// Nothing stands in the way of undoing.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// What has been built upon an import since.
pub(super) fn built_upon(read: &Read<'_>, before: &Before, now: &HashMap<PersonId, u64>) -> Result<BuiltUpon> {
    let made: HashSet<PersonId> = before.made.iter().copied().collect();
    let linked: HashSet<(PersonId, PersonId)> = before.links_made.iter().copied().collect();
    let stands = |pupil: PersonId, by: Option<PersonId>| {
        made.contains(&pupil) || by.is_some_and(|by| made.contains(&by) || linked.contains(&(pupil, by)))
    };
    let count =
        |rows: Vec<(PersonId, Option<PersonId>)>| rows.into_iter().filter(|(pupil, by)| stands(*pupil, *by)).count() as u32;
    Ok(BuiltUpon {
        answers: count(store::answers(read)?),
        signatures: count(store::signatures(read)?),
        forms: count(store::forms(read)?),
        edits: before.edited(now) + count(store::never_photographed(read)?),
    })
}

/// Undoes all of an import: who was added is removed again, who was changed is as before. `CannotUndo` when it was
/// undone already or when anything has been built upon it since; `list` says what.
pub fn undo(write: &Write<'_>, input: &UndoImport) -> Result<ImportUndone> {
    let (packed, undone) = store::run(write, input.id)?.ok_or(Problem::NotFound)?;
    if undone {
        return Err(Problem::CannotUndo);
    }
    let before = Before::unpack(&packed)?;
    let now = Known::load(write)?;
    if !built_upon(write, &before, &now.marks())?.is_nothing() {
        return Err(Problem::CannotUndo);
    }
    let rows = store::word_rows(write)?;
    for (pupil, contact, link) in &before.links_were {
        people::link(write, *pupil, *contact, link)?;
        people::changed(write, *pupil, "contact", "", &contacts::described(&name_of(&now, *contact), link))?;
    }
    for (pupil, contact) in &before.links_made {
        people::changed(write, *pupil, "contact", &name_of(&now, *contact), "")?;
        store::unlink(write, *pupil, *contact)?;
    }
    for was in &before.people {
        restore(write, was, &now, &rows)?;
    }
    for id in &before.made {
        store::remove(write, *id, rows.get(id).copied())?;
    }
    for class in &before.classes {
        store::remove_class_if_empty(write, *class)?;
    }
    store::mark_undone(write, input.id)?;
    let answer = ImportUndone { removed: before.made.len() as u32, restored: before.people.len() as u32 };
    write.note(input.id, format!("import undone: {} removed, {} restored", answer.removed, answer.restored));
    Ok(answer)
}

fn name_of(now: &Known, id: PersonId) -> String {
    now.by_id.get(&id).map(|at| now.people[*at].name.clone()).unwrap_or_default()
}

fn restore(write: &Write<'_>, was: &Was, now: &Known, rows: &HashMap<PersonId, i64>) -> Result<()> {
    let Some(at) = now.by_id.get(&was.id) else {
        return Err(Problem::CannotUndo);
    };
    let person = &now.people[*at];
    let (mut is, mut becomes) = (person.fields.clone(), was.fields.clone());
    for (field, is, becomes) in edit::changes(&mut is, &mut becomes) {
        people::changed(write, was.id, field, &is, &becomes)?;
    }
    people::update_fields(write, was.id, &was.fields)?;
    let words = was.fields.words();
    if words != person.fields.words() {
        match rows.get(&was.id) {
            Some(row) => store::set_words_at(write, *row, &words)?,
            None => people::set_words(write, was.id, Some(&words))?,
        }
    }
    if let Some(memberships) = &was.memberships {
        store::restore_memberships(write, was.id, memberships)?;
        store::restore_leaving(write, was.id, was.left_on)?;
        let class = store::class_name(write, was.id)?;
        let day = |day: Option<Day>| day.map(|d| d.to_string()).unwrap_or_default();
        for (field, is, becomes) in
            [("class", person.class_name.clone(), class), ("leftOn", day(person.left_on), day(was.left_on))]
        {
            if is != becomes {
                people::changed(write, was.id, field, &is, &becomes)?;
            }
        }
    }
    Ok(())
}
