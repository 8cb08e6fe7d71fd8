//! What a pupil's page shows besides the person: consents with their whole history, agreements, forms that are out.

use serde::Serialize;
use ts_rs::TS;

use super::facts::{self, Who};
use super::forms_in::{self, FormIn};
use crate::agreements::state::AgreementPosition;
use crate::agreements::{Form, Signature};
use crate::base::{Day, Problem, Result};
use crate::consents::history::{self, ConsentHistory, OpenConsents};
use crate::store::Read;

/// A pupil's consents and agreements on a day.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PupilFile {
    pub as_at: Day,
    pub consents: Vec<ConsentHistory>,
    pub agreement: AgreementPosition,
    /// Every signature that ever came in, newest first.
    pub signatures: Vec<Signature>,
    pub consents_in: Option<Day>,
    /// The forms that came in and still count, the one entered last first.
    pub forms: Vec<FormIn>,
}

/// Opens the file.
pub fn open(read: &Read<'_>, input: &OpenConsents) -> Result<PupilFile> {
    let on = input.as_at.unwrap_or(read.today());
    let pupils = facts::of(read, Who::One(input.pupil), on)?;
    let pupil = pupils.pupils.first().ok_or(Problem::NotFound)?;
    Ok(PupilFile {
        as_at: on,
        consents: history::history(read, &pupil.facts, on)?,
        agreement: pupils.own_agreement(pupil),
        signatures: pupil.signatures.clone(),
        consents_in: pupil.came_in(Form::C1),
        forms: forms_in::of(read, pupil.person.id, on)?,
    })
}
