//! E3: what came back of a loan, how, and what is still out; signed by both.

use super::days::{day, maybe, say, word};
use super::listing::{self, heading, paragraph};
use super::loan_agreement::counted;
use super::prepared::{Prepared, file_name};
use crate::base::ids::LoanId;
use crate::base::{Problem, Result, money};
use crate::loans::store::{find, items};
use crate::loans::{Checked, Ended, LoanItem};
use crate::printing::{Block, Cell, Column, Field, Row, Signature, Style, Table, TextSize, Words};
use crate::store::Read;

/// The receipt, as things stand now.
///
/// # Errors
/// `NotFound`; `NothingToPrint` while nothing of it is back.
pub fn receipt(read: &Read<'_>, loan: LoanId) -> Result<Prepared> {
    let (loan, items) = (find(read, loan)?, items(read, loan)?);
    let back: Vec<&LoanItem> = items.iter().filter(|item| item.ended == Some(Ended::Returned)).collect();
    if back.is_empty() {
        return Err(Problem::NothingToPrint);
    }
    let class = if loan.to.class_name.is_empty() { String::new() } else { format!(", {}", loan.to.class_name) };
    let subtitle = format!("{}{class} · {}", loan.to.name, loan.reference);
    let mut sheet = listing::sheet(read, word("receipt.title"), subtitle, TextSize::List)?;
    sheet.landscape = true;
    sheet.blocks.push(heading(1, counted("receipt.back", back.len())));
    sheet.blocks.push(table(&back));
    sheet.blocks.extend(rest(&items).into_iter().map(paragraph));
    if let Some(owed) = owed(&back) {
        sheet.blocks.push(Block::Paragraph { words: owed.into(), style: Style::Boxed });
    }
    sheet.blocks.push(Block::Together {
        blocks: vec![
            paragraph(word("receipt.confirm")),
            Block::Signatures { blocks: vec![signature("borrower", "receipt.borrower"), signature("school", "receipt.school")] },
        ],
    });
    let title = say("receipt.name", &[("reference", &loan.reference)]);
    let file = file_name(&[&word("receipt.file"), &loan.reference], read.today());
    Ok(Prepared::of_lists(title, file, vec![sheet]))
}

/// A line for a signature with its title.
pub fn signature(id: &str, title: &str) -> Signature {
    Signature {
        id: id.to_owned(),
        title: word(title),
        fields: vec![Field::new(word("receipt.name_line"), "")],
        signature: word("receipt.signature"),
        date: word("receipt.date"),
    }
}

fn table(back: &[&LoanItem]) -> Block {
    let rows = back
        .iter()
        .map(|item| {
            Row::of([
                Words::bold(&item.tag).into(),
                item.what.clone().into(),
                maybe(item.ended_on).into(),
                item.ended_by.clone().unwrap_or_default().into(),
                came(item),
                state(item),
                checked(item.data_deleted),
                checked(item.clean_in),
                item.charge_pence.map(money::words).unwrap_or_default().into(),
            ])
        })
        .collect();
    Block::Table(Table {
        summary: counted("receipt.back", back.len()),
        columns: vec![
            Column::mm(word("loan.tag"), 24),
            Column::share(word("loan.what"), 6),
            Column::mm(word("receipt.on"), 30),
            Column::share(word("receipt.to"), 4),
            Column::share(word("receipt.came"), 5),
            Column::share(word("receipt.state"), 6),
            Column::mm(word("receipt.data"), 24),
            Column::mm(word("receipt.clean"), 24),
            Column::mm(word("receipt.charge"), 20).right(),
        ],
        rows,
        row_height: 0,
    })
}

fn came(item: &LoanItem) -> Cell {
    let missing = item.missing();
    let mut parts: Vec<String> = Vec::new();
    if !item.accessories_in.is_empty() {
        parts.push(item.accessories_in.join(", "));
    }
    if !missing.is_empty() {
        parts.push(say("receipt.missing", &[("names", &missing.join(", "))]));
    }
    if parts.is_empty() { word("loan.nothing").into() } else { parts.join("; ").into() }
}

fn state(item: &LoanItem) -> Cell {
    let said = [item.condition_in.as_str(), item.damage.as_str()];
    let said: Vec<&str> = said.into_iter().filter(|text| !text.is_empty()).collect();
    if said.is_empty() { word("receipt.good").into() } else { said.join("; ").into() }
}

fn checked(answer: Option<Checked>) -> Cell {
    answer.map(|answer| word(&format!("checked.{}", answer.word()))).unwrap_or_default().into()
}

/// What is not among it: still out, or lost.
fn rest(items: &[LoanItem]) -> Vec<String> {
    let tags = |ended: Option<Ended>| {
        let tags: Vec<&str> = items.iter().filter(|item| item.ended == ended).map(|item| item.tag.as_str()).collect();
        tags.join(", ")
    };
    let (out, lost) = (tags(None), tags(Some(Ended::Lost)));
    let mut said = Vec::new();
    if out.is_empty() && lost.is_empty() {
        said.push(word("receipt.nothing_out"));
    }
    if !out.is_empty() {
        said.push(say("receipt.still_out", &[("tags", &out)]));
    }
    if !lost.is_empty() {
        said.push(say("receipt.lost", &[("tags", &lost)]));
    }
    said
}

/// What is to be paid, and for what.
fn owed(back: &[&LoanItem]) -> Option<String> {
    let charged: Vec<&&LoanItem> = back.iter().filter(|item| item.charge_pence.is_some()).collect();
    if charged.is_empty() {
        return None;
    }
    let total: i64 = charged.iter().filter_map(|item| item.charge_pence).sum();
    let what: Vec<String> = charged.iter().map(|item| format!("{} ({})", item.tag, item.damage)).collect();
    Some(say("receipt.total", &[("amount", &money::words(total)), ("what", &what.join(", "))]))
}

/// Everything that one person has, on one page to sign.
pub fn held(read: &Read<'_>, person: crate::base::ids::PersonId) -> Result<Prepared> {
    let name = crate::people::store::find(read, person)?.name;
    let things = crate::loans::held::held_by(read, person)?.things;
    let title = say("held.title", &[("name", &name)]);
    let subtitle = say("held.subtitle", &[("day", &day(read.today()))]);
    let mut sheet = listing::sheet(read, title.clone(), subtitle, TextSize::List)?;
    if things.is_empty() {
        sheet.blocks.push(paragraph(word("held.none")));
    } else {
        sheet.blocks.push(paragraph(counted("held.count", things.len())));
        let rows = things
            .iter()
            .map(|thing| {
                let with = if thing.accessories.is_empty() { word("loan.nothing") } else { thing.accessories.join(", ") };
                Row::of([
                    Words::bold(&thing.tag).into(),
                    thing.what.clone().into(),
                    thing.serial.clone().into(),
                    with.into(),
                    thing.since.map_or_else(|| word("held.given"), day).into(),
                    maybe(thing.due_on).into(),
                    thing.reference.clone().into(),
                ])
            })
            .collect();
        sheet.blocks.push(Block::Table(Table {
            summary: title.clone(),
            columns: vec![
                Column::mm(word("loan.tag"), 24),
                Column::share(word("loan.what"), 6),
                Column::share(word("loan.serial"), 4),
                Column::share(word("loan.with"), 4),
                Column::mm(word("held.lent"), 30),
                Column::mm(word("held.due"), 30),
                Column::mm(word("loan.reference"), 16),
            ],
            rows,
            row_height: 0,
        }));
        sheet.blocks.push(Block::Together {
            blocks: vec![
                paragraph(word("held.confirm")),
                Block::Signatures { blocks: vec![signature("borrower", "loan.borrower"), signature("school", "receipt.school")] },
            ],
        });
    }
    let file = file_name(&[&word("held.file"), &name], read.today());
    Ok(Prepared::of_lists(title, file, vec![sheet]))
}
