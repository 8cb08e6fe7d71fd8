//! The certificate of a stock-check: what was expected, what became of it, who counted, between which days. To be signed.

use super::missing::table;
use super::room_sheets::signature;
use super::{room_name, scope};
use crate::base::ids::StockCheckId;
use crate::base::{Problem, Result};
use crate::papers::days::{day, say, word};
use crate::papers::listing::{self, heading, paragraph};
use crate::papers::prepared::{Prepared, file_name};
use crate::printing::{Block, Column, Field, Row, Style, Table, TextSize, Words};
use crate::stock_checks::counters::counters;
use crate::stock_checks::totals::{self, RoomTotals, Totals};
use crate::stock_checks::{Check, OfStockCheck, missing};
use crate::store::Read;

/// The certificate of a check that is closed.
///
/// # Errors
/// `NotFound`; `NothingToPrint` while it is being counted, and for one that was given up.
pub fn certificate(read: &Read<'_>, id: StockCheckId) -> Result<Prepared> {
    let check = Check::find(read, id)?;
    let Some(closed) = check.closed_on.filter(|_| check.given_up.is_empty()) else {
        return Err(Problem::NothingToPrint);
    };
    let (totals, rooms) = totals::count(read, &check)?;
    let people = counters(read, OfStockCheck { stock_check: id })?;
    let missing = missing::list(read, OfStockCheck { stock_check: id })?;
    let whom = scope(&check);
    let title = say("stock.certificate_title", &[("whom", &whom)]);
    let mut sheet = listing::sheet(read, title.clone(), check.note.clone(), TextSize::List)?;
    let (first, last) = (totals.first_on.unwrap_or(check.begun_on), totals.last_on.unwrap_or(closed));
    let days = [("first", &*day(first)), ("last", &*day(last)), ("whom", &whom), ("closed", &*day(closed))];
    let counted = if first == last { "stock.certificate_one_day" } else { "stock.certificate_days" };
    sheet.blocks.push(paragraph(say(counted, &days)));
    sheet.blocks.push(paragraph(say("stock.certificate_expected", &[("begun", &day(check.begun_on))])));
    sheet.blocks.push(figures(&totals));
    let second = if people.looked_on(&check.second_counter) { "stock.witness" } else { "stock.second_counter" };
    sheet.blocks.push(Block::About {
        rows: vec![vec![
            Field::new(word("stock.counted_by"), Words::bold(&check.counted_by)),
            Field::new(word(second), Words::bold(or_dash(&check.second_counter))),
            Field::new(word("stock.closed_by"), Words::bold(&check.closed_by)),
        ]],
    });
    let independent = if check.alone_because.is_empty() {
        Block::Paragraph { words: word("stock.independent").into(), style: Style::Body }
    } else {
        let words = say("stock.not_independent", &[("reason", &check.alone_because)]);
        Block::Paragraph { words: words.into(), style: Style::Boxed }
    };
    sheet.blocks.push(independent);
    sheet.blocks.push(heading(1, word("stock.by_room")));
    sheet.blocks.push(by_room(&rooms));
    if !missing.is_empty() {
        sheet.blocks.push(heading(1, word("stock.not_found")));
        sheet.blocks.push(table(&missing));
    }
    sheet.blocks.push(Block::Together {
        blocks: vec![
            paragraph(word("stock.certificate_words")),
            Block::Signatures {
                blocks: vec![signature("counter", "stock.counted_by"), signature("second", "stock.second_or_head")],
            },
        ],
    });
    Ok(Prepared::of_lists(title, file_name(&[&word("stock.certificate_file"), &whom], closed), vec![sheet]))
}

fn or_dash(text: &str) -> String {
    if text.is_empty() { word("stock.nobody") } else { text.to_owned() }
}

fn figures(totals: &Totals) -> Block {
    let box_of = |name: &str, number: u32| Field::new(word(name), Words::bold(number.to_string()));
    Block::About {
        rows: vec![
            vec![
                box_of("stock.expected", totals.expected),
                box_of("stock.found", totals.found),
                box_of("stock.elsewhere", totals.elsewhere),
                box_of("stock.missing", totals.missing),
            ],
            vec![box_of("stock.lent", totals.lent), box_of("stock.besides", totals.besides), box_of("stock.moved", totals.moved)],
            vec![
                box_of("stock.unknown", totals.unknown),
                box_of("stock.no_tag", totals.no_tag),
                box_of("stock.disposed", totals.disposed),
                box_of("stock.lost", totals.lost),
            ],
        ],
    }
}

fn by_room(rooms: &[RoomTotals]) -> Block {
    let number = |number: u32| number.to_string().into();
    let rows = rooms.iter().filter(|room| room.room.is_some() || room.expected > 0).map(|room| {
        Row::of([
            room_name(&room.name).into(),
            number(room.expected),
            number(room.found),
            number(room.elsewhere),
            number(room.missing),
        ])
    });
    Block::Table(Table {
        summary: word("stock.by_room"),
        columns: vec![
            Column::share(word("stock.room"), 1),
            Column::mm(word("stock.expected"), 24).right(),
            Column::mm(word("stock.found"), 24).right(),
            Column::mm(word("stock.elsewhere"), 32).right(),
            Column::mm(word("stock.missing"), 24).right(),
        ],
        rows: rows.collect(),
        row_height: 0,
    })
}
