//! Boxes with labels: the "about" grid, signatures, office use, and boxes to draw in.

use super::maker::Maker;
use super::slab::{Slab, Spot};
use super::text::small;
use crate::printing::ink::{Ink, Item, MM};
use crate::printing::setting::Look;
use crate::printing::shapes::circle;
use crate::printing::structure::Role;
use crate::printing::{Draw, Field, PlaceKind, Rect, Signature, Words};

/// The line around a box.
pub(super) const FRAME: Option<(f32, Ink)> = Some((0.7, Ink::Frame));

/// A box in a row of boxes.
struct Cell<'a> {
    label: &'a str,
    value: &'a Words,
    x: f32,
    width: f32,
    /// Its least height: boxes to write in are higher than printed ones.
    least: f32,
    spot: Option<(PlaceKind, &'a str)>,
}

/// What stands in a box that is filled by hand.
static EMPTY: Words = Words(Vec::new());

impl<'a> Cell<'a> {
    /// The box for a signature or its date.
    fn signed(block: &'a Signature, kind: PlaceKind, x: f32, width: f32, least: f32) -> Self {
        let label = if kind == PlaceKind::Date {
            &block.date
        } else {
            &block.signature
        };
        Self {
            label,
            value: &EMPTY,
            x,
            width,
            least,
            spot: Some((kind, &block.id)),
        }
    }
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

    fn shares<'f>(&self, row: &'f [Field], left: f32, field: f32, least: f32) -> Vec<Cell<'f>> {
        let all: f32 = row.iter().map(|field| f32::from(field.weight.max(1))).sum();
        let mut x = left;
        let mut cells = Vec::with_capacity(row.len());
        for one in row {
            let width = field * f32::from(one.weight.max(1)) / all;
            cells.push(Cell {
                label: &one.label,
                value: &one.value,
                x,
                width,
                least,
                spot: None,
            });
            x += width;
        }
        cells
    }

    /// How high a box will be.
    fn height_of(&mut self, field: &Field, width: f32) -> f32 {
        let width = width - 2.0 * self.padding();
        let head = self.plain(&field.label, self.label(), width).height();
        let value = Look::body(self.size);
        head + self
            .put(&field.value, value, width, true)
            .height()
            .max(value.line())
            + self.padding() * 1.4
    }

    /// From a box's edge to what stands in it.
    pub(super) fn padding(&self) -> f32 {
        self.size * 0.42
    }

    fn label(&self) -> Look {
        Look::small(small(self.size) * 0.92)
    }

    fn row_of_boxes(&mut self, cells: &[Cell], space: f32, group: usize) -> Slab {
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
            let meant = cell
                .spot
                .map(|(_, id)| self.tree.figure(group, format!("{id}: {}", cell.label)));
            let frame = Item::Box {
                x,
                y: 0.0,
                width,
                height,
                stroke: FRAME,
                fill: None,
            };
            slab.put(meant, frame);
            slab.put_all(Some(node), head.items(x + padding, padding * 0.7));
            put.onto(&mut slab, Some(node), x + padding, top);
            if let Some((kind, id)) = cell.spot {
                let rect = Rect {
                    x,
                    y: 0.0,
                    width,
                    height,
                };
                slab.spots.push(Spot {
                    kind,
                    id: id.to_owned(),
                    rect,
                });
            }
        }
        slab
    }

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
                    fields
                        .map(|field| self.height_of(field, width))
                        .fold(writing, f32::max)
                })
                .collect();
            let mut both = Slab::of(self.size * 0.6, 0.0);
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
        let mut slab = Slab::of(self.size * 0.6, words.height() + self.size * 0.3);
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

    pub(super) fn office(&mut self, labels: &[String]) {
        let group = self.node(Role::Group);
        let (x, width) = (self.frame.left, self.frame.field());
        let size = small(self.size);
        let title = self.plain(
            &self.sheet.words.office.clone(),
            Look::small(size).bold(),
            width,
        );
        let node = self.tree.add(group, Role::Paragraph);
        let top = title.height() + size * 0.5;
        let height = top + 10.5 * MM;
        let mut slab = Slab::of(self.size * 1.2, height);
        slab.put(
            None,
            Item::Box {
                x,
                y: 0.0,
                width,
                height: top,
                stroke: None,
                fill: Some(Ink::Tint),
            },
        );
        slab.put(
            None,
            Item::Box {
                x,
                y: 0.0,
                width,
                height,
                stroke: FRAME,
                fill: None,
            },
        );
        slab.put_all(Some(node), title.items(x + size * 0.6, size * 0.25));
        let each = width / labels.len().max(1) as f32;
        for (number, label) in labels.iter().enumerate() {
            let left = x + each * number as f32;
            let node = self.tree.add(group, Role::Paragraph);
            let words = self.plain(label, Look::small(size * 0.92), each - size);
            slab.put_all(Some(node), words.items(left + size * 0.6, top + size * 0.2));
            if number > 0 {
                slab.put(
                    None,
                    Item::Line {
                        x: left,
                        y: top,
                        to_x: left,
                        to_y: height,
                        width: 0.7,
                        ink: Ink::Frame,
                    },
                );
            }
        }
        slab.spots.push(Spot {
            kind: PlaceKind::Office,
            id: "office".to_owned(),
            rect: Rect {
                x,
                y: 0.0,
                width,
                height,
            },
        });
        self.slabs.push(slab);
    }

    pub(super) fn draw(&mut self, draw: &Draw) {
        let group = self.node(Role::Group);
        let label = self.tree.add(group, Role::Paragraph);
        let (x, width) = (self.frame.left, self.frame.field());
        let put = self.put(&draw.label, Look::body(self.size), width, false);
        let top = put.height() + self.size * 0.35;
        let inside = f32::from(draw.height) * MM;
        let mut slab = Slab::of(self.size * 0.8, top + inside);
        let words: String = draw
            .label
            .filled(&std::collections::BTreeMap::new(), "")
            .into_iter()
            .map(|p| p.0)
            .collect();
        put.onto(&mut slab, Some(label), x, 0.0);
        let figure = self.tree.figure(group, words);
        slab.put(
            Some(figure),
            Item::Box {
                x,
                y: top,
                width,
                height: inside,
                stroke: Some((0.9, Ink::Frame)),
                fill: None,
            },
        );
        let each = width / f32::from(draw.faces.max(1));
        for number in 0..draw.faces {
            let middle = x + each * (f32::from(number) + 0.5);
            let steps = circle(middle, top + inside / 2.0, (inside * 0.42).min(each * 0.42));
            slab.put(
                Some(figure),
                Item::Path {
                    steps,
                    stroke: Some((1.2, Ink::Black)),
                    fill: None,
                },
            );
        }
        let rect = Rect {
            x,
            y: top,
            width,
            height: inside,
        };
        slab.spots.push(Spot {
            kind: PlaceKind::Drawing,
            id: draw.id.clone(),
            rect,
        });
        self.slabs.push(slab);
    }
}
