//! Removing the backups that need not be kept any longer, in one place, and only this vault's.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};

use super::found::found;
use super::policy::{Kept, Policy, to_remove};
use crate::base::Result;
use crate::base::ids::VaultId;
use crate::vault::files;

/// Thins a place and answers the numbers that are gone. `verified` are the files that this vault has read again there.
///
/// # Errors
/// `Invalid` for a policy that would keep nothing. A file that cannot be removed is left, and tried again next time.
pub fn thin(folder: &Path, vault: VaultId, verified: &BTreeSet<String>, policy: Policy, now: DateTime<Utc>) -> Result<Vec<u64>> {
    let found = found(folder, vault);
    let kept: Vec<Kept> = found
        .iter()
        .map(|copy| Kept {
            generation: copy.manifest.generation,
            made_at: copy.manifest.made_at,
            verified: verified.contains(&copy.file_name),
        })
        .collect();
    let remove: BTreeSet<u64> = to_remove(policy, &kept, now)?.into_iter().collect();
    let mut gone = Vec::new();
    for copy in found.iter().filter(|copy| remove.contains(&copy.manifest.generation)) {
        // Two copies of Signet may have given one number twice: only the file that was judged goes.
        let judged = found.iter().filter(|other| other.manifest.generation == copy.manifest.generation).count() == 1;
        if judged && fs::remove_file(folder.join(&copy.file_name)).is_ok() {
            gone.push(copy.manifest.generation);
        }
    }
    if !gone.is_empty() {
        // That the removal is not on the disk yet harms nobody: the file is looked at again next time.
        let _ = files::sync_folder(Some(folder));
    }
    Ok(gone)
}
