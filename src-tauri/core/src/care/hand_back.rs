//! Somebody hands back what was given to them.

use serde::Deserialize;
use ts_rs::TS;

use super::checks;
use crate::base::ids::AssetId;
use crate::base::{Day, Problem, Result, Why};
use crate::inventory::AssetStanding;
use crate::inventory::events::{Event, Happened};
use crate::inventory::standing::{self, Held};
use crate::store::Write;

/// What comes back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandBack {
    pub asset: AssetId,
    pub on: Day,
    pub note: String,
}

/// From now on nobody has it, and it is in stock.
///
/// # Errors
/// `Invalid` for `asset`: `OnLoan` for what is taken back as a loan, `DoesNotFit` for what nobody has.
pub fn hand_back(write: &Write<'_>, input: &HandBack) -> Result<()> {
    let asset = checks::at_hand(write, input.asset)?;
    let on = checks::past(write, "on", input.on)?;
    let note = checks::long("note", &input.note)?;
    match (asset.standing, asset.holder) {
        (AssetStanding::OnLoan, _) => return Err(Problem::invalid("asset", Why::OnLoan)),
        (AssetStanding::InUse, Some(holder)) => {
            let about = holder.to_string();
            let event = Event { note: &note, about: &about, ..Event::default() };
            standing::set(write, asset.id, AssetStanding::InStock, Held::default(), on, Happened::Returned, &event)?;
        }
        _ => return Err(Problem::invalid("asset", Why::DoesNotFit)),
    }
    standing::seen(write, asset.id, on)?;
    write.note(asset.id, "handed back");
    Ok(())
}
