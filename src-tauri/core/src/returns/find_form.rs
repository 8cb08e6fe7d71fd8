//! Find a numbered form by the reference printed on it.

use serde::Serialize;
use ts_rs::TS;

use crate::agreements::{self, Form, issue};
use crate::base::ids::{ClassId, PersonId};
use crate::base::{Day, Result};
use crate::people;
use crate::store::Read;

/// A numbered form.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FoundForm {
    pub reference: String,
    pub code: Form,
    pub issued_on: Day,
    /// Whom it is about; none for a blank form.
    pub pupil: Option<PersonId>,
    pub name: String,
    pub class: Option<ClassId>,
    pub class_name: String,
}

/// The form with that reference; none if the text is no reference or no such form went out.
pub fn find(read: &Read<'_>, text: &str) -> Result<Option<FoundForm>> {
    let Some(reference) = issue::read_reference(text) else {
        return Ok(None);
    };
    let Some(issue) = agreements::store::issue_by_reference(read, &reference)? else {
        return Ok(None);
    };
    let pupil = issue.pupil.map(|id| people::store::find(read, id)).transpose()?;
    Ok(Some(FoundForm {
        reference,
        code: issue.code,
        issued_on: issue.issued_on,
        pupil: issue.pupil,
        name: pupil.as_ref().map(|p| p.name.clone()).unwrap_or_default(),
        class: pupil.as_ref().and_then(|p| p.class_id),
        class_name: pupil.map(|p| p.class_name).unwrap_or_default(),
    }))
}
