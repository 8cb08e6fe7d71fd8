//! The desk in the office: closed, in the middle of the first run, or open. The only state that requests share.

mod watch;

use std::mem;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::Duration;

use crate::base::ids::UserId;
use crate::base::{Problem, Progress, Result};
use crate::office::{Moment, Office};
use crate::vault::recovery::Confirmed;
use crate::vault::{Cost, Folder, Keychain, Keys, Lock, RecoverySheet};
use watch::Watch;
pub use watch::{Seen, Watched};

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
    /// Whether the window can print its pages through the system's own dialog, for a system whose queues Signet cannot list.
    fn has_print_dialog(&self) -> bool {
        false
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
            watch: Mutex::default(),
            sign: AtomicBool::new(false),
            closing: AtomicBool::new(false),
            left: Mutex::default(),
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
    pub(crate) fn note_later(&self, request: &'static str, facts: &'static str) {
        self.before.lock().unwrap_or_else(PoisonError::into_inner).push((request, facts));
    }

    /// Gives what was remembered, once.
    pub(crate) fn noted(&self) -> Vec<(&'static str, &'static str)> {
        mem::take(&mut *self.before.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Closes the vault because the person wants it: long work is stopped, the papers and files on the desk are
    /// dropped, the closing is put on record, the connection is closed and the keys are wiped as the office is dropped.
    pub fn close(&self, moment: Moment) {
        self.shut(false, moment);
    }

    /// The same because nobody is there any more, or the computer goes to sleep.
    pub fn close_itself(&self, moment: Moment) {
        self.shut(true, moment);
    }

    fn shut(&self, itself: bool, moment: Moment) {
        self.closing.store(true, Ordering::SeqCst);
        let mut state = self.state_once_work_has_stopped();
        let mut before = mem::replace(&mut *state, State::Closed);
        let person = match &mut before {
            State::Open(office) => {
                let why = if itself { "by itself" } else { "by hand" };
                // A line that cannot be written, on a full disk for one, must not keep the vault open.
                let _ = office.note("lock", office.user, why, moment);
                Some(office.user)
            }
            State::Sheet(_) | State::Choosing(_) | State::Closed => None,
        };
        let was_closed = matches!(before, State::Closed);
        // The keys are gone before anybody else gets at the desk.
        drop(before);
        self.progress.renew();
        self.watch().end();
        if !was_closed {
            let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
            *left = Left { person: person.or(left.person), itself, words: Vec::new() };
        }
        self.closing.store(false, Ordering::SeqCst);
        drop(state);
        if !was_closed {
            self.surroundings.locked();
        }
    }

    /// Work that forgets at its beginning what it was told before is told again, until it lets go of the desk.
    fn state_once_work_has_stopped(&self) -> MutexGuard<'_, State> {
        loop {
            match self.state.try_lock() {
                Ok(state) => return state,
                Err(TryLockError::Poisoned(poisoned)) => return poisoned.into_inner(),
                Err(TryLockError::WouldBlock) => {
                    self.progress.stop();
                    std::thread::sleep(Duration::from_millis(10));
                }
            }
        }
    }

    /// How far long work has come.
    #[must_use]
    pub fn progress(&self) -> Arc<Progress> {
        Arc::clone(&self.progress)
    }

    /// Somebody is there: a key, a movement.
    pub fn sign_of_life(&self) {
        self.sign.store(true, Ordering::SeqCst);
    }

    /// Looks at the clocks; asked every second, and before each request. Never waits for work on the desk.
    pub fn watched(&self, now: Seen) -> Watched {
        let at_sheet = match self.state.try_lock() {
            Ok(state) => state.at_sheet(),
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner().at_sheet(),
            // Somebody works with the desk at this moment: it stands as it stood.
            Err(TryLockError::WouldBlock) => self.watch().is_on().then_some(false),
        };
        let sign = self.sign.swap(false, Ordering::SeqCst);
        match at_sheet {
            Some(at_sheet) => self.watch().look(now, sign, at_sheet),
            None => {
                self.watch().end();
                Watched::Closed
            }
        }
    }

    /// After how many minutes without a sign of life Signet locks.
    pub(crate) fn lock_after(&self, minutes: u32) {
        self.watch().lock_after(minutes);
    }

    /// The same for a test that cannot wait for minutes.
    #[cfg(debug_assertions)]
    pub fn lock_after_for_tests(&self, limit: Duration) {
        self.watch().fix(limit);
    }

    /// The secrets of the open vault, masked, for the test that searches the memory after locking: the data key, a key
    /// derived from it, and the device secret. None while it is closed.
    #[cfg(debug_assertions)]
    #[must_use]
    pub fn masked_secrets(&self) -> Option<Vec<[u8; 32]>> {
        use crate::vault::{Fetched, masked};
        let (mut all, vault) = self.with(|office| Ok((office.keys.masked(), office.keys.vault_id()))).ok()?;
        if let Fetched::Present(secret) = self.keychain.fetch(vault) {
            all.extend(secret.as_slice().try_into().ok().map(|secret: &[u8; 32]| masked(secret)));
        }
        Some(all)
    }

    /// The person has come in and goes on in a window that has never seen the password; `words` are said there.
    pub(crate) fn enter(&self, words: Vec<String>) -> bool {
        self.left.lock().unwrap_or_else(PoisonError::into_inner).words = words;
        self.surroundings.entered();
        self.surroundings.renews()
    }

    /// What is to be said, once.
    pub(crate) fn take_words(&self) -> Vec<String> {
        mem::take(&mut self.left.lock().unwrap_or_else(PoisonError::into_inner).words)
    }

    /// What the last sitting leaves behind.
    pub(crate) fn left(&self) -> Left {
        self.left.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn watch(&self) -> MutexGuard<'_, Watch> {
        self.watch.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What lies on the desk. A request that panicked while it held the desk has rolled back its transaction,
    /// so what lies there is whole.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
