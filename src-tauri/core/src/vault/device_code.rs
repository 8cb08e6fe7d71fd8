//! The device secret after unlocking: putting it back into the keyring.

use super::folder::Lock;
use super::header;
use super::keychain::{self, Keychain};
use super::keys::Keys;
use crate::base::Result;

/// Writes the vault's device secret into this machine's keyring and proves that it stays there. It is taken from the
/// escrow under the data key, so this works after the device code was typed and after a recovery alike.
///
/// # Errors
/// `KeyringAbsent`, `KeyringLocked` (an entry that cannot be read is never written over), `KeyringForgets`, or what
/// the header says.
pub fn repair(lock: &Lock, keys: &Keys, keychain: &dyn Keychain) -> Result<()> {
    let header = header::verified(lock, keys)?;
    let device_secret = keys.device_secret(&header)?;
    keychain::keep(keychain, keys.vault_id(), &device_secret)
}
