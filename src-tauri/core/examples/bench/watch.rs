//! A watch that tells what a piece of work took from what it waited for a processor that others were using.

use std::time::{Duration, Instant};

/// A running watch.
pub struct Watch {
    begun: Instant,
    waited: Duration,
}

/// What a piece of work took.
#[derive(Clone, Copy)]
pub struct Took {
    /// By the clock on the wall.
    pub wall: Duration,
    /// Without what this thread waited for a processor: what an otherwise idle machine would have taken.
    pub own: Duration,
}

impl Watch {
    pub fn start() -> Self {
        Self { waited: waited(), begun: Instant::now() }
    }

    pub fn stop(&self) -> Took {
        let wall = self.begun.elapsed();
        Took { wall, own: wall.saturating_sub(waited().saturating_sub(self.waited)) }
    }
}

/// How long this thread has been ready to run and was not let. Nothing where the system does not say.
fn waited() -> Duration {
    let said = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = said.split_whitespace().nth(1).and_then(|word| word.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap_or_default())
}
