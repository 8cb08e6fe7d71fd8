//! A new data key, for the day when somebody has left who may have a copy: the copy stays what it was, but nothing
//! that is entered from now on opens with what its owner knew. The header is the turning point: it names the database
//! by its salt, so a plug pulled at any moment leaves the old vault or the new one ([`super::swap`]).

use super::folder::Lock;
use super::header;
use super::keys::Keys;
use super::recovery::{self, Confirmed, RecoverySheet};
use super::roster::Roster;
use super::seal::Sealed;
use super::wire::Tag;
use crate::base::{Day, Problem, Result};

/// New keys that open nothing yet, and the sheet that belongs to them.
pub struct NewDataKey {
    /// The keys of the database that is to be written beside the old one.
    pub keys: Keys,
    pub sheet: RecoverySheet,
    slot: Sealed,
}

/// Makes the keys and their sheet. Nothing is changed. Ask for the password again before calling this.
///
/// # Errors
/// What the header and the disk say.
pub fn prepare(lock: &Lock, keys: &Keys, made_on: Day) -> Result<NewDataKey> {
    let header = header::verified(lock, keys)?;
    let device_secret = keys.device_secret(&header)?;
    let roster = Roster::open(&header.roster, header.vault, &device_secret).ok_or(Problem::HeaderDamaged)?;
    let fresh = keys.renewed()?;
    let (slot, sheet) = recovery::issue(&fresh, &device_secret, &roster.school, made_on)?;
    Ok(NewDataKey { keys: fresh, sheet, slot })
}

/// Turns the vault to the new data key: everybody's slot is granted it, escrow and recovery slot are sealed under it,
/// and the header names the new database. Call this once the new database lies whole in
/// [`super::folder::Folder::renewed`], then [`super::swap::finish`]. The sheet has been typed back.
///
/// # Errors
/// `DatabaseMissing` when that file does not begin with the new salt, or what the header and the disk say; the old
/// header stands then.
pub fn turn(lock: &Lock, old: &Keys, new: NewDataKey, _typed_back: &Confirmed) -> Result<Keys> {
    let NewDataKey { keys, slot, .. } = new;
    let mut header = header::verified(lock, old)?;
    if !super::swap::begins_with(&lock.folder().renewed(), &keys.database_salt()) {
        return Err(Problem::DatabaseMissing);
    }
    let device_secret = old.device_secret(&header)?;
    header.escrow = keys.escrow_again(&header, old, &device_secret)?;
    header.database_salt = keys.database_salt();
    header.recovery = slot;
    header.sheet_owed = None;
    for slot in &mut header.slots {
        // Each takes it in at the next log-in, whoever is at the keyboard now included.
        slot.grant(header.vault, Tag::DATA_KEY, keys.data_key().expose())?;
    }
    header.save(lock.folder(), &keys)?;
    Ok(keys)
}
