//! What left in a time, for the governors: counts, values, routes, and what no certificate answers for.

use super::super::days::{day, say, word};
use super::super::listing::{self, heading, paragraph};
use super::super::prepared::{Prepared, file_name};
use crate::base::{Day, Result, money};
use crate::disposals::year::{DisposalYear, DisposalsOfYear, year};
use crate::printing::{Block, Cell, Column, Mark, Row, Table, TextSize};
use crate::store::Read;

pub fn paper(read: &Read<'_>, from: Day, to: Day) -> Result<Prepared> {
    let found = year(read, DisposalYear { from, to })?;
    let title = word("governors.title");
    let subtitle = say("governors.subtitle", &[("from", &day(from)), ("to", &day(to))]);
    let mut sheet = listing::sheet(read, title.clone(), subtitle, TextSize::List)?;
    sheet.landscape = true;
    if found.lines.is_empty() {
        sheet.blocks.push(paragraph(word("governors.none")));
    } else {
        sheet.blocks.push(paragraph(say(
            "governors.count",
            &[
                ("count", &found.lines.len().to_string()),
                ("items", &found.items.to_string()),
                ("value", &money::words(found.value_pence)),
                ("price", &money::words(found.price_pence)),
            ],
        )));
        sheet.blocks.push(paragraph(match found.missing {
            0 => word("governors.complete"),
            missing => say("governors.missing", &[("count", &missing.to_string())]),
        }));
        sheet.blocks.extend([heading(1, word("governors.routes")), routes(&found)]);
        sheet.blocks.extend([heading(1, word("governors.disposals")), lines(&found)]);
    }
    let file = file_name(&[&word("governors.file"), &from.to_string(), &to.to_string()], read.today());
    Ok(Prepared::of_lists(title, file, vec![sheet]))
}

fn routes(found: &DisposalsOfYear) -> Block {
    let rows = found.routes.iter().map(|total| {
        Row::of([
            word(&format!("route.{}", total.route.word())).into(),
            total.disposals.to_string().into(),
            total.items.to_string().into(),
            money::words(total.value_pence).into(),
        ])
    });
    Block::Table(Table {
        summary: word("governors.routes"),
        columns: vec![
            Column::share(word("disposal.route"), 6),
            Column::mm(word("governors.disposals"), 30).right(),
            Column::mm(word("governors.items"), 30).right(),
            Column::mm(word("disposal.value"), 36).right(),
        ],
        rows: rows.collect(),
        row_height: 0,
    })
}

fn lines(found: &DisposalsOfYear) -> Block {
    let rows = found.lines.iter().map(|line| {
        let missing = match line.missing {
            0 => Cell::marked(Mark::Yes, "0"),
            missing => Cell::marked(Mark::Care, missing.to_string()),
        };
        Row::of([
            line.number.to_string().into(),
            day(line.left_on).into(),
            word(&format!("route.{}", line.route.word())).into(),
            line.recipient.as_str().into(),
            line.items.to_string().into(),
            money::words(line.value_pence).into(),
            line.minute.as_str().into(),
            line.certificates.join(", ").into(),
            missing,
        ])
    });
    Block::Table(Table {
        summary: word("governors.summary"),
        columns: vec![
            Column::mm(word("governors.number"), 12),
            Column::mm(word("governors.left"), 32),
            Column::share(word("disposal.route"), 4),
            Column::share(word("disposal.recipient"), 5),
            Column::mm(word("governors.items"), 16).right(),
            Column::mm(word("disposal.value"), 26).right(),
            Column::share(word("governors.minute"), 3),
            Column::share(word("governors.certificates"), 4),
            Column::mm(word("governors.missing_column"), 20),
        ],
        rows: rows.collect(),
        row_height: 0,
    })
}
