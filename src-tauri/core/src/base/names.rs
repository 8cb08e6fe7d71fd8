//! Names as people write them, and the folded form in which they are found.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The longest name Signet keeps, in characters; longer input is refused with a sentence, never cut.
pub const LONGEST: usize = 200;

/// The name with outer white space removed and inner runs of white space (non-breaking ones too) made one space.
#[must_use]
pub fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The form in which a name is looked up: lower case, without accents, apostrophes or punctuation;
/// hyphens part words. "O'Neill" and "ONeill" fold to the same word, as do "Łucja" and "lucja".
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'ł' => folded.push('l'),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ħ' => folded.push('h'),
            'ı' => folded.push('i'),
            'ŧ' => folded.push('t'),
            'þ' => folded.push_str("th"),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            c if c.is_alphanumeric() => folded.push(c),
            '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | 'ʻ' | '.' => {}
            _ => {
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_without_their_accents_and_apostrophes() {
        for (written, found) in [
            ("O'Neill", "oneill"),
            ("O’Neill", "oneill"),
            ("Łucja", "lucja"),
            ("Siôn  Evans", "sion evans"),
            ("Zoë Müller-Lüdenscheidt", "zoe muller ludenscheidt"),
            ("Ó Dálaigh", "o dalaigh"),
            ("محمد", "محمد"),
            ("Straße", "strasse"),
        ] {
            assert_eq!(fold(written), found, "{written}");
        }
    }

    #[test]
    fn white_space_of_any_kind_is_tidied() {
        assert_eq!(tidy("  Mia\u{a0} \tNowak\n"), "Mia Nowak");
    }
}
