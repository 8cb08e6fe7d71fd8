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

    fn row_of_boxes(&mut self, cells: &[Cell], space: f32, group: usize) -> Slab {
        let padding = self.size * 0.42;
        let label = Look::small(small(self.size) * 0.92);
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
            slab.put_all(Some(node), head.items(x + padding, padding * 0.7));
            put.onto(&mut slab, Some(node), x + padding, top);
            if let Some((kind, id)) = cell.spot {
                slab.spots.push(Spot {
                    kind,
                    id: id.to_owned(),
                    rect: Rect {
                        x,
                        y: 0.0,
                        width,
                        height,
                    },
                });
                let field = self.tree.figure(group, format!("{}: {}", id, cell.label));
                // Something must stand for the box: its lower edge.
                let y = height - 0.35;
                slab.put(
                    Some(field),
                    Item::Line {
                        x,
                        y,
                        to_x: x + width,
                        to_y: y,
                        width: 0.7,
                        ink: Ink::Frame,
                    },
                );
            }
        }
        slab
    }

    pub(super) fn signatures(&mut self, blocks: &[Signature]) {
        let gap = 6.0 * MM;
        let beside = blocks.len() == 2 && self.size <= 12.0;
        if beside {
            let width = (self.frame.field() - gap) / 2.0;
            let left = self.frame.left;
            let mut first = self.signature(&blocks[0], left, width, true);
            let mut second = self.signature(&blocks[1], left + width + gap, width, true);
            // Both run down side by side: rows of the same number share a slab, and its height.
            let rows = first.len().max(second.len());
            // The signature and the date stand level even if one has more lines above.
            while first.len() < rows {
                first.insert(first.len().saturating_sub(2), Slab::default());
            }
            while second.len() < rows {
                second.insert(second.len().saturating_sub(2), Slab::default());
            }
            for (one, two) in first.into_iter().zip(second) {
                let mut slab = Slab::of(one.space.max(two.space), one.height.max(two.height));
                slab.keep = one.keep || two.keep;
                slab.items = [one.items, two.items].concat();
                slab.areas = [one.areas, two.areas].concat();
                slab.spots = [one.spots, two.spots].concat();
                self.slabs.push(slab);
            }
        } else {
            for block in blocks {
                let slabs = self.signature(block, self.frame.left, self.frame.field(), false);
                self.slabs.extend(slabs);
            }
        }
    }

    /// A signature block: title, fields, signature and date. In a narrow column each has a row of its own.
    fn signature(&mut self, block: &Signature, x: f32, width: f32, narrow: bool) -> Vec<Slab> {
        let group = self.node(Role::Group);
        let title = self.tree.add(group, Role::Paragraph);
        let empty = Words::default();
        let writing = (self.size * 2.75).max(11.0 * MM);
        let signing = (self.size * 4.2).max(18.0 * MM);
        let mut look = Look::body(self.size).bold();
        look.leading = 1.25;
        let words = self.plain(&block.title, look, width);
        let mut slab = Slab::of(self.size * 0.9, words.height() + self.size * 0.3);
        slab.put_all(Some(title), words.items(x, 0.0));
        let mut slabs = vec![slab];
        let sign = |x: f32, width: f32| Cell {
            label: &block.signature,
            value: &empty,
            x,
            width,
            least: signing,
            spot: Some((PlaceKind::Signature, &block.id)),
        };
        let date = |x: f32, width: f32, least: f32| Cell {
            label: &block.date,
            value: &empty,
            x,
            width,
            least,
            spot: Some((PlaceKind::Date, &block.id)),
        };
        if narrow {
            for field in &block.fields {
                let cells = self.shares(std::slice::from_ref(field), x, width, writing);
                slabs.push(self.row_of_boxes(&cells, 0.0, group));
            }
            slabs.push(self.row_of_boxes(&[sign(x, width)], 0.0, group));
            slabs.push(self.row_of_boxes(&[date(x, width, writing)], 0.0, group));
        } else {
            for pair in block.fields.chunks(2) {
                let cells = self.shares(pair, x, width, writing);
                slabs.push(self.row_of_boxes(&cells, 0.0, group));
            }
            let wide = width * 0.68;
            slabs.push(self.row_of_boxes(
                &[sign(x, wide), date(x + wide, width - wide, signing)],
                0.0,
                group,
            ));
        }
        let last = slabs.len() - 1;
        for slab in &mut slabs[..last] {
            slab.keep = true;
        }
        slabs
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
