//! How labels are printed: on what, from which label on, and with what on them. The last choice is kept for the school.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::base::{Problem, Result, Why};
use crate::printing::labels::LabelLayout;
use crate::store::{Read, Write, params};

/// More copies of one label are a slip of the hand.
pub const MOST_COPIES: u16 = 50;

/// How labels are printed. The tag and its QR code stand on every label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
// What may stand on a label is a row of boxes to tick; each is its own.
#[allow(clippy::struct_excessive_bools)]
pub struct LabelChoice {
    pub layout: LabelLayout,
    /// The first label of the sheet that is still there, counted from 1 along the rows.
    pub start: u16,
    pub copies: u16,
    /// What it is, such as "Laptop, Alder L13".
    pub what: bool,
    pub serial: bool,
    /// The school's name.
    pub school: bool,
    pub room: bool,
    /// "Property of" before the school's name.
    pub property_of: bool,
}

impl Default for LabelChoice {
    fn default() -> Self {
        Self {
            layout: LabelLayout::L7160,
            start: 1,
            copies: 1,
            what: true,
            serial: true,
            school: true,
            room: false,
            property_of: true,
        }
    }
}

impl LabelChoice {
    /// The same choice.
    ///
    /// # Errors
    /// `Invalid`: `start` where the sheet has no such label, `copies` for none or too many.
    pub fn checked(&self) -> Result<&Self> {
        if !(1..=self.layout.measures().per_page()).contains(&usize::from(self.start)) {
            return Err(Problem::invalid("start", Why::DoesNotFit));
        }
        if !(1..=MOST_COPIES).contains(&self.copies) {
            return Err(Problem::invalid("copies", Why::DoesNotFit));
        }
        Ok(self)
    }
}

/// The last choice, or the usual one.
pub fn get(read: &Read<'_>) -> Result<LabelChoice> {
    let kept = read.maybe(
        "SELECT layout, start, copies, what, serial, school, room, property_of FROM label_choice WHERE id = 1",
        [],
        |row| {
            Ok(LabelChoice {
                layout: row.get(0)?,
                start: row.get(1)?,
                copies: row.get(2)?,
                what: row.get(3)?,
                serial: row.get(4)?,
                school: row.get(5)?,
                room: row.get(6)?,
                property_of: row.get(7)?,
            })
        },
    )?;
    Ok(kept.unwrap_or_default())
}

/// Keeps the choice for the next time.
///
/// # Errors
/// As [`LabelChoice::checked`].
pub fn keep(write: &Write<'_>, input: &LabelChoice) -> Result<()> {
    let c = input.checked()?;
    write.run(
        "INSERT INTO label_choice (id, layout, start, copies, what, serial, school, room, property_of)
         VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (id) DO UPDATE SET layout = ?1, start = ?2, copies = ?3, what = ?4, serial = ?5, school = ?6, room = ?7,
           property_of = ?8",
        params![c.layout, c.start, c.copies, c.what, c.serial, c.school, c.room, c.property_of],
    )?;
    write.note("", format!("labels on {} from label {}", c.layout.name(), c.start));
    Ok(())
}
