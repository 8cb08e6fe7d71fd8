//! The only clock: the core is handed the time with every request.

use std::sync::OnceLock;
use std::time::Instant;

use signet_core::desk::Seen;
use signet_core::office::Moment;

/// Now, in UTC and on the office's own calendar.
#[allow(clippy::disallowed_methods, reason = "this is the one place that asks")]
pub fn now() -> Moment {
    let (at, local) = (chrono::Utc::now(), chrono::Local::now());
    #[cfg(debug_assertions)]
    let (at, local) = (at + set_by_test(), local + set_by_test());
    Moment { at, today: local.date_naive() }
}

/// How far a journey has set the wall clock forward, or back with a minus before it: the seconds stand in a file, so that
/// it can be done while Signet runs. The steady clock goes on as it does. A built program knows nothing of this.
#[cfg(debug_assertions)]
fn set_by_test() -> chrono::TimeDelta {
    let file = std::env::var_os("SIGNET_TEST_CLOCK");
    let seconds = file.and_then(|file| std::fs::read_to_string(file).ok()).and_then(|text| text.trim().parse().ok());
    chrono::TimeDelta::seconds(seconds.unwrap_or_default())
}

/// Both clocks, for the watch over an open desk. The steady one counts from the first look.
pub fn seen() -> Seen {
    static FIRST: OnceLock<Instant> = OnceLock::new();
    let steady = FIRST.get_or_init(Instant::now).elapsed();
    Seen { wall: now().at, steady }
}
