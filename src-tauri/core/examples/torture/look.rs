//! Looking at all that a vault says: one digest over every row of every table, and the ids that were acknowledged.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rusqlite::Row;
use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};
use signet_core::base::Problem;
use signet_core::base::ids::UserId;
use signet_core::desk::Desk;
use signet_core::people;
use signet_core::store::{self, Connection, Database, Read, Stamp};
use signet_core::vault::Keys;

use crate::school::now;

/// Everything that a vault answers: a digest over all rows of each table.
pub type Answers = BTreeMap<String, [u8; 32]>;

/// The tables that do not say the same.
pub fn differ(one: &Answers, other: &Answers) -> String {
    let names = one.keys().chain(other.keys());
    let differ: BTreeSet<&str> = names.filter(|name| one.get(*name) != other.get(*name)).map(String::as_str).collect();
    differ.into_iter().collect::<Vec<_>>().join(", ")
}

/// What is asked of the search stands among the tables under this name.
const SEARCH: &str = "whom the search finds";

/// The record of changes grows by looking: every opening leaves a line. Its own chain says whether it is whole.
const GROWS: &[&str] = &["audit"];

/// Every row of every table through the open desk.
pub fn answers(desk: &Desk) -> Result<Answers, Problem> {
    desk.with(|office| office.read(now(), all_rows))
}

/// Opens the database as the door does, with both integrity checks, the chain of the record, every table against it and
/// the index of the search, and reads all of it.
pub fn opened(path: &Path, keys: &Keys) -> Result<Answers, Problem> {
    let stamp = Stamp { user: UserId::new(), name: String::new(), at: now().at, today: now().today };
    let mut db = Database::begin(store::open::open(path, keys)?, keys.record_key(), &stamp)?;
    people::mend::search(&mut db, &stamp)?;
    read(db.connection())
}

/// Every row of every table through a connection.
pub fn read(db: &Connection) -> Result<Answers, Problem> {
    let stamp = Stamp { user: UserId::new(), name: String::new(), at: now().at, today: now().today };
    all_rows(&Read::new(db, &stamp))
}

fn all_rows(read: &Read<'_>) -> Result<Answers, Problem> {
    let tables = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";
    let tables: Vec<String> = read.all(tables, [], |row| row.get(0))?;
    let mut answers = Answers::new();
    // The tables behind the search are its own affair; what counts is who is found.
    let counts = |table: &String| !GROWS.contains(&table.as_str()) && !table.starts_with("person_words_");
    for table in tables.into_iter().filter(counts) {
        let mut digest = Sha256::new();
        read.all(&format!("SELECT * FROM \"{table}\""), [], |row| add_row(&mut digest, row))?;
        answers.insert(table, digest.finalize().into());
    }
    answers.insert(SEARCH.to_owned(), found(read)?);
    Ok(answers)
}

/// Who is found under each word that anybody is found by, and under its first letters, which the index keeps by themselves.
fn found(read: &Read<'_>) -> Result<[u8; 32], Problem> {
    let words: Vec<String> = read.all("SELECT words FROM person_words", [], |row| row.get(0))?;
    let words = words.iter().flat_map(|words| words.split(' ')).filter(|word| !word.is_empty());
    let words: BTreeSet<&str> = words.flat_map(beginnings).collect();
    let mut digest = Sha256::new();
    for word in words {
        let under = "SELECT person FROM person_words WHERE person_words MATCH ?1 ORDER BY person";
        digest.update(word.as_bytes());
        read.all(under, [format!("\"{word}\"*")], |row| add_row(&mut digest, row))?;
    }
    Ok(digest.finalize().into())
}

/// One to four letters of a word, and all of it.
fn beginnings(word: &str) -> impl Iterator<Item = &str> {
    word.char_indices().map(|(at, _)| at).skip(1).take(4).chain([word.len()]).map(move |end| &word[..end])
}

fn add_row(digest: &mut Sha256, row: &Row<'_>) -> rusqlite::Result<()> {
    for column in 0..row.as_ref().column_count() {
        let (kind, bytes) = match row.get_ref(column)? {
            ValueRef::Null => (0, Vec::new()),
            ValueRef::Integer(number) => (1, number.to_be_bytes().to_vec()),
            ValueRef::Real(number) => (2, number.to_be_bytes().to_vec()),
            ValueRef::Text(text) => (3, text.to_vec()),
            ValueRef::Blob(blob) => (4, blob.to_vec()),
        };
        digest.update([kind]);
        digest.update((bytes.len() as u64).to_be_bytes());
        digest.update(bytes);
    }
    Ok(())
}

/// The first column of whatever a question finds, as text.
pub fn column(desk: &Desk, sql: &str) -> Result<BTreeSet<String>, Problem> {
    let found: Vec<String> = desk.with(|office| office.read(now(), |read| read.all(sql, [], |row| row.get(0))))?;
    Ok(found.into_iter().collect())
}

/// The one number that a question finds.
pub fn number(desk: &Desk, sql: &str) -> Result<u64, Problem> {
    let number: i64 = desk.with(|office| office.read(now(), |read| read.one(sql, [])))?;
    Ok(u64::try_from(number).unwrap_or_default())
}

/// Whether a problem says that the files are not what they should be.
pub fn is_damage(problem: &Problem) -> bool {
    matches!(problem, Problem::DatabaseDamaged | Problem::RecordBroken { .. } | Problem::OlderCopy { .. })
}
