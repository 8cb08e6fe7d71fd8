//! The bytes of the header: a writer, and a reader that never reads past the end and never panics.

use zeroize::Zeroizing;

use super::seal;
use crate::base::secret::Secret;

/// The bytes end too early, are too many, or hold a value that cannot be.
#[derive(Debug, PartialEq, Eq)]
pub struct Malformed;

/// Reads fields from the front of a slice; each read fails instead of going past the end.
pub struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub fn take(&mut self, count: usize) -> Result<&'a [u8], Malformed> {
        let (front, rest) = self.0.split_at_checked(count).ok_or(Malformed)?;
        self.0 = rest;
        Ok(front)
    }

    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], Malformed> {
        self.take(N)?.try_into().map_err(|_| Malformed)
    }

    pub fn u8(&mut self) -> Result<u8, Malformed> {
        Ok(self.array::<1>()?[0])
    }

    pub fn u16(&mut self) -> Result<u16, Malformed> {
        Ok(u16::from_be_bytes(self.array()?))
    }

    pub fn u32(&mut self) -> Result<u32, Malformed> {
        Ok(u32::from_be_bytes(self.array()?))
    }

    pub fn u64(&mut self) -> Result<u64, Malformed> {
        Ok(u64::from_be_bytes(self.array()?))
    }

    /// A run of bytes with its length in front, refused when longer than `most`.
    pub fn run(&mut self, most: usize) -> Result<&'a [u8], Malformed> {
        let length = usize::try_from(self.u32()?).map_err(|_| Malformed)?;
        if length > most {
            return Err(Malformed);
        }
        self.take(length)
    }

    /// Nothing may follow: bytes that nobody reads are bytes in which something can hide.
    pub fn end(self) -> Result<(), Malformed> {
        if self.0.is_empty() { Ok(()) } else { Err(Malformed) }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Puts a run of bytes with its length in front. Callers keep runs far below 4 GiB.
pub fn put_run(out: &mut Vec<u8>, bytes: &[u8]) {
    let length = u32::try_from(bytes.len()).expect("runs in a header are capped far below 4 GiB");
    out.extend_from_slice(&length.to_be_bytes());
    out.extend_from_slice(bytes);
}

/// Secrets of different kinds in one sealed blob: each with a tag and a length, so that a later Signet can add
/// a signing key or the key of a compartment and an older one passes over what it does not know.
pub struct Bundle(Zeroizing<Vec<u8>>);

/// What a secret in a bundle or a grant is. Numbers that are not listed belong to a later Signet and are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tag(pub u8);

impl Tag {
    /// Opens the database; the header's code and most other keys hang from it.
    pub const DATA_KEY: Self = Self(1);
    /// The second secret of every password, which the keyring keeps.
    pub const DEVICE_SECRET: Self = Self(2);
    /// The secret half of a slot's own pair.
    pub const PAIR: Self = Self(3);
    /// What the digests of the audit hang from. It stays when the data key is renewed.
    pub const AUDIT_ROOT: Self = Self(4);
}

/// The longest secret in a bundle.
const LONGEST: usize = 4096;

impl Bundle {
    /// An empty bundle with room for what it will hold, so that no copy of a secret is left behind by growing.
    pub fn new() -> Self {
        Self(Zeroizing::new(Vec::with_capacity(512)))
    }

    pub fn from_bytes(bytes: Zeroizing<Vec<u8>>) -> Self {
        Self(bytes)
    }

    pub fn with(mut self, tag: Tag, secret: &[u8]) -> Self {
        let needed = self.0.len() + 5 + secret.len();
        if needed > self.0.capacity() {
            // Grown by hand: the old bytes are wiped as they are dropped, where a growing vector would leave them.
            let mut wider = Zeroizing::new(Vec::with_capacity(needed * 2));
            wider.extend_from_slice(&self.0);
            self.0 = wider;
        }
        self.0.push(tag.0);
        put_run(&mut self.0, secret);
        self
    }

    /// The same bundle with this secret in the place of the one with the same tag. Everything else stays, what this
    /// Signet does not know too.
    pub fn replacing(&self, tag: Tag, secret: &[u8]) -> Result<Self, Malformed> {
        let mut fresh = Self(Zeroizing::new(Vec::with_capacity(self.0.len() + 5 + secret.len())));
        let mut reader = Reader::new(&self.0);
        while !reader.is_empty() {
            let (found, run) = (Tag(reader.u8()?), reader.run(LONGEST)?);
            if found != tag {
                fresh = fresh.with(found, run);
            }
        }
        Ok(fresh.with(tag, secret))
    }

    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The secret of 32 bytes with this tag.
    pub fn find(&self, tag: Tag) -> Result<Secret<32>, Malformed> {
        let mut reader = Reader::new(&self.0);
        while !reader.is_empty() {
            let (found, run) = (Tag(reader.u8()?), reader.run(LONGEST)?);
            if found == tag {
                return seal::key_from(run).ok_or(Malformed);
            }
        }
        Err(Malformed)
    }
}
