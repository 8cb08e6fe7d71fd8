//! What is kept and what goes, over years, with clocks right and wrong.

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;

use crate::backups::policy::{Kept, NEVER, Policy, to_remove};
use crate::base::Problem;

fn day(day: i64, hour: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000 - 1_800_000_000 % 86_400, 0).unwrap() + TimeDelta::days(day) + TimeDelta::hours(hour)
}

/// Lives through so many days with a backup at each of these hours, thinning after each, as the program does.
fn live(days: std::ops::Range<i64>, hours: &[i64], mut kept: Vec<Kept>) -> Vec<Kept> {
    let mut generation = kept.iter().map(|copy| copy.generation).max().unwrap_or_default();
    for on in days {
        for hour in hours {
            generation += 1;
            let now = day(on, *hour);
            kept.push(Kept { generation, made_at: now, verified: true });
            let remove = to_remove(Policy::default(), &kept, now).unwrap();
            kept.retain(|copy| !remove.contains(&copy.generation));
        }
    }
    kept
}

#[test]
fn after_a_year_there_are_days_weeks_and_months() {
    let kept = live(0..365, &[8, 10, 12, 15], Vec::new());
    let age = |copy: &Kept| (day(364, 15) - copy.made_at).num_days();
    let within = |from: i64, to: i64| kept.iter().filter(|copy| (from..to).contains(&age(copy))).count();
    assert_eq!(within(0, 2), 8, "all of today and yesterday");
    assert_eq!(within(2, 14), 12, "one a day");
    assert!((9..=11).contains(&within(14, 84)), "one a week: {}", within(14, 84));
    assert!((6..=10).contains(&within(84, 400)), "one a month: {}", within(84, 400));
    assert!(kept.len() <= 8 + 12 + 10 + 9 + NEVER);
    assert!(kept.iter().all(|copy| age(copy) <= 366));
}

#[test]
fn nothing_outlives_the_months_that_the_school_says() {
    let kept = live(0..800, &[9], Vec::new());
    let oldest = kept.iter().map(|copy| copy.made_at).min().unwrap();
    assert!(day(799, 9) - oldest <= TimeDelta::days(366));
    // Not even one of which nothing is known but its age.
    let foreign = Kept { generation: 1, made_at: day(100, 0), verified: false };
    let all: Vec<Kept> = live(300..400, &[9], vec![foreign]);
    assert!(all.iter().any(|copy| copy.generation == 1 && !copy.verified), "younger than a year: not ours to judge");
    assert!(!live(400..480, &[9], all).iter().any(|copy| copy.generation == 1));
}

#[test]
fn a_policy_that_keeps_nothing_is_refused() {
    let copies = [Kept { generation: 1, made_at: day(0, 0), verified: true }];
    for policy in [Policy { months: 0, ..Policy::default() }, Policy { daily: 0, weekly: 0, monthly: 0, months: 12 }] {
        assert!(matches!(to_remove(policy, &copies, day(1, 0)), Err(Problem::Invalid { .. })));
    }
}

#[test]
fn a_clock_that_jumped_removes_nothing_until_it_is_believed_again() {
    let year = live(0..200, &[9], Vec::new());
    for jump in [3650, -3650] {
        let mut kept = year.clone();
        let before = kept.len();
        kept = live(200 + jump..210 + jump, &[9], kept);
        assert_eq!(kept.len(), before + 10, "jump {jump}: ten days later all are there");
        kept = live(210..215, &[9], kept);
        assert_eq!(kept.len(), before + 15, "and when it was put right again");
    }
}

fn copies() -> impl Strategy<Value = Vec<Kept>> {
    proptest::collection::vec((0_i64..900, 0_i64..24, any::<bool>()), 0..120).prop_map(|drawn| {
        drawn
            .into_iter()
            .enumerate()
            .map(|(at, (on, hour, verified))| Kept { generation: at as u64 + 1, made_at: day(on, hour), verified })
            .collect()
    })
}

/// The same in the order of time, as they are made when nobody touches the clock.
fn in_order() -> impl Strategy<Value = Vec<Kept>> {
    copies().prop_map(|mut all| {
        let mut times: Vec<_> = all.iter().map(|copy| copy.made_at).collect();
        times.sort();
        for (copy, time) in all.iter_mut().zip(times) {
            copy.made_at = time;
        }
        all
    })
}

proptest! {
    #[test]
    fn the_newest_three_that_were_read_again_are_never_removed(all in copies(), now in 0_i64..5000) {
        let remove = to_remove(Policy::default(), &all, day(now, 0)).unwrap();
        let mut verified: Vec<u64> = all.iter().filter(|copy| copy.verified).map(|copy| copy.generation).collect();
        verified.sort_unstable();
        for spared in verified.iter().rev().take(NEVER) {
            prop_assert!(!remove.contains(spared));
        }
    }

    #[test]
    fn nothing_is_removed_while_the_clock_is_before_the_newest(all in copies(), before in 1_i64..4000) {
        if let Some(newest) = all.iter().max_by_key(|copy| copy.generation) {
            let now = newest.made_at - TimeDelta::hours(before);
            prop_assert_eq!(to_remove(Policy::default(), &all, now).unwrap(), Vec::<u64>::new());
        }
    }

    #[test]
    fn only_what_is_there_goes_and_a_second_look_removes_nothing_more(all in in_order(), after in 0_i64..60) {
        let now = all.last().map_or(day(0, 0), |newest| newest.made_at) + TimeDelta::days(after);
        let remove = to_remove(Policy::default(), &all, now).unwrap();
        prop_assert!(remove.iter().all(|generation| all.iter().any(|copy| copy.generation == *generation)));
        let left: Vec<Kept> = all.into_iter().filter(|copy| !remove.contains(&copy.generation)).collect();
        // Removing widens gaps, and a gap may look like a jump: then nothing goes, and never more.
        prop_assert_eq!(to_remove(Policy::default(), &left, now).unwrap(), Vec::<u64>::new());
    }

    #[test]
    fn what_is_not_known_goes_by_its_age_alone(all in in_order(), after in 0_i64..60) {
        let now = all.last().map_or(day(0, 0), |newest| newest.made_at) + TimeDelta::days(after);
        let oldest = now - chrono::Months::new(12);
        for generation in to_remove(Policy::default(), &all, now).unwrap() {
            let copy = all.iter().find(|copy| copy.generation == generation).unwrap();
            prop_assert!(copy.verified || copy.made_at < oldest);
        }
    }
}
