//! When a backup is made by itself.

use chrono::{DateTime, TimeDelta, Utc};

use super::fault::Fault;
use super::place::Place;
use super::store;
use crate::base::Result;
use crate::base::words::words;
use crate::store::Read;

words! {
    /// Why a backup is made.
    Reason {
        /// Somebody pressed the button.
        ByHand = "by_hand",
        /// Signet was locked or closed.
        AtLock = "at_lock",
        /// The first log-in of the day.
        Daily = "daily",
        /// A file is about to be imported.
        BeforeImport = "before_import",
        /// A file was imported.
        AfterImport = "after_import",
        /// The keys are about to be changed.
        BeforeRotation = "before_rotation",
        /// An older backup is about to be put back.
        BeforeRestore = "before_restore",
    }
}

/// At the lock, a place that was too slow is left alone for so long: it would hold up every unlocking.
const REST: TimeDelta = TimeDelta::minutes(30);

/// The places that are to get a copy now.
///
/// # Errors
/// What the vault says.
pub fn due(read: &Read<'_>, reason: Reason) -> Result<Vec<Place>> {
    let last_change = store::last_change(read)?;
    let now = read.stamp.at;
    let mut places = store::places(read)?;
    places.retain(|place| reason == Reason::ByHand || is_due(place, reason, last_change, now));
    Ok(places)
}

fn is_due(place: &Place, reason: Reason, last_change: u64, now: DateTime<Utc>) -> bool {
    let behind = place.last.as_ref().is_none_or(|last| last.audit_seq < last_change);
    let tried = place.tried_at;
    behind
        && match reason {
            // A try that lies in the future was made under another clock and says nothing.
            Reason::AtLock => place.fault != Some(Fault::TooSlow) || tried.is_none_or(|tried| tried > now || now - tried >= REST),
            Reason::Daily => tried.is_none_or(|tried| tried.date_naive() != now.date_naive()),
            Reason::ByHand | Reason::BeforeImport | Reason::AfterImport | Reason::BeforeRotation | Reason::BeforeRestore => true,
        }
}
