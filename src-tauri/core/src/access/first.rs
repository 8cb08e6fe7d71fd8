//! The first log-in: whoever makes the vault keeps it.

use super::role::Role;
use super::store;
use crate::base::Result;
use crate::store::{Read, Write};

/// Whether nobody is listed yet: a new vault, or one made before log-ins were kept.
pub fn is_missing(read: &Read<'_>) -> Result<bool> {
    read.one("SELECT NOT EXISTS (SELECT 1 FROM log_in)", [])
}

/// Lists whoever is logged in as the administrator.
pub fn list(write: &Write<'_>) -> Result<()> {
    let by = write.stamp.user;
    store::insert_log_in(write, by, &write.stamp.name)?;
    store::insert_role(write, by, Role::Administrator, write.today(), None, None)?;
    write.note(by, "administrator");
    Ok(())
}
