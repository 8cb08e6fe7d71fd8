//! Labels: what stands on each, and the test page.

use crate::base::{Problem, Result};
use crate::labels::choice::LabelChoice;
use crate::labels::pick::{LabelledAsset, WhichAssets, pick};
use crate::papers::days::{say, word};
use crate::papers::prepared::{Prepared, file_name};
use crate::people::school;
use crate::printing::labels::{Label, LabelLayout, LabelRun, TestWords};
use crate::store::Read;

const LANGUAGE: &str = "en-GB";

/// The labels of those that are chosen.
///
/// # Errors
/// `NothingToPrint` where none is; `Invalid` for the choice, or for a series.
pub fn labels(read: &Read<'_>, which: &WhichAssets, choice: &LabelChoice) -> Result<Prepared> {
    let choice = choice.checked()?;
    let assets = pick(read, which)?;
    let school = school::get(read)?.name;
    let labels: Vec<Label> = assets.into_iter().map(|asset| label(asset, choice, &school)).collect();
    let title = match labels.as_slice() {
        [] => return Err(Problem::NothingToPrint),
        [one] => say("labels.title_one", &[("tag", &one.tag)]),
        [first, .., last] => {
            let number = labels.len().to_string();
            say("labels.title", &[("number", &number), ("first", &first.tag), ("last", &last.tag)])
        }
    };
    let file = file_name(&[&word("labels.file"), choice.layout.name()], read.today());
    let run = LabelRun {
        title,
        language: LANGUAGE.to_owned(),
        layout: choice.layout,
        start: choice.start.into(),
        copies: choice.copies.into(),
        labels,
        test: None,
    };
    Ok(Prepared::of_labels(file, run))
}

/// The lines under the tag, the most needful first.
fn label(asset: LabelledAsset, choice: &LabelChoice, school: &str) -> Label {
    let mut lines = Vec::new();
    if choice.what {
        lines.push(asset.what);
    }
    if choice.serial && !asset.serial.is_empty() {
        lines.push(say("labels.serial", &[("serial", &asset.serial)]));
    }
    if choice.school {
        lines.push(if choice.property_of { say("labels.property_of", &[("school", school)]) } else { school.to_owned() });
    }
    if choice.room && !asset.room.is_empty() {
        lines.push(asset.room);
    }
    Label { tag: asset.tag, lines }
}

/// A page to hold against a sheet of that layout.
pub fn test(layout: LabelLayout) -> Result<Prepared> {
    let values = [("layout", layout.name())];
    let run = LabelRun {
        title: say("labels.test_title", &values),
        language: LANGUAGE.to_owned(),
        layout,
        start: 1,
        copies: 1,
        labels: Vec::new(),
        test: Some(TestWords { lines: vec![say("labels.test_hold", &values), word("labels.test_ruler")] }),
    };
    let name = format!("{}.pdf", crate::base::names::fold(&run.title).replace(' ', "-"));
    Ok(Prepared::of_labels(name, run))
}
