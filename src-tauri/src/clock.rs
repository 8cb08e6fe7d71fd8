//! The only clock: the core is handed the time with every request.

use std::sync::OnceLock;
use std::time::Instant;

use signet_core::base::Clocks;
use signet_core::office::Moment;

/// Now, in UTC, on the office's own calendar and by the steady clock.
pub fn now() -> Moment {
    let Clocks { wall, steady } = seen();
    #[cfg(debug_assertions)]
    let steady = steady + by_test::later();
    Moment { at: wall, today: wall.with_timezone(&chrono::Local).date_naive(), steady }
}

/// Both clocks, for the watch over an open desk. The steady one counts from the first look.
#[allow(clippy::disallowed_methods, reason = "this is the one place that asks")]
pub fn seen() -> Clocks {
    static FIRST: OnceLock<Instant> = OnceLock::new();
    let steady = FIRST.get_or_init(Instant::now).elapsed();
    let wall = chrono::Utc::now();
    #[cfg(debug_assertions)]
    let wall = wall + by_test::set();
    Clocks { wall, steady }
}

/// What journeys do to the clocks while Signet runs, by files that are named to it. A built program knows nothing of this.
#[cfg(debug_assertions)]
mod by_test {
    use std::path::Path;
    use std::time::Duration;

    use chrono::TimeDelta;

    /// How far the wall clock was set forward, or back with a minus before it: the seconds stand in the file. The steady
    /// clock goes on as it does.
    pub fn set() -> TimeDelta {
        let file = std::env::var_os("SIGNET_TEST_CLOCK");
        let seconds = file.and_then(|file| std::fs::read_to_string(file).ok()).and_then(|text| text.trim().parse().ok());
        TimeDelta::seconds(seconds.unwrap_or_default())
    }

    /// A journey cannot wait until the password has to be typed again: as soon as the file is there, requests come a
    /// quarter of an hour later by the steady clock.
    pub fn later() -> Duration {
        let is_later = std::env::var_os("SIGNET_TEST_LATER").is_some_and(|file| Path::new(&file).exists());
        Duration::from_secs(if is_later { 15 * 60 } else { 0 })
    }
}
