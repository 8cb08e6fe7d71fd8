//! Serial numbers out of what was pasted: one on each line, or a column of a table.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::matching::{StillOurs, keys, still_ours};
use super::{batch, batch::Batch};
use crate::base::ids::DisposalId;
use crate::base::{Problem, Result, Why, names};
use crate::inventory::tags;
use crate::store::Read;

/// More lines than any lorry carries: what is longer is another file.
const MOST: usize = 5_000;
/// Headings under which companies list serial numbers.
const HEADINGS: [&str; 5] = ["serial", "serial no", "serial number", "asset serial", "drive serial"];

/// Text that was typed, pasted, or read from a file.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadCertificate {
    pub id: DisposalId,
    pub text: String,
}

/// What was found in it, before anything is kept.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CertificateRead {
    pub lines: Vec<CertificateLine>,
    /// Lines that stood there twice, left out.
    pub twice: Vec<String>,
    /// The column that was read, counted from 1; nothing where there was only one.
    pub column: Option<u32>,
}

/// One serial number.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CertificateLine {
    pub serial: String,
    /// The tag of the item in this disposal.
    pub tag: Option<String>,
    /// Where it is not in this disposal, but the school's.
    pub ours: Option<StillOurs>,
}

/// Reads the text and says what it finds; keeps nothing.
///
/// # Errors
/// `NotFound`; `Invalid { field: "serials" }` for nothing at all, or for too much.
pub fn read(read: &Read<'_>, input: &ReadCertificate) -> Result<CertificateRead> {
    let batch = batch::open(read, input.id)?;
    let known: Vec<(Vec<String>, &str)> = batch.items.iter().map(|item| (keys(item), item.asset.tag.as_str())).collect();
    let (serials, twice, column) = serials(&batch, &input.text)?;
    let mut lines = Vec::with_capacity(serials.len());
    for serial in serials {
        let key = tags::key(&serial);
        let tag = known.iter().find(|(keys, _)| keys.contains(&key)).map(|(_, tag)| (*tag).to_owned());
        let ours = if tag.is_none() { still_ours(read, &serial)? } else { None };
        lines.push(CertificateLine { serial, tag, ours });
    }
    Ok(CertificateRead { lines, twice, column })
}

type Found = (Vec<String>, Vec<String>, Option<u32>);

/// The serial numbers, each once; those that stood there twice; and the column that was read.
pub(super) fn serials(batch: &Batch, text: &str) -> Result<Found> {
    let rows: Vec<Vec<String>> = text.lines().map(cells).filter(|cells| cells.iter().any(|cell| !cell.is_empty())).collect();
    if rows.len() > MOST {
        return Err(Problem::invalid("serials", Why::TooLong { most: MOST }));
    }
    let widest = rows.iter().map(Vec::len).max().unwrap_or(0);
    let column = column(batch, &rows, widest);
    let (mut met, mut serials, mut twice) = (HashSet::new(), Vec::new(), Vec::new());
    for (at, row) in rows.iter().enumerate() {
        let Some(cell) = row.get(column).filter(|cell| !tags::key(cell).is_empty()) else { continue };
        if at == 0 && is_heading(cell) {
            continue;
        }
        if cell.chars().count() > names::LONGEST {
            return Err(Problem::invalid("serials", Why::TooLong { most: names::LONGEST }));
        }
        if met.insert(tags::key(cell)) { serials.push(cell.clone()) } else { twice.push(cell.clone()) }
    }
    if serials.is_empty() {
        return Err(Problem::invalid("serials", Why::Missing));
    }
    Ok((serials, twice, (widest > 1).then(|| u32::try_from(column + 1).unwrap_or(u32::MAX))))
}

/// The column in which most cells are items of the disposal; where none is, the one with the right heading, or the first.
fn column(batch: &Batch, rows: &[Vec<String>], widest: usize) -> usize {
    let known: HashSet<String> = batch.items.iter().flat_map(keys).collect();
    let hits =
        |column: usize| rows.iter().filter(|row| row.get(column).is_some_and(|cell| known.contains(&tags::key(cell)))).count();
    let headed = rows.first().and_then(|row| row.iter().position(|cell| is_heading(cell))).unwrap_or(0);
    // Of two columns with as many hits the one with the heading counts, and then the one further left.
    (0..widest).max_by_key(|column| (hits(*column), *column == headed, std::cmp::Reverse(*column))).unwrap_or(0)
}

fn is_heading(cell: &str) -> bool {
    HEADINGS.contains(&names::fold(cell).as_str())
}

fn cells(line: &str) -> Vec<String> {
    let mark = ['\t', ';', ','].into_iter().find(|mark| line.contains(*mark));
    let bare = |cell: &str| names::tidy(cell.trim().trim_matches('"'));
    match mark {
        Some(mark) => line.split(mark).map(bare).collect(),
        None => vec![bare(line)],
    }
}
