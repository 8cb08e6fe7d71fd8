//! Slots that no log-in stands behind any more are taken away.

use crate::access;
use crate::base::Result;
use crate::base::ids::UserId;
use crate::office::{Moment, Office};
use crate::vault::end;

/// Sweeps; answers whose slots they were. Each leaves a line in the audit.
///
/// # Errors
/// What the header and the disk say.
pub fn sweep(office: &mut Office, moment: Moment) -> Result<Vec<UserId>> {
    let active = office.read(moment, access::active)?;
    let orphan = |slots: Vec<crate::vault::Person>| slots.iter().any(|person| !active.contains(&person.user));
    if !office.slots()?.is_some_and(orphan) {
        return Ok(Vec::new());
    }
    office.write_with_header("log_in_sweep", moment, |write, lock, keys| {
        let gone = end::sweep(lock, keys, &active)?;
        for user in &gone {
            write.note(user, "slot of an ended log-in taken away");
        }
        Ok(gone)
    })
}
