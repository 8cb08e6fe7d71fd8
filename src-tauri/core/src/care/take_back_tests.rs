//! Take back tests that were entered in error: they stay on record and count nowhere.

use serde::Deserialize;
use ts_rs::TS;

use super::store;
use crate::base::ids::TestId;
use crate::base::{Problem, Result};
use crate::inventory::events::{Event, Happened, keep};
use crate::store::Write;

/// Which tests.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakeBackTests {
    pub tests: Vec<TestId>,
}

/// Takes them back.
///
/// # Errors
/// `NotFound`, or `CannotUndo` for one that was taken back already; then all of them stand.
pub fn take_back(write: &Write<'_>, input: &TakeBackTests) -> Result<()> {
    for id in &input.tests {
        let test = store::find_test(write, *id)?;
        if test.taken_back {
            return Err(Problem::CannotUndo);
        }
        store::take_back_test(write, *id)?;
        let about = id.to_string();
        let event = Event { field: test.kind.word(), was: test.result.word(), about: &about, ..Event::default() };
        keep(write, test.asset, write.today(), Happened::TakenBack, &event)?;
        write.note(test.asset, format!("{} test taken back", test.kind.word()));
    }
    Ok(())
}
