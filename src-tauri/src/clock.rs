//! The only clock: the core is handed the time with every request.

use std::sync::OnceLock;
use std::time::Instant;

use signet_core::desk::Seen;
use signet_core::office::Moment;

/// Now, in UTC, on the office's own calendar and by the steady clock.
pub fn now() -> Moment {
    let Seen { wall, steady } = seen();
    #[cfg(debug_assertions)]
    let steady = steady + later();
    Moment { at: wall, today: wall.with_timezone(&chrono::Local).date_naive(), steady }
}

/// Both clocks, for the watch over an open desk. The steady one counts from the first look.
#[allow(clippy::disallowed_methods, reason = "this is the one place that asks")]
pub fn seen() -> Seen {
    static FIRST: OnceLock<Instant> = OnceLock::new();
    let steady = FIRST.get_or_init(Instant::now).elapsed();
    Seen { wall: chrono::Utc::now(), steady }
}

/// A journey cannot wait until the password has to be typed again: as soon as the file is there, requests come a quarter
/// of an hour later. A built program knows nothing of this.
#[cfg(debug_assertions)]
fn later() -> std::time::Duration {
    let is_later = std::env::var_os("SIGNET_TEST_LATER").is_some_and(|file| std::path::Path::new(&file).exists());
    std::time::Duration::from_secs(if is_later { 15 * 60 } else { 0 })
}
