//! The desk and its watch: signs of life, the clocks, and what the last sitting leaves for the door.

use std::mem;
use std::sync::atomic::Ordering;
use std::sync::{Arc, MutexGuard, PoisonError, TryLockError};
#[cfg(debug_assertions)]
use std::time::Duration;

use super::watch::Watch;
use super::{Desk, Left, Watched};
use crate::base::Clocks;
use crate::base::Progress;

impl Desk {
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
    pub fn watched(&self, now: Clocks) -> Watched {
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

    pub(super) fn watch(&self) -> MutexGuard<'_, Watch> {
        self.watch.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
