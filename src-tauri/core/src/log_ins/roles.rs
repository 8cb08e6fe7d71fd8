//! A role ends. Whether an administrator remains who can come in is asked of the header.

use crate::access::end_role::{EndRole, end as end_role};
use crate::base::Result;
use crate::desk::Desk;
use crate::office::Moment;

/// Ends a role, at once or with a last day.
///
/// # Errors
/// `NotFound`, `Invalid { field: "lastDay" }`, or `LastAdministrator`.
pub fn end(desk: &Desk, moment: Moment, input: &EndRole) -> Result<()> {
    desk.with(|office| {
        let able = office.able()?;
        office.write("role_end", moment, |write| end_role(write, input, able.as_deref()))
    })
}
