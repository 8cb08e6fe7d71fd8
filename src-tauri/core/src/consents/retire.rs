//! A purpose is asked about no more, or again from a day on. Every answer stays on record, and so do the days between.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Purpose, store};
use crate::base::ids::PurposeId;
use crate::base::{Day, Problem, Result, Why};
use crate::store::{Read, Write, params};

/// A purpose that is not asked about any more.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RetirePurpose {
    pub purpose: PurposeId,
    /// The last day on which it is asked about; none takes the retiring back, until that day is over.
    pub active_to: Option<Day>,
}

/// Retires a purpose, or takes that back before it has come to pass.
pub fn retire(write: &Write<'_>, input: RetirePurpose) -> Result<()> {
    let (last_on, again_on): (Option<Day>, Option<Day>) = write
        .maybe(
            "SELECT active_to, (SELECT max(again_on) FROM purpose_pause WHERE purpose = p.id) FROM purpose p WHERE p.id = ?1",
            [input.purpose],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?
        .ok_or(Problem::NotFound)?;
    // What was not asked for a while is brought back with a day, or the lists of that while would change after the event.
    if last_on.is_some_and(|last| last < write.today()) {
        return Err(Problem::invalid("activeTo", Why::DoesNotFit));
    }
    if input.active_to.is_some_and(|last| again_on.is_some_and(|again| last < again)) {
        return Err(Problem::invalid("activeTo", Why::TooEarly));
    }
    write.run("UPDATE purpose SET active_to = ?2 WHERE id = ?1", params![input.purpose, input.active_to])?;
    write.note(input.purpose, if input.active_to.is_some() { "purpose retired" } else { "retiring taken back" });
    Ok(())
}

/// A purpose that is to be asked about again.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BringBackPurpose {
    pub purpose: PurposeId,
    /// The first day on which it is asked about again.
    pub from_on: Day,
}

/// Brings a purpose back. Answers given before count again from that day, as far as they still hold.
pub fn bring_back(write: &Write<'_>, input: &BringBackPurpose) -> Result<()> {
    let (title, last_on): (String, Option<Day>) = write
        .maybe("SELECT title, active_to FROM purpose WHERE id = ?1", [input.purpose], |row| Ok((row.get(0)?, row.get(1)?)))?
        .ok_or(Problem::NotFound)?;
    let last_on = last_on.filter(|last| *last < write.today()).ok_or(Problem::invalid("purpose", Why::DoesNotFit))?;
    // A day that has passed would put a column into lists that were printed without it.
    if input.from_on < write.today() {
        return Err(Problem::invalid("fromOn", Why::TooEarly));
    }
    let taken: bool = write.one(
        "SELECT EXISTS (SELECT 1 FROM purpose WHERE title = ?1 AND id <> ?2 AND (active_to IS NULL OR active_to >= ?3))",
        params![title, input.purpose, write.today()],
    )?;
    if taken {
        return Err(Problem::invalid("title", Why::Taken));
    }
    write.run(
        "INSERT INTO purpose_pause (purpose, last_on, again_on, said_at, said_by) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![input.purpose, last_on, input.from_on, write.stamp.at.to_rfc3339(), write.stamp.name],
    )?;
    write.run("UPDATE purpose SET active_to = NULL WHERE id = ?1", [input.purpose])?;
    write.note(input.purpose, format!("purpose asked again from {}", input.from_on));
    Ok(())
}

/// A purpose that is not asked about today.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RetiredPurpose {
    pub purpose: Purpose,
    /// The last day on which it was asked about.
    pub last_on: Day,
    /// From when it is asked about again, where that is settled.
    pub again_on: Option<Day>,
}

/// The purposes that were asked about once and are not today.
pub fn list(read: &Read<'_>) -> Result<Vec<RetiredPurpose>> {
    let today = read.today();
    let retired = store::retired(read, today)?.into_iter();
    retired
        .map(|(id, last_on, again_on)| Ok(RetiredPurpose { purpose: store::purpose_of(read, id, today)?, last_on, again_on }))
        .collect()
}
