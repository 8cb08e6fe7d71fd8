//! A paper made ready: what was seen in the preview is, byte for byte, what is printed and what is kept as issued.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::agreements::FormVersion;
use crate::agreements::issue::{self as issues, NewIssue};
use crate::base::ids::BatchId;
use crate::base::{Day, Problem, Result};
use crate::printing::labels::LabelRun;
use crate::printing::{Filling, Job, Place, Progress, Sheet, is_hidden, missing, print_labels, print_run, print_single};
use crate::store::Write;

/// Sheets with everything that goes on them. Nothing is kept in the vault until [`issue()`].
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
    /// One for each job when these are forms that come back; empty for lists and records. [`pdf`] fills in the places.
    pub issues: Vec<NewIssue>,
    /// The versions of the forms among the sheets.
    pub versions: Vec<FormVersion>,
    /// When the forms should be back.
    pub due_on: Option<Day>,
    /// How many copies; the same as the number of jobs.
    pub copies: usize,
    /// Names and words that no bundled font can set; printing refuses while there are any.
    pub missing_characters: Vec<String>,
    /// Labels instead of sheets.
    pub labels: Option<LabelRun>,
}

impl Prepared {
    /// Labels, looked through for characters that cannot be set.
    pub(super) fn of_labels(file_name: String, labels: LabelRun) -> Self {
        Self {
            copies: if labels.test.is_some() { 1 } else { labels.count() },
            missing_characters: labels.missing(),
            labels: Some(labels.clone()),
            ..Self::ready(labels.title, file_name, Vec::new(), Vec::new())
        }
    }

    /// Lists or records: each sheet once, nothing that comes back.
    pub(super) fn of_lists(title: String, file_name: String, sheets: Vec<Sheet>) -> Self {
        let jobs = (0..sheets.len()).map(|sheet| Job { sheet, filling: Filling::default() }).collect();
        Self::ready(title, file_name, sheets, jobs)
    }

    /// Sheets and copies, looked through for characters that cannot be set.
    pub(super) fn ready(title: String, file_name: String, sheets: Vec<Sheet>, jobs: Vec<Job>) -> Self {
        let mut missing_characters: Vec<String> = Vec::new();
        let empty = Filling::default();
        let nothing = Sheet::default();
        let found = sheets
            .iter()
            .flat_map(|sheet| missing(sheet, &empty))
            .chain(jobs.iter().flat_map(|job| missing(&nothing, &job.filling)));
        for text in found {
            if !missing_characters.contains(&text) {
                missing_characters.push(text);
            }
        }
        Self {
            title,
            file_name,
            copies: jobs.len(),
            sheets,
            jobs,
            issues: Vec::new(),
            versions: Vec::new(),
            due_on: None,
            missing_characters,
            labels: None,
        }
    }
}

/// Sets the paper: one document is tagged for those who have it read to them, a run of many shares its pages. Fills in
/// where each form's boxes stand.
///
/// # Errors
/// `NothingToPrint`, `CannotBeSet`, `Stopped`.
pub fn pdf(prepared: &mut Prepared, at: DateTime<Utc>, progress: &Progress) -> Result<Vec<u8>> {
    if let Some(text) = prepared.missing_characters.first() {
        return Err(Problem::CannotBeSet { text: text.clone() });
    }
    let made = at.naive_utc();
    if let Some(labels) = &prepared.labels {
        return print_labels(labels, made, progress);
    }
    let printed = match prepared.jobs.as_slice() {
        [one] => {
            let sheet = prepared.sheets.get(one.sheet);
            let sheet = sheet.ok_or_else(|| Problem::unexpected("a copy without its sheet"))?;
            print_single(sheet, &one.filling, made)?
        }
        jobs => print_run(&prepared.sheets, jobs, made, progress)?,
    };
    let mut known: HashMap<*const Vec<Place>, Arc<str>> = HashMap::new();
    for (issue, copy) in prepared.issues.iter_mut().zip(&printed.copies) {
        // Copies of one layout share one text, in memory and in the vault.
        issue.places = match known.get(&Arc::as_ptr(&copy.places)) {
            Some(places) => places.clone(),
            None => {
                let json = serde_json::to_string(&*copy.places).map_err(Problem::unexpected)?;
                let places: Arc<str> = json.into();
                known.insert(Arc::as_ptr(&copy.places), places.clone());
                places
            }
        };
    }
    Ok(printed.pdf)
}

/// Keeps the forms as gone out today, in one batch. Only after [`pdf`], since it keeps where each box stands.
pub fn issue(write: &Write<'_>, prepared: &Prepared) -> Result<BatchId> {
    if prepared.issues.iter().any(|form| form.places.is_empty()) {
        return Err(Problem::unexpected("forms went out before they were set"));
    }
    issues::issue(write, &prepared.title, &prepared.issues, &prepared.versions, prepared.due_on)
}

/// Forgets a batch that never became paper.
pub fn take_back_issue(write: &Write<'_>, batch: BatchId) -> Result<()> {
    issues::take_back(write, batch)
}

/// A file's name as a person would call it, of characters that every system takes, with the day at its end.
pub(super) fn file_name(words: &[&str], day: Day) -> String {
    // What steers a line of text would let a file seem to be of another kind.
    let kept: String =
        words.join(" ").chars().map(|c| if is_hidden(c) || r#"/\:*?"<>|"#.contains(c) { ' ' } else { c }).collect();
    let mut name = String::new();
    for word in kept.split_whitespace() {
        if name.chars().count() + word.chars().count() < 80 {
            name.push_str(word);
            name.push(' ');
        }
    }
    let mut letters = name.chars();
    // A dot at the beginning would hide the file.
    let first = letters.next().filter(|first| *first != '.').map(|first| first.to_uppercase().to_string());
    format!("{}{}{day}.pdf", first.unwrap_or_default(), letters.as_str())
}
