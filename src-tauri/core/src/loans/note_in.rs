//! Put right how a thing came back: what was missing or broken, what was checked later; or that it did not come back.

use serde::Deserialize;
use ts_rs::TS;

use super::look::holds_data;
use super::store::{self, NewEvent};
use super::take_back::{CameBack, State};
use super::undo::OfLoanItem;
use super::{Ended, LoanHappened};
use crate::base::ids::LoanItemId;
use crate::base::{Problem, Result};
use crate::inventory::events::{Event, Happened};
use crate::inventory::standing::{self, Held};
use crate::inventory::{AssetStanding, store as assets};
use crate::store::{Write, params};

/// How it came back after all, as typed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoteIn {
    pub item: LoanItemId,
    pub state: CameBack,
}

/// Keeps it; what was known before stays in the history.
///
/// # Errors
/// `ChangedMeanwhile` for what is not back, or `Invalid` as with the return itself.
pub fn note_in(write: &Write<'_>, input: &NoteIn) -> Result<()> {
    let item = store::find_item(write, input.item)?;
    if item.ended != Some(Ended::Returned) {
        return Err(Problem::ChangedMeanwhile);
    }
    let state = State::checked(&input.state)?;
    let asset = assets::find(write, item.asset)?;
    state.write(write, &item, holds_data(&asset, &assets::media(write, asset.id)?))?;
    let is_now = store::find_item(write, item.id)?;
    let said = |item: &super::LoanItem| {
        let checks = [("data deleted", item.data_deleted), ("clean", item.clean_in)];
        let checks = checks.map(|(what, answer)| format!("{what}: {}", answer.map_or("", super::Checked::word)));
        format!("{}; {}; with {}", checks[0], checks[1], item.accessories_in.join(", "))
    };
    let event = NewEvent { item: Some(item.id), was: &said(&item), became: &said(&is_now), note: &state.said() };
    store::keep(write, item.loan, write.today(), LoanHappened::NotedIn, &event)?;
    if state.to_repair && asset.standing.may_be_lent() {
        let about = item.loan.to_string();
        let event = Event { note: &is_now.damage, about: &about, ..Event::default() };
        standing::set(write, asset.id, AssetStanding::InRepair, Held::default(), write.today(), Happened::Stands, &event)?;
    }
    write.note(item.loan, format!("noted how it came back: {}", item.asset));
    Ok(())
}

/// It did not come back: a slip of the scanner. It is out again as before.
///
/// # Errors
/// `CannotUndo` on a later day, or when the asset has gone on since.
pub fn undo_return(write: &Write<'_>, input: &OfLoanItem) -> Result<()> {
    let item = store::find_item(write, input.item)?;
    let asset = assets::find(write, item.asset)?;
    let today = write.stamp.at.to_rfc3339();
    let same_day = item.ended_at.as_deref().and_then(|at| at.get(..10)) == today.get(..10);
    let stays = matches!(asset.standing, AssetStanding::InStock | AssetStanding::InUse | AssetStanding::InRepair);
    if item.ended != Some(Ended::Returned) || !same_day || !stays || store::out_of(write, asset.id)?.is_some() {
        return Err(Problem::CannotUndo);
    }
    write.run(
        "UPDATE loan_item SET ended = NULL, ended_on = NULL, ended_at = NULL, ended_by = NULL, condition_in = '', accessories_in = '[]', \
         data_deleted = NULL, clean_in = NULL, damage = '', charge_pence = NULL WHERE id = ?1",
        params![item.id],
    )?;
    let event = NewEvent { item: Some(item.id), ..NewEvent::default() };
    store::keep(write, item.loan, write.today(), LoanHappened::ReturnUndone, &event)?;
    let loan = store::find(write, item.loan)?;
    let held = Held { by: loan.to.person, due_back_on: item.due_on };
    let about = item.loan.to_string();
    let event = Event { about: &about, ..Event::default() };
    standing::set(write, asset.id, AssetStanding::OnLoan, held, write.today(), Happened::TakenBack, &event)?;
    write.note(item.loan, format!("return undone: {}", item.asset));
    Ok(())
}
