//! Real disks that are small, and folders that may only be read: mounted by whoever is allowed to.

use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Outcome;

/// A mounted folder, unmounted when it goes.
pub struct Mount {
    place: tempfile::TempDir,
}

impl Mount {
    /// A small disk of its own in memory.
    ///
    /// # Errors
    /// Why it could not be mounted, in words for the table.
    pub fn small_disk(kilobytes: usize) -> Outcome<Self> {
        let place = tempfile::tempdir()?;
        said("mount", &["-t", "tmpfs", "-o", &format!("size={kilobytes}k"), "torture"], place.path())?;
        Ok(Self { place })
    }

    /// A second way into a folder, through which it may only be read.
    ///
    /// # Errors
    /// Why it could not be mounted.
    pub fn read_only(folder: &Path) -> Outcome<Self> {
        let place = tempfile::tempdir()?;
        let from = folder.to_string_lossy().into_owned();
        said("mount", &["--bind", &from], place.path())?;
        let mount = Self { place };
        said("mount", &["-o", "remount,bind,ro"], mount.path())?;
        Ok(mount)
    }

    pub fn path(&self) -> &Path {
        self.place.path()
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        // Lazily: whatever still looks into it must not keep it for ever.
        let _ = said("umount", &["--lazy"], self.place.path());
    }
}

/// Runs one of the system's programs on a path.
pub fn said(program: &str, words: &[&str], path: &Path) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Err("only on Linux".into());
    }
    let output = Command::new(program).args(words).arg(path).stdin(Stdio::null()).output();
    let output = output.map_err(|problem| format!("{program} cannot be run: {problem}"))?;
    if output.status.success() {
        return Ok(());
    }
    let why = String::from_utf8_lossy(&output.stderr);
    Err(format!("{program} says: {}", why.lines().next().unwrap_or_default()).into())
}

/// A file that takes up the room on a disk, but for so many blocks of four kilobytes.
pub struct Ballast(PathBuf);

impl Ballast {
    /// Fills the disk.
    pub fn fill(folder: &Path, blocks_left: u64) -> Outcome<Self> {
        let path = folder.join("ballast");
        let mut file = File::create(&path)?;
        let block = [7_u8; 4096];
        let mut blocks = 0;
        while file.write_all(&block).is_ok() {
            blocks += 1;
        }
        drop(file);
        if blocks < blocks_left {
            return Err("the disk is too small for this".into());
        }
        OpenOptions::new().write(true).open(&path)?.set_len((blocks - blocks_left) * 4096)?;
        Ok(Self(path))
    }

    /// Makes room again.
    pub fn drop_it(self) -> Outcome {
        fs::remove_file(self.0)?;
        Ok(())
    }
}
