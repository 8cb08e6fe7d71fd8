//! The new sheet was typed back: what it stands for takes the old one's place.

use serde::Serialize;
use ts_rs::TS;

use crate::base::{Problem, Progress, Result};
use crate::desk::{Desk, State};
use crate::door::confirm::ConfirmSheet;
use crate::door::opened;
use crate::office::{Moment, Office};
use crate::store;
use crate::vault::recovery::Confirmed;
use crate::vault::renew_data_key::{self, NewDataKey};
use crate::vault::renewal::Made;
use crate::vault::{renew_device, renew_sheet, swap};

/// What the person should know afterwards.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Renewed {
    /// Why the new device secret could not be put into this computer's password store, if it could not.
    pub keyring: Option<Problem>,
}

/// A moment in the renewal of the data key. Tests pull the plug at each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Nothing is written yet.
    Begins,
    /// The copy lies beside the database, whole and compared.
    Copied,
    /// The header names the copy.
    Turned,
    /// The copy is the database.
    Swapped,
}

/// Puts the renewal into force.
///
/// # Errors
/// `NotFound` when no renewal waits; `SheetNotConfirmed`, after which it goes on waiting; `Stopped`, `DiskFull` or what
/// else the disk says, after which the old keys stand. After the turning point an error leaves the vault locked, and
/// the next log-in finishes what is left.
pub fn renew(desk: &Desk, moment: Moment, input: &ConfirmSheet) -> Result<Renewed> {
    renew_by_steps(desk, moment, input, &mut |_| {})
}

pub(super) fn renew_by_steps(desk: &Desk, moment: Moment, input: &ConfirmSheet, at: &mut dyn FnMut(Step)) -> Result<Renewed> {
    let mut state = desk.state();
    let State::Open(office) = &mut *state else { return Err(Problem::Locked) };
    let waiting = office.renewal.as_ref().ok_or(Problem::NotFound)?;
    let typed_back = waiting.confirm([&input.first, &input.second])?;
    let renewal = office.renewal.take().ok_or(Problem::NotFound)?;
    let keyring = match renewal.made {
        Made::Sheet(new) => {
            renew_sheet::replace(office.held()?, &office.keys, new, &typed_back)?;
            office.write("keys_sheet_renewed", moment, |_| Ok(()))?;
            None
        }
        Made::Device(new) => {
            let keyring = renew_device::replace(office.held()?, desk.keychain.as_ref(), &office.keys, new, &typed_back)?;
            office.write("keys_device_renewed", moment, |_| Ok(()))?;
            keyring
        }
        Made::DataKey(new) => {
            desk.progress.renew();
            desk.progress.begin(0);
            at(Step::Begins);
            let keys = match turn(office, new, &typed_back, moment, &desk.progress, at) {
                Ok(keys) => keys,
                Err(problem) => {
                    if !swap::leave(office.held()?, &office.keys) {
                        // The header names the new database already: nothing more may be written into the old one.
                        *state = State::Closed;
                    }
                    return Err(problem);
                }
            };
            // The old database is closed before the new one takes its place. Should that fail, the vault is locked.
            let State::Open(office) = std::mem::replace(&mut *state, State::Closed) else { return Err(Problem::Locked) };
            let name = office.name.clone();
            let lock = office.close()?;
            swap::finish(&lock, &keys)?;
            at(Step::Swapped);
            let db = store::open::open(&desk.folder().database(), &keys)?;
            let mut office = Office::begin(db, keys, &name, Some(lock), "", moment)?;
            opened::keep_on(desk, &mut office)?;
            *state = State::Open(Box::new(office));
            None
        }
    };
    Ok(Renewed { keyring })
}

/// Up to the turning point, which is the writing of the header.
fn turn(
    office: &Office,
    new: NewDataKey,
    typed_back: &Confirmed,
    moment: Moment,
    progress: &Progress,
    at: &mut dyn FnMut(Step),
) -> Result<crate::vault::Keys> {
    let lock = office.held()?;
    // What an interrupted renewal may have left.
    swap::discard(lock.folder())?;
    office.copy_to(&lock.folder().renewed(), &new.keys, "keys_data_key_renewed", moment, progress)?;
    at(Step::Copied);
    let keys = renew_data_key::turn(lock, &office.keys, new, typed_back)?;
    at(Step::Turned);
    Ok(keys)
}
