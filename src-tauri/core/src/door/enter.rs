//! The last step through the door: whether the database still lists whoever has the right password.

use chrono::{DateTime, Utc};

use crate::access::{self, Need, table};
use crate::base::{Problem, Result};
use crate::log_ins;
use crate::office::{Moment, Office};

/// Lets in whoever is listed and holds a role today. A slot alone opens nothing: it may be left over from a log-in that
/// was ended while the machine lost its power.
///
/// # Errors
/// `WrongPassword` for a log-in that was ended: to the outside it is as if there were none. `NoRole` for one without
/// a role today.
pub(super) fn admit(office: &Office, moment: Moment) -> Result<()> {
    if !office.read(moment, |read| access::is_active(read, read.stamp.user))? {
        return Err(Problem::WrongPassword);
    }
    if office.stands(moment)? { Ok(()) } else { Err(Problem::NoRole) }
}

/// Notes when somebody came in, and sweeps what earlier endings have left over.
///
/// # Errors
/// What the disk says, but for one that is full or read-only: then nothing can be entered, but what is there can be
/// looked at.
pub(super) fn settle(office: &mut Office, moment: Moment) -> Result<()> {
    match office.write("came_in", moment, access::came_in::came_in) {
        Ok(()) | Err(Problem::DiskFull | Problem::ReadOnly) => {}
        Err(problem) => return Err(problem),
    }
    if table::may(&office.roles(moment)?, Need::LogIns) {
        // What is left over opens nothing, so a sweep that fails is done at the next opening.
        let _ = log_ins::sweep::sweep(office, moment);
    }
    Ok(())
}

/// Lets somebody with a one-time code as far as choosing a password. What the header takes for good is asked of the
/// database too: the log-in may have been ended, or the clock put back to before the code expired.
///
/// # Errors
/// `WrongOneTimeCode` or `CodeExpired`.
pub(super) fn admit_to_choose(office: &Office, until: DateTime<Utc>, moment: Moment) -> Result<()> {
    let (active, latest) =
        office.read(moment, |read| Ok((access::is_active(read, read.stamp.user)?, access::came_in::latest(read)?)))?;
    match latest {
        _ if !active => Err(Problem::WrongOneTimeCode),
        Some(latest) if latest > until => Err(Problem::CodeExpired),
        _ => Ok(()),
    }
}
