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
/// The vault stays open so long, at most, for a round that somebody asked for to stop.
const HELD: Duration = Duration::from_secs(2);

/// Why the vault is closed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Why {
    Wanted,
    Itself,
    Sleep,
}

impl Desk {
    /// Closes the vault because the person wants it: long work is stopped, the papers and files on the desk are
    /// dropped, the closing is put on record, the connection is closed and the keys are wiped as the office is dropped.
    /// Answers at once. If something was entered since the last backup, however short ago that was made, a thread of its
    /// own takes a snapshot beside the vault first, which is short. The copies travel when the vault is closed already;
    /// until they are there, [`Desk::settled`] lets nobody open it.
    pub fn close(&self, moment: Moment) {
        self.shut(Why::Wanted, moment);
    }

    /// The same because nobody is there any more.
    pub fn close_itself(&self, moment: Moment) {
        self.shut(Why::Itself, moment);
    }

    /// The same because the computer goes to sleep: when this answers the keys are gone, also those of a vault that was
    /// locked just before. There is no backup, which would be cut off; it is made up for at the next occasion.
    pub fn close_for_sleep(&self, moment: Moment) {
        self.shut(Why::Sleep, moment);
        self.backing.wait_gone(STOPPING);
    }

    fn shut(&self, why: Why, moment: Moment) {
        self.closing.store(true, Ordering::SeqCst);
        let itself = why != Why::Wanted;
        // A backup that somebody has asked for stops at its next piece; the one below takes its place. That of a vault
        // that is locked already goes on, unless the computer sleeps.
        if why == Why::Sleep || !self.backing.is_closing() {
            self.backing.stop();
        }
        let mut state = self.state_once_work_has_stopped();
        let before = mem::replace(&mut *state, State::Closed);
        let was_closed = matches!(before, State::Closed);
        let person = match before {
            State::Open(mut office) => {
                let (person, how) = (office.user, if itself { "by itself" } else { "by hand" });
                // A line that cannot be written, on a full disk for one, must not keep the vault open.
                let _ = office.note("lock", person, how, moment);
                // Pages and files that lie open are names in the clear: they go now.
                office.put_away();
                if why == Why::Sleep {
                    drop(office);
                } else {
                    self.close_behind(office, moment);
                }
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

    /// Drops the office, after its snapshot if a backup is due; only that is carried on.
    fn close_behind(&self, office: Box<Office>, moment: Moment) {
        if !self.is_due(&office, moment) {
            return;
        }
        let (closing, open) = self.backing.close();
        let (backing, standard, carried) = (self.backing.clone(), self.standard_place.clone(), self.carried.clone());
        let work = move || {
            // Behind everything else, so that nobody is let in before what became of it is known.
            let _closing = closing;
            let mut office = office;
            let turn = if backing.wait_free(HELD) { backing.start() } else { None };
            let round = turn.as_ref().and_then(|turn| {
                let begun = round::begin(&mut office, moment, Reason::AtLock, standard.as_deref(), &turn.progress);
                // Without a snapshot the vault closes all the same, and a backup is due at the next occasion.
                begun.ok().flatten()?.alone(&office, moment).ok()
            });
            drop(office);
            drop(open);
            if let (Some(turn), Some(round)) = (turn, round) {
                let became = round.carry(&turn.progress, AT_LOCK);
                carried.lock().unwrap_or_else(PoisonError::into_inner).push(became);
            }
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
    /// the backup to stop. A copy that does not even stop, on a disk that does not answer, keeps nobody out: it needs
    /// nothing of the vault any more.
    ///
    /// # Errors
    /// `BackingUp` when the vault itself is still open.
    pub fn settled(&self) -> Result<()> {
        if self.backing.wait_closed(PATIENCE) {
            return Ok(());
        }
        self.backing.stop();
        if self.backing.wait_closed(STOPPING) || self.backing.wait_gone(Duration::ZERO) {
            Ok(())
        } else {
            Err(Problem::BackingUp)
        }
    }

    /// Waits until the vault is closed and its copies are made, for whoever ends the program; whether that is so.
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
