//! The papers of stock-checks, and labels.

mod certificate;
mod labels;
pub(crate) mod missing;
mod room_sheets;

use serde::Deserialize;
use ts_rs::TS;

use super::Prepared;
use super::days::{say, word};
use crate::base::Result;
use crate::base::ids::{RoomId, StockCheckId};
use crate::labels::choice::LabelChoice;
use crate::labels::pick::WhichAssets;
use crate::printing::labels::LabelLayout;
use crate::stock_checks::Check;
use crate::store::Read;

/// A paper about what stands where.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum StockPaper {
    /// A sheet for each room to take along, with a box for each piece of equipment.
    RoomSheets {
        stock_check: StockCheckId,
        /// Only these rooms; none means all of the check.
        #[serde(default)]
        rooms: Vec<RoomId>,
    },
    /// What nobody has found.
    Missing { stock_check: StockCheckId },
    /// What the check came to, to be signed.
    Certificate { stock_check: StockCheckId },
    /// Labels with their QR codes.
    Labels { which: WhichAssets, choice: LabelChoice },
    /// The outlines of the labels and a ruler, to hold against a sheet.
    LabelTest { layout: LabelLayout },
}

impl StockPaper {
    /// What it is about, for the record of changes.
    pub(super) fn subject(&self) -> String {
        match self {
            Self::RoomSheets { stock_check, .. } | Self::Missing { stock_check } | Self::Certificate { stock_check } => {
                stock_check.to_string()
            }
            Self::Labels { .. } | Self::LabelTest { .. } => String::new(),
        }
    }

    /// The kind of paper, for the record of changes.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::RoomSheets { .. } => "stock-check sheets",
            Self::Missing { .. } => "list of what a stock-check did not find",
            Self::Certificate { .. } => "stock-check certificate",
            Self::Labels { .. } => "labels",
            Self::LabelTest { .. } => "test page for labels",
        }
    }
}

/// Makes it ready; keeps nothing.
pub(super) fn prepare(read: &Read<'_>, paper: &StockPaper) -> Result<Prepared> {
    match paper {
        StockPaper::RoomSheets { stock_check, rooms } => room_sheets::sheets(read, *stock_check, rooms),
        StockPaper::Missing { stock_check } => missing::list(read, *stock_check),
        StockPaper::Certificate { stock_check } => certificate::certificate(read, *stock_check),
        StockPaper::Labels { which, choice } => labels::labels(read, which, choice),
        StockPaper::LabelTest { layout } => labels::test(*layout),
    }
}

/// A room's name, also of what stands in none.
fn room_name(name: &str) -> String {
    if name.is_empty() { word("stock.no_room") } else { name.to_owned() }
}

/// What a check is about, in a few words.
fn scope(check: &Check) -> String {
    let named: Vec<&str> = check.rooms.iter().filter(|(room, _)| room.is_some()).map(|(_, name)| name.as_str()).collect();
    match named.as_slice() {
        _ if check.whole => word("run.school"),
        names if names.len() <= 3 => names.join(", "),
        names => say("stock.rooms", &[("number", &names.len().to_string())]),
    }
}
