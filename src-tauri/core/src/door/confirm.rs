//! The sheet is typed back: two groups of it. Only then is there a database to enter anything into.

use serde::Deserialize;
use ts_rs::TS;

use super::opened::{self, Opening};
use crate::access;
use crate::base::secret::SecretText;
use crate::base::{Problem, Result};
use crate::desk::{Desk, State};
use crate::office::{Moment, Office};
use crate::store;
use crate::vault::create::finish;
use crate::vault::recover::settle_sheet;

/// The two groups, as typed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConfirmSheet {
    pub first: SecretText,
    pub second: SecretText,
}

/// Confirms the sheet and opens the vault.
pub fn confirm(desk: &Desk, moment: Moment, input: &ConfirmSheet) -> Result<()> {
    let mut state = desk.state();
    let State::Sheet(begun) = &*state else {
        return Err(Problem::NotFound);
    };
    let confirmed = begun.sheet.confirm(begun.asked, [&input.first, &input.second])?;
    let path = desk.folder.database();
    let db = match begun.unfinished {
        // Interrupted after the database was made and before the header said so: it is opened, never made again.
        true if path.exists() => store::open::open(&path, &begun.keys)?,
        true => store::open::create(&path, &begun.keys)?,
        false => store::open::open(&path, &begun.keys)?,
    };
    settle_sheet(&begun.lock, &begun.keys, &confirmed)?;
    if begun.unfinished {
        finish(&begun.lock, &begun.keys, confirmed)?;
    }
    let State::Sheet(begun) = std::mem::replace(&mut *state, State::Closed) else {
        return Err(Problem::NotFound);
    };
    let seen = opened::look(desk, &db, &begun.keys, false)?;
    let (first, with) = (begun.unfinished, begun.with);
    let mut office = Office::begin(db, begun.keys, &begun.person, Some(begun.lock), &begun.school, moment)?;
    if begun.is_new {
        office.write("keys_administrator", moment, access::first::list)?;
    }
    opened::record(desk, &mut office, moment, seen, &Opening { with, refused: 0, first })?;
    *state = State::Open(Box::new(office));
    Ok(())
}
