//! Text as an author writes it: plain and bold pieces, and slots that are filled for each copy.

use std::collections::BTreeMap;

/// One piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words that are the same on every copy.
    Text { text: String, bold: bool },
    /// A place for a value of the copy's filling, such as "pupil". Without a value it is a line to write on
    /// inside a sentence, and empty inside a box.
    Slot { name: String, bold: bool },
}

/// A text made of pieces. `Words::from("…")` takes a text as it stands and never reads marks in it, so that a name
/// with an asterisk or a brace in it stays that name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words(pub Vec<Piece>);

impl Words {
    /// A text in bold.
    #[must_use]
    pub fn bold(text: impl Into<String>) -> Self {
        Self(vec![Piece::Text { text: text.into(), bold: true }])
    }

    /// A slot alone, as in a field box.
    #[must_use]
    pub fn slot(name: impl Into<String>) -> Self {
        Self(vec![Piece::Slot { name: name.into(), bold: false }])
    }

    /// A slot alone, set in bold.
    #[must_use]
    pub fn bold_slot(name: impl Into<String>) -> Self {
        Self(vec![Piece::Slot { name: name.into(), bold: true }])
    }

    /// Reads the marks that authors of forms use: `**bold**` and `{slot}`. Only for the words of a form, never for
    /// anything that somebody typed into a record.
    #[must_use]
    pub fn marked(text: &str) -> Self {
        let mut pieces = Vec::new();
        for (turn, part) in text.split("**").enumerate() {
            let bold = turn % 2 == 1;
            let mut rest = part;
            while let Some((before, after)) = rest.split_once('{') {
                let Some((name, behind)) = after.split_once('}') else {
                    break;
                };
                if !before.is_empty() {
                    pieces.push(Piece::Text { text: before.to_owned(), bold });
                }
                pieces.push(Piece::Slot { name: name.to_owned(), bold });
                rest = behind;
            }
            if !rest.is_empty() {
                pieces.push(Piece::Text { text: rest.to_owned(), bold });
            }
        }
        Self(pieces)
    }

    /// Whether anything in it changes from copy to copy.
    #[must_use]
    pub fn has_slots(&self) -> bool {
        self.0.iter().any(|piece| matches!(piece, Piece::Slot { .. }))
    }

    /// Whether there is nothing in it at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|piece| matches!(piece, Piece::Text { text, .. } if text.is_empty()))
    }

    /// The text with its slots filled; `gap` stands where a slot has no value.
    #[must_use]
    pub fn filled(&self, values: &BTreeMap<String, String>, gap: &str) -> Vec<(String, bool)> {
        let mut parts = Vec::with_capacity(self.0.len());
        for piece in &self.0 {
            match piece {
                Piece::Text { text, bold } => parts.push((text.clone(), *bold)),
                Piece::Slot { name, bold } => {
                    let value = values.get(name).map(|value| value.trim()).filter(|value| !value.is_empty());
                    parts.push((value.unwrap_or(gap).to_owned(), *bold));
                }
            }
        }
        parts
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Self {
        Self(vec![Piece::Text { text: text.to_owned(), bold: false }])
    }
}

impl From<String> for Words {
    fn from(text: String) -> Self {
        Self(vec![Piece::Text { text, bold: false }])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read_only_where_an_author_wrote_them() {
        let words = Words::marked("Between **{school}** and {pupil}.");
        assert_eq!(words.0.len(), 5);
        assert!(matches!(&words.0[1], Piece::Slot { name, bold: true } if name == "school"));
        assert!(words.has_slots());
        assert!(!Words::from("Mia {Star} **Nowak**").has_slots());
        assert_eq!(Words::marked("a { b").filled(&BTreeMap::new(), ""), [("a { b".to_owned(), false)]);
    }

    #[test]
    fn a_slot_without_a_value_leaves_a_gap() {
        let values = BTreeMap::from([("pupil".to_owned(), "  ".to_owned())]);
        assert_eq!(Words::slot("pupil").filled(&values, "____"), [("____".to_owned(), false)]);
    }
}
