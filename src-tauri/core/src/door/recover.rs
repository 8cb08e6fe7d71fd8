//! The password is forgotten: the recovery key from the sheet opens the vault, and a new sheet replaces the old one.

use serde::Deserialize;
use ts_rs::TS;

use super::begin::SheetMade;
use super::sheet::SheetToConfirm;
use crate::base::Result;
use crate::base::secret::SecretText;
use crate::desk::{Begun, Desk, State};
use crate::office::Moment;
use crate::vault::Lock;
use crate::vault::recover::{Recovery, recover as open_recovery};

/// The recovery key and the new password, as typed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Recover {
    pub recovery_key: SecretText,
    pub password: SecretText,
}

/// Sets the new password and shows the new sheet, which has to be confirmed before the vault opens.
pub fn recover(desk: &Desk, moment: Moment, input: Recover) -> Result<SheetMade> {
    desk.settled()?;
    let mut state = desk.state();
    *state = State::Closed;
    let lock = Lock::take(&desk.folder)?;
    let recovery = Recovery {
        recovery_key: input.recovery_key,
        user: None,
        password: input.password,
        cost: desk.cost,
        made_on: moment.today,
    };
    let recovered = open_recovery(&lock, desk.keychain.as_ref(), &recovery)?;
    desk.note_later("door_recover", "the recovery key set a new password, and a new sheet replaced the old one");
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
        confirmed: None,
    }));
    Ok(SheetMade { sheet })
}
