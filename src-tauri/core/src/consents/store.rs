//! The SQL of consents.

use rusqlite::{Row, params};

use super::{Decision, Purpose};
use crate::base::ids::{DecisionId, PersonId, PurposeId, ReturnId, WordingId};
use crate::base::{Day, Problem, Result};
use crate::people::Whose;
use crate::store::{Read, Write};

const PURPOSE: &str = "SELECT p.id, p.code, p.title, p.short, p.topic, p.answered_by, p.own_age, p.period, p.basis, p.active_to, \
     w.id, w.version, w.text, w.from_on FROM purpose p JOIN wording w ON w.purpose = p.id";

fn purpose(row: &Row<'_>) -> rusqlite::Result<Purpose> {
    Ok(Purpose {
        id: row.get(0)?,
        code: row.get(1)?,
        title: row.get(2)?,
        short: row.get(3)?,
        topic: row.get(4)?,
        answered_by: row.get(5)?,
        own_age: row.get(6)?,
        period: row.get(7)?,
        basis: row.get(8)?,
        active_to: row.get(9)?,
        wording: row.get(10)?,
        version: row.get(11)?,
        text: row.get(12)?,
        wording_from: row.get(13)?,
    })
}

/// The order of the questions on the consent sheet (C1): pictures first, then the internet. Whoever types a sheet goes
/// down the paper and across the grid, and neither may run ahead of the other.
const OF_THE_SHEET: &str = "ORDER BY p.topic = 'internet', p.place, p.id";

/// The purposes that were asked about on that day, each in the wording of that day, in the order of the sheet.
pub fn purposes(read: &Read<'_>, on: Day) -> Result<Vec<Purpose>> {
    read.all(
        &format!(
            "{PURPOSE} AND w.version = (SELECT max(version) FROM wording WHERE purpose = p.id AND (from_on <= ?1 OR version = 1)) \
             WHERE p.active_from <= ?1 AND (p.active_to IS NULL OR p.active_to >= ?1) \
             AND NOT EXISTS (SELECT 1 FROM purpose_pause g WHERE g.purpose = p.id AND g.last_on < ?1 AND g.again_on > ?1) \
             {OF_THE_SHEET}"
        ),
        [on],
        purpose,
    )
}

/// The purposes that were asked about once and are not on that day, each with its last day, and the day on which it will be
/// asked about again, where there is one.
pub fn retired(read: &Read<'_>, on: Day) -> Result<Vec<(PurposeId, Day, Option<Day>)>> {
    read.all(
        "SELECT p.id, coalesce(g.last_on, p.active_to), g.again_on FROM purpose p \
         LEFT JOIN purpose_pause g ON g.purpose = p.id AND g.last_on < ?1 AND g.again_on > ?1 \
         WHERE p.active_to < ?1 OR g.purpose IS NOT NULL ORDER BY p.place, p.id",
        [on],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// One purpose in its wording of that day, active or not.
pub fn purpose_of(read: &Read<'_>, id: PurposeId, on: Day) -> Result<Purpose> {
    read.maybe(
        &format!(
            "{PURPOSE} AND w.version = (SELECT max(version) FROM wording WHERE purpose = p.id AND (from_on <= ?2 OR version = 1)) WHERE p.id = ?1"
        ),
        params![id, on],
        purpose,
    )?
    .ok_or(Problem::NotFound)
}

/// The exact wording of one version.
pub fn wording(read: &Read<'_>, id: WordingId) -> Result<(u32, String, Day)> {
    read.maybe("SELECT version, text, from_on FROM wording WHERE id = ?1", [id], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })?
    .ok_or(Problem::NotFound)
}

// A contact who was merged into another speaks as that other.
const DECISION: &str = "SELECT d.id, d.pupil, d.purpose, d.wording, w.version, d.kind, d.answer, d.limits, d.giver_kind, \
     coalesce(g.merged_into, d.giver), d.giver_name, d.relationship, d.standing, d.method, d.signed_on, d.received_on, d.until, d.reason, \
     coalesce(i.reference, ''), d.voids, d.entered_at, d.entered_by_name FROM decision d JOIN wording w ON w.id = d.wording \
     LEFT JOIN person g ON g.id = d.giver LEFT JOIN form_return r ON r.id = d.form_return LEFT JOIN issue i ON i.id = r.issue";

fn decision(row: &Row<'_>) -> rusqlite::Result<Decision> {
    Ok(Decision {
        id: row.get(0)?,
        pupil: row.get(1)?,
        purpose: row.get(2)?,
        wording: row.get(3)?,
        wording_version: row.get(4)?,
        kind: row.get(5)?,
        answer: row.get(6)?,
        limits: row.get(7)?,
        giver_kind: row.get(8)?,
        giver: row.get(9)?,
        giver_name: row.get(10)?,
        relationship: row.get(11)?,
        standing: row.get(12)?,
        method: row.get(13)?,
        signed_on: row.get(14)?,
        received_on: row.get(15)?,
        until: row.get(16)?,
        reason: row.get(17)?,
        form_reference: row.get(18)?,
        voids: row.get(19)?,
        entered_at: row.get(20)?,
        entered_by: row.get(21)?,
    })
}

/// Every row of one pupil, in the order entered.
pub fn of_pupil(read: &Read<'_>, pupil: PersonId) -> Result<Vec<Decision>> {
    read.all(&format!("{DECISION} WHERE d.pupil = ?1 ORDER BY d.id"), [pupil], decision)
}

/// Every row of those pupils, in the order entered.
pub fn of_those(read: &Read<'_>, whose: &Whose) -> Result<Vec<Decision>> {
    let theirs = whose.condition("d.pupil", "?1");
    read.all(&format!("{DECISION} WHERE {theirs} ORDER BY d.id"), params![whose.list()], decision)
}

/// Those of them for whom somebody who may not decide has ever answered.
pub fn answered_in_vain(read: &Read<'_>, whose: &Whose) -> Result<Vec<PersonId>> {
    let theirs = whose.condition("pupil", "?1");
    let sql = format!(
        "SELECT DISTINCT pupil FROM decision WHERE standing IN ('lacks', 'limited_by_court') AND kind = 'answer' AND {theirs}"
    );
    read.all(&sql, params![whose.list()], |row| row.get(0))
}

/// Every row of everybody, in the order entered.
pub fn of_all(read: &Read<'_>) -> Result<Vec<Decision>> {
    read.all(&format!("{DECISION} ORDER BY d.id"), [], decision)
}

/// One row.
pub fn find(read: &Read<'_>, id: DecisionId) -> Result<Decision> {
    read.maybe(&format!("{DECISION} WHERE d.id = ?1"), [id], decision)?.ok_or(Problem::NotFound)
}

/// The rows that came in with one form.
pub fn of_return(read: &Read<'_>, form_return: ReturnId) -> Result<Vec<Decision>> {
    read.all(&format!("{DECISION} WHERE d.form_return = ?1 ORDER BY d.id"), [form_return], decision)
}

/// The answers of a pupil that came in on forms and were not taken back, each with its form.
pub fn answers_by_return(read: &Read<'_>, pupil: PersonId) -> Result<Vec<(ReturnId, DecisionId)>> {
    read.all(
        "SELECT form_return, id FROM decision d WHERE pupil = ?1 AND form_return IS NOT NULL \
         AND NOT EXISTS (SELECT 1 FROM decision WHERE voids = d.id) ORDER BY id",
        [pupil],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Keeps one row for good.
pub fn insert(write: &Write<'_>, d: &Decision, form_return: Option<ReturnId>) -> Result<()> {
    write.run(
        "INSERT INTO decision (id, pupil, purpose, wording, kind, answer, limits, giver_kind, giver, giver_name, relationship, standing, method, \
         signed_on, received_on, until, reason, form_return, voids, entered_at, entered_by, entered_by_name) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)",
        params![
            d.id,
            d.pupil,
            d.purpose,
            d.wording,
            d.kind,
            d.answer,
            d.limits,
            d.giver_kind,
            d.giver,
            d.giver_name,
            d.relationship,
            d.standing,
            d.method,
            d.signed_on,
            d.received_on,
            d.until,
            d.reason,
            form_return,
            d.voids,
            d.entered_at.to_rfc3339(),
            write.stamp.user,
            d.entered_by,
        ],
    )?;
    Ok(())
}

/// Keeps a purpose with the first version of its wording.
pub fn insert_purpose(write: &Write<'_>, p: &Purpose, place: usize, from: Day) -> Result<()> {
    write.run(
        "INSERT INTO purpose (id, code, title, short, topic, answered_by, own_age, period, basis, place, active_from) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        params![p.id, p.code, p.title, p.short, p.topic, p.answered_by, p.own_age, p.period, p.basis, place as i64, from],
    )?;
    insert_wording(write, p.wording, p.id, p.version, &p.text, p.wording_from)
}

/// Keeps one more version of a wording.
pub fn insert_wording(write: &Write<'_>, id: WordingId, purpose: PurposeId, version: u32, text: &str, from: Day) -> Result<()> {
    write.run(
        "INSERT INTO wording (id, purpose, version, text, from_on, made_at, made_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![id, purpose, version, text, from, write.stamp.at.to_rfc3339(), write.stamp.name],
    )?;
    Ok(())
}

/// That wording with its version, if it is one of this purpose.
pub fn wording_of(read: &Read<'_>, id: WordingId, purpose: PurposeId) -> Result<Option<(WordingId, u32)>> {
    read.maybe("SELECT id, version FROM wording WHERE id = ?1 AND purpose = ?2", params![id, purpose], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// Whether a row was taken back.
pub fn is_void(read: &Read<'_>, id: DecisionId) -> Result<bool> {
    read.one("SELECT EXISTS (SELECT 1 FROM decision WHERE voids = ?1)", [id])
}
