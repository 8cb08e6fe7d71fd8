//! The texts of the forms: shipped in `assets/forms`, kept in the vault from the first print on, never altered there (R9).

use super::{Form, FormVersion, store};
use crate::base::ids::FormVersionId;
use crate::base::{Day, Problem, Result};
use crate::store::{Read, Write};

const SHIPPED: [(Form, &str); 3] = [
    (Form::A1, include_str!("../../../../assets/forms/A1.en.txt")),
    (Form::A2, include_str!("../../../../assets/forms/A2.en.txt")),
    (Form::C1, include_str!("../../../../assets/forms/C1.en.txt")),
];

/// What the head of a form's text says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head<'a> {
    pub version: u32,
    pub language: &'a str,
    pub title: &'a str,
    /// Whether those who signed the version before have to sign anew.
    pub material: bool,
    /// Everything below the head.
    pub text: &'a str,
}

/// Reads the head of a form's text: lines "name: value" down to the first empty line.
pub fn head(body: &str) -> Result<Head<'_>> {
    let damaged = || Problem::unexpected("a form's head is not complete");
    let (top, text) = body.split_once("\n\n").ok_or_else(damaged)?;
    let value = |name: &str| top.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).map(str::trim);
    Ok(Head {
        version: value("version").and_then(|v| v.parse().ok()).ok_or_else(damaged)?,
        language: value("language").ok_or_else(damaged)?,
        title: value("title").ok_or_else(damaged)?,
        material: value("change").is_none_or(|change| change != "minor"),
        text,
    })
}

/// The text that this Signet ships for a form.
#[must_use]
pub fn shipped(form: Form) -> &'static str {
    SHIPPED.iter().find(|(code, _)| *code == form).map_or("", |(_, text)| *text)
}

/// Whether the vault lacks a version that is shipped.
pub fn are_behind(read: &Read<'_>) -> Result<bool> {
    for (code, body) in SHIPPED {
        let shipped = head(body)?.version;
        if store::version_on(read, code, Day::MAX)?.is_none_or(|known| known.version < shipped) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Puts the shipped versions into the vault where it has only older ones.
pub fn start(write: &Write<'_>) -> Result<()> {
    for (code, body) in SHIPPED {
        let head = head(body)?;
        let known = store::version_on(write, code, Day::MAX)?;
        if known.as_ref().is_some_and(|k| k.version >= head.version) {
            continue;
        }
        let version = FormVersion {
            id: FormVersionId::new(),
            code,
            version: head.version,
            language: head.language.to_owned(),
            title: head.title.to_owned(),
            body: body.to_owned(),
            material: head.material,
            // The first version may have been signed on paper before the vault was made.
            from_on: if known.is_none() { Day::from_ymd_opt(2000, 1, 1).unwrap_or_default() } else { write.today() },
        };
        store::insert_version(write, &version)?;
    }
    Ok(())
}

/// The newest version of every form.
pub fn list(read: &Read<'_>) -> Result<Vec<FormVersion>> {
    let today = read.today();
    let versions = SHIPPED.iter().map(|(code, _)| store::version_on(read, *code, today));
    Ok(versions.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}
