//! The record as a file for a spreadsheet: the lines that the window shows, all of them.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;
use ts_rs::TS;

use super::about::{self, About};
use super::list::{ListRecord, may_see_names};
use super::store;
use crate::base::{Result, cells};
use crate::desk::Desk;
use crate::office::{Leaving, Moment};
use crate::paperwork::PaperDone;
use crate::store::Read;

/// Which lines, and the words of the window: the core has none.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveRecord {
    pub wanted: ListRecord,
    /// The headings of the six columns: entry, moment, person, what was done, on whom, details.
    pub headings: Vec<String>,
    /// What each request is called.
    pub words: BTreeMap<String, String>,
}

/// Saves the lines where the person chooses, and leaves a line that says so.
pub fn save(desk: &Desk, moment: Moment, input: &SaveRecord) -> Result<PaperDone> {
    let file_name = desk.let_out("audit_save", moment, |office| {
        let (text, lines) = office.read(moment, |read| csv(read, input))?;
        Ok(Leaving::new("Record of changes.csv", text, format!("{lines} entries")))
    })?;
    Ok(PaperDone::of(file_name))
}

/// The lines as CSV, oldest first, and how many they are.
fn csv(read: &Read<'_>, input: &SaveRecord) -> Result<(String, usize)> {
    let names = may_see_names(read)?;
    let mut known: HashMap<String, Option<About>> = HashMap::new();
    let mut lines = store::lines(
        read,
        &ListRecord { before: None, ..input.wanted.clone() },
        usize::try_from(i64::MAX).unwrap_or(usize::MAX),
    )?;
    lines.reverse();
    let mut text = String::from(cells::MARK);
    cells::line(&mut text, input.headings.iter().map(String::as_str));
    for line in &lines {
        if !known.contains_key(&line.subject) {
            known.insert(line.subject.clone(), about::find(read, &line.subject, names)?);
        }
        let whom = known.get(&line.subject).and_then(Option::as_ref).map_or("", About::name);
        let what = input.words.get(&line.request).map_or(line.request.as_str(), String::as_str);
        let (entry, at) = (line.entry.to_string(), line.at.format("%Y-%m-%d %H:%M:%S UTC").to_string());
        cells::line(&mut text, [entry.as_str(), &at, &line.by_name, what, whom, &line.facts].into_iter());
    }
    Ok((text, lines.len()))
}
