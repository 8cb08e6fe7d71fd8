//! What an open vault holds in memory, and what is derived from it.

use std::fmt::Write as _;

use zeroize::Zeroizing;

use super::header::Header;
use super::seal::{self, Sealed};
use crate::base::ids::{UserId, VaultId};
use crate::base::secret::Secret;
use crate::base::{Problem, Result};

/// What a key derived from the data key is for. Each has its own label, so no two uses share a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The keyed digests of the audit log.
    AuditDigest,
    /// The code over the whole header.
    HeaderMac,
    /// The device secret kept under the data key.
    DeviceSecretEscrow,
    /// Drafts kept while the vault is locked.
    Draft,
    /// The code over a backup's list of contents.
    BackupManifest,
    /// The wrapping of a backup's own key.
    BackupKey,
}

impl Purpose {
    fn label(self) -> &'static [u8] {
        match self {
            Self::AuditDigest => b"audit-digest/v1",
            Self::HeaderMac => b"header-mac/v1",
            Self::DeviceSecretEscrow => b"ds-escrow/v1",
            Self::Draft => b"draft/v1",
            Self::BackupManifest => b"backup-manifest/v1",
            Self::BackupKey => b"backup-key/v1",
        }
    }
}

/// What the QR code of a recovery sheet and its recovery key give back together.
pub struct Rescued {
    pub(super) vault: VaultId,
    pub(super) data_key: Secret<32>,
    pub(super) database_salt: [u8; 16],
}

impl Rescued {
    /// Keys with which the database can be opened and read out; they belong to nobody in the header.
    #[must_use]
    pub fn keys(&self) -> Keys {
        Keys {
            vault: self.vault,
            user: UserId(uuid::Uuid::nil()),
            data_key: self.data_key.clone(),
            database_salt: self.database_salt,
        }
    }
}

/// The keys of an open vault. They are wiped when dropped; nothing prints or stores them.
pub struct Keys {
    vault: VaultId,
    user: UserId,
    data_key: Secret<32>,
    database_salt: [u8; 16],
}

impl Keys {
    pub(super) fn new(header: &Header, user: UserId, data_key: Secret<32>) -> Self {
        Self { vault: header.vault, user, data_key, database_salt: header.database_salt }
    }

    /// Keys of a vault that is being made.
    pub(super) fn fresh(vault: VaultId, user: UserId, data_key: Secret<32>, database_salt: [u8; 16]) -> Self {
        Self { vault, user, data_key, database_salt }
    }

    /// Keys of a vault that lives in memory only, for tests and the in-memory office.
    ///
    /// # Errors
    /// `Unexpected` when the system gives no random bytes.
    pub fn for_memory() -> Result<Self> {
        Ok(Self { vault: VaultId::new(), user: UserId::new(), data_key: seal::random_key()?, database_salt: seal::random()? })
    }

    /// Which vault these keys open.
    #[must_use]
    pub fn vault_id(&self) -> VaultId {
        self.vault
    }

    /// Whose password or recovery opened it.
    #[must_use]
    pub fn user_id(&self) -> UserId {
        self.user
    }

    /// The raw key of the database as SQLCipher's key literal: 64 hex digits of key and 32 of salt.
    ///
    /// # Errors
    /// `Unexpected` if the literal has not exactly that length: SQLCipher takes a shorter one in silence.
    pub fn database_key(&self) -> Result<Zeroizing<String>> {
        let mut literal = Zeroizing::new(String::with_capacity(99));
        literal.push_str("x'");
        // The key literal is the only form in which SQLCipher takes a raw key.
        for byte in self.data_key.expose().iter().chain(&self.database_salt) {
            write!(literal, "{byte:02x}").map_err(Problem::unexpected)?;
        }
        literal.push('\'');
        if literal.len() == 2 + 64 + 32 + 1 { Ok(literal) } else { Err(Problem::unexpected("key literal length")) }
    }

    /// A key for one purpose.
    #[must_use]
    pub fn derived(&self, purpose: Purpose) -> Secret<32> {
        // Every other key of the vault hangs from this one.
        seal::derive(self.data_key.expose(), self.vault.0.as_bytes(), &[purpose.label()])
    }

    /// The data key itself, for sealing it into another slot.
    pub(super) fn data_key(&self) -> &Secret<32> {
        &self.data_key
    }

    /// The device secret kept in the header under the data key.
    pub(super) fn device_secret(&self, header: &Header) -> Result<Secret<32>> {
        header
            .escrow
            .open(&self.derived(Purpose::DeviceSecretEscrow), &header.bound(b"ds-escrow/v1"))
            .and_then(|plain| seal::key_from(&plain))
            .ok_or(Problem::HeaderDamaged)
    }

    /// Seals the device secret under the data key.
    pub(super) fn escrow(&self, bound: &[u8], device_secret: &Secret<32>) -> Result<Sealed> {
        // The escrow is what lets one recovery sheet give everybody's password back its second half.
        Sealed::seal(&self.derived(Purpose::DeviceSecretEscrow), bound, device_secret.expose())
    }
}
