//! Sees every row that comes, goes or changes. A temporary trigger on each table hands the whole row to a function of
//! ours, so that no statement has to be trusted to say what it did, and the file itself holds nothing of it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use hmac::{Hmac, KeyInit, Mac};
use rusqlite::functions::FunctionFlags;
use rusqlite::types::{Null, ValueRef};
use rusqlite::{Connection, Row};
use sha2::Sha256;

use super::problem;
use super::sums::Standing;
use crate::base::{Problem, Result, Secret32};

type Code = Hmac<Sha256>;

/// The name under which the shape of the database stands among its tables.
pub(super) const SHAPE: &str = "sqlite_schema";
/// The function that the triggers call.
const FUNCTION: &str = "signet_row";

/// The keyed digests before and after of the rows that one line of the audit speaks for, and how the tables that were
/// touched stand after it. Empty where nothing changed.
#[derive(Debug, Default)]
pub(super) struct Change {
    pub was: String,
    pub became: String,
    pub state: String,
}

/// The rows changed since the last cut.
struct Segment {
    was: Code,
    became: Code,
    gone: bool,
    come: bool,
    touched: Vec<bool>,
}

struct Table {
    name: String,
    columns: String,
    /// The key and the table's name, taken in once and not at every row.
    start: Code,
}

struct Collector {
    key: Code,
    tables: Vec<Table>,
    /// As of the last commit.
    kept: Vec<Standing>,
    /// As of now.
    now: Vec<Standing>,
    segment: Segment,
    row: Vec<u8>,
}

/// What watches one connection.
#[derive(Clone)]
pub(super) struct Watch(Arc<Mutex<Collector>>);

impl Watch {
    /// Gives the connection the function. Nothing is watched before [`Watch::follow`].
    pub fn new(db: &Connection, key: &Secret32) -> Result<Self> {
        // The key is needed here to make the digests of rows.
        let key = Code::new_from_slice(key.expose()).expect("HMAC takes keys of any length");
        let segment = Segment::new(&key, 0);
        let collector = Collector { key, tables: Vec::new(), kept: Vec::new(), now: Vec::new(), segment, row: Vec::new() };
        let watch = Self(Arc::new(Mutex::new(collector)));
        let seen = watch.clone();
        db.create_scalar_function(FUNCTION, -1, FunctionFlags::SQLITE_UTF8, move |context| {
            let side: i64 = context.get(0)?;
            let table: i64 = context.get(1)?;
            seen.lock().saw(
                side == 1,
                usize::try_from(table).unwrap_or(usize::MAX),
                (2..context.len()).map(|at| context.get_raw(at)),
            );
            Ok(Null)
        })
        .map_err(problem)?;
        // A row that REPLACE puts another in the place of is seen to go only with this.
        db.pragma_update(None, "recursive_triggers", true).map_err(problem)?;
        if !db.pragma_query_value(None, "recursive_triggers", |row| row.get::<_, bool>(0)).map_err(problem)? {
            return Err(Problem::unexpected("recursive_triggers"));
        }
        Ok(watch)
    }

    /// Learns which tables there are and puts a trigger on each.
    pub fn follow(&self, db: &Connection) -> Result<()> {
        let mut collector = self.lock();
        collector.learn(db)?;
        for (at, table) in collector.tables.iter().enumerate().filter(|(_, table)| table.name != SHAPE) {
            let rows = |side: &str| {
                let columns: Vec<String> = table.columns.split(',').map(|column| format!("{side}.{column}")).collect();
                format!("SELECT {FUNCTION}({}, {at}, {});", i32::from(side == "NEW"), columns.join(", "))
            };
            let (old, new, name) = (rows("OLD"), rows("NEW"), &table.name);
            let sql = [("insert", new.clone()), ("update", format!("{old} {new}")), ("delete", old)].map(|(verb, body)| {
                format!(
                    "DROP TRIGGER IF EXISTS temp.\"seen_{name}_{verb}\";
                     CREATE TEMP TRIGGER \"seen_{name}_{verb}\" AFTER {verb} ON main.\"{name}\" BEGIN {body} END;"
                )
            });
            db.execute_batch(&sql.concat()).map_err(problem)?;
        }
        Ok(())
    }

    /// Reads every row of every table and says how each stands.
    pub fn count(&self, db: &Connection) -> Result<Vec<(String, Standing)>> {
        let mut collector = self.lock();
        collector.learn(db)?;
        let mut standings = Vec::new();
        for at in 0..collector.tables.len() {
            standings.push((collector.tables[at].name.clone(), collector.sum(db, at)?));
        }
        Ok(standings)
    }

    /// Takes over how the tables stand; a table that is not named is empty.
    pub fn stands(&self, standings: &[(String, Standing)]) {
        let mut collector = self.lock();
        let of = |name: &str| standings.iter().find(|(known, _)| known == name).map(|(_, standing)| *standing);
        collector.kept = collector.tables.iter().map(|table| of(&table.name).unwrap_or_default()).collect();
        collector.begin();
    }

    /// A transaction begins: whatever an earlier one left half done is forgotten, as the database has forgotten it.
    pub fn begin(&self) {
        self.lock().begin();
    }

    /// What changed since the transaction began or the last cut.
    pub fn cut(&self) -> Change {
        self.lock().cut()
    }

    /// The transaction is on the disk.
    pub fn keep(&self) {
        let mut collector = self.lock();
        collector.kept = collector.now.clone();
    }

    fn lock(&self) -> MutexGuard<'_, Collector> {
        // A panic while it was held left at worst half a transaction, which the next one forgets.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Collector {
    /// Every ordinary table but the audit, which has its chain, and drafts, which are no record yet; and the shape of
    /// the database itself.
    fn learn(&mut self, db: &Connection) -> Result<()> {
        let sql =
            "SELECT name, (SELECT group_concat('\"' || name || '\"') FROM pragma_table_info(l.name)) FROM pragma_table_list l
             WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name <> 'audit' AND name <> 'draft' ORDER BY name";
        let mut statement = db.prepare(sql).map_err(problem)?;
        let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).map_err(problem)?;
        let mut tables: Vec<(String, String)> = found.collect::<rusqlite::Result<_>>().map_err(problem)?;
        tables.push((SHAPE.to_owned(), "type,name,tbl_name,sql".to_owned()));
        let start = |name: &str| {
            let mut start = self.key.clone();
            start.update(&(name.len() as u64).to_le_bytes());
            start.update(name.as_bytes());
            start
        };
        self.tables = tables.into_iter().map(|(name, columns)| Table { start: start(&name), name, columns }).collect();
        Ok(())
    }

    /// From the table itself and never from an index, which might say something else.
    fn sum(&mut self, db: &Connection, at: usize) -> Result<Standing> {
        let Table { name, columns, .. } = &self.tables[at];
        let mut statement = db.prepare(&format!("SELECT {columns} FROM main.\"{name}\" NOT INDEXED")).map_err(problem)?;
        let width = statement.column_count();
        let mut standing = Standing::default();
        let mut rows = statement.query([]).map_err(problem)?;
        while let Some(row) = rows.next().map_err(problem)? {
            let digest = self.digest(at, (0..width).map(|column| value(row, column)));
            standing.add(&digest);
        }
        Ok(standing)
    }

    /// One digest a row: each value with its kind and its length before it, so that no two rows read alike.
    fn digest<'v>(&mut self, table: usize, values: impl Iterator<Item = ValueRef<'v>>) -> [u8; 32] {
        self.row.clear();
        for value in values {
            match value {
                ValueRef::Null => self.row.push(0),
                ValueRef::Integer(number) => {
                    self.row.push(1);
                    self.row.extend_from_slice(&number.to_le_bytes());
                }
                ValueRef::Real(number) => {
                    self.row.push(2);
                    self.row.extend_from_slice(&number.to_bits().to_le_bytes());
                }
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
                    self.row.push(if matches!(value, ValueRef::Text(_)) { 3 } else { 4 });
                    self.row.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
                    self.row.extend_from_slice(bytes);
                }
            }
        }
        let mut code = self.tables[table].start.clone();
        code.update(&self.row);
        code.finalize().into_bytes().into()
    }

    fn saw<'v>(&mut self, came: bool, table: usize, values: impl Iterator<Item = ValueRef<'v>>) {
        let digest = self.digest(table, values);
        self.segment.touched[table] = true;
        if came {
            self.now[table].add(&digest);
            self.segment.became.update(&digest);
            self.segment.come = true;
        } else {
            self.now[table].take(&digest);
            self.segment.was.update(&digest);
            self.segment.gone = true;
        }
    }

    fn begin(&mut self) {
        self.now = self.kept.clone();
        self.segment = Segment::new(&self.key, self.tables.len());
    }

    fn cut(&mut self) -> Change {
        let fresh = Segment::new(&self.key, self.tables.len());
        let segment = std::mem::replace(&mut self.segment, fresh);
        let text = |any: bool, code: Code| if any { super::audit::hex(code) } else { String::new() };
        let touched = segment.touched.iter().enumerate().filter(|(_, touched)| **touched);
        let state = touched.map(|(at, _)| format!("{}={}", self.tables[at].name, self.now[at].text()));
        Change {
            state: state.collect::<Vec<_>>().join(" "),
            was: text(segment.gone, segment.was),
            became: text(segment.come, segment.became),
        }
    }
}

impl Segment {
    fn new(key: &Code, tables: usize) -> Self {
        Self { was: key.clone(), became: key.clone(), gone: false, come: false, touched: vec![false; tables] }
    }
}

fn value<'r>(row: &'r Row<'_>, column: usize) -> ValueRef<'r> {
    // The columns are counted from the statement itself.
    row.get_ref(column).unwrap_or(ValueRef::Null)
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
        let mut tables: Vec<&str> = self.state.split_terminator(' ').chain(later.state.split_terminator(' ')).collect();
        // What was said later of the same table counts.
        let name = |table: &str| table.split('=').next().unwrap_or_default().to_owned();
        let last: std::collections::BTreeMap<String, &str> = tables.drain(..).map(|table| (name(table), table)).collect();
        let state = last.into_values().collect::<Vec<_>>().join(" ");
        Self { was: both(self.was, later.was), became: both(self.became, later.became), state }
    }
}
