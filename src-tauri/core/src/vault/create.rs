//! Making a vault: the keyring proven, then the header, then (by the store) the database; in use once the recovery
//! sheet is confirmed.

use std::fs;

use super::cost::Cost;
use super::files;
use super::folder::{Folder, Lock};
use super::header::{self, Header, Parts, Stage};
use super::keychain::{self, Keychain};
use super::keys::Keys;
use super::passwords;
use super::recovery::{self, Confirmed, RecoverySheet};
use super::roster::{Person, Roster};
use super::seal;
use super::slot::Slot;
use crate::base::ids::{UserId, VaultId};
use crate::base::names::{LONGEST, tidy};
use crate::base::secret::SecretText;
use crate::base::{Day, Problem, Result, Why};

/// What a new vault needs to know.
pub struct NewVault {
    /// The school's name.
    pub school: String,
    /// The name of the first person, who is the administrator.
    pub person: String,
    /// That person's password.
    pub password: SecretText,
    /// What a guess at it shall cost.
    pub cost: Cost,
    /// The day that is printed on the recovery sheet.
    pub made_on: Day,
}

/// A vault that was begun.
pub struct Created {
    pub keys: Keys,
    pub sheet: RecoverySheet,
}

/// Begins a vault in a folder that has none. Until [`finish`], nothing may be entered.
///
/// # Errors
/// `VaultExists` when any file of a vault stands there, `Invalid` for `school`, `person` or `password`,
/// `KeyringAbsent`, `KeyringLocked` or `KeyringForgets`, or what the disk says. On an error nothing is left behind.
pub fn create(lock: &Lock, keychain: &dyn Keychain, new: &NewVault) -> Result<Created> {
    let folder = lock.folder();
    if folder.is_taken() {
        return Err(Problem::VaultExists);
    }
    let (school, person) = (named("school", &new.school)?, named("person", &new.person)?);
    passwords::check("password", &new.password, &[&school, &person])?;

    let (vault, user) = (VaultId::new(), UserId::new());
    let device_secret = seal::random_key()?;
    let roster = Roster { school: school.clone(), people: vec![Person { user, name: person, invited_until: None }] };
    let keys = Keys::fresh(vault, user)?;
    let (recovery, sheet) = recovery::issue(&keys, &device_secret, &school, new.made_on)?;
    let mut header = Header::new(Parts {
        vault,
        database_salt: keys.database_salt(),
        roster: roster.seal(vault, &device_secret)?,
        escrow: keys.escrow(&device_secret)?,
        recovery,
        slots: vec![Slot::new(vault, user, &new.password, &device_secret, new.cost, keys.data_key())?],
    });

    // The keyring first: a header whose second secret was forgotten would be a door without a key.
    let written = keychain::keep(keychain, vault, &device_secret).and_then(|()| header.save(folder, &keys));
    if let Err(problem) = written {
        keychain.forget(vault);
        // Only what this call wrote: the folder was empty of vaults above, and the lock is held.
        for path in [folder.header(), folder.spare()] {
            let _ = fs::remove_file(path);
        }
        return Err(problem);
    }
    Ok(Created { keys, sheet })
}

/// The sheet is printed and confirmed and the database is made: the vault is in use from now on.
///
/// # Errors
/// `DatabaseMissing` when the store has not made the database yet, or what reading and writing the header says.
pub fn finish(lock: &Lock, keys: &Keys, _sheet: Confirmed) -> Result<()> {
    if fs::symlink_metadata(lock.folder().database()).is_err() {
        return Err(Problem::DatabaseMissing);
    }
    let mut header = header::verified(lock, keys)?;
    if header.stage == Stage::Made {
        return Ok(());
    }
    header.stage = Stage::Made;
    header.sheet_owed = None;
    header.save(lock.folder(), keys)
}

/// Puts a vault that was begun but never finished out of the way, so that one can be begun anew. Nothing is deleted:
/// its files are renamed to `… .unfinished-N`.
///
/// # Errors
/// `VaultExists` unless the header says that the recovery sheet was never confirmed, and it can be read at all.
pub fn set_aside_unfinished(lock: &Lock) -> Result<()> {
    let folder = lock.folder();
    match header::read(folder) {
        Ok(found) if found.header.stage == Stage::Making => {}
        Ok(_) => return Err(Problem::VaultExists),
        Err(problem) => return Err(problem),
    }
    let number = (1..).find(|n| aside(folder, *n).iter().all(|(_, to)| fs::symlink_metadata(to).is_err()));
    // The database goes first: interrupted here, a header in the making is left, and this can be done again.
    for (from, to) in aside(folder, number.unwrap_or(0)) {
        if fs::symlink_metadata(&from).is_ok() {
            files::rename(&from, &to).map_err(|error| files::problem(&error))?;
        }
    }
    files::sync_folder(Some(folder.path())).map_err(|error| files::problem(&error))
}

fn aside(folder: &Folder, number: u32) -> Vec<(std::path::PathBuf, std::path::PathBuf)> {
    let journal = folder.path().join("vault.db-journal");
    [folder.database(), journal, folder.tries(), folder.header(), folder.spare()]
        .into_iter()
        .map(|from| {
            let mut to = from.clone().into_os_string();
            to.push(format!(".unfinished-{number}"));
            (from, to.into())
        })
        .collect()
}

pub(super) fn named(field: &str, name: &str) -> Result<String> {
    let name = tidy(name);
    match name.chars().count() {
        0 => Err(Problem::invalid(field, Why::Missing)),
        1..=LONGEST => Ok(name),
        _ => Err(Problem::invalid(field, Why::TooLong { most: LONGEST })),
    }
}
