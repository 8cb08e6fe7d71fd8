//! The chain of who did what. Each line carries a keyed digest over itself and the digest before it,
//! so a line that was changed, removed or put elsewhere no longer fits.

use std::collections::BTreeMap;

use hmac::{Hmac, KeyInit, Mac};
use rusqlite::{Connection, OptionalExtension, Row, params};
use sha2::Sha256;

use super::sums::Standing;
use super::watch::Change;
use super::{Stamp, problem};
use crate::base::{Problem, RecordFault, Result, Secret32};
use crate::vault::anchor::Anchor;

/// The link before the first line.
const START: &str = "signet audit 1";

/// The newest line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Its number; 0 while there is none.
    pub seq: i64,
    /// Its link.
    pub chain: String,
    /// The moment it bears, as it stands in the line; empty while there is none.
    pub at: String,
}

impl Default for Head {
    fn default() -> Self {
        Self { seq: 0, chain: START.to_owned(), at: String::new() }
    }
}

/// One line about to be written.
pub(super) struct Line<'a> {
    pub request: &'a str,
    pub subject: &'a str,
    pub facts: &'a str,
    pub change: Change,
}

/// Writes a line after the newest one and answers the new head.
pub(super) fn append(db: &Connection, stamp: &Stamp, key: &Secret32, head: &Head, line: &Line<'_>) -> Result<Head> {
    let seq = head.seq + 1;
    let at = stamp.at.to_rfc3339();
    let by = stamp.user.to_string();
    let Line { request, subject, facts, change } = line;
    let Change { was, became, state } = change;
    let chain = digest(key, &[&head.chain, &seq.to_string(), &at, &by, &stamp.name, request, subject, facts, was, became, state]);
    db.prepare_cached(
        "INSERT INTO audit (seq, at, by, by_name, request, subject, facts, was, became, state, chain)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )
    .and_then(|mut s| s.execute(params![seq, at, by, stamp.name, request, subject, facts, was, became, state, chain]))
    .map_err(problem)?;
    Ok(Head { seq, chain, at })
}

/// What the chain says when it holds.
#[derive(Default)]
pub(super) struct Chain {
    pub head: Head,
    /// How each table should stand, and the line that says so.
    pub standings: BTreeMap<String, (i64, Standing)>,
}

/// Reads the whole chain; answers its head and what it says of every table, or the first line that does not fit.
pub(super) fn walk(db: &Connection, key: &Secret32) -> Result<std::result::Result<Chain, RecordFault>> {
    let mut statement = db
        .prepare(
            "SELECT seq, at, by, by_name, request, subject, facts, was, became, state, chain FROM audit NOT INDEXED ORDER BY seq",
        )
        .map_err(problem)?;
    let mut rows = statement.query([]).map_err(problem)?;
    let (mut head, mut standings) = (Head::default(), BTreeMap::new());
    while let Some(row) = rows.next().map_err(problem)? {
        let expected = head.seq + 1;
        match fits(key, &head, row).map_err(problem)? {
            Some(next) => head = next,
            None => return Ok(Err(RecordFault::Entry { entry: expected })),
        }
        for table in row.get_ref(9).and_then(|state| Ok(state.as_str()?)).map_err(problem)?.split_terminator(' ') {
            let Some((name, standing)) = table.split_once('=').and_then(|(name, text)| Some((name, Standing::read(text)?)))
            else {
                return Ok(Err(RecordFault::Entry { entry: expected }));
            };
            match standings.get_mut(name) {
                Some(known) => *known = (expected, standing),
                None => drop(standings.insert(name.to_owned(), (expected, standing))),
            }
        }
    }
    Ok(Ok(Chain { head, standings }))
}

/// The line as the new head, if it fits after the old one.
fn fits(key: &Secret32, head: &Head, row: &Row<'_>) -> rusqlite::Result<Option<Head>> {
    let seq: i64 = row.get(0)?;
    let number = seq.to_string();
    let mut parts = vec![head.chain.as_str(), &number];
    for column in 1..10 {
        parts.push(row.get_ref(column)?.as_str()?);
    }
    let chain = row.get_ref(10)?.as_str()?;
    if seq != head.seq + 1 || chain != digest(key, &parts) {
        return Ok(None);
    }
    Ok(Some(Head { seq, chain: chain.to_owned(), at: parts[2].to_owned() }))
}

/// The newest line of a database that has not been taken over yet; nothing in it has been checked.
///
/// # Errors
/// `VaultNewer`, or what the disk says.
pub fn newest(db: &Connection) -> Result<Head> {
    if super::migrate::found(db)? == 0 {
        return Ok(Head::default());
    }
    let read = |row: &Row<'_>| Ok(Head { seq: row.get(0)?, chain: row.get(1)?, at: row.get(2)? });
    let newest = db.query_row("SELECT seq, chain, at FROM audit ORDER BY seq DESC LIMIT 1", [], read).optional();
    newest.map(Option::unwrap_or_default).map_err(problem)
}

/// The latest moment that a line bears since somebody unlocked; empty while there is none. It need not be that of the
/// newest line: the clock may have been set back while the vault was open.
pub fn latest(db: &Connection) -> Result<String> {
    if super::migrate::found(db)? == 0 {
        return Ok(String::new());
    }
    let sql = "SELECT coalesce(max(at), '') FROM audit
               WHERE seq >= coalesce((SELECT seq FROM audit WHERE request = 'unlock' ORDER BY seq DESC LIMIT 1), 0)";
    db.query_row(sql, [], |row| row.get(0)).map_err(problem)
}

/// The link of one line, if there is one of that number.
pub fn link_of(db: &Connection, seq: i64) -> Result<Option<String>> {
    if super::migrate::found(db)? == 0 {
        return Ok(None);
    }
    db.query_row("SELECT chain FROM audit WHERE seq = ?1", [seq], |row| row.get(0)).optional().map_err(problem)
}

/// Why files may not be used as the newest: they come from before what is known of them. `generation` is that of their
/// header. None where they have come as far.
pub fn behind(db: &Connection, known: &Anchor, generation: u64) -> Result<Option<Problem>> {
    if !known.is_ahead_of(link_of(db, known.entry)?.as_deref(), generation) {
        return Ok(None);
    }
    let Head { seq: found, at, .. } = newest(db)?;
    let found_at = Some(at).filter(|at| !at.is_empty());
    Ok(Some(Problem::OlderCopy { found, found_at, known: known.entry, known_at: known.at.clone() }))
}

/// A keyed digest of parts: every part with its length before it, so that no two lists of parts read alike.
pub(super) fn digest(key: &Secret32, parts: &[&str]) -> String {
    // The key is needed here to make the digest.
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key.expose()).expect("HMAC takes keys of any length");
    for part in parts {
        mac.update(&(part.len() as u64).to_le_bytes());
        mac.update(part.as_bytes());
    }
    hex(mac)
}

/// A keyed digest of rows by their digests, in this order.
pub(super) fn digest_of_rows(key: &Secret32, rows: &[[u8; 32]]) -> String {
    // The key is needed here to make the digest.
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key.expose()).expect("HMAC takes keys of any length");
    for row in rows {
        mac.update(row);
    }
    hex(mac)
}

fn hex(code: Hmac<Sha256>) -> String {
    data_encoding::HEXLOWER.encode(&code.finalize().into_bytes())
}
