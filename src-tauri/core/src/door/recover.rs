//! The recovery key from the sheet opens the vault: for somebody whose password is forgotten, or for a new administrator
//! where nobody is left. A new sheet replaces the old one each time.

use serde::Deserialize;
use ts_rs::TS;

use super::begin::SheetMade;
use super::opened;
use super::sheet::SheetToConfirm;
use super::status::{PersonName, person_name};
use crate::base::secret::SecretText;
use crate::base::{Problem, Result};
use crate::desk::{Begun, Desk, Noted, State};
use crate::office::Moment;
use crate::vault::Lock;
use crate::vault::recover::{Recovery, Whose, look, people as names, recover as open_recovery};

/// What the record says of it.
pub(super) const SAID: &str = "the recovery key set a new password, and a new sheet replaced the old one";

/// The recovery key, as typed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryKeyTyped {
    pub recovery_key: SecretText,
}

/// The recovery key, for whom, and the new password.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Recover {
    pub recovery_key: SecretText,
    /// Whose password is replaced; nobody for the only person of the vault, or for a new administrator.
    #[serde(default)]
    pub person: Option<String>,
    /// The name of a new administrator.
    #[serde(default)]
    pub new_administrator: Option<String>,
    pub password: SecretText,
}

/// The names to choose from. Changes nothing.
///
/// # Errors
/// `VaultInUse`, `WrongRecoveryKey`, `VaultNewer`, or what the header says.
pub fn people(desk: &Desk, input: &RecoveryKeyTyped) -> Result<Vec<PersonName>> {
    let state = desk.state();
    if !matches!(*state, State::Closed) {
        return Err(Problem::VaultInUse);
    }
    let lock = Lock::take(&desk.folder())?;
    let people = names(&lock, &input.recovery_key)?;
    opened::refuse_newer(desk, &look(&lock, &input.recovery_key)?)?;
    Ok(people.into_iter().map(person_name).collect())
}

/// Sets the new password and shows the new sheet, which has to be confirmed before the vault opens.
///
/// # Errors
/// `VaultInUse`, `WrongRecoveryKey`, `NotFound` for somebody who is not on the list, `Invalid` for `password` or `name`,
/// `VaultNewer`, or what the header and the disk say.
pub fn recover(desk: &Desk, moment: Moment, input: Recover) -> Result<SheetMade> {
    desk.settled()?;
    let mut state = desk.state();
    if matches!(*state, State::Open(_)) {
        return Err(Problem::VaultInUse);
    }
    *state = State::Closed;
    let lock = Lock::take(&desk.folder())?;
    opened::refuse_newer(desk, &look(&lock, &input.recovery_key)?)?;
    let whose = match (input.new_administrator, input.person) {
        (Some(name), _) => Whose::NewAdministrator(name),
        (None, Some(person)) => Whose::Person(person.parse().map_err(|_| Problem::NotFound)?),
        (None, None) => Whose::TheOnlyOne,
    };
    let recovery =
        Recovery { recovery_key: input.recovery_key, whose, password: input.password, cost: desk.cost(), made_on: moment.today };
    let recovered = open_recovery(&lock, desk.keychain.as_ref(), &recovery)?;
    desk.note_later(Noted::new("door_recover", SAID).of(recovered.keys.user_id()));
    let asked = recovered.sheet.groups_to_ask()?;
    let sheet = SheetToConfirm::of(&recovered.sheet, asked);
    *state = State::Sheet(Box::new(Begun {
        lock,
        keys: recovered.keys,
        sheet: recovered.sheet,
        asked,
        school: recovered.school,
        person: recovered.person,
        unfinished: recovered.unfinished,
        by_recovery: true,
        with: "with the recovery key",
        confirmed: None,
    }));
    Ok(SheetMade { sheet })
}
