//! Takes a merge apart again: both records are as they were, and both histories say so.

use serde::Deserialize;
use ts_rs::TS;

use super::edit::changes;
use super::merge_state::State;
use super::store;
use crate::base::ids::{MergeId, PersonId};
use crate::base::{Problem, Result};
use crate::store::{Write, params};

/// Which merge to take apart.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Unmerge {
    pub id: MergeId,
}

/// Takes a merge apart.
///
/// # Errors
/// `CannotUndo` when it was taken apart already, or when either record has changed since; the person's page says what.
pub fn unmerge(write: &Write<'_>, input: &Unmerge) -> Result<()> {
    let (stays, goes, before, after): (PersonId, PersonId, String, String) = write
        .maybe("SELECT stays, goes, before, after FROM merge WHERE id = ?1 AND undone_at IS NULL", [input.id], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?
        .ok_or(Problem::CannotUndo)?;
    let (before, after) = (State::read(&before)?, State::read(&after)?);
    if !after.since(&State::of(write, stays, goes)?).is_empty() {
        return Err(Problem::CannotUndo);
    }
    let merged = store::find(write, stays)?;
    let was = before.fields(stays)?;
    store::update(write, stays, &was)?;
    before.put_back(write, stays, goes)?;
    let other = store::find(write, goes)?;
    store::set_words(write, goes, Some(&other.fields.words()))?;
    for (field, was, becomes) in changes(&mut merged.fields.clone(), &mut was.clone()) {
        store::changed(write, stays, field, &was, &becomes)?;
    }
    let stayed = store::find(write, stays)?;
    store::changed(write, stays, "unmerged", &other.register_name, &stayed.register_name)?;
    store::changed(write, goes, "unmerged", &stayed.register_name, &other.register_name)?;
    write.run(
        "UPDATE merge SET undone_at = ?2, undone_by = ?3 WHERE id = ?1",
        params![input.id, write.stamp.at.to_rfc3339(), write.stamp.name],
    )?;
    write.note(stays, format!("merge with {goes} taken apart"));
    write.note(goes, format!("merge into {stays} taken apart"));
    Ok(())
}
