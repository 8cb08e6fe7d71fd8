//! Copies that nobody wrote down: Signet was ended, or the power went, between the lock and the next opening.

use super::answers;
use crate::backups::{Reason, store};
use crate::base::Result;
use crate::office::{Moment, Office};

/// Writes down the copies of this vault's own record that lie in a place which seems to be behind. Such a file has its
/// name only because it was read again whole, and the seal of its list of contents says that this vault has made it.
///
/// # Errors
/// What the vault says; then the place seems to be behind still, and gets another copy.
pub fn adopt(office: &mut Office, moment: Moment) -> Result<()> {
    let vault = office.keys.vault_id();
    let behind = office.read(moment, |read| {
        let last_change = store::last_change(read)?;
        let mut places = store::places(read)?;
        places.retain(|place| place.last.as_ref().is_none_or(|last| last.audit_seq < last_change));
        Ok(places)
    })?;
    for (id, copies) in answers(&behind, vault) {
        let Some(place) = behind.iter().find(|place| place.id == id) else { continue };
        let mut known = place.last.as_ref().map_or(0, |last| last.generation);
        // The lowest number first.
        for copy in copies.iter().rev() {
            let manifest = &copy.manifest;
            let own = manifest.generation > known
                && manifest.verify(&office.keys).is_ok()
                && office.read(moment, |read| read.holds(manifest.audit_seq, &manifest.audit_head))?;
            if own {
                office.write("backup_made", moment, |write| {
                    store::made(write, id, &copy.file_name, copy.bytes, Reason::AtLock, manifest)?;
                    store::tried(write, id, manifest.made_at, None)?;
                    write.note(id, format!("backup {} found whole in its place", manifest.generation));
                    Ok(())
                })?;
                known = manifest.generation;
            }
        }
    }
    Ok(())
}
