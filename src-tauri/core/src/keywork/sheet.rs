//! The new recovery sheet between being made and being typed back: begun with the password, printed, saved, put away.

use serde::Deserialize;
use ts_rs::TS;

use crate::base::secret::SecretText;
use crate::base::{Problem, Progress, Result};
use crate::desk::Desk;
use crate::door::sheet::SheetToConfirm;
use crate::office::Moment;
use crate::papers::recovery_sheet;
use crate::paperwork::PaperDone;
use crate::vault::recovery::Reason;
use crate::vault::{Renew, Renewal};

/// What is to be renewed, and the password again.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BeginRenewal {
    pub what: Renew,
    pub password: SecretText,
}

/// Makes the new key and its sheet. Nothing is changed until the sheet is typed back; the old one works until then.
///
/// # Errors
/// `WrongPassword`, `Throttled`, or what the header and the disk say.
pub fn begin(desk: &Desk, moment: Moment, input: &BeginRenewal) -> Result<SheetToConfirm> {
    desk.with(|office| {
        office.prove(&input.password, moment)?;
        let renewal = Renewal::prepare(office.held()?, &office.keys, input.what, moment.today)?;
        let (sheet, asked) = renewal.sheet();
        let shown = SheetToConfirm::of(sheet, asked);
        office.renewal = Some(renewal);
        Ok(shown)
    })
}

/// Prints the sheet, and puts that on record.
///
/// # Errors
/// `NotFound` when none waits; `PrinterRefused`.
pub fn print(desk: &Desk, moment: Moment, printer: &str) -> Result<()> {
    desk.surroundings.print(printer, recovery_sheet::TITLE, &pdf(desk, moment)?)?;
    desk.with(|office| office.note("door_sheet_print", "", recovery_sheet::PRINTED, moment))
}

/// Saves the sheet where the person says, and puts that on record.
///
/// # Errors
/// `NotFound` when none waits; `FileAccess`.
pub fn save(desk: &Desk, moment: Moment) -> Result<PaperDone> {
    let file_name = desk.surroundings.save(recovery_sheet::FILE_NAME, &pdf(desk, moment)?)?;
    if file_name.is_some() {
        desk.with(|office| office.note("door_sheet_save", "", recovery_sheet::SAVED, moment))?;
    }
    Ok(PaperDone { done: file_name.is_some(), file_name })
}

fn pdf(desk: &Desk, moment: Moment) -> Result<Vec<u8>> {
    let view = desk.with(|office| {
        let renewal = office.renewal.as_ref().ok_or(Problem::NotFound)?;
        Ok(renewal.sheet().0.show(Reason::Printing))
    })?;
    recovery_sheet::pdf(&view, moment.at, &Progress::default())
}

/// Puts away a sheet that was not typed back: it never opened anything, and the old one goes on working.
///
/// # Errors
/// `Locked`.
pub fn put_away(desk: &Desk) -> Result<()> {
    desk.with(|office| {
        office.renewal = None;
        Ok(())
    })
}
