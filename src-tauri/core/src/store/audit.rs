//! The chain of who did what. Each line carries a keyed digest over itself and the digest before it,
//! so a line that was changed, removed or put elsewhere no longer fits.

use hmac::{Hmac, KeyInit, Mac};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::Sha256;

use super::{Stamp, problem};
use crate::base::{Problem, Result, Secret32};

/// The link before the first line.
const START: &str = "signet audit 1";

pub(super) fn append(db: &Connection, stamp: &Stamp, key: &Secret32, request: &str, subject: &str, facts: &str) -> Result<()> {
    let last: Option<(i64, String)> = db
        .prepare_cached("SELECT seq, chain FROM audit ORDER BY seq DESC LIMIT 1")
        .and_then(|mut s| s.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional())
        .map_err(problem)?;
    let (seq, before) = last.map_or((1, START.to_owned()), |(seq, chain)| (seq + 1, chain));
    let at = stamp.at.to_rfc3339();
    let by = stamp.user.to_string();
    let chain = link(key, &before, &[&seq.to_string(), &at, &by, &stamp.name, request, subject, facts]);
    db.prepare_cached(
        "INSERT INTO audit (seq, at, by, by_name, request, subject, facts, chain) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )
    .and_then(|mut s| s.execute(params![seq, at, by, stamp.name, request, subject, facts, chain]))
    .map_err(problem)?;
    Ok(())
}

/// Reads the whole chain; answers how many lines it has, or the number of the first that does not fit.
pub fn verify(db: &Connection, key: &Secret32) -> Result<std::result::Result<i64, i64>> {
    let mut statement =
        db.prepare("SELECT seq, at, by, by_name, request, subject, facts, chain FROM audit ORDER BY seq").map_err(problem)?;
    let mut rows = statement.query([]).map_err(problem)?;
    let (mut before, mut expected) = (START.to_owned(), 0_i64);
    while let Some(row) = rows.next().map_err(problem)? {
        expected += 1;
        let seq: i64 = row.get(0).map_err(problem)?;
        let mut parts = vec![seq.to_string()];
        for column in 1..7 {
            parts.push(row.get(column).map_err(problem)?);
        }
        let chain: String = row.get(7).map_err(problem)?;
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        if seq != expected || chain != link(key, &before, &parts) {
            return Ok(Err(expected));
        }
        before = chain;
    }
    Ok(Ok(expected))
}

/// The digest of one line: every part with its length before it, so that no two lines read alike.
fn link(key: &Secret32, before: &str, parts: &[&str]) -> String {
    // The key is needed here to make the digest.
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key.expose())
        .unwrap_or_else(|_| unreachable!("HMAC takes a key of any length"));
    mac.update(before.as_bytes());
    for part in parts {
        mac.update(&(part.len() as u64).to_le_bytes());
        mac.update(part.as_bytes());
    }
    data_encoding::HEXLOWER.encode(&mac.finalize().into_bytes())
}

/// The digests of a vault's audit must hold before anything is written to it.
pub fn require(db: &Connection, key: &Secret32) -> Result<()> {
    match verify(db, key)? {
        Ok(_) => Ok(()),
        Err(_) => Err(Problem::DatabaseDamaged),
    }
}
