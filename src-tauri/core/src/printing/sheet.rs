//! A form or a list as its author sees it, and what fills it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Block, Place, Words};

/// How large the running text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextSize {
    /// 9.5 pt, for lists that stay in the office.
    List,
    /// 12 pt.
    #[default]
    Adult,
    /// 14 pt.
    EasyRead,
    /// 18 pt.
    Large,
}

impl TextSize {
    /// The size of the running text in points.
    #[must_use]
    pub fn points(self) -> f32 {
        match self {
            Self::List => 9.5,
            Self::Adult => 12.0,
            Self::EasyRead => 14.0,
            Self::Large => 18.0,
        }
    }
}

/// What makes a sheet a form: something that comes back and is found by its code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormMark {
    /// The form's code, such as "C1".
    pub code: String,
    /// The version of its words, such as "3".
    pub version: String,
}

/// The few words that the page itself says, in the sheet's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageWords {
    pub version: String,
    pub reference: String,
    pub page: String,
    pub of: String,
    pub yes: String,
    pub no: String,
    /// How boxes are answered; stands over the first question.
    pub tick: String,
    /// The title of the office's box.
    pub office: String,
}

impl Default for PageWords {
    /// The words in English.
    fn default() -> Self {
        Self {
            version: "version".to_owned(),
            reference: "Reference".to_owned(),
            page: "Page".to_owned(),
            of: "of".to_owned(),
            yes: "Yes".to_owned(),
            no: "No".to_owned(),
            tick: "Please tick one box on every line. Tick, do not cross.".to_owned(),
            office: "For office use".to_owned(),
        }
    }
}

/// A form or a list, A4. With a [`FormMark`] every page carries the code, corner marks and a QR code; without one it is a
/// list with a lighter head.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// The title in plain words.
    pub title: String,
    /// The language of the words as a BCP 47 tag, such as "en-GB".
    pub language: String,
    /// The school's name.
    pub school: String,
    /// A line under the title, such as "Class {class}" or "As at 3 September 2026". May hold slots.
    pub subtitle: Words,
    /// A line at the foot of every page, such as "Confidential · printed 3 September 2026 by J Evans". May hold slots.
    pub foot: Words,
    /// A line in the head of the second page and the later ones of a form, such as whose form it is: pages that come apart
    /// are known by it. May hold slots.
    pub later: Words,
    /// The text's size.
    pub size: TextSize,
    /// A list may lie on its side; a form always stands.
    pub landscape: bool,
    /// Code and version, when this is a form that comes back.
    pub form: Option<FormMark>,
    /// The few words that the page itself says.
    pub words: PageWords,
    /// What stands on it, from top to bottom.
    pub blocks: Vec<Block>,
}

/// What one copy of a sheet says that the others do not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filling {
    /// The opaque reference of the issued form: capitals and digits, 16 at most; never a name. Empty on lists.
    pub reference: String,
    /// The values of the slots by name. A slot without a value stays open for a pen.
    pub values: BTreeMap<String, String>,
}

impl Filling {
    /// A filling with a reference and no values: a blank form.
    #[must_use]
    pub fn blank(reference: impl Into<String>) -> Self {
        Self { reference: reference.into(), values: BTreeMap::new() }
    }

    /// Adds the value of a slot.
    #[must_use]
    pub fn with(mut self, slot: &str, value: impl Into<String>) -> Self {
        self.values.insert(slot.to_owned(), value.into());
        self
    }
}

/// One copy in a run of several different sheets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Which of the run's sheets, counted from 0.
    pub sheet: usize,
    /// What it is filled with.
    pub filling: Filling,
}

/// What printing gives: the PDF, and for each job, in the order given, how many pages it has and where its boxes stand.
#[derive(Debug, Clone)]
pub struct Printed {
    /// The file.
    pub pdf: Vec<u8>,
    /// One for each job. Copies that share their layout share their places.
    pub copies: Vec<Issued>,
}

/// One copy as it was laid out.
#[derive(Debug, Clone)]
pub struct Issued {
    /// How many pages it has.
    pub pages: usize,
    /// Where its boxes stand: to be kept with the issued form.
    pub places: Arc<Vec<Place>>,
}
