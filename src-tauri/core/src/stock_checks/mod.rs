//! Stock-checks: somebody walks through the rooms and counts, and the register learns what is there, what is elsewhere and
//! what nobody found. A check may be interrupted at any moment and goes on where it stood. It changes nothing in the
//! register by itself: moves are confirmed, and what is missing stays as it stands until somebody reports it.

pub mod begin;
pub mod close;
pub mod counters;
pub mod due;
pub mod give_up;
mod judge;
pub mod list;
pub mod missing;
pub mod moves;
pub mod open;
pub mod room;
pub mod scan;
pub mod sheet;
mod state;
mod store;
pub mod totals;
pub mod undo;
mod words;

pub use judge::Judged;
pub use state::Check;
pub use store::Said;
pub use words::{How, StockOutcome, StockTick};

use serde::Deserialize;
use ts_rs::TS;

use crate::base::ids::StockCheckId;

/// A stock-check by its id.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfStockCheck {
    pub stock_check: StockCheckId,
}
