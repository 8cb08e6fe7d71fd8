//! What a borrower signs: E1, E2 or E4, with everything of the loan on one paper.

use super::days::{day, say, word};
use super::form;
use super::listing::small;
use super::markup;
use super::prepared::{Prepared, file_name};
use crate::base::ids::LoanId;
use crate::base::{Problem, Result};
use crate::loans::store::{find, items};
use crate::loans::{Loan, LoanItem, texts};
use crate::people::school;
use crate::printing::{Block, Cell, Column, Field, Filling, FormMark, Job, Row, Sheet, Table, Words};
use crate::store::Read;

/// The most agreements in one go: a year group.
const MOST: usize = 500;

/// The agreements of these loans, one after the other, each in the words under which it was made.
///
/// # Errors
/// `NotFound`; `NothingToPrint` where nothing was lent.
pub fn agreements(read: &Read<'_>, loans: &[LoanId]) -> Result<Prepared> {
    let mut sheets = Vec::new();
    let mut jobs = Vec::new();
    let mut references = Vec::new();
    for id in loans.iter().take(MOST) {
        let (loan, items) = (find(read, *id)?, items(read, *id)?);
        if items.is_empty() {
            continue;
        }
        jobs.push(Job { sheet: sheets.len(), filling: Filling::blank(loan.reference.clone()) });
        sheets.push(sheet(read, &loan, &items)?);
        references.push(loan.reference);
    }
    let title = match references.as_slice() {
        [] => return Err(Problem::NothingToPrint),
        [one] => say("loan.agreement", &[("reference", one)]),
        many => say("loan.agreements", &[("count", &many.len().to_string())]),
    };
    // A file's name says which loan it is, never whose: it lies where others can see it.
    let first = references.first().map_or("", String::as_str);
    let file = file_name(&[&word("loan.file"), first], read.today());
    Ok(Prepared::ready(title, file, sheets, jobs))
}

fn sheet(read: &Read<'_>, loan: &Loan, items: &[LoanItem]) -> Result<Sheet> {
    let body = texts::of(read, loan.form, loan.form_version)?;
    let text = markup::read(&body)?;
    let head = crate::agreements::forms::head(&body)?;
    let school = school::get(read)?;
    let known = form::Known { school: &school, purposes: &[], due_on: loan.due_on, today: read.today() };
    let mut blocks =
        vec![about(loan), Block::Heading { level: 1, words: counted("loan.items", items.len()).into() }, table(items)];
    for item in items.iter().filter(|item| !item.reason.is_empty()) {
        blocks.push(small(format!(
            "{}: {}",
            item.tag,
            say("loan.reason", &[("name", &item.reason_by), ("reason", &item.reason)])
        )));
    }
    blocks.extend(form::blocks(&text.parts, &[], &form::values(&known)));
    Ok(Sheet {
        title: head.title.to_owned(),
        language: head.language.to_owned(),
        school: school.name.clone(),
        foot: form::foot(&school).into(),
        size: text.size,
        form: Some(FormMark { code: loan.form.word().to_owned(), version: loan.form_version.to_string() }),
        words: text.words,
        blocks,
        ..Sheet::default()
    })
}

/// To whom, what for and until when.
fn about(loan: &Loan) -> Block {
    let who = if loan.to.room.is_some() { word("loan.room") } else { word("loan.borrower") };
    let mut first = vec![Field::new(who, Words::bold(&loan.to.name)).weighing(3)];
    if !loan.to.class_name.is_empty() {
        first.push(Field::new(word("list.class"), loan.to.class_name.clone()));
    }
    first.push(Field::new(word("loan.reference"), Words::bold(&loan.reference)));
    let due = match (loan.due_on, loan.to.room) {
        (Some(due), _) => day(due),
        (None, None) => word("loan.until_leaves"),
        (None, Some(_)) => word("loan.until_told"),
    };
    let second = vec![
        Field::new(word("loan.issued"), day(loan.issued_on)),
        Field::new(word("loan.due"), Words::bold(due)),
        Field::new(word("loan.goes_home"), word(if loan.goes_home { "loan.yes" } else { "loan.no" })),
    ];
    let third = vec![
        Field::new(word("loan.purpose"), loan.purpose.clone()).weighing(2),
        Field::new(word("loan.issued_by"), loan.issued_by.clone()),
    ];
    Block::About { rows: vec![first, second, third] }
}

/// The condition has a column where somebody has said something of it.
fn table(items: &[LoanItem]) -> Block {
    let has_condition = items.iter().any(|item| !item.condition_out.is_empty());
    let row = |item: &LoanItem| {
        let mut cells: Vec<Cell> =
            vec![Words::bold(&item.tag).into(), item.what.clone().into(), item.serial.clone().into(), along(item)];
        if has_condition {
            cells.push(item.condition_out.clone().into());
        }
        Row { cells, ..Row::default() }
    };
    let mut columns = vec![
        Column::mm(word("loan.tag"), 26),
        Column::share(word("loan.what"), 6),
        Column::share(word("loan.serial"), 4),
        Column::share(word("loan.with"), 5),
    ];
    if has_condition {
        columns.push(Column::share(word("loan.condition"), 4));
    }
    Block::Table(Table {
        summary: counted("loan.items", items.len()),
        columns,
        rows: items.iter().map(row).collect(),
        row_height: 0,
    })
}

/// What went along, and what did not.
fn along(item: &LoanItem) -> Cell {
    let mut parts = Vec::new();
    if !item.accessories_out.is_empty() {
        parts.push(item.accessories_out.join(", "));
    }
    if !item.accessories_lack.is_empty() {
        parts.push(say("loan.lacks", &[("names", &item.accessories_lack.join(", "))]));
    }
    if parts.is_empty() { word("loan.nothing").into() } else { parts.join("; ").into() }
}

/// Words with a number in them.
pub fn counted(name: &str, count: usize) -> String {
    say(name, &[("count", &count.to_string())])
}
