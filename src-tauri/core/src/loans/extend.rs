//! Extend a loan, the whole or one thing of it.

use serde::Deserialize;
use ts_rs::TS;

use super::store::{self, NewEvent};
use super::{LoanHappened, LoanItem};
use crate::base::ids::{LoanId, LoanItemId};
use crate::base::{Day, Problem, Result, Why};
use crate::inventory::events::{Event, Happened};
use crate::inventory::standing::{self, Held};
use crate::inventory::{AssetStanding, store as assets};
use crate::people::Kind;
use crate::store::{Write, params};

/// Until when it may be kept now.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExtendLoan {
    pub loan: LoanId,
    /// One thing of it; none means everything that is out.
    #[serde(default)]
    pub item: Option<LoanItemId>,
    /// None: until they leave, for staff; until further notice, for a room.
    pub due_on: Option<Day>,
}

/// Sets the new day. What was agreed before stays in the history.
///
/// # Errors
/// `Invalid { field: "dueOn" }`: missing, or before today; `ChangedMeanwhile` when nothing of it is out.
pub fn extend(write: &Write<'_>, input: &ExtendLoan) -> Result<()> {
    let loan = store::find(write, input.loan)?;
    match input.due_on {
        Some(due) if due < write.today() => return Err(Problem::invalid("dueOn", Why::TooEarly)),
        None if loan.short || !matches!(loan.to.kind, None | Some(Kind::Staff)) => {
            return Err(Problem::invalid("dueOn", Why::Missing));
        }
        _ => {}
    }
    let wanted = |item: &LoanItem| item.is_out() && input.item.is_none_or(|id| id == item.id);
    let items: Vec<LoanItem> = store::items(write, loan.id)?.into_iter().filter(wanted).collect();
    if items.is_empty() {
        return Err(Problem::ChangedMeanwhile);
    }
    let words = |due: Option<Day>| due.map(|day| day.to_string()).unwrap_or_default();
    let became = words(input.due_on);
    let was = match input.item {
        Some(_) => words(items.first().and_then(|item| item.due_on)),
        None => {
            write.run("UPDATE loan SET due_on = ?2 WHERE id = ?1", params![loan.id, input.due_on])?;
            words(loan.due_on)
        }
    };
    let about = loan.id.to_string();
    for item in &items {
        write.run("UPDATE loan_item SET due_on = ?2 WHERE id = ?1", params![item.id, input.due_on])?;
        // What was reported lost meanwhile does not turn up again by being extended.
        if assets::find(write, item.asset)?.standing == AssetStanding::OnLoan {
            let held = Held { by: loan.to.person, due_back_on: input.due_on };
            let event = Event { note: &became, about: &about, ..Event::default() };
            standing::set(write, item.asset, AssetStanding::OnLoan, held, write.today(), Happened::Extended, &event)?;
        }
    }
    let event = NewEvent { item: input.item, was: &was, became: &became, ..NewEvent::default() };
    store::keep(write, loan.id, write.today(), LoanHappened::Extended, &event)?;
    write.note(loan.id, format!("extended: {} items", items.len()));
    Ok(())
}
