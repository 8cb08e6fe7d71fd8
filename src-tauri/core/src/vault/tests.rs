//! The vault as a school meets it, in sentences. One builder, one file of sentences for each kind of trouble.

mod crash;
mod damage;
mod door;
mod granting;
mod hostile;
mod keyring;
mod making;
mod recovering;
mod renewing;
mod situations;
mod waiting;

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use chrono::TimeDelta;
use tempfile::TempDir;

use super::change_password::{ChangePassword, change_password};
use super::create::{Created, NewVault, create, finish};
use super::keychain::Behaviour;
use super::recover::{Recovered, Recovery, Whose, recover};
use super::recovery::Reason;
use super::roster::Roster;
use super::slot::Slot;
use super::unlock::{Attempt, Unlocked, unlock};
use super::*;
use crate::base::ids::UserId;
use crate::base::secret::SecretText;
use crate::base::{Clocks, Day, Problem, Result};

const PASSWORD: &str = "the ferry leaves at noon";
const OTHER: &str = "seven teapots in the attic";

fn secret(text: &str) -> SecretText {
    SecretText::new(text.to_owned())
}

fn noon() -> Clocks {
    Clocks { wall: "2026-09-01T12:00:00Z".parse().unwrap(), steady: Duration::ZERO }
}

fn a_day() -> Day {
    Day::from_ymd_opt(2026, 9, 1).unwrap()
}

/// A school with a vault that is in use.
struct School {
    home: TempDir,
    folder: Folder,
    keychain: FakeKeychain,
    sheet: RecoverySheetView,
    now: Clocks,
}

fn new_vault() -> NewVault {
    NewVault {
        school: "Oakfield Primary School".to_owned(),
        person: "Siân O'Neill".to_owned(),
        password: secret(PASSWORD),
        cost: Cost::tiny(),
        made_on: a_day(),
    }
}

/// Types back the two groups that the sheet asks for.
fn read_back(sheet: &RecoverySheet) -> Result<recovery::Confirmed> {
    let view = sheet.show(Reason::Printing);
    let asked = sheet.groups_to_ask()?;
    let typed = asked.map(|group| secret(&view.recovery_key[group - 1].to_lowercase()));
    sheet.confirm(asked, [&typed[0], &typed[1]])
}

impl School {
    /// A vault that was begun: keyring and header are written, nothing else.
    fn begun() -> (Self, Created) {
        let home = TempDir::new().unwrap();
        let folder = Folder::at(home.path().join("Łódź school vault"));
        let keychain = FakeKeychain::new();
        let created = create(&Lock::take(&folder).unwrap(), &keychain, &new_vault()).unwrap();
        let sheet = created.sheet.show(Reason::Printing);
        (Self { home, folder, keychain, sheet, now: noon() }, created)
    }

    fn new() -> Self {
        let (school, created) = Self::begun();
        // The store makes the database; here, one floor below it, any bytes stand for it.
        fs::write(school.folder.database(), vec![1; 4096]).unwrap();
        finish(&school.lock(), &created.keys, read_back(&created.sheet).unwrap()).unwrap();
        school
    }

    fn lock(&self) -> Lock {
        Lock::take(&self.folder).unwrap()
    }

    fn unlock(&self) -> Result<Unlocked> {
        self.unlock_with(PASSWORD, None)
    }

    fn unlock_with(&self, password: &str, device_code: Option<&str>) -> Result<Unlocked> {
        // Where there are several, it is the first who comes.
        let user = match header::read(&self.folder) {
            Ok(found) if found.header.slots.len() > 1 => Some(found.header.slots[0].user),
            _ => None,
        };
        let attempt = Attempt { user, password: secret(password), device_code: device_code.map(secret), now: self.now };
        unlock(&self.lock(), &self.keychain, &attempt)
    }

    fn recover(&self, recovery_key: &str, password: &str) -> Result<Recovered> {
        self.recover_whose(Whose::TheOnlyOne, recovery_key, password)
    }

    fn recover_for(&self, user: UserId, recovery_key: &str, password: &str) -> Result<Recovered> {
        self.recover_whose(Whose::Person(user), recovery_key, password)
    }

    fn recover_as_new(&self, name: &str, password: &str) -> Result<Recovered> {
        self.recover_whose(Whose::NewAdministrator(name.to_owned()), &self.recovery_key(), password)
    }

    fn recover_whose(&self, whose: Whose, recovery_key: &str, password: &str) -> Result<Recovered> {
        let recovery = Recovery {
            recovery_key: secret(recovery_key),
            whose,
            password: secret(password),
            cost: Cost::tiny(),
            made_on: a_day(),
        };
        recover(&self.lock(), &self.keychain, &recovery)
    }

    /// A second person, as an administrator lets one in.
    fn joined_by(&self, name: &str, password: &str) -> UserId {
        let keys = self.unlock().unwrap().keys;
        let mut header = header::read(&self.folder).unwrap().header;
        let device_secret = keys.device_secret(&header).unwrap();
        let mut roster = Roster::open(&header.roster, header.vault, &device_secret).unwrap();
        let user = UserId::new();
        let slot = Slot::new(header.vault, user, &secret(password), &device_secret, Cost::tiny(), keys.data_key()).unwrap();
        header.put_or_add(slot).unwrap();
        roster.people.push(Person { user, name: name.to_owned(), invited_until: None });
        header.roster = roster.seal(header.vault, &device_secret).unwrap();
        header.save(&self.folder, &keys).unwrap();
        user
    }

    /// Somebody at the door, by name or not, with the keyring's secret.
    fn lets_in(&self, user: UserId, password: &str) -> Result<Unlocked> {
        let attempt = Attempt { user: Some(user), password: secret(password), device_code: None, now: self.now };
        unlock(&self.lock(), &self.keychain, &attempt)
    }

    fn change(&self, keys: &Keys, old: &str, new: &str) -> Result<()> {
        let change = ChangePassword { old: secret(old), new: secret(new), cost: Cost::tiny(), now: self.now };
        change_password(&self.lock(), keys, &change)
    }

    fn standing(&self) -> Standing {
        standing(&self.folder, &self.keychain, self.now)
    }

    /// Who may log in, as the door shows it.
    fn standing_people(&self) -> Vec<Person> {
        match self.standing() {
            Standing::Closed { people: Some(people), .. } => people,
            _ => panic!("the door knows who may log in"),
        }
    }

    fn recovery_key(&self) -> String {
        self.sheet.recovery_key.join(" ")
    }

    fn device_code(&self) -> String {
        self.sheet.device_code.join(" ")
    }

    /// Time goes by, for both clocks.
    fn passes(&mut self, seconds: u32) {
        self.now.steady += Duration::from_secs(seconds.into());
        self.clock_is_set(seconds.into());
    }

    /// Somebody sets the clock on the wall, so many seconds forward, or back with a minus.
    fn clock_is_set(&mut self, seconds: i64) {
        self.now.wall += TimeDelta::seconds(seconds);
    }

    /// Every file in the vault's folder.
    fn files(&self) -> Vec<PathBuf> {
        fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect()
    }
}

/// The problem of a result whose value may not be printed.
fn refusal<T>(result: Result<T>) -> Problem {
    match result {
        Ok(_) => panic!("this should have been refused"),
        Err(problem) => problem,
    }
}

/// What two sets of keys have in common: the database key is the same.
fn same_database(a: &Keys, b: &Keys) -> bool {
    *a.database_key().unwrap() == *b.database_key().unwrap()
}
