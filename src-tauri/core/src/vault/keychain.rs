//! The keyring of the operating system, which keeps the device secret. The only room that knows the keyring crate.

use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use keyring_core::Error;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::base::ids::VaultId;
use crate::base::secret::Secret;
use crate::base::{Problem, Result};

mod fake;
#[cfg(test)]
mod system_tests;
pub use fake::{Behaviour, FakeKeychain, Kept};

/// What the keyring answers when it is asked for a vault's secret.
pub enum Fetched {
    /// These bytes; whether they are the vault's secret is for the header to say.
    Present(Zeroizing<Vec<u8>>),
    /// It has nothing for this vault.
    Empty,
    /// It is locked, or access was denied.
    Locked,
    /// There is no keyring.
    Absent,
    /// It did not answer in time.
    Silent,
}

/// Somewhere that keeps one secret for each vault.
pub trait Keychain: Send + Sync {
    /// Asks for the secret of a vault, through a fresh entry each time.
    fn fetch(&self, vault: VaultId) -> Fetched;

    /// Writes the secret of a vault. Call [`keep`] instead, which also proves it.
    ///
    /// # Errors
    /// `KeyringLocked` or `KeyringAbsent`.
    fn write(&self, vault: VaultId, secret: &[u8]) -> Result<()>;

    /// Removes the secret of a vault that was never made. That it cannot be removed harms nobody.
    fn forget(&self, vault: VaultId);

    /// Asks for a vault's anchor, which stands under an entry of its own. A place that keeps none has none.
    fn fetch_anchor(&self, _vault: VaultId) -> Fetched {
        Fetched::Absent
    }

    /// Writes a vault's anchor over the one before.
    ///
    /// # Errors
    /// `KeyringLocked` or `KeyringAbsent`.
    fn write_anchor(&self, _vault: VaultId, _anchor: &[u8]) -> Result<()> {
        Err(Problem::KeyringAbsent)
    }
}

/// Writes the secret and reads it back: a keyring that forgets must be found out before anything relies on it.
/// An entry that exists but cannot be read is never written over.
///
/// # Errors
/// `KeyringLocked`, `KeyringAbsent`, or `KeyringForgets` when what was written does not come back.
pub fn keep(keychain: &dyn Keychain, vault: VaultId, secret: &Secret<32>) -> Result<()> {
    // The keyring is where the device secret lives.
    keep_bytes(keychain, vault, secret.expose())
}

/// Writes two secrets at once, while one takes the other's place: whichever of them the header has come to, it opens.
///
/// # Errors
/// As [`keep`].
pub(super) fn keep_both(keychain: &dyn Keychain, vault: VaultId, old: &Secret<32>, new: &Secret<32>) -> Result<()> {
    let mut both = Zeroizing::new([0; 64]);
    // Both lie there for the moment in which the header is written.
    both[..32].copy_from_slice(old.expose());
    both[32..].copy_from_slice(new.expose());
    keep_bytes(keychain, vault, both.as_slice())
}

fn keep_bytes(keychain: &dyn Keychain, vault: VaultId, secret: &[u8]) -> Result<()> {
    match keychain.fetch(vault) {
        Fetched::Present(_) | Fetched::Empty => {}
        Fetched::Locked | Fetched::Silent => return Err(Problem::KeyringLocked),
        Fetched::Absent => return Err(Problem::KeyringAbsent),
    }
    keychain.write(vault, secret)?;
    match keychain.fetch(vault) {
        // Compared without saying how far they agree.
        Fetched::Present(back) if bool::from(back.as_slice().ct_eq(secret)) => Ok(()),
        Fetched::Locked | Fetched::Silent => Err(Problem::KeyringLocked),
        Fetched::Absent => Err(Problem::KeyringAbsent),
        Fetched::Present(_) | Fetched::Empty => Err(Problem::KeyringForgets),
    }
}

/// The name under which all entries of Signet stand; one entry per vault id, so that two vaults never share one.
const SERVICE: &str = "Signet";
/// A keyring may wait for ever for somebody to unlock it; the window must not.
const PATIENCE: Duration = Duration::from_secs(5);

/// What the thread is asked to do, and where the answer goes.
enum Order {
    Fetch(VaultId, Sender<Fetched>),
    Write(VaultId, Zeroizing<Vec<u8>>, Sender<Result<()>>),
    Forget(VaultId),
    FetchAnchor(VaultId, Sender<Fetched>),
    WriteAnchor(VaultId, Vec<u8>, Sender<Result<()>>),
}

/// The real keyring: Secret Service, Windows Credential Manager or the macOS keychain. All calls run on one
/// thread, one after the other, and whoever asks waits five seconds at most.
#[derive(Clone)]
pub struct SystemKeychain {
    orders: Arc<Mutex<Sender<(Instant, Order)>>>,
}

impl SystemKeychain {
    /// Starts the thread that talks to the keyring; nothing is asked yet.
    #[must_use]
    pub fn new() -> Self {
        let (orders, inbox) = mpsc::channel();
        // If no thread can be started, every call answers that the keyring is silent.
        let _ = thread::Builder::new().name("keyring".to_owned()).spawn(move || work(&inbox));
        Self { orders: Arc::new(Mutex::new(orders)) }
    }

    fn ask<T>(&self, order: impl FnOnce(Sender<T>) -> Order) -> Option<T> {
        let (answer, waiting) = mpsc::channel();
        self.orders.lock().unwrap_or_else(PoisonError::into_inner).send((Instant::now(), order(answer))).ok()?;
        waiting.recv_timeout(PATIENCE).ok()
    }
}

impl Default for SystemKeychain {
    fn default() -> Self {
        Self::new()
    }
}

impl Keychain for SystemKeychain {
    fn fetch(&self, vault: VaultId) -> Fetched {
        self.ask(|answer| Order::Fetch(vault, answer)).unwrap_or(Fetched::Silent)
    }

    fn write(&self, vault: VaultId, secret: &[u8]) -> Result<()> {
        self.ask(|answer| Order::Write(vault, Zeroizing::new(secret.to_vec()), answer)).unwrap_or(Err(Problem::KeyringLocked))
    }

    fn forget(&self, vault: VaultId) {
        // Nobody waits for this: the thread does it when it comes to it.
        let _ = self.orders.lock().unwrap_or_else(PoisonError::into_inner).send((Instant::now(), Order::Forget(vault)));
    }

    fn fetch_anchor(&self, vault: VaultId) -> Fetched {
        self.ask(|answer| Order::FetchAnchor(vault, answer)).unwrap_or(Fetched::Silent)
    }

    fn write_anchor(&self, vault: VaultId, anchor: &[u8]) -> Result<()> {
        self.ask(|answer| Order::WriteAnchor(vault, anchor.to_vec(), answer)).unwrap_or(Err(Problem::KeyringLocked))
    }
}

fn work(inbox: &Receiver<(Instant, Order)>) {
    for (asked, order) in inbox {
        // Whoever asked has given up meanwhile and was told so: a secret must not be written behind their back.
        if asked.elapsed() >= PATIENCE && !matches!(order, Order::Forget(_)) {
            continue;
        }
        // Whoever asked may have stopped waiting; then the answer has nowhere to go, and that is fine.
        match order {
            Order::Fetch(vault, answer) => {
                let _ = answer.send(fetch(&vault.to_string()));
            }
            Order::Write(vault, secret, answer) => {
                let _ = answer.send(write(&vault.to_string(), &secret));
            }
            Order::Forget(vault) => {
                let _ = entry(&vault.to_string()).and_then(|entry| entry.delete_credential());
            }
            Order::FetchAnchor(vault, answer) => {
                let _ = answer.send(fetch(&anchor_of(vault)));
            }
            Order::WriteAnchor(vault, anchor, answer) => {
                let _ = answer.send(write(&anchor_of(vault), &anchor));
            }
        }
    }
}

#[allow(clippy::disallowed_methods, reason = "this room owns the keyring")]
fn entry(name: &str) -> Result<keyring::v1::Entry, Error> {
    keyring::v1::Entry::new(SERVICE, name)
}

/// The entry of a vault's anchor.
fn anchor_of(vault: VaultId) -> String {
    format!("{vault} anchor")
}

fn fetch(name: &str) -> Fetched {
    match entry(name).and_then(|entry| entry.get_secret()) {
        Ok(bytes) => Fetched::Present(Zeroizing::new(bytes)),
        Err(Error::NoEntry) => Fetched::Empty,
        // Something is there, but it is no secret that Signet wrote.
        Err(Error::BadEncoding(bytes) | Error::BadDataFormat(bytes, _)) => Fetched::Present(Zeroizing::new(bytes)),
        Err(Error::NoStorageAccess(_) | Error::Ambiguous(_)) => Fetched::Locked,
        Err(_) => Fetched::Absent,
    }
}

fn write(name: &str, bytes: &[u8]) -> Result<()> {
    match entry(name).and_then(|entry| entry.set_secret(bytes)) {
        Ok(()) => Ok(()),
        Err(Error::NoStorageAccess(_) | Error::Ambiguous(_)) => Err(Problem::KeyringLocked),
        Err(_) => Err(Problem::KeyringAbsent),
    }
}
