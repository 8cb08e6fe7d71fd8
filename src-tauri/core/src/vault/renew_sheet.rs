//! A new recovery sheet for a vault that is open. The old one keeps working until the new one was typed back.

use super::folder::Lock;
use super::header;
use super::keys::Keys;
use super::recovery::{self, Confirmed, RecoverySheet};
use super::roster::Roster;
use super::seal::Sealed;
use crate::base::{Day, Problem, Result};

/// A sheet that was made and opens nothing yet.
pub struct NewSheet {
    pub sheet: RecoverySheet,
    slot: Sealed,
}

/// Makes a sheet. Nothing is changed. Ask for the password again before calling this.
///
/// # Errors
/// What the header and the disk say.
pub fn prepare(lock: &Lock, keys: &Keys, made_on: Day) -> Result<NewSheet> {
    let header = header::verified(lock, keys)?;
    let device_secret = keys.device_secret(&header)?;
    let roster = Roster::open(&header.roster, header.vault, &device_secret).ok_or(Problem::HeaderDamaged)?;
    let (slot, sheet) = recovery::issue(keys, &device_secret, &roster.school, made_on)?;
    Ok(NewSheet { sheet, slot })
}

/// The new sheet was typed back: from now on it opens the vault and the old one does not.
///
/// # Errors
/// What the header and the disk say; the old sheet still works then.
pub fn replace(lock: &Lock, keys: &Keys, new: NewSheet, _typed_back: &Confirmed) -> Result<()> {
    let mut header = header::verified(lock, keys)?;
    header.recovery = new.slot;
    header.sheet_owed = None;
    header.save(lock.folder(), keys)
}

/// Whether the sheet that opens the vault today was typed back by somebody.
///
/// # Errors
/// What the header and the disk say.
pub fn is_confirmed(lock: &Lock, keys: &Keys) -> Result<bool> {
    Ok(header::verified(lock, keys)?.sheet_owed.is_none())
}
