//! Withdraw a consent: by any route, by whoever may; it counts from the day it reached the school (R7, O-C09, O-C19).

use serde::Deserialize;
use ts_rs::TS;

use super::{Decision, DecisionKind, Method, store};
use crate::base::ids::{DecisionId, PersonId, PurposeId};
use crate::base::{Day, Problem, Result, Why, names};
use crate::people::speaker::{Giver, GiverKind, Standing, speaker};
use crate::people::{self, Kind};
use crate::store::Write;

/// A withdrawal as it reached the school.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Withdraw {
    pub pupil: PersonId,
    pub purposes: Vec<PurposeId>,
    pub giver: Giver,
    pub method: Method,
    pub received_on: Day,
    /// What they asked for, in the office's words, or nothing.
    pub reason: String,
}

/// Records the withdrawal of each purpose.
pub fn withdraw(write: &Write<'_>, input: Withdraw) -> Result<Vec<DecisionId>> {
    let pupil = people::store::find(write, input.pupil)?;
    if pupil.kind != Kind::Pupil {
        return Err(Problem::invalid("pupil", Why::DoesNotFit));
    }
    if input.received_on > write.today() {
        return Err(Problem::invalid("receivedOn", Why::InTheFuture));
    }
    if input.purposes.is_empty() {
        return Err(Problem::invalid("purposes", Why::Missing));
    }
    let reason = names::tidy(&input.reason);
    if reason.chars().count() > 1000 {
        return Err(Problem::invalid("reason", Why::TooLong { most: 1000 }));
    }
    let mut speaker = speaker(write, input.pupil, &pupil.fields, &input.giver)?;
    // Stopping is the safe side: a withdrawal by any contact counts, also by one who may not give consent,
    // until somebody who may decide answers anew.
    if speaker.kind == GiverKind::Contact && matches!(speaker.standing, Standing::Lacks | Standing::LimitedByCourt) {
        speaker.standing = Standing::Declared;
    }
    let mut made = Vec::new();
    for purpose in input.purposes {
        let purpose = store::purpose_of(write, purpose, input.received_on)?;
        let decision = Decision {
            id: DecisionId::new(),
            pupil: input.pupil,
            purpose: purpose.id,
            wording: purpose.wording,
            wording_version: purpose.version,
            kind: DecisionKind::Withdrawal,
            answer: None,
            limits: String::new(),
            giver_kind: speaker.kind,
            giver: speaker.id,
            giver_name: speaker.name.clone(),
            relationship: speaker.relationship.clone(),
            standing: speaker.standing,
            method: input.method,
            signed_on: None,
            received_on: input.received_on,
            until: None,
            reason: reason.clone(),
            form_reference: String::new(),
            voids: None,
            entered_at: write.stamp.at,
            entered_by: write.stamp.name.clone(),
        };
        store::insert(write, &decision, None)?;
        made.push(decision.id);
    }
    write.note(input.pupil, format!("{} consents withdrawn", made.len()));
    Ok(made)
}
