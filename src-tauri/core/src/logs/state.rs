//! How a line stands: what is still to be done about it, if anything.

use super::facts::{Facts, day, get};
use super::steps::Step;
use super::words::{LogChoice, LogField as F, LogKind};
use crate::base::Day;
use crate::base::words::words;

words! {
    /// How a line stands.
    LogState {
        /// Nothing is open.
        Kept = "kept",
        /// Asked for and not decided.
        Asked = "asked",
        /// The filter lets it through, or blocks it.
        Released = "released",
        Refused = "refused",
        /// What was changed for a time is as it was.
        PutBack = "put_back",
        /// Somebody from outside may still come in.
        Open = "open",
        Ended = "ended",
        /// Entered in error; it counts nowhere.
        Struck = "struck",
    }
}

/// How a line stands after its steps.
#[must_use]
pub fn state(log: LogKind, facts: &Facts, steps: &[Step]) -> LogState {
    if steps.contains(&Step::Struck) {
        return LogState::Struck;
    }
    let holds = |field| day(facts, field).is_some();
    let pending = |field| get(facts, field) == LogChoice::Pending.word();
    match log {
        LogKind::FilterChange if holds(F::PutBackOn) => LogState::PutBack,
        LogKind::FilterChange if holds(F::ReleasedOn) => LogState::Released,
        LogKind::FilterChange if steps.contains(&Step::Refused) => LogState::Refused,
        LogKind::FilterChange => LogState::Asked,
        LogKind::SupplierAccess if holds(F::EndedOn) => LogState::Ended,
        LogKind::SupplierAccess => LogState::Open,
        LogKind::AuditRequest if pending(F::Result) => LogState::Asked,
        LogKind::RiskAssessment if pending(F::Decision) => LogState::Asked,
        _ => LogState::Kept,
    }
}

/// The day on which something has to be done about the line; none where nothing has.
#[must_use]
pub fn due_on(log: LogKind, facts: &Facts, state: LogState) -> Option<Day> {
    match (log, state) {
        (LogKind::FilterChange, LogState::Released) | (LogKind::SupplierAccess, LogState::Open) => day(facts, F::Until),
        (LogKind::FilterReview | LogKind::Procedure | LogKind::RiskAssessment, LogState::Kept) => day(facts, F::NextReview),
        _ => None,
    }
}
