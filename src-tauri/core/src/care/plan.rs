//! The replacement plan: what will have served its time, in which year, and what it cost.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::glance::Glance;
use super::store;
use crate::base::words::words;
use crate::base::{Day, Result};
use crate::inventory::{Asset, AssetStanding};
use crate::store::Read;

words! {
    /// When the school's year of accounts begins.
    YearBegins {
        January = "january",
        /// Maintained schools.
        April = "april",
        /// Academies, and the school year.
        September = "september",
    }
}

/// Which plan.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskPlan {
    pub year_begins: YearBegins,
}

/// The plan.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReplacementPlan {
    /// By year; what should have been replaced before this year stands in one of its own, before the others.
    pub years: Vec<PlanYear>,
    /// How much equipment says neither how long it is to serve nor how long it is supported.
    pub unplanned: u32,
}

/// A year of the plan.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanYear {
    /// "2027" or "2027–28"; none for what is overdue.
    pub year: Option<String>,
    pub lines: Vec<PlanLine>,
    /// What all of it cost, in pence.
    #[ts(type = "number")]
    pub cost_pence: i64,
    /// How many have no cost on record: the year will cost more than it says.
    pub without_cost: u32,
}

/// A piece of equipment in the plan.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanLine {
    pub asset: Glance,
    pub replace_on: Day,
    pub why: PlanReason,
    #[ts(type = "number | null")]
    pub cost_pence: Option<i64>,
}

/// Why it is to be replaced then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlanReason {
    /// It will have served for as long as it was meant to.
    Life,
    /// Its maker mends its faults no longer.
    Support,
}

impl YearBegins {
    fn month(self) -> u32 {
        match self {
            Self::January => 1,
            Self::April => 4,
            Self::September => 9,
        }
    }

    /// The calendar year in which the year of that day began.
    fn of(self, on: Day) -> i32 {
        if on.month() < self.month() { on.year() - 1 } else { on.year() }
    }

    fn name(self, year: i32) -> String {
        if self == Self::January { year.to_string() } else { format!("{year}–{:02}", (year + 1).rem_euclid(100)) }
    }
}

/// When and why an asset is to be replaced: whichever comes first, its years or its support.
#[must_use]
pub fn replace(asset: &Asset) -> Option<(Day, PlanReason)> {
    let f = &asset.fields;
    let served = f.bought_on.zip(f.life_years).and_then(|(bought, years)| {
        let months = u32::try_from(years).ok()?.checked_mul(12)?;
        NaiveDate::checked_add_months(bought, Months::new(months))
    });
    let life = served.map(|on| (on, PlanReason::Life));
    life.into_iter().chain(f.support_until.map(|on| (on, PlanReason::Support))).min()
}

/// The plan for what the school owns and has.
pub fn plan(read: &Read<'_>, input: AskPlan) -> Result<ReplacementPlan> {
    let begins = input.year_begins;
    let this_year = begins.of(read.today());
    let mut years: BTreeMap<Option<i32>, Vec<PlanLine>> = BTreeMap::new();
    let mut unplanned = 0;
    // What is retired has been replaced, or is not going to be.
    let counts = |standing: AssetStanding| standing.is_here() && standing != AssetStanding::Retired;
    for named in store::every(read)?.into_iter().filter(|named| counts(named.asset.standing)) {
        match replace(&named.asset) {
            Some((replace_on, why)) => {
                let year = Some(begins.of(replace_on)).filter(|year| *year >= this_year);
                let cost_pence = named.asset.fields.cost_pence;
                years.entry(year).or_default().push(PlanLine { asset: named.glance(), replace_on, why, cost_pence });
            }
            None => unplanned += 1,
        }
    }
    let years = years.into_iter().map(|(year, mut lines)| {
        lines.sort_by_key(|line| line.replace_on);
        PlanYear {
            year: year.map(|year| begins.name(year)),
            cost_pence: lines.iter().filter_map(|line| line.cost_pence).sum(),
            without_cost: lines.iter().map(|line| u32::from(line.cost_pence.is_none())).sum(),
            lines,
        }
    });
    Ok(ReplacementPlan { years: years.collect(), unplanned })
}
