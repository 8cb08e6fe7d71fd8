//! The list of log-ins, with what the header knows about each: a password, a one-time code, or nothing.

use crate::access::list::{ListLogIns, LogIns, list as list_log_ins};
use crate::base::Result;
use crate::desk::Desk;
use crate::office::Moment;

/// The list.
pub fn list(desk: &Desk, moment: Moment, input: &ListLogIns) -> Result<LogIns> {
    desk.with(|office| {
        let slots = office.slots()?;
        office.read(moment, |read| list_log_ins(read, input, slots.as_deref()))
    })
}
