//! The list of loans: what is out, due, overdue, unsigned, with leavers, or back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::due::LoansDue;
use super::{AgreementStands, Loan, LoanItem, LoanState, due, store};
use crate::base::ids::ClassId;
use crate::base::words::words;
use crate::base::{Day, Result, names};
use crate::store::{Read, params};

/// Of loans that are back, the newest are read: this many things.
const MOST: usize = 20_000;

words! {
    /// Which loans are shown.
    LoansShown {
        Out = "out",
        Overdue = "overdue",
        /// Due within a week.
        Due = "due",
        NotSigned = "not_signed",
        /// With somebody who has left, or has a last day (R32).
        Leavers = "leavers",
        /// Back, and something is still to be done: data to delete, a virus check.
        ToDo = "to_do",
        Returned = "returned",
        All = "all",
    }
}

/// Which loans to list.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListLoans {
    pub shown: LoansShown,
    /// Part of a borrower's name, a tag, a purpose or a reference.
    #[serde(default)]
    pub text: String,
    #[serde(default)]
    pub class: Option<ClassId>,
    /// Only what was out on that day: "Who had it on Tuesday?"
    #[serde(default)]
    pub on: Option<Day>,
}

/// A loan in the list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LoanRow {
    pub loan: Loan,
    pub state: LoanState,
    /// Every tag in it.
    pub tags: Vec<String>,
    /// What the first of them is.
    pub what: String,
    pub out: u32,
    pub items: u32,
    /// When the first thing that is out should be back.
    pub due_on: Option<Day>,
    /// Since how many days it is overdue.
    pub late: u32,
    /// When the last thing came back, once nothing is out.
    pub ended_on: Option<Day>,
    /// How many things of it still need something done.
    pub to_do: u32,
}

/// The loans asked for, and how many there are of each sort.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Loans {
    pub loans: Vec<LoanRow>,
    pub counts: LoansDue,
}

/// The loans asked for: overdue first, then by the day they are due; what is back comes by its day, the newest first.
pub fn list(read: &Read<'_>, input: &ListLoans) -> Result<Loans> {
    let mut loans: Vec<LoanRow> = read_loans(read, input)?.iter().map(|(loan, items)| row(loan, items, read.today())).collect();
    loans.retain(|row| shows(input.shown, row));
    loans.sort_by(|a, b| {
        let back = b.ended_on.cmp(&a.ended_on);
        let due = (a.due_on.is_none(), a.due_on).cmp(&(b.due_on.is_none(), b.due_on));
        a.state.cmp(&b.state).then(back).then(due).then_with(|| a.loan.to.sort_name.cmp(&b.loan.to.sort_name))
    });
    Ok(Loans { loans, counts: due::due(read)? })
}

/// Every thing of the loans asked for, for a file: the loans in their order, each with its things.
pub fn items(read: &Read<'_>, input: &ListLoans) -> Result<Vec<(LoanRow, Vec<LoanItem>)>> {
    let mut all: Vec<(LoanRow, Vec<LoanItem>)> =
        read_loans(read, input)?.into_iter().map(|(loan, items)| (row(&loan, &items, read.today()), items)).collect();
    all.retain(|(row, _)| shows(input.shown, row));
    all.sort_by(|(a, _), (b, _)| {
        a.state.cmp(&b.state).then(a.due_on.cmp(&b.due_on)).then(a.loan.reference.cmp(&b.loan.reference))
    });
    Ok(all)
}

fn read_loans(read: &Read<'_>, input: &ListLoans) -> Result<Vec<(Loan, Vec<LoanItem>)>> {
    let among = match input.shown {
        // On a day of the past, what is back since then counts as well.
        _ if input.on.is_some() => "l.id IN (SELECT loan FROM loan_item WHERE lent_on <= ?2)",
        LoansShown::Returned => "l.id NOT IN (SELECT loan FROM loan_item WHERE ended IS NULL)",
        LoansShown::All => "1",
        LoansShown::ToDo => "l.id IN (SELECT loan FROM loan_item WHERE data_deleted = 'no' OR clean_in = 'no')",
        _ => "l.id IN (SELECT loan FROM loan_item WHERE ended IS NULL)",
    };
    let condition = format!(
        "(?1 IS NULL OR c.id = ?1) AND (?2 IS NULL OR (i.lent_on <= ?2 AND (i.ended_on IS NULL OR i.ended_on >= ?2))) AND {among}"
    );
    let found = store::lent(read, &condition, MOST, params![input.class, input.on])?;
    let wanted: Vec<String> = names::fold(&input.text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
    Ok(grouped(found).into_iter().filter(|(loan, items)| wanted.is_empty() || fits(loan, items, &wanted)).collect())
}

/// Things that stand one after the other and belong to one loan.
pub fn grouped(found: Vec<(Loan, LoanItem)>) -> Vec<(Loan, Vec<LoanItem>)> {
    let mut loans: Vec<(Loan, Vec<LoanItem>)> = Vec::new();
    for (loan, item) in found {
        match loans.last_mut() {
            Some((last, items)) if last.id == loan.id => items.push(item),
            _ => loans.push((loan, vec![item])),
        }
    }
    loans
}

fn fits(loan: &Loan, items: &[LoanItem], wanted: &[String]) -> bool {
    let mut words = vec![names::fold(&loan.to.name), names::fold(&loan.to.class_name), names::fold(&loan.purpose)];
    words.push(names::fold(&loan.reference));
    for item in items {
        words.extend([
            names::fold(&item.tag),
            item.tag.replace('-', "").to_lowercase(),
            names::fold(&item.what),
            names::fold(&item.serial),
        ]);
    }
    let words = words.join(" ");
    wanted.iter().all(|word| words.split(' ').any(|known| known.starts_with(word.as_str())))
}

/// A loan as a line of the list.
pub fn row(loan: &Loan, items: &[LoanItem], today: Day) -> LoanRow {
    let out: Vec<&LoanItem> = items.iter().filter(|item| item.is_out()).collect();
    let due_on = out.iter().filter_map(|item| item.due(loan.to.left_on)).min();
    let late = due_on.map_or(0, |due| (today - due).num_days().max(0));
    let week = today.checked_add_days(chrono::Days::new(7)).unwrap_or(today);
    let state = match due_on {
        _ if out.is_empty() => LoanState::Returned,
        Some(due) if due < today => LoanState::Overdue,
        Some(due) if due <= week => LoanState::Due,
        _ => LoanState::Out,
    };
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    LoanRow {
        loan: loan.clone(),
        state,
        tags: items.iter().map(|item| item.tag.clone()).collect(),
        what: items.first().map(|item| item.what.clone()).unwrap_or_default(),
        out: count(out.len()),
        items: count(items.len()),
        due_on,
        late: u32::try_from(late).unwrap_or(u32::MAX),
        ended_on: if out.is_empty() { items.iter().filter_map(|item| item.ended_on).max() } else { None },
        to_do: count(items.iter().filter(|item| item.to_do()).count()),
    }
}

/// Whether a loan is of the sort asked for.
pub fn shows(shown: LoansShown, row: &LoanRow) -> bool {
    let is_out = row.state != LoanState::Returned;
    match shown {
        LoansShown::All => true,
        LoansShown::Out => is_out,
        LoansShown::Overdue => row.state == LoanState::Overdue,
        LoansShown::Due => row.state == LoanState::Due,
        LoansShown::NotSigned => is_out && row.loan.agreement == AgreementStands::NotSigned,
        LoansShown::Leavers => is_out && row.loan.to.left_on.is_some(),
        LoansShown::ToDo => row.to_do > 0,
        LoansShown::Returned => !is_out,
    }
}
