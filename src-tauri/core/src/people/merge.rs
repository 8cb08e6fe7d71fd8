//! Two records of one person become one. Both histories are kept; the record that goes points to the one that stays.

use serde::Deserialize;
use ts_rs::TS;

use super::{Kind, store};
use crate::base::ids::PersonId;
use crate::base::{Problem, Result, Why};
use crate::store::{Write, params};

/// Which record stays and which goes into it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MergePeople {
    pub stays: PersonId,
    pub goes: PersonId,
}

/// Merges two people. What the one that stays lacks is filled from the other; nothing it has is overwritten.
pub fn merge(write: &Write<'_>, input: MergePeople) -> Result<()> {
    let stays = store::find(write, input.stays)?;
    let goes = store::find(write, input.goes)?;
    if stays.id == goes.id || stays.kind != goes.kind {
        return Err(Problem::invalid("goes", Why::DoesNotFit));
    }
    let mut merged = stays.fields.clone();
    let mut other = goes.fields.clone();
    for ((field, kept), (_, offered)) in merged.texts_mut().into_iter().zip(other.texts_mut()) {
        if kept.is_empty() && !offered.is_empty() {
            store::changed(write, stays.id, field, "", offered)?;
            kept.clone_from(offered);
        }
    }
    merged.born = merged.born.or(goes.fields.born);
    merged.joined_on = match (merged.joined_on, goes.fields.joined_on) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    store::update(write, stays.id, &merged)?;
    let ids = params![stays.id, goes.id];
    if stays.kind == Kind::Pupil {
        for sql in [
            "UPDATE decision SET pupil = ?1 WHERE pupil = ?2",
            "UPDATE signature SET pupil = ?1 WHERE pupil = ?2",
            "UPDATE form_return SET pupil = ?1 WHERE pupil = ?2",
            "UPDATE issue SET pupil = ?1 WHERE pupil = ?2",
            "UPDATE OR IGNORE image_never SET pupil = ?1 WHERE pupil = ?2",
            "UPDATE OR IGNORE contact_of SET pupil = ?1 WHERE pupil = ?2",
            "UPDATE membership SET to_on = from_on WHERE pupil = ?2 AND to_on IS NULL AND EXISTS (SELECT 1 FROM membership WHERE pupil = ?1 AND to_on IS NULL)",
            "UPDATE OR IGNORE membership SET pupil = ?1 WHERE pupil = ?2",
        ] {
            write.run(sql, ids)?;
        }
    } else {
        write.run("UPDATE OR IGNORE contact_of SET contact = ?1 WHERE contact = ?2", ids)?;
    }
    write.run(
        "UPDATE contact_of SET ended_on = ?2 WHERE (pupil = ?1 OR contact = ?1) AND ended_on IS NULL",
        params![goes.id, write.today()],
    )?;
    write.run(
        "UPDATE person SET merged_into = ?1, left_on = coalesce(left_on, ?3) WHERE id = ?2",
        params![stays.id, goes.id, write.today()],
    )?;
    store::set_words(write, goes.id, None)?;
    write.run("UPDATE person_change SET person = ?1 WHERE person = ?2", ids)?;
    store::changed(write, stays.id, "merged", &goes.register_name, &stays.register_name)?;
    write.note(stays.id, format!("merged with {}", goes.id));
    Ok(())
}
