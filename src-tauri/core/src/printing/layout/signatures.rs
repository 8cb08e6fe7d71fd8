//! Signature blocks: who signs, what stands above the signature, the signature's box and its date.

use super::boxes::Cell;
use super::maker::Maker;
use super::slab::Slab;
use crate::printing::ink::MM;
use crate::printing::setting::Look;
use crate::printing::structure::Role;
use crate::printing::{PlaceKind, Signature, Words};

/// What stands in a box that is filled by hand.
static EMPTY: Words = Words(Vec::new());

impl<'a> Cell<'a> {
    /// The box for a signature or its date.
    fn signed(block: &'a Signature, kind: PlaceKind, x: f32, width: f32, least: f32) -> Self {
        let label = if kind == PlaceKind::Date { &block.date } else { &block.signature };
        Self { label, value: &EMPTY, x, width, least, spot: Some((kind, &block.id)) }
    }
}

impl Maker<'_> {
    pub(super) fn signatures(&mut self, blocks: &[Signature]) {
        let gap = 6.0 * MM;
        let (left, field) = (self.frame.left, self.frame.field());
        if let [one, two] = blocks
            && self.size <= 12.0
        {
            let width = (field - gap) / 2.0;
            let sides = [(one, left), (two, left + width + gap)];
            let rows = one.fields.len().max(two.fields.len());
            let writing = self.writing();
            let heights: Vec<f32> = (0..rows)
                .map(|row| {
                    let fields = sides.iter().filter_map(|(block, _)| block.fields.get(row));
                    fields.map(|field| self.height_of(field, width)).fold(writing, f32::max)
                })
                .collect();
            let mut both = Slab::of(self.size * 0.75, 0.0);
            for (block, x) in sides {
                let slab = self.narrow_signature(block, x, width, &heights);
                both.height = both.height.max(slab.height);
                both.items.extend(slab.items);
                both.areas.extend(slab.areas);
                both.spots.extend(slab.spots);
            }
            self.slabs.push(both);
        } else {
            for block in blocks {
                let mut slab = self.signature_title(block, left, field);
                let group = self.node(Role::Group);
                for pair in block.fields.chunks(2) {
                    let cells = self.shares(pair, left, field, self.writing());
                    slab.add_below(self.row_of_boxes(&cells, 0.0, group));
                }
                let wide = field * 0.68;
                let signing = self.signing();
                let cells = [
                    Cell::signed(block, PlaceKind::Signature, left, wide, signing),
                    Cell::signed(block, PlaceKind::Date, left + wide, field - wide, signing),
                ];
                slab.add_below(self.row_of_boxes(&cells, 0.0, group));
                self.slabs.push(slab);
            }
        }
    }

    /// A signature block in half the width: each box has a row of its own. Rows are as high as those beside them, and the
    /// signature takes what the other block has more.
    fn narrow_signature(&mut self, block: &Signature, x: f32, width: f32, heights: &[f32]) -> Slab {
        let mut slab = self.signature_title(block, x, width);
        let group = self.node(Role::Group);
        for (field, height) in block.fields.iter().zip(heights) {
            let cells = self.shares(std::slice::from_ref(field), x, width, *height);
            slab.add_below(self.row_of_boxes(&cells, 0.0, group));
        }
        let more: f32 = heights[block.fields.len()..].iter().sum();
        let sign = Cell::signed(block, PlaceKind::Signature, x, width, self.signing() + more);
        slab.add_below(self.row_of_boxes(&[sign], 0.0, group));
        let date = Cell::signed(block, PlaceKind::Date, x, width, self.writing());
        slab.add_below(self.row_of_boxes(&[date], 0.0, group));
        slab
    }

    fn signature_title(&mut self, block: &Signature, x: f32, width: f32) -> Slab {
        let node = self.node(Role::Paragraph);
        let mut look = Look::body(self.size).bold();
        look.leading = 1.25;
        let words = self.plain(&block.title, look, width);
        let mut slab = Slab::of(self.size * 0.75, words.height() + self.size * 0.3);
        slab.put_all(Some(node), words.items(x, 0.0));
        slab
    }

    /// The height of a box that is written in by hand.
    fn writing(&self) -> f32 {
        (self.size * 2.75).max(11.0 * MM)
    }

    /// The height of a box that is signed in.
    fn signing(&self) -> f32 {
        (self.size * 4.2).max(18.0 * MM)
    }
}
