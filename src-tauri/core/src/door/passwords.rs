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

/// For whom a password is suggested: it holds none of these names, or it would not be taken.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SuggestPassword {
    #[serde(default)]
    pub school: String,
    #[serde(default)]
    pub name: String,
}

/// Suggests a password that would be taken.
pub fn suggest(input: &SuggestPassword) -> Result<SuggestedPassword> {
    let words = passwords::suggestion(&[&input.school, &input.name])?;
    // Shown to the person who asked for it, who may take it or not.
    Ok(SuggestedPassword { words: words.expose().to_owned() })
}
