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

/// What a bundle may hold.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Tag {
    DataKey = 1,
    DeviceSecret = 2,
}

impl Bundle {
    /// An empty bundle with room for what it will hold, so that no copy of a secret is left behind by growing.
    pub fn new() -> Self {
        Self(Zeroizing::new(Vec::with_capacity(512)))
    }

    pub fn from_bytes(bytes: Zeroizing<Vec<u8>>) -> Self {
        Self(bytes)
    }

    pub fn with(mut self, tag: Tag, secret: &[u8; 32]) -> Self {
        self.0.push(tag as u8);
        put_run(&mut self.0, secret);
        self
    }

    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The secret with this tag.
    pub fn find(&self, tag: Tag) -> Result<Secret<32>, Malformed> {
        let mut reader = Reader::new(&self.0);
        while !reader.is_empty() {
            let found = reader.u8()?;
            let run = reader.run(4096)?;
            if found == tag as u8 {
                return seal::key_from(run).ok_or(Malformed);
            }
        }
        Err(Malformed)
    }
}
