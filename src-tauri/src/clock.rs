//! The only clock: the core is handed the time with every request.

use std::sync::OnceLock;
use std::time::Instant;

use signet_core::desk::Seen;
use signet_core::office::Moment;

/// Now, in UTC and on the office's own calendar.
#[allow(clippy::disallowed_methods, reason = "this is the one place that asks")]
pub fn now() -> Moment {
    Moment { at: chrono::Utc::now(), today: chrono::Local::now().date_naive() }
}

/// Both clocks, for the watch over an open desk. The steady one counts from the first look.
pub fn seen() -> Seen {
    static FIRST: OnceLock<Instant> = OnceLock::new();
    let steady = FIRST.get_or_init(Instant::now).elapsed();
    Seen { wall: now().at, steady }
}
