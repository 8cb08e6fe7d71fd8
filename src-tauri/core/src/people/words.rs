//! The words of the people slice: what a person is made of.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Fields;
use crate::base::ids::{ClassId, PersonId};
use crate::base::{Day, Problem, Result, Why, names};

/// What somebody is to the school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Pupil,
    Contact,
    Staff,
    Governor,
    Volunteer,
    Visitor,
}

impl Kind {
    /// The word kept in the database.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Pupil => "pupil",
            Self::Contact => "contact",
            Self::Staff => "staff",
            Self::Governor => "governor",
            Self::Volunteer => "volunteer",
            Self::Visitor => "visitor",
        }
    }

    /// The kind that the database's word stands for.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Pupil, Self::Contact, Self::Staff, Self::Governor, Self::Volunteer, Self::Visitor]
            .into_iter()
            .find(|k| k.word() == word)
    }
}

/// Whether a contact holds parental responsibility for a pupil, as far as the school knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Responsibility {
    Yes,
    No,
    Unknown,
}

impl Responsibility {
    /// The word kept in the database.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }

    /// What the database's word stands for; anything else is "unknown".
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        match word {
            "yes" => Self::Yes,
            "no" => Self::No,
            _ => Self::Unknown,
        }
    }
}

/// A year group: N1, N2, R, 1 to 13, kept as that text; empty when not known.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Year(String);

impl Year {
    /// Reads what offices write: "Year 7", "Y7", "7", "07", "R", "Reception", "N2", "Nursery 2". Empty stays empty.
    pub fn read(text: &str) -> Result<Self> {
        let folded = names::fold(text).replace(' ', "");
        let rest = folded.trim_start_matches("year").trim_start_matches("yr");
        let rest = rest.strip_prefix('y').unwrap_or(rest);
        let year = match rest {
            "" if text.trim().is_empty() => String::new(),
            "r" | "reception" | "rec" => "R".to_owned(),
            "n" | "nursery" => "N2".to_owned(),
            "n1" | "nursery1" => "N1".to_owned(),
            "n2" | "nursery2" => "N2".to_owned(),
            number => match number.parse::<u8>() {
                Ok(0) => "R".to_owned(),
                Ok(n @ 1..=13) => n.to_string(),
                _ => return Err(Problem::invalid("year", Why::NotUnderstood)),
            },
        };
        Ok(Self(year))
    }

    /// The text kept.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Takes over what the database holds.
    #[must_use]
    pub fn kept(text: String) -> Self {
        Self(text)
    }

    /// The key stage that decides which agreement a pupil gets: 0 for the early years, 1 to 5; none when the year is not known.
    #[must_use]
    pub fn key_stage(&self) -> Option<u8> {
        match self.0.as_str() {
            "N1" | "N2" | "R" => Some(0),
            number => match number.parse::<u8>().ok()? {
                1..=2 => Some(1),
                3..=6 => Some(2),
                7..=9 => Some(3),
                10..=11 => Some(4),
                _ => Some(5),
            },
        }
    }
}

/// A person as the vault has them.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    pub id: PersonId,
    pub kind: Kind,
    pub fields: Fields,
    pub name: String,
    pub register_name: String,
    pub class_id: Option<ClassId>,
    pub class_name: String,
    pub left_on: Option<Day>,
    /// Rises with every change; an edit names the one it was made from.
    #[ts(type = "number")]
    pub revision: i64,
}

/// What a contact is to one pupil.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Link {
    pub relationship: String,
    pub responsibility: Responsibility,
    /// A court order limits what this contact may decide.
    pub court_order: bool,
    pub lives_with: Option<bool>,
    /// 1 for the first contact.
    pub place: u8,
}

/// A contact beside the pupil (or a pupil beside the contact).
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactLink {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub mobile: String,
    pub phone: String,
    pub address: String,
    pub class_name: String,
    pub left_on: Option<Day>,
    pub link: Link,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn year_groups_are_read_as_offices_write_them() {
        for (written, kept) in [
            ("Year 7", "7"),
            ("Y7", "7"),
            ("07", "7"),
            ("7", "7"),
            ("R", "R"),
            ("Reception", "R"),
            ("N2", "N2"),
            ("", ""),
            ("Nursery 1", "N1"),
        ] {
            assert_eq!(Year::read(written).map(|y| y.text().to_owned()), Ok(kept.to_owned()), "{written}");
        }
        assert!(Year::read("Year 14").is_err());
        assert!(Year::read("Upper").is_err());
    }
}
