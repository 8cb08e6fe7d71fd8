//! How far a long piece of work has come, and whether the person has asked it to stop.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use super::{Problem, Result};

/// Shared between the work and the window that watches it.
#[derive(Debug, Default)]
pub struct Progress {
    /// How many pieces are done.
    pub done: AtomicU32,
    /// How many pieces there are; 0 until that is known.
    pub total: AtomicU32,
    /// Set by the window when the person presses "Stop".
    pub stop: AtomicBool,
}

impl Progress {
    /// Starts a new piece of work of `total` pieces.
    pub fn begin(&self, total: usize) {
        self.done.store(0, Ordering::Relaxed);
        self.total.store(u32::try_from(total).unwrap_or(u32::MAX), Ordering::Relaxed);
    }

    /// One more piece is done; `Stopped` if the person has asked for that.
    pub fn step(&self) -> Result<()> {
        self.done.fetch_add(1, Ordering::Relaxed);
        self.go_on()
    }

    /// `Stopped` if the person has asked for that.
    pub fn go_on(&self) -> Result<()> {
        if self.stop.load(Ordering::Relaxed) { Err(Problem::Stopped) } else { Ok(()) }
    }

    /// Asks the work to stop at the next piece.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Forgets a wish to stop that was for an earlier piece of work.
    pub fn renew(&self) {
        self.stop.store(false, Ordering::Relaxed);
    }

    /// More pieces have come to light.
    pub fn expect(&self, more: u32) {
        self.total.fetch_add(more, Ordering::Relaxed);
    }

    /// So many pieces are done by now.
    pub fn reached(&self, done: u32) {
        self.done.store(done, Ordering::Relaxed);
    }

    /// Pieces done, and how many there are.
    #[must_use]
    pub fn seen(&self) -> (u32, u32) {
        (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }
}
