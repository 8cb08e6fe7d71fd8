//! The tables whose rows are watched, and the keyed digest of each row.

use hmac::{Hmac, KeyInit, Mac};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Params, Row};
use sha2::Sha256;

use super::problem;
use super::sums::Standing;
use crate::base::{Problem, Result, Secret32};

/// The keyed digest of one row.
pub(super) type Digest = [u8; 32];

/// The name under which the shape of the database stands among its tables.
pub(super) const SHAPE: &str = "sqlite_schema";

/// One table.
pub(super) struct Table {
    pub name: String,
    columns: String,
    /// The key and the table's name, taken in once and not at every row.
    start: Hmac<Sha256>,
}

/// Every ordinary table but the audit, which has its chain, and drafts, which are no record yet; and the shape of the
/// database itself. The tables of the search hold nothing of their own: they are made from people.
pub(super) fn tables(db: &Connection, key: &Secret32) -> Result<Vec<Table>> {
    let sql =
        "SELECT name, (SELECT group_concat('\"' || name || '\"') FROM pragma_table_info(l.name)), wr FROM pragma_table_list l
         WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name <> 'audit' AND name <> 'draft' ORDER BY name";
    let mut statement = db.prepare(sql).map_err(problem)?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).map_err(problem)?;
    let found: Vec<(String, String, bool)> = found.collect::<rusqlite::Result<_>>().map_err(problem)?;
    // SQLite does not name the rows of a table that has no row numbers.
    if found.iter().any(|(_, _, without_rowid)| *without_rowid) {
        return Err(Problem::unexpected("a table without row numbers cannot be watched"));
    }
    // The key is needed here to make the digests of rows.
    let key = Hmac::<Sha256>::new_from_slice(key.expose()).expect("HMAC takes keys of any length");
    let table = |name: String, columns: String| {
        let mut start = key.clone();
        start.update(&(name.len() as u64).to_le_bytes());
        start.update(name.as_bytes());
        Table { name, columns, start }
    };
    let mut tables: Vec<Table> = found.into_iter().map(|(name, columns, _)| table(name, columns)).collect();
    tables.push(table(SHAPE.to_owned(), "type,name,tbl_name,sql".to_owned()));
    Ok(tables)
}

/// Reads every row of every table and says how each stands.
pub(super) fn count(db: &Connection, key: &Secret32) -> Result<Vec<(String, Standing)>> {
    tables(db, key)?.into_iter().map(|table| Ok((table.name.clone(), table.standing(db)?))).collect()
}

impl Table {
    pub fn is_shape(&self) -> bool {
        self.name == SHAPE
    }

    /// Hands over every row: from the table itself and never from an index, which might say something else.
    pub fn every(&self, db: &Connection, each: impl FnMut(i64, Digest)) -> Result<()> {
        self.read(db, "", [], each)
    }

    /// Hands over the rows of these numbers that are there.
    pub fn between(&self, db: &Connection, first: i64, last: i64, each: impl FnMut(i64, Digest)) -> Result<()> {
        self.read(db, "WHERE rowid BETWEEN ?1 AND ?2", [first, last], each)
    }

    /// How the table stands.
    pub fn standing(&self, db: &Connection) -> Result<Standing> {
        let mut standing = Standing::default();
        self.every(db, |_, digest| standing.add(&digest))?;
        Ok(standing)
    }

    fn read(&self, db: &Connection, which: &str, params: impl Params, mut each: impl FnMut(i64, Digest)) -> Result<()> {
        let Self { name, columns, .. } = self;
        let sql = format!("SELECT rowid, {columns} FROM main.\"{name}\" NOT INDEXED {which}");
        let mut statement = db.prepare_cached(&sql).map_err(problem)?;
        let width = statement.column_count();
        let mut rows = statement.query(params).map_err(problem)?;
        let mut bytes = Vec::new();
        while let Some(row) = rows.next().map_err(problem)? {
            bytes.clear();
            for column in 1..width {
                put(&mut bytes, row, column).map_err(problem)?;
            }
            let mut code = self.start.clone();
            code.update(&bytes);
            each(row.get(0).map_err(problem)?, code.finalize().into_bytes().into());
        }
        Ok(())
    }
}

/// A value with its kind and its length before it, so that no two rows read alike.
fn put(bytes: &mut Vec<u8>, row: &Row<'_>, column: usize) -> rusqlite::Result<()> {
    let value = row.get_ref(column)?;
    match value {
        ValueRef::Null => bytes.push(0),
        ValueRef::Integer(number) => {
            bytes.push(1);
            bytes.extend_from_slice(&number.to_le_bytes());
        }
        ValueRef::Real(number) => {
            bytes.push(2);
            bytes.extend_from_slice(&number.to_bits().to_le_bytes());
        }
        ValueRef::Text(text) | ValueRef::Blob(text) => {
            bytes.push(if matches!(value, ValueRef::Text(_)) { 3 } else { 4 });
            bytes.extend_from_slice(&(text.len() as u64).to_le_bytes());
            bytes.extend_from_slice(text);
        }
    }
    Ok(())
}
