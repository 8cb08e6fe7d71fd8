//! The texts of the agreements: shipped in `assets/forms`, kept in the vault from the first loan on, never altered there
//! (R9).

use super::LoanForm;
use crate::base::{Problem, Result};
use crate::store::{Read, Write, params};

/// The text that this Signet ships for a form.
#[must_use]
pub fn shipped(form: LoanForm) -> &'static str {
    match form {
        LoanForm::E1 => include_str!("../../../../assets/forms/E1.en.txt"),
        LoanForm::E2 => include_str!("../../../../assets/forms/E2.en.txt"),
        LoanForm::E4 => include_str!("../../../../assets/forms/E4.en.txt"),
    }
}

/// Keeps the shipped text, if the vault has not got this version yet, and answers its version: a loan points to it, so
/// that a reprint says what was signed.
pub fn keep(write: &Write<'_>, form: LoanForm) -> Result<u32> {
    let body = shipped(form);
    let version = version(body)?;
    if kept(write, form, version)?.is_none() {
        write.run(
            "INSERT INTO loan_text (code, version, body, kept_on) VALUES (?1, ?2, ?3, ?4)",
            params![form, version, body, write.today()],
        )?;
    }
    Ok(version)
}

/// The text of that version as it was kept.
pub fn of(read: &Read<'_>, form: LoanForm, version: u32) -> Result<String> {
    kept(read, form, version)?.ok_or(Problem::NotFound)
}

fn kept(read: &Read<'_>, form: LoanForm, version: u32) -> Result<Option<String>> {
    read.maybe("SELECT body FROM loan_text WHERE code = ?1 AND version = ?2", params![form, version], |row| row.get(0))
}

fn version(body: &str) -> Result<u32> {
    let line = body.lines().take_while(|line| !line.is_empty()).find_map(|line| line.strip_prefix("version: "));
    line.and_then(|version| version.trim().parse().ok()).ok_or_else(|| Problem::unexpected("an agreement without its version"))
}
