//! Change what is kept about a piece of equipment. Every field changed goes into its history.

use serde::Deserialize;
use ts_rs::TS;

use super::events::{Event, Happened, keep};
use super::{AssetFields, AssetStanding, changes, media, store, tags};
use crate::base::ids::{AssetBatchId, AssetId};
use crate::base::{Problem, Result, Why};
use crate::store::Write;

/// The fields as they should be.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditAsset {
    pub id: AssetId,
    /// The revision that the window showed; another one in the vault means somebody was quicker.
    #[ts(type = "number")]
    pub revision: i64,
    pub fields: AssetFields,
    /// The cost as it was typed; it goes before the pence in `fields`.
    #[serde(default)]
    pub cost: Option<String>,
    pub media: Vec<media::MediumTyped>,
    pub accessories: Vec<String>,
}

/// Changes it; answers how many fields changed.
///
/// # Errors
/// `ChangedMeanwhile`; `Invalid` for a field, for a serial number that is on record already, or for what was disposed of.
pub fn edit(write: &Write<'_>, input: EditAsset) -> Result<usize> {
    let asset = store::find(write, input.id)?;
    if asset.revision != input.revision {
        return Err(Problem::ChangedMeanwhile);
    }
    let fields = input.fields.costing(input.cost.as_deref())?.checked()?;
    let mut count = apply(write, &asset, &fields, None)?;
    count += media::set(write, input.id, &fields.serial, &input.media)?;
    let (was, becomes) = (store::accessories(write, input.id)?, super::add::accessories(&input.accessories)?);
    if was != becomes {
        store::set_accessories(write, input.id, &becomes)?;
        let (was, became) = (was.join(", "), becomes.join(", "));
        let event = Event { field: "accessories", was: &was, became: &became, ..Event::default() };
        keep(write, input.id, write.today(), Happened::Changed, &event)?;
        count += 1;
    }
    write.note(input.id, format!("{count} fields changed"));
    Ok(count)
}

/// Brings an asset to these fields, which have been checked; answers how many changed. The line in the record is left to
/// whoever calls.
pub(crate) fn apply(write: &Write<'_>, asset: &store::Asset, fields: &AssetFields, batch: Option<AssetBatchId>) -> Result<usize> {
    if asset.standing == AssetStanding::Disposed {
        return Err(Problem::invalid("asset", Why::Disposed));
    }
    if tags::key(&fields.serial) != tags::key(&asset.fields.serial)
        && store::of_serial(write, &fields.serial)?.is_some_and(|of| of != asset.id)
    {
        return Err(Problem::invalid("serial", Why::Taken));
    }
    if let Some(room) = fields.room {
        super::rooms::name(write, room)?;
    }
    let changes = changes::between(&asset.fields, fields)?;
    for change in &changes {
        let event = Event { field: &change.field, was: &change.was, became: &change.became, batch, ..Event::default() };
        let happened = if change.field == "room" { Happened::Moved } else { Happened::Changed };
        keep(write, asset.id, write.today(), happened, &event)?;
    }
    if !changes.is_empty() {
        store::update(write, asset.id, &asset.tag, fields)?;
    }
    Ok(changes.len())
}
