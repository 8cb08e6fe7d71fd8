//! Which way a text runs. A sentence of ours runs from left to right, whichever name it begins with, and a name that runs
//! the other way keeps to itself, so that it draws no comma and no number of the sentence to its other side.

/// Opens and closes what keeps to itself (UAX 9). They have no shape, and no text gives them back.
const OPENS: char = '\u{2068}';
const CLOSES: char = '\u{2069}';

/// Whether a character only holds a name apart from the sentence around it.
pub(super) fn holds_apart(c: char) -> bool {
    matches!(c, OPENS | CLOSES)
}

/// Whether the text is a sentence of ours with a name in it that runs from right to left. A text in one direction only, such
/// as a name alone in a box, needs no help.
pub(super) fn is_mixed(parts: &[(String, bool)]) -> bool {
    let any = |which: fn(char) -> bool| parts.iter().any(|(text, _)| text.chars().any(which));
    any(runs_left) && any(runs_right)
}

/// The text with every stretch that runs from right to left held apart.
pub(super) fn held_apart(text: &str) -> String {
    let mut held = String::with_capacity(text.len() + 12);
    let mut rest = text;
    while let Some(start) = rest.find(runs_left) {
        let stretch = &rest[start..];
        let upto = stretch.find(|c| runs_right(c) || c.is_ascii_digit()).unwrap_or(stretch.len());
        // The spaces and marks behind the last letter belong to the sentence again; marks upon that letter stay with it.
        let last = stretch[..upto].char_indices().rfind(|(_, c)| runs_left(*c)).map_or(0, |(at, c)| at + c.len_utf8());
        held.push_str(&rest[..start]);
        held.push(OPENS);
        held.push_str(&stretch[..last]);
        held.push(CLOSES);
        rest = &stretch[last..];
    }
    held.push_str(rest);
    held
}

/// Letters of the scripts that run from right to left, with the marks upon them.
fn runs_left(c: char) -> bool {
    matches!(c, '\u{591}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
        && (c.is_alphabetic() || !c.is_numeric() && !c.is_ascii_punctuation() && !is_mark_of_writing(c))
}

/// Commas, question marks and the like of those scripts: they follow the text around them.
fn is_mark_of_writing(c: char) -> bool {
    matches!(c, '\u{60c}' | '\u{61b}' | '\u{61c}' | '\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}')
}

fn runs_right(c: char) -> bool {
    c.is_alphabetic() && !runs_left(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::printing::setting::{Look, set};

    /// The pieces of the first line from left to right, each with its text.
    fn seen(text: &str) -> Vec<(f32, String)> {
        let setting = set(&[(text.to_owned(), false)], Look::body(12.0), 600.0);
        let mut spans: Vec<(f32, String)> =
            setting.lines[0].spans.iter().map(|s| (s.x, s.text.chars().filter(|c| !holds_apart(*c)).collect())).collect();
        spans.sort_by(|a, b| a.0.total_cmp(&b.0));
        spans.retain(|(_, text)| !text.trim().is_empty());
        spans
    }

    #[test]
    fn a_sentence_that_begins_with_an_arabic_name_runs_from_left_to_right() {
        let seen = seen("محمد خان signed for the pupil.");
        assert!(seen[0].1.contains(runs_left), "{seen:?}");
        assert!(seen.last().unwrap().1.contains("signed"), "{seen:?}");
        assert!(seen[0].0 < 0.5, "at the left edge: {seen:?}");
    }

    #[test]
    fn the_number_behind_such_a_name_stays_behind_it() {
        for text in ["Answered by محمد خان, 12 September", "Pupil שלום: 3 of 4", "محمد (12) has left"] {
            let order: String = seen(text).into_iter().map(|(_, text)| text).collect();
            let digits = order.find(|c: char| c.is_ascii_digit()).unwrap();
            let name = order.find(runs_left).unwrap();
            assert!(name < digits, "{text}: {order}");
        }
    }

    #[test]
    fn a_name_alone_and_an_english_sentence_are_left_as_they_are() {
        assert!(!is_mixed(&[("محمد علي".to_owned(), true)]));
        assert!(!is_mixed(&[("Łucja Żółć signed.".to_owned(), false)]));
        assert!(is_mixed(&[("محمد".to_owned(), true), (" signed.".to_owned(), false)]));
    }

    #[test]
    fn a_name_of_several_words_is_held_apart_as_one_and_nothing_is_lost() {
        let held = held_apart("By محمد خان, on 3 May; שָׁלוֹם too");
        assert_eq!(held, "By \u{2068}محمد خان\u{2069}, on 3 May; \u{2068}שָׁלוֹם\u{2069} too");
        assert_eq!(held_apart("nothing to hold"), "nothing to hold");
    }
}
