//! The purposes: list them, change their wording, add one, retire one.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::words::OWN;
use super::{AnsweredBy, Basis, Period, Purpose, Topic, store};
use crate::base::ids::{PurposeId, WordingId};
use crate::base::{Day, Problem, Result, Why, names};
use crate::store::{Read, Write};

/// The longest wording, in characters: what still fits beside two boxes on a form.
const LONGEST_TEXT: usize = 600;

/// The purposes asked about on that day (none: today).
pub fn list(read: &Read<'_>, on: Option<Day>) -> Result<Vec<Purpose>> {
    store::purposes(read, on.unwrap_or(read.today()))
}

/// A new wording; answers given under the old one keep pointing to it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RewordPurpose {
    pub purpose: PurposeId,
    pub text: String,
    pub from_on: Day,
}

/// Adds a version of the wording.
pub fn reword(write: &Write<'_>, input: RewordPurpose) -> Result<WordingId> {
    let text = text(&input.text)?;
    let last: (u32, Day) = write
        .maybe("SELECT version, from_on FROM wording WHERE purpose = ?1 ORDER BY version DESC LIMIT 1", [input.purpose], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?
        .ok_or(Problem::NotFound)?;
    if input.from_on < last.1 {
        return Err(Problem::invalid("fromOn", Why::TooEarly));
    }
    let id = WordingId::new();
    store::insert_wording(write, id, input.purpose, last.0 + 1, &text, input.from_on)?;
    write.note(input.purpose, format!("wording version {}", last.0 + 1));
    Ok(id)
}

/// A purpose of the school's own.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddPurpose {
    pub title: String,
    pub short: String,
    pub topic: Topic,
    pub answered_by: AnsweredBy,
    pub own_age: u8,
    pub period: Period,
    pub basis: Basis,
    pub text: String,
}

/// Adds a purpose, asked about from today.
pub fn add(write: &Write<'_>, input: AddPurpose) -> Result<PurposeId> {
    let (title, short) = (names::tidy(&input.title), names::tidy(&input.short));
    for (field, value, most) in [("title", &title, 60), ("short", &short, 14)] {
        if value.is_empty() {
            return Err(Problem::invalid(field, Why::Missing));
        }
        if value.chars().count() > most {
            return Err(Problem::invalid(field, Why::TooLong { most }));
        }
    }
    let taken: bool = write.one("SELECT EXISTS (SELECT 1 FROM purpose WHERE title = ?1 AND active_to IS NULL)", [&title])?;
    if taken {
        return Err(Problem::invalid("title", Why::Taken));
    }
    let id = PurposeId::new();
    let place: i64 = write.one("SELECT count(*) FROM purpose", [])?;
    let purpose = Purpose {
        id,
        code: format!("{OWN}{id}"),
        title,
        short,
        topic: input.topic,
        answered_by: input.answered_by,
        own_age: input.own_age,
        period: input.period,
        basis: input.basis,
        active_to: None,
        wording: WordingId::new(),
        version: 1,
        text: text(&input.text)?,
        wording_from: write.today(),
    };
    store::insert_purpose(write, &purpose, usize::try_from(place).unwrap_or(0), write.today())?;
    write.note(id, "purpose added");
    Ok(id)
}

/// One wording that was in force, for the history.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WordingVersion {
    pub id: WordingId,
    pub version: u32,
    pub text: String,
    pub from_on: Day,
    pub made_by: String,
}

/// Every wording a purpose ever had, newest first.
pub fn wordings(read: &Read<'_>, purpose: PurposeId) -> Result<Vec<WordingVersion>> {
    read.all(
        "SELECT id, version, text, from_on, made_by FROM wording WHERE purpose = ?1 ORDER BY version DESC",
        [purpose],
        |row| {
            Ok(WordingVersion {
                id: row.get(0)?,
                version: row.get(1)?,
                text: row.get(2)?,
                from_on: row.get(3)?,
                made_by: row.get(4)?,
            })
        },
    )
}

fn text(text: &str) -> Result<String> {
    let text = names::tidy(text);
    if text.is_empty() {
        return Err(Problem::invalid("text", Why::Missing));
    }
    if text.chars().count() > LONGEST_TEXT {
        return Err(Problem::invalid("text", Why::TooLong { most: LONGEST_TEXT }));
    }
    Ok(text)
}
