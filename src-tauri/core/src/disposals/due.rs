//! Which disposals wait for somebody else, for the first page: for whoever authorises them, or for certificates that should
//! have come by now.

use chrono::Days;
use serde::Serialize;
use ts_rs::TS;

use super::list::list;
use super::waits::DisposalWait;
use crate::base::ids::DisposalId;
use crate::base::{Day, Result};
use crate::store::Read;

/// For how many days after the collection nobody asks after certificates.
const LONG: u64 = 28;

/// The disposals that wait.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisposalsDue {
    /// Complete, and not authorised yet.
    pub to_authorise: Vec<DueDisposal>,
    /// Collected more than four weeks ago, with items that no certificate answers for.
    pub uncertified: Vec<DueDisposal>,
}

/// A disposal that waits.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueDisposal {
    pub disposal: DisposalId,
    pub number: u32,
    pub items: u32,
    /// When it was begun, or when it left.
    pub since: Day,
}

/// What waits today, the oldest first.
pub fn due(read: &Read<'_>) -> Result<DisposalsDue> {
    let today = read.today();
    let long = today.checked_sub_days(Days::new(LONG)).unwrap_or(today);
    let mut due = DisposalsDue { to_authorise: Vec::new(), uncertified: Vec::new() };
    // The list has the newest first.
    for line in list(read)?.into_iter().rev() {
        let waits = |since| DueDisposal { disposal: line.id, number: line.number, items: line.items, since };
        if line.waits.contains(&DisposalWait::Authorisation) {
            due.to_authorise.push(waits(line.made_on));
        }
        let missing = line.waits.iter().any(|wait| matches!(wait, DisposalWait::Certificates { .. }));
        if let Some(left) = line.left_on.filter(|left| missing && *left < long) {
            due.uncertified.push(waits(left));
        }
    }
    due.uncertified.sort_by_key(|waits| waits.since);
    Ok(due)
}
