//! Two records of one person become one. Both histories are kept; the record that goes points to the one that stays.

use serde::Deserialize;
use ts_rs::TS;

use super::edit::changes;
use super::merge_state::State;
use super::{Kind, store};
use crate::base::ids::{MergeId, PersonId};
use crate::base::{Problem, Result, Why};
use crate::store::{Write, params};

/// Which record stays and which goes into it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MergePeople {
    pub stays: PersonId,
    pub goes: PersonId,
}

/// Merges two people and answers by what the merge is known. What the one that stays lacks is filled from the other; nothing it has is overwritten.
pub fn merge(write: &Write<'_>, input: MergePeople) -> Result<MergeId> {
    let stays = store::find(write, input.stays)?;
    let goes = store::find(write, input.goes)?;
    if stays.id == goes.id || stays.kind != goes.kind {
        return Err(Problem::invalid("goes", Why::DoesNotFit));
    }
    let before = State::of(write, stays.id, goes.id)?;
    let mut merged = stays.fields.clone();
    let mut other = goes.fields.clone();
    for ((_, kept), (_, offered)) in merged.texts_mut().into_iter().zip(other.texts_mut()) {
        if kept.is_empty() {
            kept.clone_from(offered);
        }
    }
    merged.born = merged.born.or(goes.fields.born);
    merged.joined_on = match (merged.joined_on, goes.fields.joined_on) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    for (field, was, becomes) in changes(&mut stays.fields.clone(), &mut merged) {
        store::changed(write, stays.id, field, &was, &becomes)?;
    }
    store::update(write, stays.id, &merged)?;
    let ids = params![stays.id, goes.id];
    if stays.kind == Kind::Pupil {
        let now = store::not_over(write.today());
        for sql in [
            "UPDATE decision SET pupil = ?1 WHERE pupil = ?2",
            "UPDATE signature SET pupil = ?1 WHERE pupil = ?2",
            "UPDATE form_return SET pupil = ?1 WHERE pupil = ?2",
            "UPDATE issue SET pupil = ?1 WHERE pupil = ?2",
            "UPDATE OR IGNORE image_never SET pupil = ?1 WHERE pupil = ?2",
            "UPDATE OR IGNORE contact_of SET pupil = ?1 WHERE pupil = ?2",
            format!("UPDATE membership AS m SET to_on = from_on WHERE pupil = ?2 AND {now} AND EXISTS (SELECT 1 FROM membership m WHERE m.pupil = ?1 AND {now})").as_str(),
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
    // Who was merged into the one that goes has become the one that stays as well.
    write.run("UPDATE person SET merged_into = ?1 WHERE merged_into = ?2", ids)?;
    store::set_words(write, goes.id, None)?;
    write.run("UPDATE person_change SET person = ?1 WHERE person = ?2", ids)?;
    store::changed(write, stays.id, "merged", &goes.register_name, &stays.register_name)?;
    let id = MergeId::new();
    let after = State::of(write, stays.id, goes.id)?;
    write.run(
        "INSERT INTO merge (id, stays, goes, goes_name, merged_at, merged_by, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            id,
            stays.id,
            goes.id,
            goes.register_name,
            write.stamp.at.to_rfc3339(),
            write.stamp.name,
            before.text()?,
            after.text()?
        ],
    )?;
    write.note(stays.id, format!("merged with {}", goes.id));
    Ok(id)
}
