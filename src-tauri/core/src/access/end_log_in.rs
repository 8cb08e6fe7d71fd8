//! Somebody leaves: the log-in and every role of it end at once.

use serde::Deserialize;
use ts_rs::TS;

use super::{rules, store};
use crate::base::Result;
use crate::base::ids::UserId;
use crate::store::{Write, params};

/// A log-in, by its id.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfLogIn {
    pub log_in: UserId,
}

/// Ends the log-in. What the person did stays under the name.
///
/// # Errors
/// `NotFound` when it was ended before, or `LastAdministrator`.
pub fn end(write: &Write<'_>, user: UserId, able: Option<&[UserId]>) -> Result<()> {
    store::name_of(write, user)?;
    let (today, at, by) = (write.today(), write.stamp.at.to_rfc3339(), write.stamp.user);
    write.run(
        "UPDATE role_held SET ended_on = ?2, ended_at = ?3, ended_by = ?4
         WHERE log_in = ?1 AND ended_on IS NULL AND (to_on IS NULL OR to_on >= ?2)",
        params![user, today, at, by],
    )?;
    write.run("UPDATE log_in SET ended_on = ?2, ended_at = ?3, ended_by = ?4 WHERE id = ?1", params![user, today, at, by])?;
    write.note(user, "log-in ended");
    rules::administrator_remains(write, able)
}
