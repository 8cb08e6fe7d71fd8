//! Make equipment fit to be given away or sold: tested, not recalled, and nothing of the school left on it (R23).

use chrono::Months;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::rules::DisposalRules;
use super::said::{Readiness, Said};
use super::{batch, field, store};
use crate::base::ids::{AssetId, DisposalId};
use crate::base::{Day, Problem, Result, Why};
use crate::store::Write;

/// The same for some items.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadyItems {
    pub id: DisposalId,
    pub assets: Vec<AssetId>,
    pub ready: Readiness,
}

/// What an item lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReadyLack {
    Test,
    /// It was tested, but too long ago.
    TestOld,
    TestFailed,
    Recall,
    Enrolment,
    Licences,
    Labels,
}

/// What an item lacks before it may leave on that day.
#[must_use]
pub fn lacks(ready: Option<&Readiness>, rules: &DisposalRules, on: Day) -> Vec<ReadyLack> {
    let Some(ready) = ready else {
        return vec![ReadyLack::Test, ReadyLack::Recall, ReadyLack::Enrolment, ReadyLack::Licences, ReadyLack::Labels];
    };
    let oldest = on.checked_sub_months(Months::new(rules.test_months));
    let test = match ready.tested_on {
        None => Some(ReadyLack::Test),
        Some(_) if !ready.passed => Some(ReadyLack::TestFailed),
        // A test of a later day than the handover was none of what left.
        Some(day) if day > on || oldest.is_some_and(|oldest| day < oldest) => Some(ReadyLack::TestOld),
        Some(_) => None,
    };
    let ticks = [
        (ready.recall_checked, ReadyLack::Recall),
        (ready.enrolment_removed, ReadyLack::Enrolment),
        (ready.licences_removed, ReadyLack::Licences),
        (ready.labels_removed, ReadyLack::Labels),
    ];
    test.into_iter().chain(ticks.into_iter().filter(|(done, _)| !done).map(|(_, lack)| lack)).collect()
}

/// Keeps what was done; what is said later counts instead. `failed` answers whether the latest electrical test in the register
/// failed: nobody can say otherwise here before a newer one stands there.
///
/// # Errors
/// `Invalid { field: "route", why: DoesNotFit }` where nothing is given away or sold; `Invalid` for `assets`, `testedOn`,
/// `tester`, `label`, or `passed` with `DoesNotFit` where one has `failed`; `NotFound`; `ChangedMeanwhile` after it has left.
pub fn ready(write: &Write<'_>, input: &ReadyItems, failed: impl Fn(AssetId) -> Result<bool>) -> Result<()> {
    let batch = batch::open(write, input.id)?;
    batch.must_be_here()?;
    if !batch.planned()?.route.is_reused() {
        return Err(Problem::invalid("route", Why::DoesNotFit));
    }
    if input.assets.is_empty() {
        return Err(Problem::invalid("assets", Why::Missing));
    }
    for asset in &input.assets {
        batch.item(*asset)?;
        if input.ready.passed && failed(*asset)? {
            return Err(Problem::invalid("passed", Why::DoesNotFit));
        }
    }
    let typed = &input.ready;
    let tested_on = typed.tested_on.map(|day| field::past("testedOn", day, write.today())).transpose()?;
    let tester = if tested_on.is_some() { field::needed("tester", &typed.tester)? } else { String::new() };
    let ready = Readiness { tested_on, tester, label: field::line("label", &typed.label)?, ..typed.clone() };
    store::keep(write, input.id, write.today(), &Said::Readied { assets: input.assets.clone(), ready })?;
    write.note(input.id, format!("disposal {}: {} items made ready", batch.head.number, input.assets.len()));
    Ok(())
}
