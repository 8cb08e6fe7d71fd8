//! Looking at a vault that stands in its folder without writing to it: its files are copied aside, and the copy is
//! opened. So a crash's journal is followed in the copy alone, and a folder that may only be read can be looked at too.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;

use fs4::{FileExt, TryLockError};

use super::manifest::Manifest;
use super::scratch::{ScratchFolder, room};
use super::swap;
use crate::base::{Problem, Progress, Result};
use crate::store::audit::{Head, behind, newest};
use crate::store::{Connection, copy, open, verify};
use crate::vault::anchor::{self, Found, Places};
use crate::vault::rescue::{self, Proof, Rescue};
use crate::vault::{Folder, Lock, files};

/// More than a header can have.
const LONGEST: u64 = 1024 * 1024;

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspected {
    pub school: String,
    /// Rows by table.
    pub tables: BTreeMap<String, u64>,
    pub bytes: u64,
    /// Entries in the record of changes, every one following from the one before.
    pub entries: u64,
    pub schema: u32,
    pub end: End,
}

/// Whether the end of a vault's record is where it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It has come as far as this computer knows of.
    AsKnown,
    /// This computer knows nothing of it: an older copy would have passed for the newest.
    Unknown,
    /// A restore put this vault aside, so that it ends elsewhere than the one in use.
    PutAside,
}

/// Reads all of the vault in a folder, compares it with what this computer keeps of it, and writes nothing to it.
///
/// # Errors
/// `NoVault`; `RecordBroken`; `OlderCopy`; `VaultInUse` while Signet has it open; `DatabaseMissing`; `DatabaseDamaged`; what `proof` does not open.
pub fn inspect(folder: &Folder, proof: &Proof, places: &Places, scratch: &Path, progress: &Progress) -> Result<Inspected> {
    if !folder.is_taken() {
        return Err(Problem::NoVault);
    }
    let _held = hold(folder)?;
    let rescue = rescue::open(&header(folder)?, proof)?;
    let aside = ScratchFolder::within(scratch)?;
    let db = open_aside(folder, &rescue, &aside)?;
    let entries = match verify(&db, &rescue.keys.record_key())? {
        Ok(intact) => u64::try_from(intact.entries).unwrap_or_default(),
        Err(fault) => return Err(Problem::RecordBroken { fault }),
    };
    let end = if swap::is_kept(folder) { End::PutAside } else { end(folder, &db, &rescue, places)? };
    let (tables, bytes) = read_all(&db, progress)?;
    Ok(Inspected { school: rescue.school, tables, bytes, entries, schema: copy::schema(&db)?, end })
}

/// Compares the newest entry with what this computer knows.
fn end(folder: &Folder, db: &Connection, rescue: &Rescue, places: &Places) -> Result<End> {
    let key = anchor::key(&rescue.keys.record_key(), rescue.keys.vault_id());
    let Found::Anchor(known) = places.newest(rescue.keys.vault_id(), &key) else { return Ok(End::Unknown) };
    match behind(db, &known, anchor::generation(folder)?)? {
        None => Ok(End::AsKnown),
        Some(older) => Err(older),
    }
}

/// The last entry of the vault in a folder that is held and closed.
///
/// # Errors
/// Whatever stands in the way of reading it.
pub fn head(lock: &Lock, rescue: &Rescue) -> Result<Head> {
    let live = rescue::open_with_keys(&header(lock.folder())?, &rescue.keys, "")?;
    let aside = ScratchFolder::within(lock.folder().path())?;
    let db = open_aside(lock.folder(), &live, &aside)?;
    newest(&db)
}

/// The header, from the spare if the main file is damaged.
///
/// # Errors
/// `HeaderDamaged`, `VaultNewer`, or what the disk says.
pub fn header(folder: &Folder) -> Result<Vec<u8>> {
    let read = |path: &Path| files::read(path, LONGEST)?.ok_or(Problem::HeaderDamaged);
    let sound = |bytes: Vec<u8>| rescue::vault_of(&bytes).map(|_| bytes);
    match read(&folder.header()).and_then(sound) {
        Err(Problem::HeaderDamaged | Problem::FileAccess) => read(&folder.spare()).and_then(sound),
        other => other,
    }
}

/// Reads every row of every table.
///
/// # Errors
/// `DatabaseDamaged` when one cannot be read, `Stopped`.
pub fn read_all(db: &Connection, progress: &Progress) -> Result<(BTreeMap<String, u64>, u64)> {
    let (mut tables, mut bytes) = (BTreeMap::new(), 0);
    for (table, counted) in copy::rows(db)? {
        progress.go_on()?;
        let (rows, read) = copy::read_through(db, &table)?;
        if rows != counted {
            return Err(Problem::DatabaseDamaged);
        }
        bytes += read;
        tables.insert(table, rows);
    }
    Ok((tables, bytes))
}

/// Whether everything that a manifest counts was read.
#[must_use]
pub fn is_all(manifest: &Manifest, tables: &BTreeMap<String, u64>) -> bool {
    manifest.rows == *tables
}

fn open_aside(folder: &Folder, rescue: &Rescue, aside: &ScratchFolder) -> Result<Connection> {
    let copied = Folder::at(aside.path());
    let length = match fs::metadata(folder.database()) {
        Ok(facts) => facts.len(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(Problem::DatabaseMissing),
        Err(_) => return Err(Problem::FileAccess),
    };
    room(aside.path(), length)?;
    let journal = |folder: &Folder| folder.path().join("vault.db-journal");
    fs::copy(folder.database(), copied.database()).map_err(|error| files::problem(&error))?;
    if journal(folder).exists() {
        fs::copy(journal(folder), journal(&copied)).map_err(|error| files::problem(&error))?;
    }
    open::open(&copied.database(), &rescue.keys)
}

/// Holds a vault for looking, if it has ever been held: no file is made for it.
fn hold(folder: &Folder) -> Result<Option<File>> {
    let Ok(file) = File::open(folder.lock_file()) else { return Ok(None) };
    match FileExt::try_lock_shared(&file) {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Err(Problem::VaultInUse),
        Err(TryLockError::Error(_)) => Ok(None),
    }
}
