//! A role is taken away at once, or is given a last day.

use serde::Deserialize;
use ts_rs::TS;

use super::{rules, store};
use crate::base::ids::{HeldId, UserId};
use crate::base::{Day, Problem, Result, Why};
use crate::store::{Write, params};

/// Which role, and when it ends.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EndRole {
    pub held: HeldId,
    /// The last day on which it is held; none to take it away at once.
    #[serde(default)]
    pub last_day: Option<Day>,
}

/// Ends the role.
///
/// # Errors
/// `NotFound` for a role that has ended, `Invalid { field: "lastDay" }`, or `LastAdministrator`.
pub fn end(write: &Write<'_>, input: &EndRole, able: Option<&[UserId]>) -> Result<()> {
    let today = write.today();
    let held = store::held(write)?.into_iter().find(|held| held.id == input.held).ok_or(Problem::NotFound)?;
    if held.ended_on.is_some() || held.to_on.is_some_and(|to| to < today) {
        return Err(Problem::NotFound);
    }
    let word = held.role.map_or("a role of a later version", super::Role::word);
    if let Some(last) = input.last_day {
        if last < today.max(held.from_on) {
            return Err(Problem::invalid("lastDay", Why::TooEarly));
        }
        if held.to_on.is_some_and(|to| last > to) {
            // A longer time is a new decision: the role is given anew from the day after.
            return Err(Problem::invalid("lastDay", Why::DoesNotFit));
        }
        write.run("UPDATE role_held SET to_on = ?2 WHERE id = ?1", params![held.id, last])?;
        write.note(held.log_in, format!("{word} to {last}"));
    } else {
        write.run(
            "UPDATE role_held SET ended_on = ?2, ended_at = ?3, ended_by = ?4 WHERE id = ?1",
            params![held.id, today, write.stamp.at.to_rfc3339(), write.stamp.user],
        )?;
        write.note(held.log_in, format!("{word} taken away"));
    }
    rules::administrator_remains(write, able)
}
