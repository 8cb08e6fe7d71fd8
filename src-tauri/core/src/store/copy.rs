//! A copy of the whole database under another key, page by page through SQLite's own backup: never a copy of the file,
//! which may be in the middle of a change. And copies looked at: which tables, how many rows, every row read.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use super::open::{PAGE, ask, keyed, settle, whole};
use super::{Read, problem};
use crate::base::{Problem, Progress, Result};
use crate::vault::{Keys, files};

/// Pages at a time: a few milliseconds, so that whoever wants it stopped does not wait.
const STEP: i32 = 512;

impl Read<'_> {
    /// Copies the open database into a new file under another key, as SQLCipher's key literal. Every step counts in
    /// `progress` and looks whether the person wants it stopped.
    ///
    /// # Errors
    /// `Stopped`, `DiskFull`, `ReadOnly`, or what the disk says. What was begun is removed again.
    pub fn copy_into(&self, path: &Path, key: &Zeroizing<String>, progress: &Progress) -> Result<()> {
        copy(self.db, path, key, progress)
    }

    /// Tables by name, with the number of their rows.
    pub fn rows(&self) -> Result<BTreeMap<String, u64>> {
        rows(self.db)
    }
}

/// Copies a database into a new file under another key, and brings it to the disk.
pub fn copy(from: &Connection, path: &Path, key: &Zeroizing<String>, progress: &Progress) -> Result<()> {
    if std::fs::symlink_metadata(path).is_ok() {
        return Err(Problem::FileAccess);
    }
    let copied = (|| {
        files::make_for_database(path)?;
        let mut to = keyed(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
        // Nothing relies on the copy before it is finished, brought to the disk and read again: it needs no journal.
        ask(&to, "PRAGMA journal_mode = OFF")?;
        ask(&to, "PRAGMA synchronous = OFF")?;
        {
            let backup = Backup::new(from, &mut to).map_err(problem)?;
            let mut known = false;
            loop {
                progress.go_on()?;
                let step = backup.step(STEP).map_err(problem)?;
                let seen = backup.progress();
                if !known {
                    progress.expect(pieces(seen.pagecount));
                    known = true;
                }
                progress.reached(pieces(seen.pagecount - seen.remaining));
                match step {
                    StepResult::Done => break,
                    StepResult::More => {}
                    _ => return Err(Problem::VaultInUse),
                }
            }
        }
        drop(to);
        files::sync(path).map_err(|error| files::problem(&error))
    })();
    if copied.is_err() {
        // It did not exist a moment ago, so it is ours and holds nothing that is needed.
        let _ = std::fs::remove_file(path);
    }
    copied
}

/// A copy in memory of a database in memory, under the same keys.
///
/// # Errors
/// What SQLite says.
pub fn in_memory(from: &Connection, keys: &Keys) -> Result<Connection> {
    let mut to = super::open::in_memory(keys)?;
    let step = Backup::new(from, &mut to).map_err(problem)?.step(-1).map_err(problem)?;
    if step == StepResult::Done { Ok(to) } else { Err(Problem::VaultInUse) }
}

/// Opens a copy to look at it and checks all of it, as a vault is checked when it is opened.
///
/// # Errors
/// `DatabaseDamaged` for anything that is not exactly what was written, or what the disk says. Never makes a file.
pub fn open(path: &Path, key: &Zeroizing<String>) -> Result<Connection> {
    let length = std::fs::metadata(path).map_err(|_| Problem::FileAccess)?.len();
    if length < PAGE {
        return Err(Problem::DatabaseDamaged);
    }
    let connection = keyed(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    settle(&connection).map_err(unreadable)?;
    whole(&connection).map_err(unreadable)?;
    Ok(connection)
}

/// The version of the tables in a copy.
pub fn schema(db: &Connection) -> Result<u32> {
    db.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(problem)
}

/// Tables by name, with the number of their rows.
pub fn rows(db: &Connection) -> Result<BTreeMap<String, u64>> {
    let mut found = BTreeMap::new();
    for name in tables(db)? {
        let count: i64 = db
            .query_row(&format!("SELECT count(*) FROM \"{}\"", name.replace('"', "\"\"")), [], |row| row.get(0))
            .map_err(problem)?;
        found.insert(name, u64::try_from(count).unwrap_or_default());
    }
    Ok(found)
}

/// Reads every value of every row of one table; answers how many rows and how many bytes there are.
pub fn read_through(db: &Connection, table: &str) -> Result<(u64, u64)> {
    let mut statement = db.prepare(&format!("SELECT * FROM \"{}\"", table.replace('"', "\"\""))).map_err(problem)?;
    let columns = statement.column_count();
    let mut rows = statement.query([]).map_err(problem)?;
    let (mut count, mut bytes) = (0, 0);
    while let Some(row) = rows.next().map_err(problem)? {
        count += 1;
        for column in 0..columns {
            bytes += match row.get_ref(column).map_err(problem)? {
                ValueRef::Null => 0,
                ValueRef::Integer(_) | ValueRef::Real(_) => 8,
                ValueRef::Text(text) => {
                    // A name that is no longer text is a damaged name, whatever the page's own code says.
                    std::str::from_utf8(text).map_err(|_| Problem::DatabaseDamaged)?;
                    text.len() as u64
                }
                ValueRef::Blob(blob) => blob.len() as u64,
            };
        }
    }
    Ok((count, bytes))
}

/// The first value of a query that always finds one, as text.
pub fn fact(db: &Connection, sql: &str) -> Result<Option<String>> {
    ask(db, sql)
}

fn tables(db: &Connection) -> Result<Vec<String>> {
    let mut statement = db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name")
        .map_err(problem)?;
    let rows = statement.query_map([], |row| row.get(0)).map_err(problem)?;
    rows.collect::<rusqlite::Result<_>>().map_err(problem)
}

/// Progress is counted in megabytes, as the carrying to the places is.
fn pieces(pages: i32) -> u32 {
    u32::try_from(pages).unwrap_or_default().div_ceil(256)
}

/// The key was in order, so what cannot be read is damaged, whatever SQLite calls it.
fn unreadable(found: Problem) -> Problem {
    match found {
        Problem::Unexpected { .. } | Problem::FileAccess => Problem::DatabaseDamaged,
        other => other,
    }
}
