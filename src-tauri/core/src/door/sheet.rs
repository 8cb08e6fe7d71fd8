//! The recovery sheet between being made and being typed back: shown, printed, saved.

use serde::Serialize;
use ts_rs::TS;

use super::begin::SheetMade;
use crate::base::{Problem, Progress, Result};
use crate::desk::leaving::file_name;
use crate::desk::{Desk, Noted, State};
use crate::office::Moment;
use crate::papers::recovery_sheet;
use crate::paperwork::PaperDone;
use crate::vault::recovery::Reason;
use crate::vault::{RecoverySheet, RecoverySheetView};

/// The sheet as the window shows it, with the two groups that it will ask for.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetToConfirm {
    #[serde(flatten)]
    pub sheet: RecoverySheetView,
    /// The two groups of the recovery key to type back, counted from 1.
    pub ask: [usize; 2],
}

impl SheetToConfirm {
    pub(crate) fn of(sheet: &RecoverySheet, ask: [usize; 2]) -> Self {
        Self { sheet: sheet.show(Reason::ShownToItsOwner), ask }
    }
}

/// The sheet that nobody has typed back yet.
pub fn show(desk: &Desk) -> Result<SheetMade> {
    match &*desk.state() {
        State::Sheet(begun) => Ok(SheetMade { sheet: SheetToConfirm::of(&begun.sheet, begun.asked) }),
        State::Closed | State::Choosing(_) | State::Open(_) => Err(Problem::NotFound),
    }
}

/// The sheet on paper.
pub fn pdf(desk: &Desk, moment: Moment) -> Result<Vec<u8>> {
    match &*desk.state() {
        State::Sheet(begun) => recovery_sheet::pdf(&begun.sheet.show(Reason::Printing), moment.at, &Progress::default()),
        State::Closed | State::Choosing(_) | State::Open(_) => Err(Problem::NotFound),
    }
}

/// Prints the sheet; the record says so as soon as it is open.
pub fn print(desk: &Desk, moment: Moment, printer: &str) -> Result<()> {
    let pdf = pdf(desk, moment)?;
    desk.note_later(Noted::new("door_sheet_print", recovery_sheet::PRINTED));
    desk.surroundings.print(printer, recovery_sheet::TITLE, &pdf)
}

/// Saves the sheet where the person chooses; the record says so as soon as it is open.
pub fn save(desk: &Desk, moment: Moment) -> Result<PaperDone> {
    show(desk)?;
    let Some(path) = desk.surroundings.ask_where(recovery_sheet::FILE_NAME)? else {
        return Ok(PaperDone::of(None));
    };
    // Made only now: Signet may have locked itself while the dialog stood there, and the sheet is gone then.
    let pdf = pdf(desk, moment).map_err(|_| Problem::Locked)?;
    desk.note_later(Noted::new("door_sheet_save", recovery_sheet::SAVED));
    desk.surroundings.write_file(&path, &pdf)?;
    Ok(PaperDone::of(Some(file_name(&path))))
}
