//! How a piece of equipment stands, set by hand: it has arrived, it is put to use or back into the store, it is put out of
//! use. Loans, repairs, losses and disposals have verbs of their own.

use serde::Deserialize;
use ts_rs::TS;

use super::events::{Event, Happened};
use super::standing::{Held, set};
use super::{AssetStanding, store};
use crate::base::ids::AssetId;
use crate::base::{Problem, Result, Why};
use crate::store::Write;

/// How it stands from now on.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StandAsset {
    pub id: AssetId,
    pub standing: AssetStanding,
    #[serde(default)]
    pub note: String,
}

/// Sets it.
///
/// # Errors
/// `Invalid { field: "standing" }`: `OnLoan` while it is lent; `DoesNotFit` for what happens through another page.
pub fn stand(write: &Write<'_>, input: &StandAsset) -> Result<()> {
    use AssetStanding::{InStock, InUse, OnLoan, Ordered, Retired};
    let asset = store::find(write, input.id)?;
    match (asset.standing, input.standing) {
        (OnLoan, _) => return Err(Problem::invalid("standing", Why::OnLoan)),
        (Ordered | InStock | InUse | Retired, InStock | InUse | Retired) if asset.standing != input.standing => {}
        _ => return Err(Problem::invalid("standing", Why::DoesNotFit)),
    }
    let held = Held { by: asset.holder.filter(|_| input.standing == InUse), due_back_on: None };
    let event = Event { note: input.note.trim(), ..Event::default() };
    set(write, input.id, input.standing, held, write.today(), Happened::Stands, &event)?;
    write.note(input.id, format!("stands as {}", input.standing.word()));
    Ok(())
}
