//! E9: the receipt that the company signs at the door, with its acceptance of responsibility (O-F04).

use super::super::days::{day, say, word};
use super::super::listing::{heading, paragraph};
use super::parts::{self, field};
use crate::base::Result;
use crate::disposals::page::{DisposalItem, DisposalPage};
use crate::papers::Prepared;
use crate::people::school;
use crate::printing::{Block, Cell, Column, Mark, Row, Style, Table};
use crate::store::Read;

pub fn paper(read: &Read<'_>, page: &DisposalPage) -> Result<Prepared> {
    let mut sheet = parts::sheet(read, page, "E9")?;
    let school = school::get(read)?.name;
    sheet.blocks.extend([paragraph(say("e9.words", &[("school", &school)])), company(page)]);
    sheet.blocks.extend([heading(1, word("disposal.items")), table(page)]);
    sheet.blocks.push(paragraph(say("disposal.items_count", &[("count", &page.items.len().to_string())])));
    let mut accepted = vec![Block::Paragraph { words: word("e9.accept").into(), style: Style::Boxed }];
    if page.plan.as_ref().is_some_and(|plan| plan.route.is_waste()) {
        accepted.push(paragraph(word("e9.waste")));
    }
    let name = || vec![field("disposal.name", ""), field("disposal.role", "")];
    accepted.push(Block::Signatures {
        blocks: vec![
            parts::signature("company", word("e9.for_company"), name()),
            parts::signature("school", word("e9.for_school"), name()),
        ],
    });
    // What is accepted and the signature under it stay on one page.
    sheet.blocks.push(Block::Together { blocks: accepted });
    Ok(parts::ready(read, page, "E9", sheet))
}

fn company(page: &DisposalPage) -> Block {
    let (plan, handover) = (page.plan.as_ref(), page.handover.as_ref());
    let typed = |of: fn(&crate::disposals::said::Handover) -> String| handover.map(of).unwrap_or_default();
    let kind = handover.and_then(|handover| handover.note_kind);
    Block::About {
        rows: vec![
            vec![
                field("e9.company", plan.map(|plan| plan.recipient.clone()).unwrap_or_default()).weighing(2),
                field("disposal.permit", plan.map(|plan| plan.permit.clone()).unwrap_or_default()),
            ],
            vec![
                field("e9.carrier", typed(|handover| handover.carrier.clone())),
                field("e9.note", kind.map(|kind| word(&format!("waste_note.{}", kind.word()))).unwrap_or_default()),
                field("e9.note_no", typed(|handover| handover.note_no.clone())),
            ],
            vec![
                field("e9.vehicle", typed(|handover| handover.vehicle.clone())),
                field("e9.tracking", typed(|handover| handover.tracking_id.clone())),
                field("e9.receipt", typed(|handover| handover.receipt_no.clone())),
                field("e9.collected", handover.map(|handover| day(handover.on)).unwrap_or_default()),
            ],
        ],
    }
}

fn table(page: &DisposalPage) -> Block {
    let rows = page.items.iter().map(|item| {
        Row::of([
            item.tag.as_str().into(),
            item.what.as_str().into(),
            item.serial.as_str().into(),
            parts::media(item).into(),
            cleared(item),
        ])
    });
    Block::Table(Table {
        summary: say("disposal.summary", &[("number", &page.number.to_string())]),
        columns: vec![
            Column::mm(word("disposal.tag"), 24),
            Column::share(word("disposal.what"), 5),
            Column::share(word("disposal.serial"), 4),
            Column::share(word("disposal.media"), 5),
            Column::share(word("e9.cleared"), 4),
        ],
        rows: rows.collect(),
        row_height: 0,
    })
}

fn cleared(item: &DisposalItem) -> Cell {
    match () {
        () if item.bare => Cell::marked(Mark::Nothing, word("e9.no_media")),
        () if item.media.iter().all(|medium| medium.cleared) => Cell::marked(Mark::Yes, word("answer.yes")),
        () => Cell::marked(Mark::Care, word("e9.not_cleared")),
    }
}
