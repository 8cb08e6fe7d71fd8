//! The vault as it stands at one moment, under a key of its own, ready to be carried to every place.

use std::fs::File;
use std::io::Read as _;

use chrono::{DateTime, Utc};
use flate2::Crc;
use sha2::{Digest as _, Sha256};

use super::container::{self, Layout, PIECE};
use super::manifest::{Digest, FORMAT, Files, Manifest};
use super::name;
use super::scratch::{Scratch, room};
use crate::base::{Problem, Progress, Result};
use crate::store::Read;
use crate::vault::backup_key::BackupKey;
use crate::vault::{Keys, Lock, rescue};

/// What a snapshot needs besides the database.
pub struct Facts<'a> {
    pub lock: &'a Lock,
    pub keys: &'a Keys,
    pub school: &'a str,
    pub pupils: u64,
    pub generation: u64,
    pub made_at: DateTime<Utc>,
}

/// A snapshot. Its file is removed when this is dropped.
pub struct Snapshot {
    pub(super) manifest: Manifest,
    pub(super) layout: Layout,
    pub(super) key: BackupKey,
    pub(super) data: Scratch,
    pub(super) file_name: String,
    pub(super) scratch: std::path::PathBuf,
}

/// Takes the snapshot beside the vault. The desk must be held meanwhile, so that nothing is entered between the copy
/// and what is said of it.
///
/// # Errors
/// `DiskFull` when there is not room for it and for reading it again; `Stopped`; what vault and disk say.
pub fn take(read: &Read<'_>, facts: &Facts<'_>, progress: &Progress) -> Result<Snapshot> {
    let folder = facts.lock.folder().path();
    super::scratch::sweep(folder);
    let length = std::fs::metadata(facts.lock.folder().database()).map_err(|_| Problem::FileAccess)?.len();
    // Once for the snapshot, once for what is read back from the places.
    room(folder, length.saturating_mul(2))?;
    let key = BackupKey::fresh()?;
    let data = Scratch::within(folder);
    read.copy_into(data.path(), &key.literal()?, progress)?;
    let (digest, crc) = digest(data.path(), progress)?;
    let header = rescue::header_bytes(facts.lock, facts.keys)?;
    let wrapped_key = key.wrap(facts.keys, facts.generation)?;
    let head = read.head()?;
    let mut manifest = Manifest {
        format: FORMAT,
        vault: facts.keys.vault_id(),
        generation: facts.generation,
        made_at: name_precision(facts.made_at),
        app: env!("CARGO_PKG_VERSION").to_owned(),
        schema: crate::store::newest(),
        audit_seq: u64::try_from(head.seq).map_err(Problem::unexpected)?,
        audit_head: head.chain,
        pupils: facts.pupils,
        files: Files { header: Digest::of(&header), key: Digest::of(&wrapped_key), data: digest },
        rows: read.rows()?,
        mac: String::new(),
    };
    manifest.seal(facts.keys)?;
    let bytes = manifest.bytes()?;
    let layout = container::lay_out(&bytes, &header, &wrapped_key, crc, manifest.files.data.bytes)?;
    let file_name = name::of(facts.school, manifest.made_at, manifest.generation);
    Ok(Snapshot { manifest, layout, key, data, file_name, scratch: folder.to_owned() })
}

impl Snapshot {
    /// What the backup says of itself.
    #[must_use]
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// How many bytes the backup will have in each place.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.layout.bytes
    }
}

/// To the second, as the file's name has it: name and manifest never differ.
fn name_precision(at: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp(at.timestamp(), 0).unwrap_or(at)
}

fn digest(path: &std::path::Path, progress: &Progress) -> Result<(Digest, u32)> {
    let mut file = File::open(path).map_err(|_| Problem::FileAccess)?;
    let (mut hash, mut crc, mut bytes) = (Sha256::new(), Crc::new(), 0);
    let mut buffer = vec![0; PIECE];
    loop {
        progress.go_on()?;
        let count = file.read(&mut buffer).map_err(|_| Problem::FileAccess)?;
        if count == 0 {
            break;
        }
        hash.update(&buffer[..count]);
        crc.update(&buffer[..count]);
        bytes += count as u64;
    }
    Ok((Digest { bytes, sha256: data_encoding::HEXLOWER.encode(&hash.finalize()) }, crc.sum()))
}
