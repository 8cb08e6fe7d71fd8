//! Correct forms that were entered wrongly: the day, who signed, the ticks. What was entered stays on record as taken
//! back, and the form as it really is stands in its place, in one step.

use std::collections::HashSet;

use serde::Deserialize;
use ts_rs::TS;

use super::enter::{EnterForms, Entered, Notice, ReturnedAgreement, ReturnedConsents, take_in, titles_in};
use super::take_back::{TakeBackForms, take_back};
use crate::agreements::store::{self, Returned};
use crate::base::ids::{PersonId, ReturnId};
use crate::base::{Problem, Result, Why, names};
use crate::consents::state::State;
use crate::consents::{self, Decision, DecisionKind};
use crate::people;
use crate::people::speaker::{Speaker, speaker};
use crate::store::Write;

/// Forms as they really are, in the place of what was entered.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CorrectForms {
    /// What is corrected: forms of one pupil that came in on one day.
    pub corrects: Vec<ReturnId>,
    pub consents: Option<ReturnedConsents>,
    pub agreement: Option<ReturnedAgreement>,
}

/// Corrects the forms. They keep the day on which they came in, and are the same numbered forms unless another reference
/// was typed.
pub fn correct(write: &Write<'_>, input: CorrectForms) -> Result<Entered> {
    let before = input.corrects.iter().map(|id| store::returned(write, *id)).collect::<Result<Vec<_>>>()?;
    let Some(first) = before.first() else {
        return Err(Problem::invalid("corrects", Why::Missing));
    };
    if before.iter().any(|form| form.taken_back) {
        return Err(Problem::CannotUndo);
    }
    if before.iter().any(|form| form.pupil != first.pupil || form.received_on != first.received_on) {
        return Err(Problem::invalid("corrects", Why::DoesNotFit));
    }
    let (pupil, received_on) = (first.pupil, first.received_on);
    if let Some(sheet) = &input.consents {
        nothing_else_that_day(write, pupil, sheet, &input.corrects)?;
    }
    let withdrawn = titles_in(write, pupil, State::Withdrawn)?;
    take_back(write, &TakeBackForms { returns: input.corrects })?;
    let forms = EnterForms { pupil, received_on, consents: input.consents, agreement: input.agreement };
    let mut entered = take_in(write, forms, &before)?;
    let given = titles_in(write, pupil, State::Given)?;
    let titles: Vec<String> = withdrawn.into_iter().filter(|title| given.contains(title)).collect();
    if !titles.is_empty() {
        entered.notices.push(Notice::CountsAgain { titles });
    }
    write.note(pupil, format!("{} corrected", codes(&before)));
    Ok(entered)
}

fn codes(forms: &[Returned]) -> String {
    forms.iter().map(|form| form.code.word()).collect::<Vec<_>>().join(" and ")
}

/// What is said on one day counts in the order in which it was entered, and a correction is entered last. So that it never
/// wins over a withdrawal, a settlement or another word of the same person of that day, it is refused while there is one.
fn nothing_else_that_day(write: &Write<'_>, pupil: PersonId, sheet: &ReturnedConsents, corrects: &[ReturnId]) -> Result<()> {
    let who = speaker(write, pupil, &people::store::find(write, pupil)?.fields, &sheet.giver)?;
    let mut own = HashSet::new();
    for form in corrects {
        own.extend(consents::store::of_return(write, *form)?.into_iter().map(|row| row.id));
    }
    for row in consents::store::of_pupil(write, pupil)? {
        let same_question = sheet.ticked.iter().any(|ticked| ticked.purpose == row.purpose);
        if !same_question || row.said_on() != sheet.signed_on || own.contains(&row.id) || consents::store::is_void(write, row.id)?
        {
            continue;
        }
        let at_odds = match row.kind {
            DecisionKind::Withdrawal | DecisionKind::Resolution => true,
            DecisionKind::Answer => row.giver_kind == who.kind && same_voice(&row, &who),
            DecisionKind::EnteredInError => false,
        };
        if at_odds {
            let title = consents::store::purpose_of(write, row.purpose, write.today())?.title;
            return Err(Problem::SaidThatDayToo { title });
        }
    }
    Ok(())
}

/// By the person kept, or else by the name written.
fn same_voice(row: &Decision, who: &Speaker) -> bool {
    match (row.giver, who.id) {
        (Some(one), Some(other)) => one == other,
        (None, None) => names::fold(&row.giver_name) == names::fold(&who.name),
        _ => false,
    }
}
