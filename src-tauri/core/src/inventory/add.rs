//! Add a piece of equipment.

use serde::Deserialize;
use ts_rs::TS;

use super::events::{Event, Happened, keep};
use super::{AssetFields, AssetStanding, NewMedium, store, tags};
use crate::base::ids::{AssetBatchId, AssetId};
use crate::base::{Problem, Result, Why, names};
use crate::store::{Read, Write};

/// Accessories and media of one asset: more is a slip of the hand.
const MOST: usize = 50;

/// A new piece of equipment, as typed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddAsset {
    /// The tag on its label; none to take the next one of `prefix`.
    pub tag: Option<String>,
    pub prefix: Option<String>,
    /// In stock, in use, or ordered.
    pub standing: AssetStanding,
    pub fields: AssetFields,
    /// The cost as it was typed; it goes before the pence in `fields`.
    #[serde(default)]
    pub cost: Option<String>,
    #[serde(default)]
    pub media: Vec<NewMedium>,
    #[serde(default)]
    pub accessories: Vec<String>,
}

/// Adds it and answers its id.
///
/// # Errors
/// `Invalid` for a field; `Taken` for a tag or a serial number that is on record already, whatever became of it (R26).
pub fn add(write: &Write<'_>, input: AddAsset) -> Result<AssetId> {
    let id = insert(write, input, None)?;
    write.note(id, "equipment added");
    Ok(id)
}

/// Looks whether it could be added as it is, so that what is wrong is said before a hundred like it are scanned.
///
/// # Errors
/// As [`add`], but for a tag of a series, which is only known when it is taken.
pub fn check(read: &Read<'_>, input: &AddAsset) -> Result<()> {
    if let Some(prefix) = &input.prefix {
        tags::checked_prefix(prefix)?;
    }
    parsed(read, input).map(drop)
}

/// The fields and what is in the box, as they are kept.
fn parsed(read: &Read<'_>, input: &AddAsset) -> Result<(AssetFields, Vec<String>)> {
    let fields = input.fields.clone().costing(input.cost.as_deref())?.checked()?;
    if !matches!(input.standing, AssetStanding::Ordered | AssetStanding::InStock | AssetStanding::InUse) {
        return Err(Problem::invalid("standing", Why::DoesNotFit));
    }
    if store::of_serial(read, &fields.serial)?.is_some() {
        return Err(Problem::invalid("serial", Why::Taken));
    }
    if input.media.len() > MOST {
        return Err(Problem::invalid("media", Why::TooLong { most: MOST }));
    }
    Ok((fields, accessories(&input.accessories)?))
}

/// Adds it, as part of a batch or by itself; leaves the line in the record to whoever calls.
pub(crate) fn insert(write: &Write<'_>, input: AddAsset, batch: Option<AssetBatchId>) -> Result<AssetId> {
    let (fields, accessories) = parsed(write, &input)?;
    let tag = match (&input.tag, &input.prefix) {
        (Some(tag), _) => tags::checked(tag)?,
        (None, Some(prefix)) => tags::take(write, prefix)?,
        (None, None) => return Err(Problem::invalid("tag", Why::Missing)),
    };
    if tags::find(write, &tag)?.is_some() {
        return Err(Problem::invalid("tag", Why::Taken));
    }
    let id = AssetId::new();
    store::insert(write, id, &tag, input.standing, &fields)?;
    for medium in &input.media {
        if store::of_serial(write, &medium.serial)?
            .is_some_and(|of| of != id || tags::key(&medium.serial) != tags::key(&fields.serial))
            || store::medium_of_serial(write, &medium.serial)?.is_some()
        {
            return Err(Problem::invalid("media", Why::Taken));
        }
        store::insert_medium(write, id, medium)?;
    }
    store::set_accessories(write, id, &accessories)?;
    keep(write, id, write.today(), Happened::Added, &Event { became: input.standing.word(), batch, ..Event::default() })?;
    Ok(id)
}

/// What belongs in the box, tidied, each once.
pub(crate) fn accessories(typed: &[String]) -> Result<Vec<String>> {
    let mut kept: Vec<String> = Vec::new();
    for name in typed.iter().map(|name| names::tidy(name)).filter(|name| !name.is_empty()) {
        if name.chars().count() > names::LONGEST {
            return Err(Problem::invalid("accessories", Why::TooLong { most: names::LONGEST }));
        }
        if !kept.iter().any(|other| names::fold(other) == names::fold(&name)) {
            kept.push(name);
        }
    }
    if kept.len() > MOST {
        return Err(Problem::invalid("accessories", Why::TooLong { most: MOST }));
    }
    Ok(kept)
}
