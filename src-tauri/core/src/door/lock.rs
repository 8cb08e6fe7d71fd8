//! Locking: put on record, the anchor written, then the connection closed and the keys wiped.

use crate::desk::Desk;
use crate::office::Moment;

/// Locks the vault, if it is open. `why` stands in the record of changes, in plain words.
pub fn lock(desk: &Desk, moment: Moment, why: &'static str) {
    // A line that cannot be written, on a full disk for one, must not keep the vault open.
    let _ = desk.with(|office| office.note("lock", office.user, why, moment));
    desk.close();
}
