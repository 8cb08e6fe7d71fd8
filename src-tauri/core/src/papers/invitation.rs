//! The letter on which a one-time code is handed over: for one person, good for a few days, and of no use without the
//! school's own computer.

use chrono::{DateTime, Utc};

use super::days::{day, say, word};
use super::listing::{heading, paragraph};
use crate::base::Result;
use crate::printing::{Block, Field, Filling, Sheet, TextSize, Words, print_single};

/// What stands on it.
pub struct Letter<'a> {
    pub school: &'a str,
    /// To whom it goes.
    pub name: &'a str,
    /// The code.
    pub groups: &'a [String],
    pub until: DateTime<Utc>,
}

/// The page.
#[must_use]
pub fn sheet(letter: &Letter<'_>) -> Sheet {
    let numbered = letter.groups.iter().enumerate();
    let groups = numbered.map(|(at, group)| Field::new((at + 1).to_string(), Words::bold(group))).collect();
    let until = day(letter.until.date_naive());
    let blocks = vec![
        paragraph(say("invitation.for", &[("name", letter.name), ("school", letter.school)])),
        heading(1, word("invitation.code_title")),
        Block::About { rows: vec![groups] },
        paragraph(say("invitation.until", &[("day", &until)])),
        heading(1, word("invitation.how_title")),
        Block::Bullets {
            items: ["open", "type", "choose", "tear"]
                .iter()
                .map(|name| Words::marked(&word(&format!("invitation.how_{name}"))))
                .collect(),
        },
    ];
    Sheet {
        title: word("invitation.title"),
        language: "en-GB".to_owned(),
        school: letter.school.to_owned(),
        subtitle: letter.name.to_owned().into(),
        foot: word("invitation.foot").into(),
        size: TextSize::EasyRead,
        blocks,
        ..Sheet::default()
    }
}

/// The letter as a file.
///
/// # Errors
/// `CannotBeSet` for a name with a character that no bundled font has.
pub fn pdf(letter: &Letter<'_>, at: DateTime<Utc>) -> Result<Vec<u8>> {
    Ok(print_single(&sheet(letter), &Filling::default(), at.naive_utc())?.pdf)
}
