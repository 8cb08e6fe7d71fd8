//! Closing the vault. The window has the door in front of it at once; what is left to be done is done behind it.

use std::mem;
use std::thread;
use std::time::Duration;

use super::{Desk, State};
use crate::backups::{Reason, store, when};
use crate::base::{Problem, Result};
use crate::office::{Moment, Office};
use crate::round;

/// At the lock, each place has so long.
const AT_LOCK: Duration = Duration::from_secs(60);
/// Whoever unlocks meanwhile waits so long for the backup,
const PATIENCE: Duration = Duration::from_secs(20);
/// and then so long for it to stop.
const STOPPING: Duration = Duration::from_secs(10);

impl Desk {
    /// Closes the vault: the connection is closed and the keys are wiped as the office is dropped. Answers at once. If
    /// something was entered and the last backup is half an hour old, a thread of its own makes one first, and closes
    /// then; until it is done, [`Desk::settled`] lets nobody open the vault.
    pub fn close(&self, moment: Moment) {
        // A backup that somebody has asked for stops at its next piece; the one below takes its place.
        self.backing.stop();
        let mut state = self.state();
        let State::Open(mut office) = mem::replace(&mut *state, State::Closed) else { return };
        // Pages and files that lie open are names in the clear: they go now.
        office.put_away();
        if !self.is_due(&office, moment) {
            return;
        }
        let closing = self.backing.close();
        drop(state);
        let (backing, standard) = (self.backing.clone(), self.standard_place.clone());
        let work = move || {
            // Behind the office, so that the vault is closed before anybody is let in.
            let _closing = closing;
            let mut office = office;
            if backing.wait_free(STOPPING)
                && let Some(turn) = backing.start()
            {
                // Whatever went wrong stands beside the place, if it could be written down; the vault closes all the same.
                let _ = round::whole(&mut office, moment, Reason::AtLock, standard.as_deref(), &turn.progress, Some(AT_LOCK));
            }
            drop(office);
        };
        // If no thread can be started, the office is dropped with the work, and closed.
        let _ = thread::Builder::new().name("backup".to_owned()).spawn(work);
    }

    /// Waits for a vault that is still being closed, so that it can be opened again: first for its backup, then for
    /// the backup to stop.
    ///
    /// # Errors
    /// `BackingUp` when it does not even stop: a disk that does not answer.
    pub fn settled(&self) -> Result<()> {
        if self.backing.wait_closed(PATIENCE) {
            return Ok(());
        }
        self.backing.stop();
        if self.backing.wait_closed(STOPPING) { Ok(()) } else { Err(Problem::BackingUp) }
    }

    /// Waits until nothing of the vault is open any more, for whoever ends the program; whether that is so.
    #[must_use]
    pub fn wait_closed(&self, limit: Duration) -> bool {
        self.backing.wait_closed(limit)
    }

    /// Whether a place is to get a copy; also where the first place is yet to be made.
    fn is_due(&self, office: &Office, moment: Moment) -> bool {
        let first = self.standard_place.is_some() && office.read(moment, store::has_had_places).is_ok_and(|had| !had);
        let due = office.read(moment, |read| when::due(read, Reason::AtLock)).is_ok_and(|due| !due.is_empty());
        office.lock().is_some() && (first || due)
    }
}
