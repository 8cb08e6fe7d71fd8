//! A page of the record, newest first.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::about::{self, About};
use super::store;
use crate::access::{Need, roles_of, table};
use crate::base::Result;
use crate::base::ids::UserId;
use crate::store::Read;

/// So many lines at once; the window asks for the next as the reader comes to them.
const PAGE: usize = 100;

/// Which lines: every condition that is given has to hold.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListRecord {
    /// Only lines older than this entry: where the page before ended.
    #[serde(default)]
    pub before: Option<i64>,
    /// Only what this person did.
    #[serde(default)]
    pub by: Option<UserId>,
    /// Only what was done on this record.
    #[serde(default)]
    pub about: Option<String>,
    /// Not before this moment.
    #[serde(default)]
    #[ts(type = "string | null")]
    pub from: Option<DateTime<Utc>>,
    /// Before this moment.
    #[serde(default)]
    #[ts(type = "string | null")]
    pub to: Option<DateTime<Utc>>,
    /// Only these requests; none means all.
    #[serde(default)]
    pub requests: Vec<String>,
}

/// One line.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordLine {
    /// Its number.
    pub entry: i64,
    #[ts(type = "string")]
    pub at: DateTime<Utc>,
    pub by: UserId,
    pub by_name: String,
    /// What was asked for; the window has the words.
    pub request: String,
    /// What was done, in plain words that name nobody.
    pub facts: String,
    /// On which record, as far as it is still there and the reader may see it.
    pub about: Option<About>,
    /// Whether anything in the vault is other than before.
    pub changed: bool,
}

/// Somebody who has done something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Doer {
    pub id: UserId,
    pub name: String,
}

/// A page.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordPage {
    pub lines: Vec<RecordLine>,
    /// Where the next page begins; none when this is the last.
    pub next: Option<i64>,
    /// How many entries the whole record has.
    pub entries: i64,
    /// Everybody who has a log-in or had one.
    pub doers: Vec<Doer>,
    /// What the lines shown are narrowed to, by name.
    pub about: Option<About>,
}

/// Lists the lines that fit, newest first.
pub fn list(read: &Read<'_>, input: &ListRecord) -> Result<RecordPage> {
    let mut found = store::lines(read, input, PAGE + 1)?;
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let next = found.last().map(|line| line.entry).filter(|_| more);
    let names = may_see_names(read)?;
    let mut known: HashMap<String, Option<About>> = HashMap::new();
    let mut about = |subject: &str| -> Result<Option<About>> {
        if let Some(known) = known.get(subject) {
            return Ok(known.clone());
        }
        let found = about::find(read, subject, names)?;
        known.insert(subject.to_owned(), found.clone());
        Ok(found)
    };
    let mut lines = Vec::with_capacity(found.len());
    for line in found {
        lines.push(RecordLine {
            about: about(&line.subject)?,
            entry: line.entry,
            at: line.at,
            by: line.by,
            by_name: line.by_name,
            request: line.request,
            facts: line.facts,
            changed: line.changed,
        });
    }
    let narrowed = input.about.as_deref().map(about).transpose()?.flatten();
    Ok(RecordPage { lines, next, entries: store::entries(read)?, doers: store::doers(read)?, about: narrowed })
}

/// Whoever may read the record but not the people sees what was done, and not to whom.
pub(super) fn may_see_names(read: &Read<'_>) -> Result<bool> {
    Ok(table::may(&roles_of(read, read.stamp.user, read.today())?, Need::Look))
}
