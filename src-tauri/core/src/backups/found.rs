//! The backups of a vault that lie in a folder, known by what is in them and not by their names alone.

use std::fs::{self, File};
use std::path::Path;

use super::container::peek;
use super::manifest::Manifest;
use super::name;
use crate::base::ids::VaultId;

/// A folder in which more files lie is not looked through to its end.
const MOST: usize = 5_000;

/// A backup in a folder.
pub struct Found {
    pub file_name: String,
    pub manifest: Manifest,
    pub bytes: u64,
}

/// All that can be read and belong to this vault, the newest number first. What is not readable, and what belongs to
/// another vault, is as if it were not there.
#[must_use]
pub fn found(folder: &Path, vault: VaultId) -> Vec<Found> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut all: Vec<Found> = entries
        .flatten()
        .take(MOST)
        .filter_map(|entry| {
            let file_name = entry.file_name().into_string().ok()?;
            let (_, generation) = name::parse(&file_name)?;
            let facts = entry.metadata().ok().filter(fs::Metadata::is_file)?;
            let manifest = peek(&mut File::open(entry.path()).ok()?).ok()?;
            let own = manifest.vault == vault && manifest.generation == generation;
            own.then_some(Found { file_name, manifest, bytes: facts.len() })
        })
        .collect();
    all.sort_by(|a, b| (b.manifest.generation, &b.file_name).cmp(&(a.manifest.generation, &a.file_name)));
    all
}
