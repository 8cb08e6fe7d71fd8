//! The words of software and licences, and how a text is taken.

use crate::base::words::words;
use crate::base::{Problem, Result, Why, names};

words! {
    /// How a licence counts.
    LicenceKind {
        /// The whole school, however many there are.
        Site = "site",
        /// So many at the same time.
        Seat = "seat",
        Device = "device",
        User = "user",
        /// Until a day, for as many as were paid for.
        Subscription = "subscription",
        /// Costs nothing and counts nobody.
        Free = "free",
        /// Bought once, without an end.
        Perpetual = "perpetual",
    }
}

impl LicenceKind {
    /// Whether it covers everybody, so that it can never fall short.
    #[must_use]
    pub fn covers_all(self) -> bool {
        matches!(self, Self::Site | Self::Free)
    }
}

words! {
    /// What somebody asks leave for.
    AuthoriseWhat {
        Buy = "buy",
        Install = "install",
        Move = "move",
    }
}

/// The longest note, in characters.
const LONGEST_NOTE: usize = 2_000;

/// A text on one line, tidied.
pub fn line(field: &str, text: &str) -> Result<String> {
    let text = names::tidy(text);
    if text.chars().count() > names::LONGEST {
        return Err(Problem::invalid(field, Why::TooLong { most: names::LONGEST }));
    }
    Ok(text)
}

/// The same, which has to be there.
pub fn needed(field: &str, text: &str) -> Result<String> {
    let text = line(field, text)?;
    if text.is_empty() { Err(Problem::invalid(field, Why::Missing)) } else { Ok(text) }
}

/// Sentences.
pub fn note(field: &str, text: &str) -> Result<String> {
    let text = text.trim().to_owned();
    if text.chars().count() > LONGEST_NOTE {
        return Err(Problem::invalid(field, Why::TooLong { most: LONGEST_NOTE }));
    }
    Ok(text)
}
