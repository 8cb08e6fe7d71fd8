//! The desk in the office: closed, in the middle of the first run, or open. The only state that requests share.

mod backing;
mod closing;
mod folder;
pub(crate) mod leaving;
mod rounds;
mod watch;
mod watching;

use std::mem;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use crate::backups::swap;
use crate::base::ids::UserId;
use crate::base::{Problem, Progress, Result};
use crate::office::Office;
use crate::round::Became;
use crate::vault::anchor::Places;
use crate::vault::recovery::Confirmed;
use crate::vault::{Cost, Folder, Keychain, Keys, Lock, RecoverySheet};
pub use rounds::QUEUE;
use watch::Watch;
pub use watch::Watched;

/// What the system around Signet does for it: dialogs, printers, files. The shell brings the real one.
pub trait Surroundings: Send + Sync {
    /// Asks the person for a file to read; none if they think better of it. The name without its folder, and the bytes.
    fn pick_file(&self) -> Result<Option<(String, Vec<u8>)>>;
    /// Asks the person where to save; none if they think better of it. Nothing is written yet: it may be locked meanwhile.
    fn ask_where(&self, suggested: &str) -> Result<Option<PathBuf>>;
    /// Writes a file there, whole or not at all.
    fn write_file(&self, path: &Path, bytes: &[u8]) -> Result<()>;
    /// The printer queues by name, the default first.
    fn printers(&self) -> Result<Vec<String>>;
    /// Hands a PDF to a queue.
    fn print(&self, printer: &str, title: &str, pdf: &[u8]) -> Result<()>;
    /// Whether the window can print its pages through the system's own dialog, for a system whose queues Signet cannot list.
    fn has_print_dialog(&self) -> bool {
        false
    }
    /// Asks the person for a folder, for backups or for the records; none if they think better of it, or where there are no dialogs.
    fn pick_folder(&self) -> Result<Option<PathBuf>> {
        Ok(None)
    }
    /// Asks the person for a backup; none if they think better of it, or where there are no dialogs. It may be far
    /// larger than what is read for an import, so its path is answered and not its bytes.
    fn pick_backup(&self) -> Result<Option<PathBuf>> {
        Ok(None)
    }
    /// The system's folder for Signet's settings, outside the folder of the vault; none where there is no such thing.
    fn settings_folder(&self) -> Option<PathBuf> {
        None
    }
    /// The vault was closed. The window is made anew, so that none of its memory keeps a name, and what was copied out
    /// of it is taken off the clipboard.
    fn locked(&self) {}
    /// The person has come in. The window is made anew, so that none of its memory keeps the password.
    fn entered(&self) {}
    /// Whether the window is made anew after these two; until then it has nothing to show.
    fn renews(&self) -> bool {
        false
    }
}

/// The password of every demonstration. It protects nobody.
pub const DEMO_PASSWORD: &str = "four lapwings by the river";

/// The desk.
pub struct Desk {
    folder: Mutex<Folder>,
    /// The account's own folder, in which the vault lies or would lie if no other had been chosen.
    own: Folder,
    pub(crate) keychain: Arc<dyn Keychain>,
    pub(crate) surroundings: Arc<dyn Surroundings>,
    cost: OnceLock<Cost>,
    pub(crate) demo: bool,
    pub(crate) state: Mutex<State>,
    /// How far long work has come; asked for while the work holds the desk.
    pub(crate) progress: Arc<Progress>,
    /// Backups have their own, because they go on while other work is done.
    pub(crate) backing: Arc<backing::Backing>,
    /// Where backups go before anybody has chosen a place.
    pub(crate) standard_place: Option<PathBuf>,
    /// The backup that somebody is about to put back or to try out.
    pub(crate) chosen_backup: Mutex<Option<PathBuf>>,
    /// What was done before there was a record to write it in.
    before: Mutex<Vec<Noted>>,
    /// What became of the copies that were carried while the vault was locked: written down at the next opening.
    carried: Arc<Mutex<Vec<Became>>>,
    watch: Mutex<Watch>,
    /// There was a sign of life since the last look at the clocks.
    sign: AtomicBool,
    /// The vault is about to close: nothing new begins.
    closing: AtomicBool,
    left: Mutex<Left>,
}

/// What the last sitting leaves behind for the door.
#[derive(Default, Clone)]
pub(crate) struct Left {
    /// Who worked here last: somebody else does not start where that person left off.
    pub person: Option<UserId>,
    /// Signet locked by itself.
    pub itself: bool,
    /// What the window wants said once it was made anew: how many wrong passwords there were, say.
    pub words: Vec<String>,
}

/// A line of the record that waits for the vault to be open, and for room on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Noted {
    pub request: &'static str,
    /// An id, or nothing.
    pub subject: String,
    pub facts: String,
}

impl Noted {
    /// A line about nobody.
    pub fn new(request: &'static str, facts: impl Into<String>) -> Self {
        Self { request, subject: String::new(), facts: facts.into() }
    }

    /// A line about somebody.
    pub fn of(self, user: UserId) -> Self {
        Self { subject: user.to_string(), ..self }
    }
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

impl State {
    /// Whether a recovery sheet lies there; none if nothing does.
    fn at_sheet(&self) -> Option<bool> {
        match self {
            Self::Closed => None,
            Self::Sheet(_) => Some(true),
            Self::Open(_) | Self::Choosing(_) => Some(false),
        }
    }
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
    pub fn new(folder: Folder, keychain: Arc<dyn Keychain>, surroundings: Arc<dyn Surroundings>, demo: bool) -> Self {
        // A restore that was cut off is finished before anybody looks at the folder.
        swap::finish(&folder);
        Self {
            own: folder.clone(),
            folder: Mutex::new(folder),
            keychain,
            surroundings,
            cost: OnceLock::new(),
            demo,
            state: Mutex::new(State::Closed),
            progress: Arc::default(),
            backing: Arc::default(),
            standard_place: None,
            chosen_backup: Mutex::default(),
            before: Mutex::default(),
            carried: Arc::default(),
            watch: Mutex::default(),
            sign: AtomicBool::new(false),
            closing: AtomicBool::new(false),
            left: Mutex::default(),
        }
    }

    /// Backups go to that folder as long as nobody has chosen another place.
    #[must_use]
    pub fn with_backups_in(mut self, folder: impl Into<PathBuf>) -> Self {
        self.standard_place = Some(folder.into());
        self
    }

    /// Passwords cost that much to guess, whatever this computer could do.
    #[must_use]
    pub fn with_cost(mut self, cost: Cost) -> Self {
        self.cost = cost.into();
        self
    }

    /// What a password costs to guess that is set from now on: measured on this computer when the first one is.
    pub(crate) fn cost(&self) -> Cost {
        *self.cost.get_or_init(Cost::calibrated)
    }

    /// An open desk over an office that is at hand already, for tests.
    #[must_use]
    pub fn open(office: Office, keychain: Arc<dyn Keychain>, surroundings: Arc<dyn Surroundings>) -> Self {
        let desk = Self::new(Folder::at(""), keychain, surroundings, false);
        *desk.state() = State::Open(Box::new(office));
        desk
    }

    /// Where this computer keeps how far the vault had come.
    pub(crate) fn places(&self) -> Places {
        Places { keychain: self.keychain.clone(), folder: self.surroundings.settings_folder() }
    }

    /// Works with the open office, or answers that the vault is locked.
    pub fn with<T>(&self, work: impl FnOnce(&mut Office) -> Result<T>) -> Result<T> {
        if self.closing.load(Ordering::SeqCst) {
            return Err(Problem::Locked);
        }
        match &mut *self.state() {
            // Whoever waited for the desk while it was about to close has come too late.
            State::Open(office) if !self.closing.load(Ordering::SeqCst) => work(office),
            State::Open(_) | State::Closed | State::Sheet(_) | State::Choosing(_) => Err(Problem::Locked),
        }
    }

    /// Remembers what goes on record as soon as the vault is open.
    pub(crate) fn note_later(&self, noted: Noted) {
        self.before.lock().unwrap_or_else(PoisonError::into_inner).push(noted);
    }

    /// The same, unless a line of that name is remembered already.
    pub(crate) fn note_once(&self, noted: Noted) {
        let mut before = self.before.lock().unwrap_or_else(PoisonError::into_inner);
        if !before.iter().any(|line| line.request == noted.request) {
            before.push(noted);
        }
    }

    /// Gives what was remembered, once.
    pub(crate) fn noted(&self) -> Vec<Noted> {
        mem::take(&mut *self.before.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Remembers what became of a round until the vault is open.
    pub(crate) fn carried_later(&self, became: Became) {
        self.carried.lock().unwrap_or_else(PoisonError::into_inner).push(became);
    }

    /// Gives what became of the rounds, once.
    pub(crate) fn carried(&self) -> Vec<Became> {
        mem::take(&mut *self.carried.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// What lies on the desk. A request that panicked while it held the desk has rolled back its transaction,
    /// so what lies there is whole.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
