//! Take back forms that were entered by mistake, such as the last one (undo). Everything stays on record.

use serde::Deserialize;
use ts_rs::TS;

use crate::agreements::{self, Form};
use crate::base::Result;
use crate::base::ids::ReturnId;
use crate::consents::take_back::take_back_return;
use crate::store::Write;

/// Which returned forms are taken back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakeBackForms {
    pub returns: Vec<ReturnId>,
}

/// Takes them back; what counted before they were entered counts again.
pub fn take_back(write: &Write<'_>, input: &TakeBackForms) -> Result<()> {
    for id in &input.returns {
        let (pupil, form) = agreements::store::take_back_return(write, *id)?;
        if form == Form::C1 {
            take_back_return(write, *id)?;
        }
        write.note(pupil, format!("{} taken back", form.word()));
    }
    Ok(())
}
