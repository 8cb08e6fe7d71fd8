//! First run: name the school, make the first person and password. Nothing can be entered before the sheet is confirmed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::sheet::SheetToConfirm;
use crate::base::secret::SecretText;
use crate::base::{Problem, Result, Why};
use crate::desk::{Begun, Desk, State};
use crate::office::Moment;
use crate::vault::create::{NewVault, create};
use crate::vault::{Lock, Standing, standing};

/// A new vault.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BeginVault {
    pub school: String,
    pub name: String,
    pub password: SecretText,
}

/// The sheet that has to be printed or written down, and typed back.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetMade {
    pub sheet: SheetToConfirm,
}

/// Makes the header and the keyring's secret, and shows the recovery sheet. The database is made when it is confirmed.
pub fn begin(desk: &Desk, moment: Moment, input: BeginVault) -> Result<SheetMade> {
    desk.settled()?;
    let mut state = desk.state();
    if matches!(*state, State::Open(_)) {
        return Err(Problem::VaultExists);
    }
    *state = State::Closed;
    let folder = desk.folder();
    let lock = Lock::take(&folder)?;
    if let Standing::Closed { unfinished: true, .. } = standing(&folder, desk.keychain.as_ref(), moment.clocks()) {
        // Begun once and never confirmed: nothing was entered. Its files are renamed, not deleted.
        crate::vault::create::set_aside_unfinished(&lock)?;
    }
    let new =
        NewVault { school: input.school, person: input.name, password: input.password, cost: desk.cost(), made_on: moment.today };
    let created = desk.making(&folder, || create(&lock, desk.keychain.as_ref(), &new)).map_err(|problem| match problem {
        Problem::Invalid { field, why } if field == "person" => Problem::Invalid { field: "name".to_owned(), why },
        Problem::Invalid { field, why: Why::TooCommon } if field == "password" => Problem::invalid("password", Why::TooCommon),
        other => other,
    })?;
    let asked = created.sheet.groups_to_ask()?;
    let sheet = SheetToConfirm::of(&created.sheet, asked);
    *state = State::Sheet(Box::new(Begun {
        lock,
        keys: created.keys,
        sheet: created.sheet,
        asked,
        school: crate::base::names::tidy(&new.school),
        person: crate::base::names::tidy(&new.person),
        unfinished: true,
        by_recovery: false,
        with: "for the first time",
        confirmed: None,
    }));
    Ok(SheetMade { sheet })
}
