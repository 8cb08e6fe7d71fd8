//! Opening and making the encrypted database: every setting set, and then read back.

pub mod aside;

use std::fs;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use super::problem;
use crate::base::{Problem, Result};
use crate::vault::{Keys, files};

/// Every page of an encrypted database has this many bytes.
pub(super) const PAGE: u64 = 4096;
/// The oldest SQLite without the fault that could lose commits of two connections, as a number SQLite understands.
const SQLITE_AT_LEAST: i32 = 3_051_003;

/// So many compiled statements are kept at hand.
const STATEMENTS: usize = 128;

/// "SGNT": stands in page 1 of every database that Signet has made.
const APPLICATION: i32 = 0x5347_4e54;

/// Settings and what they must read back as.
const SETTINGS: &[(&str, &str, &str)] = &[
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "EXTRA", "3"),
    ("foreign_keys", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("secure_delete", "ON", "1"),
    ("mmap_size", "0", "0"),
    ("temp_store", "MEMORY", "2"),
    // 32 MiB at the most: every page that has to be read again has to be checked and deciphered again. An ordinary
    // school's vault fits into it whole; of a trust's, what is asked for often.
    ("cache_size", "-32768", "-32768"),
    ("fullfsync", "ON", "1"),
    ("checkpoint_fullfsync", "ON", "1"),
];

/// Opens the database of an open vault and checks all of it: cipher, pages, rows and foreign keys.
///
/// # Errors
/// `DatabaseMissing`; `DatabaseDamaged` for a file that is empty, cut, changed, or of another vault, since the right
/// key has already been proven by the slot; `VaultInUse`, `ReadOnly`, or what the disk says. Never makes a file.
pub fn open(path: &Path, keys: &Keys) -> Result<Connection> {
    let length = match fs::metadata(path) {
        Ok(facts) if facts.is_file() => facts.len(),
        Ok(_) => return Err(Problem::DatabaseDamaged),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(Problem::DatabaseMissing);
        }
        Err(_) => return Err(Problem::FileAccess),
    };
    // SQLite would take an empty file, or one of a single byte, for a new database.
    if length < PAGE || (length % PAGE != 0 && !aside::journal_is_hot(path)) {
        return Err(Problem::DatabaseDamaged);
    }
    // A damaged journal can put wrong pages back and say nothing: until every row has been checked against the record,
    // there is a copy of what was found.
    aside::put(path)?;
    if !aside::journal_can_be_true(path, length) {
        return Err(Problem::DatabaseDamaged);
    }
    let connection = keyed(path, &keys.database_key()?, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    settle(&connection)?;
    seize(&connection)?;
    whole(&connection)?;
    Ok(connection)
}

/// Makes the database of a new vault, with nothing in it but its identity. It is made beside its place and moved there
/// whole, so a crash on the way leaves no database, and never half of one that could not be opened.
///
/// # Errors
/// `VaultExists` when any file stands at the path, an empty one too; or what the disk says.
pub fn create(path: &Path, keys: &Keys) -> Result<Connection> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(Problem::VaultExists);
    }
    let beside = path.with_extension("db.new");
    let remains = [aside::journal(&beside), beside.clone()];
    let made = (|| {
        // A crash may have left one. The vault's lock is held, and nothing was ever entered into it.
        for left in &remains {
            match fs::remove_file(left) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(files::problem(&error)),
                _ => {}
            }
        }
        files::make_for_database(&beside)?;
        let connection =
            keyed(&beside, &keys.database_key()?, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
        settle(&connection)?;
        seize(&connection)?;
        identify(&connection)?;
        connection.close().map_err(|(_, error)| problem(error))?;
        // An empty journal stays behind every change and would stand there for ever under this name.
        let _ = fs::remove_file(&remains[0]);
        files::rename(&beside, path).and_then(|()| files::sync_folder(path.parent())).map_err(|error| files::problem(&error))?;
        open(path, keys)
    })();
    if made.is_err() {
        // There was no file a moment ago and the vault's lock is held: these are ours and hold nothing.
        for left in remains.iter().map(std::path::PathBuf::as_path).chain([path]) {
            let _ = fs::remove_file(left);
        }
    }
    made
}

/// A database in memory with the same settings, for tests and the in-memory office.
///
/// # Errors
/// What SQLite says.
pub fn in_memory(keys: &Keys) -> Result<Connection> {
    let connection = keyed(Path::new(":memory:"), &keys.database_key()?, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    for (name, value, _) in SETTINGS.iter().filter(|(name, ..)| *name != "journal_mode") {
        ask(&connection, &format!("PRAGMA {name} = {value}"))?;
    }
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true).map_err(problem)?;
    identify(&connection)?;
    Ok(connection)
}

/// Opens the file, hands SQLCipher the raw key, and lets nothing of it reach the terminal.
pub(super) fn keyed(path: &Path, key: &Zeroizing<String>, how: OpenFlags) -> Result<Connection> {
    #[allow(clippy::disallowed_methods, reason = "this room owns the opening of the database")]
    let connection = Connection::open_with_flags(path, how | OpenFlags::SQLITE_OPEN_NO_MUTEX).map_err(problem)?;
    // Nobody is waited for: the vault's lock is held, so whoever has the file is not about to let go.
    connection.busy_timeout(Duration::ZERO).map_err(problem)?;
    // Before the key, or freed memory keeps names: measured, 1,006 copies without it and two with it.
    ask(&connection, "PRAGMA cipher_memory_security = ON")?;
    ask(&connection, "PRAGMA cipher_log_level = NONE")?;
    // Entering one form takes some thirty different statements: with room for sixteen each would be compiled every time.
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // The key literal goes into one statement; SQLCipher and Zeroizing wipe their copies.
    let mut statement = Zeroizing::new(String::with_capacity(key.len() + 32));
    statement.push_str("PRAGMA key = \"");
    statement.push_str(key);
    statement.push('"');
    ask(&connection, &statement)?;
    Ok(connection)
}

/// Sets everything of [`SETTINGS`] and reads it back, together with the versions and what must stay shut.
pub(super) fn settle(connection: &Connection) -> Result<()> {
    if rusqlite::version_number() < SQLITE_AT_LEAST {
        return Err(Problem::unexpected("SQLite too old"));
    }
    if ask(connection, "PRAGMA cipher_version")?.is_none_or(|version| version.is_empty()) {
        return Err(Problem::unexpected("SQLite without a cipher"));
    }
    if ask(connection, "PRAGMA cipher_memory_security")?.as_deref() != Some("1") {
        return Err(Problem::unexpected("cipher_memory_security"));
    }
    for (name, value, expected) in SETTINGS {
        ask(connection, &format!("PRAGMA {name} = {value}"))?;
        let found = ask(connection, &format!("PRAGMA {name}"))?.unwrap_or_default();
        if found != *expected {
            return Err(Problem::unexpected(format_args!("{name} is {found}")));
        }
    }
    if !connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true).map_err(problem)? {
        return Err(Problem::unexpected("not defensive"));
    }
    Ok(())
}

/// Takes the file for this connection alone, now and not at the first write: whoever else has it open, or a file that
/// may only be read, is found out before anything is shown. Writes nothing.
fn seize(connection: &Connection) -> Result<()> {
    // SQLite opens a file that may only be read in silence, and lets even an exclusive transaction begin on it.
    if connection.is_readonly(rusqlite::MAIN_DB).map_err(problem)? {
        return Err(Problem::ReadOnly);
    }
    connection.execute_batch("BEGIN EXCLUSIVE; COMMIT").map_err(problem)
}

/// Writes page 1 under this vault's key, so that an empty file is never mistaken for this database.
fn identify(connection: &Connection) -> Result<()> {
    ask(connection, &format!("PRAGMA application_id = {APPLICATION}")).map(|_| ())
}

/// Identity, every page's code, every row and index, and every foreign key.
pub(super) fn whole(connection: &Connection) -> Result<()> {
    let damaged = |problem| match problem {
        // The key was proven by the slot, so what cannot be read is damaged, whatever SQLite calls it.
        Problem::Unexpected { .. } | Problem::FileAccess => Problem::DatabaseDamaged,
        other => other,
    };
    if ask(connection, "PRAGMA application_id").map_err(damaged)?.as_deref() != Some(&APPLICATION.to_string()) {
        return Err(Problem::DatabaseDamaged);
    }
    // Both answer with one row for each fault: no row at all, and a single "ok".
    let cipher = ask(connection, "PRAGMA cipher_integrity_check").map_err(damaged)?;
    let pages = ask(connection, "PRAGMA integrity_check(1)").map_err(damaged)?;
    let orphans = ask(connection, "PRAGMA foreign_key_check").map_err(damaged)?;
    if cipher.is_none() && pages.as_deref() == Some("ok") && orphans.is_none() { Ok(()) } else { Err(Problem::DatabaseDamaged) }
}

/// Runs one statement and gives the first value of its first row as text.
pub(super) fn ask(connection: &Connection, sql: &str) -> Result<Option<String>> {
    let mut statement = connection.prepare(sql).map_err(problem)?;
    let mut rows = statement.query([]).map_err(problem)?;
    let Some(row) = rows.next().map_err(problem)? else {
        return Ok(None);
    };
    let text = match row.get_ref(0).map_err(problem)? {
        ValueRef::Null => String::new(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(text) | ValueRef::Blob(text) => String::from_utf8_lossy(text).into_owned(),
    };
    Ok(Some(text))
}

#[cfg(test)]
mod tests;
