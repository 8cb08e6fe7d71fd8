//! Enter what came back for one pupil: the consent sheet, the agreement, or both, in one step that one undo takes back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::facts::{self, Who};
use crate::agreements::sign::{SignedPart, sign};
use crate::agreements::store::{Issue, Returned};
use crate::agreements::{self, Form, issue};
use crate::base::ids::{PersonId, ReturnId, WordingId};
use crate::base::{Day, Problem, Result, Why};
use crate::consents::record::{Answers, Ticked, record};
use crate::consents::state::State;
use crate::consents::{self, Method};
use crate::people::speaker::{Giver, Standing, speaker};
use crate::people::{self, Year};
use crate::store::Write;

/// What came back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EnterForms {
    pub pupil: PersonId,
    pub received_on: Day,
    /// The consent sheet, if it came back; it may have no box ticked.
    pub consents: Option<ReturnedConsents>,
    /// The agreement, if it came back.
    pub agreement: Option<ReturnedAgreement>,
}

/// A returned consent sheet.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReturnedConsents {
    pub ticked: Vec<Ticked>,
    pub giver: Giver,
    pub method: Method,
    pub signed_on: Day,
    /// The reference on the paper, if it was typed.
    #[serde(default)]
    pub reference: String,
}

/// A returned agreement.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReturnedAgreement {
    /// None: the one for the pupil's year.
    pub form: Option<Form>,
    pub parts: Vec<SignedPart>,
    #[serde(default)]
    pub reference: String,
}

/// What was entered, and what the office should know about it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Entered {
    pub returns: Vec<ReturnId>,
    pub notices: Vec<Notice>,
}

/// Something the office should know about what it has just entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Notice {
    /// Who signed may not decide: kept, and counted as invalid.
    SignerMayNotDecide { name: String },
    /// Who signed is not known to hold parental responsibility; the form says so.
    ResponsibilityDeclared { name: String },
    /// Those who may decide differ about these: each counts as No until it is settled.
    Disputed { titles: Vec<String> },
    /// A form was corrected to a day after these were withdrawn, so that its Yes counts again.
    CountsAgain { titles: Vec<String> },
}

/// Enters the forms.
pub fn enter(write: &Write<'_>, input: EnterForms) -> Result<Entered> {
    take_in(write, input, &[])
}

/// Keeps the forms. Where one stands in the place of a form entered before, it is the same numbered form unless another
/// reference was typed.
pub(super) fn take_in(write: &Write<'_>, input: EnterForms, instead_of: &[Returned]) -> Result<Entered> {
    if input.consents.is_none() && input.agreement.is_none() {
        return Err(Problem::invalid("consents", Why::Missing));
    }
    let person = people::store::find(write, input.pupil)?;
    let mut entered = Entered { returns: Vec::new(), notices: Vec::new() };
    if let Some(sheet) = input.consents {
        let who = speaker(write, input.pupil, &person.fields, &sheet.giver)?;
        match who.standing {
            Standing::Lacks | Standing::LimitedByCourt => entered.notices.push(Notice::SignerMayNotDecide { name: who.name }),
            Standing::Declared => entered.notices.push(Notice::ResponsibilityDeclared { name: who.name }),
            Standing::Holds | Standing::Own | Standing::NamedPerson => {}
        }
        let issue = issued(write, &sheet.reference, input.pupil, Form::C1, instead_of)?;
        let printed: Vec<WordingId> = match &issue {
            Some(issue) => serde_json::from_str(&issue.wordings).map_err(Problem::unexpected)?,
            None => Vec::new(),
        };
        let id = ReturnId::new();
        agreements::store::insert_return(write, id, input.pupil, Form::C1, issue.map(|i| i.id), input.received_on)?;
        let answers = Answers {
            pupil: input.pupil,
            ticked: sheet.ticked,
            giver: sheet.giver,
            method: sheet.method,
            signed_on: sheet.signed_on,
            received_on: input.received_on,
            form_return: Some(id),
            printed,
        };
        record(write, &answers)?;
        entered.returns.push(id);
        entered.notices.extend(disputes(write, input.pupil)?);
    }
    if let Some(agreement) = input.agreement {
        let form = agreement.form.unwrap_or_else(|| Form::agreement_for(&Year::kept(person.fields.year.clone())));
        if form == Form::C1 || agreement.parts.is_empty() {
            return Err(Problem::invalid("parts", Why::Missing));
        }
        let issue = issued(write, &agreement.reference, input.pupil, form, instead_of)?;
        let id = ReturnId::new();
        agreements::store::insert_return(write, id, input.pupil, form, issue.as_ref().map(|i| i.id), input.received_on)?;
        sign(write, input.pupil, form, &agreement.parts, input.received_on, id, issue.map(|i| i.form_version))?;
        entered.returns.push(id);
    }
    Ok(entered)
}

/// The numbered form that came back: the one whose reference was typed, the one that is corrected, or else the last that
/// went out for the pupil.
fn issued(write: &Write<'_>, typed: &str, pupil: PersonId, form: Form, instead_of: &[Returned]) -> Result<Option<Issue>> {
    if typed.trim().is_empty() {
        if let Some(before) = instead_of.iter().find(|before| before.code == form) {
            return Ok(before.issue.clone());
        }
        return agreements::store::last_issue(write, pupil, form, write.today());
    }
    let reference = issue::read_reference(typed).ok_or_else(|| Problem::invalid("reference", Why::NotUnderstood))?;
    let issue = agreements::store::issue_by_reference(write, &reference)?
        .ok_or_else(|| Problem::invalid("reference", Why::NotUnderstood))?;
    if issue.code != form || issue.pupil.is_some_and(|about| about != pupil) {
        return Err(Problem::invalid("reference", Why::DoesNotFit));
    }
    Ok(Some(issue))
}

fn disputes(write: &Write<'_>, pupil: PersonId) -> Result<Option<Notice>> {
    let titles = titles_in(write, pupil, State::Disputed)?;
    Ok(if titles.is_empty() { None } else { Some(Notice::Disputed { titles }) })
}

/// The titles of the consents that stand so today.
pub(super) fn titles_in(write: &Write<'_>, pupil: PersonId, state: State) -> Result<Vec<String>> {
    let pupils = facts::of(write, Who::One(pupil), write.today())?;
    let Some(facts) = pupils.facts().pop() else {
        return Ok(Vec::new());
    };
    let history = consents::history::history(write, &facts, write.today())?;
    Ok(history.into_iter().filter(|h| h.position.state == state).map(|h| h.purpose.title).collect())
}
