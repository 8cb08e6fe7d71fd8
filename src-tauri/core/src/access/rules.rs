//! What must hold whenever somebody is given a role or loses one.

use serde::Deserialize;
use ts_rs::TS;

use super::role::Role;
use super::store::{self, KeptRole};
use crate::base::ids::UserId;
use crate::base::{Day, Problem, Result, Why};
use crate::store::{Read, Write};

/// A role to be held from one day to another, perhaps as somebody's deputy.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoleFor {
    pub role: Role,
    pub from_on: Day,
    /// The last day; none until further notice.
    #[serde(default)]
    pub to_on: Option<Day>,
    /// Whose role it is, where somebody stands in for somebody else for a time.
    #[serde(default)]
    pub deputy_for: Option<UserId>,
}

/// Gives a role, if it may be given so.
///
/// # Errors
/// `Invalid` for `fromOn`, `toOn`, `deputyFor` or `role`.
pub fn give(write: &Write<'_>, user: UserId, wanted: &RoleFor) -> Result<()> {
    // A role that began before it was given would rewrite who was allowed what (R39).
    if wanted.from_on < write.today() {
        return Err(Problem::invalid("fromOn", Why::TooEarly));
    }
    if wanted.to_on.is_some_and(|to| to < wanted.from_on) {
        return Err(Problem::invalid("toOn", Why::TooEarly));
    }
    if let Some(whose) = wanted.deputy_for {
        stands_in(write, user, whose, wanted)?;
    }
    if store::held_by(write, user)?.iter().any(|held| overlaps(held, wanted)) {
        return Err(Problem::invalid("role", Why::Taken));
    }
    store::insert_role(write, user, wanted.role, wanted.from_on, wanted.to_on, wanted.deputy_for)?;
    let until = wanted.to_on.map_or_else(String::new, |to| format!(" to {to}"));
    let deputy = wanted.deputy_for.map_or_else(String::new, |whose| format!(", deputy for {whose}"));
    write.note(user, format!("{} from {}{until}{deputy}", wanted.role.word(), wanted.from_on));
    Ok(())
}

/// A deputy stands in for somebody who holds the role, and for a time only.
fn stands_in(read: &Read<'_>, user: UserId, whose: UserId, wanted: &RoleFor) -> Result<()> {
    if wanted.to_on.is_none() {
        return Err(Problem::invalid("toOn", Why::Missing));
    }
    let holds = store::is_active(read, whose)?
        && store::held_by(read, whose)?
            .iter()
            .any(|held| held.role == Some(wanted.role) && held.deputy_for.is_none() && held.counts_on(wanted.from_on));
    if whose == user || !holds {
        return Err(Problem::invalid("deputyFor", Why::DoesNotFit));
    }
    Ok(())
}

fn overlaps(held: &KeptRole, wanted: &RoleFor) -> bool {
    held.role == Some(wanted.role)
        && held.ended_on.is_none()
        && wanted.to_on.is_none_or(|to| held.from_on <= to)
        && held.to_on.is_none_or(|to| to >= wanted.from_on)
}

/// Refuses a change after which nobody could look after log-ins. Whoever is counted holds the role of administrator
/// today, in their own right and without an end, and has a password: `able` lists who has, where a header says so.
///
/// # Errors
/// `LastAdministrator`.
pub fn administrator_remains(read: &Read<'_>, able: Option<&[UserId]>) -> Result<()> {
    let active = store::active(read)?;
    let remains = store::held(read)?.iter().any(|held| {
        held.role == Some(Role::Administrator)
            && held.counts_on(read.today())
            && held.to_on.is_none()
            && held.deputy_for.is_none()
            && active.contains(&held.log_in)
            && able.is_none_or(|able| able.contains(&held.log_in))
    });
    if remains { Ok(()) } else { Err(Problem::LastAdministrator) }
}
