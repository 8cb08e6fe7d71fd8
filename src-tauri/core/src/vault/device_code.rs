//! The device secret after unlocking: putting it back into the keyring, and showing it for another machine's.

use serde::Serialize;
use ts_rs::TS;

use super::folder::Lock;
use super::header;
use super::keychain::{self, Keychain};
use super::keys::Keys;
use super::recovery::{self, Code};
use crate::base::Result;

/// The device code in the open. Show it, keep it nowhere.
#[derive(Clone, Serialize, TS)]
pub struct DeviceCodeView {
    /// Thirteen groups of five, as on the recovery sheet.
    pub groups: Vec<String>,
}

/// The device code for somebody who is logged in and has just typed the password again: another account or machine asks
/// for it.
///
/// # Errors
/// What the header and the disk say.
pub fn show(lock: &Lock, keys: &Keys) -> Result<DeviceCodeView> {
    let device_secret = keys.device_secret(&header::verified(lock, keys)?)?;
    // Shown because its owner has asked and proven who they are.
    Ok(DeviceCodeView { groups: recovery::text(Code::DeviceCode, device_secret.expose()) })
}

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
