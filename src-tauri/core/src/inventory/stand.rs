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
    let asset = store::find(write, input.id)?;
    by_hand(asset.standing, input.standing).map_err(|why| Problem::invalid("standing", why))?;
    let held = Held { by: asset.holder.filter(|_| input.standing == AssetStanding::InUse), due_back_on: None };
    let event = Event { note: input.note.trim(), ..Event::default() };
    set(write, input.id, input.standing, held, write.today(), Happened::Stands, &event)?;
    write.note(input.id, format!("stands as {}", input.standing.word()));
    Ok(())
}

/// Whether it may be set by hand: everything else happens through a page of its own.
pub(super) fn by_hand(was: AssetStanding, to: AssetStanding) -> std::result::Result<(), Why> {
    use AssetStanding::{InStock, InUse, OnLoan, Ordered, Retired};
    match (was, to) {
        (OnLoan, _) => Err(Why::OnLoan),
        (Ordered | InStock | InUse | Retired, InStock | InUse | Retired) if was != to => Ok(()),
        _ => Err(Why::DoesNotFit),
    }
}
