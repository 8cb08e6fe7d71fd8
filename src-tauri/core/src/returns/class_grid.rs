//! The class grid: pupils down, purposes across, ready for a stack of returned forms.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::facts::{self, SheetState, Who};
use crate::agreements::Form;
use crate::agreements::state::{AgreementPosition, AgreementState};
use crate::base::ids::{ClassId, PersonId};
use crate::base::{Day, Problem, Result};
use crate::consents::state::Position;
use crate::consents::{self, Purpose};
use crate::people::{self, Responsibility, Whose};
use crate::store::Read;

/// Which class, and as it stood on which day (none: today).
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenGrid {
    /// None for the pupils who are in no class.
    pub class: Option<ClassId>,
    pub as_at: Option<Day>,
}

/// The grid of one class on one day.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClassGrid {
    pub class: Option<ClassId>,
    pub class_name: String,
    pub as_at: Day,
    pub purposes: Vec<Purpose>,
    pub lines: Vec<GridLine>,
}

/// One pupil's line.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GridLine {
    pub pupil: PersonId,
    pub name: String,
    pub register_name: String,
    pub born: Option<Day>,
    /// The day the last consent sheet came in.
    pub form_in: Option<Day>,
    /// The day the last consent sheet went out.
    pub form_out: Option<Day>,
    /// When the last consent sheet that went out should be back.
    pub form_due: Option<Day>,
    pub sheet: SheetState,
    /// Something has still to come in from this pupil: the sheet or the agreement.
    pub missing: bool,
    pub agreement: AgreementPosition,
    /// In the order of the grid's purposes.
    pub cells: Vec<Position>,
    pub contacts: Vec<Signer>,
}

/// Somebody who may have signed.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Signer {
    pub id: PersonId,
    pub name: String,
    pub relationship: String,
    pub responsibility: Responsibility,
    pub court_order: bool,
}

/// Opens the grid.
pub fn open(read: &Read<'_>, input: &OpenGrid) -> Result<ClassGrid> {
    let on = input.as_at.unwrap_or(read.today());
    let (who, class_name) = match input.class {
        Some(class) => {
            let name = read.maybe("SELECT name FROM class WHERE id = ?1", [class], |row| row.get(0))?;
            (Who::Class(class), name.ok_or(Problem::NotFound)?)
        }
        None => (Who::NoClass, String::new()),
    };
    let pupils = facts::of(read, who, on)?;
    let purposes = consents::store::purposes(read, on)?;
    let whose = Whose::of(pupils.pupils.iter().map(|pupil| pupil.person.id));
    let rows = consents::store::of_those(read, &whose)?;
    let positions = consents::grid::positions(rows, &purposes, &pupils.facts(), on);
    let mut lines = Vec::with_capacity(pupils.pupils.len());
    for (pupil, cells) in pupils.pupils.iter().zip(positions) {
        let (agreement, sheet) = (pupils.own_agreement(pupil), pupils.sheet(pupil));
        lines.push(GridLine {
            pupil: pupil.person.id,
            name: pupil.person.name.clone(),
            register_name: pupil.person.register_name.clone(),
            born: pupil.person.fields.born,
            form_in: pupil.came_in(Form::C1),
            form_out: pupil.facts.asked.map(|asked| asked.issued_on),
            form_due: pupil.facts.asked.and_then(|asked| asked.due_on),
            sheet,
            missing: agreement.state != AgreementState::Left
                && (sheet != SheetState::In || agreement.state != AgreementState::Complete),
            agreement,
            cells,
            contacts: signers(read, pupil.person.id)?,
        });
    }
    Ok(ClassGrid { class: input.class, class_name, as_at: on, purposes, lines })
}

fn signers(read: &Read<'_>, pupil: PersonId) -> Result<Vec<Signer>> {
    let contacts = people::store::contacts_of(read, pupil)?;
    Ok(contacts
        .into_iter()
        .map(|c| Signer {
            id: c.id,
            name: c.name,
            relationship: c.link.relationship,
            responsibility: c.link.responsibility,
            court_order: c.link.court_order,
        })
        .collect())
}
