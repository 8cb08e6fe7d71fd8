//! What stands on a sheet, one under the other.

use super::{Table, Words};

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Style {
    /// Running text.
    #[default]
    Body,
    /// Smaller and grey: privacy lines, notes, sources.
    Small,
    /// A boxed warning or instruction that must be read.
    Boxed,
}

/// One block of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading; level 1 stands under the sheet's title, levels 2 and 3 under that. Stays with what follows it.
    Heading { level: u8, words: Words },
    /// A paragraph; lines are never left alone at the foot or the head of a page.
    Paragraph { words: Words, style: Style },
    /// A numbered list, counted from `from`.
    Numbered { from: u32, items: Vec<Words> },
    /// A list with bullets.
    Bullets { items: Vec<Words> },
    /// A table whose header stands on every page it runs over.
    Table(Table),
    /// The "about" grid: rows of boxes, each with a small label and a value. Boxes share the row's width by weight.
    About { rows: Vec<Vec<Field>> },
    /// Questions, each with a Yes and a No box.
    Ticks { questions: Vec<Question> },
    /// A box to draw or colour in.
    Draw(Draw),
    /// One or two signature blocks, side by side where the text is small enough.
    Signatures { blocks: Vec<Signature> },
    /// "For office use": labels with room to write.
    Office { labels: Vec<String> },
    /// A QR code in the middle of the line, `mm` wide, with its quiet zone; `says` is what it is, for who cannot see it.
    Code { content: String, mm: u16, says: String },
    /// A thin line across the sheet.
    Rule,
    /// Room, in millimetres.
    Space { mm: u16 },
    /// The next block begins a new page.
    PageBreak,
    /// Blocks that stay on one page if a page can hold them.
    Together { blocks: Vec<Block> },
}

/// A box with a label and a value that may hold slots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The small words over the value, such as "Date of birth".
    pub label: String,
    /// The value; empty to be written in by hand.
    pub value: Words,
    /// Its share of the row's width; 2 is twice as wide as 1.
    pub weight: u16,
}

impl Field {
    /// A box with a weight of 1.
    #[must_use]
    pub fn new(label: impl Into<String>, value: impl Into<Words>) -> Self {
        Self { label: label.into(), value: value.into(), weight: 1 }
    }

    /// The same box with another share of the row.
    #[must_use]
    pub fn weighing(mut self, weight: u16) -> Self {
        self.weight = weight;
        self
    }
}

/// A question answered by ticking exactly one of two boxes. Nothing is ever ticked in print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// How its two places are named, such as the purpose's id.
    pub id: String,
    /// The question.
    pub words: Words,
}

/// A box to draw in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draw {
    /// How its place is named.
    pub id: String,
    /// The words over it.
    pub label: Words,
    /// Its height in millimetres.
    pub height: u16,
    /// How many empty faces (a circle to put a mouth and eyes in) stand in it; none makes an open box.
    pub faces: u8,
}

/// A signature block: a title, lines to fill (printed name, relationship), the signature's box, the date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// How its place is named, such as "parent".
    pub id: String,
    /// Who signs, such as "Parent or carer".
    pub title: String,
    /// Lines over the signature, such as "Name in capitals" and "Relationship to the child". Values may hold slots.
    pub fields: Vec<Field>,
    /// The words in the signature's box, such as "Signature or mark".
    pub signature: String,
    /// The words at the date line, such as "Date".
    pub date: String,
}
