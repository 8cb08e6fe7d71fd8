//! Somebody leaves, or comes back. Nobody is ever deleted.

use serde::Deserialize;
use ts_rs::TS;

use super::store;
use crate::base::ids::PersonId;
use crate::base::{Day, Problem, Result, Why};
use crate::store::{Write, params};

/// The last day of somebody at the school; none takes a leaving back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EndPerson {
    pub id: PersonId,
    pub left_on: Option<Day>,
}

/// Records that the person left, or that the leaving was an error. The pupil is in the class to the end of the last day (R32).
pub fn end(write: &Write<'_>, input: EndPerson) -> Result<()> {
    let person = store::find(write, input.id)?;
    let text = |day: Option<Day>| day.map(|d| d.to_string()).unwrap_or_default();
    if input.left_on.is_some_and(|left| person.fields.joined_on.is_some_and(|joined| left < joined)) {
        return Err(Problem::invalid("leftOn", Why::TooEarly));
    }
    store::end_class(write, input.id, person.left_on, input.left_on)?;
    write.run("UPDATE person SET left_on = ?2, revision = revision + 1 WHERE id = ?1", params![input.id, input.left_on])?;
    store::changed(write, input.id, "leftOn", &text(person.left_on), &text(input.left_on))?;
    write.note(input.id, if input.left_on.is_some() { "left" } else { "leaving taken back" });
    Ok(())
}
