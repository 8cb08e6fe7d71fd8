//! Where every consent of a group of pupils stands on a day.

use std::collections::HashMap;

use super::facts::PupilFacts;
use super::state::{Position, position};
use super::{Decision, Purpose};
use crate::base::Day;
use crate::base::ids::{PersonId, PurposeId};

/// One line for each pupil, one position for each purpose, both in the order given.
#[must_use]
pub fn positions(rows: Vec<Decision>, purposes: &[Purpose], pupils: &[PupilFacts], on: Day) -> Vec<Vec<Position>> {
    let mut by_pupil: HashMap<(PersonId, PurposeId), Vec<Decision>> = HashMap::new();
    for row in rows {
        by_pupil.entry((row.pupil, row.purpose)).or_default().push(row);
    }
    pupils
        .iter()
        .map(|pupil| {
            let line = purposes.iter().map(|purpose| {
                let rows = by_pupil.get(&(pupil.id, purpose.id)).map_or(&[][..], Vec::as_slice);
                position(rows, purpose, pupil, on)
            });
            line.collect()
        })
        .collect()
}
