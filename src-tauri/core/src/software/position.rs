//! How many licences there are of a title on a day, how many are in use, and what is missing (O-F15, R27).

use serde::Serialize;
use ts_rs::TS;

use super::store::Bought;
use crate::base::Day;

/// Owned, used, free and short on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "LicencePosition")]
pub struct Position {
    /// None: as many as there are.
    #[ts(type = "number | null")]
    pub owned: Option<i64>,
    #[ts(type = "number")]
    pub used: i64,
    /// None where there is no end to them.
    #[ts(type = "number | null")]
    pub free: Option<i64>,
    /// How many are in use without a licence.
    #[ts(type = "number")]
    pub short: i64,
}

/// The position of one title from all that was ever bought of it and how many are in use on the day.
#[must_use]
pub fn position(bought: &[Bought], used: i64, on: Day) -> Position {
    let counts: Vec<&Bought> = bought.iter().filter(|bought| bought.counts(on)).collect();
    let endless = counts.iter().any(|bought| bought.kind.covers_all() || bought.quantity.is_none());
    let owned = (!endless).then(|| counts.iter().filter_map(|bought| bought.quantity).sum::<i64>());
    Position {
        owned,
        used,
        free: owned.map(|owned| (owned - used).max(0)),
        short: owned.map_or(0, |owned| (used - owned).max(0)),
    }
}

impl Bought {
    /// Whether it counts on that day.
    pub fn counts(&self, on: Day) -> bool {
        !self.taken_back && self.starts_on <= on && self.bought_on <= on && self.ends_on.is_none_or(|ends| ends >= on)
    }
}
