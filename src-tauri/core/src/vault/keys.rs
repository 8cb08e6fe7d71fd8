//! What an open vault holds in memory, and what is derived from it. Nearly every key hangs from the data key; the
//! digests of the audit hang from a secret of their own, so that the chain goes on when the data key is renewed.

use std::fmt::Write as _;

use zeroize::Zeroizing;

use super::header::{Header, bound};
use super::seal::{self, Sealed};
use super::wire::{Bundle, Malformed, Tag};
use crate::base::ids::{UserId, VaultId};
use crate::base::secret::Secret;
use crate::base::{Problem, Result};

/// What a derived key is for. Each has its own label, so no two uses share a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The keyed digests of the audit log. Of these keys the only one that outlives a renewal of the data key.
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
    pub(super) audit_root: Secret<32>,
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
            audit_root: self.audit_root.clone(),
            database_salt: self.database_salt,
        }
    }
}

/// The keys of an open vault. They are wiped when dropped; nothing prints or stores them.
pub struct Keys {
    vault: VaultId,
    user: UserId,
    data_key: Secret<32>,
    audit_root: Secret<32>,
    database_salt: [u8; 16],
}

impl Keys {
    /// The keys of whoever has opened the data key: the audit's root is taken out of the escrow under it.
    pub(super) fn new(header: &Header, user: UserId, data_key: Secret<32>) -> Result<Self> {
        let escrow = open_escrow(header, &data_key)?;
        let audit_root = escrow.find(Tag::AUDIT_ROOT).map_err(|Malformed| Problem::HeaderDamaged)?;
        Ok(Self { vault: header.vault, user, data_key, audit_root, database_salt: header.database_salt })
    }

    /// Keys of a vault that is being made.
    pub(super) fn fresh(vault: VaultId, user: UserId) -> Result<Self> {
        let (data_key, audit_root) = (seal::random_key()?, seal::random_key()?);
        Ok(Self { vault, user, data_key, audit_root, database_salt: seal::random()? })
    }

    /// The same vault's keys with a new data key and a new database salt. The audit's root stays, so that its chain
    /// can be read from end to end.
    pub(super) fn renewed(&self) -> Result<Self> {
        Ok(Self {
            vault: self.vault,
            user: self.user,
            data_key: seal::random_key()?,
            audit_root: self.audit_root.clone(),
            database_salt: seal::random()?,
        })
    }

    /// Keys of a vault that lives in memory only, for tests and the in-memory office.
    ///
    /// # Errors
    /// `Unexpected` when the system gives no random bytes.
    pub fn for_memory() -> Result<Self> {
        Self::fresh(VaultId::new(), UserId::new())
    }

    /// The same keys once more, for a second copy in memory of a vault that lives in memory.
    pub(crate) fn again(&self) -> Self {
        let Self { vault, user, data_key, audit_root, database_salt } = self;
        Self {
            vault: *vault,
            user: *user,
            data_key: data_key.clone(),
            audit_root: audit_root.clone(),
            database_salt: *database_salt,
        }
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
        let root = match purpose {
            Purpose::AuditDigest => &self.audit_root,
            Purpose::HeaderMac | Purpose::DeviceSecretEscrow | Purpose::Draft | Purpose::BackupManifest | Purpose::BackupKey => {
                &self.data_key
            }
        };
        // Every other key of the vault hangs from one of these two.
        seal::derive(root.expose(), self.vault.0.as_bytes(), &[purpose.label()])
    }

    /// The key of the record of changes: of its chain, the digests of every row, and the anchor's own key.
    #[must_use]
    pub fn record_key(&self) -> Secret<32> {
        self.derived(Purpose::AuditDigest)
    }

    /// What the test that searches the memory after locking has to look for. Masked, so that the list itself is no
    /// copy that it would find; only in debug builds.
    #[cfg(debug_assertions)]
    #[must_use]
    pub fn masked(&self) -> Vec<[u8; 32]> {
        // Exposed to the test that proves that nothing of them stays.
        [self.data_key.expose(), self.record_key().expose()].map(masked).to_vec()
    }

    /// The data key itself, for sealing it into another slot.
    pub(super) fn data_key(&self) -> &Secret<32> {
        &self.data_key
    }

    /// The root of the audit's digests, for sealing it into the recovery slot.
    pub(super) fn audit_root(&self) -> &Secret<32> {
        &self.audit_root
    }

    /// The salt that the database file begins with.
    pub(super) fn database_salt(&self) -> [u8; 16] {
        self.database_salt
    }

    /// The device secret kept in the header under the data key.
    pub(super) fn device_secret(&self, header: &Header) -> Result<Secret<32>> {
        open_escrow(header, &self.data_key)?.find(Tag::DEVICE_SECRET).map_err(|Malformed| Problem::HeaderDamaged)
    }

    /// Seals the device secret and the audit's root under the data key.
    pub(super) fn escrow(&self, device_secret: &Secret<32>) -> Result<Sealed> {
        // The first is what lets one recovery sheet give everybody's password back its second half; the second is
        // kept here for whoever holds the data key, whichever data key that is.
        let bundle =
            Bundle::new().with(Tag::DEVICE_SECRET, device_secret.expose()).with(Tag::AUDIT_ROOT, self.audit_root.expose());
        Sealed::seal(&self.derived(Purpose::DeviceSecretEscrow), &bound(self.vault, ESCROW), bundle.bytes())
    }

    /// The escrow of a header under these keys, with everything in it that another Signet may have put there.
    pub(super) fn escrow_again(&self, header: &Header, old: &Self, device_secret: &Secret<32>) -> Result<Sealed> {
        // Only the device secret may be another one; whatever else stands there goes along.
        let bundle = open_escrow(header, &old.data_key)?
            .replacing(Tag::DEVICE_SECRET, device_secret.expose())
            .map_err(|Malformed| Problem::HeaderDamaged)?;
        Sealed::seal(&self.derived(Purpose::DeviceSecretEscrow), &bound(self.vault, ESCROW), bundle.bytes())
    }
}

const ESCROW: &[u8] = b"escrow/v1";

fn open_escrow(header: &Header, data_key: &Secret<32>) -> Result<Bundle> {
    // The escrow's key hangs from the data key as all others do.
    let key = seal::derive(data_key.expose(), header.vault.0.as_bytes(), &[Purpose::DeviceSecretEscrow.label()]);
    header.escrow.open(&key, &bound(header.vault, ESCROW)).map(Bundle::from_bytes).ok_or(Problem::HeaderDamaged)
}

/// Thirty-two bytes as the memory test is told of them.
#[cfg(debug_assertions)]
pub fn masked(bytes: &[u8; 32]) -> [u8; 32] {
    bytes.map(|byte| byte ^ 0xa5)
}
