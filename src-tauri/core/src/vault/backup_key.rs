//! The key of one backup: random, used for nothing else, and wrapped under the data key. Whoever finds out one
//! backup's key has one backup, and neither the vault nor the others.

use std::fmt::Write as _;

use zeroize::{Zeroize, Zeroizing};

use super::keys::{Keys, Purpose};
use super::seal::{self, Sealed};
use super::wire::Reader;
use crate::base::secret::Secret;
use crate::base::{Problem, Result};

/// A wrapped key is far shorter than this.
pub const LONGEST: u64 = 4096;

/// The raw key of a backup's database, and behind it the salt.
pub struct BackupKey(Secret<48>);

impl BackupKey {
    /// A fresh one.
    ///
    /// # Errors
    /// `Unexpected` when the system gives no random bytes.
    pub fn fresh() -> Result<Self> {
        let mut bytes = seal::random()?;
        let key = Self(Secret::from_bytes(bytes));
        bytes.zeroize();
        Ok(key)
    }

    /// The key as SQLCipher's key literal: 64 hex digits of key and 32 of salt.
    ///
    /// # Errors
    /// `Unexpected` if the literal has not exactly that length: SQLCipher takes a shorter one in silence.
    pub fn literal(&self) -> Result<Zeroizing<String>> {
        let mut literal = Zeroizing::new(String::with_capacity(99));
        literal.push_str("x'");
        // The key literal is the only form in which SQLCipher takes a raw key.
        for byte in self.0.expose() {
            write!(literal, "{byte:02x}").map_err(Problem::unexpected)?;
        }
        literal.push('\'');
        if literal.len() == 2 + 64 + 32 + 1 { Ok(literal) } else { Err(Problem::unexpected("key literal length")) }
    }

    /// Wraps the key under the data key, for the backup with this number.
    ///
    /// # Errors
    /// `Unexpected` when the system gives no random bytes.
    pub fn wrap(&self, keys: &Keys, generation: u64) -> Result<Vec<u8>> {
        // Sealed here and nowhere else.
        let sealed = Sealed::seal(&keys.derived(Purpose::BackupKey), &bound(keys, generation), self.0.expose())?;
        let mut bytes = Vec::new();
        sealed.write(&mut bytes);
        Ok(bytes)
    }

    /// The key of a backup of this vault, or nothing when the bytes were changed or belong to another vault or number.
    #[must_use]
    pub fn unwrap(keys: &Keys, generation: u64, bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        let sealed = Sealed::read(&mut reader).ok()?;
        reader.end().ok()?;
        let plain = sealed.open(&keys.derived(Purpose::BackupKey), &bound(keys, generation))?;
        Secret::copied(&plain).map(Self)
    }
}

fn bound(keys: &Keys, generation: u64) -> Vec<u8> {
    [b"backup-key/v1".as_slice(), keys.vault_id().0.as_bytes(), &generation.to_be_bytes()].concat()
}
