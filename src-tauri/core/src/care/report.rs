//! Reports on equipment: one line for each piece, in groups, the same on screen, on paper and in a file.

use std::collections::HashMap;

use chrono::{Datelike, Months};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::away;
use super::due::ends;
use super::glance::Glance;
use super::plan::{AskPlan, PlanReason, YearBegins, plan};
use super::store::{self, Named};
use super::tests::{ListTests, TestState, list};
use crate::base::ids::AssetId;
use crate::base::words::words;
use crate::base::{Day, Result, names};
use crate::inventory::Known;
use crate::store::Read;

/// Which report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(tag = "report", rename_all = "snake_case", rename_all_fields = "camelCase")]
#[ts(rename = "AssetReport")]
pub enum Report {
    ByRoom,
    ByKeeper,
    /// By the year in which it was bought.
    ByAge,
    /// The dearest first.
    ByCost,
    ByFunding,
    /// Without a keeper who is still at the school, or without a room.
    Nowhere,
    /// Leaves the building easily, may hold data, and is not known to be encrypted (O-F14).
    Unencrypted,
    /// Nobody has seen it for a year.
    NotSeen,
    TestsDue,
    /// Warranty or support ends within sixty days, or has just ended.
    Ending,
    /// Went missing and was not found again, the latest first.
    Missing,
    /// Away or out of order, the longest first.
    InRepair,
    /// Specially adapted, or allotted to a need (O-F24).
    Assistive,
    Replacement {
        year_begins: YearBegins,
    },
}

impl Report {
    /// The word under which its title is kept.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::ByRoom => "by_room",
            Self::ByKeeper => "by_keeper",
            Self::ByAge => "by_age",
            Self::ByCost => "by_cost",
            Self::ByFunding => "by_funding",
            Self::Nowhere => "nowhere",
            Self::Unencrypted => "unencrypted",
            Self::NotSeen => "not_seen",
            Self::TestsDue => "tests_due",
            Self::Ending => "ending",
            Self::Missing => "missing",
            Self::InRepair => "in_repair",
            Self::Assistive => "assistive",
            Self::Replacement { .. } => "replacement",
        }
    }
}

words! {
    /// Why a piece of equipment stands in a report.
    ReportWhy {
        /// Nothing besides that it belongs to the group.
        Listed = "listed",
        NoRoom = "no_room",
        NoKeeper = "no_keeper",
        Neither = "neither",
        KeeperLeft = "keeper_left",
        NotEncrypted = "not_encrypted",
        EncryptionUnknown = "encryption_unknown",
        NeverSeen = "never_seen",
        LastSeen = "last_seen",
        TestFailed = "test_failed",
        TestOverdue = "test_overdue",
        TestNever = "test_never",
        TestSoon = "test_soon",
        WarrantyEnds = "warranty_ends",
        SupportEnds = "support_ends",
        LifeEnds = "life_ends",
        Lost = "lost",
        Stolen = "stolen",
        /// Away to be mended since that day.
        Sent = "sent",
    }
}

/// A line of a report.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportLine {
    pub asset: Glance,
    pub keeper: String,
    pub funding: String,
    pub bought_on: Option<Day>,
    #[ts(type = "number | null")]
    pub cost_pence: Option<i64>,
    /// What it stands under; empty where the group has no name, such as no room.
    pub group: String,
    pub why: ReportWhy,
    /// The day that it is about.
    pub on: Option<Day>,
}

/// A report.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportPage {
    pub lines: Vec<ReportLine>,
    /// What all of it cost, in pence.
    #[ts(type = "number")]
    pub cost_pence: i64,
    /// How many have no cost on record.
    pub without_cost: u32,
}

pub(super) fn line(named: &Named, group: &str, why: ReportWhy, on: Option<Day>) -> ReportLine {
    let f = &named.asset.fields;
    ReportLine {
        asset: named.glance(),
        keeper: named.keeper.clone(),
        funding: f.funding.clone(),
        bought_on: f.bought_on,
        cost_pence: f.cost_pence,
        group: group.to_owned(),
        why,
        on,
    }
}

/// Works a report out, as of today.
pub fn report(read: &Read<'_>, input: Report) -> Result<ReportPage> {
    let every = store::every(read)?;
    let lines = match input {
        Report::TestsDue => tests_due(read, &every)?,
        Report::Ending => ending(&every, read.today()),
        Report::Missing => away::missing(read, &every)?,
        Report::InRepair => away::in_repair(read, &every)?,
        Report::Replacement { year_begins } => replacement(read, &every, year_begins)?,
        _ => simple(&every, input, read.today()),
    };
    Ok(ReportPage {
        cost_pence: lines.iter().filter_map(|line| line.cost_pence).sum(),
        without_cost: lines.iter().map(|line| u32::from(line.cost_pence.is_none())).sum(),
        lines,
    })
}

fn simple(every: &[Named], input: Report, today: Day) -> Vec<ReportLine> {
    let here = every.iter().filter(|named| named.asset.standing.is_here());
    let year_ago = today.checked_sub_months(Months::new(12)).unwrap_or(today);
    let listed = |named: &Named, group: &str| Some(line(named, group, ReportWhy::Listed, None));
    let of = |named: &Named| {
        let f = &named.asset.fields;
        match input {
            Report::ByRoom => listed(named, &named.room),
            Report::ByKeeper => listed(named, &named.keeper),
            Report::ByAge => listed(named, &f.bought_on.map(|on| on.year().to_string()).unwrap_or_default()),
            Report::ByFunding => listed(named, &f.funding),
            Report::ByCost => listed(named, ""),
            Report::Assistive => f.assistive.then(|| line(named, &named.holder, ReportWhy::Listed, None)),
            Report::Nowhere => {
                // Whoever has left answers for nothing any more.
                let left = named.keeper_left_on.filter(|left| *left < today);
                let why = match (f.room.is_none(), f.keeper.is_none()) {
                    (_, false) if left.is_some() => ReportWhy::KeeperLeft,
                    (true, true) => ReportWhy::Neither,
                    (true, false) => ReportWhy::NoRoom,
                    (false, true) => ReportWhy::NoKeeper,
                    (false, false) => return None,
                };
                Some(line(named, "", why, left))
            }
            Report::Unencrypted => {
                let why = match f.encrypted {
                    Known::No => ReportWhy::NotEncrypted,
                    Known::Unknown => ReportWhy::EncryptionUnknown,
                    Known::Yes => return None,
                };
                (f.portable && f.holds_data != Known::No).then(|| line(named, "", why, None))
            }
            Report::NotSeen => match named.asset.seen_on {
                None => Some(line(named, "", ReportWhy::NeverSeen, None)),
                Some(on) => (on < year_ago).then(|| line(named, "", ReportWhy::LastSeen, Some(on))),
            },
            Report::TestsDue | Report::Ending | Report::Missing | Report::InRepair | Report::Replacement { .. } => None,
        }
    };
    let mut lines: Vec<ReportLine> = here.filter_map(of).collect();
    match input {
        Report::ByCost => lines.sort_by_key(|line| std::cmp::Reverse(line.cost_pence)),
        Report::NotSeen => lines.sort_by_key(|line| line.on),
        // What has no name to stand under comes last.
        _ => lines.sort_by_cached_key(|line| (line.group.is_empty(), names::fold(&line.group))),
    }
    lines
}

fn tests_due(read: &Read<'_>, every: &[Named]) -> Result<Vec<ReportLine>> {
    let by_id = by_id(every);
    let due = list(read, ListTests { only_due: true })?;
    let lines = due.into_iter().filter_map(|due| {
        let named = by_id.get(&due.asset.id)?;
        let why = match due.standing.state {
            TestState::Failed => ReportWhy::TestFailed,
            TestState::Overdue => ReportWhy::TestOverdue,
            TestState::Never => ReportWhy::TestNever,
            TestState::Soon | TestState::InOrder | TestState::NoNext => ReportWhy::TestSoon,
        };
        Some(line(named, due.standing.kind.word(), why, due.standing.next_due_on))
    });
    let mut lines: Vec<ReportLine> = lines.collect();
    lines.sort_by(|a, b| a.group.cmp(&b.group));
    Ok(lines)
}

fn ending(every: &[Named], today: Day) -> Vec<ReportLine> {
    let warranty = ends(every, today, |named| named.asset.fields.warranty_until);
    let support = ends(every, today, |named| named.asset.fields.support_until);
    let mut lines: Vec<ReportLine> = Vec::new();
    for (ends, why) in [(warranty, ReportWhy::WarrantyEnds), (support, ReportWhy::SupportEnds)] {
        lines.extend(ends.into_iter().map(|(named, until)| line(named, "", why, Some(until))));
    }
    lines.sort_by_key(|line| line.on);
    lines
}

fn replacement(read: &Read<'_>, every: &[Named], year_begins: YearBegins) -> Result<Vec<ReportLine>> {
    let plan = plan(read, AskPlan { year_begins })?;
    let (by_id, mut lines) = (by_id(every), Vec::new());
    for year in plan.years {
        for planned in year.lines {
            let why = match planned.why {
                PlanReason::Life => ReportWhy::LifeEnds,
                PlanReason::Support => ReportWhy::SupportEnds,
            };
            // What should have been replaced before stands under no year, and first.
            let group = year.year.clone().unwrap_or_default();
            if let Some(named) = by_id.get(&planned.asset.id) {
                lines.push(line(named, &group, why, Some(planned.replace_on)));
            }
        }
    }
    Ok(lines)
}

fn by_id(every: &[Named]) -> HashMap<AssetId, &Named> {
    every.iter().map(|named| (named.asset.id, named)).collect()
}

/// Everything that the register has and has not disposed of, for a list that leaves as a file.
pub fn every(read: &Read<'_>) -> Result<Vec<Named>> {
    store::every(read)
}
