//! Which pieces of equipment get a label.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::base::ids::{AssetId, RoomId};
use crate::base::{Day, Problem, Result, Why};
use crate::inventory::{self, Asset, tags};
use crate::store::{Read, params};

/// Which ones.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "by", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum WhichAssets {
    /// One, or those that were ticked.
    Chosen { assets: Vec<AssetId> },
    /// All that stand in a room.
    Room { room: RoomId },
    /// From one tag to another of the same series.
    Series { from: String, to: String },
    /// Those added on a day.
    AddedOn { day: Day },
}

/// A piece of equipment with what may stand on its label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LabelledAsset {
    pub asset: AssetId,
    pub tag: String,
    pub what: String,
    pub serial: String,
    pub room: String,
}

/// They, by tag. What is disposed of gets no label.
///
/// # Errors
/// `Invalid`: `from` or `to` of a series that are no tags, belong to two series, or stand the wrong way round.
pub fn pick(read: &Read<'_>, which: &WhichAssets) -> Result<Vec<LabelledAsset>> {
    match which {
        WhichAssets::Chosen { assets } => {
            let chosen: HashSet<&AssetId> = assets.iter().collect();
            match assets.as_slice() {
                [one] => labelled(read, &Narrow { asset: Some(*one), ..Narrow::default() }),
                _ => Ok(labelled(read, &Narrow::default())?.into_iter().filter(|asset| chosen.contains(&asset.asset)).collect()),
            }
        }
        WhichAssets::Room { room } => labelled(read, &Narrow { room: Some(*room), ..Narrow::default() }),
        WhichAssets::AddedOn { day } => labelled(read, &Narrow { day: Some(*day), ..Narrow::default() }),
        WhichAssets::Series { from, to } => series(read, from, to),
    }
}

fn series(read: &Read<'_>, from: &str, to: &str) -> Result<Vec<LabelledAsset>> {
    let (prefix, first) = numbered(from).map_err(|why| Problem::invalid("from", why))?;
    let (other, last) = numbered(to).map_err(|why| Problem::invalid("to", why))?;
    if prefix != other {
        return Err(Problem::invalid("to", Why::DoesNotFit));
    }
    if last < first {
        return Err(Problem::invalid("to", Why::TooEarly));
    }
    let of_series = labelled(read, &Narrow { prefix: Some(&prefix), ..Narrow::default() })?;
    let within =
        |asset: &LabelledAsset| numbered(&asset.tag).is_ok_and(|(own, number)| own == prefix && (first..=last).contains(&number));
    Ok(of_series.into_iter().filter(within).collect())
}

/// A tag as its series and its number: "LT-0148" is the 148th of "LT".
fn numbered(tag: &str) -> Result<(String, u64), Why> {
    let key = tags::key(tag);
    if key.is_empty() {
        return Err(Why::Missing);
    }
    let prefix = key.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = key[prefix.len()..].parse().map_err(|_| Why::NotUnderstood)?;
    Ok((prefix.to_owned(), number))
}

/// What the list is narrowed to; nothing leaves it whole.
#[derive(Default)]
struct Narrow<'a> {
    asset: Option<AssetId>,
    room: Option<RoomId>,
    day: Option<Day>,
    prefix: Option<&'a str>,
}

fn labelled(read: &Read<'_>, narrow: &Narrow<'_>) -> Result<Vec<LabelledAsset>> {
    let sql = format!(
        "SELECT {}, coalesce(r.name, '') AS room_name FROM asset a LEFT JOIN room r ON r.id = a.room \
         WHERE a.standing <> 'disposed' AND (?1 IS NULL OR a.id = ?1) AND (?2 IS NULL OR a.room = ?2) \
         AND (?3 IS NULL OR a.made_on = ?3) AND (?4 IS NULL OR substr(a.tag_key, 1, length(?4)) = ?4) ORDER BY a.tag_key",
        inventory::store::columns()
    );
    read.all(&sql, params![narrow.asset, narrow.room, narrow.day, narrow.prefix], |row| {
        let Asset { id, tag, fields, .. } = inventory::store::asset(row)?;
        Ok(LabelledAsset { asset: id, tag, what: fields.what(), serial: fields.serial, room: row.get("room_name")? })
    })
}
