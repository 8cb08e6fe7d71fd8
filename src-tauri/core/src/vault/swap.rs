//! Which file is the database: the one that begins with the salt in the header. A renewal of the data key that was
//! interrupted is finished here, or its leftovers are removed, before the database is opened.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use super::files;
use super::folder::{Folder, Lock};
use super::header::{self, Header};
use super::keys::Keys;
use crate::base::Result;

/// Puts the renewed database into the old one's place if the header already names it. One rename, so there is always
/// a database; the old one, which only an old header could open, is gone with it.
///
/// # Errors
/// What the header and the disk say. Done again at the next unlocking.
pub fn finish(lock: &Lock, keys: &Keys) -> Result<()> {
    settle(lock.folder(), &header::verified(lock, keys)?)
}

/// The same for a header that was verified already.
pub(super) fn settle(folder: &Folder, header: &Header) -> Result<()> {
    let (database, renewed) = (folder.database(), folder.renewed());
    if fs::symlink_metadata(&renewed).is_err() {
        return Ok(());
    }
    if begins_with(&database, &header.database_salt) {
        // A renewal that never came to its turning point. What lies there is a copy of what is in the database, and
        // nobody has its key.
        return discard(folder);
    }
    if begins_with(&renewed, &header.database_salt) {
        // The old database was whole when it was copied, so a journal beside it has nothing to say about the new one.
        remove(&journal(&database))?;
        remove(&journal(&renewed))?;
        files::rename(&renewed, &database).map_err(|error| files::problem(&error))?;
        files::sync_folder(Some(folder.path())).map_err(|error| files::problem(&error))?;
    }
    // Neither: the opening of the database will say so, and nothing is touched.
    Ok(())
}

/// Removes what a renewal has left that failed before its turning point. A header that names the new database keeps
/// it: a disk may fail after it has written.
/// Answers whether the old keys still stand.
pub fn leave(lock: &Lock, old: &Keys) -> bool {
    let stands = header::verified(lock, old).is_ok();
    if stands {
        // What cannot be removed now is removed at the next unlocking.
        let _ = discard(lock.folder());
    }
    stands
}

/// Removes a renewed database that the header does not name, with its journal.
///
/// # Errors
/// What the disk says.
pub fn discard(folder: &Folder) -> Result<()> {
    remove(&journal(&folder.renewed()))?;
    remove(&folder.renewed())
}

/// Whether a file begins with this salt, as every database of SQLCipher begins with its own.
pub(super) fn begins_with(path: &Path, salt: &[u8; 16]) -> bool {
    let mut found = [0; 16];
    File::open(path).and_then(|mut file| file.read_exact(&mut found)).is_ok() && found == *salt
}

/// Whether the database that this header names is there, in its place or still beside it.
pub(super) fn has_database(folder: &Folder, header: &Header) -> bool {
    fs::symlink_metadata(folder.database()).is_ok() || begins_with(&folder.renewed(), &header.database_salt)
}

fn journal(database: &Path) -> std::path::PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push("-journal");
    name.into()
}

fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(files::problem(&error)),
    }
}
