//! Add a person.

use serde::Deserialize;
use ts_rs::TS;

use super::{Fields, Kind, store};
use crate::base::ids::{ClassId, PersonId};
use crate::base::{Problem, Result, Why};
use crate::store::Write;

/// A new person, as typed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddPerson {
    pub kind: Kind,
    pub fields: Fields,
    pub class_id: Option<ClassId>,
}

/// Adds the person and answers with the new id.
pub fn add(write: &Write<'_>, input: AddPerson) -> Result<PersonId> {
    let fields = input.fields.checked(write.today())?;
    unused(write, &fields, None)?;
    if let Some(class) = input.class_id {
        // The class may have gone while the window was open.
        write.maybe("SELECT 1 FROM class WHERE id = ?1", [class], |_| Ok(()))?.ok_or(Problem::NotFound)?;
    }
    let id = PersonId::new();
    store::insert(write, id, input.kind, &fields)?;
    if let Some(class) = input.class_id {
        store::set_class(write, id, Some(class), fields.joined_on.unwrap_or(write.today()))?;
    }
    store::changed(write, id, "added", "", input.kind.word())?;
    write.note(id, format!("added as {}", input.kind.word()));
    Ok(id)
}

/// A UPN and an admission number belong to one pupil each.
pub(crate) fn unused(write: &Write<'_>, fields: &Fields, own: Option<PersonId>) -> Result<()> {
    for (field, column, value) in [("upn", "upn", &fields.upn), ("admissionNo", "admission_no", &fields.admission_no)] {
        if value.is_empty() {
            continue;
        }
        let sql = format!("SELECT id FROM person WHERE {column} = ?1 AND merged_into IS NULL");
        let taken: Vec<PersonId> = write.all(&sql, [value], |row| row.get(0))?;
        if taken.into_iter().any(|id| Some(id) != own) {
            return Err(Problem::invalid(field, Why::Taken));
        }
    }
    Ok(())
}
