//! A school with an open vault in a folder, places for its copies, and its recovery sheet.
//! The office itself stands on a higher floor: a test may go upstairs.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use tempfile::TempDir;

use crate::backups::restore::{self, Restored};
use crate::backups::{Reason, place, store};
use crate::base::ids::PlaceId;
use crate::base::secret::SecretText;
use crate::base::{Problem, Progress, Result};
use crate::office::{Moment, Office};
use crate::round::{self, Carried};
use crate::store::{Stamp, open, params};
use crate::vault::anchor::Places;
use crate::vault::create::{NewVault, create, finish};
use crate::vault::recovery::Reason as Shown;
use crate::vault::rescue::{self, Proof};
use crate::vault::{Cost, FakeKeychain, Folder, Lock, RecoverySheetView};

pub const PASSWORD: &str = "the ferry leaves at noon";

pub fn moment(text: &str) -> Moment {
    let at: DateTime<Utc> = text.parse().unwrap();
    Moment { at, today: at.date_naive(), steady: std::time::Duration::ZERO }
}

pub fn start() -> Moment {
    moment("2026-09-08T09:00:00Z")
}

pub fn later(moment: Moment, time: TimeDelta) -> Moment {
    let at = moment.at + time;
    Moment { at, today: at.date_naive(), steady: std::time::Duration::ZERO }
}

pub struct School {
    pub home: TempDir,
    pub office: Option<Office>,
    pub keychain: FakeKeychain,
    pub sheet: RecoverySheetView,
}

impl School {
    pub fn new() -> Self {
        let home = TempDir::new().unwrap();
        let folder = Folder::at(home.path().join("vault"));
        let keychain = FakeKeychain::new();
        let lock = Lock::take(&folder).unwrap();
        let new = NewVault {
            school: "Oakfield Primary School".to_owned(),
            person: "Siân O'Neill".to_owned(),
            password: SecretText::new(PASSWORD.to_owned()),
            cost: Cost::tiny(),
            made_on: start().today,
        };
        let created = create(&lock, &keychain, &new).unwrap();
        let sheet = created.sheet.show(Shown::Printing);
        let asked = created.sheet.groups_to_ask().unwrap();
        let typed = asked.map(|group| SecretText::new(sheet.recovery_key[group - 1].clone()));
        let confirmed = created.sheet.confirm(asked, [&typed[0], &typed[1]]).unwrap();
        let db = open::create(&folder.database(), &created.keys).unwrap();
        finish(&lock, &created.keys, confirmed).unwrap();
        let office = Office::begin(db, created.keys, &new.person, Some(lock), &new.school, start()).unwrap();
        Self { home, office: Some(office), keychain, sheet }
    }

    pub fn folder(&self) -> Folder {
        Folder::at(self.home.path().join("vault"))
    }

    pub fn office(&mut self) -> &mut Office {
        self.office.as_mut().unwrap()
    }

    /// A folder that copies go to.
    pub fn place(&mut self, name: &str, off_computer: bool) -> (PlaceId, PathBuf) {
        let path = self.home.path().join(name);
        fs::create_dir_all(&path).unwrap();
        let vault = self.folder().path().to_owned();
        let id = self.office().write("backup_place_add", start(), |w| place::add(w, &path, off_computer, &vault)).unwrap();
        (id, path.canonicalize().unwrap())
    }

    /// Somebody new comes to the school.
    pub fn enter(&mut self, name: &str, at: Moment) {
        let id = crate::base::ids::PersonId::new();
        let sql = "INSERT INTO person (id, kind, legal_surname, sort_name) VALUES (?1, 'pupil', ?2, ?2)";
        let entered = self.office().write("person_add", at, |w| w.run(sql, params![id, name]).map(|_| ()));
        entered.unwrap();
    }

    pub fn names(&mut self, at: Moment) -> Vec<String> {
        let sql = "SELECT legal_surname FROM person ORDER BY legal_surname";
        self.office().read(at, |r| r.all(sql, [], |row| row.get(0))).unwrap()
    }

    pub fn back_up(&mut self, at: Moment, reason: Reason) -> Vec<Carried> {
        self.try_back_up(at, reason).unwrap()
    }

    pub fn try_back_up(&mut self, at: Moment, reason: Reason) -> Result<Vec<Carried>> {
        round::whole(self.office(), at, reason, None, &Progress::default(), None)
    }

    pub fn verified(&mut self, place: PlaceId) -> usize {
        self.office().read(start(), |read| store::verified(read, place)).unwrap().len()
    }

    pub fn recovery_key(&self) -> Proof {
        Proof::RecoveryKey(SecretText::new(self.sheet.recovery_key.join(" ")))
    }

    pub fn password_and_code(&self) -> Proof {
        Proof::Password {
            name: None,
            password: SecretText::new(PASSWORD.to_owned()),
            device_code: SecretText::new(self.sheet.device_code.join("-")),
        }
    }

    /// Opens a backup and checks all of it, as before it is put back.
    pub fn check(&self, file: &Path) -> Result<(), Problem> {
        let proof = self.recovery_key();
        restore::open(file, |header| rescue::open(header, &proof), self.home.path(), &Progress::default()).map(|_| ())
    }

    /// Closes the vault and puts a backup in its place.
    pub fn restore(&mut self, file: &Path, at: Moment) -> Result<Restored> {
        drop(self.office.take());
        put_back(&self.folder(), self.home.path(), &self.keychain, &self.sheet.recovery_key.join(" "), file, at)
    }

    /// Comes in with the password and what the keyring has.
    pub fn unlock(&mut self, at: Moment) -> Result<()> {
        use crate::vault::unlock::{Attempt, unlock};
        let lock = Lock::take(&self.folder())?;
        let password = SecretText::new(PASSWORD.to_owned());
        let unlocked = unlock(&lock, &self.keychain, &Attempt { user: None, password, device_code: None, now: at.clocks() })?;
        let db = open::open(&self.folder().database(), &unlocked.keys)?;
        self.office = Some(Office::begin(db, unlocked.keys, &unlocked.person, Some(lock), &unlocked.school, at)?);
        Ok(())
    }
}

/// Puts a backup in the place of a vault that is closed.
pub fn put_back(folder: &Folder, home: &Path, keychain: &FakeKeychain, key: &str, file: &Path, at: Moment) -> Result<Restored> {
    let lock = Lock::take(folder)?;
    let proof = Proof::RecoveryKey(SecretText::new(key.to_owned()));
    let progress = Progress::default();
    let (checked, rescue) = restore::open(file, |header| rescue::open(header, &proof), home, &progress)?;
    let (_, old) = restore::asks(&lock, &checked, &rescue)?;
    let places = Places { keychain: std::sync::Arc::new(keychain.clone()), folder: None };
    let stamp = Stamp { user: rescue.keys.user_id(), name: "Recovery key".to_owned(), at: at.at, today: at.today };
    restore::restore(lock, &checked, &rescue, &places, &stamp, old, &progress)
}

/// The backups in a folder, the oldest first.
pub fn backups(folder: &Path) -> Vec<PathBuf> {
    files(folder, ".sbk")
}

/// The files in a folder with this ending.
pub fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect();
    files.sort();
    files
}
