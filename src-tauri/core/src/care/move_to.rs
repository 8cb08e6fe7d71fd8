//! Move equipment to another room. Nothing is moved without leave, so whoever gave it is kept (O-F26).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::glance::of_tag;
use super::{Move, checks, store};
use crate::base::ids::{AssetId, RoomId};
use crate::base::{Day, Problem, Result, Why};
use crate::inventory::events::{Event, Happened, keep};
use crate::inventory::{rooms, standing};
use crate::store::Write;

/// More at once is a slip of the hand.
const MOST: usize = 500;

/// What goes where.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoveAssets {
    /// The tags as they were scanned or typed.
    pub tags: Vec<String>,
    pub room: RoomId,
    /// Who allowed it.
    pub authorised_by: String,
    pub on: Day,
    pub note: String,
}

/// What was moved.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Moved {
    pub moved: Vec<AssetId>,
    /// How many stood there already.
    pub there: u32,
}

/// Moves all of it, or nothing.
///
/// # Errors
/// `NotFound` for a tag that nothing bears or a room that is not there; `Invalid` for a field: `asset` where something
/// is disposed of or missing, `room` for one that has ended.
pub fn move_to(write: &Write<'_>, input: &MoveAssets) -> Result<Moved> {
    if input.tags.is_empty() {
        return Err(Problem::invalid("tags", Why::Missing));
    }
    if input.tags.len() > MOST {
        return Err(Problem::invalid("tags", Why::TooLong { most: MOST }));
    }
    let to = rooms::name(write, input.room)?;
    if rooms::named(write, &to)? != Some(input.room) {
        return Err(Problem::invalid("room", Why::DoesNotFit));
    }
    let authorised_by = checks::needed("authorisedBy", &input.authorised_by)?;
    let note = checks::long("note", &input.note)?;
    let mut answer = Moved { moved: Vec::new(), there: 0 };
    for tag in &input.tags {
        let asset = checks::at_hand(write, of_tag(write, tag)?)?;
        let on = checks::after(write, "on", input.on, asset.fields.bought_on)?;
        if asset.fields.room == Some(input.room) {
            answer.there += 1;
            continue;
        }
        let from = asset.fields.room.map(|room| rooms::name(write, room)).transpose()?.unwrap_or_default();
        let made = Move { on, from: from.clone(), to: to.clone(), authorised_by: authorised_by.clone(), note: note.clone() };
        let id = store::insert_move(write, asset.id, &made, asset.fields.room, input.room)?;
        store::set_room(write, asset.id, input.room)?;
        let event = Event { field: "room", was: &from, became: &to, note: &note, about: &id, ..Event::default() };
        keep(write, asset.id, on, Happened::Moved, &event)?;
        standing::seen(write, asset.id, on)?;
        write.note(asset.id, "moved to another room");
        answer.moved.push(asset.id);
    }
    Ok(answer)
}
