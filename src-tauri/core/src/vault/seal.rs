//! Sealing and deriving: XChaCha20-Poly1305, HKDF-SHA256, Argon2id and random bytes, each in one place.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

use super::cost::Cost;
use super::wire::{Malformed, Reader, put_run};
use crate::base::secret::{Secret, SecretText};
use crate::base::{Problem, Result};

/// The longest sealed run that a header may hold: a roster of a few hundred names needs a tenth of it.
const LONGEST: usize = 256 * 1024;

/// A sealed run of bytes: random nonce and ciphertext with its tag.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed {
    nonce: [u8; 24],
    text: Vec<u8>,
}

impl Sealed {
    /// Seals `plain` under `key`; `bound` is not stored but must be the same when it is opened.
    pub fn seal(key: &Secret<32>, bound: &[u8], plain: &[u8]) -> Result<Self> {
        let nonce = random::<24>()?;
        let text = cipher(key)
            .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: bound })
            .map_err(|_| Problem::unexpected("sealing failed"))?;
        Ok(Self { nonce, text })
    }

    /// Opens the run, or nothing if the key, the bytes or what they are bound to are not those of the sealing.
    pub fn open(&self, key: &Secret<32>, bound: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        cipher(key).decrypt(&XNonce::from(self.nonce), Payload { msg: &self.text, aad: bound }).ok().map(Zeroizing::new)
    }

    pub fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.nonce);
        put_run(out, &self.text);
    }

    pub fn read(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self { nonce: reader.array()?, text: reader.run(LONGEST)?.to_vec() })
    }
}

fn cipher(key: &Secret<32>) -> XChaCha20Poly1305 {
    // The cipher is the one place that needs the bytes of a sealing key; it wipes its copy.
    XChaCha20Poly1305::new(key.expose().into())
}

/// Derives a key from `material`; `label` says what the key is for, so that no two uses share one.
pub fn derive(material: &[u8], salt: &[u8], label: &[&[u8]]) -> Secret<32> {
    Secret::filled(|key| {
        Hkdf::<Sha256>::new(Some(salt), material)
            .expand_multi_info(label, key)
            .expect("32 bytes are far below HKDF's limit of 255 blocks");
    })
}

/// The slow derivation from a password. The password is brought to NFKC first, so that "é" typed as one
/// character or as two is the same password; it is never trimmed.
pub fn stretch(password: &SecretText, salt: &[u8; 16], cost: Cost) -> Result<Secret<32>> {
    let params = Params::new(cost.m_kib, cost.t, cost.p, Some(32)).map_err(|_| Problem::HeaderDamaged)?;
    // The derivation needs the text itself; the normalised copy is wiped below.
    let typed = password.expose();
    let mut normal = Zeroizing::new(String::with_capacity(typed.len() * 4 + 64));
    normal.extend(typed.nfkc());
    let mut memory = Vec::new();
    memory.try_reserve_exact(params.block_count()).map_err(|_| Problem::unexpected("not enough memory"))?;
    memory.resize(params.block_count(), Block::new());
    let mut key = [0; 32];
    let outcome = Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into_with_memory(
        normal.as_bytes(),
        salt,
        &mut key,
        &mut memory,
    );
    memory.zeroize();
    outcome.map_err(|_| Problem::unexpected("key derivation failed"))?;
    let stretched = Secret::from_bytes(key);
    key.zeroize();
    Ok(stretched)
}

/// Random bytes from the operating system.
pub fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| Problem::unexpected("no random bytes"))?;
    Ok(bytes)
}

/// A key from bytes that were unsealed or fetched, if there are 32.
pub fn key_from(bytes: &[u8]) -> Option<Secret<32>> {
    Secret::copied(bytes)
}

/// A new random key.
pub fn random_key() -> Result<Secret<32>> {
    let mut drawn = Ok(());
    let key = Secret::filled(|bytes| drawn = getrandom::fill(bytes));
    drawn.map_err(|_| Problem::unexpected("no random bytes"))?;
    Ok(key)
}
