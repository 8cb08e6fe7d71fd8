//! Just enough of a zip to take a workbook apart, change one of its parts, and put it together again with right sums:
//! a change to the packed bytes themselves would be refused at the first sum and reach nothing behind it.

use std::io::Read as _;

use flate2::Crc;
use flate2::read::DeflateDecoder;

/// The parts of an archive: name and bytes.
pub fn apart(bytes: &[u8]) -> Vec<(Vec<u8>, Vec<u8>)> {
    let mut parts = Vec::new();
    let Some(end) = bytes.windows(4).rposition(|four| four == b"PK\x05\x06") else { return parts };
    let count = number(bytes, end + 10, 2);
    let mut at = number(bytes, end + 16, 4);
    for _ in 0..count {
        let (method, packed) = (number(bytes, at + 10, 2), number(bytes, at + 20, 4));
        let [name, extra, comment] = [28, 30, 32].map(|offset| number(bytes, at + offset, 2));
        let local = number(bytes, at + 42, 4);
        let start = local + 30 + number(bytes, local + 26, 2) + number(bytes, local + 28, 2);
        let data = bytes.get(start..start + packed).unwrap_or_default();
        let mut plain = Vec::new();
        if method == 8 {
            // The workbook is our own, so its parts are whole.
            let _ = DeflateDecoder::new(data).read_to_end(&mut plain);
        } else {
            plain.extend_from_slice(data);
        }
        parts.push((bytes.get(at + 46..at + 46 + name).unwrap_or_default().to_vec(), plain));
        at += 46 + name + extra + comment;
    }
    parts
}

/// An archive of these parts, none of them packed.
pub fn together(parts: &[(Vec<u8>, Vec<u8>)]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, data) in parts {
        let mut sum = Crc::new();
        sum.update(data);
        let mut facts = vec![20, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        for value in [sum.sum(), data.len() as u32, data.len() as u32] {
            facts.extend_from_slice(&value.to_le_bytes());
        }
        facts.extend_from_slice(&(name.len() as u16).to_le_bytes());
        facts.extend_from_slice(&[0, 0]);
        let place = out.len() as u32;
        out.extend_from_slice(b"PK\x03\x04");
        out.extend_from_slice(&facts);
        out.extend_from_slice(name);
        out.extend_from_slice(data);
        directory.extend_from_slice(b"PK\x01\x02\x14\0");
        directory.extend_from_slice(&facts);
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&place.to_le_bytes());
        directory.extend_from_slice(name);
    }
    let start = out.len() as u32;
    out.extend_from_slice(&directory);
    out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    for _ in 0..2 {
        out.extend_from_slice(&(parts.len() as u16).to_le_bytes());
    }
    out.extend_from_slice(&(directory.len() as u32).to_le_bytes());
    out.extend_from_slice(&start.to_le_bytes());
    out.extend_from_slice(&[0, 0]);
    out
}

fn number(bytes: &[u8], at: usize, length: usize) -> usize {
    bytes.get(at..at + length).unwrap_or_default().iter().rev().fold(0, |value, byte| value << 8 | usize::from(*byte))
}
