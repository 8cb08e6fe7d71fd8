//! Sees every row that comes, goes or changes. SQLite names each row that a statement touched; what it was is known by
//! its digest from when it was last read, and what it became is read from the table itself. So no statement has to be
//! trusted to say what it did, and one that failed half way has done nothing.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;
use rusqlite::hooks::Action;

use super::problem;
use super::rows::{self, Digest, Table};
use super::sums::Standing;
use crate::base::{Result, Secret32};

/// The keyed digests before and after of the rows that one line of the audit speaks for, and how the tables that were
/// touched stand after it. Empty where nothing changed.
#[derive(Debug, Default)]
pub(super) struct Change {
    pub was: String,
    pub became: String,
    pub state: String,
}

/// The rows that were touched since they were last read, by table.
type Touched = Arc<Mutex<HashMap<String, BTreeSet<i64>>>>;

/// A table as it was last read.
#[derive(Default)]
struct Known {
    rows: HashMap<i64, Digest>,
    standing: Standing,
}

/// What watches one connection.
pub(super) struct Watch {
    key: Secret32,
    tables: Vec<Table>,
    known: Vec<Known>,
    touched: Touched,
    /// What it takes to forget the transaction in progress: table, row and what was known of it.
    undo: Vec<(usize, i64, Option<Digest>)>,
}

impl Watch {
    /// Reads every row and follows the connection from here on.
    pub fn begin(db: &mut Connection, key: &Secret32) -> Result<Self> {
        let tables = rows::tables(db, key)?;
        let mut known = Vec::with_capacity(tables.len());
        for table in &tables {
            let mut read = Known::default();
            table.every(db, |row, digest| {
                read.standing.add(&digest);
                read.rows.insert(row, digest);
            })?;
            known.push(read);
        }
        let watched = tables.iter().filter(|table| !table.is_shape()).map(|table| (table.name.clone(), BTreeSet::new()));
        let touched: Touched = Arc::new(Mutex::new(watched.collect()));
        let seen = touched.clone();
        db.update_hook(Some(move |_: Action, _: &str, table: &str, row: i64| {
            // Tables that are not kept by themselves, such as those of the search, are not among those watched.
            if let Some(rows) = lock(&seen).get_mut(table) {
                rows.insert(row);
            }
        }))
        .map_err(problem)?;
        Ok(Self { key: key.clone(), tables, known, touched, undo: Vec::new() })
    }

    /// How every table stands.
    pub fn standings(&self) -> Vec<(String, Standing)> {
        self.tables.iter().zip(&self.known).map(|(table, known)| (table.name.clone(), known.standing)).collect()
    }

    /// A transaction begins: whatever an earlier one left half done is forgotten, as the database has forgotten it.
    pub fn start(&mut self) {
        for rows in lock(&self.touched).values_mut() {
            rows.clear();
        }
        for (table, row, was) in std::mem::take(&mut self.undo).into_iter().rev() {
            self.known[table].becomes(row, was);
        }
    }

    /// What changed since the transaction began or the last cut.
    pub fn cut(&mut self, db: &Connection) -> Result<Change> {
        let (mut was, mut became) = (Vec::new(), Vec::new());
        let mut state = Vec::new();
        for (at, table) in self.tables.iter().enumerate() {
            let touched = lock(&self.touched).get_mut(&table.name).map(std::mem::take).unwrap_or_default();
            if touched.is_empty() {
                continue;
            }
            let mut found: HashMap<i64, Digest> = HashMap::with_capacity(touched.len());
            for (first, last) in runs(&touched) {
                table.between(db, first, last, |row, digest| {
                    found.insert(row, digest);
                })?;
            }
            let known = &mut self.known[at];
            let mut changed = false;
            for row in touched {
                let now = found.remove(&row);
                let before = known.becomes(row, now);
                if before != now {
                    was.extend(before);
                    became.extend(now);
                    self.undo.push((at, row, before));
                    changed = true;
                }
            }
            if changed {
                state.push(format!("{}={}", table.name, known.standing.text()));
            }
        }
        Ok(Change { was: self.text(&was), became: self.text(&became), state: state.join(" ") })
    }

    /// The transaction is on the disk.
    pub fn keep(&mut self) {
        self.undo.clear();
    }

    fn text(&self, digests: &[Digest]) -> String {
        if digests.is_empty() { String::new() } else { super::audit::digest_of_rows(&self.key, digests) }
    }
}

impl Known {
    /// From here on the row is known by this digest, or is gone. Answers what it was.
    fn becomes(&mut self, row: i64, now: Option<Digest>) -> Option<Digest> {
        let before = match now {
            Some(digest) => self.rows.insert(row, digest),
            None => self.rows.remove(&row),
        };
        if let Some(digest) = &before {
            self.standing.take(digest);
        }
        if let Some(digest) = &now {
            self.standing.add(digest);
        }
        before
    }
}

/// The rows as stretches without a gap: rows that came together are read together.
fn runs(rows: &BTreeSet<i64>) -> Vec<(i64, i64)> {
    let mut runs: Vec<(i64, i64)> = Vec::new();
    for row in rows.iter().copied() {
        match runs.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(row) => *last = row,
            _ => runs.push((row, row)),
        }
    }
    runs
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic while it was held left at worst half a transaction, which the next one forgets.
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Change {
    /// Whether no row changed.
    pub fn is_empty(&self) -> bool {
        self.state.is_empty()
    }

    /// This change and a later one as one.
    pub fn and(self, later: Self, key: &Secret32) -> Self {
        let both = |first: String, second: String| match (first.is_empty(), second.is_empty()) {
            (_, true) => first,
            (true, false) => second,
            (false, false) => super::audit::digest(key, &[&first, &second]),
        };
        let tables = self.state.split_terminator(' ').chain(later.state.split_terminator(' '));
        // What was said later of the same table counts.
        let name = |table: &str| table.split('=').next().unwrap_or_default().to_owned();
        let last: BTreeMap<String, &str> = tables.map(|table| (name(table), table)).collect();
        let state = last.into_values().collect::<Vec<_>>().join(" ");
        Self { was: both(self.was, later.was), became: both(self.became, later.became), state }
    }
}
