//! The face of one label: its code on the left, the tag and the lines beside it.

use super::layout::{LabelLayout, Measures};
use super::{Known, Label};
use crate::base::{Problem, Result};
use crate::printing::characters::tame;
use crate::printing::code::{DarkRun, on_label};
use crate::printing::ink::{Item, MM};
use crate::printing::setting::{Look, Setting, set};

/// White modules that a reader wants around a code.
const QUIET: f32 = 4.0;
/// A code takes this share of the label's width, between these millimetres: a smaller one reads badly, a larger one no better,
/// and the words need the room.
const CODE: f32 = 0.28;
const SMALLEST_CODE: f32 = 7.0;
const LARGEST_CODE: f32 = 20.0;
/// Points. Smaller letters cannot be read on a sticker.
const SMALLEST: f32 = 4.5;
const SMALLEST_TAG: f32 = 5.0;
const LARGEST_LINE: f32 = 10.0;
const LARGEST_TAG: f32 = 18.0;
/// The tag is so much larger than the lines under it.
const TAG: f32 = 1.5;
const LEADING: f32 = 1.16;

/// A face with everything at its place, in points from the label's top left corner.
pub(in crate::printing) struct Face {
    pub items: Vec<Item>,
    pub runs: Vec<DarkRun>,
    /// Left, top and the size of one module.
    pub code: (f32, f32, f32),
}

/// How many lines there is room for under a tag that is set small.
#[must_use]
pub fn lines_that_fit(layout: LabelLayout) -> usize {
    room_for_lines((layout.measures().label.1 - 2.0 * layout.measures().inset) * MM)
}

fn room_for_lines(field: f32) -> usize {
    ((field - SMALLEST_TAG * LEADING) / (SMALLEST * LEADING)).floor().max(0.0) as usize
}

impl Face {
    /// Sets a label.
    ///
    /// # Errors
    /// `CannotBeSet` for a text with a character that no bundled font has.
    pub fn of(label: &Label, measures: &Measures, known: &Known) -> Result<Self> {
        let (width, height) = (measures.label.0 * MM, measures.label.1 * MM);
        let inset = measures.inset * MM;
        let (modules, runs) = on_label(&label.tag)?;
        let modules = f32::from(modules);
        // The quiet zone may lie in what stays white anyway.
        let side = (height - 2.0 * inset).min(height * modules / (modules + 2.0 * QUIET));
        let side = side.min((measures.label.0 * CODE).clamp(SMALLEST_CODE, LARGEST_CODE) * MM);
        let module = side / modules;
        let left = inset.max(QUIET * module);
        let beside = left + side + QUIET * module;
        let (room, field) = (width - beside - inset, height - 2.0 * inset);
        let lines: Vec<&String> = label.lines.iter().filter(|line| !line.is_empty()).collect();

        // The tag stands out as far as the lines leave it room.
        let wanted = lines.len().min(room_for_lines(field)) as f32;
        let size = (field * TAG / (LEADING * (TAG + wanted))).min(field / LEADING - wanted * SMALLEST);
        let tag = set_tag(&label.tag, size.clamp(SMALLEST_TAG, LARGEST_TAG), room);
        if tag.unset {
            return Err(Problem::CannotBeSet { text: label.tag.clone() });
        }
        let rest = field - tag.height();
        let fit = ((rest / (SMALLEST * LEADING)).floor().max(0.0) as usize).min(lines.len());
        let size = if fit == 0 { SMALLEST } else { (rest / (LEADING * fit as f32)).clamp(SMALLEST, LARGEST_LINE) };
        let step = size * LEADING;
        let mut y = (height - tag.height() - step * fit as f32) / 2.0;
        let tall = tag.height();
        let mut items: Vec<Item> = tag.items(beside, y).collect();
        y += tall;
        for line in &lines[..fit] {
            items.extend(known.line(line, size, room)?.into_iter().map(|item| item.moved(beside, y)));
            y += step;
        }
        Ok(Self { items, runs, code: (left, (height - side) / 2.0, module) })
    }
}

/// The tag in one line, smaller if it must be; a very long one on a very small label runs over several. It is never cut.
fn set_tag(tag: &str, size: f32, room: f32) -> Setting {
    let parts = [(tame(tag), true)];
    let look = |size| Look { leading: LEADING, ..Look::body(size) };
    let whole = set(&parts, look(size), f32::MAX);
    if whole.width <= room {
        return whole;
    }
    let smaller = size * room / whole.width * 0.99;
    let setting = set(&parts, look(smaller.max(SMALLEST)), if smaller < SMALLEST { room } else { f32::MAX });
    if setting.width <= room { setting } else { set(&parts, look(SMALLEST), room) }
}

impl Known {
    /// A line no wider than `room`, its top left corner at nought: smaller if it must be, then cut.
    fn line(&self, text: &str, size: f32, room: f32) -> Result<Vec<Item>> {
        let key = (text.to_owned(), size.to_bits(), room.to_bits());
        let lock = |known: &Self| known.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).get(&key).cloned();
        if let Some(items) = lock(self) {
            return Ok(items);
        }
        let setting = one_line(&tame(text), size, room);
        if setting.unset {
            return Err(Problem::CannotBeSet { text: text.to_owned() });
        }
        // A smaller line stands on the middle of its own.
        let down = (size * LEADING - setting.height()).max(0.0) / 2.0;
        let items: Vec<Item> = setting.items(0.0, down).collect();
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).insert(key, items.clone());
        Ok(items)
    }
}

fn one_line(text: &str, size: f32, room: f32) -> Setting {
    let at = |text: &str, size: f32| set(&[(text.to_owned(), false)], Look { leading: LEADING, ..Look::body(size) }, f32::MAX);
    let whole = at(text, size);
    if whole.width <= room {
        return whole;
    }
    // A line much smaller than its neighbours reads worse than one that is cut.
    let least = SMALLEST.max(size * 0.55);
    let setting = at(text, (size * room / whole.width * 0.99).max(least));
    if setting.width <= room {
        return setting;
    }
    let letters: Vec<char> = text.chars().collect();
    let mut kept = (letters.len() as f32 * room / setting.width) as usize + 1;
    loop {
        let cut: String = letters[..kept.min(letters.len())].iter().collect();
        let setting = at(&format!("{}…", cut.trim_end()), least);
        if setting.width <= room || kept == 0 {
            return setting;
        }
        kept -= 1;
    }
}
