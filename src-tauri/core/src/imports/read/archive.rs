//! What must be true of a zip before its workbook is read: few entries, modest size, no document type (security 3.4).

use std::io::Read;

use flate2::read::DeflateDecoder;

use crate::base::problem::FileFault;

const MOST_ENTRIES: usize = 500;
const MOST_BYTES: u64 = 100 * 1024 * 1024;
const MOST_RATIO: u64 = 200;

struct Entry<'a> {
    name: &'a [u8],
    method: u16,
    packed: &'a [u8],
    unpacked: u64,
}

/// Checks every entry by unpacking it within limits, whatever the directory claims.
pub fn check(bytes: &[u8]) -> Result<(), FileFault> {
    let entries = entries(bytes)?;
    let has = |name: &[u8]| entries.iter().any(|e| e.name.eq_ignore_ascii_case(name));
    if !has(b"xl/workbook.xml") {
        return Err(if has(b"word/document.xml") { FileFault::Document } else { FileFault::NotATable });
    }
    let claimed: u64 = entries.iter().map(|e| e.unpacked).sum();
    if claimed > MOST_BYTES {
        return Err(FileFault::TooLarge);
    }
    let mut total = 0;
    for entry in &entries {
        total += unpack(entry, MOST_BYTES - total)?;
    }
    // A small workbook may well be one long run of one character; a large one that shrinks so far was built to.
    if total > 1024 * 1024 && total / MOST_RATIO > bytes.len() as u64 {
        return Err(FileFault::TooLarge);
    }
    Ok(())
}

fn unpack(entry: &Entry<'_>, left: u64) -> Result<u64, FileFault> {
    let mut source: Box<dyn Read + '_> = match entry.method {
        0 => Box::new(entry.packed),
        8 => Box::new(DeflateDecoder::new(entry.packed)),
        _ => return Err(FileFault::NotATable),
    };
    let xml = [&b".xml"[..], b".rels", b".vml"].iter().any(|end| entry.name.to_ascii_lowercase().ends_with(end));
    let mut buffer = vec![0; 64 * 1024];
    // The end of the piece before is kept so that a mark across two pieces is seen.
    let (mut kept, mut total) = (0, 0_u64);
    loop {
        let read = source.read(&mut buffer[kept..]).map_err(|_| FileFault::NotATable)?;
        if read == 0 {
            return Ok(total);
        }
        total += read as u64;
        if total > left || (total > 1024 * 1024 && total / MOST_RATIO > entry.packed.len() as u64) {
            return Err(FileFault::TooLarge);
        }
        let end = kept + read;
        // UTF-16 hides the mark behind zeros; no spreadsheet program writes its parts so.
        if xml && (super::holds(&buffer[..end], b"<!DOCTYPE") || super::holds(&buffer[..end], b"<\0!\0D\0")) {
            return Err(FileFault::NotATable);
        }
        kept = end.min(16);
        buffer.copy_within(end - kept..end, 0);
    }
}

fn entries(bytes: &[u8]) -> Result<Vec<Entry<'_>>, FileFault> {
    let fault = FileFault::NotATable;
    let tail = bytes.len().saturating_sub(22 + 65_535);
    let end = bytes[tail..].windows(4).rposition(|w| w == b"PK\x05\x06").map(|n| n + tail).ok_or(fault)?;
    let count = usize::from(u16_at(bytes, end + 10).ok_or(fault)?);
    if count > MOST_ENTRIES {
        return Err(FileFault::TooLarge);
    }
    let mut at = u32_at(bytes, end + 16).ok_or(fault)? as usize;
    let mut entries = Vec::with_capacity(count);
    for _ in 0..count {
        if bytes.get(at..at + 4) != Some(b"PK\x01\x02") {
            return Err(fault);
        }
        let flags = u16_at(bytes, at + 8).ok_or(fault)?;
        let method = u16_at(bytes, at + 10).ok_or(fault)?;
        let packed = u32_at(bytes, at + 20).ok_or(fault)? as usize;
        let unpacked = u64::from(u32_at(bytes, at + 24).ok_or(fault)?);
        let lengths = [28, 30, 32].map(|offset| u16_at(bytes, at + offset).map(usize::from));
        let [Some(name), Some(extra), Some(comment)] = lengths else {
            return Err(fault);
        };
        let local = u32_at(bytes, at + 42).ok_or(fault)? as usize;
        if flags & 1 == 1 {
            return Err(FileFault::Protected);
        }
        let skip = usize::from(u16_at(bytes, local + 26).ok_or(fault)?) + usize::from(u16_at(bytes, local + 28).ok_or(fault)?);
        let start = local.checked_add(30 + skip).ok_or(fault)?;
        let packed = bytes.get(start..start.checked_add(packed).ok_or(fault)?).ok_or(fault)?;
        let name_at = at + 46;
        let entry_name = bytes.get(name_at..name_at + name).ok_or(fault)?;
        entries.push(Entry { name: entry_name, method, packed, unpacked });
        at = name_at + name + extra + comment;
    }
    Ok(entries)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}
