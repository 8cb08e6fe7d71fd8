//! Closing the vault. The window has the door in front of it at once; what is left to be done is done behind it.

use std::mem;
use std::sync::atomic::Ordering;
use std::sync::{MutexGuard, PoisonError, TryLockError};
use std::thread;
use std::time::Duration;

use super::{Desk, Left, State};
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
    /// Closes the vault because the person wants it: long work is stopped, the papers and files on the desk are
    /// dropped, the closing is put on record, the connection is closed and the keys are wiped as the office is dropped.
    /// Answers at once. If something was entered since the last backup, however short ago that was made, a thread of its
    /// own makes one first, and closes then; until it is done, [`Desk::settled`] lets nobody open the vault.
    pub fn close(&self, moment: Moment) {
        self.shut(false, moment);
    }

    /// The same because nobody is there any more, or the computer goes to sleep.
    pub fn close_itself(&self, moment: Moment) {
        self.shut(true, moment);
    }

    fn shut(&self, itself: bool, moment: Moment) {
        self.closing.store(true, Ordering::SeqCst);
        // A backup that somebody has asked for stops at its next piece; the one below takes its place.
        self.backing.stop();
        let mut state = self.state_once_work_has_stopped();
        let before = mem::replace(&mut *state, State::Closed);
        let was_closed = matches!(before, State::Closed);
        let person = match before {
            State::Open(mut office) => {
                let (person, why) = (office.user, if itself { "by itself" } else { "by hand" });
                // A line that cannot be written, on a full disk for one, must not keep the vault open.
                let _ = office.note("lock", person, why, moment);
                // Pages and files that lie open are names in the clear: they go now.
                office.put_away();
                self.close_behind(office, moment);
                Some(person)
            }
            // The keys are gone before anybody else gets at the desk.
            State::Sheet(_) | State::Choosing(_) | State::Closed => None,
        };
        self.progress.renew();
        self.watch().end();
        if !was_closed {
            let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
            *left = Left { person: person.or(left.person), itself, words: Vec::new() };
        }
        self.closing.store(false, Ordering::SeqCst);
        drop(state);
        if !was_closed {
            self.surroundings.locked();
        }
    }

    /// Drops the office, after its backup if one is due.
    fn close_behind(&self, office: Box<Office>, moment: Moment) {
        if !self.is_due(&office, moment) {
            return;
        }
        let closing = self.backing.close();
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

    /// Work that forgets at its beginning what it was told before is told again, until it lets go of the desk.
    fn state_once_work_has_stopped(&self) -> MutexGuard<'_, State> {
        loop {
            match self.state.try_lock() {
                Ok(state) => return state,
                Err(TryLockError::Poisoned(poisoned)) => return poisoned.into_inner(),
                Err(TryLockError::WouldBlock) => {
                    self.progress.stop();
                    thread::sleep(Duration::from_millis(10));
                }
            }
        }
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
        office.held().is_ok() && (first || due)
    }
}
