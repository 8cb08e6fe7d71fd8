//! Labels: sheets of stickers and the rolls of label printers. A small page model of its own: every label has a tag, its QR
//! code and a few lines, set as large as the label allows. Nothing ever runs over an edge: a line that is too long is set
//! smaller, then cut with an ellipsis; the tag is never cut.

mod face;
mod layout;
mod test_page;

use std::collections::HashMap;
use std::sync::Mutex;

use super::characters::can_be_set;
use super::ink::{Item, MM};
pub(in crate::printing) use face::Face;
pub use face::lines_that_fit;
pub use layout::{LabelLayout, Measures};
pub use test_page::TestWords;
pub(in crate::printing) use test_page::test_page;

/// What stands on one label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The tag: in letters, and in the QR code.
    pub tag: String,
    /// What stands under it, the most needful first: where there is no room for all of them, the last are left out.
    pub lines: Vec<String>,
}

/// Labels on their way to paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelRun {
    pub title: String,
    pub language: String,
    pub layout: LabelLayout,
    /// The first label of the first sheet that is still there, counted from 1 along the rows.
    pub start: usize,
    /// How often each label is printed, one after the other.
    pub copies: usize,
    pub labels: Vec<Label>,
    /// The words of a test page, which is printed instead of labels.
    pub test: Option<TestWords>,
}

impl LabelRun {
    /// How many labels come out.
    #[must_use]
    pub fn count(&self) -> usize {
        self.labels.len() * self.copies
    }

    /// The texts with a character that no bundled font has, each once.
    #[must_use]
    pub fn missing(&self) -> Vec<String> {
        let mut missing: Vec<String> = Vec::new();
        let texts = self.labels.iter().flat_map(|label| std::iter::once(&label.tag).chain(&label.lines));
        for text in texts.filter(|text| !text.is_ascii()) {
            if !missing.contains(text) && !can_be_set(text) {
                missing.push(text.clone());
            }
        }
        missing
    }
}

/// A label at its place on a page.
pub(in crate::printing) struct Stuck {
    pub page: usize,
    pub x: f32,
    pub y: f32,
    /// Which of the run's labels.
    pub label: usize,
}

/// Where each label of the run is stuck, copy after copy.
pub(in crate::printing) fn places(run: &LabelRun) -> Vec<Stuck> {
    let measures = run.layout.measures();
    let first = run.start.clamp(1, measures.per_page()) - 1;
    (0..run.count())
        .map(|number| {
            let place = first + number;
            let (x, y) = measures.place(place % measures.per_page());
            Stuck { page: place / measures.per_page(), x: x * MM, y: y * MM, label: number / run.copies.max(1) }
        })
        .collect()
}

/// Lines that stand on many labels are set once.
#[derive(Default)]
pub(in crate::printing) struct Known(Mutex<HashMap<(String, u32, u32), Vec<Item>>>);
