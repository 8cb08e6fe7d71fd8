//! Bytes that must not be seen: no Debug, no Display, no Serialize, wiped when dropped.

use zeroize::{Zeroize, ZeroizeOnDrop};

/// A key of `N` bytes. It lies in one place from its making to its wiping: handed on by itself it would leave a copy on
/// the stack each time, which nobody wipes.
#[derive(Clone)]
pub struct Secret<const N: usize>(Box<[u8; N]>);

impl<const N: usize> Drop for Secret<N> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl<const N: usize> ZeroizeOnDrop for Secret<N> {}

impl<const N: usize> Secret<N> {
    /// Takes over bytes that were derived or read elsewhere; whoever has them still has to wipe their own.
    #[must_use]
    pub fn from_bytes(mut bytes: [u8; N]) -> Self {
        let secret = Self::filled(|place| place.copy_from_slice(&bytes));
        bytes.zeroize();
        secret
    }

    /// Copies bytes that were read elsewhere, if there are so many.
    #[must_use]
    pub fn copied(bytes: &[u8]) -> Option<Self> {
        (bytes.len() == N).then(|| Self::filled(|place| place.copy_from_slice(bytes)))
    }

    /// Has the bytes written where they are to lie.
    #[must_use]
    pub fn filled(fill: impl FnOnce(&mut [u8; N])) -> Self {
        let mut secret = Self(Box::new([0; N]));
        fill(&mut secret.0);
        secret
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_stays_where_it_was_made_however_often_it_is_handed_on() {
        let made: Secret<32> = Secret::from_bytes([7; 32]);
        let place: *const u8 = made.expose().as_ptr();
        let kept = Some((made, "beside it"));
        let handed_on = vec![kept.map(|(secret, _)| secret).unwrap()].pop().unwrap();
        assert_eq!(handed_on.expose().as_ptr(), place);
        assert_eq!(handed_on.expose(), &[7; 32]);
    }

    #[test]
    fn bytes_of_another_length_are_no_secret() {
        assert!(Secret::<32>::copied(&[1; 31]).is_none() && Secret::<32>::copied(&[1; 33]).is_none());
        assert_eq!(Secret::<32>::copied(&[1; 32]).unwrap().expose(), &[1; 32]);
    }
}
