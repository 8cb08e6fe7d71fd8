//! Whose turn it is to make backups: one at a time, and the one that closes the vault before anybody opens it again.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::base::{Problem, Progress, Result};

/// Shared between the desk and the thread that closes the vault.
#[derive(Default)]
pub struct Backing {
    now: Mutex<Now>,
    changed: Condvar,
}

#[derive(Default)]
struct Now {
    running: Option<Arc<Progress>>,
    /// How many vaults are being closed, their copies still under way,
    closing: u32,
    /// and how many of these are still open, keys and all.
    open: u32,
}

/// A round in progress; the next may begin when this is dropped.
pub struct Turn {
    backing: Arc<Backing>,
    pub progress: Arc<Progress>,
}

/// The vault is being closed; it may be opened again when this is dropped.
pub struct Closing(Arc<Backing>);

/// The vault that is being closed is still open; it is not when this is dropped.
pub struct StillOpen(Arc<Backing>);

impl Backing {
    /// Takes the turn; none while somebody else has it.
    pub fn start(self: &Arc<Self>) -> Option<Turn> {
        let mut now = self.now();
        if now.running.is_some() {
            return None;
        }
        let progress = Arc::new(Progress::default());
        now.running = Some(progress.clone());
        Some(Turn { backing: self.clone(), progress })
    }

    /// Takes the turn for somebody who asked for it and watches: waits while somebody else has it.
    ///
    /// # Errors
    /// `Stopped` when what was waited for was stopped, for then nobody wants this one either; `BackingUp` when the turn
    /// is not free within the limit.
    pub fn turn(self: &Arc<Self>, limit: Duration) -> Result<Turn> {
        let end = Instant::now() + limit;
        loop {
            let before = self.now().running.clone();
            if let Some(turn) = self.start() {
                return Ok(turn);
            }
            let is_free = self.wait_free(end.saturating_duration_since(Instant::now()));
            if let Some(before) = before {
                before.go_on()?;
            }
            if !is_free {
                return Err(Problem::BackingUp);
            }
        }
    }

    /// Asks whoever has the turn to stop at the next piece.
    pub fn stop(&self) {
        if let Some(progress) = &self.now().running {
            progress.stop();
        }
    }

    /// From now until the answer is dropped, nobody opens the vault; its second half is dropped with the vault.
    pub fn close(self: &Arc<Self>) -> (Closing, StillOpen) {
        let mut now = self.now();
        now.closing += 1;
        now.open += 1;
        (Closing(self.clone()), StillOpen(self.clone()))
    }

    /// Waits until the keys are wiped and the connection is closed, whatever is still carried; whether that is so.
    pub fn wait_gone(&self, limit: Duration) -> bool {
        self.wait(limit, |now| now.open == 0)
    }

    /// Whether the vault is still being closed.
    pub fn is_closing(&self) -> bool {
        self.now().closing > 0
    }

    /// How far the round has come; none where there is none.
    pub fn seen(&self) -> Option<(u32, u32)> {
        self.now().running.as_ref().map(|progress| progress.seen())
    }

    /// Waits until the vault is closed; whether it is.
    pub fn wait_closed(&self, limit: Duration) -> bool {
        self.wait(limit, |now| now.closing == 0)
    }

    /// Waits until nobody has the turn; whether nobody has.
    pub fn wait_free(&self, limit: Duration) -> bool {
        self.wait(limit, |now| now.running.is_none())
    }

    fn wait(&self, limit: Duration, is_so: impl Fn(&Now) -> bool) -> bool {
        let end = Instant::now() + limit;
        let mut now = self.now();
        while !is_so(&now) {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            now = self.changed.wait_timeout(now, left).map_or_else(|poisoned| poisoned.into_inner().0, |(now, _)| now);
        }
        true
    }

    fn now(&self) -> MutexGuard<'_, Now> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.backing.now().running = None;
        self.backing.changed.notify_all();
    }
}

impl Drop for Closing {
    fn drop(&mut self) {
        self.0.now().closing -= 1;
        self.0.changed.notify_all();
    }
}

impl Drop for StillOpen {
    fn drop(&mut self) {
        self.0.now().open -= 1;
        self.0.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_asked_for_a_round_waits_for_the_one_that_goes_on() {
        let backing = Arc::new(Backing::default());
        let daily = backing.start().unwrap();
        assert!(matches!(backing.turn(Duration::from_millis(1)), Err(Problem::BackingUp)));
        let other = backing.clone();
        let waiter = std::thread::spawn(move || other.turn(Duration::from_secs(20)).map(drop));
        drop(daily);
        waiter.join().unwrap().unwrap();
        assert!(backing.wait_free(Duration::ZERO));
    }

    #[test]
    fn who_stops_while_waiting_gets_no_round_after_it() {
        let backing = Arc::new(Backing::default());
        let daily = backing.start().unwrap();
        backing.stop();
        assert!(matches!(backing.turn(Duration::from_millis(1)), Err(Problem::Stopped)));
        drop(daily);
        assert!(backing.turn(Duration::ZERO).is_ok());
    }

    #[test]
    fn one_round_at_a_time_and_who_waits_is_told() {
        let backing = Arc::new(Backing::default());
        let turn = backing.start().unwrap();
        assert!(backing.start().is_none());
        assert!(!backing.wait_free(Duration::from_millis(1)));
        backing.stop();
        assert!(turn.progress.go_on().is_err());
        drop(turn);
        assert!(backing.wait_free(Duration::ZERO));
        let (closing, open) = backing.close();
        assert!(!backing.wait_gone(Duration::from_millis(1)));
        drop(open);
        assert!(backing.wait_gone(Duration::ZERO), "though a copy is still carried");
        assert!(!backing.wait_closed(Duration::from_millis(1)));
        let other = backing.clone();
        let waiter = std::thread::spawn(move || other.wait_closed(Duration::from_secs(20)));
        drop(closing);
        assert!(waiter.join().unwrap());
    }
}
