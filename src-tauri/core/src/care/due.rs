//! What is due on equipment, for the first page: tests, warranties and support that end, repairs that drag on, losses
//! in which nobody was told, and what somebody was given who leaves.

use chrono::Days;
use serde::Serialize;
use ts_rs::TS;

use super::glance::Glance;
use super::loss_entry::BreachState;
use super::open::page;
use super::store::{self, Named};
use super::tests::{ListTests, TestLine, list};
use crate::base::ids::LossId;
use crate::base::{Day, Result};
use crate::inventory::AssetStanding;
use crate::store::Read;

/// How many days ahead a warranty's or a support's end is shown.
const AHEAD: u64 = 60;
/// For how many days an end that has passed is still shown: after that everybody knows.
const BEHIND: u64 = 30;
/// After how many days a repair is asked after.
const LONG: u64 = 21;

/// What is due on equipment.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CareDue {
    pub tests: Vec<TestLine>,
    pub warranties: Vec<Ending>,
    pub support: Vec<Ending>,
    pub repairs: Vec<LongRepair>,
    pub losses: Vec<OpenLoss>,
    /// What was given to somebody who leaves or has left: loans tell of themselves.
    pub leavers: Vec<WithLeaver>,
}

/// A warranty or support that ends.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Ending {
    pub asset: Glance,
    pub until: Day,
}

/// A repair that takes long.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LongRepair {
    pub asset: Glance,
    pub sent_on: Day,
    pub who: String,
}

/// Something that was given to somebody who leaves.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WithLeaver {
    pub asset: Glance,
    pub left_on: Day,
}

/// A loss whose breach question is open, or where nobody was told of a likely risk.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenLoss {
    pub loss: LossId,
    pub asset: Glance,
    pub on: Day,
    /// The moment from which the school knew: a breach that has to be reported is reported within 72 hours.
    pub known_at: String,
    pub breach: BreachState,
}

/// What is due today.
pub fn due(read: &Read<'_>) -> Result<CareDue> {
    let today = read.today();
    let every = store::every(read)?;
    let one = |id| every.iter().find(|named| named.asset.id == id).map(Named::glance);
    let long = today.checked_sub_days(Days::new(LONG)).unwrap_or(today);
    let repairs = store::open_repairs(read)?.into_iter().filter(|repair| repair.sent_on <= long);
    let repairs =
        repairs.filter_map(|repair| Some(LongRepair { asset: one(repair.asset)?, sent_on: repair.sent_on, who: repair.who }));
    let repairs = repairs.collect();
    let mut losses = Vec::new();
    for loss in store::every_loss(read)? {
        let page = page(read, loss)?;
        // What is disposed of by now may still owe an answer.
        let asset = match one(page.loss.asset) {
            Some(asset) => asset,
            None => super::glance::glance(read, page.loss.asset)?,
        };
        if matches!(page.breach, BreachState::Open | BreachState::ToTell) {
            losses.push(OpenLoss {
                loss: page.loss.id,
                asset,
                on: page.loss.on,
                known_at: page.loss.known_at,
                breach: page.breach,
            });
        }
    }
    Ok(CareDue {
        tests: list(read, ListTests { only_due: true })?,
        warranties: endings(&every, today, |named| named.asset.fields.warranty_until),
        support: endings(&every, today, |named| named.asset.fields.support_until),
        repairs,
        losses,
        leavers: leavers(&every),
    })
}

/// What somebody has who has left or has a last day, as it is with loans (R32).
fn leavers(every: &[Named]) -> Vec<WithLeaver> {
    let given = every.iter().filter(|named| named.asset.standing == AssetStanding::InUse);
    let with = given.filter_map(|named| Some(WithLeaver { asset: named.glance(), left_on: named.holder_left_on? }));
    with.collect()
}

/// What ends soon or has just ended, of what the school has, the first end first.
fn endings(every: &[Named], today: Day, until: fn(&Named) -> Option<Day>) -> Vec<Ending> {
    ends(every, today, until).into_iter().map(|(named, until)| Ending { asset: named.glance(), until }).collect()
}

/// Something and the day on which its warranty or support ends.
pub(super) type Ends<'a> = (&'a Named, Day);

pub(super) fn ends<'a>(every: &'a [Named], today: Day, until: fn(&Named) -> Option<Day>) -> Vec<Ends<'a>> {
    let first = today.checked_sub_days(Days::new(BEHIND)).unwrap_or(today);
    let last = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    let here = every.iter().filter(|named| named.asset.standing.is_here());
    let mut ends: Vec<Ends<'a>> =
        here.filter_map(|named| Some((named, until(named).filter(|until| (first..=last).contains(until))?))).collect();
    ends.sort_by_key(|(_, until)| *until);
    ends
}
