//! What a stock-check has not found: a row for each, with what is known of it.

use super::table::Table;
use crate::base::Result;
use crate::base::ids::StockCheckId;
use crate::papers::days::{day, say, word};
use crate::papers::stock::missing::known;
use crate::stock_checks::{Check, OfStockCheck, missing};
use crate::store::Read;

pub fn table(read: &Read<'_>, stock_check: StockCheckId) -> Result<Table> {
    let check = Check::find(read, stock_check)?;
    let headings = ["stock.tag", "stock.what", "stock.serial", "stock.room", "stock.last_seen", "stock.known"];
    let rows = missing::list(read, OfStockCheck { stock_check })?.into_iter().map(|asset| {
        let known = known(&asset);
        let room = if asset.room.is_empty() { word("stock.no_room") } else { asset.room };
        vec![asset.tag.into(), asset.what.into(), asset.serial.into(), room.into(), asset.seen_on.into(), known.into()]
    });
    let title = say("stock.missing_title", &[("whom", &day(check.begun_on))]);
    Ok(Table { title, headings: headings.map(word).into(), rows: rows.collect() })
}
