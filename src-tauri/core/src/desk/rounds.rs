//! A round of backups while the office is open: the desk is held for the snapshot and for the line in the record, and
//! free while the copies travel.

use super::Desk;
use crate::backups::Reason;
use crate::base::{Problem, Result};
use crate::office::Moment;
use crate::round::{self, Carried};

impl Desk {
    /// Makes the backups that are due for this reason; none where none is.
    ///
    /// # Errors
    /// `BackingUp` while another round is under way; `Locked` when the vault was locked meanwhile; what the vault says.
    pub fn round(&self, moment: Moment, reason: Reason) -> Result<Vec<Carried>> {
        let turn = self.backing.start().ok_or(Problem::BackingUp)?;
        let standard = self.standard_place.as_deref();
        let begun = self.with(|office| round::begin(office, moment, reason, standard, &turn.progress))?;
        let Some(round) = begun else { return Ok(Vec::new()) };
        let outcomes = round.carry(&turn.progress, None);
        self.with(|office| round.end(office, moment, &outcomes))
    }
}
