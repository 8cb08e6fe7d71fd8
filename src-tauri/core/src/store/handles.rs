//! `Read` looks; `Write` lives exactly as long as a transaction and leaves a line in the audit.

use std::cell::RefCell;
use std::ops::Deref;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Params, Row, Statement};

use super::audit::{self, Head};
use super::problem;
use super::watch::{Change, Watch};
use crate::base::ids::UserId;
use crate::base::{Day, Problem, Result};

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

    /// The newest line of the record.
    pub fn head(&self) -> Result<Head> {
        audit::newest(self.db)
    }

    /// Whether the record has that line under that number.
    ///
    /// # Errors
    /// What the disk says.
    pub fn holds(&self, seq: u64, chain: &str) -> Result<bool> {
        let seq = i64::try_from(seq).unwrap_or(i64::MAX);
        Ok(audit::link_of(self.db, seq)?.is_some_and(|link| link == chain))
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

/// A line on its way into the audit.
#[derive(Default)]
pub(super) struct Note {
    /// The name of another request than the one that is being answered.
    pub request: Option<&'static str>,
    pub subject: String,
    pub facts: String,
    pub change: Change,
}

/// A transaction in progress. It can look as `Read` does, through `Deref`.
pub struct Write<'a> {
    read: Read<'a>,
    watch: &'a RefCell<Watch>,
    lines: RefCell<Vec<Note>>,
    failed: RefCell<Option<Problem>>,
}

impl<'a> Deref for Write<'a> {
    type Target = Read<'a>;
    fn deref(&self) -> &Read<'a> {
        &self.read
    }
}

impl<'a> Write<'a> {
    pub(super) fn new(read: Read<'a>, watch: &'a RefCell<Watch>) -> Self {
        Self { read, watch, lines: RefCell::default(), failed: RefCell::default() }
    }

    /// Runs one statement; answers how many rows it touched.
    ///
    /// # Errors
    /// What the database says; `Unexpected` for REPLACE, of which SQLite does not tell which rows it takes out.
    pub fn run<P: Params>(&self, sql: &str, params: P) -> Result<usize> {
        if sql.contains("REPLACE") {
            return Err(Problem::unexpected("REPLACE is not watched"));
        }
        self.db
            .prepare_cached(sql)
            .and_then(|mut s: rusqlite::CachedStatement<'_>| Statement::execute(&mut s, params))
            .map_err(problem)
    }

    /// Adds a line to the audit: on which record, and facts in plain words. It speaks for every row that was changed
    /// since the line before it. Names of people stand in neither: a line outlives whom it is about.
    pub fn note(&self, subject: impl ToString, facts: impl Into<String>) {
        self.push(None, subject.to_string(), facts.into());
    }

    /// The same under a name of its own, for what happened along with the request.
    pub fn note_as(&self, request: &'static str, subject: impl ToString, facts: impl Into<String>) {
        self.push(Some(request), subject.to_string(), facts.into());
    }

    fn push(&self, request: Option<&'static str>, subject: String, facts: String) {
        // A line that cannot say what it speaks for is told when the lines are asked for, and nothing is kept.
        match self.watch.borrow_mut().cut(self.db) {
            Ok(change) => self.lines.borrow_mut().push(Note { request, subject, facts, change }),
            Err(problem) => *self.failed.borrow_mut() = Some(problem),
        }
    }

    /// The lines, and what was changed after the last of them.
    pub(super) fn lines(self) -> Result<(Vec<Note>, Change)> {
        match self.failed.take() {
            Some(problem) => Err(problem),
            None => Ok((self.lines.take(), self.watch.borrow_mut().cut(self.read.db)?)),
        }
    }
}
