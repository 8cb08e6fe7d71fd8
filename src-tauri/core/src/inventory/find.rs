//! Equipment found by its tag, its serial number or any word of what it is.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AssetStanding, store, tags};
use crate::base::ids::AssetId;
use crate::base::{Result, names};
use crate::store::Read;

/// How many are answered.
const MOST: usize = 12;

/// What was typed or scanned.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FindAssets {
    pub text: String,
}

/// A piece of equipment that was found.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FoundAsset {
    pub id: AssetId,
    pub tag: String,
    pub what: String,
    pub serial: String,
    pub standing: AssetStanding,
}

/// Those found: first whatever has just this tag or serial number, then those with every word that was typed. What has been
/// disposed of comes last, and still is found.
pub fn find(read: &Read<'_>, input: &FindAssets) -> Result<Vec<FoundAsset>> {
    let exact = match tags::find(read, &input.text)? {
        Some(id) => Some(id),
        None => store::of_serial(read, &input.text)?,
    };
    let words: Vec<String> = names::fold(&input.text).split(' ').filter(|w| !w.is_empty()).map(|w| format!(" {w}")).collect();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let mut ids = store::with_words(read, &words, MOST * 4)?;
    ids.retain(|id| Some(*id) != exact);
    let mut found = exact.into_iter().chain(ids).map(|id| one(read, id)).collect::<Result<Vec<_>>>()?;
    found.sort_by_key(|found| (Some(found.id) != exact, found.standing == AssetStanding::Disposed));
    found.truncate(MOST);
    Ok(found)
}

fn one(read: &Read<'_>, id: AssetId) -> Result<FoundAsset> {
    let asset = store::find(read, id)?;
    Ok(FoundAsset { id, tag: asset.tag, what: asset.fields.what(), serial: asset.fields.serial, standing: asset.standing })
}
