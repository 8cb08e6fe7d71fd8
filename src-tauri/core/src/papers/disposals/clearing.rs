//! E8: how each medium was cleared (O-F05, O-F06, O-F29). A line that is not filled in yet is written in by hand.

use super::super::days::{day, say, word};
use super::super::listing::paragraph;
use super::parts;
use crate::base::Result;
use crate::disposals::page::{DisposalItem, DisposalMedium, DisposalPage};
use crate::papers::Prepared;
use crate::printing::{Block, Cell, Column, Mark, Row, Table};
use crate::store::Read;

/// High enough to write in.
const ROW_MM: u16 = 9;

pub fn paper(read: &Read<'_>, page: &DisposalPage) -> Result<Prepared> {
    let mut sheet = parts::sheet(read, page, "E8")?;
    sheet.landscape = true;
    sheet.blocks.push(paragraph(word("e8.words")));
    if let Some(guarantee) = &page.guarantee {
        let values = [("reference", guarantee.reference.as_str()), ("day", &day(guarantee.dated))];
        sheet.blocks.push(paragraph(say("e8.guarantee", &values)));
    }
    let rows = page.items.iter().flat_map(|item| {
        let lines = item.media.iter().map(|medium| line(page, item, medium));
        lines.chain(item.bare.then(|| none(item))).collect::<Vec<_>>()
    });
    sheet.blocks.push(Block::Table(Table {
        summary: say("e8.summary", &[("number", &page.number.to_string())]),
        columns: vec![
            Column::mm(word("disposal.tag"), 24),
            Column::share(word("e8.what"), 6),
            Column::share(word("e8.medium"), 6),
            Column::share(word("e8.method"), 4),
            Column::share(word("e8.standard"), 6),
            Column::share(word("e8.done"), 4),
            Column::share(word("e8.checked"), 3),
            Column::share(word("e8.result"), 3),
        ],
        rows: rows.collect(),
        row_height: ROW_MM,
    }));
    let name = || vec![parts::field("disposal.name", "")];
    sheet.blocks.push(Block::Signatures {
        blocks: vec![
            parts::signature("operator", word("e8.operator"), name()),
            parts::signature("verifier", word("e8.verifier"), name()),
        ],
    });
    Ok(parts::ready(read, page, "E8", sheet))
}

fn none(item: &DisposalItem) -> Row {
    Row::of([item.tag.as_str().into(), item.what.as_str().into(), parts::none(item).into()])
}

fn line(page: &DisposalPage, item: &DisposalItem, medium: &DisposalMedium) -> Row {
    let head: [Cell; 3] = [item.tag.as_str().into(), item.what.as_str().into(), sized(medium).into()];
    let Some(clearing) = &medium.clearing else {
        let result = match () {
            () if medium.cleared => Cell::marked(Mark::Yes, word("e8.before")),
            () if page.guarantee.is_some() => Cell::marked(Mark::Care, word("e8.guaranteed")),
            () => Cell::default(),
        };
        let empty = Cell::default;
        let [tag, what, medium] = head;
        return Row::of([tag, what, medium, empty(), empty(), empty(), empty(), result]);
    };
    let with: Vec<&str> =
        [clearing.standard.as_str(), clearing.tool.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    let result =
        if clearing.passed { Cell::marked(Mark::Yes, word("e8.passed")) } else { Cell::marked(Mark::No, word("e8.failed")) };
    let [tag, what, medium] = head;
    Row::of([
        tag,
        what,
        medium,
        word(&format!("clearing.{}", clearing.method.word())).into(),
        with.join("; ").into(),
        parts::by_on(&clearing.by, clearing.on).into(),
        clearing.verified_by.as_str().into(),
        result,
    ])
}

/// A medium with its size, so far as it is on record. Make and model on record are those of the thing that it is in.
fn sized(medium: &DisposalMedium) -> String {
    match medium.size_gb {
        Some(size) => say("e8.sized", &[("medium", &parts::medium(medium)), ("size", &size.to_string())]),
        None => parts::medium(medium),
    }
}
