//! An open database with the record of what is done in it: the one way to look and the one way to write.

use rusqlite::Connection;

use super::audit::{self, Chain, Head, Line};
use super::guard::Guard;
use super::handles::{Note, Read, Stamp, Write};
use super::watch::{Change, SHAPE, Watch};
use super::{migrate, problem};
use crate::base::{Problem, RecordFault, Result, Secret32};

/// The line under which a database is brought to another version.
const MIGRATED: &str = "vault_migrated";

/// An open database.
pub struct Database {
    connection: Connection,
    key: Secret32,
    watch: Watch,
    head: Head,
}

/// What a record that holds comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Intact {
    /// Lines of the record.
    pub entries: i64,
    /// Rows of all tables, each of them as the record says.
    pub rows: i64,
}

impl Database {
    /// Takes over an open connection: brings it to today's version and checks every row against the record.
    ///
    /// # Errors
    /// `VaultNewer`, `RecordBroken`, or what the disk says.
    pub fn begin(mut connection: Connection, key: Secret32, stamp: &Stamp) -> Result<Self> {
        let found = migrate::found(&connection)?;
        let guard = Guard::before(&mut connection)?;
        let watch = Watch::new(&connection, &key)?;
        let mut head = Head::default();
        let mut standings = Vec::new();
        if found > 0 {
            // What was changed behind its back must not be taken over into a new version either.
            let (chain, _) = checked(&connection, &key, &watch)?.map_err(|fault| Problem::RecordBroken { fault })?;
            head = chain.head;
            standings = chain.standings.into_iter().collect();
        }
        if found < migrate::newest() {
            let transaction = migrate::begin(&mut connection, found)?;
            standings = watch.count(&transaction)?;
            let state = standings.iter().map(|(name, standing)| format!("{name}={}", standing.text()));
            let change = Change { state: state.collect::<Vec<_>>().join(" "), ..Change::default() };
            let facts = format!("version {found} to {}", migrate::newest());
            let line = Line { request: MIGRATED, subject: "", facts: &facts, change };
            head = audit::append(&transaction, stamp, &key, &head, &line)?;
            transaction.commit().map_err(problem)?;
        }
        watch.follow(&connection)?;
        watch.stands(&standings);
        guard.shut();
        Ok(Self { connection, key, watch, head })
    }

    /// The connection, to look and to copy from; the guard stands before it.
    #[must_use]
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// The newest line of the record.
    #[must_use]
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// Runs `work` in one transaction under the name of its request and commits it with its audit lines, or changes nothing.
    pub fn write<T>(&mut self, stamp: &Stamp, request: &str, work: impl FnOnce(&Write<'_>) -> Result<T>) -> Result<T> {
        let transaction = self.connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).map_err(problem)?;
        self.watch.begin();
        let write = Write::new(Read::new(&transaction, stamp), &self.watch);
        let answer = work(&write)?;
        let mut lines = write.lines()?;
        // What was changed after the last line belongs to it.
        let mut last = lines.pop().unwrap_or_default();
        last.change = last.change.and(self.watch.cut(), &self.key);
        lines.push(last);
        let mut head = self.head.clone();
        for Note { request: other, subject, facts, change } in lines {
            let line = Line { request: other.unwrap_or(request), subject: &subject, facts: &facts, change };
            head = audit::append(&transaction, stamp, &self.key, &head, &line)?;
        }
        transaction.commit().map_err(problem)?;
        self.watch.keep();
        self.head = head;
        Ok(answer)
    }

    /// Runs `work` in one transaction that leaves no line: for what is no record yet, such as a form half typed.
    ///
    /// # Errors
    /// `Unexpected` when anything but that was changed, or what `work` and the disk say.
    pub fn aside<T>(&mut self, stamp: &Stamp, work: impl FnOnce(&Write<'_>) -> Result<T>) -> Result<T> {
        let transaction = self.connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).map_err(problem)?;
        self.watch.begin();
        let write = Write::new(Read::new(&transaction, stamp), &self.watch);
        let answer = work(&write)?;
        // A record must never change without its line.
        if !write.lines()?.is_empty() || !self.watch.cut().is_empty() {
            return Err(Problem::unexpected("a record was changed aside"));
        }
        transaction.commit().map_err(problem)?;
        Ok(answer)
    }

    /// Reads the whole chain and every row of every table.
    pub fn verify(&self) -> Result<std::result::Result<Intact, RecordFault>> {
        Ok(checked(&self.connection, &self.key, &self.watch)?.map(|(_, intact)| intact))
    }
}

/// Reads the whole chain and every row of every table of a database that nobody has taken over: a copy's.
pub fn verify(connection: &Connection, key: &Secret32) -> Result<std::result::Result<Intact, RecordFault>> {
    let watch = Watch::new(connection, key)?;
    Ok(checked(connection, key, &watch)?.map(|(_, intact)| intact))
}

/// The chain, and every table against what the chain says of it.
fn checked(db: &Connection, key: &Secret32, watch: &Watch) -> Result<std::result::Result<(Chain, Intact), RecordFault>> {
    let chain = match audit::walk(db, key)? {
        Ok(chain) => chain,
        Err(fault) => return Ok(Err(fault)),
    };
    let mut rows = 0;
    let mut left: Vec<&String> = chain.standings.keys().collect();
    for (table, found) in watch.count(db)? {
        left.retain(|name| **name != table);
        let expected = chain.standings.get(&table).copied().unwrap_or_default();
        if found == expected {
            rows += if table == SHAPE { 0 } else { found.rows };
        } else if table == SHAPE {
            return Ok(Err(RecordFault::Shape));
        } else {
            return Ok(Err(RecordFault::Table { table, rows: found.rows, expected: expected.rows }));
        }
    }
    if !left.is_empty() {
        return Ok(Err(RecordFault::Shape));
    }
    let entries = chain.head.seq;
    Ok(Ok((chain, Intact { entries, rows })))
}

#[cfg(test)]
mod tests;
