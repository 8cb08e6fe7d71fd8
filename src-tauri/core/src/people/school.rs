//! What the school is called and how it wants its papers: settings, each kept with who set it and when.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::base::{Problem, Result, Why, names};
use crate::store::{Read, Write, params};

/// The school as it stands on every paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct School {
    pub name: String,
    pub address: String,
    pub phone: String,
    pub email: String,
    /// To whom forms go back, such as "the school office".
    pub return_to: String,
    /// Within how many days a form should come back.
    pub return_days: u16,
    /// When a consent for a school year ends.
    pub year_ends: YearEnd,
    /// Whom families may ask about their data, such as "the data protection officer, 01234 567890".
    pub privacy_contact: String,
}

/// When a consent given for a year ends (R6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum YearEnd {
    /// On the next 31 August.
    Summer,
    /// On the next 30 September, so that last year's answers hold while the new forms come in.
    Autumn,
    /// Twelve months after the day on the paper.
    TwelveMonths,
}

impl Default for School {
    fn default() -> Self {
        Self {
            name: String::new(),
            address: String::new(),
            phone: String::new(),
            email: String::new(),
            return_to: "the school office".to_owned(),
            return_days: 14,
            year_ends: YearEnd::Autumn,
            privacy_contact: "the school office".to_owned(),
        }
    }
}

/// The school's settings.
pub fn get(read: &Read<'_>) -> Result<School> {
    let kept: Option<String> = read.maybe("SELECT value FROM setting WHERE name = 'school'", [], |row| row.get(0))?;
    match kept {
        Some(json) => serde_json::from_str(&json).map_err(Problem::unexpected),
        None => Ok(School::default()),
    }
}

/// Changes the school's settings.
pub fn set(write: &Write<'_>, mut school: School) -> Result<()> {
    for (field, text) in [
        ("name", &mut school.name),
        ("address", &mut school.address),
        ("phone", &mut school.phone),
        ("email", &mut school.email),
        ("returnTo", &mut school.return_to),
        ("privacyContact", &mut school.privacy_contact),
    ] {
        *text = names::tidy(text);
        if text.chars().count() > names::LONGEST {
            return Err(Problem::invalid(field, Why::TooLong { most: names::LONGEST }));
        }
    }
    if school.name.is_empty() {
        return Err(Problem::invalid("name", Why::Missing));
    }
    let json = serde_json::to_string(&school).map_err(Problem::unexpected)?;
    write.run(
        "INSERT INTO setting (name, value, set_at, set_by) VALUES ('school', ?1, ?2, ?3) \
         ON CONFLICT (name) DO UPDATE SET value = ?1, set_at = ?2, set_by = ?3",
        params![json, write.stamp.at.to_rfc3339(), write.stamp.name],
    )?;
    write.note("school", "settings changed");
    Ok(())
}
