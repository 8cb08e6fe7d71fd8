//! Putting a backup back: built and checked in a new folder beside the vault, and only then put in its place.

use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check::{self, Checked};
use super::scratch::room;
use super::{inspect, swap};
use crate::base::{Problem, Progress, Result};
use crate::store::audit::{self, Head};
use crate::store::{self as database, Connection, Database, Stamp, copy};
use crate::vault::anchor::{self, Anchor, Places};
use crate::vault::rescue::{self, Rescue};
use crate::vault::{Folder, Lock, files};

/// What has to be agreed to expressly before anything is put back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Asks {
    /// The records here belong to another school than the backup.
    OtherSchool,
    /// The records here have entries that the backup has not.
    Older,
    /// The records here cannot be read, so nobody can say what the backup lacks.
    CannotCompare,
}

/// Where it stood and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heads {
    /// The last entry of the vault that was here, where it could be read.
    pub old: Option<Head>,
    pub new: Head,
}

/// A restore that was done.
pub struct Restored {
    /// What the old vault's folder is called now, where there was one.
    pub kept_as: Option<String>,
    /// Why the device secret could not be put into this computer's keyring, if it could not.
    pub keyring: Option<Problem>,
    pub heads: Heads,
}

/// What has to be agreed to, given what lies in the folder. The folder must be held.
///
/// # Errors
/// What the disk says.
pub fn asks(lock: &Lock, checked: &Checked, rescue: &Rescue) -> Result<(Vec<Asks>, Option<Head>)> {
    let folder = lock.folder();
    if !folder.is_taken() {
        return Ok((Vec::new(), None));
    }
    match inspect::header(folder).and_then(|header| rescue::vault_of(&header)) {
        Ok(vault) if vault != rescue.keys.vault_id() => return Ok((vec![Asks::OtherSchool], None)),
        Ok(_) => {}
        Err(_) => return Ok((vec![Asks::CannotCompare], None)),
    }
    match inspect::head(lock, rescue) {
        // Whether the backup has the entry with which the live record ends.
        Ok(head) => match audit::link_of(&checked.db, head.seq) {
            Ok(Some(link)) if link == head.chain => Ok((Vec::new(), Some(head))),
            _ => Ok((vec![Asks::Older], Some(head))),
        },
        Err(_) => Ok((vec![Asks::CannotCompare], None)),
    }
}

/// Puts the backup in the vault's place. The vault must be held and its database closed. Killed at any moment, either
/// the old vault stands there or the new one, or the next start finishes it ([`swap::finish`]).
///
/// # Errors
/// What is damaged, missing or full; then the old vault stands as before.
pub fn restore(
    lock: Lock,
    checked: &Checked,
    rescue: &Rescue,
    places: &Places,
    stamp: &Stamp,
    old: Option<Head>,
    progress: &Progress,
) -> Result<Restored> {
    let folder = lock.folder().clone();
    let heads = Heads { old, new: checked.head()? };
    let staging = swap::stage(&folder, stamp.at)?;
    let built = (|| {
        let db = build(checked, rescue, &staging, progress)?;
        let newest = note(db, rescue, stamp, &heads)?;
        anchor_of(&staging, rescue, newest)
    })();
    let anchor = match built {
        Ok(anchor) => anchor,
        Err(problem) => {
            // It never had the vault's name.
            let _ = std::fs::remove_dir_all(staging.path());
            return Err(problem);
        }
    };
    let kept_as = swap::swap(lock, &staging, stamp.at)?;
    // This computer must not take what it was told to put back for an older copy that somebody slipped in. If this
    // cannot be kept, an administrator is asked once when unlocking.
    let _ = places.keep(&anchor, &anchor::key(&rescue.keys.record_key(), rescue.keys.vault_id()));
    // The records are back: a keyring that fails is said, and the device code does its work meanwhile.
    let keyring = rescue.keep_device_secret(places.keychain.as_ref()).err();
    Ok(Restored { kept_as, keyring, heads })
}

/// Builds a vault from a backup that was checked, in a folder that is empty, and opens it as any vault is opened.
///
/// # Errors
/// What the disk says, or `DatabaseDamaged`.
pub fn build(checked: &Checked, rescue: &Rescue, folder: &Folder, progress: &Progress) -> Result<Connection> {
    room(folder.path(), checked.manifest.files.data.bytes)?;
    copy::copy(&checked.db, &folder.database(), &rescue.database_key()?, progress)?;
    for path in [folder.header(), folder.spare()] {
        files::replace(&path, &checked.header)?;
    }
    let db = database::open::open(&folder.database(), &rescue.keys)?;
    if !checked.manifest.ends_with(&audit::newest(&db)?) {
        return Err(Problem::BackupDamaged);
    }
    Ok(db)
}

/// The line in the record: where it stood, and where it stands. An older vault is brought to today's tables first.
fn note(db: Connection, rescue: &Rescue, stamp: &Stamp, heads: &Heads) -> Result<Head> {
    let said = |head: &Head| format!("entry {} {}", head.seq, head.chain.chars().take(16).collect::<String>());
    let old = heads.old.as_ref().map_or_else(|| "unknown".to_owned(), said);
    let facts = format!("before: {old}; restored: {}", said(&heads.new));
    let mut db = Database::begin(db, rescue.keys.record_key(), stamp)?;
    db.write(stamp, "vault_restored", |write| {
        write.note("", facts);
        Ok(())
    })?;
    Ok(db.head().clone())
}

/// How far the restored vault has come.
fn anchor_of(staging: &Folder, rescue: &Rescue, newest: Head) -> Result<Anchor> {
    let Head { seq, chain, at } = newest;
    let generation = anchor::generation(staging)?;
    Ok(Anchor { vault: rescue.keys.vault_id(), entry: seq, head: chain, at, generation })
}

/// Opens the backup at a path with what somebody brings, and checks all of it.
///
/// # Errors
/// As [`check::check`] and [`rescue::open`].
pub fn open(
    path: &Path,
    open: impl FnOnce(&[u8]) -> Result<Rescue>,
    scratch: &Path,
    progress: &Progress,
) -> Result<(Checked, Rescue)> {
    let (mut file, container) = check::open(path)?;
    if rescue::vault_of(&container.header)? != container.manifest.vault {
        return Err(Problem::BackupDamaged);
    }
    let rescue = open(&container.header)?;
    progress.expect(super::deliver::pieces(container.manifest.files.data.bytes));
    let checked = check::check(&mut file, container, &rescue.keys, scratch, progress)?;
    Ok((checked, rescue))
}
