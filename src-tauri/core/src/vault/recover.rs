//! The recovery key: a new password for somebody who has forgotten theirs, and a new sheet in the old one's place.

use super::cost::Cost;
use super::folder::Lock;
use super::header::{self, Header};
use super::keychain::{self, Keychain};
use super::keys::Keys;
use super::passwords;
use super::recovery::{self, Code, RecoverySheet};
use super::roster::{Person, Roster};
use super::slot::Slot;
use crate::base::ids::UserId;
use crate::base::secret::{Secret, SecretText};
use crate::base::{Day, Problem, Result};

/// What a recovery takes.
pub struct Recovery {
    /// From the recovery sheet, as typed.
    pub recovery_key: SecretText,
    /// Whose password is replaced; `None` where the vault has but one person.
    pub user: Option<UserId>,
    pub password: SecretText,
    pub cost: Cost,
    /// The day that is printed on the new sheet.
    pub made_on: Day,
}

/// A recovered vault: open, with a new password and a new sheet. The old sheet opens it no more.
pub struct Recovered {
    pub keys: Keys,
    pub sheet: RecoverySheet,
    pub school: String,
    pub person: String,
    /// Why the device secret could not be put into this machine's keyring, if it could not.
    pub keyring: Option<Problem>,
    /// The vault had been begun but never finished.
    pub unfinished: bool,
}

/// The names to choose from once the recovery key was typed.
///
/// # Errors
/// `WrongRecoveryKey`, or what the header says.
pub fn people(lock: &Lock, typed: &SecretText) -> Result<Vec<Person>> {
    let header = header::read(lock.folder())?.header;
    let (_, _, roster) = open(&header, typed)?;
    Ok(roster.people)
}

/// Opens the vault with the recovery key, sets a new password and issues a new recovery key.
///
/// # Errors
/// `WrongRecoveryKey`, `NotFound` when the person has no slot, `Invalid { field: "password" }`, or what the header
/// and the disk say. A keyring that fails is no error: everything else is done, and it can be repaired.
pub fn recover(lock: &Lock, keychain: &dyn Keychain, recovery: &Recovery) -> Result<Recovered> {
    let mut header = header::read(lock.folder())?.header;
    let (data_key, device_secret, roster) = open(&header, &recovery.recovery_key)?;
    let user = match (recovery.user, header.slots.as_slice()) {
        (Some(user), _) if header.slot(user).is_some() => user,
        (None, [only]) => only.user,
        _ => return Err(Problem::NotFound),
    };
    let keys = Keys::new(&header, user, data_key);
    header.verify(&keys)?;
    passwords::check("password", &recovery.password, &[&roster.school, roster.name_of(user)])?;
    let slot = Slot::new(header.vault, user, &recovery.password, &device_secret, recovery.cost, keys.data_key())?;
    header.put(slot);
    let sheet = fresh_sheet(&mut header, &keys, &device_secret, &roster.school, recovery.made_on)?;
    header.save(lock.folder(), &keys)?;
    let keyring = keychain::keep(keychain, header.vault, &device_secret).err();
    let person = roster.name_of(user).to_owned();
    let unfinished = header.stage == header::Stage::Making;
    Ok(Recovered { keys, sheet, school: roster.school, person, keyring, unfinished })
}

/// Issues a new recovery key to somebody who is logged in; the old sheet opens the vault no more. Ask for the
/// password again before calling this.
///
/// # Errors
/// What the header and the disk say.
pub fn reissue(lock: &Lock, keys: &Keys, made_on: Day) -> Result<RecoverySheet> {
    let mut header = header::verified(lock, keys)?;
    let device_secret = keys.device_secret(&header)?;
    let roster = Roster::open(&header.roster, header.vault, &device_secret).ok_or(Problem::HeaderDamaged)?;
    let sheet = fresh_sheet(&mut header, keys, &device_secret, &roster.school, made_on)?;
    header.save(lock.folder(), keys)?;
    Ok(sheet)
}

fn open(header: &Header, typed: &SecretText) -> Result<(Secret<32>, Secret<32>, Roster)> {
    let key = recovery::parse(Code::RecoveryKey, typed).ok_or(Problem::WrongRecoveryKey)?;
    let (data_key, device_secret) = recovery::open_slot(&header.recovery, header.vault, &header.database_salt, &key)?;
    let roster = Roster::open(&header.roster, header.vault, &device_secret).ok_or(Problem::HeaderDamaged)?;
    Ok((data_key, device_secret, roster))
}

fn fresh_sheet(
    header: &mut Header,
    keys: &Keys,
    device_secret: &Secret<32>,
    school: &str,
    made_on: Day,
) -> Result<RecoverySheet> {
    let key = recovery::new_key()?;
    header.recovery = recovery::seal_slot(header.vault, &header.database_salt, &key, keys.data_key(), device_secret)?;
    Ok(RecoverySheet::new(header, school, made_on, &key, device_secret))
}
