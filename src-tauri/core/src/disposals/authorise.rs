//! Authorise a disposal, or lay the authorisation aside so that the plan can be changed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::batch::Batch;
use super::rules::{self, DisposalRules};
use super::said::{Authority, Said};
use super::waits::{self, DisposalWait};
use super::{batch, field, store};
use crate::base::ids::DisposalId;
use crate::base::{Problem, Result, Why};
use crate::store::Write;

/// The authorisation as typed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AuthoriseDisposal {
    pub id: DisposalId,
    /// The governors' minute, where the value asks for it.
    #[serde(default)]
    pub minute: String,
    #[serde(default)]
    pub remark: String,
}

/// Why something is taken back or given up.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisposalReasoned {
    pub id: DisposalId,
    pub reason: String,
}

/// What a disposal is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisposalValue {
    /// What the items cost, in pence, as far as it is known.
    #[ts(type = "number")]
    pub cost_pence: i64,
    /// Of how many items nobody knows the cost.
    pub unknown: u32,
    #[ts(type = "number | null")]
    pub worth_pence: Option<i64>,
    /// What is held against the limit; none while it cannot be said.
    #[ts(type = "number | null")]
    pub counts_pence: Option<i64>,
}

/// What it is worth under these rules. By cost, the larger of cost and estimate counts, so that a low estimate does not
/// slip under the limit; by estimate, only that.
#[must_use]
pub fn value(batch: &Batch, rules: &DisposalRules) -> DisposalValue {
    let costs = || batch.items.iter().map(|item| item.asset.fields.cost_pence);
    let cost_pence = costs().flatten().sum();
    let unknown = u32::try_from(costs().filter(Option::is_none).count()).unwrap_or(u32::MAX);
    let worth_pence = batch.plan.as_ref().and_then(|plan| plan.worth_pence);
    let counts_pence = match worth_pence {
        Some(worth) if rules.by_estimate => Some(worth),
        Some(worth) => Some(worth.max(cost_pence)),
        None if rules.by_estimate || unknown > 0 => None,
        None => Some(cost_pence),
    };
    DisposalValue { cost_pence, unknown, worth_pence, counts_pence }
}

/// Authorises it (O-F31).
///
/// # Errors
/// `Invalid` for `items`, `plan`, `recipient`, `permit` or `route` while the plan is not complete; `disposal` with
/// `SomebodyElse` for whoever has asked for it (R24); `minute` above the limit; `worth` where a limit is set and nobody
/// has said what it is worth.
pub fn authorise(write: &Write<'_>, input: &AuthoriseDisposal) -> Result<()> {
    let batch = batch::open(write, input.id)?;
    batch.must_be_proposed()?;
    match waits::of_plan(&batch).first() {
        Some(DisposalWait::Items) => return Err(Problem::invalid("items", Why::Missing)),
        Some(DisposalWait::Plan) => return Err(Problem::invalid("plan", Why::Missing)),
        Some(DisposalWait::Recipient) => return Err(Problem::invalid("recipient", Why::Missing)),
        Some(DisposalWait::Permit) => return Err(Problem::invalid("permit", Why::Missing)),
        Some(DisposalWait::Leased { .. }) => return Err(Problem::invalid("route", Why::DoesNotFit)),
        _ => {}
    }
    let rules = rules::get(write)?.rules;
    if batch.askers.contains(&write.stamp.user) && !rules.requester_may_authorise {
        return Err(Problem::invalid("disposal", Why::SomebodyElse));
    }
    let value = value(&batch, &rules);
    let minute = field::line("minute", &input.minute)?;
    if let Some(limit) = rules.limit_pence {
        let counts = value.counts_pence.ok_or_else(|| Problem::invalid("worth", Why::Missing))?;
        if counts > limit && minute.is_empty() {
            return Err(Problem::invalid("minute", Why::Missing));
        }
    }
    let value_pence = value.counts_pence.unwrap_or(value.cost_pence);
    let authority = Authority { minute, remark: field::note("remark", &input.remark)?, value_pence, rules };
    store::keep(write, input.id, write.today(), &Said::Authorised(authority))?;
    write.note(input.id, format!("disposal {} authorised: {} items", batch.head.number, batch.items.len()));
    Ok(())
}

/// Lays the authorisation aside: the disposal is a proposal again, and has to be authorised anew.
///
/// # Errors
/// `Invalid { field: "reason" }`, or `ChangedMeanwhile` where it is not authorised or has left.
pub fn reopen(write: &Write<'_>, input: &DisposalReasoned) -> Result<()> {
    let batch = batch::open(write, input.id)?;
    batch.must_be_here()?;
    batch.must(batch.authority.is_some())?;
    store::keep(write, input.id, write.today(), &Said::Reopened { reason: field::reason(&input.reason)? })?;
    write.note(input.id, format!("disposal {}: authorisation laid aside", batch.head.number));
    Ok(())
}
