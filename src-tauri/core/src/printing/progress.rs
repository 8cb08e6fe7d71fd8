//! How far a long print has come, and the wish to stop it.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crate::base::{Problem, Result};

/// Shared between the print and whoever watches it.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicUsize,
    of: AtomicUsize,
    stopped: AtomicBool,
}

impl Progress {
    /// Copies done, and how many there are.
    #[must_use]
    pub fn seen(&self) -> (usize, usize) {
        (
            self.done.load(Ordering::Relaxed),
            self.of.load(Ordering::Relaxed),
        )
    }

    /// Asks the print to stop at the next copy; it then answers `Problem::Stopped` and nothing is kept.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    pub(super) fn begin(&self, of: usize) {
        self.done.store(0, Ordering::Relaxed);
        self.of.store(of, Ordering::Relaxed);
    }

    /// One more copy is done.
    pub(super) fn step(&self) -> Result<()> {
        self.done.fetch_add(1, Ordering::Relaxed);
        self.go_on()
    }

    /// Nobody has asked to stop.
    pub(super) fn go_on(&self) -> Result<()> {
        if self.stopped.load(Ordering::Relaxed) {
            Err(Problem::Stopped)
        } else {
            Ok(())
        }
    }
}
