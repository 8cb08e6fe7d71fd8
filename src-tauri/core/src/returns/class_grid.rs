//! The class grid: pupils down, purposes across, ready for a stack of returned forms.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::facts::{self, SheetState, Who};
use crate::agreements::Form;
use crate::agreements::state::{AgreementPosition, AgreementState};
use crate::base::ids::{ClassId, DecisionId, PersonId};
use crate::base::{Day, Problem, Result, names};
use crate::consents::state::{Position, State};
use crate::consents::{self, Purpose};
use crate::people::{self, Fields, Kind, Responsibility, Whose};
use crate::store::Read;

/// Which class, and as it stood on which day (none: today).
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenGrid {
    /// None for the pupils who are in no class.
    pub class: Option<ClassId>,
    pub as_at: Option<Day>,
    /// A pupil who is looked for. Who has left is in no class, but a form signed before may still come in: today's grid of
    /// those in no class holds such a pupil's line as well.
    #[serde(default)]
    pub pupil: Option<PersonId>,
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
    /// The name by law, where it is another than the name in use; else empty. A form may come back under either.
    pub legal_name: String,
    pub born: Option<Day>,
    /// The pupil will only begin in this class, on that day.
    pub starts_on: Option<Day>,
    /// The last day at the school, where it is known: also one that is still to come.
    pub left_on: Option<Day>,
    /// The day the last consent sheet came in.
    pub form_in: Option<Day>,
    /// The day the last consent sheet went out.
    pub form_out: Option<Day>,
    /// When the last consent sheet that went out should be back.
    pub form_due: Option<Day>,
    pub sheet: SheetState,
    /// How many boxes were left blank on the sheet that is in: each counts as No, although nobody said so (R3).
    pub blank: usize,
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
    let mut pupils = facts::of(read, who, on)?;
    if let Some(pupil) = input.pupil.filter(|_| who == Who::NoClass && on == read.today()) {
        let left = |pupil: &facts::Pupil| pupil.person.kind == Kind::Pupil && pupil.person.left_on.is_some_and(|left| left < on);
        let named = facts::of(read, Who::One(pupil), on)?.pupils;
        pupils.pupils.extend(named.into_iter().filter(left));
    }
    let starters = match input.class {
        Some(class) if on == read.today() => people::list::starters(read, class)?,
        _ => HashMap::new(),
    };
    let purposes = consents::store::purposes(read, on)?;
    let whose = Whose::of(pupils.pupils.iter().map(|pupil| pupil.person.id));
    let rows = consents::store::of_those(read, &whose)?;
    let received: HashMap<DecisionId, Day> = rows.iter().map(|row| (row.id, row.received_on)).collect();
    let positions = consents::grid::positions(rows, &purposes, &pupils.facts(), on);
    let mut lines = Vec::with_capacity(pupils.pupils.len());
    for (pupil, cells) in pupils.pupils.iter().zip(positions) {
        let (agreement, sheet) = (pupils.own_agreement(pupil), pupils.sheet(pupil));
        let sheet_in = pupil.came_in(Form::C1).filter(|_| sheet == SheetState::In);
        lines.push(GridLine {
            pupil: pupil.person.id,
            name: pupil.person.name.clone(),
            register_name: pupil.person.register_name.clone(),
            legal_name: legal_name(&pupil.person.fields),
            born: pupil.person.fields.born,
            starts_on: starters.get(&pupil.person.id).copied(),
            left_on: pupil.person.left_on,
            form_in: pupil.came_in(Form::C1),
            form_out: pupil.facts.asked.map(|asked| asked.issued_on),
            form_due: pupil.facts.asked.and_then(|asked| asked.due_on),
            sheet,
            blank: sheet_in.map_or(0, |came_in| cells.iter().filter(|cell| is_blank(cell, came_in, &received)).count()),
            missing: agreement.state != AgreementState::Left
                && (sheet != SheetState::In || agreement.state != AgreementState::Complete),
            agreement,
            cells,
            contacts: signers(read, pupil.person.id)?,
        });
    }
    Ok(ClassGrid { class: input.class, class_name, as_at: on, purposes, lines })
}

fn legal_name(fields: &Fields) -> String {
    let legal = names::tidy(&format!("{} {}", fields.legal_forename, fields.legal_surname));
    if legal == fields.name() { String::new() } else { legal }
}

/// Whether a box was left blank on the sheet that came in on that day: nobody has ever answered, or only on an older
/// sheet, whose answer has expired since.
fn is_blank(cell: &Position, came_in: Day, received: &HashMap<DecisionId, Day>) -> bool {
    match cell.state {
        State::NotAsked | State::Asked | State::NoReply | State::LeftBlank => true,
        State::Expired => cell.decision.and_then(|id| received.get(&id)).is_some_and(|day| *day < came_in),
        _ => false,
    }
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
