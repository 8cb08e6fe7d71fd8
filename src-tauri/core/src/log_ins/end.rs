//! Somebody leaves: the log-in ends in the database, and the slot goes from the header.

use crate::access::end_log_in::{OfLogIn, end as end_log_in};
use crate::base::Result;
use crate::desk::Desk;
use crate::office::Moment;
use crate::vault::end::end as end_slot;

/// Ends the log-in, one's own too as long as an administrator remains.
///
/// # Errors
/// `NotFound`, `LastAdministrator`, or what the header and the disk say.
pub fn end(desk: &Desk, moment: Moment, input: &OfLogIn) -> Result<()> {
    desk.with(|office| {
        let able = office.able()?;
        office.write_with_header("log_in_end", moment, |write, lock, keys| {
            end_log_in(write, input.log_in, able.as_deref())?;
            end_slot(lock, keys, input.log_in)
        })?;
        if office.code.as_ref().is_some_and(|code| code.user == input.log_in) {
            office.code = None;
        }
        Ok(())
    })
}
