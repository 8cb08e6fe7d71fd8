//! A drive in one cell: its kind, then how large it is and its serial number, if they are known: "SSD 256 GB S4X9".

use crate::base::names;
use crate::inventory::{MediumKind, NewMedium};

/// The drive as it is written. A serial number that could be taken for a size is put in quotes.
#[must_use]
pub fn written(kind: MediumKind, size_gb: Option<i64>, serial: &str) -> String {
    let size = size_gb.map(|size| format!("{size} GB")).unwrap_or_default();
    let plain = size_of(&serial.split(' ').collect::<Vec<_>>()).is_none() && !serial.starts_with('"');
    let serial = if plain { serial.to_owned() } else { format!("\"{serial}\"") };
    let parts = [kind.word().to_uppercase(), size, serial];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The drive that is written there; none where it is none.
pub fn read(text: &str) -> Option<NewMedium> {
    let mut words = text.split(' ');
    let kind = match names::fold(words.next()?).as_str() {
        "hdd" => MediumKind::Hdd,
        "ssd" => MediumKind::Ssd,
        "flash" => MediumKind::Flash,
        "tape" => MediumKind::Tape,
        "phone" => MediumKind::Phone,
        "other" => MediumKind::Other,
        _ => return None,
    };
    let mut rest: Vec<&str> = words.collect();
    let size_gb = match size_of(&rest) {
        Some(size) => Some(size.parse::<i64>().ok().filter(|size| *size > 0)?),
        None => None,
    };
    if size_gb.is_some() {
        rest.drain(..2);
    }
    let serial = rest.join(" ");
    let bare = serial.strip_prefix('"').and_then(|serial| serial.strip_suffix('"'));
    Some(NewMedium { kind, serial: bare.unwrap_or(&serial).to_owned(), size_gb })
}

fn size_of<'a>(words: &[&'a str]) -> Option<&'a str> {
    match words {
        [size, unit, ..] if unit.eq_ignore_ascii_case("gb") && !size.starts_with('"') => Some(size),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drive_is_read_as_it_was_written() {
        for serial in ["", "S4X9", "64 GB X", "x gb", "\"", "\"9\"", "GB 5", "A; \"B\"", "12\""] {
            for size_gb in [None, Some(256)] {
                let drive = read(&written(MediumKind::Ssd, size_gb, serial)).unwrap();
                assert_eq!((drive.kind, drive.size_gb, drive.serial.as_str()), (MediumKind::Ssd, size_gb, serial));
            }
        }
        assert_eq!(written(MediumKind::Ssd, Some(256), "S4X9"), "SSD 256 GB S4X9");
        assert!(read("disk 5").is_none() && read("SSD large GB").is_none());
    }
}
