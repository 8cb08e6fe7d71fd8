//! A vault in another folder than the account's own: on a server, or where two accounts of one computer reach it. Each
//! account remembers the folder among its settings; nothing secret stands there.

use std::fs;
use std::path::{Path, PathBuf};

use super::folder::{Folder, Lock};
use super::{files, header};
use crate::base::{Problem, Result};

const NAME: &str = "records-folder";
const LONGEST: u64 = 32 * 1024;

/// The remembered folder; none where nothing was ever remembered. What cannot be read counts as a folder that is not
/// there, so that a damaged note never leads to a first run.
#[must_use]
pub fn remembered(settings: &Path) -> Option<Folder> {
    let path = match files::read(&settings.join(NAME), LONGEST) {
        Ok(None) => return None,
        Ok(Some(bytes)) => String::from_utf8(bytes).map(PathBuf::from).unwrap_or_default(),
        Err(_) => PathBuf::new(),
    };
    Some(Folder::remembered(path))
}

/// Remembers a folder for this account.
///
/// # Errors
/// `FileAccess` where there are no settings or the folder's name cannot be written down; what the disk says.
pub fn remember(settings: Option<&Path>, folder: &Path) -> Result<Folder> {
    let (Some(settings), Some(text)) = (settings, folder.to_str()) else { return Err(Problem::FileAccess) };
    files::make_folder(settings).map_err(|error| files::problem(&error))?;
    files::replace(&settings.join(NAME), text.as_bytes())?;
    Ok(Folder::remembered(folder))
}

/// Forgets it: the vault of this account lies, or will lie, in the account's own folder.
///
/// # Errors
/// What the disk says.
pub fn forget(settings: Option<&Path>) -> Result<()> {
    match settings.map(|settings| fs::remove_file(settings.join(NAME))) {
        Some(Err(error)) if error.kind() != std::io::ErrorKind::NotFound => Err(files::problem(&error)),
        Some(_) | None => Ok(()),
    }
}

/// Does what makes a vault in a folder that was chosen for it. The folder is remembered before: a vault that nobody
/// remembers would look like a first run at the next start. Where none was made it is forgotten again.
///
/// # Errors
/// As [`remember`], and what `make` says.
pub fn making<T>(settings: Option<&Path>, folder: &Folder, make: impl FnOnce() -> Result<T>) -> Result<T> {
    if !folder.is_chosen() {
        return make();
    }
    remember(settings, folder.path())?;
    make().inspect_err(|_| {
        if !folder.is_taken() {
            // A note that stays leads to the page that says so, and from there back to the own folder.
            let _ = forget(settings);
        }
    })
}

/// Looks whether a vault that can be used lies in a folder. Makes nothing where there is none.
///
/// # Errors
/// `FileAccess` when the folder cannot be read, `BackupsOnly` when backups lie there, `NoVault`; `ReadOnly`, or what
/// the header says.
pub fn look(path: &Path) -> Result<()> {
    let entries = fs::read_dir(path).map_err(|_| Problem::FileAccess)?;
    let folder = Folder::at(path);
    if !folder.is_taken() {
        let is_backup = |name: PathBuf| name.extension().is_some_and(|ending| ending == "sbk");
        let backups = entries.flatten().any(|entry| is_backup(entry.file_name().into()));
        return Err(if backups { Problem::BackupsOnly } else { Problem::NoVault });
    }
    header::read(&folder).map_err(|problem| if problem == Problem::NoVault { Problem::HeaderDamaged } else { problem })?;
    match Lock::take(&folder) {
        // Whoever has it open closes it some day.
        Ok(_) | Err(Problem::VaultInUse) => Ok(()),
        Err(problem) => Err(problem),
    }
}

/// Looks whether a vault can be made in a folder.
///
/// # Errors
/// `VaultExists`; `FileAccess` when there is no such folder, `ReadOnly`, or what the disk says.
pub fn look_free(path: &Path) -> Result<()> {
    if !path.is_dir() {
        return Err(Problem::FileAccess);
    }
    let folder = Folder::at(path);
    if folder.is_taken() {
        return Err(Problem::VaultExists);
    }
    drop(Lock::take(&folder)?);
    // It was only to see whether one may write.
    let _ = fs::remove_file(folder.lock_file());
    Ok(())
}
