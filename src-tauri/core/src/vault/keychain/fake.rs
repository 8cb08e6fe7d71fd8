//! A keyring in memory with every behaviour that real ones have shown, for tests and the in-memory office.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use zeroize::Zeroizing;

use super::{Fetched, Keychain};
use crate::base::ids::VaultId;
use crate::base::{Problem, Result};

/// How the keyring behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Behaviour {
    /// Keeps what it is given.
    #[default]
    Ok,
    /// Answers as if it had nothing, as a locked keyring does on some systems.
    Empty,
    /// Is locked.
    Locked,
    /// Never answers; stands for the five seconds after which the real one is given up.
    Silent,
    /// Is not there.
    Absent,
    /// Has bytes that are no secret of Signet's.
    Garbage,
    /// Has another vault's secret.
    Other,
    /// Says that it has written and has not.
    Forgets,
}

/// A keyring that lives as long as its clones and behaves as it is told.
#[derive(Clone, Default)]
pub struct FakeKeychain {
    inner: Arc<Mutex<Inner>>,
}

/// What a keyring kept at some time.
#[derive(Clone)]
pub struct Kept {
    secrets: HashMap<VaultId, Zeroizing<Vec<u8>>>,
    anchors: HashMap<VaultId, Vec<u8>>,
}

#[derive(Default)]
struct Inner {
    behaviour: Behaviour,
    kept: HashMap<VaultId, Zeroizing<Vec<u8>>>,
    anchors: HashMap<VaultId, Vec<u8>>,
}

impl FakeKeychain {
    /// A keyring that works.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A keyring with this behaviour.
    #[must_use]
    pub fn that_is(behaviour: Behaviour) -> Self {
        let keychain = Self::default();
        keychain.becomes(behaviour);
        keychain
    }

    /// Changes how it behaves from now on; what it keeps stays.
    pub fn becomes(&self, behaviour: Behaviour) {
        self.lock().behaviour = behaviour;
    }

    /// Everything it keeps now, for putting it back later with [`Self::keep_again`].
    #[must_use]
    pub fn kept(&self) -> Kept {
        let inner = self.lock();
        Kept { secrets: inner.kept.clone(), anchors: inner.anchors.clone() }
    }

    /// Keeps what it kept then, and nothing else.
    pub fn keep_again(&self, kept: &Kept) {
        let mut inner = self.lock();
        inner.kept.clone_from(&kept.secrets);
        inner.anchors.clone_from(&kept.anchors);
    }

    /// Loses every anchor, as a keyring that was made anew has.
    pub fn forget_anchors(&self) {
        self.lock().anchors.clear();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes as it behaves: really, only to say so, or not at all.
    fn takes(&self, write: impl FnOnce(&mut Inner)) -> Result<()> {
        let mut inner = self.lock();
        match inner.behaviour {
            Behaviour::Locked | Behaviour::Silent => return Err(Problem::KeyringLocked),
            Behaviour::Absent => return Err(Problem::KeyringAbsent),
            Behaviour::Forgets => {}
            Behaviour::Ok | Behaviour::Empty | Behaviour::Garbage | Behaviour::Other => write(&mut inner),
        }
        Ok(())
    }
}

impl Keychain for FakeKeychain {
    fn fetch(&self, vault: VaultId) -> Fetched {
        let inner = self.lock();
        match inner.behaviour {
            Behaviour::Ok | Behaviour::Forgets => match inner.kept.get(&vault) {
                Some(secret) => Fetched::Present(secret.clone()),
                None => Fetched::Empty,
            },
            Behaviour::Empty => Fetched::Empty,
            Behaviour::Locked => Fetched::Locked,
            Behaviour::Silent => Fetched::Silent,
            Behaviour::Absent => Fetched::Absent,
            Behaviour::Garbage => Fetched::Present(Zeroizing::new(b"garbage".to_vec())),
            Behaviour::Other => Fetched::Present(Zeroizing::new(vec![7; 32])),
        }
    }

    fn write(&self, vault: VaultId, secret: &[u8]) -> Result<()> {
        self.takes(|inner| drop(inner.kept.insert(vault, Zeroizing::new(secret.to_vec()))))
    }

    fn forget(&self, vault: VaultId) {
        self.lock().kept.remove(&vault);
    }

    fn fetch_anchor(&self, vault: VaultId) -> Fetched {
        let inner = self.lock();
        match (inner.behaviour, inner.anchors.get(&vault)) {
            (Behaviour::Ok | Behaviour::Forgets, Some(anchor)) => Fetched::Present(Zeroizing::new(anchor.clone())),
            (Behaviour::Ok | Behaviour::Forgets, None) | (Behaviour::Empty, _) => Fetched::Empty,
            (Behaviour::Locked, _) => Fetched::Locked,
            (Behaviour::Silent, _) => Fetched::Silent,
            (Behaviour::Absent, _) => Fetched::Absent,
            (Behaviour::Garbage | Behaviour::Other, _) => Fetched::Present(Zeroizing::new(b"garbage".to_vec())),
        }
    }

    fn write_anchor(&self, vault: VaultId, anchor: &[u8]) -> Result<()> {
        self.takes(|inner| drop(inner.anchors.insert(vault, anchor.to_vec())))
    }
}
