//! The only clock: the core is handed the time with every request.

use signet_core::office::Moment;

/// Now, in UTC and on the office's own calendar.
#[allow(clippy::disallowed_methods, reason = "this is the one place that asks")]
pub fn now() -> Moment {
    Moment { at: chrono::Utc::now(), today: chrono::Local::now().date_naive() }
}
