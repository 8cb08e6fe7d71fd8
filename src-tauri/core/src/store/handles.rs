//! `Read` looks; `Write` lives exactly as long as a transaction and leaves a line in the audit.

use std::cell::RefCell;
use std::ops::Deref;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Params, Row, Statement};

use super::{audit, problem};
use crate::base::ids::UserId;
use crate::base::{Day, Result, Secret32};

/// Who is asking, and when. Handed in with every request; the core asks no clock.
#[derive(Clone)]
pub struct Stamp {
    /// Who is logged in.
    pub user: UserId,
    /// The name under which that person appears in histories.
    pub name: String,
    /// The moment of the request.
    pub at: DateTime<Utc>,
    /// The day on the office's own calendar.
    pub today: Day,
}

/// A look at the vault.
pub struct Read<'a> {
    pub(super) db: &'a Connection,
    /// Who is looking, and when.
    pub stamp: &'a Stamp,
}

impl<'a> Read<'a> {
    /// A look at `db` on behalf of whom the stamp names.
    #[must_use]
    pub fn new(db: &'a Connection, stamp: &'a Stamp) -> Self {
        Self { db, stamp }
    }

    /// The day on the office's own calendar.
    #[must_use]
    pub fn today(&self) -> Day {
        self.stamp.today
    }

    /// All rows that `sql` finds, each read by `read`.
    pub fn all<T, P: Params>(&self, sql: &str, params: P, read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>) -> Result<Vec<T>> {
        let mut statement = self.prepare(sql)?;
        let rows = statement.query_map(params, read).map_err(problem)?;
        rows.collect::<rusqlite::Result<_>>().map_err(problem)
    }

    /// The first row that `sql` finds, if any.
    pub fn maybe<T, P: Params>(
        &self,
        sql: &str,
        params: P,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        use rusqlite::OptionalExtension;
        self.prepare(sql)?.query_row(params, read).optional().map_err(problem)
    }

    /// The one value that `sql` always finds, such as a count.
    pub fn one<T: rusqlite::types::FromSql, P: Params>(&self, sql: &str, params: P) -> Result<T> {
        self.prepare(sql)?.query_row(params, |row| row.get(0)).map_err(problem)
    }

    fn prepare(&self, sql: &str) -> Result<rusqlite::CachedStatement<'_>> {
        self.db.prepare_cached(sql).map_err(problem)
    }
}

/// A transaction in progress. It can look as `Read` does, through `Deref`.
pub struct Write<'a> {
    read: Read<'a>,
    notes: RefCell<Vec<(String, String)>>,
}

impl<'a> Deref for Write<'a> {
    type Target = Read<'a>;
    fn deref(&self) -> &Read<'a> {
        &self.read
    }
}

impl Write<'_> {
    /// Runs one statement; answers how many rows it touched.
    pub fn run<P: Params>(&self, sql: &str, params: P) -> Result<usize> {
        self.db
            .prepare_cached(sql)
            .and_then(|mut s: rusqlite::CachedStatement<'_>| Statement::execute(&mut s, params))
            .map_err(problem)
    }

    /// Adds a line to the audit: on which record, and facts in plain words.
    pub fn note(&self, subject: impl ToString, facts: impl Into<String>) {
        self.notes.borrow_mut().push((subject.to_string(), facts.into()));
    }
}

/// Runs `work` in one transaction that leaves no line in the audit: for what is no record yet, such as a form half typed.
pub fn aside<T>(db: &mut Connection, stamp: &Stamp, work: impl FnOnce(&Write<'_>) -> Result<T>) -> Result<T> {
    let transaction = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).map_err(problem)?;
    let answer = work(&Write { read: Read::new(&transaction, stamp), notes: RefCell::new(Vec::new()) })?;
    transaction.commit().map_err(problem)?;
    Ok(answer)
}

/// Runs `work` in one transaction under the name of its request and commits it with its audit lines, or changes nothing.
pub fn write<T>(
    db: &mut Connection,
    stamp: &Stamp,
    audit_key: &Secret32,
    request: &str,
    work: impl FnOnce(&Write<'_>) -> Result<T>,
) -> Result<T> {
    let transaction = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).map_err(problem)?;
    let write = Write { read: Read::new(&transaction, stamp), notes: RefCell::new(Vec::new()) };
    let answer = work(&write)?;
    let mut notes = write.notes.take();
    if notes.is_empty() {
        notes.push((String::new(), String::new()));
    }
    for (subject, facts) in notes {
        audit::append(&transaction, stamp, audit_key, request, &subject, &facts)?;
    }
    transaction.commit().map_err(problem)?;
    Ok(answer)
}
