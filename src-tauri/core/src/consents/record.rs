//! Record the answers on a form: one row for each purpose that was ticked, in the wording of the day it was signed.

use serde::Deserialize;
use ts_rs::TS;

use super::{Answer, Decision, DecisionKind, Method, store, until::until};
use crate::base::ids::{DecisionId, PersonId, PurposeId, ReturnId, WordingId};
use crate::base::{Day, Problem, Result, Why, names};
use crate::people::speaker::{Giver, speaker};
use crate::people::{self, Kind, Year, school};
use crate::store::Write;

/// One ticked box.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Ticked {
    pub purpose: PurposeId,
    pub answer: Answer,
    /// What a Yes is limited to, such as "first name only".
    #[serde(default)]
    pub limits: String,
}

/// The answers on one form.
#[derive(Debug, Clone)]
pub struct Answers {
    pub pupil: PersonId,
    pub ticked: Vec<Ticked>,
    pub giver: Giver,
    pub method: Method,
    pub signed_on: Day,
    pub received_on: Day,
    pub form_return: Option<ReturnId>,
    /// The wording printed on a numbered form, purpose by purpose; else the wording of the day it was signed.
    pub printed: Vec<WordingId>,
}

/// Records the answers. Answers by somebody who may not decide are kept and count as invalid.
pub fn record(write: &Write<'_>, input: &Answers) -> Result<Vec<DecisionId>> {
    let pupil = people::store::find(write, input.pupil)?;
    if pupil.kind != Kind::Pupil {
        return Err(Problem::invalid("pupil", Why::DoesNotFit));
    }
    if pupil.left_on.is_some_and(|left| left < input.signed_on) {
        return Err(Problem::invalid("pupil", Why::HasLeft));
    }
    check_days(write.today(), input.signed_on, input.received_on, pupil.fields.born)?;
    let speaker = speaker(write, input.pupil, &pupil.fields, &input.giver)?;
    let school = school::get(write)?;
    let year = Year::kept(pupil.fields.year.clone());
    let mut made = Vec::new();
    for ticked in &input.ticked {
        let limits = names::tidy(&ticked.limits);
        if limits.chars().count() > names::LONGEST {
            return Err(Problem::invalid("limits", Why::TooLong { most: names::LONGEST }));
        }
        if (ticked.answer == Answer::Limits) == limits.is_empty() {
            return Err(Problem::invalid("limits", Why::DoesNotFit));
        }
        let purpose = store::purpose_of(write, ticked.purpose, input.signed_on)?;
        let printed = input.printed.iter().find_map(|w| store::wording_of(write, *w, purpose.id).transpose()).transpose()?;
        let (wording, wording_version) = printed.unwrap_or((purpose.wording, purpose.version));
        let decision = Decision {
            id: DecisionId::new(),
            pupil: input.pupil,
            purpose: purpose.id,
            wording,
            wording_version,
            kind: DecisionKind::Answer,
            answer: Some(ticked.answer),
            limits,
            giver_kind: speaker.kind,
            giver: speaker.id,
            giver_name: speaker.name.clone(),
            relationship: speaker.relationship.clone(),
            standing: speaker.standing,
            method: input.method,
            signed_on: Some(input.signed_on),
            received_on: input.received_on,
            until: until(purpose.period, input.signed_on, school.year_ends, &year),
            reason: String::new(),
            form_reference: String::new(),
            voids: None,
            entered_at: write.stamp.at,
            entered_by: write.stamp.name.clone(),
        };
        store::insert(write, &decision, input.form_return)?;
        made.push(decision.id);
    }
    write.note(input.pupil, format!("{} answers recorded", made.len()));
    Ok(made)
}

/// A day on paper lies between the pupil's birth and today, and a form cannot come in before it was signed.
pub(crate) fn check_days(today: Day, signed: Day, received: Day, born: Option<Day>) -> Result<()> {
    if signed > today {
        return Err(Problem::invalid("signedOn", Why::InTheFuture));
    }
    if received > today {
        return Err(Problem::invalid("receivedOn", Why::InTheFuture));
    }
    let earliest = born.unwrap_or(Day::from_ymd_opt(2000, 1, 1).unwrap_or_default());
    if signed < earliest {
        return Err(Problem::invalid("signedOn", Why::TooEarly));
    }
    if received < signed {
        return Err(Problem::invalid("receivedOn", Why::TooEarly));
    }
    Ok(())
}
