//! The main job without a window: make the invented school and print one class's agreements and its consent list.

use std::path::Path;

use crate::base::{Problem, Progress, Result};
use crate::office::Moment;
use crate::papers::{self, FormChoice, Paper};
use crate::people::classes;

/// Makes the demonstration in a folder, or uses the one that is there, and writes `agreements.pdf` and `consents.pdf`.
/// Answers with what it did, in sentences.
pub fn without_window(dir: &Path, moment: Moment) -> Result<String> {
    let mut office = super::open_or_make(dir, moment)?;
    let classes = office.read(moment, classes::list)?;
    let class = classes.iter().find(|c| c.ended_on.is_none() && c.year == "4").or(classes.first()).ok_or(Problem::NotFound)?;
    let pupils: u32 = classes.iter().map(|c| c.pupils).sum();
    let forms = Paper::ClassForms { class: class.id, forms: vec![FormChoice::Agreement], only_missing: false, duplex: false };
    let list = Paper::ClassConsents { class: class.id, as_at: None };
    let mut report = format!("The invented school is in {}: {pupils} pupils in {} classes.\n", dir.display(), classes.len());
    for (paper, name, what) in [(forms, "agreements.pdf", "agreements are"), (list, "consents.pdf", "consent list is")] {
        let mut prepared = office.read(moment, |read| papers::prepare(read, &paper))?;
        let pdf = papers::pdf(&mut prepared, moment.at, &Progress::default())?;
        if !prepared.issues.is_empty() {
            office.write("paper_save", moment, |write| papers::issue(write, &prepared).map(|_| ()))?;
        }
        std::fs::write(dir.join(name), &pdf).map_err(|_| Problem::FileAccess)?;
        let path = dir.join(name);
        report += &format!("{}: the {what} in {} ({} kB).\n", class.name, path.display(), pdf.len() / 1000);
    }
    report += &format!("To look at it in the window: SIGNET_VAULT={} signet --demo\n", dir.display());
    report += &format!("Its password is \"{}\"; nobody in it exists.", super::PASSWORD);
    Ok(report)
}
