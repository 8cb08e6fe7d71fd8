//! The first log-in: whoever makes the vault keeps it.

use super::role::Role;
use crate::base::Result;
use crate::base::ids::UserId;
use crate::store::{Read, Write, params};

/// Whether nobody is listed yet: a new vault, or one made before log-ins were kept.
pub fn is_missing(read: &Read<'_>) -> Result<bool> {
    read.one("SELECT NOT EXISTS (SELECT 1 FROM log_in)", [])
}

/// Lists whoever is logged in as the administrator.
pub fn list(write: &Write<'_>) -> Result<()> {
    let (at, by) = (write.stamp.at.to_rfc3339(), write.stamp.user);
    write.run("INSERT INTO log_in (id, name, made_at, made_by) VALUES (?1, ?2, ?3, ?1)", params![by, write.stamp.name, at])?;
    write.run(
        "INSERT INTO role_held (id, log_in, role, from_on, given_at, given_by) VALUES (?1, ?2, ?3, ?4, ?5, ?2)",
        params![UserId::new(), by, Role::Administrator.word(), write.today(), at],
    )?;
    write.note(by, "administrator");
    Ok(())
}
