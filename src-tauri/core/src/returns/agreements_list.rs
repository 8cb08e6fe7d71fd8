//! Who has signed and who has not, class by class.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::facts::{self, Who};
use crate::agreements::state::{AgreementPosition, AgreementState};
use crate::base::ids::{ClassId, PersonId};
use crate::base::{Day, Result};
use crate::store::Read;

/// Whose agreements, and as they stood on which day (none: today).
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListAgreements {
    /// None for the whole school.
    pub class: Option<ClassId>,
    pub as_at: Option<Day>,
    /// Only those that are not complete.
    pub only_missing: bool,
}

/// The agreements of a class or the school.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgreementsList {
    pub as_at: Day,
    pub pupils: u32,
    pub complete: u32,
    pub lines: Vec<AgreementLine>,
}

/// One pupil's line.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgreementLine {
    pub pupil: PersonId,
    pub register_name: String,
    pub class_name: String,
    pub issued_on: Option<Day>,
    pub due_on: Option<Day>,
    pub agreement: AgreementPosition,
}

/// Lists the agreements.
pub fn list(read: &Read<'_>, input: &ListAgreements) -> Result<AgreementsList> {
    let on = input.as_at.unwrap_or(read.today());
    let pupils = facts::of(read, input.class.map_or(Who::School, Who::Class), on)?;
    let mut list = AgreementsList { as_at: on, pupils: 0, complete: 0, lines: Vec::new() };
    for pupil in &pupils.pupils {
        let agreement = pupils.own_agreement(pupil);
        let complete = agreement.state == AgreementState::Complete;
        list.pupils += 1;
        list.complete += u32::from(complete);
        if complete && input.only_missing {
            continue;
        }
        let out = pupil.out(pupil.agreement_form());
        list.lines.push(AgreementLine {
            pupil: pupil.person.id,
            register_name: pupil.person.register_name.clone(),
            class_name: pupil.person.class_name.clone(),
            issued_on: out.map(|out| out.issued_on),
            due_on: out.and_then(|out| out.due_on),
            agreement,
        });
    }
    Ok(list)
}
