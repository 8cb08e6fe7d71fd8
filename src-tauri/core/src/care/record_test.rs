//! Enter a test of a piece of equipment (O-F12, form E12): from its page, or one after the other by scanner.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::glance::{Glance, glance, of_tag};
use super::{Test, TestKind, TestResult, checks, store};
use crate::base::ids::TestId;
use crate::base::{Day, Problem, Result, Why};
use crate::inventory::events::{Event, Happened, keep};
use crate::inventory::standing;
use crate::store::Write;

/// A test as it was made.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordTest {
    /// The tag as it was scanned or typed.
    pub tag: String,
    pub kind: TestKind,
    pub on: Day,
    pub by_whom: String,
    pub result: TestResult,
    pub label: String,
    pub note: String,
    pub next: NextTest,
}

/// When the next test is due: a day, or plainly none (R31).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "due", rename_all = "snake_case")]
pub enum NextTest {
    On { day: Day },
    None,
}

/// The test that was kept, and of what.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Tested {
    pub id: TestId,
    pub asset: Glance,
}

/// Keeps the test, and that somebody saw the equipment on that day.
///
/// # Errors
/// `NotFound` for a tag that nothing bears; `Invalid` for a field, for `asset` what is disposed of, missing or not here
/// yet, and for `next` a day that does not lie after the test.
pub fn record(write: &Write<'_>, input: RecordTest) -> Result<Tested> {
    let asset = checks::at_hand(write, of_tag(write, &input.tag)?)?;
    let on = checks::after(write, "on", input.on, asset.fields.bought_on)?;
    let next_due_on = match input.next {
        NextTest::On { day } if day <= on => return Err(Problem::invalid("next", Why::TooEarly)),
        NextTest::On { day } => Some(day),
        NextTest::None => None,
    };
    let test = Test {
        id: TestId::new(),
        asset: asset.id,
        kind: input.kind,
        on,
        by_whom: checks::needed("byWhom", &input.by_whom)?,
        result: input.result,
        label: checks::short("label", &input.label)?,
        note: checks::long("note", &input.note)?,
        next_due_on,
        entered_by: write.stamp.name.clone(),
        taken_back: false,
    };
    store::insert_test(write, &test)?;
    let about = test.id.to_string();
    let event = Event { field: test.kind.word(), became: test.result.word(), about: &about, ..Event::default() };
    keep(write, asset.id, on, Happened::Tested, &event)?;
    standing::seen(write, asset.id, on)?;
    write.note(asset.id, format!("{} test {}", test.kind.word(), test.result.word()));
    Ok(Tested { id: test.id, asset: glance(write, asset.id)? })
}
