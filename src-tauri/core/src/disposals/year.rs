//! What has left in a year, for the governors: counts, values, routes and what no certificate answers for. No names of
//! people stand in it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::words::{DisposalRoute, DisposalState};
use super::{batch, store};
use crate::base::ids::DisposalId;
use crate::base::{Day, Problem, Result, Why};
use crate::store::Read;

/// From one day to another, both counted.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisposalYear {
    pub from: Day,
    pub to: Day,
}

/// What has left.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisposalsOfYear {
    pub from: Day,
    pub to: Day,
    /// By the day on which it left.
    pub lines: Vec<YearLine>,
    pub routes: Vec<RouteTotal>,
    pub items: u32,
    #[ts(type = "number")]
    pub value_pence: i64,
    #[ts(type = "number")]
    pub price_pence: i64,
    /// Items and media for which no certificate answers and nobody has said why.
    pub missing: u32,
}

/// One disposal.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "DisposalYearLine")]
pub struct YearLine {
    pub id: DisposalId,
    pub number: u32,
    pub state: DisposalState,
    pub left_on: Day,
    pub items: u32,
    pub route: DisposalRoute,
    /// The organisation that received it; nothing for a gift or a sale, where it may be a person.
    pub recipient: String,
    pub minute: String,
    #[ts(type = "number")]
    pub value_pence: i64,
    #[ts(type = "number | null")]
    pub price_pence: Option<i64>,
    pub receipt_no: String,
    pub note_no: String,
    pub certificates: Vec<String>,
    pub missing: u32,
}

/// How much went which way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "DisposalRouteTotal")]
pub struct RouteTotal {
    pub route: DisposalRoute,
    pub disposals: u32,
    pub items: u32,
    #[ts(type = "number")]
    pub value_pence: i64,
}

/// Every disposal that has left between these days.
///
/// # Errors
/// `Invalid { field: "to", why: TooEarly }`.
pub fn year(read: &Read<'_>, input: DisposalYear) -> Result<DisposalsOfYear> {
    if input.to < input.from {
        return Err(Problem::invalid("to", Why::TooEarly));
    }
    let mut lines = Vec::new();
    for head in store::all(read)? {
        let batch = batch::of(read, head)?;
        let (Some(handover), Some(plan), Some(authority)) = (&batch.handover, &batch.plan, &batch.authority) else { continue };
        if handover.said.on < input.from || handover.said.on > input.to {
            continue;
        }
        let matching = batch.matching(read)?;
        lines.push(YearLine {
            id: batch.head.id,
            number: batch.head.number,
            state: batch.state(&matching),
            left_on: handover.said.on,
            items: u32::try_from(batch.items.len()).unwrap_or(u32::MAX),
            route: plan.route,
            recipient: if plan.route.is_reused() { String::new() } else { plan.recipient.clone() },
            minute: authority.said.minute.clone(),
            value_pence: authority.said.value_pence,
            price_pence: handover.said.price_pence,
            receipt_no: handover.said.receipt_no.clone(),
            note_no: handover.said.note_no.clone(),
            certificates: batch.certificates.iter().map(|(_, certificate)| certificate.number.clone()).collect(),
            missing: u32::try_from(matching.missing()).unwrap_or(u32::MAX),
        });
    }
    lines.sort_by_key(|line| (line.left_on, line.number));
    Ok(DisposalsOfYear {
        from: input.from,
        to: input.to,
        routes: routes(&lines),
        items: lines.iter().map(|line| line.items).sum(),
        value_pence: lines.iter().map(|line| line.value_pence).sum(),
        price_pence: lines.iter().filter_map(|line| line.price_pence).sum(),
        missing: lines.iter().map(|line| line.missing).sum(),
        lines,
    })
}

fn routes(lines: &[YearLine]) -> Vec<RouteTotal> {
    let mut totals: Vec<RouteTotal> = Vec::new();
    for line in lines {
        let at = totals.iter().position(|total| total.route == line.route).unwrap_or_else(|| {
            totals.push(RouteTotal { route: line.route, disposals: 0, items: 0, value_pence: 0 });
            totals.len() - 1
        });
        let total = &mut totals[at];
        total.disposals += 1;
        total.items += line.items;
        total.value_pence += line.value_pence;
    }
    totals
}
