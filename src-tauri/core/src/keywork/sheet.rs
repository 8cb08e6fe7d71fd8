//! The new recovery sheet between being made and being typed back: begun with the password, printed, saved, put away.

use serde::Deserialize;
use ts_rs::TS;

use crate::base::secret::SecretText;
use crate::base::{Problem, Progress, Result};
use crate::desk::Desk;
use crate::door::sheet::SheetToConfirm;
use crate::office::Moment;
use crate::papers;
use crate::vault::recovery::Reason;
use crate::vault::unlock::prove;
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
        let lock = office.lock()?;
        prove(lock, &office.keys, &input.password, moment.at)?;
        let renewal = Renewal::prepare(lock, &office.keys, input.what, moment.today)?;
        let (sheet, asked) = renewal.sheet();
        let shown = SheetToConfirm::of(sheet, asked);
        office.renewal = Some(renewal);
        Ok(shown)
    })
}

/// The sheet on paper.
///
/// # Errors
/// `NotFound` when none waits.
pub fn pdf(desk: &Desk, moment: Moment) -> Result<Vec<u8>> {
    let view = desk.with(|office| {
        let renewal = office.renewal.as_ref().ok_or(Problem::NotFound)?;
        Ok(renewal.sheet().0.show(Reason::Printing))
    })?;
    papers::recovery_sheet::pdf(&view, moment.at, &Progress::default())
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
