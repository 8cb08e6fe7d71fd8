//! What single cells mean: answers, years, names, numbers.

use crate::base::names;
use crate::people::{Fields, Responsibility, Year};

/// Yes or no in the words that offices use; none for anything else.
pub fn yes_or_no(text: &str) -> Option<bool> {
    match names::fold(text).as_str() {
        "y" | "yes" | "t" | "true" | "1" | "x" | "✓" => Some(true),
        "n" | "no" | "f" | "false" | "0" | "none" => Some(false),
        _ => None,
    }
}

/// Parental responsibility; a blank is neither yes nor no and never gets here.
pub fn responsibility(text: &str) -> Option<Responsibility> {
    match names::fold(text).as_str() {
        "unknown" | "not known" | "u" => Some(Responsibility::Unknown),
        "parental responsibility" | "pr" | "has parental responsibility" => Some(Responsibility::Yes),
        "no parental responsibility" | "no pr" => Some(Responsibility::No),
        _ => yes_or_no(text).map(|yes| if yes { Responsibility::Yes } else { Responsibility::No }),
    }
}

/// A court order: yes, no, or a few words about the order itself.
pub fn court_order(text: &str) -> Option<bool> {
    let folded = names::fold(text);
    yes_or_no(text).or_else(|| {
        let words: Vec<&str> = folded.split(' ').collect();
        let speaks_of_one = words.iter().any(|w| matches!(*w, "order" | "orders" | "court" | "injunction"));
        match words.first() {
            Some(&("no" | "none" | "not")) => Some(false),
            _ if speaks_of_one => Some(true),
            _ => None,
        }
    })
}

/// M, F, or what the file says; U and its like mean not known.
pub fn sex(text: &str) -> Option<String> {
    Some(match names::fold(text).as_str() {
        "m" | "male" | "boy" => "M".to_owned(),
        "f" | "female" | "girl" => "F".to_owned(),
        "u" | "unknown" | "not known" | "not specified" => return None,
        _ => names::tidy(text),
    })
}

/// A year group in any of the ways in which offices write it.
pub fn year(text: &str) -> Option<String> {
    let folded = names::fold(text);
    match folded.replace(' ', "").as_str() {
        "yr" | "yearr" | "fs2" | "f2" | "eyfs2" | "foundation2" | "receptionyear" | "yearreception" => Some("R".to_owned()),
        "fs1" | "f1" | "eyfs1" | "foundation1" => Some("N2".to_owned()),
        _ => Year::read(&folded).ok().map(|year| year.text().to_owned()),
    }
}

/// 1.23E+11: what a spreadsheet leaves of a long number.
pub fn is_spoilt(text: &str) -> bool {
    let upper = text.trim().to_ascii_uppercase();
    let Some((mantissa, exponent)) = upper.split_once("E+") else {
        return false;
    };
    let digits = |t: &str| !t.is_empty() && t.chars().all(|c| c.is_ascii_digit());
    let (whole, part) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, "0"));
    digits(exponent) && digits(whole) && digits(part)
}

/// What a spreadsheet writes where it could not work out a value, or where the column is too narrow.
pub fn is_error(text: &str) -> bool {
    let text = text.trim();
    ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"].contains(&text)
        || (text.len() > 2 && text.chars().all(|c| c == '#'))
}

/// A UPN has a letter, then twelve digits, the last of which may be a letter on temporary ones.
pub fn is_upn(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 13
        && bytes[0].is_ascii_uppercase()
        && bytes[1..12].iter().all(u8::is_ascii_digit)
        && (bytes[12].is_ascii_digit() || bytes[12].is_ascii_uppercase())
}

/// The digits of a telephone number in the form in which two spellings of it are alike.
pub fn dialled(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let local =
        digits.strip_prefix("0044").or_else(|| digits.strip_prefix("44").filter(|rest| rest.len() >= 10)).unwrap_or(&digits);
    let local = local.trim_start_matches('0');
    if local.len() < 6 { String::new() } else { local.to_owned() }
}

/// Parts "Nowak, Mia", "Mia Nowak" and "Mrs Anna van der Berg" into title, forename and surname.
pub fn full_name(text: &str, fields: &mut Fields) {
    let text = names::tidy(text);
    let (mut title, mut rest): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    let parted = text.split_once(',').map(|(surname, forename)| (surname.trim(), forename.trim()));
    for word in parted.map_or(text.as_str(), |(_, forename)| forename).split(' ') {
        let joins = !title.is_empty() && matches!(word, "&" | "and");
        if rest.is_empty() && (joins || is_title(word)) { title.push(word) } else { rest.push(word) }
    }
    let (surname, forename) = match parted {
        Some((surname, _)) => (surname.to_owned(), rest.join(" ")),
        None => {
            // "van der Berg" begins at its first small word.
            let small = |w: &&str| w.chars().next().is_some_and(char::is_lowercase);
            let at = rest.iter().skip(1).position(small).map_or(rest.len().saturating_sub(1), |n| n + 1);
            (rest[at..].join(" "), rest[..at].join(" "))
        }
    };
    for (field, value) in
        [(&mut fields.title, title.join(" ")), (&mut fields.legal_forename, forename), (&mut fields.legal_surname, surname)]
    {
        if field.is_empty() {
            *field = value;
        }
    }
}

fn is_title(word: &str) -> bool {
    const TITLES: [&str; 13] =
        ["mr", "mrs", "miss", "ms", "mx", "dr", "prof", "professor", "rev", "revd", "sir", "lady", "master"];
    TITLES.contains(&names::fold(word).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_one_cell_are_parted() {
        for (text, title, forename, surname) in [
            ("Nowak, Mia", "", "Mia", "Nowak"),
            ("Mia Nowak", "", "Mia", "Nowak"),
            ("Mrs Anna van der Berg", "Mrs", "Anna", "van der Berg"),
            ("Mr & Mrs Smith", "Mr & Mrs", "", "Smith"),
            ("Okafor, Mr Ben", "Mr", "Ben", "Okafor"),
            ("Suharto", "", "", "Suharto"),
            ("Siân O’Neill-McDonald", "", "Siân", "O’Neill-McDonald"),
        ] {
            let mut fields = Fields::default();
            full_name(text, &mut fields);
            let read = (fields.title.as_str(), fields.legal_forename.as_str(), fields.legal_surname.as_str());
            assert_eq!(read, (title, forename, surname), "{text}");
        }
    }

    #[test]
    fn a_number_that_a_spreadsheet_has_spoilt_is_told_from_a_name() {
        assert!(["1.23E+11", "8.2e+12", "1E+15", "1,23E+11"].into_iter().all(is_spoilt));
        assert!(!["E+", "123", "Zoe", "1.2.3E+4", "A12E+3"].into_iter().any(is_spoilt));
    }

    #[test]
    fn two_spellings_of_a_telephone_number_are_alike() {
        for text in ["07700 900123", "+44 7700 900123", "7700900123", "0044 (0)7700-900123"] {
            assert_eq!(dialled(text), "7700900123", "{text}");
        }
        assert_eq!(dialled("ext 12"), "");
    }
}
