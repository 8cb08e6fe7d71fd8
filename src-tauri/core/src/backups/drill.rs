//! Trying a backup out: restored into a folder of its own, opened as a vault is opened, every row of every table read,
//! and all of it removed again. Only a backup that went through this is one.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, Utc};

use super::{inspect, restore, scratch::ScratchFolder};
use crate::base::{Problem, Progress, Result};
use crate::store::{Database, Stamp};
use crate::vault::Folder;
use crate::vault::rescue::Rescue;

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drilled {
    pub school: String,
    pub generation: u64,
    pub made_at: DateTime<Utc>,
    pub app: String,
    pub schema: u32,
    pub pupils: u64,
    /// Entries in the record of changes.
    pub entries: u64,
    /// Rows by table.
    pub tables: BTreeMap<String, u64>,
    pub rows: u64,
    /// Bytes of text and numbers in them.
    pub bytes: u64,
    /// It was opened with what stands on paper, and not with the keys that were at hand.
    pub with_sheet: bool,
}

/// Tries the backup at a path out in a folder within `scratch`. `open` opens its header.
///
/// # Errors
/// Whatever stands between this backup and the records in it.
pub fn drill(
    path: &Path,
    open: impl FnOnce(&[u8]) -> Result<Rescue>,
    with_sheet: bool,
    scratch: &Path,
    progress: &Progress,
) -> Result<Drilled> {
    let folder = ScratchFolder::within(scratch)?;
    let (checked, rescue) = restore::open(path, open, folder.path(), progress)?;
    let vault = Folder::at(folder.path().join("vault"));
    std::fs::create_dir(vault.path()).map_err(|_| Problem::FileAccess)?;
    let db = restore::build(&checked, &rescue, &vault, progress)?;
    let (tables, bytes) = inspect::read_all(&db, progress)?;
    if !inspect::is_all(&checked.manifest, &tables) {
        return Err(Problem::BackupDamaged);
    }
    // An older backup has to find its way to today's tables as well, row by row as the record says.
    let manifest = &checked.manifest;
    let today = manifest.made_at.date_naive();
    let stamp = Stamp { user: rescue.keys.user_id(), name: "Drill".to_owned(), at: manifest.made_at, today };
    drop(Database::begin(db, rescue.keys.record_key(), &stamp)?);
    Ok(Drilled {
        school: rescue.school.clone(),
        generation: manifest.generation,
        made_at: manifest.made_at,
        app: manifest.app.clone(),
        schema: manifest.schema,
        pupils: manifest.pupils,
        entries: manifest.audit_seq,
        rows: tables.values().sum(),
        tables,
        bytes,
        with_sheet,
    })
}
