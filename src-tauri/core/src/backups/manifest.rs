//! What a backup says of itself: whose it is, of when, and what exactly must be in it. A code that only the vault's
//! own key can make stands over all of it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::base::ids::VaultId;
use crate::base::{Problem, Result};
use crate::store::audit::Head;
use crate::vault::{Keys, Purpose};

/// The form of container and manifest that this Signet writes.
pub const FORMAT: u32 = 1;
/// More than any vault has.
const MOST_TABLES: usize = 1000;

/// The list of contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    pub format: u32,
    pub vault: VaultId,
    /// Counts up with every backup of the vault; order is by this and never by a file's time.
    pub generation: u64,
    pub made_at: DateTime<Utc>,
    /// The version of Signet that made it.
    pub app: String,
    /// The version of the tables.
    pub schema: u32,
    /// The last entry in the record of changes, and its digest.
    pub audit_seq: u64,
    pub audit_head: String,
    pub pupils: u64,
    pub files: Files,
    pub rows: BTreeMap<String, u64>,
    /// Hex; over everything above.
    pub mac: String,
}

/// The three files beside the manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Files {
    pub header: Digest,
    pub key: Digest,
    pub data: Digest,
}

/// How long a file is and its SHA-256 in hex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Digest {
    pub bytes: u64,
    pub sha256: String,
}

impl Digest {
    /// The digest of bytes at hand.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        use sha2::Digest as _;
        Self { bytes: bytes.len() as u64, sha256: data_encoding::HEXLOWER.encode(&Sha256::digest(bytes)) }
    }
}

#[derive(Deserialize)]
struct OfFormat {
    format: u32,
}

impl Manifest {
    /// Reads a manifest from bytes that may be anything. Only the one form in which Signet writes it is taken, so that
    /// no byte of it can be changed unnoticed.
    ///
    /// # Errors
    /// `VaultNewer` for a later form, `BackupDamaged` for everything else.
    pub fn parse(bytes: &[u8]) -> Result<Self> {
        let damaged = |_| Problem::BackupDamaged;
        let OfFormat { format } = serde_json::from_slice(bytes).map_err(damaged)?;
        if format > FORMAT {
            return Err(Problem::VaultNewer { found: format, known: FORMAT });
        }
        let manifest: Self = serde_json::from_slice(bytes).map_err(damaged)?;
        if manifest.format != FORMAT || manifest.rows.len() > MOST_TABLES || manifest.bytes()? != bytes {
            return Err(Problem::BackupDamaged);
        }
        Ok(manifest)
    }

    /// The manifest as it is written.
    ///
    /// # Errors
    /// None that a manifest can cause.
    pub fn bytes(&self) -> Result<Vec<u8>> {
        serde_json::to_vec_pretty(self).map_err(Problem::unexpected)
    }

    /// Puts the code over everything that was filled in.
    ///
    /// # Errors
    /// None that a manifest can cause.
    pub fn seal(&mut self, keys: &Keys) -> Result<()> {
        let code = self.code(keys)?.finalize().into_bytes();
        self.mac = data_encoding::HEXLOWER.encode(&code);
        Ok(())
    }

    /// Whether it was made with the keys of this vault and not changed since.
    ///
    /// # Errors
    /// `BackupDamaged` when not.
    pub fn verify(&self, keys: &Keys) -> Result<()> {
        let mac = data_encoding::HEXLOWER.decode(self.mac.as_bytes()).map_err(|_| Problem::BackupDamaged)?;
        if self.vault != keys.vault_id() {
            return Err(Problem::BackupDamaged);
        }
        self.code(keys)?.verify_slice(&mac).map_err(|_| Problem::BackupDamaged)
    }

    /// Whether the record of the vault that it speaks of ends with this entry.
    #[must_use]
    pub fn ends_with(&self, head: &Head) -> bool {
        u64::try_from(head.seq) == Ok(self.audit_seq) && head.chain == self.audit_head
    }

    fn code(&self, keys: &Keys) -> Result<Hmac<Sha256>> {
        let covered = Self { mac: String::new(), ..self.clone() }.bytes()?;
        // The key is needed here to make the code.
        let mut code = Hmac::<Sha256>::new_from_slice(keys.derived(Purpose::BackupManifest).expose())
            .expect("HMAC takes keys of any length");
        code.update(&covered);
        Ok(code)
    }
}
