//! Log-ins and roles in the database.

use super::role::Role;
use crate::base::ids::UserId;
use crate::base::{Day, Result};
use crate::store::{Read, params};

/// Whether this log-in stands in the list and was not ended.
pub fn is_active(read: &Read<'_>, user: UserId) -> Result<bool> {
    read.one("SELECT EXISTS (SELECT 1 FROM log_in WHERE id = ?1 AND ended_at IS NULL)", params![user])
}

/// The roles that somebody holds on a day; none for a log-in that was ended.
pub fn roles_of(read: &Read<'_>, user: UserId, on: Day) -> Result<Vec<Role>> {
    let words: Vec<String> = read.all(
        "SELECT DISTINCT role FROM role_held JOIN log_in ON log_in.id = role_held.log_in
         WHERE log_in = ?1 AND log_in.ended_at IS NULL AND role_held.ended_at IS NULL
           AND from_on <= ?2 AND (to_on IS NULL OR to_on >= ?2)",
        params![user, on],
        |row| row.get(0),
    )?;
    let mut roles: Vec<Role> = words.iter().filter_map(|word| Role::of_word(word)).collect();
    roles.sort_unstable();
    Ok(roles)
}
