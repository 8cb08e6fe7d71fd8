//! Boxes with labels, in rows: the "about" grid, and what signatures are made of.

use super::maker::Maker;
use super::slab::{Slab, Spot};
use super::text::small;
use crate::printing::ink::{Ink, Item};
use crate::printing::setting::Look;
use crate::printing::structure::Role;
use crate::printing::{Field, PlaceKind, Rect, Words};

/// The line around a box.
pub(super) const FRAME: Option<(f32, Ink)> = Some((0.7, Ink::Frame));

/// A box in a row of boxes.
pub(super) struct Cell<'a> {
    pub label: &'a str,
    pub value: &'a Words,
    pub x: f32,
    pub width: f32,
    /// Its least height: boxes to write in are higher than printed ones.
    pub least: f32,
    pub spot: Option<(PlaceKind, &'a str)>,
}

impl Maker<'_> {
    pub(super) fn about(&mut self, rows: &[Vec<Field>]) {
        let group = self.node(Role::Group);
        for (number, row) in rows.iter().enumerate() {
            let (left, field) = (self.frame.left, self.frame.field());
            let cells = self.shares(row, left, field, 0.0);
            let space = if number == 0 { self.size * 0.7 } else { 0.0 };
            let mut slab = self.row_of_boxes(&cells, space, group);
            slab.keep = number + 1 < rows.len();
            self.slabs.push(slab);
        }
        self.slabs.push(Slab::of(self.size * 0.3, 0.0));
    }

    /// A row of boxes from `left` on, each with its share of `field`.
    pub(super) fn shares<'f>(&self, row: &'f [Field], left: f32, field: f32, least: f32) -> Vec<Cell<'f>> {
        let all: f32 = row.iter().map(|field| f32::from(field.weight.max(1))).sum();
        let mut x = left;
        let mut cells = Vec::with_capacity(row.len());
        for one in row {
            let width = field * f32::from(one.weight.max(1)) / all;
            cells.push(Cell { label: &one.label, value: &one.value, x, width, least, spot: None });
            x += width;
        }
        cells
    }

    /// How high a box will be.
    pub(super) fn height_of(&mut self, field: &Field, width: f32) -> f32 {
        let width = width - 2.0 * self.padding();
        let head = self.plain(&field.label, self.label(), width).height();
        let value = Look::body(self.size);
        head + self.put(&field.value, value, width, true).height().max(value.line()) + self.padding() * 1.4
    }

    /// From a box's edge to what stands in it.
    pub(super) fn padding(&self) -> f32 {
        self.size * 0.42
    }

    fn label(&self) -> Look {
        Look::small(small(self.size) * 0.92)
    }

    /// Boxes side by side, all as high as the highest.
    pub(super) fn row_of_boxes(&mut self, cells: &[Cell], space: f32, group: usize) -> Slab {
        let padding = self.padding();
        let label = self.label();
        let value = Look::body(self.size);
        let mut slab = Slab::of(space, 0.0);
        let mut filled = Vec::with_capacity(cells.len());
        for cell in cells {
            let width = cell.width - 2.0 * padding;
            let node = self.tree.add(group, Role::Paragraph);
            let head = self.plain(cell.label, label, width);
            let put = self.put(cell.value, value, width, true);
            let top = padding * 0.7 + head.height();
            // An empty box still has a line's height to write on.
            let height = top + put.height().max(value.line()) + padding * 0.7;
            slab.height = slab.height.max(height).max(cell.least);
            filled.push((node, head, put, top));
        }
        for (cell, (node, head, put, top)) in cells.iter().zip(filled) {
            let (x, width, height) = (cell.x, cell.width, slab.height);
            // A box that is signed means something; other frames are only there for the eye.
            let meant = cell.spot.map(|(_, id)| self.tree.figure(group, format!("{id}: {}", cell.label)));
            let frame = Item::Box { x, y: 0.0, width, height, stroke: FRAME, fill: None };
            slab.put(meant, frame);
            slab.put_all(Some(node), head.items(x + padding, padding * 0.7));
            put.onto(&mut slab, Some(node), x + padding, top);
            if let Some((kind, id)) = cell.spot {
                let rect = Rect { x, y: 0.0, width, height };
                slab.spots.push(Spot { kind, id: id.to_owned(), rect });
            }
        }
        slab
    }
}
