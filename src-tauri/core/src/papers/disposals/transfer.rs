//! E11: the note that goes with equipment that is given away or sold (O-F35).

use super::super::days::{day, say, word};
use super::super::listing::{heading, paragraph};
use super::parts::{self, field};
use crate::base::{Problem, Result, money};
use crate::disposals::DisposalRoute;
use crate::disposals::page::DisposalPage;
use crate::papers::Prepared;
use crate::people::school;
use crate::printing::{Block, Column, Row, Table, Words};
use crate::store::Read;

pub fn paper(read: &Read<'_>, page: &DisposalPage) -> Result<Prepared> {
    let plan = page.plan.as_ref().filter(|plan| plan.route.is_reused()).ok_or(Problem::NothingToPrint)?;
    let mut sheet = parts::sheet(read, page, "E11")?;
    let school = school::get(read)?.name;
    let price = page.handover.as_ref().and_then(|handover| handover.price_pence).map(money::words).unwrap_or_default();
    let is_sale = plan.route == DisposalRoute::Sale;
    let opening = match is_sale {
        // Before the price is entered there is a line to write it on.
        true if price.is_empty() => say("e11.sale", &[("school", &school), ("price", "£ ………")]),
        true => say("e11.sale", &[("school", &school), ("price", &price)]),
        false => say("e11.gift", &[("school", &school)]),
    };
    let mut receives =
        vec![field("e11.receives", plan.recipient.clone()).weighing(2), field("disposal.contact", plan.contact.clone())];
    if is_sale {
        receives.push(field("e11.price", price));
    }
    sheet.blocks.extend([paragraph(opening), Block::About { rows: vec![receives] }]);
    sheet.blocks.extend([heading(1, word("disposal.items")), table(page)]);
    sheet.blocks.push(Block::Bullets {
        items: ["e11.data", "e11.software", "e11.no_warranty", "e11.end"].map(|name| Words::from(word(name))).into(),
    });
    let name = || vec![field("disposal.name", "")];
    sheet.blocks.push(Block::Signatures {
        blocks: vec![
            parts::signature("school", word("e9.for_school"), name()),
            parts::signature("recipient", word("e11.receives"), name()),
        ],
    });
    Ok(parts::ready(read, page, "E11", sheet))
}

fn table(page: &DisposalPage) -> Block {
    let rows = page.items.iter().map(|item| {
        let ready = item.ready.as_ref().filter(|ready| ready.passed);
        let test =
            ready.and_then(|ready| ready.tested_on.map(|on| say("e11.test", &[("day", &day(on)), ("name", &ready.tester)])));
        Row::of([
            item.tag.as_str().into(),
            item.what.as_str().into(),
            item.serial.as_str().into(),
            test.unwrap_or_default().into(),
            ready.map(|ready| ready.label.clone()).unwrap_or_default().into(),
        ])
    });
    Block::Table(Table {
        summary: word("e11.summary"),
        columns: vec![
            Column::mm(word("disposal.tag"), 24),
            Column::share(word("disposal.what"), 6),
            Column::share(word("disposal.serial"), 4),
            Column::share(word("e11.tested"), 6),
            Column::share(word("e11.label"), 3),
        ],
        rows: rows.collect(),
        row_height: 0,
    })
}
