//! Characters: those that steer, those that are tamed, and whether a text can be set at all.

use super::setting::{Look, set};

/// Characters that steer and have no shape of their own.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// A value as it is set: line ends become spaces, and marks that would turn the text around it go.
pub(super) fn tame(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'))
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

/// Whether every character of a text has a glyph.
pub(super) fn can_be_set(text: &str) -> bool {
    !set(&[(tame(text), false)], Look::body(10.0), f32::MAX).unset
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_every_script_of_our_families_can_be_set() {
        for name in [
            "Łucja Żółć",
            "O'Neill",
            "O’Neill",
            "محمد علي",
            "বাংলা",
            "ਗੁਰਮੁਖੀ",
            "გიორგი",
            "Zoë",
            "አማርኛ",
            "שָׁלוֹם",
            "தமிழ்",
            "ไทย",
            "देवनागरी",
            "ગુજરાતી",
            "Հայերեն",
            "Ελληνικά",
            "Кирилиця",
            "Nguyễn",
            "Siôn",
            "മലയാളം",
            "తెలుగు",
            "ಕನ್ನಡ",
            "සිංහල",
            "Ạbẹ́",
            "Ħamra",
            "王小明",
            "山田はなこ",
            "김서연",
        ] {
            assert!(can_be_set(name), "{name}");
        }
    }

    #[test]
    fn a_name_that_no_font_has_is_told_apart() {
        assert!(!can_be_set("Mia 😀"));
        // NanumSquare has a glyph for this syllable, and nothing in it.
        assert!(!can_be_set("씓"));
        assert!(can_be_set("Mia\u{200e}\u{a0}Nowak"));
    }
}
