//! A piece of equipment in one line: what a scan is answered with, and what stands in lists of things to do.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::store::{self, Named};
use crate::base::ids::AssetId;
use crate::base::{Problem, Result};
use crate::inventory::{AssetStanding, tags};
use crate::store::Read;

/// A piece of equipment in one line.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "AssetGlance")]
pub struct Glance {
    pub id: AssetId,
    pub tag: String,
    pub what: String,
    pub serial: String,
    pub standing: AssetStanding,
    pub room: String,
    /// Who has it: the name and no more.
    pub holder: String,
}

/// A tag as it was scanned or typed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScannedTag {
    pub tag: String,
}

/// What bears the tag.
///
/// # Errors
/// `Invalid { field: "tag" }` for what is no tag, `NotFound` for one that nothing bears.
pub fn of_tag(read: &Read<'_>, tag: &str) -> Result<AssetId> {
    let checked = tags::checked(tag)?;
    tags::find(read, &checked)?.ok_or(Problem::NotFound)
}

/// What bears the tag, in one line.
pub fn scan(read: &Read<'_>, input: &ScannedTag) -> Result<Glance> {
    glance(read, of_tag(read, &input.tag)?)
}

/// The equipment in one line.
pub fn glance(read: &Read<'_>, id: AssetId) -> Result<Glance> {
    Ok(store::named(read, id)?.ok_or(Problem::NotFound)?.glance())
}

impl Named {
    /// It in one line.
    #[must_use]
    pub fn glance(&self) -> Glance {
        let asset = &self.asset;
        Glance {
            id: asset.id,
            tag: asset.tag.clone(),
            what: asset.fields.what(),
            serial: asset.fields.serial.clone(),
            standing: asset.standing,
            room: self.room.clone(),
            holder: self.holder.clone(),
        }
    }
}
