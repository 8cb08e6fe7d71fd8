//! Backups at the desk: the page that shows them, making one, choosing one, trying it out, putting it back.

pub mod choose;
pub mod drill;
pub mod page;
pub mod restore;

use serde::Serialize;
use ts_rs::TS;

use crate::backups::Reason;
use crate::base::Result;
use crate::desk::Desk;
use crate::office::Moment;
use crate::round::Carried;

/// What became of a round; nothing where nothing was due.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoundDone {
    pub carried: Vec<Carried>,
}

/// Whether a round is under way, and how far it has come.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoundSeen {
    pub running: bool,
    pub done: u32,
    pub total: u32,
}

/// Makes the backups that are due for this reason.
///
/// # Errors
/// `BackingUp` while another round is under way; what the vault says.
pub fn run(desk: &Desk, moment: Moment, reason: Reason) -> Result<RoundDone> {
    desk.round(moment, reason).map(|carried| RoundDone { carried })
}

/// How far the round has come.
#[must_use]
pub fn seen(desk: &Desk) -> RoundSeen {
    let (done, total) = desk.backing.seen().unwrap_or_default();
    RoundSeen { running: desk.backing.seen().is_some(), done, total }
}
