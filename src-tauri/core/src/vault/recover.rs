//! The recovery key: a new password for somebody who has forgotten theirs, or a new administrator where nobody is left,
//! and always a new sheet in the old one's place.

use super::cost::Cost;
use super::create;
use super::device::Devices;
use super::folder::Lock;
use super::header::{self, Header};
use super::keychain::{self, Keychain};
use super::keys::Keys;
use super::recovery::{self, Code, Confirmed, Opened, RecoverySheet};
use super::roster::{Person, Roster};
use super::slot::Slot;
use super::{passwords, swap};
use crate::base::ids::UserId;
use crate::base::names::fold;
use crate::base::secret::SecretText;
use crate::base::{Day, Problem, Result, Why};

/// What a recovery takes.
pub struct Recovery {
    /// From the recovery sheet, as typed.
    pub recovery_key: SecretText,
    pub whose: Whose,
    pub password: SecretText,
    pub cost: Cost,
    /// The day that is printed on the new sheet.
    pub made_on: Day,
}

/// For whom the vault is opened.
pub enum Whose {
    /// The one person that the vault has.
    TheOnlyOne,
    /// Somebody whose password is replaced.
    Person(UserId),
    /// Somebody new, by name, who is to be an administrator: nobody who could let others in is left.
    NewAdministrator(String),
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
    let (_, roster) = open(&header, typed)?;
    Ok(roster.people)
}

/// The keys that the recovery key opens, for whoever has to look before anything is changed. They are nobody's.
///
/// # Errors
/// `WrongRecoveryKey`, or what the header says.
pub fn look(lock: &Lock, typed: &SecretText) -> Result<Keys> {
    let header = header::read(lock.folder())?.header;
    let (Opened { data_key, .. }, _) = open(&header, typed)?;
    Keys::new(&header, UserId(uuid::Uuid::nil()), data_key)
}

/// Opens the vault with the recovery key, sets a new password and issues a new recovery key. Everybody else keeps their
/// own password, and the keyring of this machine is given the device secret, so that those work here.
///
/// # Errors
/// `WrongRecoveryKey`, `NotFound` when the person has no slot, `Invalid` for `password` or `name`, or what the header
/// and the disk say. A keyring that fails is no error: everything else is done, and it can be repaired.
pub fn recover(lock: &Lock, keychain: &dyn Keychain, recovery: &Recovery) -> Result<Recovered> {
    let mut header = header::read(lock.folder())?.header;
    let (Opened { data_key, device_secret, .. }, mut roster) = open(&header, &recovery.recovery_key)?;
    let user = match (&recovery.whose, header.slots.as_slice()) {
        (Whose::Person(user), _) if header.slot(*user).is_some() => *user,
        (Whose::TheOnlyOne, [only]) => only.user,
        (Whose::NewAdministrator(name), _) => list(&mut roster, name)?,
        _ => return Err(Problem::NotFound),
    };
    let keys = Keys::new(&header, user, data_key)?;
    header.verify(&keys)?;
    swap::settle(lock.folder(), &header)?;
    passwords::check("password", &recovery.password, &[&roster.school, roster.name_of(user)])?;
    let slot = Slot::new(header.vault, user, &recovery.password, &device_secret, recovery.cost, keys.data_key())?;
    header.put_or_add(slot)?;
    // Whoever has a password now has no one-time code any more.
    let name = roster.name_of(user).to_owned();
    roster.put(Person { user, name, invited_until: None });
    header.roster = roster.seal(header.vault, &device_secret)?;
    header.earlier = Devices::open(&header, &device_secret)?.earlier(&header.slots, &device_secret)?;
    let (recovery_slot, sheet) = recovery::issue(&keys, &device_secret, &roster.school, recovery.made_on)?;
    header.recovery = recovery_slot;
    // Should the plug be pulled before the new sheet is typed back, this person is given another one at the door.
    header.sheet_owed = Some(user);
    header.save(lock.folder(), &keys)?;
    let keyring = keychain::keep(keychain, header.vault, &device_secret).err();
    let person = roster.name_of(user).to_owned();
    let unfinished = header.stage == header::Stage::Making;
    Ok(Recovered { keys, sheet, school: roster.school, person, keyring, unfinished })
}

/// Issues a new recovery key at the door, in the place of one that was never typed back; that one opens the vault no
/// more. For a vault in use, [`super::renew_sheet`] leaves the old one in force until the new one was typed back.
///
/// # Errors
/// What the header and the disk say.
pub fn reissue(lock: &Lock, keys: &Keys, made_on: Day) -> Result<RecoverySheet> {
    let mut header = header::verified(lock, keys)?;
    let device_secret = keys.device_secret(&header)?;
    let roster = Roster::open(&header.roster, header.vault, &device_secret).ok_or(Problem::HeaderDamaged)?;
    let (slot, sheet) = recovery::issue(keys, &device_secret, &roster.school, made_on)?;
    header.recovery = slot;
    header.save(lock.folder(), keys)?;
    Ok(sheet)
}

/// The sheet that was owed has been typed back.
///
/// # Errors
/// What the header and the disk say.
pub fn settle_sheet(lock: &Lock, keys: &Keys, _typed_back: &Confirmed) -> Result<()> {
    let mut header = header::verified(lock, keys)?;
    if header.sheet_owed.take().is_some() {
        header.save(lock.folder(), keys)?;
    }
    Ok(())
}

fn open(header: &Header, typed: &SecretText) -> Result<(Opened, Roster)> {
    let key = recovery::parse(Code::RecoveryKey, typed).ok_or(Problem::WrongRecoveryKey)?;
    let opened = recovery::open_slot(&header.recovery, header.vault, &header.database_salt, &key)?;
    let roster = Roster::open(&header.roster, header.vault, &opened.device_secret).ok_or(Problem::HeaderDamaged)?;
    Ok((opened, roster))
}

/// Puts a new person on the roster; two of one name could not be told apart at the door.
fn list(roster: &mut Roster, name: &str) -> Result<UserId> {
    let name = create::named("name", name)?;
    if roster.people.iter().any(|person| fold(&person.name) == fold(&name)) {
        return Err(Problem::invalid("name", Why::Taken));
    }
    let user = UserId::new();
    roster.people.push(Person { user, name, invited_until: None });
    Ok(user)
}
