//! A new device secret, for the day when a laptop was stolen: what its keyring knows opens nothing any more. Passwords
//! stay. Each person's slot is wrapped anew at the next log-in; until then the old secret is kept under the new one.

use super::device::Devices;
use super::folder::Lock;
use super::header;
use super::keychain::{self, Keychain};
use super::keys::Keys;
use super::recovery::{self, Confirmed, RecoverySheet};
use super::roster::Roster;
use super::seal::{self, Sealed};
use crate::base::secret::Secret;
use crate::base::{Day, Problem, Result};

/// A new device secret that wraps nothing yet, and the sheet that it stands on.
pub struct NewDevice {
    pub sheet: RecoverySheet,
    secret: Secret<32>,
    slot: Sealed,
}

/// Makes the secret and its sheet. Nothing is changed. Ask for the password again before calling this.
///
/// # Errors
/// What the header and the disk say.
pub fn prepare(lock: &Lock, keys: &Keys, made_on: Day) -> Result<NewDevice> {
    let header = header::verified(lock, keys)?;
    let roster = Roster::open(&header.roster, header.vault, &keys.device_secret(&header)?).ok_or(Problem::HeaderDamaged)?;
    let secret = seal::random_key()?;
    let (slot, sheet) = recovery::issue(keys, &secret, &roster.school, made_on)?;
    Ok(NewDevice { sheet, secret, slot })
}

/// The new sheet was typed back: the new secret takes the old one's place in header and keyring, the new recovery key
/// that of the old. While it happens the keyring holds both, so that a plug pulled at any moment locks nobody out.
///
/// Answers why the keyring has not taken it, if it has not: everything else is done, and the device code on the new
/// sheet opens the vault.
///
/// # Errors
/// What the header and the disk say; nothing is changed then.
pub fn replace(
    lock: &Lock,
    keychain: &dyn Keychain,
    keys: &Keys,
    new: NewDevice,
    _typed_back: &Confirmed,
) -> Result<Option<Problem>> {
    let mut header = header::verified(lock, keys)?;
    let old = keys.device_secret(&header)?;
    let roster = Roster::open(&header.roster, header.vault, &old).ok_or(Problem::HeaderDamaged)?;
    header.earlier = Devices::open(&header, &old)?.earlier(&header.slots, &new.secret)?;
    header.roster = roster.seal(header.vault, &new.secret)?;
    header.escrow = keys.escrow_again(&header, keys, &new.secret)?;
    header.recovery = new.slot;
    header.sheet_owed = None;
    // A keyring that takes nothing now may be repaired afterwards; the sheet that was typed back has the code.
    let _ = keychain::keep_both(keychain, header.vault, &old, &new.secret);
    header.save(lock.folder(), keys)?;
    Ok(keychain::keep(keychain, header.vault, &new.secret).err())
}

/// How many people's slots still wait for their first log-in since the device secret was renewed.
///
/// # Errors
/// What the header and the disk say.
pub fn waiting(lock: &Lock, keys: &Keys) -> Result<usize> {
    let header = header::verified(lock, keys)?;
    let devices = Devices::open(&header, &keys.device_secret(&header)?)?;
    Ok(header.slots.iter().filter(|slot| !devices.is_today(slot)).count())
}
