//! Bytes that must not be seen: no Debug, no Display, no Serialize, wiped when dropped.

use zeroize::{Zeroize, ZeroizeOnDrop};

/// A key of `N` bytes.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Secret<const N: usize>([u8; N]);

impl<const N: usize> Secret<N> {
    /// Takes over bytes that were derived or read elsewhere.
    #[must_use]
    pub fn from_bytes(bytes: [u8; N]) -> Self {
        Self(bytes)
    }

    /// The bytes, for the one call that needs them. Say why beside each use.
    #[must_use]
    pub fn expose(&self) -> &[u8; N] {
        &self.0
    }
}

/// A password or code on its way from the window to the key derivation.
#[derive(Clone, Zeroize, ZeroizeOnDrop, serde::Deserialize, ts_rs::TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct SecretText(String);

impl SecretText {
    /// Takes over a text that was typed.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(text)
    }

    /// The text, for the one call that needs it. Say why beside each use.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}
