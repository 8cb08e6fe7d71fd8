//! Who may log in, for somebody who has typed the device code: where the keyring does not answer, the door cannot name
//! anybody, and where there are several people one has to say who one is.

use serde::Deserialize;
use ts_rs::TS;

use super::status::{PersonName, person_name};
use crate::base::secret::SecretText;
use crate::base::{Problem, Result};
use crate::desk::{Desk, State};
use crate::vault::{Lock, unlock};

/// The device code, as typed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeviceCodeTyped {
    pub device_code: SecretText,
}

/// The names to choose from. Changes nothing.
///
/// # Errors
/// `VaultInUse`, `WrongDeviceCode`, or what the header says.
pub fn people(desk: &Desk, input: &DeviceCodeTyped) -> Result<Vec<PersonName>> {
    let state = desk.state();
    if !matches!(*state, State::Closed) {
        return Err(Problem::VaultInUse);
    }
    let lock = Lock::take(&desk.folder())?;
    let people = unlock::people(&lock, &input.device_code)?;
    Ok(people.into_iter().map(person_name).collect())
}
