//! After how long without a sign of life Signet locks: a setting of the school.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::base::{Problem, Result, Why};
use crate::store::{Read, Write, params};

/// In minutes, unless the school has chosen otherwise.
pub const USUAL: u32 = 5;
const MOST: u32 = 30;

/// The school's choice, from 1 to 30 minutes.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LockAfter {
    pub minutes: u32,
}

/// The minutes in force.
pub fn get(read: &Read<'_>) -> Result<u32> {
    let kept: Option<String> = read.maybe("SELECT value FROM setting WHERE name = 'lock_after'", [], |row| row.get(0))?;
    // What cannot be read, or was made longer behind our back, does not keep Signet open.
    Ok(kept.and_then(|text| text.parse().ok()).filter(|minutes| (1..=MOST).contains(minutes)).unwrap_or(USUAL))
}

/// Changes them.
pub fn set(write: &Write<'_>, after: LockAfter) -> Result<()> {
    if !(1..=MOST).contains(&after.minutes) {
        return Err(Problem::invalid("minutes", Why::NotUnderstood));
    }
    write.run(
        "INSERT INTO setting (name, value, set_at, set_by) VALUES ('lock_after', ?1, ?2, ?3) \
         ON CONFLICT (name) DO UPDATE SET value = ?1, set_at = ?2, set_by = ?3",
        params![after.minutes.to_string(), write.stamp.at.to_rfc3339(), write.stamp.name],
    )?;
    write.note("lock_after", format!("{} minutes", after.minutes));
    Ok(())
}
