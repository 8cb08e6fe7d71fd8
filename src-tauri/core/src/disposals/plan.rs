//! Say why, how and to whom a disposal goes.

use serde::Deserialize;
use ts_rs::TS;

use super::said::{DisposalPlan, Said};
use super::words::{DisposalReason, DisposalRoute};
use super::{batch, field, store};
use crate::base::ids::DisposalId;
use crate::base::{Day, Problem, Result, Why, money};
use crate::inventory::Known;
use crate::store::Write;

/// The plan as typed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanDisposal {
    pub id: DisposalId,
    pub reason: DisposalReason,
    pub route: DisposalRoute,
    #[serde(default)]
    pub recipient: String,
    #[serde(default)]
    pub contact: String,
    #[serde(default)]
    pub permit: String,
    #[serde(default)]
    pub permit_checked_on: Option<Day>,
    pub personal_data: Known,
    /// What it is worth now, such as "£120".
    #[serde(default)]
    pub worth: String,
    #[serde(default)]
    pub note: String,
}

/// Keeps the plan; an earlier one stays in the history.
///
/// # Errors
/// `Invalid` for a field: `worth`, `permitCheckedOn`, or `note` where the reason is "other" and nothing says which.
/// `ChangedMeanwhile` once it is authorised.
pub fn plan(write: &Write<'_>, input: PlanDisposal) -> Result<()> {
    let batch = batch::open(write, input.id)?;
    batch.must_be_proposed()?;
    let note = field::note("note", &input.note)?;
    if input.reason == DisposalReason::Other && note.is_empty() {
        return Err(Problem::invalid("note", Why::Missing));
    }
    let checked = input.permit_checked_on.map(|day| field::past("permitCheckedOn", day, write.today())).transpose()?;
    let plan = DisposalPlan {
        reason: input.reason,
        route: input.route,
        recipient: if input.route.has_recipient() { field::line("recipient", &input.recipient)? } else { String::new() },
        contact: field::line("contact", &input.contact)?,
        permit: field::line("permit", &input.permit)?,
        permit_checked_on: checked,
        personal_data: input.personal_data,
        worth_pence: money::pence("worth", &input.worth)?,
        note,
    };
    store::keep(write, input.id, write.today(), &Said::Planned(plan))?;
    write.note(input.id, format!("disposal {}: {}, {}", batch.head.number, input.reason.word(), input.route.word()));
    Ok(())
}
