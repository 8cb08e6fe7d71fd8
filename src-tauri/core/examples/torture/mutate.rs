//! Bytes changed as a fuzzer changes them, without knowing what they mean.

use crate::dice::Dice;

/// Lengths and numbers at which programs stumble.
const ODD: &[&[u8]] = &[
    &[0],
    &[0xff],
    &[0x7f],
    &[0x80],
    &[0, 0, 0, 0],
    &[0xff, 0xff, 0xff, 0xff],
    &[0x7f, 0xff, 0xff, 0xff],
    &[0xff, 0xff, 0xff, 0x7f],
    &[0, 1],
    &[1, 0],
    &[0xff, 0xff],
    &[0xfe, 0xff],
    &[0xff, 0xfe],
    &[0xef, 0xbb, 0xbf],
    b"\"",
    b"\"\"",
    b",",
    b";",
    b"\t",
    b"\r\n",
    b"\r",
    b"\0",
    b"<",
    b">",
    b"&",
    b"&#0;",
    b"&#xFFFFFFFF;",
    b"]]>",
    b"<![CDATA[",
    b"<!DOCTYPE",
    b"<!--",
    b"PK\x01\x02",
    b"PK\x05\x06",
    "\u{202e}".as_bytes(),
    "\u{fffd}".as_bytes(),
    &[0xed, 0xa0, 0x80],
    &[0xf4, 0x90, 0x80, 0x80],
    b"1e308",
    b"-1",
    b"NaN",
    b"1048577",
];

/// A seed with one to eight changes; sometimes of two seeds joined.
pub fn mutated(seeds: &[Vec<u8>], longest: usize, dice: &mut Dice) -> Vec<u8> {
    let mut bytes = dice.one(seeds).clone();
    for _ in 0..1 + dice.below(8) {
        change(&mut bytes, seeds, dice);
    }
    bytes.truncate(longest);
    bytes
}

fn change(bytes: &mut Vec<u8>, seeds: &[Vec<u8>], dice: &mut Dice) {
    let at = dice.below(bytes.len() + 1);
    let within = |length: usize, dice: &mut Dice| at + dice.below(length.saturating_sub(at) + 1);
    match dice.below(10) {
        0 | 1 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
        2 if at < bytes.len() => bytes[at] = dice.bytes(1)[0],
        3 => drop(bytes.splice(at..at, dice.one(ODD).iter().copied())),
        4 => {
            let odd = *dice.one(ODD);
            let end = (at + odd.len()).min(bytes.len());
            bytes.splice(at..end, odd.iter().copied());
        }
        5 => {
            let end = within(bytes.len(), dice);
            bytes.drain(at..end.min(at + 1 + dice.below(64)));
        }
        6 => {
            // A piece again, once or many times: what grows without end has to be stopped.
            let end = within(bytes.len(), dice).min(at + 1 + dice.below(200));
            let most = if dice.once_in(50) { 2_000 } else { 4 };
            let piece = bytes[at..end].repeat(1 + dice.below(most));
            bytes.splice(at..at, piece);
        }
        7 => {
            let other = dice.one(seeds);
            let from = dice.below(other.len() + 1);
            let to = (from + dice.below(300)).min(other.len());
            bytes.splice(at..at, other[from..to].iter().copied());
        }
        8 => bytes.truncate(at),
        _ => {
            let length = dice.below(16);
            let random = dice.bytes(length);
            bytes.splice(at..at, random);
        }
    }
}
