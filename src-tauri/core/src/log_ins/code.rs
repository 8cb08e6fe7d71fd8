//! The one-time code between being made and being handed over: shown once, printed or saved as a letter, put away.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use ts_rs::TS;

use crate::base::ids::UserId;
use crate::base::{Problem, Result};
use crate::desk::Desk;
use crate::office::{CodeToHandOver, Leaving, Moment, Office};
use crate::papers::invitation;
use crate::paperwork::PaperDone;
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

/// Prints the letter on which the code is handed over. That it was printed is on record, the code is not.
///
/// # Errors
/// `NotFound` when there is no code to hand over; `CannotBeSet` for a name that no font has; `PrinterRefused`.
pub fn print(desk: &Desk, moment: Moment, printer: &str) -> Result<()> {
    let pdf = desk.with(|office| {
        let (user, pdf) = letter(office, moment)?;
        office.note("code_print", user, "the letter with the one-time code was printed", moment)?;
        Ok(pdf)
    })?;
    // The desk is free while the printer takes its time.
    desk.surroundings.print(printer, "Signet one-time code", &pdf)
}

/// Saves the letter where the person says, and puts that on record.
///
/// # Errors
/// As [`print()`]; `FileAccess`.
pub fn save(desk: &Desk, moment: Moment) -> Result<PaperDone> {
    let file_name = desk.let_out("code_save", moment, |office| {
        let (user, pdf) = letter(office, moment)?;
        let facts = "the letter with the one-time code was saved as a file";
        Ok(Leaving::new("Signet one-time code.pdf", pdf, facts).about(user))
    })?;
    Ok(PaperDone::of(file_name))
}

/// Whose code it is, and the letter.
fn letter(office: &Office, moment: Moment) -> Result<(UserId, Vec<u8>)> {
    let school = office.read(moment, school::get)?.name;
    let held = office.code.as_ref().ok_or(Problem::NotFound)?;
    let groups = held.code.show(Reason::Printing);
    let letter = invitation::Letter { school: &school, name: &held.name, groups: &groups, until: held.until };
    Ok((held.user, invitation::pdf(&letter, moment.at)?))
}

/// Wipes the code: it was handed over.
pub fn put_away(desk: &Desk) -> Result<()> {
    desk.with(|office| {
        office.code = None;
        Ok(())
    })
}
