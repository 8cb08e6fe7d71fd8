//! A round of backups while the office is open: the desk is held for the snapshot and for the line in the record, and
//! free while the copies travel.

use std::time::Duration;

use super::Desk;
use crate::backups::Reason;
use crate::base::Result;
use crate::office::Moment;
use crate::round::{self, Carried};

/// Longer than a round to one slow place may take before it is given up.
pub const QUEUE: Duration = Duration::from_mins(10);

impl Desk {
    /// Makes the backups that are due for this reason; none where none is. Whoever asked for it waits for a round that
    /// is under way: in the morning the day's first may not be done when the button is pressed.
    ///
    /// # Errors
    /// `BackingUp` while another round is under way and does not end; `Stopped`; `Locked` when the vault was locked meanwhile; what the vault says.
    pub fn round(&self, moment: Moment, reason: Reason) -> Result<Vec<Carried>> {
        let limit = if reason == Reason::Daily { Duration::ZERO } else { QUEUE };
        let turn = self.backing.turn(limit)?;
        let standard = self.standard_place.as_deref();
        let begun = self.with(|office| round::begin(office, moment, reason, standard, &turn.progress))?;
        let Some(round) = begun else { return Ok(Vec::new()) };
        let outcomes = round.carry(&turn.progress, None);
        self.with(|office| round.end(office, moment, &outcomes))
    }
}
