//! Carrying a snapshot to one place: written under another name, brought to the disk, read again from there, and only
//! then given the name of a backup.

use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};

use super::check::{self, Patience};
use super::container::PIECE;
use super::fault::Fault;
use super::name;
use super::scratch::room;
use super::snapshot::Snapshot;
use crate::base::{Problem, Progress, Result};
use crate::vault::files;

/// A backup that stands whole in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivered {
    pub file_name: String,
    pub bytes: u64,
}

/// What is left in the making after so long belongs to nobody any more.
const STALE: TimeDelta = TimeDelta::hours(12);

/// Carries the snapshot to a folder that exists.
///
/// # Errors
/// Why not, in one word; what was begun there is removed again, and what stood there before is as it was.
pub fn deliver(snapshot: &Snapshot, folder: &Path, progress: &Progress, patience: Patience) -> Result<Delivered, Fault> {
    if !folder.is_dir() {
        return Err(Fault::NotThere);
    }
    sweep(snapshot, folder);
    room(folder, snapshot.bytes()).map_err(|problem| Fault::of(&problem))?;
    let part = folder.join(name::part(snapshot.manifest.vault, snapshot.manifest.made_at));
    let done = write(snapshot, &part, progress, patience)
        .and_then(|()| read_again(snapshot, &part, progress, patience))
        .and_then(|()| settle(snapshot, folder, &part));
    match done {
        Ok(()) => Ok(Delivered { file_name: snapshot.file_name.clone(), bytes: snapshot.bytes() }),
        Err(problem) => {
            // It never had the name of a backup; that it cannot be removed, from a stick pulled out for one, changes nothing.
            let _ = fs::remove_file(&part);
            Err(if folder.is_dir() { Fault::of(&problem) } else { Fault::NotThere })
        }
    }
}

fn write(snapshot: &Snapshot, part: &Path, progress: &Progress, patience: Patience) -> Result<()> {
    let disk = |error: std::io::Error| files::problem(&error);
    let mut out = files::private().write(true).create(true).truncate(true).open(part).map_err(disk)?;
    out.write_all(&snapshot.layout.before).map_err(disk)?;
    let mut data = File::open(snapshot.data.path()).map_err(disk)?;
    let mut buffer = vec![0; PIECE];
    loop {
        let count = data.read(&mut buffer).map_err(disk)?;
        if count == 0 {
            break;
        }
        if patience.is_over() {
            return Err(Problem::BackingUp);
        }
        progress.step()?;
        out.write_all(&buffer[..count]).map_err(disk)?;
    }
    out.write_all(&snapshot.layout.after).map_err(disk)?;
    out.sync_all().map_err(disk)
}

/// Opened anew and from there: what a stick says it has written and has not is found out now.
fn read_again(snapshot: &Snapshot, part: &Path, progress: &Progress, patience: Patience) -> Result<()> {
    let (mut file, container) = check::open(part)?;
    if container.manifest != snapshot.manifest {
        return Err(Problem::BackupDamaged);
    }
    check::with_key(&mut file, container, &snapshot.key, &snapshot.scratch, progress, patience).map(|_| ())
}

fn settle(snapshot: &Snapshot, folder: &Path, part: &Path) -> Result<()> {
    let place = folder.join(&snapshot.file_name);
    // A backup is never written over, not even by another.
    if fs::symlink_metadata(&place).is_ok() {
        return Err(Problem::FileAccess);
    }
    files::rename(part, &place).and_then(|()| files::sync_folder(Some(folder))).map_err(|error| files::problem(&error))
}

/// Removes what earlier tries of this vault left in the making; one that may still be at work is left alone.
fn sweep(snapshot: &Snapshot, folder: &Path) {
    let now: DateTime<Utc> = snapshot.manifest.made_at;
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let begun = name::part_begun(&entry.file_name().to_string_lossy(), snapshot.manifest.vault);
        if begun.is_some_and(|begun| now - begun > STALE) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// How long the writing of so many bytes may take: a slow stick writes two megabytes a second.
#[must_use]
pub fn patience_for(bytes: u64) -> Patience {
    Patience::of(std::time::Duration::from_secs(60 + bytes / (1024 * 1024)))
}

/// So many pieces of progress are so many bytes.
#[must_use]
pub fn pieces(bytes: u64) -> u32 {
    u32::try_from(bytes.div_ceil(PIECE as u64)).unwrap_or(u32::MAX)
}
