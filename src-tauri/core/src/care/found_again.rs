//! What was lost or stolen is found again. The loss is closed and never erased.

use serde::Deserialize;
use ts_rs::TS;

use super::{LossEntry, LossEntryKind, checks, store};
use crate::base::ids::AssetId;
use crate::base::{Day, Problem, Result, Why};
use crate::inventory::AssetStanding;
use crate::inventory::events::{Event, Happened, keep};
use crate::inventory::standing::{self, Held};
use crate::store::Write;

/// Where and when it was found.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FoundAgain {
    pub asset: AssetId,
    pub on: Day,
    /// Where, by whom, in which state.
    pub how: String,
}

/// Closes the loss; the equipment stands again as it did before it went missing, and is in stock if it was lent then.
///
/// # Errors
/// `Invalid` for a field, and `asset` with `DoesNotFit` for what was never lost.
pub fn found(write: &Write<'_>, input: &FoundAgain) -> Result<()> {
    let asset = checks::kept(write, input.asset)?;
    let missing = matches!(asset.standing, AssetStanding::Lost | AssetStanding::Stolen);
    let loss = store::open_loss(write, asset.id)?;
    let since = match &loss {
        Some(loss) => Some(loss.on),
        // It came into the register as lost: there is no report to close.
        None if missing => None,
        None => return Err(Problem::invalid("asset", Why::DoesNotFit)),
    };
    let on = checks::after(write, "on", input.on, since)?;
    let how = checks::told("how", &input.how)?;
    let about = loss.as_ref().map(|loss| loss.id.to_string()).unwrap_or_default();
    let event = Event { note: &how, about: &about, ..Event::default() };
    if missing {
        let was = loss.as_ref().map_or(AssetStanding::InStock, |loss| loss.was);
        // Its loan ended with the loss, so it is nobody's now; what was given to somebody is still theirs.
        let stands = checks::again(write, &asset, was, false)?;
        let lent = was == AssetStanding::OnLoan;
        let held = if lent { Held::default() } else { Held { by: asset.holder, due_back_on: asset.due_back_on } };
        standing::set(write, asset.id, stands, held, on, Happened::Found, &event)?;
    } else {
        // It was taken back or counted meanwhile, and stands as it does now.
        keep(write, asset.id, on, Happened::Found, &event)?;
    }
    standing::seen(write, asset.id, on)?;
    if let Some(loss) = loss {
        let entry = LossEntry { text: how.clone(), ..LossEntry::begun(write, LossEntryKind::Found, on) };
        store::insert_entry(write, loss.id, &entry)?;
    }
    write.note(asset.id, "found again");
    Ok(())
}
