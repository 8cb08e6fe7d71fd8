//! Log-ins, roles and key holders in the database.

use rusqlite::{Row, params};

use super::role::Role;
use crate::base::ids::{HeldId, KeyHolderId, UserId};
use crate::base::{Day, Problem, Result};
use crate::store::{Read, Write};

/// A log-in as it is kept.
pub struct KeptLogIn {
    pub id: UserId,
    pub name: String,
    pub made_on: Day,
    pub came_in_at: Option<String>,
    pub ended_on: Option<Day>,
}

/// A role as somebody holds it.
pub struct KeptRole {
    pub id: HeldId,
    pub log_in: UserId,
    /// None for a role of a later version, which gives no rights.
    pub role: Option<Role>,
    pub from_on: Day,
    pub to_on: Option<Day>,
    pub deputy_for: Option<UserId>,
    pub ended_on: Option<Day>,
}

impl KeptRole {
    /// Whether the role counted on a day.
    pub fn counts_on(&self, day: Day) -> bool {
        self.from_on <= day && self.to_on.is_none_or(|to| to >= day) && self.ended_on.is_none_or(|ended| ended > day)
    }
}

/// Whether this log-in stands in the list and was not ended.
pub fn is_active(read: &Read<'_>, user: UserId) -> Result<bool> {
    read.one("SELECT EXISTS (SELECT 1 FROM log_in WHERE id = ?1 AND ended_on IS NULL)", params![user])
}

/// Whether this log-in stands in the list, ended or not.
pub fn is_listed(read: &Read<'_>, user: UserId) -> Result<bool> {
    read.one("SELECT EXISTS (SELECT 1 FROM log_in WHERE id = ?1)", params![user])
}

/// Every log-in that was not ended.
pub fn active(read: &Read<'_>) -> Result<Vec<UserId>> {
    read.all("SELECT id FROM log_in WHERE ended_on IS NULL", [], |row| row.get(0))
}

/// The name under which somebody logs in.
///
/// # Errors
/// `NotFound` for somebody who has no log-in or whose log-in was ended.
pub fn name_of(read: &Read<'_>, user: UserId) -> Result<String> {
    read.maybe("SELECT name FROM log_in WHERE id = ?1 AND ended_on IS NULL", params![user], |row| row.get(0))?
        .ok_or(Problem::NotFound)
}

/// The roles that somebody holds on a day, past days too; none for a log-in that was ended by then.
pub fn roles_of(read: &Read<'_>, user: UserId, on: Day) -> Result<Vec<Role>> {
    let ended: Option<Option<Day>> = read.maybe("SELECT ended_on FROM log_in WHERE id = ?1", params![user], |row| row.get(0))?;
    if ended.is_none_or(|ended| ended.is_some_and(|ended| ended <= on)) {
        return Ok(Vec::new());
    }
    let mut roles: Vec<Role> =
        held_by(read, user)?.into_iter().filter(|held| held.counts_on(on)).filter_map(|held| held.role).collect();
    roles.sort_unstable();
    roles.dedup();
    Ok(roles)
}

/// Every log-in, the first made first.
pub fn log_ins(read: &Read<'_>) -> Result<Vec<KeptLogIn>> {
    read.all("SELECT id, name, made_on, came_in_at, ended_on FROM log_in ORDER BY made_at, id", [], |row| {
        Ok(KeptLogIn { id: row.get(0)?, name: row.get(1)?, made_on: row.get(2)?, came_in_at: row.get(3)?, ended_on: row.get(4)? })
    })
}

const HELD: &str = "SELECT id, log_in, role, from_on, to_on, deputy_for, ended_on FROM role_held";

/// Every role that was ever given.
pub fn held(read: &Read<'_>) -> Result<Vec<KeptRole>> {
    read.all(&format!("{HELD} ORDER BY from_on, id"), [], kept_role)
}

/// Every role that somebody was ever given.
pub fn held_by(read: &Read<'_>, user: UserId) -> Result<Vec<KeptRole>> {
    read.all(&format!("{HELD} WHERE log_in = ?1 ORDER BY from_on, id"), params![user], kept_role)
}

fn kept_role(row: &Row<'_>) -> rusqlite::Result<KeptRole> {
    let word: String = row.get(2)?;
    Ok(KeptRole {
        id: row.get(0)?,
        log_in: row.get(1)?,
        role: Role::of_word(&word),
        from_on: row.get(3)?,
        to_on: row.get(4)?,
        deputy_for: row.get(5)?,
        ended_on: row.get(6)?,
    })
}

/// Lists somebody.
pub fn insert_log_in(write: &Write<'_>, user: UserId, name: &str) -> Result<()> {
    write.run(
        "INSERT INTO log_in (id, name, made_on, made_at, made_by) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![user, name, write.today(), write.stamp.at.to_rfc3339(), write.stamp.user],
    )?;
    Ok(())
}

/// Gives a role.
pub fn insert_role(
    write: &Write<'_>,
    user: UserId,
    role: Role,
    from_on: Day,
    to_on: Option<Day>,
    deputy_for: Option<UserId>,
) -> Result<HeldId> {
    let id = HeldId::new();
    write.run(
        "INSERT INTO role_held (id, log_in, role, from_on, to_on, deputy_for, given_at, given_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![id, user, role.word(), from_on, to_on, deputy_for, write.stamp.at.to_rfc3339(), write.stamp.user],
    )?;
    Ok(id)
}

/// A key holder as kept.
pub struct KeptHolder {
    pub id: KeyHolderId,
    pub name: String,
    pub kept_where: String,
    pub from_on: Day,
}

/// Whoever holds a sheet now.
pub fn holders(read: &Read<'_>) -> Result<Vec<KeptHolder>> {
    read.all("SELECT id, name, kept_where, from_on FROM key_holder WHERE ended_on IS NULL ORDER BY id", [], |row| {
        Ok(KeptHolder { id: row.get(0)?, name: row.get(1)?, kept_where: row.get(2)?, from_on: row.get(3)? })
    })
}
