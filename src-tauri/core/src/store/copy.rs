//! The whole database under other keys, in a file of its own: made page by page, reopened, and compared with the first.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::{audit, open, problem};
use crate::base::{Problem, Progress, Result, Secret32};
use crate::vault::Keys;

/// Pages between two looks at whether the person has asked to stop: four megabytes.
const PAGES: i32 = 1024;

/// Copies an open database into a new file under other keys and proves the copy: every page's code and every row and
/// index of it, the same tables with as many rows in each, and an audit that reads the same. The open copy is the answer.
///
/// # Errors
/// `VaultExists` when a file stands there, `Stopped`, `DiskFull` or what else the disk says, `DatabaseDamaged` when the
/// copy is not the same. What was written by then is left for the caller to remove.
pub fn copy(db: &Connection, path: &Path, keys: &Keys, progress: &Progress) -> Result<Connection> {
    let mut fresh = open::create(path, keys)?;
    {
        let backup = Backup::new(db, &mut fresh).map_err(problem)?;
        loop {
            let step = backup.step(PAGES).map_err(problem)?;
            let seen = backup.progress();
            let (total, left) = (u32::try_from(seen.pagecount).unwrap_or(0), u32::try_from(seen.remaining).unwrap_or(0));
            progress.reach(total.saturating_sub(left), total);
            match step {
                StepResult::Done => break,
                StepResult::More => progress.go_on()?,
                // The vault is held by this connection alone, so nobody can be in the way.
                _ => return Err(Problem::VaultInUse),
            }
        }
    }
    // Closed and opened again, so that what is looked at is what lies on the disk.
    fresh.close().map_err(|(_, error)| problem(error))?;
    let fresh = open::open(path, keys)?;
    let root = keys.derived(crate::vault::Purpose::AuditDigest);
    if same(db, &fresh, &root)? { Ok(fresh) } else { Err(Problem::DatabaseDamaged) }
}

/// The same schema and version, as many rows in every table, and a chain that ends alike.
fn same(one: &Connection, other: &Connection, audit_key: &Secret32) -> Result<bool> {
    let tables = tables(one)?;
    if tables != self::tables(other)? || version(one)? != version(other)? {
        return Ok(false);
    }
    for (name, _) in tables.iter().filter(|(_, kind)| kind == "table") {
        if count(one, name)? != count(other, name)? {
            return Ok(false);
        }
    }
    let (before, after) = (audit::verify(one, audit_key)?, audit::verify(other, audit_key)?);
    Ok(before == after && after.is_ok())
}

/// Everything in the schema: name and kind, with the text that made it.
fn tables(db: &Connection) -> Result<Vec<(String, String)>> {
    let mut statement =
        db.prepare("SELECT name, type, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name, sql").map_err(problem)?;
    let rows = statement.query_map([], |row| {
        let (name, kind, sql): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok((name, if kind == "table" { kind } else { sql }))
    });
    rows.map_err(problem)?.collect::<rusqlite::Result<_>>().map_err(problem)
}

fn version(db: &Connection) -> Result<u32> {
    db.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(problem)
}

fn count(db: &Connection, table: &str) -> Result<i64> {
    // The name comes out of the schema; quotes in it are doubled all the same.
    let sql = format!("SELECT count(*) FROM \"{}\"", table.replace('"', "\"\""));
    db.query_row(&sql, [], |row| row.get(0)).map_err(problem)
}
