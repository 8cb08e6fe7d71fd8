//! The sheet is typed back: two groups of it. A new vault asks for its key holders next; only then is there a database
//! to enter anything into.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::opened::{self, Opening};
use super::{enter, recover};
use crate::access;
use crate::base::secret::SecretText;
use crate::base::{Problem, Result};
use crate::desk::{Desk, Noted, State};
use crate::office::{Moment, Office};
use crate::store;
use crate::vault::recover::settle_sheet;

/// The two groups, as typed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConfirmSheet {
    pub first: SecretText,
    pub second: SecretText,
}

/// What comes next.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetConfirmed {
    /// The key holders have to be named before the vault opens.
    pub key_holders: bool,
}

/// Confirms the sheet; opens the vault if it was in use before.
pub fn confirm(desk: &Desk, moment: Moment, input: &ConfirmSheet) -> Result<SheetConfirmed> {
    let mut state = desk.state();
    let State::Sheet(begun) = &mut *state else {
        return Err(Problem::NotFound);
    };
    let confirmed = begun.sheet.confirm(begun.asked, [&input.first, &input.second])?;
    if begun.unfinished {
        begun.confirmed = Some(confirmed);
        return Ok(SheetConfirmed { key_holders: true });
    }
    let db = store::open::open(&desk.folder().database(), &begun.keys)?;
    let State::Sheet(begun) = std::mem::replace(&mut *state, State::Closed) else {
        return Err(Problem::NotFound);
    };
    let seen = opened::look(desk, &db, &begun.keys, false)?;
    let mut office = Office::begin(db, begun.keys, &begun.person, Some(begun.lock), &begun.school, moment)?;
    if begun.by_recovery && !office.read(moment, |read| access::is_listed(read, read.stamp.user))? {
        office.write("keys_administrator", moment, access::first::list)?;
    }
    if begun.by_recovery {
        // Signet may have been ended in between, and what was kept for the record with it.
        desk.note_once(Noted::new("door_recover", recover::SAID).of(office.user));
    }
    enter::admit(&office, moment)?;
    settle_sheet(office.held()?, &office.keys, &confirmed)?;
    opened::record(desk, &mut office, moment, seen, &Opening { with: begun.with, refused: 0, first: false })?;
    enter::settle(&mut office, moment)?;
    *state = State::Open(Box::new(office));
    Ok(SheetConfirmed { key_holders: false })
}
