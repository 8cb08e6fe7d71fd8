//! Take back a move: the thing scanned was the wrong one, or goes nowhere after all. It stays on record as taken back.

use serde::Deserialize;
use ts_rs::TS;

use super::move_to::put;
use super::{checks, store};
use crate::base::ids::{AssetId, PersonId};
use crate::base::{Problem, Result};
use crate::inventory::events::{Event, Happened, keep};
use crate::inventory::rooms;
use crate::store::Write;

/// Which move.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakeBackMove {
    pub asset: AssetId,
    pub id: String,
}

/// Takes it back: the equipment is where it was, and whoever answered for it does so again.
///
/// # Errors
/// `NotFound`; `CannotUndo` for what was taken back already, or has gone elsewhere since.
pub fn take_back(write: &Write<'_>, input: &TakeBackMove) -> Result<()> {
    let asset = checks::kept(write, input.asset)?;
    let rooms = store::move_rooms(write, asset.id, &input.id)?;
    let keepers = store::keepers_of_move(write, asset.id, &input.id)?;
    if rooms.is_none() && keepers.is_none() {
        return Err(Problem::NotFound);
    }
    let person = |text: &str| -> Option<PersonId> { text.parse().ok() };
    let (mut room, mut keeper) = (asset.fields.room, asset.fields.keeper);
    let stands = rooms.is_none_or(|(_, to)| room == Some(to)) && keepers.as_ref().is_none_or(|(_, new)| keeper == person(new));
    if !stands || store::is_taken_back(write, asset.id, &input.id)? {
        return Err(Problem::CannotUndo);
    }
    if let Some((from, to)) = rooms {
        room = from;
        let (was, became) = (rooms::name(write, to)?, from.map(|from| rooms::name(write, from)).transpose()?.unwrap_or_default());
        let event = Event { field: "room", was: &was, became: &became, about: &input.id, ..Event::default() };
        keep(write, asset.id, write.today(), Happened::TakenBack, &event)?;
    }
    if let Some((was, became)) = &keepers {
        keeper = person(was);
        let event = Event { field: "keeper", was: became, became: was, about: &input.id, ..Event::default() };
        keep(write, asset.id, write.today(), Happened::TakenBack, &event)?;
    }
    put(write, &asset, room, keeper)?;
    write.note(asset.id, "a move taken back");
    Ok(())
}
