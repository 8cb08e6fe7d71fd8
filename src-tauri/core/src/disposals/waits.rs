//! What a disposal waits for.

use serde::Serialize;
use ts_rs::TS;

use super::batch::Batch;
use super::matching::Matching;
use super::ready;
use super::rules::DisposalRules;
use super::words::DisposalRoute;
use crate::base::Day;
use crate::inventory::{AssetStanding, Ownership};

/// One thing that is missing before the next step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "wait", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum DisposalWait {
    Items,
    Plan,
    Recipient,
    /// The agency's permit, and the day on which it was looked up.
    Permit,
    /// Leased equipment can only go back to whoever leases it out.
    Leased {
        count: u32,
    },
    Authorisation,
    /// Items that were put to use again meanwhile, by whoever keeps the register.
    Moved {
        count: u32,
    },
    /// Media that still can be read.
    Media {
        count: u32,
    },
    /// Items of which nobody has said that there is no medium in them.
    NoMedia {
        count: u32,
    },
    /// Items that are not fit to be given away or sold yet.
    Readiness {
        count: u32,
    },
    Handover,
    /// Items for which no certificate answers.
    Certificates {
        count: u32,
    },
    /// Lines of certificates that are nothing of this disposal.
    Strangers {
        count: u32,
    },
    Closing,
}

fn count(found: usize) -> u32 {
    u32::try_from(found).unwrap_or(u32::MAX)
}

/// What is missing before it can be authorised.
#[must_use]
pub fn of_plan(batch: &Batch) -> Vec<DisposalWait> {
    let mut waits = Vec::new();
    if batch.items.is_empty() {
        waits.push(DisposalWait::Items);
    }
    let Some(plan) = &batch.plan else {
        waits.push(DisposalWait::Plan);
        return waits;
    };
    if plan.route.has_recipient() && plan.recipient.is_empty() {
        waits.push(DisposalWait::Recipient);
    }
    if plan.route.is_waste() && (plan.permit.is_empty() || plan.permit_checked_on.is_none()) {
        waits.push(DisposalWait::Permit);
    }
    let not_ours = batch.items.iter().filter(|item| item.asset.fields.ownership != Ownership::Owned).count();
    if not_ours > 0 && plan.route != DisposalRoute::ReturnToLessor {
        waits.push(DisposalWait::Leased { count: count(not_ours) });
    }
    waits
}

/// What is missing before it may leave on that day.
#[must_use]
pub fn of_leaving(batch: &Batch, rules: &DisposalRules, on: Day) -> Vec<DisposalWait> {
    let mut waits = Vec::new();
    let moved = batch.items.iter().filter(|item| item.asset.standing != AssetStanding::Retired).count();
    if moved > 0 {
        waits.push(DisposalWait::Moved { count: count(moved) });
    }
    let uncleared = batch.uncleared().count();
    if uncleared > 0 && !batch.is_guaranteed() {
        waits.push(DisposalWait::Media { count: count(uncleared) });
    }
    let unconfirmed = batch.unconfirmed().count();
    if unconfirmed > 0 {
        waits.push(DisposalWait::NoMedia { count: count(unconfirmed) });
    }
    if batch.plan.as_ref().is_some_and(|plan| plan.route.is_reused()) {
        let unfit = batch.items.iter().filter(|item| !ready::lacks(item.ready.as_ref(), rules, on).is_empty()).count();
        if unfit > 0 {
            waits.push(DisposalWait::Readiness { count: count(unfit) });
        }
    }
    waits
}

/// What it waits for now, in the order in which it is done; nothing when it has come to its end.
#[must_use]
pub fn of(batch: &Batch, matching: &Matching, rules: &DisposalRules, today: Day) -> Vec<DisposalWait> {
    if batch.closed.is_some() || batch.given_up.is_some() {
        return Vec::new();
    }
    if batch.handover.is_some() {
        let mut waits = Vec::new();
        if matching.missing() > 0 {
            waits.push(DisposalWait::Certificates { count: count(matching.missing()) });
        }
        if matching.strange() > 0 {
            waits.push(DisposalWait::Strangers { count: count(matching.strange()) });
        }
        if waits.is_empty() {
            waits.push(DisposalWait::Closing);
        }
        return waits;
    }
    let waits = of_plan(batch);
    if batch.authority.is_none() {
        return if waits.is_empty() { vec![DisposalWait::Authorisation] } else { waits };
    }
    // An item that was taken out, or a field changed in the register, may have left it incomplete.
    let waits: Vec<DisposalWait> = waits.into_iter().chain(of_leaving(batch, rules, today)).collect();
    if waits.is_empty() { vec![DisposalWait::Handover] } else { waits }
}
