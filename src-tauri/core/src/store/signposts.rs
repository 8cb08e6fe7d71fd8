//! Whether the search finds its way in its own index. The words of the index lie on leaves, one after the other, and a
//! search is led to the right leaf by signposts that SQLite keeps in a table of their own. SQLite's own check reads all
//! leaves from end to end and compares them with what was kept, but of the signposts it only looks at those that are
//! there: with an older page of that table put back, people would not be found, and nothing would say so.
//!
//! The layout of the index is that of FTS5 ("Data Structures" in its documentation). What cannot be understood counts as
//! wrong: the index is then made anew from the records, which costs a moment and harms nobody.

use std::collections::BTreeMap;

use rusqlite::Connection;
use zeroize::Zeroizing;

use super::{Read, problem};
use crate::base::Result;

/// Where the list of the segments lies among the pages of the index.
const STRUCTURE: i64 = 10;
/// The list has another form if it goes on like this after its first four bytes.
const OTHER_FORM: [u8; 4] = [0xff, 0, 0, 1];
/// The number of a page: its segment stands above this bit, its place in the segment below.
const SEGMENT_BIT: u32 = 37;

/// A word as the index has it; it may be part of somebody's name.
type Word = Zeroizing<Vec<u8>>;

/// A stretch of the index that was written in one go.
struct Segment {
    id: i64,
    first: i64,
    last: i64,
}

impl Read<'_> {
    /// Whether every word in the index of a search table is found by its signposts.
    ///
    /// # Errors
    /// What the disk says.
    pub fn signposts_hold(&self, table: &str) -> Result<bool> {
        hold(self.db, table)
    }
}

fn hold(db: &Connection, table: &str) -> Result<bool> {
    let list = format!("SELECT block FROM \"{table}_data\" WHERE id = {STRUCTURE}");
    let list: Zeroizing<Vec<u8>> = Zeroizing::new(db.query_row(&list, [], |row| row.get(0)).map_err(problem)?);
    let Some(segments) = segments(&list) else { return Ok(false) };
    let mut signposts = signposts(db, table)?;
    for segment in &segments {
        let own = signposts.remove(&segment.id).unwrap_or_default();
        // A stretch that was begun and has no leaf yet is not searched.
        if segment.first > 0 && !leads_right(db, table, segment, &own)? {
            return Ok(false);
        }
    }
    // Signposts into a stretch that is gone would lead astray as soon as another takes its number.
    Ok(signposts.is_empty())
}

/// Signposts by segment and leaf.
fn signposts(db: &Connection, table: &str) -> Result<BTreeMap<i64, BTreeMap<i64, Vec<Word>>>> {
    let mut found: BTreeMap<i64, BTreeMap<i64, Vec<Word>>> = BTreeMap::new();
    let mut statement = db.prepare(&format!("SELECT segid, term, pgno FROM \"{table}_idx\"")).map_err(problem)?;
    let mut rows = statement.query([]).map_err(problem)?;
    while let Some(row) = rows.next().map_err(problem)? {
        let word = row.get_ref(1).map_err(problem)?.as_bytes().unwrap_or_default().to_vec();
        let (segment, page): (i64, i64) = (row.get(0).map_err(problem)?, row.get(2).map_err(problem)?);
        // The lowest bit says something else.
        found.entry(segment).or_default().entry(page >> 1).or_default().push(Zeroizing::new(word));
    }
    Ok(found)
}

/// Whether each leaf with words has its signpost, and each signpost stands behind the last word before its leaf and not
/// behind the first one on it.
fn leads_right(db: &Connection, table: &str, segment: &Segment, signposts: &BTreeMap<i64, Vec<Word>>) -> Result<bool> {
    if signposts.keys().next_back().is_some_and(|page| *page > segment.last) {
        return Ok(false);
    }
    let leaves = format!("SELECT id, block FROM \"{table}_data\" WHERE id BETWEEN ?1 AND ?2 ORDER BY id");
    let mut statement = db.prepare(&leaves).map_err(problem)?;
    let base = segment.id << SEGMENT_BIT;
    let mut rows = statement.query([base + segment.first, base + segment.last]).map_err(problem)?;
    let mut before: Option<Word> = None;
    while let Some(row) = rows.next().map_err(problem)? {
        let page = row.get::<_, i64>(0).map_err(problem)? - base;
        let leaf = row.get_ref(1).map_err(problem)?.as_bytes().unwrap_or_default();
        let Some(words) = ends(leaf) else { return Ok(false) };
        // A leaf in the middle of a long list of people has no word of its own.
        let Some((first, last)) = words else { continue };
        let here = signposts.get(&page).map(Vec::as_slice).unwrap_or_default();
        let is_first = page == segment.first;
        let right = |sign: &Word| **sign <= *first && (is_first || before.as_ref().is_none_or(|before| **before < **sign));
        // Without a signpost a search begins at the first leaf.
        if !here.iter().all(right) || (here.is_empty() && !is_first) {
            return Ok(false);
        }
        before = Some(last);
    }
    Ok(true)
}

/// The segments of the index, from the page that lists them.
fn segments(list: &[u8]) -> Option<Vec<Segment>> {
    let mut at = 4;
    let other_form = list.get(4..8) == Some(&OTHER_FORM);
    if other_form {
        at += 4;
    }
    let levels = number(list, &mut at)?;
    let _segments = number(list, &mut at)?;
    let _writes = number(list, &mut at)?;
    let mut found = Vec::new();
    for _ in 0..levels {
        let _merging = number(list, &mut at)?;
        for _ in 0..number(list, &mut at)? {
            let (id, first, last) = (number(list, &mut at)?, number(list, &mut at)?, number(list, &mut at)?);
            found.push(Segment { id: id.try_into().ok()?, first: first.try_into().ok()?, last: last.try_into().ok()? });
            for _ in 0..if other_form { 5 } else { 0 } {
                number(list, &mut at)?;
            }
        }
    }
    (at == list.len()).then_some(found)
}

/// The first and the last word of a leaf, or none if no word begins on it; nothing if it is no leaf.
fn ends(leaf: &[u8]) -> Option<Option<(Word, Word)>> {
    let end = usize::from(u16::from_be_bytes([*leaf.get(2)?, *leaf.get(3)?]));
    let body = leaf.get(..end)?;
    let (mut place, mut at) = (0, end);
    let mut first: Option<Word> = None;
    let mut word: Word = Zeroizing::default();
    while at < leaf.len() {
        // Each place counts from the one before it.
        place += usize::try_from(number(leaf, &mut at)?).ok()?;
        let mut read = place;
        let keeps = if first.is_none() { 0 } else { usize::try_from(number(body, &mut read)?).ok()? };
        let more = usize::try_from(number(body, &mut read)?).ok()?;
        if keeps > word.len() {
            return None;
        }
        word.truncate(keeps);
        word.extend_from_slice(body.get(read..read.checked_add(more)?)?);
        first.get_or_insert_with(|| word.clone());
    }
    Some(first.map(|first| (first, word)))
}

/// A number as SQLite writes it: seven bits in a byte, the highest first, and all eight of a ninth.
fn number(bytes: &[u8], at: &mut usize) -> Option<u64> {
    let mut value = 0;
    for count in 0..9 {
        let byte = *bytes.get(*at)?;
        *at += 1;
        if count == 8 {
            return Some(value << 8 | u64::from(byte));
        }
        value = value << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            break;
        }
    }
    Some(value)
}

#[cfg(test)]
mod tests;
