//! The one-time code between being made and being handed over: shown once, printed or saved as a letter, put away.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use ts_rs::TS;

use crate::base::ids::UserId;
use crate::base::{Problem, Result};
use crate::desk::Desk;
use crate::office::{CodeToHandOver, Moment, Office};
use crate::papers::invitation;
use crate::people::school;
use crate::vault::invite::{DAYS, OneTimeCode};
use crate::vault::recovery::Reason;

/// A one-time code in the open. The window shows it once and keeps it nowhere.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CodeShown {
    pub log_in: UserId,
    pub name: String,
    /// Three groups of five.
    pub groups: Vec<String>,
    pub until: DateTime<Utc>,
}

/// Until when a code that is made now is good.
pub(super) fn until(moment: Moment) -> DateTime<Utc> {
    moment.at + TimeDelta::days(DAYS)
}

/// Keeps a code that was just made so that its letter can be printed, and shows it.
pub(super) fn keep(office: &mut Office, user: UserId, name: String, until: DateTime<Utc>, code: OneTimeCode) -> CodeShown {
    let shown = CodeShown { log_in: user, name: name.clone(), groups: code.show(Reason::ShownToItsOwner), until };
    office.code = Some(CodeToHandOver { user, name, until, code });
    shown
}

/// The letter on which the code is handed over. That it was printed or saved is on record, the code is not.
///
/// # Errors
/// `NotFound` when there is no code to hand over, or `CannotBeSet` for a name that no font has.
pub fn letter(desk: &Desk, moment: Moment, request: &str) -> Result<Vec<u8>> {
    desk.with(|office| {
        let school = office.read(moment, school::get)?.name;
        let held = office.code.as_ref().ok_or(Problem::NotFound)?;
        let (user, groups) = (held.user, held.code.show(Reason::Printing));
        let letter = invitation::Letter { school: &school, name: &held.name, groups: &groups, until: held.until };
        let pdf = invitation::pdf(&letter, moment.at)?;
        office.write(request, moment, |write| {
            write.note(user, "letter with the one-time code");
            Ok(())
        })?;
        Ok(pdf)
    })
}

/// Wipes the code: it was handed over.
pub fn put_away(desk: &Desk) -> Result<()> {
    desk.with(|office| {
        office.code = None;
        Ok(())
    })
}
