//! The SQL of the logs.

use std::collections::HashMap;

use serde::Serialize;
use ts_rs::TS;

use super::facts::Facts;
use super::state::{LogState, due_on, state};
use super::steps::{AddToLog, Step};
use super::words::{Every, LogKind};
use crate::base::ids::LogLineId;
use crate::base::{Day, Problem, Result};
use crate::store::{Read, Write, params};

/// A line as it stands after its steps.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogLine {
    pub id: LogLineId,
    pub log: LogKind,
    pub on: Day,
    /// When it was entered, and by whom.
    pub at: String,
    pub by: String,
    #[ts(type = "Partial<Record<LogField, string>>")]
    pub facts: Facts,
    /// What it said when it was entered, where a step has changed that since.
    #[ts(type = "Partial<Record<LogField, string>> | null")]
    pub first: Option<Facts>,
    pub state: LogState,
    /// When something has to be done about it.
    pub due_on: Option<Day>,
    pub steps: Vec<LogStep>,
}

/// What came after a line.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogStep {
    pub step: Step,
    pub on: Day,
    pub at: String,
    pub by: String,
    pub note: String,
    #[ts(type = "Partial<Record<LogField, string>>")]
    pub facts: Facts,
}

/// Later than every day that a school writes down; compared as text, as days are kept.
pub const FAR: Day = match Day::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => Day::MAX,
};

const LINE: &str = "SELECT id, log, on_day, at, by, facts FROM log_line";
const STEP: &str = "SELECT s.kind, s.on_day, s.at, s.by, s.note, s.facts, s.line FROM log_step s";

/// The lines of one log, or of all, that began between two days, as they stood at the end of `as_at`; the latest first.
pub fn lines(read: &Read<'_>, log: Option<LogKind>, from: Option<Day>, to: Day, as_at: Day) -> Result<Vec<LogLine>> {
    let rows = read.all(
        &format!(
            "{LINE} WHERE (?1 IS NULL OR log = ?1) AND (?2 IS NULL OR on_day >= ?2) AND on_day <= ?3 ORDER BY on_day DESC, id DESC"
        ),
        params![log, from, to],
        line,
    )?;
    let mut steps: HashMap<LogLineId, Vec<LogStep>> = HashMap::new();
    let found = read.all(
        &format!(
            "{STEP} JOIN log_line l ON l.id = s.line WHERE (?1 IS NULL OR l.log = ?1) AND (?2 IS NULL OR l.on_day >= ?2) \
             AND l.on_day <= ?3 AND s.on_day <= ?4 ORDER BY s.id"
        ),
        params![log, from, to, as_at],
        |row| Ok((row.get(6)?, step(row)?)),
    )?;
    for (id, step) in found {
        steps.entry(id).or_default().push(step?);
    }
    rows.into_iter().map(|row| Ok(stood(row?, &mut steps))).collect()
}

/// One line as it stands now.
///
/// # Errors
/// `NotFound`.
pub fn find(read: &Read<'_>, id: LogLineId) -> Result<LogLine> {
    let found = read.maybe(&format!("{LINE} WHERE id = ?1"), [id], line)?.ok_or(Problem::NotFound)??;
    let steps = read.all(&format!("{STEP} WHERE s.line = ?1 ORDER BY s.id"), [id], step)?;
    let steps = steps.into_iter().collect::<Result<Vec<_>>>()?;
    Ok(stood(found, &mut HashMap::from([(id, steps)])))
}

pub fn insert(write: &Write<'_>, id: LogLineId, log: LogKind, on: Day, facts: &Facts) -> Result<()> {
    write.run(
        "INSERT INTO log_line (id, log, on_day, at, by, facts) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id, log, on, write.stamp.at.to_rfc3339(), write.stamp.name, json(facts)?],
    )?;
    Ok(())
}

pub fn insert_step(write: &Write<'_>, step: &AddToLog, note: &str, facts: &Facts) -> Result<()> {
    write.run(
        "INSERT INTO log_step (id, line, kind, on_day, at, by, note, facts) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            uuid::Uuid::now_v7().to_string(),
            step.line,
            step.step,
            step.on,
            write.stamp.at.to_rfc3339(),
            write.stamp.name,
            note,
            json(facts)?
        ],
    )?;
    Ok(())
}

pub fn set_every(write: &Write<'_>, log: LogKind, every: Every, from: Day) -> Result<()> {
    write.run(
        "INSERT INTO log_calendar (id, log, every, from_day, at, by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![uuid::Uuid::now_v7().to_string(), log, every, from, write.stamp.at.to_rfc3339(), write.stamp.name],
    )?;
    Ok(())
}

/// How often the log is to be kept on that day, and since when.
pub fn every(read: &Read<'_>, log: LogKind, on: Day) -> Result<Option<(Every, Day)>> {
    read.maybe(
        "SELECT every, from_day FROM log_calendar WHERE log = ?1 AND from_day <= ?2 ORDER BY from_day DESC, id DESC LIMIT 1",
        params![log, on],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// The day of the last line of a log until a day that was not struck out, and how many there are.
pub fn last(read: &Read<'_>, log: LogKind, until: Day) -> Result<(Option<Day>, u32)> {
    let found = read.maybe(
        "SELECT max(on_day), count(*) FROM log_line l WHERE log = ?1 AND on_day <= ?2 \
         AND NOT EXISTS (SELECT 1 FROM log_step s WHERE s.line = l.id AND s.kind = 'struck' AND s.on_day <= ?2)",
        params![log, until],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(found.unwrap_or((None, 0)))
}

fn line(row: &rusqlite::Row<'_>) -> rusqlite::Result<Result<LogLine>> {
    let kept: String = row.get(5)?;
    let (id, log, on, at, by) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
    Ok(facts(&kept).map(|facts| LogLine {
        id,
        log,
        on,
        at,
        by,
        facts,
        first: None,
        state: LogState::Kept,
        due_on: None,
        steps: Vec::new(),
    }))
}

fn step(row: &rusqlite::Row<'_>) -> rusqlite::Result<Result<LogStep>> {
    let kept: String = row.get(5)?;
    let (step, on, at, by, note) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
    Ok(facts(&kept).map(|facts| LogStep { step, on, at, by, note, facts }))
}

/// Lays the steps over what was entered.
fn stood(mut line: LogLine, steps: &mut HashMap<LogLineId, Vec<LogStep>>) -> LogLine {
    line.steps = steps.remove(&line.id).unwrap_or_default();
    let first = line.facts.clone();
    for step in &line.steps {
        line.facts.extend(step.facts.clone());
    }
    line.facts.retain(|_, text| !text.is_empty());
    line.first = (first != line.facts).then_some(first);
    let taken: Vec<Step> = line.steps.iter().map(|step| step.step).collect();
    line.state = state(line.log, &line.facts, &taken);
    line.due_on = due_on(line.log, &line.facts, line.state);
    line
}

fn facts(kept: &str) -> Result<Facts> {
    serde_json::from_str(kept).map_err(Problem::unexpected)
}

fn json(facts: &Facts) -> Result<String> {
    serde_json::to_string(facts).map_err(Problem::unexpected)
}
