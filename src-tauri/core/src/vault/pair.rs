//! Key pairs and sealed boxes: what is put into a box for somebody, only that person's secret key takes out again.
//! HPKE of RFC 9180 in its base mode: X25519, HKDF-SHA256, ChaCha20-Poly1305.

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable, single_shot_open, single_shot_seal};
use zeroize::{Zeroize, Zeroizing};

use super::seal;
use crate::base::secret::Secret;
use crate::base::{Problem, Result};

/// The half of a pair that everybody may know.
pub type Public = [u8; 32];

/// What every box of this format is bound to besides its own place.
const FORMAT: &[u8] = b"signet/box/v1";
/// Bytes of the sender's passing key, in front of every box.
const PASSING_KEY: usize = 32;
/// A box holds a key or two; a longer one is refused unopened.
pub const LONGEST: usize = 4096;

/// A new pair: the secret half and the public one.
pub fn new() -> Result<(Secret<32>, Public)> {
    let seed = seal::random_key()?;
    // The pair is derived from bytes that are used for nothing else, as RFC 9180 derives it.
    let (secret, public) = X25519HkdfSha256::derive_keypair(seed.expose());
    let mut bytes: [u8; 32] = secret.to_bytes().into();
    let half = Secret::from_bytes(bytes);
    bytes.zeroize();
    Ok((half, public.to_bytes().into()))
}

/// The public half that belongs to a secret one.
pub fn public_of(secret: &Secret<32>) -> Option<Public> {
    // Only computed with; the crate wipes its copy.
    let secret = <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(secret.expose()).ok()?;
    Some(X25519HkdfSha256::sk_to_pk(&secret).to_bytes().into())
}

/// Puts `plain` into a box for the owner of `public`; `bound` is not in it but must be the same when it is opened.
pub fn seal_to(public: &Public, bound: &[u8], plain: &[u8]) -> Result<Vec<u8>> {
    let public = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(public).map_err(|_| Problem::HeaderDamaged)?;
    // A public key that is no point of use (all zeros, for one) is refused here.
    let (passing, text) =
        single_shot_seal::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(&OpModeS::Base, &public, FORMAT, plain, bound)
            .map_err(|_| Problem::HeaderDamaged)?;
    Ok([passing.to_bytes().as_slice(), &text].concat())
}

/// Takes out what was put in, or nothing if the key, the box or what it is bound to are not those of the sealing.
pub fn open(secret: &Secret<32>, bound: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (passing, text) = sealed.split_at_checked(PASSING_KEY)?;
    // Only computed with; the crate wipes its copy.
    let secret = <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(secret.expose()).ok()?;
    let passing = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(passing).ok()?;
    single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(&OpModeR::Base, &secret, &passing, FORMAT, text, bound)
        .ok()
        .map(Zeroizing::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_owner_opens_a_box_and_only_in_its_place() {
        let ((mine, my_door), (theirs, _)) = (new().unwrap(), new().unwrap());
        let sealed = seal_to(&my_door, b"here", b"a key").unwrap();
        assert_eq!(open(&mine, b"here", &sealed).unwrap().as_slice(), b"a key");
        assert!(open(&theirs, b"here", &sealed).is_none());
        assert!(open(&mine, b"there", &sealed).is_none());
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(open(&mine, b"here", &changed).is_none(), "byte {at}");
            assert!(open(&mine, b"here", &sealed[..at]).is_none(), "cut at {at}");
        }
    }

    #[test]
    fn a_public_half_follows_from_its_secret_one() {
        let (secret, public) = new().unwrap();
        assert_eq!(public_of(&secret), Some(public));
        assert!(seal_to(&[0; 32], b"", b"a key").is_err(), "a key that anybody could guess is refused");
    }
}
