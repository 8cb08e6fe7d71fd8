//! The new recovery sheet between being made and being typed back: begun with the password, printed, saved, put away.

use serde::Deserialize;
use ts_rs::TS;

use crate::base::secret::SecretText;
use crate::base::{Problem, Progress, Result};
use crate::desk::Desk;
use crate::door::sheet::SheetToConfirm;
use crate::office::{Leaving, Moment, Office};
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
    let pdf = desk.with(|office| {
        let pdf = pdf(office, moment)?;
        office.note("door_sheet_print", "", recovery_sheet::PRINTED, moment)?;
        Ok(pdf)
    })?;
    desk.surroundings.print(printer, recovery_sheet::TITLE, &pdf)
}

/// Saves the sheet where the person says, and puts that on record.
///
/// # Errors
/// `NotFound` when none waits; `FileAccess`.
pub fn save(desk: &Desk, moment: Moment) -> Result<PaperDone> {
    let file_name = desk.let_out("door_sheet_save", moment, |office| {
        Ok(Leaving::new(recovery_sheet::FILE_NAME, pdf(office, moment)?, recovery_sheet::SAVED))
    })?;
    Ok(PaperDone::of(file_name))
}

fn pdf(office: &Office, moment: Moment) -> Result<Vec<u8>> {
    let renewal = office.renewal.as_ref().ok_or(Problem::NotFound)?;
    recovery_sheet::pdf(&renewal.sheet().0.show(Reason::Printing), moment.at, &Progress::default())
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
