//! One folder in another's place. Two renames, with a mark between them that says how far it has come, so that whoever
//! is killed in the middle finds either the old vault or the new one, and the next start finishes what was begun.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::name;
use crate::base::{Problem, Result};
use crate::vault::{Folder, Lock, files};

const STAGING: &str = ".restoring-";
const KEPT: &str = ".before-restore-";
/// Stands in a staging folder that is whole and may take the vault's place.
const READY: &str = "restore.ready";

/// Whether a restore put the vault in this folder aside.
#[must_use]
pub fn is_kept(folder: &Folder) -> bool {
    folder.path().file_name().is_some_and(|name| name.to_string_lossy().contains(KEPT))
}

/// Makes the folder in which a restore is built, beside the vault.
///
/// # Errors
/// What the disk says.
pub fn stage(folder: &Folder, at: DateTime<Utc>) -> Result<Folder> {
    let path = free(folder, STAGING, at)?;
    #[allow(unused_mut, reason = "only some systems know of permissions here")]
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&path).map_err(|error| files::problem(&error))?;
    #[cfg(unix)]
    keep_shared(folder.path(), &path);
    Ok(Folder::at(path))
}

/// A folder that a group shares is the group's after a restore too.
#[cfg(unix)]
fn keep_shared(from: &Path, to: &Path) {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    if let Some(facts) = fs::metadata(from).ok().filter(|facts| facts.permissions().mode() & 0o2070 == 0o2070) {
        // Where the system does not allow it the restored vault is at least there for whoever restored it.
        let _ = chown(to, None, Some(facts.gid())).and_then(|()| fs::set_permissions(to, facts.permissions()));
    }
}

/// Puts the staged folder in the vault's place and answers what the old one is called now. `lock` holds the old one.
///
/// # Errors
/// What the disk says; then the old one stands where it stood.
pub fn swap(lock: Lock, staging: &Folder, at: DateTime<Utc>) -> Result<Option<String>> {
    let folder = lock.folder().clone();
    let disk = |error: std::io::Error| files::problem(&error);
    files::replace(&staging.path().join(READY), b"ready")?;
    let held = Lock::take(staging)?;
    let old = free(&folder, KEPT, at)?;
    // Windows renames no folder in which a file is open; elsewhere both stay held, so that nobody comes in between.
    #[cfg(windows)]
    drop((lock, held));
    if !folder.is_taken() {
        clear(&folder);
    }
    // Whatever else lies there goes aside as a vault does.
    let is_kept = fs::symlink_metadata(folder.path()).is_ok();
    if is_kept {
        files::rename(folder.path(), &old).map_err(disk)?;
    }
    if let Err(error) = files::rename(staging.path(), folder.path()) {
        if is_kept {
            // Back to how it was; if even that fails, the mark lets the next start put the new one in place.
            let _ = files::rename(&old, folder.path());
        }
        return Err(files::problem(&error));
    }
    files::sync_folder(folder.path().parent()).map_err(disk)?;
    let _ = fs::remove_file(folder.path().join(READY));
    #[cfg(not(windows))]
    drop((lock, held));
    Ok(is_kept.then(|| old.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()))
}

/// Finishes a swap that was cut off, if there was one: call it before anybody looks at the folder. Where a vault
/// stands, the old one was not touched yet, and a staged one loses its mark, so that it never takes a place later.
pub fn finish(folder: &Folder) {
    let Some(parent) = folder.path().parent() else { return };
    let Ok(entries) = fs::read_dir(parent) else { return };
    let begins = format!("{}{STAGING}", own_name(folder));
    let mut ready: Vec<PathBuf> = entries
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(&begins) && entry.path().join(READY).is_file())
        .map(|entry| entry.path())
        .collect();
    ready.sort();
    if folder.is_taken() {
        for staging in ready {
            let _ = fs::remove_file(staging.join(READY));
        }
        return;
    }
    if let Some(staging) = ready.pop() {
        // A folder with anything else in it stays: then the rename fails, and nothing is lost.
        clear(folder);
        if files::rename(&staging, folder.path()).is_ok() {
            let _ = files::sync_folder(Some(parent));
            let _ = fs::remove_file(folder.path().join(READY));
        }
    }
}

/// Removes a folder that holds no vault, only the file that somebody held it by.
fn clear(folder: &Folder) {
    let _ = fs::remove_file(folder.lock_file());
    let _ = fs::remove_file(folder.tries());
    let _ = fs::remove_dir(folder.path());
}

fn own_name(folder: &Folder) -> String {
    folder.path().file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// A name beside the vault's folder that nothing has.
fn free(folder: &Folder, what: &str, at: DateTime<Utc>) -> Result<PathBuf> {
    let parent =
        folder.path().parent().filter(|parent| parent.as_os_str() != "").map_or_else(|| PathBuf::from("."), Path::to_path_buf);
    fs::create_dir_all(&parent).map_err(|error| files::problem(&error))?;
    let base = format!("{}{what}{}", own_name(folder), name::stamp(at));
    (0..100)
        .map(|number| if number == 0 { parent.join(&base) } else { parent.join(format!("{base}-{number}")) })
        .find(|path| fs::symlink_metadata(path).is_err())
        .ok_or(Problem::FileAccess)
}
