//! Give a piece of equipment to somebody for as long as they need it: to work with, or because it is adapted to a need
//! (O-F24). It stays at school; what goes home is lent.

use serde::Deserialize;
use ts_rs::TS;

use super::checks;
use crate::base::ids::{AssetId, PersonId};
use crate::base::{Day, Problem, Result, Why};
use crate::inventory::AssetStanding;
use crate::inventory::events::{Event, Happened};
use crate::inventory::standing::{self, Held};
use crate::people;
use crate::store::Write;

/// What is given to whom.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GiveAsset {
    pub asset: AssetId,
    pub person: PersonId,
    pub on: Day,
    pub note: String,
}

/// From now on that person has it.
///
/// # Errors
/// `NotFound` for the person; `Invalid`: `asset` is `OnLoan`, or `DoesNotFit` where it is not here to be given, and
/// `person` is `HasLeft`.
pub fn give(write: &Write<'_>, input: &GiveAsset) -> Result<()> {
    let asset = checks::at_hand(write, input.asset)?;
    match asset.standing {
        AssetStanding::OnLoan => return Err(Problem::invalid("asset", Why::OnLoan)),
        standing if !standing.may_be_lent() => return Err(Problem::invalid("asset", Why::DoesNotFit)),
        _ => {}
    }
    let on = checks::after(write, "on", input.on, asset.fields.bought_on)?;
    let person = people::store::find(write, input.person)?;
    if person.left_on.is_some_and(|left| left < on) {
        return Err(Problem::invalid("person", Why::HasLeft));
    }
    if asset.holder == Some(person.id) {
        return Err(Problem::invalid("person", Why::Taken));
    }
    let note = checks::long("note", &input.note)?;
    // Whom it was given to is kept as an id: the history outlives the name.
    let about = person.id.to_string();
    let held = Held { by: Some(person.id), due_back_on: None };
    let event = Event { note: &note, about: &about, ..Event::default() };
    standing::set(write, asset.id, AssetStanding::InUse, held, on, Happened::Given, &event)?;
    standing::seen(write, asset.id, on)?;
    write.note(asset.id, "given to a person");
    Ok(())
}
