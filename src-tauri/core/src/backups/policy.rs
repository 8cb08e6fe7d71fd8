//! Which backups are kept: all of today and yesterday, then one a day, one a week, one a month, and none for longer
//! than the school says. Works on numbers and moments alone, so that every calendar can be tried.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Months, TimeDelta, Utc};

use crate::base::{Problem, Result, Why};

/// How many are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    pub daily: u32,
    pub weekly: u32,
    pub monthly: u32,
    /// Older ones go, so that a child who was erased does not live on in a copy.
    pub months: u32,
}

impl Default for Policy {
    fn default() -> Self {
        Self { daily: 12, weekly: 10, monthly: 9, months: 12 }
    }
}

/// A backup in one place, as far as this matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// Order is by this number, never by a file's time.
    pub generation: u64,
    pub made_at: DateTime<Utc>,
    /// This vault has written it and read it again. Of others nothing is known, so only their age ends them.
    pub verified: bool,
}

/// The newest so many that were read again are never removed, whatever else is said.
pub const NEVER: usize = 3;
/// Longer than any holiday: between two backups so far apart the clock has jumped.
const JUMP: TimeDelta = TimeDelta::days(93);
/// A clock that has jumped is believed again after backups on so many days.
const TRUST: usize = 14;

/// The numbers of those to remove, none when the clock cannot be believed.
///
/// # Errors
/// `Invalid` for a policy that would keep nothing.
pub fn to_remove(policy: Policy, kept: &[Kept], now: DateTime<Utc>) -> Result<Vec<u64>> {
    if policy.months == 0 || policy.daily + policy.weekly + policy.monthly == 0 {
        return Err(Problem::invalid("months", Why::Missing));
    }
    let mut sorted = kept.to_vec();
    sorted.sort_by_key(|copy| std::cmp::Reverse(copy.generation));
    if !clock_is_believed(&sorted, now) {
        return Ok(Vec::new());
    }
    let spared: BTreeSet<u64> = sorted.iter().filter(|copy| copy.verified).take(NEVER).map(|copy| copy.generation).collect();
    let oldest = now.checked_sub_months(Months::new(policy.months)).unwrap_or(DateTime::<Utc>::MIN_UTC);
    let mut thinner = Thinner::new(policy, now);
    let mut remove = Vec::new();
    for copy in &sorted {
        let thinned = copy.verified && !thinner.keeps(copy.made_at);
        if (thinned || copy.made_at < oldest) && !spared.contains(&copy.generation) {
            remove.push(copy.generation);
        }
    }
    Ok(remove)
}

/// Whether the moments go back with the numbers, without a jump since which there are only a few days of backups.
fn clock_is_believed(sorted: &[Kept], now: DateTime<Utc>) -> bool {
    let Some(newest) = sorted.first() else { return false };
    if now < newest.made_at {
        return false;
    }
    let (mut later, mut days) = (now, BTreeSet::new());
    for copy in sorted {
        if copy.made_at > later || later - copy.made_at > JUMP {
            return days.len() >= TRUST;
        }
        days.insert(copy.made_at.date_naive());
        later = copy.made_at;
    }
    true
}

/// Goes from the newest to the oldest: each span keeps the newest of its day, week or month until its number is used up.
struct Thinner {
    fresh: chrono::NaiveDate,
    left: [u32; 3],
    last: Option<DateTime<Utc>>,
}

impl Thinner {
    fn new(policy: Policy, now: DateTime<Utc>) -> Self {
        let today = now.date_naive();
        Self { fresh: today.pred_opt().unwrap_or(today), left: [policy.daily, policy.weekly, policy.monthly], last: None }
    }

    fn keeps(&mut self, at: DateTime<Utc>) -> bool {
        if at.date_naive() >= self.fresh {
            self.last = Some(at);
            return true;
        }
        let Some(span) = self.left.iter().position(|left| *left > 0) else { return false };
        if self.last.is_some_and(|last| bucket(span, last) == bucket(span, at)) {
            return false;
        }
        self.left[span] -= 1;
        self.last = Some(at);
        true
    }
}

fn bucket(span: usize, at: DateTime<Utc>) -> (i32, u32) {
    match span {
        0 => (at.year(), at.ordinal()),
        1 => (at.iso_week().year(), at.iso_week().week()),
        _ => (at.year(), at.month()),
    }
}
