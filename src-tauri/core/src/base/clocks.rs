//! Two clocks, because one of them can be set.

use std::time::Duration;

use chrono::{DateTime, Utc};

/// One look at both clocks. The steady one stands still while the computer sleeps, and nobody can set it; the one on
/// the wall goes on through a sleep, and anybody can set it.
#[derive(Debug, Clone, Copy)]
pub struct Clocks {
    pub wall: DateTime<Utc>,
    /// Since any moment before the first look of this run of the program.
    pub steady: Duration,
}
