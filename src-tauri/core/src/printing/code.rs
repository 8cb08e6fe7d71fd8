//! QR codes. The one in the corner of a form: reference, page and a check character, version 2, level Q. And one that
//! stands among the text, as large as its content needs, level M.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use crate::base::{Problem, Result};

const ALPHABET: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The longest reference that still leaves the code room.
pub const LONGEST_REFERENCE: usize = 16;

/// What the code of a page says: the reference, two digits of page, one character that checks both.
///
/// # Errors
/// `Unexpected` if the reference is empty, too long or has anything but capitals and digits in it.
pub fn content(reference: &str, page: usize) -> Result<String> {
    let fits = (1..=LONGEST_REFERENCE).contains(&reference.len())
        && reference.bytes().all(|b| ALPHABET.contains(&b))
        && (1..=99).contains(&page);
    if !fits {
        return Err(Problem::unexpected("a form's reference has 1 to 16 capitals and digits, and 99 pages at most"));
    }
    let mut content = format!("{reference}{page:02}");
    content.push(check(&content).ok_or_else(|| Problem::unexpected("the reference was looked at above"))?);
    Ok(content)
}

/// Reads a code back: the reference and the page, or nothing if the check character does not fit.
#[must_use]
pub fn read(content: &str) -> Option<(String, usize)> {
    if !content.is_ascii() || content.len() < 4 {
        return None;
    }
    let (said, last) = content.split_at(content.len() - 1);
    (check(said)? == last.chars().next()?).then_some(())?;
    let (reference, page) = said.split_at(said.len() - 2);
    Some((reference.to_owned(), page.parse().ok()?))
}

/// ISO 7064 MOD 37,36: finds every single wrong character and nearly every swap.
fn check(text: &str) -> Option<char> {
    let mut product = 36;
    for byte in text.bytes() {
        let value = ALPHABET.iter().position(|b| *b == byte)?;
        let sum = (product + value) % 36;
        product = (if sum == 0 { 36 } else { sum }) * 2 % 37;
    }
    Some(char::from(ALPHABET[(37 - product) % 36]))
}

/// Column, row and length in modules.
pub(super) type DarkRun = (u8, u8, u8);

/// The dark runs of a code: column, row and length in modules, of 25 modules a side.
pub(super) fn dark_runs(content: &str) -> Result<Vec<DarkRun>> {
    let segments = QrSegment::make_segments(content);
    let code = QrCode::encode_segments_advanced(&segments, QrCodeEcc::Quartile, Version::new(2), Version::new(2), None, false)
        .map_err(|_| Problem::unexpected("19 characters fit a code of version 2"))?;
    Ok(runs(&code))
}

/// A code among the text: how many modules a side has, and its dark runs. None for more than a code can hold.
pub(super) fn among_text(content: &str) -> Option<(u8, Vec<DarkRun>)> {
    let segments = QrSegment::make_segments(content);
    let code = QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, Version::MIN, Version::MAX, None, false).ok()?;
    Some((code.size() as u8, runs(&code)))
}

/// The code of a label: how many modules a side has, and its dark runs. As few modules as the tag needs, so that they are as
/// large as the label allows; what room is left in them makes it the harder to spoil.
///
/// # Errors
/// `Unexpected` for more than a code can hold; a tag never is.
pub(super) fn on_label(content: &str) -> Result<(u8, Vec<DarkRun>)> {
    let segments = QrSegment::make_segments(content);
    let code = QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, Version::MIN, Version::MAX, None, true)
        .map_err(|_| Problem::unexpected("a tag is short enough for a code"))?;
    Ok((code.size() as u8, runs(&code)))
}

fn runs(code: &QrCode) -> Vec<DarkRun> {
    let mut runs = Vec::with_capacity(160);
    for row in 0..code.size() {
        let mut column = 0;
        while column < code.size() {
            let start = column;
            while column < code.size() && code.get_module(column, row) {
                column += 1;
            }
            if column > start {
                runs.push((start as u8, row as u8, (column - start) as u8));
            }
            column += 1;
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back() {
        let said = content("7K3M9QRT2X4B7K3M", 2).unwrap();
        assert_eq!(said.len(), 19);
        assert_eq!(read(&said), Some(("7K3M9QRT2X4B7K3M".to_owned(), 2)));
    }

    #[test]
    fn every_single_wrong_character_is_found() {
        let said = content("7K3M9QRT", 1).unwrap();
        for at in 0..said.len() {
            for other in ALPHABET.iter().map(|b| char::from(*b)) {
                let mut wrong: Vec<char> = said.chars().collect();
                if wrong[at] == other {
                    continue;
                }
                wrong[at] = other;
                assert_eq!(read(&wrong.into_iter().collect::<String>()), None, "{at} {other}");
            }
        }
    }

    #[test]
    fn a_name_is_no_reference() {
        assert!(content("Mia Nowak", 1).is_err());
        assert!(content("", 1).is_err());
    }
}
