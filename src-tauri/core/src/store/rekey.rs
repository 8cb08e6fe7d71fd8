//! The whole database under other keys, in a file of its own: made page by page, reopened, and checked row by row.

use std::path::Path;

use rusqlite::backup::{Backup, StepResult};

use super::{Database, Stamp, open, problem};
use crate::base::{Problem, Progress, Result, Secret32};
use crate::vault::Keys;

/// Pages between two looks at whether the person has asked to stop: four megabytes.
const PAGES: i32 = 1024;

/// Copies an open database into a new file under other keys and proves the copy: every page's code, every row and index
/// of it, and every row of every table against the record, which has to come to the same in both. `record_key` is that
/// of the record, which stays. The open copy is the answer.
///
/// # Errors
/// `VaultExists` when a file stands there, `Stopped`, `DiskFull` or what else the disk says, `DatabaseDamaged` when the
/// copy is not the same, `RecordBroken` when what was copied does not fit its record. What was written by then is left
/// for the caller to remove.
pub fn rekey(
    db: &Database,
    path: &Path,
    keys: &Keys,
    record_key: Secret32,
    stamp: &Stamp,
    progress: &Progress,
) -> Result<Database> {
    let mut fresh = open::create(path, keys)?;
    {
        let backup = Backup::new(db.connection(), &mut fresh).map_err(problem)?;
        loop {
            let step = backup.step(PAGES).map_err(problem)?;
            let seen = backup.progress();
            let (total, left) = (u32::try_from(seen.pagecount).unwrap_or(0), u32::try_from(seen.remaining).unwrap_or(0));
            progress.reach(total.saturating_sub(left), total);
            match step {
                StepResult::Done => break,
                StepResult::More => progress.go_on()?,
                // The vault is held by this connection alone, so nobody can be in the way.
                _ => return Err(Problem::VaultInUse),
            }
        }
    }
    // Closed and opened again, so that what is looked at is what lies on the disk.
    fresh.close().map_err(|(_, error)| problem(error))?;
    let fresh = Database::begin(open::open(path, keys)?, record_key, stamp)?;
    match (db.verify()?, fresh.verify()?) {
        (Ok(before), Ok(after)) if before == after && db.head() == fresh.head() => Ok(fresh),
        (Err(fault), _) => Err(Problem::RecordBroken { fault }),
        _ => Err(Problem::DatabaseDamaged),
    }
}
