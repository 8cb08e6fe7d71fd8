//! Somebody new is to log in: the name and the first roles.

use serde::Deserialize;
use ts_rs::TS;

pub use super::rules::RoleFor;
use super::{rules, store};
use crate::base::ids::UserId;
use crate::base::names::{LONGEST, fold, tidy};
use crate::base::{Problem, Result, Why};
use crate::store::Write;

/// Who, and in which roles.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InvitePerson {
    pub name: String,
    pub roles: Vec<RoleFor>,
}

/// Lists somebody new; answers the name as it is kept.
///
/// # Errors
/// `Invalid` for `name` (two people of one name could not be told apart when they come in) or a role.
pub fn invite(write: &Write<'_>, user: UserId, input: &InvitePerson) -> Result<String> {
    let name = tidy(&input.name);
    match name.chars().count() {
        0 => return Err(Problem::invalid("name", Why::Missing)),
        1..=LONGEST => {}
        _ => return Err(Problem::invalid("name", Why::TooLong { most: LONGEST })),
    }
    if store::log_ins(write)?.iter().any(|other| other.ended_on.is_none() && fold(&other.name) == fold(&name)) {
        return Err(Problem::invalid("name", Why::Taken));
    }
    if input.roles.is_empty() {
        return Err(Problem::invalid("roles", Why::Missing));
    }
    store::insert_log_in(write, user, &name)?;
    for wanted in &input.roles {
        rules::give(write, user, wanted)?;
    }
    Ok(name)
}
