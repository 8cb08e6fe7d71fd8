//! Areas: the room that a sheet leaves for what changes from copy to copy.

use std::collections::BTreeMap;

use crate::printing::Words;
use crate::printing::characters::tame;
use crate::printing::ink::Item;
use crate::printing::setting::{Look, Setting, set};

/// What stands inside a sentence where a slot has no value: a line to write on.
pub(crate) const GAP: &str = "________________________";
/// A name of ordinary length: how much room a sentence leaves for one.
const STAND_IN: &str = "Wilhelmina Featherstone";
/// The slot of the reference itself; no author can write a name with a control character in it.
pub(crate) const REFERENCE: &str = "\u{1}reference";

/// A text too long for an area even at its smallest: the copy is then laid out by itself.
pub(crate) struct TooLong;

/// Room for a text with slots.
#[derive(Debug, Clone)]
pub(crate) struct Area {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    pub words: Words,
    pub look: Look,
    /// A value in a box: shrinks to stay on one line before it wraps, and stays empty without a value.
    pub boxed: bool,
    /// The number of a text that runs over as many lines as it needs: copies with the same lines share a template.
    pub number: Option<usize>,
}

/// The smallest size of a text that must shrink: three quarters of its size, and never under 7.5 points.
fn smallest(size: f32) -> f32 {
    (size * 0.75).max(7.5).min(size)
}

/// The parts of a text with its slots filled.
pub(crate) fn parts(words: &Words, values: &BTreeMap<String, String>, boxed: bool) -> Vec<(String, bool)> {
    let mut parts = words.filled(values, if boxed { "" } else { GAP });
    for (text, _) in &mut parts {
        if text.chars().any(|c| c.is_control() || ('\u{202a}'..='\u{2069}').contains(&c) || c == '\u{feff}') {
            *text = tame(text);
        }
    }
    parts
}

/// How high a text with slots will be with names of ordinary length.
pub(crate) fn reserve(words: &Words, look: Look, width: f32, boxed: bool) -> f32 {
    if boxed {
        return look.line();
    }
    let stand_ins = words.0.iter().filter_map(|piece| match piece {
        crate::printing::Piece::Slot { name, .. } if name == REFERENCE => Some((name.clone(), "W".repeat(19))),
        crate::printing::Piece::Slot { name, .. } => Some((name.clone(), STAND_IN.to_owned())),
        crate::printing::Piece::Text { .. } => None,
    });
    set(&parts(words, &stand_ins.collect(), boxed), look, width).height()
}

/// Sets a text in a box of `width`: on one line if it can shrink to it, else wrapped at the smallest size.
pub(crate) fn fit(parts: &[(String, bool)], look: Look, width: f32) -> Setting {
    let full = set(parts, look, width);
    if full.lines.len() <= 1 {
        return full;
    }
    let least = smallest(look.size);
    for step in [0.92, 0.84] {
        let tried = set(parts, look.sized((look.size * step).max(least)), width);
        if tried.lines.len() <= 1 {
            return tried;
        }
    }
    set(parts, look.sized(least), width)
}

impl Area {
    /// The text set in full size on as many lines as it needs.
    pub fn set(&self, values: &BTreeMap<String, String>) -> Setting {
        set(&parts(&self.words, values, self.boxed), self.look, self.width)
    }

    /// The area's text for one copy.
    pub fn fill(&self, values: &BTreeMap<String, String>) -> Result<(Vec<Item>, bool), TooLong> {
        let parts = parts(&self.words, values, self.boxed);
        let setting = if self.boxed {
            fit(&parts, self.look, self.width)
        } else {
            let full = set(&parts, self.look, self.width);
            if full.height() <= self.height + 0.1 {
                full
            } else {
                set(&parts, self.look.sized((self.look.size * 0.92).max(7.0)), self.width)
            }
        };
        if setting.height() > self.height + 0.1 {
            return Err(TooLong);
        }
        let unset = setting.unset;
        let lower = if self.boxed { (self.height - setting.height()) / 2.0 } else { 0.0 };
        Ok((setting.items(self.x, self.y + lower).collect(), unset))
    }
}
