//! Somebody new is invited: listed with the first roles, and given a slot that a one-time code opens.

use super::code::{self, CodeShown};
use crate::access::invite::{self, InvitePerson};
use crate::base::Result;
use crate::base::ids::UserId;
use crate::desk::Desk;
use crate::office::Moment;
use crate::vault::invite::{Invitation, invite as make_slot};

/// Invites; answers the code.
///
/// # Errors
/// As [`invite::invite`], or what the header and the disk say.
pub fn invite(desk: &Desk, moment: Moment, input: &InvitePerson) -> Result<CodeShown> {
    let cost = desk.cost();
    desk.with(|office| {
        let (user, until) = (UserId::new(), code::until(moment));
        let (name, made) = office.write_with_header("log_in_invite", moment, |write, lock, keys| {
            let name = invite::invite(write, user, input)?;
            let made = make_slot(lock, keys, &Invitation { user, name: name.clone(), until, cost })?;
            Ok((name, made))
        })?;
        Ok(code::keep(office, user, name, until, made))
    })
}
