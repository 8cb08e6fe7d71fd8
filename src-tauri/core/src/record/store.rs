//! The SQL of reading the record.

use chrono::{DateTime, Utc};
use rusqlite::types::Value;
use rusqlite::{Row, params_from_iter};

use super::list::{Doer, ListRecord};
use crate::base::Result;
use crate::base::ids::{PersonId, UserId};
use crate::base::words::words;
use crate::people;
use crate::store::{Read, params};

/// A line as it is kept.
pub struct Line {
    pub entry: i64,
    pub at: DateTime<Utc>,
    pub by: UserId,
    pub by_name: String,
    pub request: String,
    pub subject: String,
    pub facts: String,
    pub changed: bool,
}

/// The lines that fit, newest first, `most` at the most.
pub fn lines(read: &Read<'_>, wanted: &ListRecord, most: usize) -> Result<Vec<Line>> {
    let mut conditions = vec!["seq < ?1".to_owned()];
    let mut values = vec![Value::Integer(wanted.before.unwrap_or(i64::MAX))];
    let mut only = |condition: &str, value: String| {
        values.push(Value::Text(value));
        conditions.push(condition.replace("??", &format!("?{}", values.len())));
    };
    if let Some(by) = wanted.by {
        only("by = ??", by.to_string());
    }
    if let Some(about) = &wanted.about {
        only("subject = ?? AND subject <> ''", about.clone());
    }
    // Entries stand in the order in which they were made, so days long past are reached without reading those between.
    if let Some(from) = wanted.from {
        only("at >= ?? AND seq >= (SELECT min(seq) FROM audit WHERE at >= ??)", from.to_rfc3339());
    }
    if let Some(to) = wanted.to {
        only("at < ?? AND seq <= (SELECT max(seq) FROM audit WHERE at < ??)", to.to_rfc3339());
    }
    if !wanted.requests.is_empty() {
        let list = serde_json::to_string(&wanted.requests).map_err(crate::base::Problem::unexpected)?;
        only("request IN (SELECT value FROM json_each(??))", list);
    }
    let sql = format!(
        "SELECT seq, at, by, by_name, request, subject, facts, was <> '' OR became <> '' FROM audit WHERE {} ORDER BY seq DESC LIMIT {most}",
        conditions.join(" AND ")
    );
    read.all(&sql, params_from_iter(values), line)
}

fn line(row: &Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line {
        entry: row.get(0)?,
        at: row.get(1)?,
        by: row.get(2)?,
        by_name: row.get(3)?,
        request: row.get(4)?,
        subject: row.get(5)?,
        facts: row.get(6)?,
        changed: row.get(7)?,
    })
}

pub fn entries(read: &Read<'_>) -> Result<i64> {
    read.one("SELECT coalesce(max(seq), 0) FROM audit", [])
}

pub fn doers(read: &Read<'_>) -> Result<Vec<Doer>> {
    read.all("SELECT id, name FROM log_in ORDER BY name", [], |row| Ok(Doer { id: row.get(0)?, name: row.get(1)? }))
}

/// Somebody's id and name of today; of somebody merged into another, the other's.
pub fn person(read: &Read<'_>, id: &str) -> Result<Option<(String, String)>> {
    // Somebody may have been merged more than once; nobody is merged in a circle.
    let stays: Option<PersonId> = read.maybe(
        "WITH RECURSIVE stays (id, into_id) AS (
             SELECT id, merged_into FROM person WHERE id = ?1
             UNION SELECT p.id, p.merged_into FROM person p JOIN stays s ON p.id = s.into_id)
         SELECT id FROM stays WHERE into_id IS NULL",
        params![id],
        |row| row.get(0),
    )?;
    let Some(stays) = stays else {
        return Ok(None);
    };
    Ok(Some((stays.to_string(), people::store::find(read, stays)?.name)))
}

words! {
    /// What else a line can be about.
    Named {
        Class = "class",
        Purpose = "purpose",
        LogIn = "log_in",
        Batch = "batch",
        Import = "import",
        Asset = "asset",
        Disposal = "disposal",
        Loan = "loan",
        StockCheck = "stock_check",
        Room = "room",
        Software = "software",
        Licence = "licence",
        Purchase = "purchase",
        Installation = "installation",
        Contract = "contract",
        Leave = "leave",
    }
}

/// A record found by its id.
pub struct Found {
    pub kind: Named,
    /// Empty where it has none of its own.
    pub name: String,
    /// The software that it belongs to; empty where it belongs to none.
    pub title: String,
}

/// Each of them by its id. No two records of any kind share one.
const EVERY: &str = "SELECT 'class' AS kind, name, '' AS title FROM class WHERE id = ?1
    UNION ALL SELECT 'purpose', title, '' FROM purpose WHERE id = ?1
    UNION ALL SELECT 'log_in', name, '' FROM log_in WHERE id = ?1
    UNION ALL SELECT 'batch', '', '' FROM batch WHERE id = ?1
    UNION ALL SELECT 'import', '', '' FROM import_run WHERE id = ?1
    UNION ALL SELECT 'asset', tag, '' FROM asset WHERE id = ?1
    UNION ALL SELECT 'disposal', CAST(number AS TEXT), '' FROM disposal WHERE id = ?1
    UNION ALL SELECT 'loan', CAST(number AS TEXT), '' FROM loan WHERE id = ?1
    UNION ALL SELECT 'stock_check', '', '' FROM stock_check WHERE id = ?1
    UNION ALL SELECT 'room', name, '' FROM room WHERE id = ?1
    UNION ALL SELECT 'software', name, '' FROM software_title WHERE id = ?1
    UNION ALL SELECT 'licence', t.name, t.id FROM licence l JOIN software_title t ON t.id = l.title WHERE l.id = ?1
    UNION ALL SELECT 'purchase', t.name, t.id FROM licence_purchase b JOIN licence l ON l.id = b.licence
        JOIN software_title t ON t.id = l.title WHERE b.id = ?1
    UNION ALL SELECT 'installation', t.name, t.id FROM installation i JOIN software_title t ON t.id = i.title WHERE i.id = ?1
    UNION ALL SELECT 'contract', supplier || ', ' || what, '' FROM contract WHERE id = ?1
    UNION ALL SELECT 'leave', item, '' FROM authorisation WHERE id = ?1
    LIMIT 1";

/// The record of that id, if it is there.
pub fn named(read: &Read<'_>, id: &str) -> Result<Option<Found>> {
    read.maybe(EVERY, params![id], |row| Ok(Found { kind: row.get(0)?, name: row.get(1)?, title: row.get(2)? }))
}
