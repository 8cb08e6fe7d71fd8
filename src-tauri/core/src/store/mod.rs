//! The store: how the encrypted database is opened, brought up to date, looked at and written to,
//! the record of what is done in it, and the one place that turns its errors into problems.

pub mod audit;
pub mod copy;
mod database;
#[cfg(test)]
mod empty;
mod guard;
mod handles;
mod migrate;
pub mod open;
mod rekey;
mod rows;
mod signposts;
mod sums;
mod watch;

pub use database::{Database, Intact, verify};
#[cfg(test)]
pub use empty::empty;
pub use handles::{Read, Stamp, Write};
pub use migrate::newest;
#[cfg(test)]
pub use migrate::tests::as_of;
pub use rekey::rekey;
pub use rusqlite::{Connection, params};

use rusqlite::ErrorCode;

use crate::base::Problem;

fn names_what_is_not_there(error: &rusqlite::Error) -> bool {
    let code = error.sqlite_error().map(|error| error.extended_code);
    code == Some(rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY)
}

/// What the window is told when the database says no. Values of records never leave this function.
#[must_use]
pub fn problem(error: rusqlite::Error) -> Problem {
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => Problem::DiskFull,
        Some(ErrorCode::ReadOnly) => Problem::ReadOnly,
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed) => Problem::VaultInUse,
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Problem::DatabaseDamaged,
        Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied | ErrorCode::SystemIoFailure) => Problem::FileAccess,
        // What was named, a room or a person, is not on record.
        Some(ErrorCode::ConstraintViolation) if names_what_is_not_there(&error) => Problem::NotFound,
        // The code alone: SQLite's own text may quote what was written.
        Some(code) => Problem::unexpected(format_args!("database: {code:?}")),
        None => match error {
            rusqlite::Error::QueryReturnedNoRows => Problem::NotFound,
            rusqlite::Error::InvalidColumnType(column, _, _) => {
                Problem::unexpected(format_args!("database: type of column {column}"))
            }
            rusqlite::Error::FromSqlConversionFailure(column, _, _) => {
                Problem::unexpected(format_args!("database: value of column {column}"))
            }
            _ => Problem::unexpected("database: misuse"),
        },
    }
}
