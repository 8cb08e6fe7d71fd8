//! What a stock-check did not find, with what is known of it.

use super::{room_name, scope};
use crate::base::Result;
use crate::base::ids::StockCheckId;
use crate::papers::days::{day, say, word};
use crate::papers::listing::{self, paragraph, small};
use crate::papers::prepared::{Prepared, file_name};
use crate::printing::{Block, Column, Row, Table, TextSize, Words};
use crate::stock_checks::missing::{self, MissingAsset};
use crate::stock_checks::{Check, OfStockCheck};
use crate::store::Read;

/// The list.
///
/// # Errors
/// `NotFound`.
pub fn list(read: &Read<'_>, id: StockCheckId) -> Result<Prepared> {
    let check = Check::find(read, id)?;
    let missing = missing::list(read, OfStockCheck { stock_check: id })?;
    let whom = scope(&check);
    let title = say("stock.missing_title", &[("whom", &whom)]);
    let subtitle = say("stock.missing_subtitle", &[("begun", &day(check.begun_on)), ("day", &day(read.today()))]);
    let mut sheet = listing::sheet(read, title.clone(), subtitle, TextSize::List)?;
    sheet.blocks.push(paragraph(say("stock.missing_count", &[("number", &missing.len().to_string())])));
    if !missing.is_empty() {
        sheet.blocks.push(table(&missing));
        sheet.blocks.push(small(word("stock.missing_standing")));
    }
    Ok(Prepared::of_lists(title, file_name(&[&word("stock.missing_file"), &whom], read.today()), vec![sheet]))
}

/// The rows, room after room.
pub(super) fn table(missing: &[MissingAsset]) -> Block {
    let mut rows: Vec<Row> = Vec::new();
    let mut room: Option<&str> = None;
    for asset in missing {
        if room != Some(asset.room.as_str()) {
            room = Some(asset.room.as_str());
            rows.push(Row::head(room_name(&asset.room)));
        }
        let what = if asset.serial.is_empty() {
            asset.what.clone()
        } else {
            say("stock.what_serial", &[("what", &asset.what), ("serial", &asset.serial)])
        };
        rows.push(Row::of([Words::bold(&asset.tag).into(), what.into(), seen(asset).into(), known(asset).into()]));
    }
    Block::Table(Table {
        summary: word("stock.missing_summary"),
        columns: vec![
            Column::mm(word("stock.tag"), 28),
            Column::share(word("stock.what"), 6),
            Column::mm(word("stock.last_seen"), 34),
            Column::share(word("stock.known"), 5),
        ],
        rows,
        row_height: 0,
    })
}

fn seen(asset: &MissingAsset) -> String {
    asset.seen_on.map_or_else(|| word("stock.never_seen"), day)
}

/// How it stands, who had it, and what was written on the sheet.
pub fn known(asset: &MissingAsset) -> String {
    let mut known = vec![word(&format!("stock.standing.{}", asset.standing.word()))];
    if !asset.holder.is_empty() {
        known.push(say("stock.with", &[("holder", &asset.holder)]));
    }
    if asset.looked_for {
        known.push(word("stock.looked_for"));
    }
    if !asset.remark.is_empty() {
        known.push(asset.remark.clone());
    }
    known.join("; ")
}
