//! The forms that came in for a pupil and still count, each with the answers that came with it.

use std::collections::HashMap;

use serde::Serialize;
use ts_rs::TS;

use crate::agreements::{self, CameIn};
use crate::base::ids::{DecisionId, PersonId, ReturnId};
use crate::base::{Day, Result};
use crate::consents;
use crate::store::Read;

/// A form that came in and was not taken back.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FormIn {
    #[serde(flatten)]
    pub form: CameIn,
    /// The answers of a consent sheet that were not taken back singly.
    pub answers: Vec<DecisionId>,
}

/// The forms that had come in by that day, the one entered last first.
pub fn of(read: &Read<'_>, pupil: PersonId, by: Day) -> Result<Vec<FormIn>> {
    let mut answers: HashMap<ReturnId, Vec<DecisionId>> = HashMap::new();
    for (form, answer) in consents::store::answers_by_return(read, pupil)? {
        answers.entry(form).or_default().push(answer);
    }
    let forms = agreements::store::returns_of(read, pupil, by)?;
    Ok(forms.into_iter().map(|form| FormIn { answers: answers.remove(&form.id).unwrap_or_default(), form }).collect())
}
