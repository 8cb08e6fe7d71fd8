//! One pupil's consents with everything that was ever said about each.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::facts::PupilFacts;
use super::state::{Position, position};
use super::{Decision, Purpose, store};
use crate::base::ids::PersonId;
use crate::base::{Day, Result};
use crate::store::Read;

/// Whose consents, and as they stood on which day (none: today).
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenConsents {
    pub pupil: PersonId,
    pub as_at: Option<Day>,
}

/// One purpose: where it stands and everything that was said.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConsentHistory {
    pub purpose: Purpose,
    pub position: Position,
    /// Newest first; rows taken back are among them, with the rows that take them back.
    pub rows: Vec<Decision>,
}

/// Every purpose of the day, and those of earlier days that were answered.
pub fn history(read: &Read<'_>, pupil: &PupilFacts, on: Day) -> Result<Vec<ConsentHistory>> {
    let rows = store::of_pupil(read, pupil.id)?;
    let mut purposes = store::purposes(read, on)?;
    for row in &rows {
        if !purposes.iter().any(|p| p.id == row.purpose) {
            purposes.push(store::purpose_of(read, row.purpose, on)?);
        }
    }
    Ok(purposes
        .into_iter()
        .map(|purpose| {
            let mut of_purpose: Vec<Decision> = rows.iter().filter(|d| d.purpose == purpose.id).cloned().collect();
            let position = position(&of_purpose, &purpose, pupil, on);
            of_purpose.reverse();
            ConsentHistory { purpose, position, rows: of_purpose }
        })
        .collect())
}
