//! What was half typed when Signet locked, or when somebody turned to another page. A draft is no record: it leaves no
//! line in the audit, nobody but its writer ever sees it, and it goes when it is saved, thrown away, or 30 days old.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::base::{Problem, Result, Why};
use crate::store::{Write, params};

/// Keeps what is typed on a page, in place of what was kept there before.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeepDraft {
    /// The page, and the record on it: `people/new`, `person/0198…`. Never a name.
    pub page: String,
    /// JSON, as the page understands it.
    pub body: String,
}

/// A page.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfPage {
    pub page: String,
}

/// What was begun.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Draft {
    pub body: String,
    /// When it was typed.
    pub at: chrono::DateTime<chrono::Utc>,
}

const LONGEST_PAGE: usize = 120;
const LONGEST_BODY: usize = 64 * 1024;
/// The oldest goes when there are more.
const MOST: u32 = 100;
const DAYS: i64 = 30;

/// Keeps a draft of whoever is logged in.
///
/// # Errors
/// `Invalid` when it is too long, or not JSON.
pub fn keep(write: &Write<'_>, input: &KeepDraft) -> Result<()> {
    check_page(&input.page)?;
    if input.body.len() > LONGEST_BODY {
        return Err(Problem::invalid("body", Why::TooLong { most: LONGEST_BODY }));
    }
    if serde_json::from_str::<serde::de::IgnoredAny>(&input.body).is_err() {
        return Err(Problem::invalid("body", Why::NotUnderstood));
    }
    end_old(write)?;
    write.run(
        "INSERT INTO draft (log_in, page, body, at) VALUES (?1, ?2, ?3, ?4) \
         ON CONFLICT (log_in, page) DO UPDATE SET body = ?3, at = ?4",
        params![write.stamp.user, input.page, input.body, write.stamp.at.to_rfc3339()],
    )?;
    write.run(
        "DELETE FROM draft WHERE log_in = ?1 AND page NOT IN \
         (SELECT page FROM draft WHERE log_in = ?1 ORDER BY at DESC, page LIMIT ?2)",
        params![write.stamp.user, MOST],
    )?;
    Ok(())
}

/// What whoever is logged in had begun on a page.
pub fn open(write: &Write<'_>, input: &OfPage) -> Result<Option<Draft>> {
    end_old(write)?;
    write.maybe("SELECT body, at FROM draft WHERE log_in = ?1 AND page = ?2", params![write.stamp.user, input.page], |row| {
        Ok(Draft { body: row.get(0)?, at: row.get(1)? })
    })
}

/// It was saved, or thrown away.
pub fn drop(write: &Write<'_>, input: &OfPage) -> Result<()> {
    write.run("DELETE FROM draft WHERE log_in = ?1 AND page = ?2", params![write.stamp.user, input.page])?;
    Ok(())
}

/// Everybody's: whoever does not come back for a month does not want it any more.
fn end_old(write: &Write<'_>) -> Result<()> {
    let oldest = write.stamp.at - TimeDelta::days(DAYS);
    write.run("DELETE FROM draft WHERE at < ?1", params![oldest.to_rfc3339()])?;
    Ok(())
}

fn check_page(page: &str) -> Result<()> {
    match page.chars().count() {
        0 => Err(Problem::invalid("page", Why::Missing)),
        1..=LONGEST_PAGE => Ok(()),
        _ => Err(Problem::invalid("page", Why::TooLong { most: LONGEST_PAGE })),
    }
}
