//! What has to be known of a pupil, besides the answers, to say what counts on a day.

use chrono::Datelike;

use crate::base::Day;
use crate::base::ids::PersonId;

/// The pupil as the rules see them.
#[derive(Debug, Clone)]
pub struct PupilFacts {
    pub id: PersonId,
    pub born: Option<Day>,
    pub left_on: Option<Day>,
    /// "Never photograph" stands on the day asked about (R13).
    pub image_never: bool,
    /// When forms that ask this were printed for the pupil, and when the last of them was due.
    pub asked: Option<Asked>,
    /// When the last form that asks this came in, if one has.
    pub came_in: Option<Day>,
}

/// A form went out.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    pub issued_on: Day,
    pub due_on: Option<Day>,
}

impl PupilFacts {
    /// The age in whole years on that day, where the birthday is known.
    #[must_use]
    pub fn age(&self, on: Day) -> Option<u8> {
        let born = self.born?;
        let years = on.year() - born.year() - i32::from((on.month(), on.day()) < (born.month(), born.day()));
        u8::try_from(years).ok()
    }
}
