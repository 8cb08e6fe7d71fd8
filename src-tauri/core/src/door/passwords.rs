//! Help with choosing a password: four words, and whether one would be taken.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::base::secret::SecretText;
use crate::base::{Problem, Result, Why};
use crate::vault::passwords;

/// A password before it is chosen.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckPassword {
    pub school: String,
    pub name: String,
    pub password: SecretText,
}

/// Whether it would be taken.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PasswordChecked {
    pub ok: bool,
    pub why: Option<Why>,
}

/// Four words to use as a password. They travel to the window once, because the person has to read them.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SuggestedPassword {
    pub words: String,
}

/// Says whether a password would be taken.
pub fn check(input: &CheckPassword) -> Result<PasswordChecked> {
    match passwords::check("password", &input.password, &[&input.school, &input.name]) {
        Ok(()) => Ok(PasswordChecked { ok: true, why: None }),
        Err(Problem::Invalid { why, .. }) => Ok(PasswordChecked { ok: false, why: Some(why) }),
        Err(other) => Err(other),
    }
}

/// Suggests a password.
pub fn suggest() -> Result<SuggestedPassword> {
    let words = passwords::suggestion()?;
    // Shown to the person who asked for it, who may take it or not.
    Ok(SuggestedPassword { words: words.expose().to_owned() })
}
