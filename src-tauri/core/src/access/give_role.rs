//! Somebody is given a role from a day on, to a day, or as a deputy.

use serde::Deserialize;
use ts_rs::TS;

use super::rules::{self, RoleFor};
use super::store;
use crate::base::ids::UserId;
use crate::base::{Problem, Result};
use crate::store::Write;

/// Who, and which role.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GiveRole {
    pub log_in: UserId,
    pub given: RoleFor,
}

/// Gives the role.
///
/// # Errors
/// `NotFound` for a log-in that was ended, or `Invalid` for what is wrong with the role.
pub fn give(write: &Write<'_>, input: &GiveRole) -> Result<()> {
    if !store::is_active(write, input.log_in)? {
        return Err(Problem::NotFound);
    }
    rules::give(write, input.log_in, &input.given)
}
