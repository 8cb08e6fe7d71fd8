//! What a fault is: how often it is injected, who injects it, and what has to be true afterwards.

use crate::Outcome;
use crate::tally::Tally;

/// One kind of trouble.
pub struct Fault {
    /// The name by which it is asked for.
    pub name: &'static str,
    /// What it does and what must hold, in a line.
    pub says: &'static str,
    /// How much of it there is in the short form and in the long one.
    pub short: u64,
    pub long: u64,
    /// How much one process does before another takes over.
    pub batch: u64,
    /// What `short`, `long` and `batch` count.
    pub counts: Counts,
    /// Does a batch.
    pub run: fn(&Batch) -> Outcome<Tally>,
}

/// What the size of a fault counts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// Rounds.
    Rounds,
    /// Seconds; how many rounds fit into them is for the machine to say.
    Seconds,
    /// Whole passes; the fault itself knows all the places where it can strike.
    Passes,
}

/// What one process is to do.
pub struct Batch {
    /// The number of its first round, which is the round's seed too.
    pub first: u64,
    /// How many rounds, seconds or passes.
    pub size: u64,
    /// The long form: larger vaults where that finds more.
    pub long: bool,
}

impl Batch {
    /// The rounds by their seeds.
    pub fn rounds(&self) -> std::ops::Range<u64> {
        self.first..self.first + self.size
    }
}
