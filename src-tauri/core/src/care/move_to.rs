//! Move equipment to another room, and into the care of another keeper where one is named. Nothing is moved without
//! leave, so whoever gave it is kept (O-F26).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::glance::{Glance, glance, of_tag};
use super::{Move, checks, store};
use crate::base::ids::{PersonId, RoomId};
use crate::base::{Day, Problem, Result, Why};
use crate::inventory::events::{Event, Happened, keep};
use crate::inventory::{self, Asset, AssetFields, rooms, standing};
use crate::people::{self, Kind};
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
    /// Who answers for it from then on; none leaves that as it is.
    #[serde(default)]
    pub keeper: Option<PersonId>,
    /// Who allowed it.
    pub authorised_by: String,
    pub on: Day,
    pub note: String,
}

/// What was moved.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Moved {
    pub moved: Vec<MovedAsset>,
    /// How many stood there already.
    pub there: u32,
}

/// A piece of equipment that was moved.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MovedAsset {
    /// By what the move is taken back.
    pub id: String,
    /// As it stands now.
    pub asset: Glance,
    /// The room in which it stood; empty for none.
    pub from: String,
}

/// Moves all of it, or nothing.
///
/// # Errors
/// `NotFound` for a tag that nothing bears or a room that is not there; `Invalid` for a field: `asset` where something
/// is disposed of or missing, `room` for one that has ended, `keeper` for somebody who is not of the staff or has left.
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
    if let Some(keeper) = input.keeper {
        let keeper = people::store::find(write, keeper)?;
        if keeper.kind != Kind::Staff {
            return Err(Problem::invalid("keeper", Why::DoesNotFit));
        }
        if keeper.left_on.is_some_and(|left| left < input.on) {
            return Err(Problem::invalid("keeper", Why::HasLeft));
        }
    }
    let mut answer = Moved { moved: Vec::new(), there: 0 };
    for tag in &input.tags {
        let asset = checks::at_hand(write, of_tag(write, tag)?)?;
        let on = checks::after(write, "on", input.on, asset.fields.bought_on)?;
        let goes = asset.fields.room != Some(input.room);
        let keeper = input.keeper.filter(|keeper| asset.fields.keeper != Some(*keeper));
        if !goes && keeper.is_none() {
            answer.there += 1;
            continue;
        }
        let from = asset.fields.room.map(|room| rooms::name(write, room)).transpose()?.unwrap_or_default();
        let id = if goes {
            let (from, to, authorised_by) = (from.clone(), to.clone(), authorised_by.clone());
            let made = Move { on, from, to, authorised_by, note: note.clone(), taken_back: false };
            store::insert_move(write, asset.id, &made, asset.fields.room, input.room)?
        } else {
            uuid::Uuid::now_v7().to_string()
        };
        if goes {
            let event = Event { field: "room", was: &from, became: &to, note: &note, about: &id, ..Event::default() };
            keep(write, asset.id, on, Happened::Moved, &event)?;
        }
        if let Some(keeper) = keeper {
            let (was, became) = (asset.fields.keeper.map(|was| was.to_string()).unwrap_or_default(), keeper.to_string());
            let event = Event { field: "keeper", was: &was, became: &became, about: &id, ..Event::default() };
            keep(write, asset.id, on, Happened::Changed, &event)?;
        }
        let kept_by = keeper.or(asset.fields.keeper);
        put(write, &asset, Some(input.room), kept_by)?;
        standing::seen(write, asset.id, on)?;
        write.note(asset.id, "moved to another room");
        answer.moved.push(MovedAsset { id, asset: glance(write, asset.id)?, from });
    }
    Ok(answer)
}

/// Says in which room it stands and who answers for it.
pub(super) fn put(write: &Write<'_>, asset: &Asset, room: Option<RoomId>, keeper: Option<PersonId>) -> Result<()> {
    let fields = AssetFields { room, keeper, ..asset.fields.clone() };
    inventory::store::update(write, asset.id, &asset.tag, &fields)
}
