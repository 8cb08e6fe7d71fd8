//! A paper made ready: what was seen in the preview is, byte for byte, what is printed and what is kept as issued.

use crate::agreements::FormVersion;
use crate::agreements::issue::NewIssue;
use crate::base::Day;
use crate::printing::{Job, Sheet};

/// Sheets with everything that goes on them. Nothing is kept in the vault until `issue`.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// What the window calls it, such as "Forms for Willow".
    pub title: String,
    /// The name under which it is saved. It names a person only when one pupil's paper was asked for.
    pub file_name: String,
    /// The different sheets.
    pub sheets: Vec<Sheet>,
    /// One for each copy, in the order in which they are printed.
    pub jobs: Vec<Job>,
    /// One for each job when these are forms that come back; empty for lists and records.
    pub issues: Vec<NewIssue>,
    /// The versions of the forms among the sheets.
    pub versions: Vec<FormVersion>,
    /// When the forms should be back.
    pub due_on: Option<Day>,
    /// How many copies; the same as the number of jobs.
    pub copies: usize,
    /// Names that no bundled font can set; printing refuses while there are any.
    pub missing_characters: Vec<String>,
    /// Every form begins on the front of a sheet.
    pub duplex: bool,
}
