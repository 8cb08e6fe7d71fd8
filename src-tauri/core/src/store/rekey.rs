//! The whole database under other keys, in a file of its own: copied, reopened, and checked row by row.

use std::path::Path;

use super::{Database, Stamp, copy, open};
use crate::base::{Problem, Progress, Result};
use crate::vault::{Keys, files};

/// Copies an open database into a new file under other keys of the same vault and proves the copy: every page's code,
/// every row and index of it, and every row of every table against the record, which has to come to the same in both.
/// The open copy is the answer.
///
/// # Errors
/// `FileAccess` when a file stands there, `Stopped`, `DiskFull` or what else the disk says, `DatabaseDamaged` when the
/// copy is not the same, `RecordBroken` when what was copied does not fit its record. What was written by then is left
/// for the caller to remove.
pub fn rekey(db: &Database, path: &Path, keys: &Keys, stamp: &Stamp, progress: &Progress) -> Result<Database> {
    copy::copy(db.connection(), path, &keys.database_key()?, progress)?;
    files::sync_folder(path.parent()).map_err(|error| files::problem(&error))?;
    // Opened anew, so that what is looked at is what lies on the disk.
    let fresh = Database::begin(open::open(path, keys)?, keys.record_key(), stamp)?;
    match (db.verify()?, fresh.verify()?) {
        (Ok(before), Ok(after)) if before == after && db.head() == fresh.head() => Ok(fresh),
        (Err(fault), _) => Err(Problem::RecordBroken { fault }),
        _ => Err(Problem::DatabaseDamaged),
    }
}
