//! Codes as groups of five characters, four of the code and one check character, in an alphabet without I, L, O, U.

use zeroize::Zeroizing;

use super::Code;
use crate::base::secret::{Secret, SecretText};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of the code in each group, before its check character.
const DATA: usize = 4;

/// The code in groups of five.
#[must_use]
pub fn text(code: Code, bytes: &[u8]) -> Vec<String> {
    let mut symbols = Zeroizing::new(Vec::with_capacity(64));
    let (mut held, mut bits) = (0u32, 0);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            symbols.push((held >> bits & 31) as u8);
        }
        held &= (1 << bits) - 1;
    }
    if bits > 0 {
        symbols.push((held << (5 - bits) & 31) as u8);
    }
    grouped(code, &symbols)
}

/// Characters of a code, given as numbers below 32, in groups with their check characters.
#[must_use]
pub fn grouped(code: Code, symbols: &[u8]) -> Vec<String> {
    symbols
        .chunks(DATA)
        .enumerate()
        .map(|(index, group)| {
            let check = check(code, index, group);
            group.iter().chain([&check]).map(|symbol| char::from(ALPHABET[usize::from(*symbol)])).collect()
        })
        .collect()
}

/// The code from what was typed: any case, any spaces or hyphens, O for 0, I or L for 1. `None` if it is not
/// complete or a check character does not fit.
#[must_use]
pub fn parse<const N: usize>(code: Code, typed: &SecretText) -> Option<Secret<N>> {
    // The groups are read from the text itself; the copies are wiped.
    let symbols = symbols(typed.expose())?;
    let groups = (N * 8).div_ceil(5 * DATA);
    if symbols.len() != groups * (DATA + 1) || !faulty(code, &symbols).is_empty() {
        return None;
    }
    let mut bytes = Zeroizing::new([0; N]);
    let (mut held, mut bits, mut filled) = (0u32, 0, 0);
    for symbol in symbols.chunks(DATA + 1).flat_map(|group| &group[..DATA]) {
        held = held << 5 | u32::from(*symbol);
        bits += 5;
        if bits >= 8 && filled < N {
            bits -= 8;
            bytes[filled] = (held >> bits & 255) as u8;
            filled += 1;
        }
        held &= (1 << bits) - 1;
    }
    // Bits left over were written as zeros.
    (held == 0).then(|| Secret::filled(|place| place.copy_from_slice(bytes.as_slice())))
}

/// What was typed in its printed form without spaces, if it is a whole code of so many groups without a typing error.
#[must_use]
pub fn whole(code: Code, typed: &SecretText, groups: usize) -> Option<SecretText> {
    // It goes back into a secret text as it was read.
    let normal = normal(typed.expose());
    let symbols = values(normal.as_bytes())?;
    let fits = symbols.len() == groups * (DATA + 1) && faulty(code, &symbols).is_empty();
    fits.then(|| SecretText::new(normal.to_string()))
}

/// Which groups, counted from 1, hold a typing error: a wrong check character, a character that is in no code, or
/// a group that stands in another's place. A last group that is not complete yet is not counted.
#[must_use]
pub fn faulty_groups(code: Code, typed: &SecretText) -> Vec<usize> {
    // Only the numbers of groups leave here.
    let normal = normal(typed.expose());
    let mut faulty = Vec::new();
    for (index, group) in normal.as_bytes().chunks(DATA + 1).enumerate() {
        let fits = match values(group) {
            Some(symbols) => group.len() <= DATA || check(code, index, &symbols[..DATA]) == symbols[DATA],
            None => false,
        };
        if !fits {
            faulty.push(index + 1);
        }
    }
    faulty
}

/// What was typed in the form in which codes are printed, without spaces.
pub fn normal(typed: &str) -> Zeroizing<String> {
    let mut normal = Zeroizing::new(String::with_capacity(typed.len()));
    for c in typed.chars() {
        match c.to_ascii_uppercase() {
            'O' => normal.push('0'),
            'I' | 'L' => normal.push('1'),
            c if c.is_whitespace() || matches!(c, '-' | '‐' | '–' | '.' | ',') => {}
            c if c.is_ascii() => normal.push(c),
            // A character beyond ASCII is in no code; kept as one wrong character, so that groups stay in step.
            _ => normal.push('?'),
        }
    }
    normal
}

fn symbols(typed: &str) -> Option<Zeroizing<Vec<u8>>> {
    values(normal(typed).as_bytes())
}

fn values(text: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut symbols = Zeroizing::new(Vec::with_capacity(text.len()));
    for c in text {
        let value = ALPHABET.iter().position(|letter| letter == c)?;
        symbols.push(u8::try_from(value).ok()?);
    }
    Some(symbols)
}

fn faulty(code: Code, symbols: &[u8]) -> Vec<usize> {
    symbols
        .chunks(DATA + 1)
        .enumerate()
        .filter(|(index, group)| group.len() <= DATA || check(code, *index, &group[..DATA]) != group[DATA])
        .map(|(index, _)| index)
        .collect()
}

/// The check character: a sum over GF(32) in which each place has its own weight, so that one wrong character and
/// two swapped neighbours are always found; the group's number goes in too, so that swapped groups are.
fn check(code: Code, index: usize, group: &[u8]) -> u8 {
    let start = match code {
        Code::RecoveryKey => 9,
        Code::DeviceCode => 22,
        Code::OneTime => 5,
    };
    let place = u8::try_from(index % 31).expect("a number below 31") + 1;
    group.iter().enumerate().fold(start ^ times(place, 19), |sum, (at, symbol)| {
        let weight = u8::try_from(at % 30).expect("a number below 30") + 2;
        sum ^ times(*symbol, weight)
    })
}

/// Multiplication in GF(32) with x⁵ + x² + 1.
fn times(a: u8, b: u8) -> u8 {
    let mut product = 0u16;
    for bit in 0..5 {
        if b >> bit & 1 == 1 {
            product ^= u16::from(a) << bit;
        }
    }
    for bit in (5..10).rev() {
        if product >> bit & 1 == 1 {
            product ^= 0b10_0101 << (bit - 5);
        }
    }
    u8::try_from(product & 31).expect("five bits")
}
