//! A piece of equipment comes back from repair.

use serde::Deserialize;
use ts_rs::TS;

use super::{RepairOutcome, checks, store};
use crate::base::ids::{AssetId, RepairId};
use crate::base::{Day, Problem, Result, Why};
use crate::inventory::events::{Event, Happened, keep};
use crate::inventory::standing::{self, Held};
use crate::inventory::{self, AssetStanding};
use crate::store::Write;

/// How the repair ended.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackFromRepair {
    pub repair: RepairId,
    pub on: Day,
    pub outcome: RepairOutcome,
    /// In pence; none where it cost nothing or is not known yet.
    #[ts(type = "number | null")]
    pub cost_pence: Option<i64>,
    pub note: String,
}

/// Ends the repair. The equipment stands again as it did before, or is retired when it cannot be mended. Where something
/// else has happened to it meanwhile, only the repair ends. `lent` answers whether a loan of it is open.
///
/// # Errors
/// `Invalid` for a field: `on` before it was sent, `repair` for one that has ended, `outcome`
/// for giving up what is still lent.
pub fn back(write: &Write<'_>, input: &BackFromRepair, lent: impl Fn(AssetId) -> Result<bool>) -> Result<()> {
    let repair = store::find_repair(write, input.repair)?;
    if repair.back_on.is_some() {
        return Err(Problem::invalid("repair", Why::DoesNotFit));
    }
    let on = checks::after(write, "on", input.on, Some(repair.sent_on))?;
    let pence = checks::pence("costPence", input.cost_pence)?;
    let note = checks::long("note", &input.note)?;
    store::end_repair(write, repair.id, on, input.outcome, pence, &note)?;
    let asset = inventory::store::find(write, repair.asset)?;
    let about = repair.id.to_string();
    let event = Event { field: input.outcome.word(), note: &note, about: &about, ..Event::default() };
    if asset.standing == AssetStanding::InRepair {
        let lent = lent(asset.id)?;
        let (stands, held) = match input.outcome {
            // What is lent is taken back first, so that the loan does not stay open over nothing.
            RepairOutcome::BeyondRepair if lent => return Err(Problem::invalid("outcome", Why::OnLoan)),
            RepairOutcome::BeyondRepair => (AssetStanding::Retired, Held::default()),
            _ => (checks::again(write, &asset, repair.was, lent)?, Held { by: asset.holder, due_back_on: asset.due_back_on }),
        };
        standing::set(write, asset.id, stands, held, on, Happened::Repaired, &event)?;
        standing::seen(write, asset.id, on)?;
    } else {
        keep(write, asset.id, on, Happened::Repaired, &event)?;
    }
    write.note(asset.id, format!("back from repair: {}", input.outcome.word()));
    Ok(())
}
