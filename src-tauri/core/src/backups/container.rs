//! The file of a backup: a zip without compression that any program opens, laid out in exactly one way. What is read
//! back is laid out anew and compared, so that there is no byte in the file that nobody looks at.

use std::io::{Read, Seek, SeekFrom, Write};

use flate2::Crc;

use super::manifest::{Digest, Manifest};
use crate::base::{Problem, Result};

/// The four files, in the order in which they stand.
const NAMES: [&str; 4] = ["manifest.json", "vault.hdr", "backup.key", "data.db"];
/// The first three are held in memory; none is ever near this long.
const MOST_IN_MEMORY: u32 = 2 * 1024 * 1024;
/// The classic zip counts in 32 bits. A school's vault has a hundredth of it.
const MOST: u64 = u32::MAX as u64 - 16 * 1024 * 1024;
const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
/// The first of January 1980, the day that zip counts from: when it was made stands in the manifest.
const DAY: u16 = 0x0021;

/// A container, its small files read and checked; the database stays where it is.
pub struct Container {
    pub manifest: Manifest,
    pub header: Vec<u8>,
    pub wrapped_key: Vec<u8>,
    /// Where the database begins in the file.
    pub data_at: u64,
    pub data_crc: u32,
}

/// One file as the layout needs it.
#[derive(Clone, Copy)]
struct Part {
    crc: u32,
    bytes: u32,
    at: u32,
}

/// The layout of a container that is about to be written: everything before the database, and everything after it.
pub struct Layout {
    pub before: Vec<u8>,
    pub after: Vec<u8>,
    /// The length of the whole.
    pub bytes: u64,
}

/// Lays a container out.
///
/// # Errors
/// `Unexpected` for a database that no longer fits into one file of this form.
pub fn lay_out(manifest: &[u8], header: &[u8], wrapped_key: &[u8], data_crc: u32, data_bytes: u64) -> Result<Layout> {
    if data_bytes > MOST {
        return Err(Problem::unexpected("a vault of more than four gigabytes"));
    }
    let small = [manifest, header, wrapped_key];
    let (mut before, mut parts) = (Vec::new(), Vec::new());
    for (name, bytes) in NAMES.iter().zip(small) {
        let part = Part { crc: crc(bytes), bytes: length(bytes.len() as u64)?, at: length(before.len() as u64)? };
        local(&mut before, name, part);
        before.extend_from_slice(bytes);
        parts.push(part);
    }
    let part = Part { crc: data_crc, bytes: length(data_bytes)?, at: length(before.len() as u64)? };
    local(&mut before, NAMES[3], part);
    parts.push(part);
    let after = ending(&parts, before.len() as u64 + data_bytes)?;
    let bytes = before.len() as u64 + data_bytes + after.len() as u64;
    Ok(Layout { before, after, bytes })
}

/// Reads a container from bytes that may be anything: the layout, the manifest's form, and header and key against the
/// manifest's digests. The database is not read; [`Container::extract`] does that. Holds a few megabytes at the most.
///
/// # Errors
/// `VaultNewer` for a container of a later form, `BackupDamaged` for everything that is not exactly what was written,
/// or `FileAccess` when it cannot be read.
pub fn read_container(file: &mut (impl Read + Seek)) -> Result<Container> {
    let whole = file.seek(SeekFrom::End(0)).and_then(|end| file.rewind().map(|()| end)).map_err(|_| Problem::FileAccess)?;
    let mut parts = Vec::new();
    let mut small = Vec::new();
    let mut at = 0;
    for (index, name) in NAMES.iter().enumerate() {
        let mut found = Vec::with_capacity(64);
        take(file, 30 + name.len() as u64, &mut found)?;
        let part = Part { crc: u32_at(&found, 14)?, bytes: u32_at(&found, 18)?, at: length(at)? };
        let mut expected = Vec::with_capacity(64);
        local(&mut expected, name, part);
        if found != expected {
            return Err(Problem::BackupDamaged);
        }
        at += found.len() as u64 + u64::from(part.bytes);
        parts.push(part);
        if index < 3 {
            if part.bytes > MOST_IN_MEMORY {
                return Err(Problem::BackupDamaged);
            }
            let mut bytes = Vec::new();
            take(file, u64::from(part.bytes), &mut bytes)?;
            if crc(&bytes) != part.crc {
                return Err(Problem::BackupDamaged);
            }
            small.push(bytes);
        }
    }
    let expected = ending(&parts, at)?;
    if whole != at + expected.len() as u64 {
        return Err(Problem::BackupDamaged);
    }
    file.seek(SeekFrom::Start(at)).map_err(|_| Problem::FileAccess)?;
    let mut found = Vec::new();
    take(file, expected.len() as u64, &mut found)?;
    let [manifest, header, wrapped_key] = <[Vec<u8>; 3]>::try_from(small).map_err(|_| Problem::BackupDamaged)?;
    let manifest = Manifest::parse(&manifest)?;
    let digests = &manifest.files;
    let data = parts[3];
    if found != expected
        || digests.header != Digest::of(&header)
        || digests.key != Digest::of(&wrapped_key)
        || digests.data.bytes != u64::from(data.bytes)
    {
        return Err(Problem::BackupDamaged);
    }
    Ok(Container { manifest, header, wrapped_key, data_at: at - u64::from(data.bytes), data_crc: data.crc })
}

/// The manifest alone, for a list: neither the layout behind it nor its code is looked at.
///
/// # Errors
/// As [`read_container`].
pub fn peek(file: &mut impl Read) -> Result<Manifest> {
    let mut found = Vec::with_capacity(64);
    take(file, 30 + NAMES[0].len() as u64, &mut found)?;
    let part = Part { crc: u32_at(&found, 14)?, bytes: u32_at(&found, 18)?, at: 0 };
    let mut expected = Vec::with_capacity(64);
    local(&mut expected, NAMES[0], part);
    if found != expected || part.bytes > MOST_IN_MEMORY {
        return Err(Problem::BackupDamaged);
    }
    let mut bytes = Vec::new();
    take(file, u64::from(part.bytes), &mut bytes)?;
    if crc(&bytes) == part.crc { Manifest::parse(&bytes) } else { Err(Problem::BackupDamaged) }
}

impl Container {
    /// Copies the database out, byte by byte against the manifest's digest. `each` is told of every piece and may stop.
    ///
    /// # Errors
    /// `BackupDamaged`, what `each` answers, or what the disks say.
    pub fn extract(
        &self,
        file: &mut (impl Read + Seek),
        out: &mut impl Write,
        mut each: impl FnMut(usize) -> Result<()>,
    ) -> Result<()> {
        use sha2::Digest as _;
        file.seek(SeekFrom::Start(self.data_at)).map_err(|_| Problem::FileAccess)?;
        let (mut hash, mut crc) = (sha2::Sha256::new(), Crc::new());
        let mut left = self.manifest.files.data.bytes;
        let mut buffer = vec![0; PIECE];
        while left > 0 {
            let want = usize::try_from(left).unwrap_or(PIECE).min(PIECE);
            file.read_exact(&mut buffer[..want]).map_err(|_| Problem::BackupDamaged)?;
            hash.update(&buffer[..want]);
            crc.update(&buffer[..want]);
            out.write_all(&buffer[..want]).map_err(|error| crate::vault::files::problem(&error))?;
            left -= want as u64;
            each(want)?;
        }
        let right = data_encoding::HEXLOWER.encode(&hash.finalize()) == self.manifest.files.data.sha256;
        if right && crc.sum() == self.data_crc { Ok(()) } else { Err(Problem::BackupDamaged) }
    }
}

/// Files are read and written in pieces of this many bytes; in tests in smaller ones, so that a small vault has many.
pub const PIECE: usize = if cfg!(test) { 16 * 1024 } else { 1024 * 1024 };

fn local(out: &mut Vec<u8>, name: &str, part: Part) {
    out.extend_from_slice(&LOCAL.to_le_bytes());
    common(out, name, part);
    out.extend_from_slice(&0_u16.to_le_bytes());
    out.extend_from_slice(name.as_bytes());
}

/// What local and central headers have in common: version 2.0, no flags, stored, and so on.
fn common(out: &mut Vec<u8>, name: &str, part: Part) {
    for half in [20, 0, 0, 0, DAY] {
        out.extend_from_slice(&half.to_le_bytes());
    }
    for word in [part.crc, part.bytes, part.bytes] {
        out.extend_from_slice(&word.to_le_bytes());
    }
    out.extend_from_slice(&(name.len() as u16).to_le_bytes());
}

fn ending(parts: &[Part], central_at: u64) -> Result<Vec<u8>> {
    let mut out = Vec::with_capacity(512);
    for (name, part) in NAMES.iter().zip(parts) {
        out.extend_from_slice(&CENTRAL.to_le_bytes());
        out.extend_from_slice(&20_u16.to_le_bytes());
        common(&mut out, name, *part);
        // Extra field, comment, disk, inner and outer attributes: none.
        out.extend_from_slice(&[0; 12]);
        out.extend_from_slice(&part.at.to_le_bytes());
        out.extend_from_slice(name.as_bytes());
    }
    let central = length(out.len() as u64)?;
    out.extend_from_slice(&END.to_le_bytes());
    for half in [0, 0, NAMES.len() as u16, NAMES.len() as u16] {
        out.extend_from_slice(&half.to_le_bytes());
    }
    out.extend_from_slice(&central.to_le_bytes());
    out.extend_from_slice(&length(central_at)?.to_le_bytes());
    out.extend_from_slice(&0_u16.to_le_bytes());
    Ok(out)
}

fn take(file: &mut impl Read, count: u64, into: &mut Vec<u8>) -> Result<()> {
    file.take(count).read_to_end(into).map_err(|_| Problem::FileAccess)?;
    if into.len() as u64 == count { Ok(()) } else { Err(Problem::BackupDamaged) }
}

fn u32_at(bytes: &[u8], at: usize) -> Result<u32> {
    let four = bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).ok_or(Problem::BackupDamaged)?;
    Ok(u32::from_le_bytes(four))
}

fn length(bytes: u64) -> Result<u32> {
    u32::try_from(bytes).map_err(|_| Problem::BackupDamaged)
}

fn crc(bytes: &[u8]) -> u32 {
    let mut crc = Crc::new();
    crc.update(bytes);
    crc.sum()
}
