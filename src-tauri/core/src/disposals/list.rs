//! The disposals, each with what it waits for.

use serde::Serialize;
use ts_rs::TS;

use super::authorise::value;
use super::batch::{self, Batch};
use super::store;
use super::waits::{self, DisposalWait};
use super::words::{DisposalRoute, DisposalState};
use crate::base::ids::DisposalId;
use crate::base::{Day, Result};
use crate::store::Read;

/// One disposal in the list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisposalLine {
    pub id: DisposalId,
    pub number: u32,
    pub state: DisposalState,
    pub made_on: Day,
    pub made_by: String,
    pub items: u32,
    #[ts(type = "number | null")]
    pub value_pence: Option<i64>,
    pub route: Option<DisposalRoute>,
    pub recipient: String,
    pub left_on: Option<Day>,
    pub waits: Vec<DisposalWait>,
}

/// All of them, the newest first.
pub fn list(read: &Read<'_>) -> Result<Vec<DisposalLine>> {
    store::all(read)?.into_iter().map(|head| line(read, &batch::of(read, head)?)).collect()
}

fn line(read: &Read<'_>, batch: &Batch) -> Result<DisposalLine> {
    let (matching, rules) = (batch.matching(read)?, batch.rules(read)?);
    let plan = batch.plan.as_ref();
    Ok(DisposalLine {
        id: batch.head.id,
        number: batch.head.number,
        state: batch.state(&matching),
        made_on: batch.head.made_on,
        made_by: batch.head.made_by.clone(),
        items: u32::try_from(batch.items.len()).unwrap_or(u32::MAX),
        value_pence: match &batch.authority {
            Some(authority) => Some(authority.said.value_pence),
            None => value(batch, &rules).counts_pence,
        },
        route: plan.map(|plan| plan.route),
        recipient: plan.map(|plan| plan.recipient.clone()).unwrap_or_default(),
        left_on: batch.handover.as_ref().map(|handover| handover.said.on),
        waits: waits::of(batch, &matching, &rules, read.today()),
    })
}
