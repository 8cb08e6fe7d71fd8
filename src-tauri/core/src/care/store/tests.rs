//! The SQL of tests, inspections and patches.

use rusqlite::Row;
use serde::Serialize;
use ts_rs::TS;

use crate::base::ids::{AssetId, TestId};
use crate::base::{Day, Problem, Result};
use crate::care::{TestKind, TestResult, WorkKind};
use crate::store::{Read, Write, params};

/// A test as it is on record.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "AssetTest")]
pub struct Test {
    pub id: TestId,
    pub asset: AssetId,
    pub kind: TestKind,
    pub on: Day,
    pub by_whom: String,
    pub result: TestResult,
    pub label: String,
    pub note: String,
    /// None: it was said that there is no next one.
    pub next_due_on: Option<Day>,
    pub entered_by: String,
    /// It was entered in error and counts nowhere.
    pub taken_back: bool,
}

const TEST: &str =
    "t.id, t.asset, t.kind, t.on_day, t.by_whom, t.result, t.label, t.note, t.next_due_on, t.made_by, b.test IS NOT NULL";

fn test(row: &Row<'_>) -> rusqlite::Result<Test> {
    Ok(Test {
        id: row.get(0)?,
        asset: row.get(1)?,
        kind: row.get(2)?,
        on: row.get(3)?,
        by_whom: row.get(4)?,
        result: row.get(5)?,
        label: row.get(6)?,
        note: row.get(7)?,
        next_due_on: row.get(8)?,
        entered_by: row.get(9)?,
        taken_back: row.get(10)?,
    })
}

/// Everything that was tested on an asset, the latest first.
pub fn tests(read: &Read<'_>, asset: AssetId) -> Result<Vec<Test>> {
    let sql = format!(
        "SELECT {TEST} FROM asset_test t LEFT JOIN asset_test_back b ON b.test = t.id WHERE t.asset = ?1 ORDER BY t.on_day DESC, t.id DESC"
    );
    read.all(&sql, [asset], test)
}

/// One test.
///
/// # Errors
/// `NotFound`.
pub fn find_test(read: &Read<'_>, id: TestId) -> Result<Test> {
    let sql = format!("SELECT {TEST} FROM asset_test t LEFT JOIN asset_test_back b ON b.test = t.id WHERE t.id = ?1");
    read.maybe(&sql, [id], test)?.ok_or(Problem::NotFound)
}

/// The latest test of each kind on each asset, of those that count.
pub fn latest_tests(read: &Read<'_>) -> Result<Vec<Test>> {
    let sql = format!(
        "SELECT {TEST} FROM asset_test t LEFT JOIN asset_test_back b ON b.test = t.id WHERE b.test IS NULL AND NOT EXISTS (
           SELECT 1 FROM asset_test l LEFT JOIN asset_test_back lb ON lb.test = l.id
           WHERE l.asset = t.asset AND l.kind = t.kind AND lb.test IS NULL AND (l.on_day, l.id) > (t.on_day, t.id))
         ORDER BY t.asset"
    );
    read.all(&sql, [], test)
}

/// Keeps a test.
pub fn insert_test(write: &Write<'_>, t: &Test) -> Result<()> {
    write.run(
        "INSERT INTO asset_test (id, asset, kind, on_day, by_whom, result, label, note, next_due_on, made_at, made_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        params![
            t.id,
            t.asset,
            t.kind,
            t.on,
            t.by_whom,
            t.result,
            t.label,
            t.note,
            t.next_due_on,
            write.stamp.at.to_rfc3339(),
            t.entered_by
        ],
    )?;
    Ok(())
}

/// Takes a test back that was entered in error.
pub fn take_back_test(write: &Write<'_>, id: TestId) -> Result<()> {
    write.run(
        "INSERT INTO asset_test_back (test, at, by) VALUES (?1, ?2, ?3)",
        params![id, write.stamp.at.to_rfc3339(), write.stamp.name],
    )?;
    Ok(())
}

/// An inspection or a patch as it is on record.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "AssetWork")]
pub struct Work {
    pub kind: WorkKind,
    pub on: Day,
    pub by_whom: String,
    pub what: String,
    pub entered_by: String,
}

/// The inspections and patches of an asset, the latest first.
pub fn work(read: &Read<'_>, asset: AssetId) -> Result<Vec<Work>> {
    read.all(
        "SELECT kind, on_day, by_whom, what, made_by FROM asset_work WHERE asset = ?1 ORDER BY on_day DESC, id DESC",
        [asset],
        |row| Ok(Work { kind: row.get(0)?, on: row.get(1)?, by_whom: row.get(2)?, what: row.get(3)?, entered_by: row.get(4)? }),
    )
}

/// Keeps an inspection or a patch; answers its id.
pub fn insert_work(write: &Write<'_>, asset: AssetId, w: &Work) -> Result<String> {
    let id = uuid::Uuid::now_v7().to_string();
    write.run(
        "INSERT INTO asset_work (id, asset, kind, on_day, by_whom, what, made_at, made_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![id, asset, w.kind, w.on, w.by_whom, w.what, write.stamp.at.to_rfc3339(), w.entered_by],
    )?;
    Ok(id)
}
