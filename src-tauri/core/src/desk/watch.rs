//! When somebody last worked at the desk, by two clocks: Signet locks by whichever of them says that it is later.

use std::time::Duration;

use crate::base::Clocks;

/// What the watch says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Watched {
    /// There is nothing to watch over.
    Closed,
    /// Somebody is working.
    Working,
    /// Signet locks in so many seconds. When the working day is over, no sign of life changes that.
    Soon { seconds: u32, over: bool },
    /// It has to be locked now.
    Due,
}

/// The person is warned so long before.
const WARNING: Duration = Duration::from_secs(30);
/// Nobody stays logged in longer, however busy (ASVS 7.3.2).
const LONGEST: Duration = Duration::from_secs(8 * 60 * 60);
/// The desk is looked at every second. If so long has passed since the last look, the computer has slept.
const SLEPT: Duration = Duration::from_secs(60);
/// Whoever has a recovery sheet on the screen is on the way to a printer and to the safe.
const SHEET: Duration = Duration::from_secs(30 * 60);

/// The watch over an open desk.
pub(super) struct Watch {
    times: Option<Times>,
    limit: Duration,
    /// A test has set the limit, and no setting changes it.
    is_fixed: bool,
}

struct Times {
    opened: Clocks,
    touched: Clocks,
    looked: Clocks,
}

impl Default for Watch {
    fn default() -> Self {
        Self { times: None, limit: minutes(crate::people::lock_after::USUAL), is_fixed: false }
    }
}

impl Watch {
    /// After how many minutes without a sign of life Signet locks.
    pub(super) fn lock_after(&mut self, after: u32) {
        if !self.is_fixed {
            self.limit = minutes(after);
        }
    }

    /// The same for a test that cannot wait for minutes.
    #[cfg(debug_assertions)]
    pub(super) fn fix(&mut self, limit: Duration) {
        (self.limit, self.is_fixed) = (limit, true);
    }

    /// Nobody is there any more.
    pub(super) fn end(&mut self) {
        self.times = None;
    }

    /// Whether anything is being watched over.
    pub(super) fn is_on(&self) -> bool {
        self.times.is_some()
    }

    /// Looks at the clocks; `sign` when there was a sign of life since the last look. What came after the time was up
    /// is none: the first movement after a sleep must not save what should have been locked long ago.
    pub(super) fn look(&mut self, now: Clocks, sign: bool, at_sheet: bool) -> Watched {
        let times = self.times.get_or_insert(Times { opened: now, touched: now, looked: now });
        let limit = if at_sheet { self.limit.max(SHEET) } else { self.limit };
        let left = |whole: Duration, since: Clocks| whole.saturating_sub(passed(since, now));
        if passed(times.looked, now) >= SLEPT || left(limit, times.touched).is_zero() || left(LONGEST, times.opened).is_zero() {
            return Watched::Due;
        }
        times.looked = now;
        if sign {
            times.touched = now;
        }
        let (idle, day) = (left(limit, times.touched), left(LONGEST, times.opened));
        let soonest = idle.min(day);
        if soonest > WARNING {
            return Watched::Working;
        }
        // No more than the thirty seconds of the warning.
        let seconds = soonest.as_secs_f64().ceil() as u32;
        Watched::Soon { seconds, over: day < idle }
    }
}

fn minutes(minutes: u32) -> Duration {
    Duration::from_secs(u64::from(minutes) * 60)
}

/// How long it has been, by the clock that says more. A wall clock that was set back says nothing.
fn passed(since: Clocks, now: Clocks) -> Duration {
    let wall = (now.wall - since.wall).to_std().unwrap_or_default();
    wall.max(now.steady.saturating_sub(since.steady))
}

#[cfg(test)]
mod tests;
