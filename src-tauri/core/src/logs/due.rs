//! What is due in the logs: for the first page.

use serde::Serialize;
use ts_rs::TS;

use super::facts::get;
use super::list::standing;
use super::state::LogState;
use super::words::{LogField as F, LogKind};
use super::{calendar, store};
use crate::base::ids::LogLineId;
use crate::base::words::words;
use crate::base::{Day, Result};
use crate::store::Read;

words! {
    /// Why something is due.
    WhyDue {
        /// The log is to be kept again, by the school's calendar.
        Calendar = "calendar",
        /// What was opened for a time is to be put back (R30).
        PutBack = "put_back",
        /// Access from outside is to be closed.
        Close = "close",
        /// A procedure, a review or an assessment is to be looked at again (R31).
        Review = "review",
        /// Something was asked for, and nobody has decided.
        Decide = "decide",
    }
}

/// One thing that is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogDue {
    pub log: LogKind,
    pub why: WhyDue,
    pub line: Option<LogLineId>,
    /// What it is about, such as the site; empty for a whole log.
    pub about: String,
    /// Since when; it is late when that day is before today.
    pub due_on: Day,
    pub late: bool,
}

/// Everything that is due today or was before, the longest due first.
pub fn due(read: &Read<'_>) -> Result<Vec<LogDue>> {
    let today = read.today();
    let mut found = Vec::new();
    for log in LogKind::ALL {
        let (last, _) = store::last(read, log, today)?;
        if let (_, Some(next)) = calendar::next(read, log, last, today)?
            && next <= today
        {
            found.push(item(log, WhyDue::Calendar, None, "", next, today));
        }
    }
    for log in [
        LogKind::FilterChange,
        LogKind::SupplierAccess,
        LogKind::AuditRequest,
        LogKind::FilterReview,
        LogKind::Procedure,
        LogKind::RiskAssessment,
    ] {
        let lines = store::lines(read, Some(log), None, store::FAR, today)?;
        for line in standing(&lines) {
            let (why, on) = match (line.state, line.due_on) {
                (LogState::Asked, _) => (WhyDue::Decide, line.on),
                (LogState::Released, Some(on)) => (WhyDue::PutBack, on),
                (LogState::Open, Some(on)) => (WhyDue::Close, on),
                (LogState::Kept, Some(on)) => (WhyDue::Review, on),
                _ => continue,
            };
            if on <= today {
                found.push(item(log, why, Some(line.id), about(log, &line.facts), on, today));
            }
        }
    }
    found.sort_by_key(|due| due.due_on);
    Ok(found)
}

fn about(log: LogKind, facts: &super::Facts) -> &str {
    get(
        facts,
        match log {
            LogKind::FilterChange => F::Site,
            LogKind::SupplierAccess => F::Who,
            LogKind::AuditRequest => F::System,
            LogKind::FilterReview => F::Reviewed,
            _ => F::Title,
        },
    )
}

fn item(log: LogKind, why: WhyDue, line: Option<LogLineId>, about: &str, due_on: Day, today: Day) -> LogDue {
    LogDue { log, why, line, about: about.to_owned(), due_on, late: due_on < today }
}
