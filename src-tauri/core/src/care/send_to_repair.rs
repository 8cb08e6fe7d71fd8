//! Send a piece of equipment to be mended.

use serde::Deserialize;
use ts_rs::TS;

use super::{Repair, checks, store};
use crate::base::ids::{AssetId, RepairId};
use crate::base::{Day, Problem, Result, Why};
use crate::inventory::AssetStanding;
use crate::inventory::events::{Event, Happened};
use crate::inventory::standing::{self, Held};
use crate::store::Write;

/// What is wrong with it and who mends it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SendToRepair {
    pub asset: AssetId,
    pub fault: String,
    pub who: String,
    pub on: Day,
}

/// Keeps the fault; from now on it is in repair. Whoever has it keeps it: a broken laptop that is on loan stays lent.
///
/// # Errors
/// `Invalid` for a field, and for `asset` what is not here or is being mended already.
pub fn send(write: &Write<'_>, input: &SendToRepair) -> Result<RepairId> {
    let asset = checks::at_hand(write, input.asset)?;
    if store::open_repair(write, asset.id)?.is_some() {
        return Err(Problem::invalid("asset", Why::DoesNotFit));
    }
    let repair = Repair {
        id: RepairId::new(),
        asset: asset.id,
        fault: checks::told("fault", &input.fault)?,
        who: checks::short("who", &input.who)?,
        sent_on: checks::after(write, "on", input.on, asset.fields.bought_on)?,
        was: asset.standing,
        back_on: None,
        outcome: None,
        cost_pence: None,
        note: String::new(),
    };
    store::insert_repair(write, &repair)?;
    let about = repair.id.to_string();
    let event = Event { note: &repair.fault, about: &about, ..Event::default() };
    let held = Held { by: asset.holder, due_back_on: asset.due_back_on };
    standing::set(write, asset.id, AssetStanding::InRepair, held, repair.sent_on, Happened::Repaired, &event)?;
    write.note(asset.id, "sent to repair");
    Ok(repair.id)
}
