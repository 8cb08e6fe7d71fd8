//! Unlock with a password and the keyring's secret, or with the device code from the sheet.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::enter;
use super::opened::{self, Opening, Remark};
use crate::base::secret::SecretText;
use crate::base::{Problem, Result};
use crate::desk::{Begun, Desk, State};
use crate::office::{Moment, Office};
use crate::store;
use crate::vault::unlock::{Attempt, unlock as open_slot};
use crate::vault::{Lock, device_code, recover};

/// One try at the door.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Unlock {
    #[serde(default)]
    pub person: Option<String>,
    pub password: SecretText,
    #[serde(default)]
    pub device_code: Option<SecretText>,
    /// Put the device secret back into this machine's keyring.
    #[serde(default)]
    pub remember: bool,
    /// Use an older copy of the vault nevertheless; only an administrator may.
    #[serde(default)]
    pub use_older: bool,
}

/// What the person should know after unlocking.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Welcome {
    /// Wrong passwords since the last right one.
    pub wrong_before: u32,
    /// The header was damaged and was put right from its spare copy.
    pub header_from_spare: bool,
    /// Why the device secret could not be put into the keyring, if it could not.
    pub keyring: Option<Problem>,
    /// A new recovery sheet has to be confirmed first.
    pub sheet: bool,
    /// A one-time code was typed: a password has to be chosen first.
    pub choose: bool,
    /// What else there is to know.
    pub remarks: Vec<Remark>,
}

/// Opens the vault.
pub fn unlock(desk: &Desk, moment: Moment, input: Unlock) -> Result<Welcome> {
    desk.settled()?;
    let mut state = desk.state();
    if matches!(*state, State::Open(_)) {
        return Err(Problem::VaultInUse);
    }
    *state = State::Closed;
    let lock = Lock::take(&desk.folder())?;
    let user = input.person.as_deref().map(str::parse).transpose().map_err(|_| Problem::NotFound)?;
    let typed = input.device_code.filter(|code| !code.expose().trim().is_empty());
    let attempt = Attempt { user, password: input.password, device_code: typed, now: moment.clocks() };
    let unlocked = open_slot(&lock, desk.keychain.as_ref(), &attempt)?;
    let mut welcome = Welcome {
        wrong_before: unlocked.wrong_before,
        header_from_spare: unlocked.header_from_spare,
        keyring: None,
        sheet: unlocked.unfinished || unlocked.sheet_owed,
        choose: unlocked.invited.is_some(),
        remarks: Vec::new(),
    };
    if unlocked.device_code_typed && input.remember {
        welcome.keyring = device_code::repair(&lock, &unlocked.keys, desk.keychain.as_ref()).err();
    }
    if unlocked.unfinished || unlocked.sheet_owed {
        opened::refuse_newer(desk, &unlocked.keys)?;
        let sheet = recover::reissue(&lock, &unlocked.keys, moment.today)?;
        let asked = sheet.groups_to_ask()?;
        *state = State::Sheet(Box::new(Begun {
            lock,
            keys: unlocked.keys,
            sheet,
            asked,
            school: unlocked.school,
            person: unlocked.person,
            unfinished: unlocked.unfinished,
            by_recovery: unlocked.sheet_owed,
            with: if unlocked.unfinished { "for the first time" } else { "with the password" },
            confirmed: None,
        }));
        return Ok(welcome);
    }
    let db = store::open::open(&desk.folder().database(), &unlocked.keys)?;
    let seen = opened::look(desk, &db, &unlocked.keys, input.use_older)?;
    let mut office = Office::begin(db, unlocked.keys, &unlocked.person, Some(lock), &unlocked.school, moment)?;
    let with = match (unlocked.invited, unlocked.device_code_typed) {
        (Some(_), _) => "with a one-time code",
        (None, true) => "with password and device code",
        (None, false) => "with the password",
    };
    match unlocked.invited {
        Some(until) => enter::admit_to_choose(&office, until, moment)?,
        None => enter::admit(&office, moment)?,
    }
    let opening = Opening { with, refused: unlocked.wrong_before, first: false };
    welcome.remarks = opened::record(desk, &mut office, moment, seen, &opening)?;
    *state = if welcome.choose {
        State::Choosing(Box::new(office))
    } else {
        enter::settle(&mut office, moment)?;
        State::Open(Box::new(office))
    };
    Ok(welcome)
}
