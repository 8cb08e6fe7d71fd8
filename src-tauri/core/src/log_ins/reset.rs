//! A forgotten password: a new one-time code takes its place. Nobody but the person knows the next password.

use super::code::{self, CodeShown};
use crate::access::end_log_in::OfLogIn;
use crate::access::name_of;
use crate::base::{Problem, Result, Why};
use crate::desk::Desk;
use crate::office::Moment;
use crate::vault::invite::{Invitation, invite as make_slot};

/// Makes a new code; also for somebody whose code has expired or was lost.
///
/// # Errors
/// `NotFound` for a log-in that was ended, `Invalid { field: "logIn" }` for one's own: whoever is logged in knows the
/// password and changes it.
pub fn reset(desk: &Desk, moment: Moment, input: &OfLogIn) -> Result<CodeShown> {
    let cost = desk.cost();
    desk.with(|office| {
        let (user, until) = (input.log_in, code::until(moment));
        if user == office.user {
            return Err(Problem::invalid("logIn", Why::DoesNotFit));
        }
        let (name, made) = office.write_with_header("log_in_reset", moment, |write, lock, keys| {
            let name = name_of(write, user)?;
            write.note(user, "new one-time code");
            let made = make_slot(lock, keys, &Invitation { user, name: name.clone(), until, cost })?;
            Ok((name, made))
        })?;
        Ok(code::keep(office, user, name, until, made))
    })
}
