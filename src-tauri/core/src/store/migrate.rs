//! The steps from an empty database to today's. Append only; all or nothing; a newer file is refused.

use rusqlite::{Connection, Transaction};

use super::problem;
use crate::base::{Problem, Result};

const STEPS: &[&str] = &[
    include_str!("../../../migrations/0001_people.sql"),
    include_str!("../../../migrations/0002_consents.sql"),
    include_str!("../../../migrations/0003_agreements.sql"),
    include_str!("../../../migrations/0004_imports.sql"),
    include_str!("../../../migrations/0005_log_ins.sql"),
    include_str!("../../../migrations/0006_audit.sql"),
    include_str!("../../../migrations/0007_backups.sql"),
    include_str!("../../../migrations/0008_drafts.sql"),
    include_str!("../../../migrations/0009_people.sql"),
    include_str!("../../../migrations/0010_purposes.sql"),
    include_str!("../../../migrations/0011_inventory.sql"),
    include_str!("../../../migrations/0012_loans.sql"),
    include_str!("../../../migrations/0013_care.sql"),
    include_str!("../../../migrations/0014_stock_checks.sql"),
    include_str!("../../../migrations/0015_software.sql"),
    include_str!("../../../migrations/0016_disposals.sql"),
    include_str!("../../../migrations/0017_logs.sql"),
    include_str!("../../../migrations/0018_no_check.sql"),
];

/// The version of a database that this Signet writes.
#[must_use]
pub fn newest() -> u32 {
    known().len() as u32
}

#[cfg(not(test))]
fn known() -> &'static [&'static str] {
    STEPS
}

#[cfg(test)]
fn known() -> &'static [&'static str] {
    &STEPS[..tests::KNOWN.get()]
}

/// The version of this database.
///
/// # Errors
/// `VaultNewer` for one that a later Signet has written.
pub fn found(db: &Connection) -> Result<u32> {
    let found: u32 = db.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(problem)?;
    if found > newest() { Err(Problem::VaultNewer { found, known: newest() }) } else { Ok(found) }
}

/// Brings the database from the version found to today's. The caller adds what goes with it and commits.
pub fn begin(db: &mut Connection, found: u32) -> Result<Transaction<'_>> {
    let transaction = db.transaction_with_behavior(rusqlite::TransactionBehavior::Exclusive).map_err(problem)?;
    for step in &known()[found as usize..] {
        transaction.execute_batch(step).map_err(problem)?;
    }
    transaction.pragma_update(None, "user_version", newest()).map_err(problem)?;
    Ok(transaction)
}

#[cfg(test)]
pub mod tests {
    //! Signet as it was: a database that an earlier one has made.

    use std::cell::Cell;

    use super::STEPS;

    thread_local! {
        pub(super) static KNOWN: Cell<usize> = const { Cell::new(STEPS.len()) };
    }

    /// Works as a Signet that knows no more than the first so many steps; on this thread, and until it is done.
    pub fn as_of<T>(version: u32, work: impl FnOnce() -> T) -> T {
        KNOWN.set(version as usize);
        let done = work();
        KNOWN.set(STEPS.len());
        done
    }
}
