//! The database: how it is opened, brought up to date, looked at and written to.

pub mod audit;
mod handles;
mod migrate;

pub use handles::{Read, Stamp, Write, write};
pub use migrate::{migrate, newest};
pub use rusqlite::params;

use crate::base::Problem;

/// What an error of the database means to the office. No value of a row ever gets into it.
#[must_use]
pub fn problem(error: rusqlite::Error) -> Problem {
    use rusqlite::ErrorCode;
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => Problem::DiskFull,
        Some(ErrorCode::ReadOnly) => Problem::ReadOnly,
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Problem::VaultInUse,
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Problem::DatabaseDamaged,
        Some(code) => Problem::unexpected(format!("database: {code:?}")),
        None => Problem::unexpected(match error {
            rusqlite::Error::InvalidColumnType(at, name, kind) => format!("column {at} {name} is {kind}"),
            rusqlite::Error::FromSqlConversionFailure(at, ..) => format!("column {at} does not convert"),
            rusqlite::Error::QueryReturnedNoRows => "no row".to_owned(),
            _ => "database request".to_owned(),
        }),
    }
}
