//! What comes after a line: it is released, put back, ended, corrected, or struck out.

use serde::Deserialize;
use ts_rs::TS;

use super::facts::{self, Facts};
use super::state::LogState;
use super::words::{LogField as F, LogKind};
use super::{rules, store};
use crate::base::ids::LogLineId;
use crate::base::words::words;
use crate::base::{Day, Problem, Result, Why};
use crate::store::Write;

/// The longest reason, in characters.
const LONGEST_NOTE: usize = 1_000;

words! {
    /// A step.
    Step {
        /// A field was wrong. What it said first stays to be seen.
        Corrected = "corrected",
        Released = "released",
        Refused = "refused",
        PutBack = "put_back",
        Ended = "ended",
        /// The whole line was entered in error.
        Struck = "struck",
    }
}

/// A step as typed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddToLog {
    pub line: LogLineId,
    pub step: Step,
    pub on: Day,
    /// Why, or what else there is to say. A correction, a refusal and a line struck out need it.
    #[serde(default)]
    pub note: String,
    /// The fields that it fills or corrects; an empty text clears one.
    #[serde(default)]
    #[ts(type = "Partial<Record<LogField, string>>")]
    pub facts: Facts,
}

/// Adds the step; the line itself stays as it was entered.
///
/// # Errors
/// `NotFound`; `Invalid` for `step` where the line does not stand so that it could, for `note` or `on`, or under the word
/// of a field.
pub fn add(write: &Write<'_>, input: &AddToLog) -> Result<()> {
    let line = store::find(write, input.line)?;
    let note = input.note.trim();
    if note.is_empty() && matches!(input.step, Step::Corrected | Step::Refused | Step::Struck) {
        return Err(Problem::invalid("note", Why::Missing));
    }
    if note.chars().count() > LONGEST_NOTE {
        return Err(Problem::invalid("note", Why::TooLong { most: LONGEST_NOTE }));
    }
    if input.on > write.today() {
        return Err(Problem::invalid("on", Why::InTheFuture));
    }
    if input.on < line.on && input.step != Step::Corrected && input.step != Step::Struck {
        return Err(Problem::invalid("on", Why::TooEarly));
    }
    let fills = fills(input.step, line.log);
    let fits = match input.step {
        Step::Corrected => line.state != LogState::Struck && !input.facts.is_empty(),
        Step::Struck => line.state != LogState::Struck,
        Step::Released | Step::Refused => line.log == LogKind::FilterChange && line.state == LogState::Asked,
        Step::PutBack => line.state == LogState::Released,
        Step::Ended => line.state == LogState::Open,
    };
    if !fits {
        return Err(Problem::invalid("step", Why::DoesNotFit));
    }
    if let Some(strange) =
        input.facts.keys().find(|name| input.step != Step::Corrected && !fills.iter().any(|field| field.word() == name.as_str()))
    {
        return Err(Problem::invalid(strange, Why::DoesNotFit));
    }
    let mut typed = input.facts.clone();
    // The day of the step is the day in the line.
    if let Some(field) = day_of(input.step) {
        typed.insert(field.word().to_owned(), input.on.to_string());
    }
    let mut after = line.facts.clone();
    after.extend(typed.clone());
    let after = facts::checked(line.log, &after)?;
    rules::fit(line.log, &after, line.on, write.today())?;
    // What is kept is what was checked; a field that was cleared is kept as empty.
    let added: Facts = typed.into_keys().map(|name| (name.clone(), after.get(&name).cloned().unwrap_or_default())).collect();
    if input.step == Step::Corrected && after == line.facts {
        return Err(Problem::invalid("step", Why::DoesNotFit));
    }
    store::insert_step(write, input, note, &added)?;
    write.note(input.line, format!("line of a log: {}", input.step.word().replace('_', " ")));
    Ok(())
}

/// The fields that a step may fill.
fn fills(step: Step, log: LogKind) -> &'static [F] {
    match step {
        Step::Released => &[F::ApprovedBy, F::Assessed, F::ReleasedOn],
        Step::PutBack => &[F::PutBackBy, F::PutBackOn],
        Step::Ended if log == LogKind::SupplierAccess => &[F::EndedOn],
        Step::Ended | Step::Corrected | Step::Refused | Step::Struck => &[],
    }
}

fn day_of(step: Step) -> Option<F> {
    match step {
        Step::Released => Some(F::ReleasedOn),
        Step::PutBack => Some(F::PutBackOn),
        Step::Ended => Some(F::EndedOn),
        Step::Corrected | Step::Refused | Step::Struck => None,
    }
}
