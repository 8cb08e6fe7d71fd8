//! The lines of a log as at a day, and how all the logs stand.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::shape::{FieldShape, shape};
use super::state::LogState;
use super::store::{self, LogLine};
use super::words::{Every, LogKind};
use super::{calendar, facts};
use crate::base::{Day, Result, names};
use crate::store::Read;

/// Which lines.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ListLog {
    /// None: the lines of every log together.
    pub log: Option<LogKind>,
    /// As it stood at the end of that day; today if not given.
    pub as_at: Option<Day>,
    pub from: Option<Day>,
    pub to: Option<Day>,
    /// Words that have to stand in a line.
    pub text: String,
}

/// The lines asked for.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogPage {
    pub as_at: Day,
    /// The latest first.
    pub lines: Vec<LogLine>,
}

/// How one log stands.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogOverview {
    pub log: LogKind,
    pub fields: Vec<FieldShape>,
    pub every: Every,
    /// Whether anybody has set how often it is to be kept.
    pub every_set: bool,
    pub last_on: Option<Day>,
    pub next_on: Option<Day>,
    pub lines: u32,
}

/// The lines, the latest first.
pub fn list(read: &Read<'_>, input: &ListLog) -> Result<LogPage> {
    let as_at = input.as_at.unwrap_or_else(|| read.today());
    // Access that was agreed for a day to come is seen today.
    let ahead = if input.as_at.is_none() { store::FAR } else { as_at };
    let mut lines = store::lines(read, input.log, input.from, input.to.unwrap_or(ahead).min(ahead), as_at)?;
    let wanted: Vec<String> = names::fold(&input.text).split(' ').filter(|w| !w.is_empty()).map(ToOwned::to_owned).collect();
    if !wanted.is_empty() {
        lines.retain(|line| {
            let words = words(line);
            wanted.iter().all(|wanted| words.contains(wanted.as_str()))
        });
    }
    Ok(LogPage { as_at, lines })
}

/// What a line is found by.
fn words(line: &LogLine) -> String {
    let notes = line.steps.iter().map(|step| step.note.as_str());
    let texts: Vec<&str> = line.facts.values().map(String::as_str).chain([line.by.as_str()]).chain(notes).collect();
    names::fold(&texts.join(" "))
}

/// Every log with its fields, how often it is to be kept, and when it last was.
pub fn overview(read: &Read<'_>) -> Result<Vec<LogOverview>> {
    let today = read.today();
    LogKind::ALL
        .into_iter()
        .map(|log| {
            let (last_on, lines) = store::last(read, log, today)?;
            let (every, next_on) = calendar::next(read, log, last_on, today)?;
            let every_set = store::every(read, log, store::FAR)?.is_some();
            Ok(LogOverview { log, fields: shape(log), every, every_set, last_on, next_on, lines })
        })
        .collect()
}

/// The lines that are not struck out and that no later line about the same thing has taken the place of.
#[must_use]
pub fn standing(lines: &[LogLine]) -> Vec<&LogLine> {
    let mut seen: Vec<(LogKind, String)> = Vec::new();
    let mut kept = Vec::new();
    for line in lines.iter().filter(|line| line.state != LogState::Struck) {
        let about = match line.log {
            LogKind::Procedure | LogKind::RiskAssessment => facts::get(&line.facts, super::LogField::Title),
            LogKind::FilterReview => facts::get(&line.facts, super::LogField::Reviewed),
            _ => "",
        };
        let key = (line.log, names::fold(about));
        if about.is_empty() || !seen.contains(&key) {
            kept.push(line);
            seen.push(key);
        }
    }
    kept
}
