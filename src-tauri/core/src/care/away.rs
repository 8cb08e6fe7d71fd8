//! What the register has and the school has not, for the reports: what went missing, and what is away to be mended.

use super::report::{ReportLine, ReportWhy, line};
use super::store::{self, Named};
use crate::base::{Day, Result};
use crate::inventory::AssetStanding;
use crate::store::Read;

/// What went missing and was not found again, the latest first. What is disposed of by now is no loss any more.
pub fn missing(read: &Read<'_>, every: &[Named]) -> Result<Vec<ReportLine>> {
    let losses = store::every_loss(read)?;
    // The losses come the latest first: what went missing twice is missing since the last time.
    let since = |named: &Named| losses.iter().find(|loss| loss.asset == named.asset.id).map(|loss| loss.on);
    Ok(standing(
        every,
        since,
        |standing| match standing {
            AssetStanding::Lost => Some(ReportWhy::Lost),
            AssetStanding::Stolen => Some(ReportWhy::Stolen),
            _ => None,
        },
        std::cmp::Reverse,
    ))
}

/// What is away or out of order, the longest first.
pub fn in_repair(read: &Read<'_>, every: &[Named]) -> Result<Vec<ReportLine>> {
    let repairs = store::open_repairs(read)?;
    let since = |named: &Named| repairs.iter().find(|repair| repair.asset == named.asset.id).map(|repair| repair.sent_on);
    Ok(standing(every, since, |standing| (standing == AssetStanding::InRepair).then_some(ReportWhy::Sent), |on| on))
}

/// A line for each piece that stands so, in the order of the days since when it does.
fn standing<K: Ord>(
    every: &[Named],
    since: impl Fn(&Named) -> Option<Day>,
    why: impl Fn(AssetStanding) -> Option<ReportWhy>,
    order: impl Fn(Option<Day>) -> K,
) -> Vec<ReportLine> {
    let of = |named: &Named| Some(line(named, "", why(named.asset.standing)?, since(named)));
    let mut lines: Vec<ReportLine> = every.iter().filter_map(of).collect();
    lines.sort_by_key(|line| order(line.on));
    lines
}
