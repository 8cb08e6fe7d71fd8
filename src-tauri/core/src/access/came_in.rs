//! Somebody has come in.

use chrono::{DateTime, Utc};

use crate::base::Result;
use crate::store::{Read, Write, params};

/// Keeps when whoever is logged in came in.
pub fn came_in(write: &Write<'_>) -> Result<()> {
    let by = write.stamp.user;
    write.run("UPDATE log_in SET came_in_at = ?2 WHERE id = ?1", params![by, write.stamp.at.to_rfc3339()])?;
    write.note(by, "came in");
    Ok(())
}

/// When anybody last came in.
pub fn latest(read: &Read<'_>) -> Result<Option<DateTime<Utc>>> {
    let kept: Vec<String> = read.all("SELECT came_in_at FROM log_in WHERE came_in_at IS NOT NULL", [], |row| row.get(0))?;
    Ok(kept.iter().filter_map(|at| at.parse().ok()).max())
}
