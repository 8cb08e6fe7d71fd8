//! A QR code among the text.

use super::maker::Maker;
use super::slab::Slab;
use crate::printing::code::among_text;
use crate::printing::ink::{Ink, Item, MM, Step};
use crate::printing::structure::Role;

/// White modules that a reader wants around a code.
const QUIET: f32 = 4.0;

impl Maker<'_> {
    pub(super) fn code(&mut self, content: &str, mm: u16, says: &str) {
        let Some((modules, runs)) = among_text(content) else {
            // More than a code can hold: the sheet is refused rather than printed without it.
            self.unset = true;
            return;
        };
        let side = f32::from(mm) * MM;
        let module = side / f32::from(modules);
        let quiet = QUIET * module;
        let x = self.frame.left + (self.frame.field() - side) / 2.0;
        let mut slab = Slab::of(0.0, side + 2.0 * quiet);
        // One path, filled at once, so that no hair of paper shows between the rows.
        let mut steps = Vec::with_capacity(runs.len() * 5);
        for (column, row, length) in runs {
            let (left, top) = (x + f32::from(column) * module, quiet + f32::from(row) * module);
            let (right, bottom) = (left + f32::from(length) * module, top + module);
            steps.extend([Step::Move(left, top), Step::Line(right, top), Step::Line(right, bottom), Step::Line(left, bottom)]);
            steps.push(Step::Close);
        }
        let group = self.node(Role::Group);
        let figure = self.tree.figure(group, says);
        slab.put(Some(figure), Item::Path { steps, stroke: None, fill: Some(Ink::Black) });
        self.slabs.push(slab);
    }
}
