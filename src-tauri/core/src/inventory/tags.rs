//! Tags: a running number for each series, never used twice (R26).

use serde::Serialize;
use ts_rs::TS;

use crate::base::ids::AssetId;
use crate::base::{Problem, Result, Why, names};
use crate::store::{Read, Write, params};

/// The longest tag, in characters: it has to fit a label.
const LONGEST: usize = 24;
/// How many digits a new series has.
const DIGITS: usize = 4;
/// The longest part before the number.
const LONGEST_PREFIX: usize = 8;

/// A series of tags and the number that comes next.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TagSeries {
    pub prefix: String,
    /// The next tag as it will be given, such as "LT-0148".
    pub next: String,
}

/// How a tag or a serial number is compared: upper case, letters and digits only. A scanner that drops the dash, and a
/// person who types one, mean the same label.
#[must_use]
pub fn key(text: &str) -> String {
    names::fold(text).chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

/// A tag as it is kept, or why it cannot be one.
///
/// # Errors
/// `Invalid { field: "tag" }`: empty, too long, or with nothing in it that a scanner reads.
pub fn checked(tag: &str) -> Result<String> {
    let tag = names::tidy(tag);
    if key(&tag).is_empty() {
        return Err(Problem::invalid("tag", if tag.is_empty() { Why::Missing } else { Why::NotUnderstood }));
    }
    if tag.chars().count() > LONGEST {
        return Err(Problem::invalid("tag", Why::TooLong { most: LONGEST }));
    }
    Ok(tag)
}

/// The series in use, the most used first.
pub fn series(read: &Read<'_>) -> Result<Vec<TagSeries>> {
    read.all("SELECT prefix, next, digits FROM tag_series ORDER BY next DESC, prefix", [], |row| {
        let prefix: String = row.get(0)?;
        Ok(TagSeries { next: tag(&prefix, row.get(1)?, row.get(2)?), prefix })
    })
}

/// Takes the next tag of a series, which begins at 1 when it is new. Tags that were given by hand or came with an import
/// are passed over.
///
/// # Errors
/// `Invalid { field: "prefix" }`.
pub fn take(write: &Write<'_>, prefix: &str) -> Result<String> {
    let prefix = checked_prefix(prefix)?;
    let kept =
        write.maybe("SELECT next, digits FROM tag_series WHERE prefix = ?1", [&prefix], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (mut next, digits): (i64, i64) = kept.unwrap_or((1, DIGITS as i64));
    let free = loop {
        let free = tag(&prefix, next, digits);
        next += 1;
        if find(write, &free)?.is_none() {
            break free;
        }
    };
    write.run(
        "INSERT INTO tag_series (prefix, next, digits) VALUES (?1, ?2, ?3) ON CONFLICT (prefix) DO UPDATE SET next = ?2",
        params![prefix, next, digits],
    )?;
    Ok(free)
}

/// The asset of a tag that was scanned or typed, whatever became of it.
pub fn find(read: &Read<'_>, tag: &str) -> Result<Option<AssetId>> {
    read.maybe("SELECT id FROM asset WHERE tag_key = ?1", [key(tag)], |row| row.get(0))
}

/// The part of a series before its numbers, as it is kept.
pub(crate) fn checked_prefix(prefix: &str) -> Result<String> {
    let prefix = names::tidy(prefix).to_uppercase();
    if prefix.chars().count() > LONGEST_PREFIX {
        return Err(Problem::invalid("prefix", Why::TooLong { most: LONGEST_PREFIX }));
    }
    if prefix.is_empty() {
        return Err(Problem::invalid("prefix", Why::Missing));
    }
    if !prefix.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
        return Err(Problem::invalid("prefix", Why::NotUnderstood));
    }
    Ok(prefix.trim_end_matches('-').to_owned())
}

fn tag(prefix: &str, number: i64, digits: i64) -> String {
    format!("{prefix}-{number:0width$}", width = digits as usize)
}
