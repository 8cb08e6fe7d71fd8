//! Change what is kept about a person. Every field changed goes into the person's history.

use serde::Deserialize;
use ts_rs::TS;

use super::{Fields, store};
use crate::base::ids::{ClassId, PersonId};
use crate::base::{Day, Problem, Result, Why};
use crate::store::Write;

/// A person's fields as they should be.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EditPerson {
    pub id: PersonId,
    /// The revision that the window showed; another one in the vault means somebody was quicker.
    #[ts(type = "number")]
    pub revision: i64,
    pub fields: Fields,
    pub class_id: Option<ClassId>,
}

/// Changes the person; answers how many fields changed.
pub fn edit(write: &Write<'_>, input: EditPerson) -> Result<usize> {
    let person = store::find(write, input.id)?;
    if person.revision != input.revision {
        return Err(Problem::ChangedMeanwhile);
    }
    let mut fields = input.fields.checked(write.today())?;
    if fields.joined_on.is_some_and(|joined| person.left_on.is_some_and(|left| left < joined)) {
        return Err(Problem::invalid("joinedOn", Why::TooEarly));
    }
    super::add::unused(write, &fields, Some(input.id))?;
    let mut was = person.fields.clone();
    let changes = changes(&mut was, &mut fields);
    for (field, was, became) in &changes {
        store::changed(write, input.id, field, was, became)?;
    }
    let mut count = changes.len();
    if !changes.is_empty() {
        store::update(write, input.id, &fields)?;
    }
    if person.class_id != input.class_id {
        move_to(write, input.id, &person.class_name, input.class_id, write.today())?;
        count += 1;
    }
    write.note(input.id, format!("{count} fields changed"));
    Ok(count)
}

/// Moves a pupil to another class and keeps the move in the history.
pub(crate) fn move_to(write: &Write<'_>, pupil: PersonId, from: &str, to: Option<ClassId>, on: Day) -> Result<()> {
    let name = match to {
        Some(class) => {
            write.maybe("SELECT name FROM class WHERE id = ?1", [class], |row| row.get(0))?.ok_or(Problem::NotFound)?
        }
        None => String::new(),
    };
    store::set_class(write, pupil, to, on)?;
    store::changed(write, pupil, "class", from, &name)
}

/// The fields that differ: name, what it was, what it becomes.
pub(crate) fn changes(was: &mut Fields, becomes: &mut Fields) -> Vec<(&'static str, String, String)> {
    let day = |day: Option<Day>| day.map(|d| d.to_string()).unwrap_or_default();
    let mut changes = Vec::new();
    for (field, was, becomes) in [("born", was.born, becomes.born), ("joinedOn", was.joined_on, becomes.joined_on)] {
        if was != becomes {
            changes.push((field, day(was), day(becomes)));
        }
    }
    for ((field, was), (_, becomes)) in was.texts_mut().into_iter().zip(becomes.texts_mut()) {
        if was != becomes {
            changes.push((field, was.clone(), becomes.clone()));
        }
    }
    changes
}
