//! The sheets and rolls that labels come on, in millimetres.

use crate::base::words::words;

words! {
    /// What the labels are printed on.
    LabelLayout {
        /// 21 on a sheet of A4.
        L7160 = "l7160",
        /// 14 on a sheet.
        L7163 = "l7163",
        /// 189 small silver ones on a sheet.
        L6008 = "l6008",
        /// 48 silver ones on a sheet.
        L6009 = "l6009",
        /// 189 small white ones on a sheet.
        L4731 = "l4731",
        /// A roll of labels cut already, for a label printer.
        Roll62x29 = "roll62x29",
        /// An endless roll, cut behind each label.
        Roll62 = "roll62",
        /// Endless tape, cut behind each label.
        Tape24 = "tape24",
    }
}

impl LabelLayout {
    /// Every layout, in the order in which they are offered.
    pub const ALL: [Self; 8] =
        [Self::L7160, Self::L7163, Self::L6008, Self::L6009, Self::L4731, Self::Roll62x29, Self::Roll62, Self::Tape24];

    /// The name that stands on the packet.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::L7160 => "L7160",
            Self::L7163 => "L7163",
            Self::L6008 => "L6008",
            Self::L6009 => "L6009",
            Self::L4731 => "L4731",
            Self::Roll62x29 => "62 × 29 mm",
            Self::Roll62 => "62 mm",
            Self::Tape24 => "24 mm",
        }
    }

    /// Its measures. Those of sheets are facts of the sheet: so many labels of that size, so far from one another, in the
    /// middle of A4; the margins follow from that.
    #[must_use]
    pub fn measures(self) -> Measures {
        match self {
            Self::L7160 => Measures::of_sheet((3, 7), (63.5, 38.1), (66.04, 38.1)),
            Self::L7163 => Measures::of_sheet((2, 7), (99.1, 38.1), (101.6, 38.1)),
            Self::L6008 | Self::L4731 => Measures::of_sheet((7, 27), (25.4, 10.0), (27.9, 10.0)),
            Self::L6009 => Measures::of_sheet((4, 12), (45.7, 21.2), (48.3, 21.2)),
            // The head of such a printer leaves 1.5 mm of a 62 mm roll white on either side.
            Self::Roll62x29 => Measures::of_roll((62.0, 29.0), 2.0),
            Self::Roll62 => Measures::of_roll((62.0, 38.0), 2.0),
            // It prints the middle 18 mm of a tape of 24 mm.
            Self::Tape24 => Measures::of_roll((60.0, 24.0), 3.2),
        }
    }
}

/// How large labels are and where they stand, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measures {
    pub page: (f32, f32),
    pub columns: usize,
    pub rows: usize,
    pub label: (f32, f32),
    /// The left and the top margin.
    pub margin: (f32, f32),
    /// From the left edge of one label to that of the next, and the same downwards.
    pub pitch: (f32, f32),
    /// What stays white at the edges of a label, since no printer draws a sheet in exactly.
    pub inset: f32,
}

impl Measures {
    fn of_sheet((columns, rows): (usize, usize), label: (f32, f32), pitch: (f32, f32)) -> Self {
        let page = (210.0, 297.0);
        let margin = |page: f32, label: f32, pitch: f32, number: usize| (page - label - pitch * (number - 1) as f32) / 2.0;
        Self {
            page,
            columns,
            rows,
            label,
            margin: (margin(page.0, label.0, pitch.0, columns), margin(page.1, label.1, pitch.1, rows)),
            pitch,
            inset: (label.1 * 0.12).min(2.5),
        }
    }

    fn of_roll(label: (f32, f32), inset: f32) -> Self {
        Self { page: label, columns: 1, rows: 1, label, margin: (0.0, 0.0), pitch: label, inset }
    }

    /// How many labels a page has.
    #[must_use]
    pub fn per_page(&self) -> usize {
        self.columns * self.rows
    }

    /// The top left corner of a label, counted from 0 along the rows.
    #[must_use]
    pub fn place(&self, number: usize) -> (f32, f32) {
        let (column, row) = (number % self.columns, number / self.columns);
        (self.margin.0 + self.pitch.0 * column as f32, self.margin.1 + self.pitch.1 * row as f32)
    }
}
