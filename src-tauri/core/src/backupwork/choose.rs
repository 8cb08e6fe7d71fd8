//! Choosing a backup: from the list, or in a dialog. What it says of itself is shown before anybody types a key.

use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::backups::{check, found, store};
use crate::base::ids::PlaceId;
use crate::base::{Problem, Result};
use crate::desk::Desk;
use crate::office::Moment;

/// A copy from the list; none to choose a file in a dialog.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChooseBackup {
    pub copy: Option<CopyNamed>,
}

/// A copy by its place and name.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopyNamed {
    pub place: PlaceId,
    pub file_name: String,
}

/// What a backup says of itself. Nobody has vouched for it yet: its code is checked when it is opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupFile {
    pub file_name: String,
    pub made_at: DateTime<Utc>,
    #[ts(type = "number")]
    pub generation: u64,
    #[ts(type = "number")]
    pub pupils: u64,
    /// The last entry in its record of changes.
    #[ts(type = "number")]
    pub entries: u64,
}

/// Chooses a copy from the list, or in a dialog; none if the person thinks better of it.
///
/// # Errors
/// `NotFound` when it is not in the list; `BackupDamaged`, `VaultNewer`.
pub fn choose(desk: &Desk, moment: Moment, input: &ChooseBackup) -> Result<Option<BackupFile>> {
    let Some(named) = &input.copy else { return pick(desk) };
    let (vault, places) = desk.with(|office| Ok((office.keys.vault_id(), office.read(moment, store::places)?)))?;
    let place = places.into_iter().find(|place| place.id == named.place).ok_or(Problem::NotFound)?;
    // The name is only looked up among what lies there, and never made into a path.
    let copy = found::found(&place.path, vault).into_iter().find(|copy| copy.file_name == named.file_name);
    let path = place.path.join(copy.ok_or(Problem::NotFound)?.file_name);
    look(desk, path).map(Some)
}

/// Asks for a backup in a dialog; none if the person thinks better of it.
///
/// # Errors
/// `BackupDamaged`, `VaultNewer`, `FileAccess`.
pub fn pick(desk: &Desk) -> Result<Option<BackupFile>> {
    let Some(path) = desk.surroundings.pick_backup()? else { return Ok(None) };
    look(desk, path).map(Some)
}

/// The backup that was chosen last.
///
/// # Errors
/// `NotFound` when none was.
pub(super) fn chosen(desk: &Desk) -> Result<PathBuf> {
    desk.chosen_backup.lock().unwrap_or_else(PoisonError::into_inner).clone().ok_or(Problem::NotFound)
}

fn look(desk: &Desk, path: PathBuf) -> Result<BackupFile> {
    let (_, container) = check::open(&path)?;
    let manifest = container.manifest;
    let file = BackupFile {
        file_name: path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        made_at: manifest.made_at,
        generation: manifest.generation,
        pupils: manifest.pupils,
        entries: manifest.audit_seq,
    };
    *desk.chosen_backup.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
    Ok(file)
}

/// A folder for the database of a backup while it is looked at: beside the vault, where there is room for it.
pub(super) fn scratch(desk: &Desk) -> PathBuf {
    let folder = desk.folder();
    let parent = folder.path().parent().filter(|parent| parent.is_dir());
    parent.map_or_else(std::env::temp_dir, Path::to_path_buf)
}
