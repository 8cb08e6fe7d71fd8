//! Confirm that there is no medium in some items (R21).

use serde::Deserialize;
use ts_rs::TS;

use super::said::Said;
use super::{batch, field, store};
use crate::base::ids::{AssetId, DisposalId};
use crate::base::{Problem, Result, Why, names};
use crate::inventory::events::{Event, Happened, keep};
use crate::store::Write;

/// Which items. Whoever is logged in answers for it: a name that anybody can type is nobody's word.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConfirmNoMedia {
    pub id: DisposalId,
    pub assets: Vec<AssetId>,
    /// Who has looked, where that was not whoever is logged in.
    #[serde(default)]
    pub looked_by: String,
}

/// Keeps who has confirmed it.
///
/// # Errors
/// `Invalid { field: "assets", why: DoesNotFit }` for an item that has a medium in it as far as is known; `Invalid`
/// for `assets` or `lookedBy`; `NotFound`; `ChangedMeanwhile` after it has left.
pub fn confirm(write: &Write<'_>, input: &ConfirmNoMedia) -> Result<()> {
    let batch = batch::open(write, input.id)?;
    batch.must_be_here()?;
    let looked = field::line("lookedBy", &input.looked_by)?;
    let confirmed_by = if names::fold(&looked) == names::fold(&write.stamp.name) { String::new() } else { looked };
    if input.assets.is_empty() {
        return Err(Problem::invalid("assets", Why::Missing));
    }
    let about = input.id.to_string();
    for asset in &input.assets {
        if !batch.item(*asset)?.is_bare() {
            return Err(Problem::invalid("assets", Why::DoesNotFit));
        }
        let event = Event { became: "no_media", about: &about, ..Event::default() };
        keep(write, *asset, write.today(), Happened::Cleared, &event)?;
    }
    let said = Said::NoMedia { assets: input.assets.clone(), confirmed_by };
    store::keep(write, input.id, write.today(), &said)?;
    write.note(input.id, format!("disposal {}: {} items without media", batch.head.number, input.assets.len()));
    Ok(())
}
