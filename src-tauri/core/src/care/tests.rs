//! How the tests of equipment stand: failed, overdue, due soon or in order. The latest test of each kind counts.

use std::collections::HashMap;

use chrono::Days;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::glance::Glance;
use super::{Test, TestKind, TestResult, store};
use crate::base::ids::AssetId;
use crate::base::{Day, Result};
use crate::inventory::AssetStanding;
use crate::store::Read;

/// How many days ahead a test is called soon.
pub const AHEAD: u64 = 30;

/// How a kind of test stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TestState {
    /// The latest one failed.
    Failed,
    Overdue,
    /// It has an electrical class and was never tested.
    Never,
    Soon,
    InOrder,
    /// It was said that there is no next one.
    NoNext,
}

/// How one kind of test of a piece of equipment stands.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TestStanding {
    pub kind: TestKind,
    pub state: TestState,
    pub last_on: Option<Day>,
    pub next_due_on: Option<Day>,
}

/// Which tests to list.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListTests {
    /// Only what is failed, overdue, never tested or due soon.
    pub only_due: bool,
}

/// A line of the register of tests.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TestLine {
    pub asset: Glance,
    pub standing: TestStanding,
    pub by_whom: String,
    pub label: String,
}

/// The state that a test leaves on a day.
fn state(test: &Test, on: Day) -> TestState {
    let soon = on.checked_add_days(Days::new(AHEAD)).unwrap_or(on);
    match (test.result, test.next_due_on) {
        (TestResult::Failed, _) => TestState::Failed,
        (TestResult::Passed, None) => TestState::NoNext,
        (TestResult::Passed, Some(due)) if due < on => TestState::Overdue,
        (TestResult::Passed, Some(due)) if due <= soon => TestState::Soon,
        (TestResult::Passed, Some(_)) => TestState::InOrder,
    }
}

fn standing(test: &Test, on: Day) -> TestStanding {
    TestStanding { kind: test.kind, state: state(test, on), last_on: Some(test.on), next_due_on: test.next_due_on }
}

/// How each kind of test of one asset stands; `tests` are all of it, the latest first.
#[must_use]
pub fn of_asset(tests: &[Test], on: Day) -> Vec<TestStanding> {
    let latest = |kind| tests.iter().find(|test| test.kind == kind && !test.taken_back);
    TestKind::ALL.into_iter().filter_map(latest).map(|test| standing(test, on)).collect()
}

/// Whether the latest electrical test of it failed: then nobody can say that it is safe.
pub fn is_unsafe(read: &Read<'_>, asset: AssetId) -> Result<bool> {
    let standing = of_asset(&store::tests(read, asset)?, read.today());
    Ok(standing.iter().any(|one| one.kind == TestKind::Electrical && one.state == TestState::Failed))
}

/// The register of tests of what the school has, the most pressing first.
pub fn list(read: &Read<'_>, input: ListTests) -> Result<Vec<TestLine>> {
    let today = read.today();
    let mut tests: HashMap<AssetId, Vec<Test>> = HashMap::new();
    for test in store::latest_tests(read)? {
        tests.entry(test.asset).or_default().push(test);
    }
    let mut lines = Vec::new();
    // What is missing cannot be tested, and what waits to be disposed of need not be.
    let asked = |standing: AssetStanding| standing.is_here() && standing != AssetStanding::Retired;
    for named in store::every(read)?.into_iter().filter(|named| asked(named.asset.standing)) {
        let of_it = tests.remove(&named.asset.id).unwrap_or_default();
        let glance = named.glance();
        if !named.asset.fields.electrical.is_empty() && !of_it.iter().any(|test| test.kind == TestKind::Electrical) {
            let never = TestStanding { kind: TestKind::Electrical, state: TestState::Never, last_on: None, next_due_on: None };
            lines.push(TestLine { asset: glance.clone(), standing: never, by_whom: String::new(), label: String::new() });
        }
        lines.extend(of_it.into_iter().map(|test| TestLine {
            asset: glance.clone(),
            standing: standing(&test, today),
            by_whom: test.by_whom,
            label: test.label,
        }));
    }
    if input.only_due {
        lines.retain(|line| line.standing.state.is_due());
    }
    lines.sort_by_key(|line| (line.standing.state as u8, line.standing.next_due_on));
    Ok(lines)
}

impl TestState {
    /// Whether something has to be done about it.
    #[must_use]
    pub fn is_due(self) -> bool {
        matches!(self, Self::Failed | Self::Overdue | Self::Never | Self::Soon)
    }
}
