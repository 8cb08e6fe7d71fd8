//! A folder that backups go to: on this computer, on a stick, or on the network.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::Deserialize;
use ts_rs::TS;

use super::fault::Fault;
use super::store;
use crate::base::ids::PlaceId;
use crate::base::{Problem, Result, Why};
use crate::store::Write;

/// More places than any school has sticks.
const MOST: usize = 8;

/// A place, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub id: PlaceId,
    pub path: PathBuf,
    /// It survives when this computer does not.
    pub off_computer: bool,
    pub added_at: DateTime<Utc>,
    pub tried_at: Option<DateTime<Utc>>,
    /// Why the last try failed.
    pub fault: Option<Fault>,
    pub last: Option<LastCopy>,
}

/// The last copy that was read again there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastCopy {
    pub made_at: DateTime<Utc>,
    pub generation: u64,
    pub audit_seq: u64,
    pub bytes: u64,
}

/// A place by its id, and whether it is off this computer.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetPlace {
    pub id: PlaceId,
    pub off_computer: bool,
}

/// Adds a folder that the person chose.
///
/// # Errors
/// `Invalid { field: "place" }`: `Taken` when it is a place already, `DoesNotFit` when the vault itself lies there or
/// there are too many; `FileAccess` when it is no folder, or its name is not text.
pub fn add(write: &Write<'_>, path: &Path, off_computer: bool, vault: &Path) -> Result<PlaceId> {
    let path = path.canonicalize().map_err(|_| Problem::FileAccess)?;
    if !path.is_dir() || path.to_str().is_none() {
        return Err(Problem::FileAccess);
    }
    // A copy inside the vault's own folder goes wherever the vault goes.
    let vault = vault.canonicalize().unwrap_or_else(|_| vault.to_owned());
    let places = store::places(write)?;
    if path.starts_with(&vault) || places.len() >= MOST {
        return Err(Problem::invalid("place", Why::DoesNotFit));
    }
    if places.iter().any(|place| place.path == path) {
        return Err(Problem::invalid("place", Why::Taken));
    }
    let id = PlaceId::new();
    store::add_place(write, id, &path, off_computer)?;
    write.note(id, if off_computer { "off this computer" } else { "on this computer" });
    Ok(id)
}

/// Says whether a place is off this computer.
///
/// # Errors
/// `NotFound`.
pub fn set(write: &Write<'_>, input: SetPlace) -> Result<()> {
    store::set_off_computer(write, input.id, input.off_computer)?;
    write.note(input.id, if input.off_computer { "off this computer" } else { "on this computer" });
    Ok(())
}

/// No more backups go there. What lies there stays.
///
/// # Errors
/// `NotFound`.
pub fn end(write: &Write<'_>, id: PlaceId) -> Result<()> {
    store::end_place(write, id)?;
    write.note(id, "no longer a place for backups");
    Ok(())
}

/// How many months copies are kept, 1 to 12.
///
/// # Errors
/// `Invalid { field: "months" }`.
pub fn set_months(write: &Write<'_>, months: u32) -> Result<()> {
    if !(1..=12).contains(&months) {
        return Err(Problem::invalid("months", Why::NotUnderstood));
    }
    store::set_months(write, months)?;
    write.note("backups", format!("kept for {months} months"));
    Ok(())
}
