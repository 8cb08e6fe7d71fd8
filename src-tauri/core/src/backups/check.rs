//! Reading a backup again, from where it lies: all of it, and against everything it says of itself.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};

use super::container::{Container, read_container};
use super::manifest::Manifest;
use super::scratch::{Scratch, room};
use super::store;
use crate::base::{Problem, Progress, Result};
use crate::store::audit::{self, Head};
use crate::store::{Connection, copy, newest};
use crate::vault::backup_key::BackupKey;
use crate::vault::{Keys, files};

/// A backup that was read whole: its database lies open beside it, and goes when this is dropped.
pub struct Checked {
    pub manifest: Manifest,
    pub header: Vec<u8>,
    pub(crate) db: Connection,
    // Behind the connection, so that it is closed before its file is removed.
    _file: Scratch,
}

impl Checked {
    /// The end of its record, which is the one that the manifest names.
    ///
    /// # Errors
    /// What the disk says.
    pub fn head(&self) -> Result<Head> {
        audit::newest(&self.db)
    }
}

/// Until when a place may take its time.
#[derive(Debug, Clone, Copy)]
pub struct Patience(Option<Instant>);

impl Patience {
    /// As long as it takes.
    pub const ENDLESS: Self = Self(None);

    /// So long from now.
    #[must_use]
    pub fn of(time: Duration) -> Self {
        Self(Instant::now().checked_add(time))
    }

    /// Whether it has come to its end.
    #[must_use]
    pub fn is_over(self) -> bool {
        self.0.is_some_and(|end| Instant::now() >= end)
    }
}

/// The container at a path, its layout and manifest read.
///
/// # Errors
/// As [`read_container`]; `NotFound` when there is no such file.
pub fn open(path: &Path) -> Result<(File, Container)> {
    let mut file = File::open(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Problem::NotFound,
        _ => Problem::FileAccess,
    })?;
    let container = read_container(&mut file)?;
    Ok((file, container))
}

/// Reads a backup with the keys of its vault and checks all of it; `scratch` is a folder for its database.
///
/// # Errors
/// `BackupDamaged` for anything that is not exactly what was written; `VaultNewer`; `Stopped`; `DiskFull`.
pub fn check(file: &mut File, container: Container, keys: &Keys, scratch: &Path, progress: &Progress) -> Result<Checked> {
    container.manifest.verify(keys)?;
    if container.manifest.schema > newest() {
        return Err(Problem::VaultNewer { found: container.manifest.schema, known: newest() });
    }
    let key = BackupKey::unwrap(keys, container.manifest.generation, &container.wrapped_key).ok_or(Problem::BackupDamaged)?;
    let checked = with_key(file, container, &key, scratch, progress, Patience::ENDLESS)?;
    // The chain's key hangs from the data key, so only whoever opened the header can follow it.
    store::chain_holds(&checked.db, keys, &checked.manifest)?;
    Ok(checked)
}

/// The same where only the backup's own key is at hand: right after it was written.
pub(super) fn with_key(
    file: &mut File,
    container: Container,
    key: &BackupKey,
    scratch: &Path,
    progress: &Progress,
    patience: Patience,
) -> Result<Checked> {
    room(scratch, container.manifest.files.data.bytes)?;
    let out = Scratch::within(scratch);
    let made = files::private().write(true).create_new(true).open(out.path()).map_err(|error| files::problem(&error))?;
    let mut writer = BufWriter::new(made);
    container.extract(file, &mut writer, |_| {
        if patience.is_over() {
            return Err(Problem::BackingUp);
        }
        progress.step()
    })?;
    writer.flush().map_err(|error| files::problem(&error))?;
    drop(writer);
    let db = copy::open(out.path(), &key.literal()?).map_err(|problem| match problem {
        Problem::DatabaseDamaged => Problem::BackupDamaged,
        other => other,
    })?;
    agrees(&db, &container.manifest)?;
    Ok(Checked { manifest: container.manifest, header: container.header, db, _file: out })
}

/// Whether the database is the one that the manifest speaks of.
fn agrees(db: &Connection, manifest: &Manifest) -> Result<()> {
    let vault = copy::fact(db, "SELECT id FROM vault")?;
    let right = copy::schema(db)? == manifest.schema
        && vault == Some(manifest.vault.to_string())
        && copy::rows(db)? == manifest.rows
        && manifest.ends_with(&audit::newest(db)?);
    if right { Ok(()) } else { Err(Problem::BackupDamaged) }
}
