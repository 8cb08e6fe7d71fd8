//! Settle a dispute between those who hold parental responsibility: a named person decides, with a reason (R12).

use serde::Deserialize;
use ts_rs::TS;

use super::{Answer, Decision, DecisionKind, Method, store, until::until};
use crate::base::ids::{DecisionId, PersonId, PurposeId};
use crate::base::{Problem, Result, Why, names};
use crate::people::speaker::{GiverKind, Standing};
use crate::people::{self, Year, school};
use crate::store::Write;

/// How a dispute was settled.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Resolve {
    pub pupil: PersonId,
    pub purpose: PurposeId,
    pub answer: Answer,
    pub limits: String,
    /// Who of the school decided.
    pub decided_by: String,
    pub reason: String,
}

/// Records the settlement; answers given later are weighed anew.
pub fn resolve(write: &Write<'_>, input: Resolve) -> Result<DecisionId> {
    let pupil = people::store::find(write, input.pupil)?;
    let decided_by = names::tidy(&input.decided_by);
    let reason = names::tidy(&input.reason);
    let limits = names::tidy(&input.limits);
    for (field, text) in [("decidedBy", &decided_by), ("reason", &reason)] {
        if text.is_empty() {
            return Err(Problem::invalid(field, Why::Missing));
        }
        if text.chars().count() > 1000 {
            return Err(Problem::invalid(field, Why::TooLong { most: 1000 }));
        }
    }
    if (input.answer == Answer::Limits) == limits.is_empty() {
        return Err(Problem::invalid("limits", Why::DoesNotFit));
    }
    let purpose = store::purpose_of(write, input.purpose, write.today())?;
    let year = Year::kept(pupil.fields.year.clone());
    let decision = Decision {
        id: DecisionId::new(),
        pupil: input.pupil,
        purpose: purpose.id,
        wording: purpose.wording,
        wording_version: purpose.version,
        kind: DecisionKind::Resolution,
        answer: Some(input.answer),
        limits,
        giver_kind: GiverKind::Staff,
        giver: None,
        giver_name: decided_by,
        relationship: String::new(),
        standing: Standing::NamedPerson,
        method: Method::InPerson,
        signed_on: None,
        received_on: write.today(),
        until: until(purpose.period, write.today(), school::get(write)?.year_ends, &year),
        reason,
        form_reference: String::new(),
        voids: None,
        entered_at: write.stamp.at,
        entered_by: write.stamp.name.clone(),
    };
    store::insert(write, &decision, None)?;
    write.note(input.pupil, "dispute settled");
    Ok(decision.id)
}
