//! Unlocking with a password and the device secret: from the keyring, or typed as the device code.

use chrono::{DateTime, Utc};

use super::device::Devices;
use super::folder::{self, Kept, Lock};
use super::header::{self, Header, Stage};
use super::invite;
use super::keychain::{self, Keychain};
use super::keys::Keys;
use super::recovery::{self, Code};
use super::roster::{Person, Roster};
use super::{swap, throttle};
use crate::base::ids::UserId;
use crate::base::secret::{Secret, SecretText};
use crate::base::{Clocks, Problem, Result};

/// One try at the door.
pub struct Attempt {
    /// Who; `None` where the names could not be shown and the vault has but one person.
    pub user: Option<UserId>,
    pub password: SecretText,
    /// From the recovery sheet, when the keyring cannot give the device secret.
    pub device_code: Option<SecretText>,
    pub now: Clocks,
}

/// An open vault.
pub struct Unlocked {
    pub keys: Keys,
    pub school: String,
    /// The name of who came in.
    pub person: String,
    /// The device secret was typed: offer to put it into the keyring ([`super::device_code::repair`]).
    pub device_code_typed: bool,
    /// The header was damaged and was restored from its spare.
    pub header_from_spare: bool,
    /// Wrong passwords since the last right one.
    pub wrong_before: u32,
    /// A one-time code was typed, good until then: the person has to choose a password ([`super::choose_password`]) and
    /// may do nothing else before.
    pub invited: Option<DateTime<Utc>>,
    /// The recovery sheet was never confirmed: print a new one ([`super::recover::reissue`]), confirm, finish.
    pub unfinished: bool,
    /// This person was given a new recovery sheet in place of the old one and has not typed it back: print a new one.
    pub sheet_owed: bool,
}

/// Opens the vault. The count of tries is written before the password is looked at.
///
/// # Errors
/// `NoVault`, `VaultNewer`, `HeaderDamaged`; `KeyringEmpty`, `KeyringLocked`, `KeyringAbsent`, `KeyringForeign`;
/// `WrongDeviceCode`; `Throttled`; `WrongPassword`; `WrongOneTimeCode`, `CodeExpired`; or what the disk says.
pub fn unlock(lock: &Lock, keychain: &dyn Keychain, attempt: &Attempt) -> Result<Unlocked> {
    let found = header::read(lock.folder())?;
    let mut header = found.header;
    // The device secret is proven on its own before the password is tried, so that a wrong keyring is never
    // called a wrong password and costs nobody a try.
    let Kept { secret: device_secret, roster, beside_another } = match &attempt.device_code {
        Some(code) => typed_secret(&header, code)?,
        None => folder::device_secret(keychain, &header).map_err(|state| state.problem().unwrap_or(Problem::KeyringEmpty))?,
    };
    let user = match (attempt.user, header.slots.as_slice()) {
        (Some(user), _) => user,
        (None, [only]) => only.user,
        (None, _) => return Err(Problem::WrongPassword),
    };
    let wrong_before = throttle::wrong_so_far(lock.folder(), user);
    let invited = roster.person(user).and_then(|person| person.invited_until);
    let password = match invited {
        Some(until) => invite::typed(&attempt.password, until, attempt.now.wall)?,
        None => attempt.password.clone(),
    };
    let opened = open_user(lock, &header, user, &password, &device_secret, attempt.now);
    let (user_key, data_key) = opened.map_err(|problem| match problem {
        Problem::WrongPassword if invited.is_some() => Problem::WrongOneTimeCode,
        other => other,
    })?;
    let keys = Keys::new(&header, user, data_key)?;
    header.verify(&keys)?;
    if found.uneven {
        // The code is right, so this is the true header: whatever happened to the other copy, both are level again.
        header.write_both(lock.folder())?;
    }
    swap::settle(lock.folder(), &header)?;
    bring_along(lock, &mut header, &keys, &user_key, &password, &device_secret)?;
    if beside_another {
        // A renewal of the device secret was interrupted; if the keyring cannot be tidied now, it is next time.
        let _ = keychain::keep(keychain, header.vault, &device_secret);
    }
    Ok(Unlocked {
        person: roster.name_of(user).to_owned(),
        school: roster.school,
        keys,
        device_code_typed: attempt.device_code.is_some(),
        header_from_spare: found.from_spare,
        wrong_before,
        invited,
        unfinished: header.stage == Stage::Making,
        sheet_owed: header.sheet_owed == Some(user),
    })
}

/// Brings a person's slot up to date at the log-in, when the password is at hand: what was granted meanwhile is taken
/// in, and a renewed device secret wraps the slot. Writes nothing when there is nothing to do.
fn bring_along(
    lock: &Lock,
    header: &mut Header,
    keys: &Keys,
    user_key: &Secret<32>,
    password: &SecretText,
    device_secret: &Secret<32>,
) -> Result<()> {
    let devices = Devices::open(header, device_secret)?;
    let Some(slot) = header.slot(keys.user_id()) else { return Ok(()) };
    if !slot.has_grants() && devices.is_today(slot) {
        return Ok(());
    }
    let mut fresh = slot.taken_in(header.vault, user_key)?;
    if !devices.is_today(slot) {
        fresh = fresh.rewrapped(header.vault, user_key, password, devices.today(), slot.cost)?;
    }
    header.put(fresh);
    header.earlier = devices.earlier(&header.slots, devices.today())?;
    header.save(lock.folder(), keys)
}

/// The names to choose from once the device code was typed.
///
/// # Errors
/// `WrongDeviceCode`, or what the header says.
pub fn people(lock: &Lock, typed: &SecretText) -> Result<Vec<Person>> {
    let header = header::read(lock.folder())?.header;
    Ok(typed_secret(&header, typed)?.roster.people)
}

/// Asks somebody who is logged in for the password again, counted as at the door: before an export, a new recovery
/// sheet or a change of log-ins.
///
/// # Errors
/// `WrongPassword`, `Throttled`, or what the header and the disk say.
pub fn prove(lock: &Lock, keys: &Keys, password: &SecretText, now: Clocks) -> Result<()> {
    let header = header::verified(lock, keys)?;
    let device_secret = keys.device_secret(&header)?;
    open_user(lock, &header, keys.user_id(), password, &device_secret, now).map(|_| ())
}

/// One counted try at a slot: the user key, for wrapping it anew, and the data key.
pub(super) fn open_user(
    lock: &Lock,
    header: &Header,
    user: UserId,
    password: &SecretText,
    device_secret: &Secret<32>,
    now: Clocks,
) -> Result<(Secret<32>, Secret<32>)> {
    let slot = header.slot(user).ok_or(Problem::WrongPassword)?;
    throttle::begin(lock, user, now)?;
    // Longer than any password that was ever set: refused before the derivation, but it counts as a try.
    if password.expose().len() > 4 * 1024 {
        return Err(Problem::WrongPassword);
    }
    let devices = Devices::open(header, device_secret)?;
    // Who has not come since the secret was renewed more often than is remembered needs a new password.
    let wrapping = devices.of(slot).ok_or(Problem::WrongPassword)?;
    let user_key = slot.user_key(header.vault, password, wrapping)?.ok_or(Problem::WrongPassword)?;
    let data_key = slot.data_key(header.vault, &user_key).ok_or(Problem::HeaderDamaged)?;
    throttle::forgive(lock, user)?;
    Ok((user_key, data_key))
}

fn typed_secret(header: &Header, code: &SecretText) -> Result<Kept> {
    let secret = recovery::parse(Code::DeviceCode, code).ok_or(Problem::WrongDeviceCode)?;
    let roster = Roster::open(&header.roster, header.vault, &secret).ok_or(Problem::WrongDeviceCode)?;
    Ok(Kept { secret, roster, beside_another: false })
}
