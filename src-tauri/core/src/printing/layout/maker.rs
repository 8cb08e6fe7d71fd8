//! The maker: holds the sheet, its measures and what has been laid out so far.

use std::collections::BTreeMap;

use super::area::{self, Area, REFERENCE};
use super::slab::Slab;
use crate::printing::ink::MM;
use crate::printing::setting::{Look, Setting, set};
use crate::printing::structure::{Role, Tree};
use crate::printing::{Block, Filling, Sheet, Words};

/// The paper and the field that text may fill, in points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub width: f32,
    pub height: f32,
    pub left: f32,
    pub right: f32,
    pub bottom: f32,
}

impl Frame {
    fn of(sheet: &Sheet) -> Self {
        let (width, height) = if sheet.landscape && sheet.form.is_none() { (297.0, 210.0) } else { (210.0, 297.0) };
        // A form's field ends clear of the corner marks and flush with its code; a list may use more of the paper.
        let (side, foot) = if sheet.form.is_some() { (18.0, 24.0) } else { (15.0, 20.0) };
        Self { width: width * MM, height: height * MM, left: side * MM, right: (width - side) * MM, bottom: (height - foot) * MM }
    }

    pub fn field(self) -> f32 {
        self.right - self.left
    }
}

/// A text that is set, or room for one that is not known yet.
pub(super) enum Put {
    Set(Setting),
    Room { words: Words, look: Look, width: f32, height: f32, boxed: bool, number: Option<usize> },
}

impl Put {
    pub fn height(&self) -> f32 {
        match self {
            Self::Set(setting) => setting.height(),
            Self::Room { height, .. } => *height,
        }
    }

    /// Puts the text on a slab with its top left corner at (x, y).
    pub fn onto(self, slab: &mut Slab, node: Option<usize>, x: f32, y: f32) {
        match self {
            Self::Set(setting) => slab.put_all(node, setting.items(x, y)),
            Self::Room { words, look, width, height, boxed, number } => {
                slab.areas.push(Area { x, y, width, height, words, look, boxed, number });
            }
        }
    }
}

pub(super) struct Maker<'a> {
    pub sheet: &'a Sheet,
    /// The copy's values; without them, slots become areas.
    values: Option<BTreeMap<String, String>>,
    pub frame: Frame,
    /// The running text's size.
    pub size: f32,
    pub tree: Tree,
    pub slabs: Vec<Slab>,
    /// How many lines each numbered text of a template has; what is not said is as long as ordinary names make it.
    lines: &'a [usize],
    /// How many texts were numbered so far; nothing once the furniture begins, which stands on every page.
    numbered: Option<usize>,
    /// Some character could not be set.
    pub unset: bool,
}

impl<'a> Maker<'a> {
    pub fn new(sheet: &'a Sheet, filling: Option<&Filling>, lines: &'a [usize]) -> Self {
        Self {
            sheet,
            values: filling.map(Filling::all),
            frame: Frame::of(sheet),
            size: sheet.size.points(),
            tree: Tree::new(),
            slabs: Vec::new(),
            lines,
            numbered: Some(0),
            unset: false,
        }
    }

    /// Sets a text, or makes room for it.
    pub fn put(&mut self, words: &Words, look: Look, width: f32, boxed: bool) -> Put {
        let none = BTreeMap::new();
        let values = match &self.values {
            None if words.has_slots() => {
                let number = if boxed { None } else { self.number() };
                let said = number.and_then(|number| self.lines.get(number)).map(|lines| *lines as f32 * look.line());
                let height = said.unwrap_or_else(|| area::reserve(words, look, width, boxed));
                let words = words.clone();
                return Put::Room { words, look, width, height, boxed, number };
            }
            None => &none,
            Some(values) => values,
        };
        let parts = area::parts(words, values, boxed);
        let setting = if boxed { area::fit(&parts, look, width) } else { set(&parts, look, width) };
        self.unset |= setting.unset;
        Put::Set(setting)
    }

    fn number(&mut self) -> Option<usize> {
        let number = self.numbered?;
        self.numbered = Some(number + 1);
        Some(number)
    }

    /// From here on comes what stands on every page.
    pub fn begin_furniture(&mut self) {
        self.numbered = None;
    }

    /// Sets a text that never changes.
    pub fn plain(&mut self, text: &str, look: Look, width: f32) -> Setting {
        let setting = set(&[(text.to_owned(), false)], look, width);
        self.unset |= setting.unset;
        setting
    }

    pub fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, words } => self.heading(*level, words),
            Block::Paragraph { words, style } => self.paragraph(words, *style),
            Block::Numbered { from, items } => self.list(items, |n| format!("{}.", *from as usize + n)),
            Block::Bullets { items } => self.list(items, |_| "•".to_owned()),
            Block::Table(table) => self.table(table),
            Block::About { rows } => self.about(rows),
            Block::Ticks { questions } => self.ticks(questions),
            Block::Draw(draw) => self.draw(draw),
            Block::Signatures { blocks } => self.signatures(blocks),
            Block::Office { labels } => self.office(labels),
            Block::Code { content, mm, says } => self.code(content, *mm, says),
            Block::Rule => self.rule(),
            Block::Space { mm } => self.slabs.push(Slab::of(f32::from(*mm) * MM, 0.0)),
            Block::PageBreak => self.slabs.push(Slab { breaks: true, ..Slab::default() }),
            Block::Together { blocks } => {
                let from = self.slabs.len();
                for block in blocks {
                    self.block(block);
                }
                let to = self.slabs.len().saturating_sub(1).max(from);
                for slab in &mut self.slabs[from..to] {
                    slab.keep = true;
                }
            }
        }
    }

    /// A new element right under the document.
    pub fn node(&mut self, role: Role) -> usize {
        self.tree.add(Tree::ROOT, role)
    }
}

impl Filling {
    /// The values together with the reference, as areas look them up.
    pub(in crate::printing) fn all(&self) -> BTreeMap<String, String> {
        let mut values = self.values.clone();
        values.insert(REFERENCE.to_owned(), in_fours(&self.reference));
        values
    }
}

/// A reference as people read it out: in groups of four, unless it is short enough to be read at a glance.
fn in_fours(reference: &str) -> String {
    let characters: Vec<char> = reference.chars().collect();
    if characters.len() < 7 {
        return reference.to_owned();
    }
    characters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
