//! What has to fit together within a line, beyond the shape of its log.

use super::facts::{Facts, day, get};
use super::words::{LogChoice, LogField as F, LogKind};
use crate::base::{Day, Problem, Result, Why, names};

/// Checks a line that began on `on`, as it stands after the latest step.
///
/// # Errors
/// `Invalid` under the word of the field that does not fit.
pub fn fit(log: LogKind, facts: &Facts, on: Day, today: Day) -> Result<()> {
    match log {
        LogKind::FilterChange => filter_change(facts, on, today),
        LogKind::SupplierAccess => {
            not_before(facts, F::Until, on)?;
            not_before(facts, F::EndedOn, on)?;
            happened(facts, F::EndedOn, today)
        }
        LogKind::AuditRequest => {
            if is(facts, F::Result, LogChoice::Given) {
                needed(facts, F::ApprovedBy)?;
            }
            not_the_asker(facts)
        }
        LogKind::Procedure | LogKind::FilterReview => not_before(facts, F::NextReview, on),
        LogKind::RiskAssessment => risk_assessment(facts, on, today),
        _ => Ok(()),
    }
}

/// Nothing is released without somebody who approved it and a look at it first; what is opened for a time needs its end,
/// and only what was released can be put back (R30, O-G14).
fn filter_change(facts: &Facts, on: Day, today: Day) -> Result<()> {
    match (is(facts, F::Lasting, LogChoice::UntilADay), day(facts, F::Until)) {
        (true, None) => return Err(Problem::invalid(F::Until.word(), Why::Missing)),
        (false, Some(_)) => return Err(Problem::invalid(F::Until.word(), Why::DoesNotFit)),
        _ => not_before(facts, F::Until, on)?,
    }
    not_the_asker(facts)?;
    if day(facts, F::ReleasedOn).is_some() {
        needed(facts, F::ApprovedBy)?;
        needed(facts, F::Assessed)?;
        not_before(facts, F::ReleasedOn, on)?;
        happened(facts, F::ReleasedOn, today)?;
    }
    match (day(facts, F::ReleasedOn), day(facts, F::PutBackOn)) {
        (None, Some(_)) => Err(Problem::invalid(F::PutBackOn.word(), Why::DoesNotFit)),
        (Some(released), Some(_)) => {
            not_before(facts, F::PutBackOn, released)?;
            happened(facts, F::PutBackOn, today)
        }
        (_, None) => Ok(()),
    }
}

/// New technology is assessed and decided on before its first use (O-G10).
fn risk_assessment(facts: &Facts, on: Day, today: Day) -> Result<()> {
    let allowed = is(facts, F::Decision, LogChoice::Allowed) || is(facts, F::Decision, LogChoice::AllowedWithMeasures);
    if allowed || is(facts, F::Decision, LogChoice::Refused) {
        needed(facts, F::DecidedBy)?;
        needed(facts, F::DecidedOn)?;
        happened(facts, F::DecidedOn, today)?;
        not_before(facts, F::DecidedOn, on)?;
    }
    if allowed && is(facts, F::Dpia, LogChoice::Yes) {
        needed(facts, F::DpiaRef)?;
    }
    if allowed {
        // What stays in use is looked at again (R31).
        needed(facts, F::NextReview)?;
    }
    not_before(facts, F::NextReview, on)?;
    match (day(facts, F::InUseFrom), day(facts, F::DecidedOn)) {
        (Some(_), _) if !allowed => Err(Problem::invalid(F::InUseFrom.word(), Why::DoesNotFit)),
        (Some(used), Some(decided)) if used < decided => Err(Problem::invalid(F::InUseFrom.word(), Why::TooEarly)),
        _ => Ok(()),
    }
}

/// Whoever asks for something does not approve it: with one name for both, nobody has looked at it (O-G01, O-G23, R30).
fn not_the_asker(facts: &Facts) -> Result<()> {
    let [asked, approved] = [F::AskedBy, F::ApprovedBy].map(|field| names::fold(get(facts, field)));
    match !asked.is_empty() && asked == approved {
        true => Err(Problem::invalid(F::ApprovedBy.word(), Why::SomebodyElse)),
        false => Ok(()),
    }
}

fn is(facts: &Facts, field: F, choice: LogChoice) -> bool {
    get(facts, field) == choice.word()
}

fn needed(facts: &Facts, field: F) -> Result<()> {
    if get(facts, field).is_empty() { Err(Problem::invalid(field.word(), Why::Missing)) } else { Ok(()) }
}

fn not_before(facts: &Facts, field: F, first: Day) -> Result<()> {
    match day(facts, field) {
        Some(day) if day < first => Err(Problem::invalid(field.word(), Why::TooEarly)),
        _ => Ok(()),
    }
}

fn happened(facts: &Facts, field: F, today: Day) -> Result<()> {
    match day(facts, field) {
        Some(day) if day > today => Err(Problem::invalid(field.word(), Why::InTheFuture)),
        _ => Ok(()),
    }
}
