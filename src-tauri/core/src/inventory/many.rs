//! Many pieces of equipment at once: a hundred of the same added by their serial numbers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::add::{AddAsset, insert};
use super::{store, tags};
use crate::base::ids::{AssetBatchId, AssetId};
use crate::base::words::words;
use crate::base::{Problem, Result, Why, names};
use crate::store::{Write, params};

/// More at once is a slip of the hand.
const MOST: usize = 1_000;

words! {
    /// How many came to be changed together.
    BatchKind {
        Added = "added",
        Edited = "edited",
        Imported = "imported",
    }
}

/// Equipment of one kind: what they share, and what each has of its own.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddMany {
    /// The batch that these belong to, once the first of it was added.
    pub batch: Option<AssetBatchId>,
    /// What they share. The tag is the next of `prefix`; a serial number in it is not used.
    pub like: AddAsset,
    /// One for each; an empty one for equipment without a serial number.
    pub serials: Vec<String>,
}

/// One that was added, or why it was not.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddedOne {
    pub serial: String,
    /// None when it was not added.
    pub id: Option<AssetId>,
    pub tag: String,
    /// The tag of the equipment that has this serial number already, or whose tag was scanned in place of a number.
    pub taken_by: Option<String>,
}

/// What became of them.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddedMany {
    pub batch: AssetBatchId,
    pub added: Vec<AddedOne>,
}

/// Adds one for each serial number. One that is on record already is answered with whose it is, and keeps nothing else from
/// being added.
///
/// # Errors
/// `Invalid` for a field that they share, or for `serials` when there are none or too many, or one is no number at all.
pub fn add(write: &Write<'_>, input: AddMany) -> Result<AddedMany> {
    if input.serials.is_empty() {
        return Err(Problem::invalid("serials", Why::Missing));
    }
    if input.serials.len() > MOST {
        return Err(Problem::invalid("serials", Why::TooLong { most: MOST }));
    }
    let batch = match input.batch {
        Some(batch) => open_batch(write, batch, BatchKind::Added)?,
        None => begin(write, BatchKind::Added, &input.like.fields.kind)?,
    };
    let mut added = Vec::new();
    for serial in &input.serials {
        let serial = names::tidy(serial);
        if !serial.is_empty() && tags::key(&serial).is_empty() {
            return Err(Problem::invalid("serials", Why::NotUnderstood));
        }
        // The school's own label scanned in place of the maker's is no serial number.
        let label = if serial.is_empty() { None } else { tags::find(write, &serial)? };
        if let Some(taken) = label.or(store::of_serial(write, &serial)?) {
            let tag = store::find(write, taken)?.tag;
            added.push(AddedOne { serial, id: None, tag: String::new(), taken_by: Some(tag) });
            continue;
        }
        let mut one = input.like.clone();
        one.tag = None;
        one.fields.serial.clone_from(&serial);
        let id = insert(write, one, Some(batch))?;
        let tag = store::find(write, id)?.tag;
        added.push(AddedOne { serial, id: Some(id), tag, taken_by: None });
    }
    let count = added.iter().filter(|one| one.id.is_some()).count();
    write.note(batch, format!("{count} pieces of equipment added"));
    Ok(AddedMany { batch, added })
}

/// Begins a batch.
pub(crate) fn begin(write: &Write<'_>, kind: BatchKind, source: &str) -> Result<AssetBatchId> {
    let batch = AssetBatchId::new();
    write.run(
        "INSERT INTO asset_batch (id, kind, source, at, by) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![batch, kind, source, write.stamp.at.to_rfc3339(), write.stamp.name],
    )?;
    Ok(batch)
}

fn open_batch(write: &Write<'_>, batch: AssetBatchId, kind: BatchKind) -> Result<AssetBatchId> {
    write
        .maybe("SELECT 1 FROM asset_batch WHERE id = ?1 AND kind = ?2 AND undone_at IS NULL", params![batch, kind], |_| Ok(()))?
        .ok_or(Problem::NotFound)?;
    Ok(batch)
}
