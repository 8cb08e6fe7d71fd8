//! E7: the authorisation of a disposal (O-F31).

use super::super::days::{day, say, word};
use super::super::listing::{heading, paragraph, small};
use super::parts;
use crate::base::{Result, money};
use crate::disposals::page::DisposalPage;
use crate::papers::Prepared;
use crate::printing::{Block, Column, Row, Table};
use crate::store::Read;

pub fn paper(read: &Read<'_>, page: &DisposalPage) -> Result<Prepared> {
    let mut sheet = parts::sheet(read, page, "E7")?;
    sheet.blocks.extend([paragraph(word("e7.words")), parts::about(page), heading(1, word("disposal.items")), table(page)]);
    if let Some(plan) = page.plan.as_ref().filter(|plan| !plan.note.is_empty()) {
        sheet.blocks.extend([heading(2, word("disposal.note")), paragraph(plan.note.clone())]);
    }
    match &page.authorised {
        Some(authorised) => {
            let mut said = say("e7.authorised", &[("name", &authorised.by), ("day", &day(authorised.on))]);
            if !authorised.minute.is_empty() {
                said = format!("{said} {}", say("e7.minute", &[("minute", &authorised.minute)]));
            }
            sheet.blocks.push(paragraph(said));
            if !authorised.remark.is_empty() {
                sheet.blocks.push(paragraph(authorised.remark.clone()));
            }
        }
        None => sheet.blocks.push(small(word("e7.not_yet"))),
    }
    let name = || vec![parts::field("disposal.name", ""), parts::field("disposal.role", "")];
    let minute = vec![parts::field("disposal.name", ""), parts::field("e7.minute_label", "")];
    sheet.blocks.push(Block::Signatures {
        blocks: vec![
            parts::signature("authoriser", word("e7.one"), name()),
            parts::signature("governors", word("e7.two"), minute),
        ],
    });
    Ok(parts::ready(read, page, "E7", sheet))
}

fn table(page: &DisposalPage) -> Block {
    let rows = page.items.iter().map(|item| {
        Row::of([
            item.tag.as_str().into(),
            item.what.as_str().into(),
            item.serial.as_str().into(),
            item.cost_pence.map_or(word("disposal.nothing"), money::words).into(),
            parts::media(item).into(),
        ])
    });
    Block::Table(Table {
        summary: say("disposal.summary", &[("number", &page.number.to_string())]),
        columns: vec![
            Column::mm(word("disposal.tag"), 24),
            Column::share(word("disposal.what"), 5),
            Column::share(word("disposal.serial"), 4),
            Column::mm(word("disposal.cost"), 22).right(),
            Column::share(word("disposal.media"), 6),
        ],
        rows: rows.collect(),
        row_height: 0,
    })
}
