//! Opening a vault from its header alone, with what stands on paper: for a backup that is tried out or put back.
//! Nothing is written and no keyring is asked.

use zeroize::Zeroizing;

use super::device::Devices;
use super::folder::Lock;
use super::header::{self, Header};
use super::keychain::{self, Keychain};
use super::keys::Keys;
use super::recovery::{self, Code};
use super::roster::Roster;
use crate::base::ids::{UserId, VaultId};
use crate::base::names::fold;
use crate::base::secret::{Secret, SecretText};
use crate::base::{Problem, Result};

/// What somebody brings to open a copy with.
pub enum Proof {
    /// The recovery key from the sheet.
    RecoveryKey(SecretText),
    /// A person's own password and the device code from the sheet. The name may be left out where there is one person.
    Password { name: Option<String>, password: SecretText, device_code: SecretText },
}

/// An open header.
pub struct Rescue {
    pub keys: Keys,
    pub school: String,
    /// Whose password it was; nobody's for the recovery key.
    pub person: Option<String>,
    device_secret: Secret<32>,
}

/// The vault that a header belongs to.
///
/// # Errors
/// `VaultNewer` or `HeaderDamaged`.
pub fn vault_of(header: &[u8]) -> Result<VaultId> {
    Header::parse(header).map(|header| header.vault)
}

/// Opens a header.
///
/// # Errors
/// `WrongRecoveryKey`; `WrongDeviceCode`; `WrongPassword`, also for a name that is not listed; `VaultNewer` or
/// `HeaderDamaged`.
pub fn open(header: &[u8], proof: &Proof) -> Result<Rescue> {
    let header = Header::parse(header)?;
    let (user, person, data_key, device_secret, roster) = match proof {
        Proof::RecoveryKey(typed) => {
            let key = recovery::parse(Code::RecoveryKey, typed).ok_or(Problem::WrongRecoveryKey)?;
            let opened = recovery::open_slot(&header.recovery, header.vault, &header.database_salt, &key)?;
            let roster = Roster::open(&header.roster, header.vault, &opened.device_secret).ok_or(Problem::HeaderDamaged)?;
            (UserId(uuid::Uuid::nil()), None, opened.data_key, opened.device_secret, roster)
        }
        Proof::Password { name, password, device_code } => {
            let device_secret = recovery::parse(Code::DeviceCode, device_code).ok_or(Problem::WrongDeviceCode)?;
            let roster = Roster::open(&header.roster, header.vault, &device_secret).ok_or(Problem::WrongDeviceCode)?;
            let user = user_of(&header, &roster, name.as_deref()).ok_or(Problem::WrongPassword)?;
            let slot = header.slot(user).ok_or(Problem::WrongPassword)?;
            // Longer than any password that was ever set: refused before the derivation.
            if password.expose().len() > 4 * 1024 {
                return Err(Problem::WrongPassword);
            }
            let devices = Devices::open(&header, &device_secret)?;
            // Who has not come since the device secret was renewed is still behind an earlier one.
            let wrapping = devices.of(slot).ok_or(Problem::WrongPassword)?;
            let user_key = slot.user_key(header.vault, password, wrapping)?.ok_or(Problem::WrongPassword)?;
            let data_key = slot.data_key(header.vault, &user_key).ok_or(Problem::HeaderDamaged)?;
            (user, Some(roster.name_of(user).to_owned()), data_key, device_secret, roster)
        }
    };
    let keys = Keys::new(&header, user, data_key)?;
    header.verify(&keys)?;
    Ok(Rescue { keys, school: roster.school, person, device_secret })
}

/// Opens a header with the keys of the vault that is open.
///
/// # Errors
/// `WrongRecoveryKey` when the header is of another vault, or was written before the data key was changed: then the
/// recovery sheet of that time opens it. `VaultNewer` or `HeaderDamaged`.
pub fn open_with_keys(bytes: &[u8], keys: &Keys, person: &str) -> Result<Rescue> {
    let header = Header::parse(bytes)?;
    if header.vault != keys.vault_id() || header.verify(keys).is_err() {
        return Err(Problem::WrongRecoveryKey);
    }
    let device_secret = keys.device_secret(&header)?;
    let roster = Roster::open(&header.roster, header.vault, &device_secret).ok_or(Problem::HeaderDamaged)?;
    let keys = Keys::new(&header, keys.user_id(), keys.data_key().clone())?;
    Ok(Rescue { keys, school: roster.school, person: Some(person.to_owned()), device_secret })
}

/// The header of the vault that is open, as it goes into a backup.
///
/// # Errors
/// `HeaderDamaged` when it is not the one that these keys belong to, or what the disk says.
pub fn header_bytes(lock: &Lock, keys: &Keys) -> Result<Vec<u8>> {
    header::verified(lock, keys).map(|header| header.bytes())
}

impl Rescue {
    /// The raw key of the vault's database.
    ///
    /// # Errors
    /// `Unexpected` if it has not the right length.
    pub fn database_key(&self) -> Result<Zeroizing<String>> {
        self.keys.database_key()
    }

    /// Puts the device secret into this computer's keyring, so that everybody's own password works here.
    ///
    /// # Errors
    /// `KeyringAbsent`, `KeyringLocked` or `KeyringForgets`.
    pub fn keep_device_secret(&self, keychain: &dyn Keychain) -> Result<()> {
        keychain::keep(keychain, self.keys.vault_id(), &self.device_secret)
    }
}

fn user_of(header: &Header, roster: &Roster, name: Option<&str>) -> Option<UserId> {
    match (name.map(str::trim).filter(|name| !name.is_empty()), header.slots.as_slice()) {
        (None, [only]) => Some(only.user),
        (None, _) => None,
        (Some(name), _) => {
            let mut named = roster.people.iter().filter(|person| fold(&person.name) == fold(name));
            let first = named.next()?;
            // Two people of one name: nobody can say which is meant.
            named.next().is_none().then_some(first.user)
        }
    }
}
