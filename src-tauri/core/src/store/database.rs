//! An open database with the record of what is done in it: the one way to look and the one way to write.

use std::cell::RefCell;

use rusqlite::Connection;

use super::audit::{self, Chain, Head, Line};
use super::guard::Guard;
use super::handles::{Note, Read, Stamp, Write};
use super::rows::{self, SHAPE};
use super::sums::Standing;
use super::watch::{Change, Watch};
use super::{migrate, problem};
use crate::base::{Problem, RecordFault, Result, Secret32};

/// The line under which a database is brought to another version.
const MIGRATED: &str = "vault_migrated";

/// An open database.
pub struct Database {
    connection: Connection,
    key: Secret32,
    watch: RefCell<Watch>,
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
        let chain = match found {
            0 => Chain::default(),
            _ => audit::walk(&connection, &key)?.map_err(broken)?,
        };
        let mut head = chain.head.clone();
        if found < migrate::newest() {
            if found > 0 {
                // What was changed behind its back must not be taken over into a new version either.
                compare(&chain, rows::count(&connection, &key)?).map_err(broken)?;
            }
            let transaction = migrate::begin(&mut connection, found)?;
            let state = rows::count(&transaction, &key)?;
            let state = state.iter().map(|(name, standing)| format!("{name}={}", standing.text()));
            let change = Change { state: state.collect::<Vec<_>>().join(" "), ..Change::default() };
            let facts = format!("version {found} to {}", migrate::newest());
            let line = Line { request: MIGRATED, subject: "", facts: &facts, change };
            head = audit::append(&transaction, stamp, &key, &head, &line)?;
            transaction.commit().map_err(problem)?;
        }
        let watch = Watch::begin(&mut connection, &key)?;
        if found == migrate::newest() {
            compare(&chain, watch.standings()).map_err(broken)?;
        }
        guard.shut();
        Ok(Self { connection, key, watch: RefCell::new(watch), head })
    }

    /// The connection, to look and to copy from; the guard stands before it.
    #[must_use]
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// From here on there is no room for one page more, or there is again.
    #[cfg(test)]
    pub fn is_full(&mut self, full: bool) {
        let most = if full { 1 } else { i64::from(i32::MAX) };
        self.connection.authorizer(None::<fn(rusqlite::hooks::AuthContext<'_>) -> rusqlite::hooks::Authorization>).unwrap();
        self.connection.query_row(&format!("PRAGMA max_page_count = {most}"), [], |_| Ok(())).unwrap();
    }

    /// The newest line of the record.
    #[must_use]
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// Runs `work` in one transaction under the name of its request and commits it with its audit lines, or changes nothing.
    pub fn write<T>(&mut self, stamp: &Stamp, request: &str, work: impl FnOnce(&Write<'_>) -> Result<T>) -> Result<T> {
        let transaction = self.connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).map_err(problem)?;
        self.watch.get_mut().start();
        let write = Write::new(Read::new(&transaction, stamp), &self.watch);
        let answer = work(&write)?;
        let (mut lines, rest) = write.lines()?;
        // What was changed after the last line belongs to it.
        let mut last = lines.pop().unwrap_or_default();
        last.change = last.change.and(rest, &self.key);
        lines.push(last);
        let mut head = self.head.clone();
        for Note { request: other, subject, facts, change } in lines {
            let line = Line { request: other.unwrap_or(request), subject: &subject, facts: &facts, change };
            head = audit::append(&transaction, stamp, &self.key, &head, &line)?;
        }
        transaction.commit().map_err(problem)?;
        self.watch.get_mut().keep();
        self.head = head;
        Ok(answer)
    }

    /// Runs `work` in one transaction that leaves no line: for what is no record yet, such as a form half typed.
    ///
    /// # Errors
    /// `Unexpected` when anything but that was changed, or what `work` and the disk say.
    pub fn aside<T>(&mut self, stamp: &Stamp, work: impl FnOnce(&Write<'_>) -> Result<T>) -> Result<T> {
        let transaction = self.connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).map_err(problem)?;
        self.watch.get_mut().start();
        let write = Write::new(Read::new(&transaction, stamp), &self.watch);
        let answer = work(&write)?;
        let (lines, change) = write.lines()?;
        // A record must never change without its line.
        if !lines.is_empty() || !change.is_empty() {
            return Err(Problem::unexpected("a record was changed aside"));
        }
        transaction.commit().map_err(problem)?;
        Ok(answer)
    }

    /// Reads the whole chain and every row of every table, from the disk and not from what is remembered of it; of the
    /// record only how far it came is remembered, so that lines cut off its end are missed.
    pub fn verify(&self) -> Result<std::result::Result<Intact, RecordFault>> {
        self.connection.execute_batch("PRAGMA shrink_memory").map_err(problem)?;
        read_all(&self.connection, &self.key, Some(&self.head))
    }
}

/// Reads the whole chain and every row of every table of a database that nobody has taken over: a copy's.
pub fn verify(connection: &Connection, key: &Secret32) -> Result<std::result::Result<Intact, RecordFault>> {
    read_all(connection, key, None)
}

/// The chain, which ends with `known` where that is known, and every row of every table.
fn read_all(db: &Connection, key: &Secret32, known: Option<&Head>) -> Result<std::result::Result<Intact, RecordFault>> {
    let chain = match audit::walk(db, key)? {
        Ok(chain) => chain,
        Err(fault) => return Ok(Err(fault)),
    };
    match known.filter(|known| **known != chain.head) {
        None => Ok(compare(&chain, rows::count(db, key)?)),
        Some(known) => {
            let (seq, found) = (known.seq, chain.head.seq);
            // The first line that is missing, that is too many, or that another stands in the place of.
            let entry = if found == seq { seq } else { found.min(seq) + 1 };
            Ok(Err(RecordFault::Entry { entry }))
        }
    }
}

fn broken(fault: RecordFault) -> Problem {
    Problem::RecordBroken { fault }
}

/// Every table against what the chain says of it; a table of which it says nothing is empty.
fn compare(chain: &Chain, counted: Vec<(String, Standing)>) -> std::result::Result<Intact, RecordFault> {
    let mut intact = Intact { entries: chain.head.seq, rows: 0 };
    let is_there = |name: &String| counted.iter().any(|(table, _)| table == name);
    let all_there = chain.standings.keys().all(is_there);
    for (table, found) in counted {
        let (entry, expected) = chain.standings.get(&table).copied().unwrap_or_default();
        match found == expected {
            true if table == SHAPE => {}
            true => intact.rows += found.rows,
            false if table == SHAPE => return Err(RecordFault::Shape),
            false => return Err(RecordFault::Table { table, entry, rows: found.rows, expected: expected.rows }),
        }
    }
    if all_there { Ok(intact) } else { Err(RecordFault::Shape) }
}

#[cfg(test)]
mod tests;
