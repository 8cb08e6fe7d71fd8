//! Equipment on its way in and out of a disposal, kept in the register's own history.

use super::batch::Batch;
use super::item::Item;
use super::words::DisposalRoute;
use crate::base::ids::{AssetId, DisposalId};
use crate::base::{Day, Problem, Result, Why};
use crate::inventory::events::{Event, Happened};
use crate::inventory::standing::{self, Held};
use crate::inventory::{Asset, AssetStanding, MediumState};
use crate::store::Write;

/// Takes it out of use, waiting to be disposed of.
pub fn retire(write: &Write<'_>, disposal: DisposalId, asset: &Asset) -> Result<()> {
    let about = disposal.to_string();
    let event = Event { about: &about, ..Event::default() };
    standing::set(write, asset.id, AssetStanding::Retired, Held::default(), write.today(), Happened::Proposed, &event)
}

/// Refuses what is out on a loan that has not ended: once it is gone, nobody could ever take it back.
///
/// # Errors
/// `Invalid { field: "items", why: OnLoan }`.
pub fn not_lent(batch: &Batch, lent: impl Fn(AssetId) -> Result<bool>) -> Result<()> {
    if batch.any(lent)? { Err(Problem::invalid("items", Why::OnLoan)) } else { Ok(()) }
}

/// It has left the school on that day, and is never the school's again (R26).
pub fn gone(write: &Write<'_>, batch: &Batch, item: &Item, route: DisposalRoute, on: Day) -> Result<()> {
    let about = batch.head.id.to_string();
    let event = Event { note: route.word(), about: &about, ..Event::default() };
    standing::set(write, item.asset.id, AssetStanding::Disposed, Held::default(), on, Happened::Disposed, &event)
}

/// Puts an item back where it was. A drive that was wiped goes back with it, and will hold data again; one that was
/// destroyed or taken out stays so.
pub fn put_back(write: &Write<'_>, batch: &Batch, item: &Item, reason: &str) -> Result<()> {
    let about = batch.head.id.to_string();
    let event = Event { note: reason, about: &about, ..Event::default() };
    // Whoever keeps the register has put it to use already: where it is now is the truth.
    if item.asset.standing != AssetStanding::Retired {
        return Ok(());
    }
    let held = Held { by: item.holder, due_back_on: None };
    standing::set(write, item.asset.id, item.was, held, write.today(), Happened::TakenBack, &event)?;
    for medium in item.media.iter().filter(|medium| medium.medium.state == MediumState::Sanitised) {
        standing::set_medium(write, medium.medium.id, MediumState::InAsset)?;
    }
    Ok(())
}
