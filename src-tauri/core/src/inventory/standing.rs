//! How a piece of equipment stands, and who has it. Every slice that moves equipment does it through here, so that the
//! row and its history cannot part.

use super::events::{Event, Happened, keep};
use super::{AssetStanding, MediumState, store};
use crate::base::ids::{AssetId, MediumId, PersonId};
use crate::base::{Day, Problem, Result, Why};
use crate::store::{Write, params};

/// Who has it from now on, and until when.
#[derive(Debug, Clone, Copy, Default)]
pub struct Held {
    pub by: Option<PersonId>,
    pub due_back_on: Option<Day>,
}

/// Sets how the asset stands from a day on, and who has it; keeps the event with it.
///
/// # Errors
/// `NotFound`, or `Invalid { field: "asset", why: Disposed }`: what was disposed of stays so.
pub fn set(
    write: &Write<'_>,
    asset: AssetId,
    standing: AssetStanding,
    held: Held,
    on: Day,
    happened: Happened,
    event: &Event<'_>,
) -> Result<()> {
    let was = store::find(write, asset)?;
    if was.standing == AssetStanding::Disposed {
        return Err(Problem::invalid("asset", Why::Disposed));
    }
    write.run(
        "UPDATE asset SET standing = ?2, holder = ?3, due_back_on = ?4, revision = revision + 1 WHERE id = ?1",
        params![asset, standing, held.by, held.due_back_on],
    )?;
    let event = Event { was: was.standing.word(), became: standing.word(), batch: event.batch, ..*event };
    keep(write, asset, on, happened, &event)
}

/// Somebody saw it on that day: a count, a loan, a return. An earlier day than the one known changes nothing.
pub fn seen(write: &Write<'_>, asset: AssetId, on: Day) -> Result<()> {
    write.run("UPDATE asset SET seen_on = ?2 WHERE id = ?1 AND (seen_on IS NULL OR seen_on < ?2)", params![asset, on])?;
    Ok(())
}

/// Says what became of a medium. What happened to it stands in the history of its asset, which whoever calls keeps.
pub fn set_medium(write: &Write<'_>, medium: MediumId, state: MediumState) -> Result<()> {
    write.run("UPDATE medium SET state = ?2 WHERE id = ?1", params![medium, state])?;
    Ok(())
}
