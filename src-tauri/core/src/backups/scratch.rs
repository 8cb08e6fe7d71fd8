//! Files that exist only while a backup is made or looked at. They are as well encrypted as the vault.

use std::fs;
use std::path::{Path, PathBuf};

use crate::base::{Problem, Result};

const BEGINS: &str = "backup-work-";

/// A file in the making: removed when this is dropped, with what SQLite may have left beside it.
pub struct Scratch(PathBuf);

impl Scratch {
    /// A name for a file in that folder that no other has; nothing is made yet.
    #[must_use]
    pub fn within(folder: &Path) -> Self {
        Self(folder.join(format!("{BEGINS}{}.tmp", uuid::Uuid::now_v7().simple())))
    }

    /// Where it lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next round.
        let _ = fs::remove_file(&self.0);
        let mut journal = self.0.clone().into_os_string();
        journal.push("-journal");
        let _ = fs::remove_file(journal);
    }
}

/// A folder of one's own, open to nobody else: removed with all that is in it when this is dropped.
pub struct ScratchFolder(PathBuf);

impl ScratchFolder {
    /// Makes one within a folder that exists.
    ///
    /// # Errors
    /// What the disk says.
    pub fn within(folder: &Path) -> Result<Self> {
        let path = folder.join(format!("signet-{}", uuid::Uuid::now_v7().simple()));
        #[allow(unused_mut, reason = "only some systems know of permissions here")]
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&path).map_err(|error| crate::vault::files::problem(&error))?;
        Ok(Self(path))
    }

    /// Where it lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for ScratchFolder {
    fn drop(&mut self) {
        // It holds ciphertext only; that it cannot be removed harms nobody.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Removes what a crash left behind. Call it only while the vault in the folder is held.
pub fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().starts_with(BEGINS) {
            // The vault is held, so nobody else is working with it.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Room for a file of so many bytes, and a little more.
///
/// # Errors
/// `DiskFull` when there is less. A disk that does not say how much is free is taken at its word when it is written to.
pub fn room(folder: &Path, bytes: u64) -> Result<()> {
    const MARGIN: u64 = 2 * 1024 * 1024;
    match fs4::available_space(folder) {
        Ok(free) if free < bytes.saturating_add(MARGIN) => Err(Problem::DiskFull),
        _ => Ok(()),
    }
}
