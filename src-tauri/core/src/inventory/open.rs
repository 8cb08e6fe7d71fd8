//! Everything about one piece of equipment.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::events::{self, AssetEvent};
use super::list::{Keeper, name_of};
use super::own_fields::{self, OwnValue};
use super::store::{self, Medium};
use super::{Asset, rooms};
use crate::base::Result;
use crate::base::ids::{AssetId, PersonId};
use crate::store::Read;

/// A piece of equipment, by its id.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfAsset {
    pub id: AssetId,
}

/// The page of one piece of equipment.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssetPage {
    pub asset: Asset,
    /// What it is, in a few words.
    pub what: String,
    pub room: String,
    pub keeper: Option<Keeper>,
    pub holder: Option<Keeper>,
    pub media: Vec<Medium>,
    pub accessories: Vec<String>,
    pub own: Vec<OwnValue>,
    /// What happened to it, the latest first; rooms and people by their names.
    pub events: Vec<AssetEvent>,
}

/// Everything about it.
///
/// # Errors
/// `NotFound`.
pub fn open(read: &Read<'_>, id: AssetId) -> Result<AssetPage> {
    let asset = store::find(read, id)?;
    let mut events = events::of(read, id)?;
    for event in &mut events {
        for value in [&mut event.was, &mut event.became] {
            *value = in_words(read, &event.field, value)?;
        }
    }
    Ok(AssetPage {
        what: asset.fields.what(),
        room: asset.fields.room.map(|room| rooms::name(read, room)).transpose()?.unwrap_or_default(),
        keeper: asset.fields.keeper.map(|person| named(read, person)).transpose()?.flatten(),
        holder: asset.holder.map(|person| named(read, person)).transpose()?.flatten(),
        media: store::media(read, id)?,
        accessories: store::accessories(read, id)?,
        own: own_fields::values(read, id)?,
        events,
        asset,
    })
}

/// The name of a person as the register says it.
pub(crate) fn named(read: &Read<'_>, person: PersonId) -> Result<Option<Keeper>> {
    let sql = format!("SELECT p.id, {} FROM person p WHERE p.id = ?1", name_of("p"));
    read.maybe(&sql, [person], |row| Ok(Keeper { id: row.get(0)?, name: row.get(1)? }))
}

/// The history keeps ids, so that it can be undone and a room renamed; people read names.
pub(super) fn in_words(read: &Read<'_>, field: &str, value: &str) -> Result<String> {
    Ok(match field {
        // What came in by an import or was moved by scanner is kept by name already.
        "room" => value.parse().ok().map(|room| rooms::name(read, room)).transpose()?.unwrap_or_else(|| value.to_owned()),
        "keeper" | "holder" => match value.parse() {
            Ok(person) => named(read, person)?.map(|named| named.name).unwrap_or_default(),
            Err(_) => value.to_owned(),
        },
        _ => value.to_owned(),
    })
}
