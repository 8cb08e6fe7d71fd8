//! What the invented office types, in the same words as the window sends them.

use chrono::Days;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::base::{Day, Problem, Result};

/// The input of a verb.
pub fn typed<T: DeserializeOwned>(value: Value) -> Result<T> {
    serde_json::from_value(value).map_err(Problem::unexpected)
}

/// So many days before a day.
pub fn before(day: Day, days: u64) -> Day {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

/// So many days after it.
pub fn after(day: Day, days: u64) -> Day {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}
