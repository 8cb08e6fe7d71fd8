//! The last step of the first run: who holds the two sheets, and where (R35). Then the vault is in use.

use super::enter;
use super::opened::{self, Opening};
use crate::access::key_holders::{self, SetKeyHolders};
use crate::base::{Problem, Result};
use crate::desk::{Begun, Desk, State};
use crate::office::{Moment, Office};
use crate::store;
use crate::vault::create::finish;

/// Makes the database, records the key holders in it and opens the vault.
///
/// # Errors
/// `NotFound` before the sheet was typed back, `Invalid` for the key holders, or what the disk says: then the vault is
/// still unfinished, and the next unlocking begins again with a new sheet.
pub fn name(desk: &Desk, moment: Moment, input: &SetKeyHolders) -> Result<()> {
    let mut state = desk.state();
    match &*state {
        State::Sheet(begun) if begun.confirmed.is_some() => {}
        _ => return Err(Problem::NotFound),
    }
    key_holders::checked(input)?;
    let State::Sheet(begun) = std::mem::replace(&mut *state, State::Closed) else {
        return Err(Problem::NotFound);
    };
    *state = State::Open(Box::new(open(desk, *begun, moment, input)?));
    Ok(())
}

fn open(desk: &Desk, begun: Begun, moment: Moment, input: &SetKeyHolders) -> Result<Office> {
    let Some(confirmed) = begun.confirmed else {
        return Err(Problem::NotFound);
    };
    let path = desk.folder().database();
    // Interrupted after the database was made and before the header said so: it is opened, never made again.
    let db = if path.exists() { store::open::open(&path, &begun.keys)? } else { store::open::create(&path, &begun.keys)? };
    let seen = opened::look(desk, &db, &begun.keys, false)?;
    let mut office = Office::begin(db, begun.keys, &begun.person, Some(begun.lock), &begun.school, moment)?;
    office.write("door_key_holders", moment, |write| key_holders::set(write, input))?;
    // Last of all, so that no vault is ever in use without its key holders.
    finish(office.held()?, &office.keys, confirmed)?;
    let opening = Opening { with: "for the first time", refused: 0, first: true };
    opened::record(desk, &mut office, moment, seen, &opening)?;
    enter::settle(&mut office, moment)?;
    Ok(office)
}
