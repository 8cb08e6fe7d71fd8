//! E10: the school's own certificate of a disposal, with everything that an inspector asks (O-F30 to O-F34).

use super::super::days::{day, say, word};
use super::super::listing::{heading, paragraph};
use super::parts::{self, by_on, field};
use crate::base::{Result, money};
use crate::disposals::matching::Stranger;
use crate::disposals::page::{DisposalItem, DisposalPage};
use crate::disposals::said::Unmatched;
use crate::papers::Prepared;
use crate::printing::{Block, Cell, Column, Mark, Row, Style, Table, Words};
use crate::store::Read;

pub fn paper(read: &Read<'_>, page: &DisposalPage) -> Result<Prepared> {
    let mut sheet = parts::sheet(read, page, "E10")?;
    sheet.blocks.push(paragraph(word("e10.words")));
    if page.closed_on.is_none() {
        sheet.blocks.push(Block::Paragraph { words: word("e10.open").into(), style: Style::Boxed });
    }
    sheet.blocks.extend([parts::about(page), way_out(page)]);
    sheet.blocks.extend([heading(1, word("e10.certificates")), certificates(page)]);
    if !page.matching.strangers.is_empty() {
        let items = page.matching.strangers.iter().map(|one| Words::from(stranger(one))).collect();
        sheet.blocks.extend([heading(1, word("e10.strangers")), Block::Bullets { items }]);
    }
    sheet.blocks.extend([heading(1, word("disposal.items")), table(page)]);
    Ok(parts::ready(read, page, "E10", sheet))
}

/// Who allowed it, how it left, what was signed for it.
fn way_out(page: &DisposalPage) -> Block {
    let authorised = page.authorised.as_ref().map(|authorised| {
        let who = by_on(&authorised.by, authorised.on);
        if authorised.minute.is_empty() { who } else { format!("{who}; {}", say("e7.minute", &[("minute", &authorised.minute)])) }
    });
    let guarantee = page.guarantee.as_ref().map(|kept| format!("{}, {}", kept.reference, day(kept.dated)));
    let closed = page.closed_on.map(|on| by_on(&page.closed_by, on)).unwrap_or_default();
    let mut rows = vec![vec![field("e10.authorised", authorised.unwrap_or_default()), field("e10.closed", closed)]];
    if let Some(handover) = &page.handover {
        let who = match handover.collector.as_str() {
            "" => handover.handed_by.clone(),
            collector => say("e10.handed_by", &[("name", &handover.handed_by), ("collector", collector)]),
        };
        let receipt = match handover.accepts_responsibility && !handover.receipt_no.is_empty() {
            true => say("e10.accepted", &[("number", &handover.receipt_no)]),
            false => handover.receipt_no.clone(),
        };
        rows.push(vec![
            field("e10.handed", by_on(&who, handover.on)).weighing(2),
            field("e10.receipt", receipt),
            field("e10.guarantee", guarantee.unwrap_or_default()),
        ]);
        let note = handover.note_kind.zip(handover.keep_note_until).map(|(kind, until)| {
            let kind = word(&format!("waste_note.{}", kind.word()));
            say("e10.keep", &[("kind", &kind), ("number", &handover.note_no), ("day", &day(until))])
        });
        rows.push(vec![
            field("e9.carrier", handover.carrier.clone()),
            field("e10.note", note.unwrap_or_default()).weighing(2),
            field("e10.price", handover.price_pence.map(money::words).unwrap_or_default()),
        ]);
    }
    Block::About { rows }
}

fn certificates(page: &DisposalPage) -> Block {
    if page.certificates.is_empty() {
        return paragraph(word("e10.no_certificates"));
    }
    let items = page.certificates.iter().map(|view| {
        let kept = &view.certificate;
        let count = kept.serials.len().to_string();
        let (number, on) = (kept.number.as_str(), day(kept.dated));
        Words::from(say("e10.certificate", &[("number", number), ("day", &on), ("name", &kept.supplier), ("count", &count)]))
    });
    Block::Bullets { items: items.collect() }
}

fn stranger(stranger: &Stranger) -> String {
    let reason = stranger.explained.as_ref().map(|said| say("e10.explained", &[("reason", &said.reason), ("name", &said.by)]));
    let reason = reason.unwrap_or_else(|| word("e10.unexplained"));
    say("e10.stranger", &[("serial", &stranger.serial), ("number", &stranger.certificate), ("reason", &reason)])
}

fn table(page: &DisposalPage) -> Block {
    let rows = page.items.iter().map(|item| {
        Row::of([
            item.tag.as_str().into(),
            item.what.as_str().into(),
            item.serial.as_str().into(),
            media(item).into(),
            answer(page, item),
        ])
    });
    Block::Table(Table {
        summary: say("disposal.summary", &[("number", &page.number.to_string())]),
        columns: vec![
            Column::mm(word("disposal.tag"), 24),
            Column::share(word("disposal.what"), 5),
            Column::share(word("disposal.serial"), 4),
            Column::share(word("disposal.media"), 7),
            Column::share(word("e10.answer"), 5),
        ],
        rows: rows.collect(),
        row_height: 0,
    })
}

/// Each medium with how it was cleared, by whom and when.
fn media(item: &DisposalItem) -> String {
    if item.bare {
        return parts::media(item);
    }
    let media = item.media.iter().map(|medium| match &medium.clearing {
        Some(clearing) => {
            let method = word(&format!("clearing.{}", clearing.method.word()));
            format!("{}: {method}, {}", parts::medium(medium), by_on(&clearing.by, clearing.on))
        }
        None => parts::medium(medium),
    });
    media.collect::<Vec<_>>().join("; ")
}

/// What answers for the item and for each medium in it that was left to a company.
fn answer(page: &DisposalPage, item: &DisposalItem) -> Cell {
    let mut expected = page.matching.expected.iter().filter(|one| one.asset == item.asset).peekable();
    if expected.peek().is_none() {
        return Cell::marked(Mark::Yes, word("e10.own"));
    }
    let (mut words, mut mark) = (Vec::new(), Mark::Yes);
    for one in expected {
        let said = match (&one.certificate, &one.explained) {
            (Some(number), _) => number.clone(),
            (None, Some(said)) => say("e10.explained", &[("reason", &said.reason), ("name", &said.by)]),
            (None, None) => {
                mark = Mark::Care;
                word("e10.open_item")
            }
        };
        words.push(match one.what {
            // A medium without a number is named by its kind.
            Unmatched::Medium { id } if one.serial.is_empty() => {
                let kind = item.media.iter().find(|medium| medium.id == id).map(parts::medium).unwrap_or_default();
                format!("{kind}: {said}")
            }
            Unmatched::Medium { .. } => format!("{}: {said}", one.serial),
            Unmatched::Asset { .. } | Unmatched::Line { .. } => said,
        });
    }
    Cell::marked(mark, words.join("; "))
}
