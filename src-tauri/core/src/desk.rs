//! The desk in the office: closed, in the middle of the first run, or open. The only state that requests share.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::base::{Problem, Progress, Result};
use crate::office::Office;
use crate::vault::recovery::Confirmed;
use crate::vault::{Cost, Folder, Keychain, Keys, Lock, RecoverySheet};

/// What the system around Signet does for it: dialogs, printers, files. The shell brings the real one.
pub trait Surroundings: Send + Sync {
    /// Asks the person for a file to read; none if they think better of it. The name without its folder, and the bytes.
    fn pick_file(&self) -> Result<Option<(String, Vec<u8>)>>;
    /// Asks the person where to save, and saves; the name chosen, or none if they think better of it.
    fn save(&self, suggested: &str, bytes: &[u8]) -> Result<Option<String>>;
    /// The printer queues by name, the default first.
    fn printers(&self) -> Result<Vec<String>>;
    /// Hands a PDF to a queue.
    fn print(&self, printer: &str, title: &str, pdf: &[u8]) -> Result<()>;
    /// The system's folder for Signet's settings, outside the folder of the vault; none where there is no such thing.
    fn settings_folder(&self) -> Option<PathBuf> {
        None
    }
}

/// The password of every demonstration. It protects nobody.
pub const DEMO_PASSWORD: &str = "four lapwings by the river";

/// The desk.
pub struct Desk {
    pub(crate) folder: Folder,
    pub(crate) keychain: Arc<dyn Keychain>,
    pub(crate) surroundings: Arc<dyn Surroundings>,
    pub(crate) cost: Cost,
    pub(crate) demo: bool,
    pub(crate) state: Mutex<State>,
    /// How far long work has come; asked for while the work holds the desk.
    pub(crate) progress: Arc<Progress>,
    /// What was done before there was a record to write it in.
    before: Mutex<Vec<(&'static str, &'static str)>>,
}

/// What lies on the desk.
pub(crate) enum State {
    Closed,
    /// A sheet was made and has not been typed back yet: nothing may be entered.
    Sheet(Box<Begun>),
    /// A one-time code was typed: a password has to be chosen, and nothing else can be done.
    Choosing(Box<Office>),
    Open(Box<Office>),
}

/// A vault whose recovery sheet is being confirmed.
pub(crate) struct Begun {
    pub lock: Lock,
    pub keys: Keys,
    pub sheet: RecoverySheet,
    pub asked: [usize; 2],
    pub school: String,
    pub person: String,
    /// The database has still to be made.
    pub unfinished: bool,
    /// The recovery key has opened the vault: whoever stands in no list yet is to be an administrator.
    pub by_recovery: bool,
    /// With what it was opened, in plain words for the record.
    pub with: &'static str,
    /// The sheet was typed back; the key holders have still to be named.
    pub confirmed: Option<Confirmed>,
}

impl Desk {
    /// A closed desk over the vault in a folder.
    #[must_use]
    pub fn new(folder: Folder, keychain: Arc<dyn Keychain>, surroundings: Arc<dyn Surroundings>, cost: Cost, demo: bool) -> Self {
        Self {
            folder,
            keychain,
            surroundings,
            cost,
            demo,
            state: Mutex::new(State::Closed),
            progress: Arc::default(),
            before: Mutex::default(),
        }
    }

    /// An open desk over an office that is at hand already, for tests.
    #[must_use]
    pub fn open(office: Office, keychain: Arc<dyn Keychain>, surroundings: Arc<dyn Surroundings>) -> Self {
        let desk = Self::new(Folder::at(""), keychain, surroundings, Cost::default(), false);
        *desk.state() = State::Open(Box::new(office));
        desk
    }

    /// Works with the open office, or answers that the vault is locked.
    pub fn with<T>(&self, work: impl FnOnce(&mut Office) -> Result<T>) -> Result<T> {
        match &mut *self.state() {
            State::Open(office) => work(office),
            State::Closed | State::Sheet(_) | State::Choosing(_) => Err(Problem::Locked),
        }
    }

    /// Remembers what goes on record as soon as the vault is open.
    pub(crate) fn note_later(&self, request: &'static str, facts: &'static str) {
        self.before.lock().unwrap_or_else(PoisonError::into_inner).push((request, facts));
    }

    /// Gives what was remembered, once.
    pub(crate) fn noted(&self) -> Vec<(&'static str, &'static str)> {
        std::mem::take(&mut *self.before.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Closes the vault: the connection is closed and the keys are wiped as the office is dropped.
    pub fn close(&self) {
        *self.state() = State::Closed;
    }

    /// What lies on the desk. A request that panicked while it held the desk has rolled back its transaction,
    /// so what lies there is whole.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
