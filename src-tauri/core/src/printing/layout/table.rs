//! Tables: a header that stands on every page, rows that are not broken, status shapes beside their words.

use std::sync::Arc;

use super::maker::{Maker, Put};
use super::slab::Slab;
use crate::printing::ink::{Ink, Item, MM};
use crate::printing::setting::{Line, Look, Setting};
use crate::printing::shapes;
use crate::printing::structure::Role;
use crate::printing::{Align, Cell, Table, Width};

/// One cell's text before it is drawn, and its shape.
struct Ready {
    put: Put,
    mark: Option<crate::printing::Mark>,
    node: usize,
    align: Align,
    x: f32,
    width: f32,
}

impl Maker<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        let root = self.node(Role::Table);
        self.tree.nodes[root].alt = Some(table.summary.clone()).filter(|text| !text.is_empty());
        let columns = self.columns(table);
        let look = self.look();
        let mut head_look = look.bold();
        head_look.leading = 1.16;
        let row = self.tree.add(root, Role::Row);
        let mut ready = Vec::with_capacity(columns.len());
        for (column, (x, width)) in table.columns.iter().zip(&columns) {
            let node = self.tree.add(row, Role::Header);
            let words = column.title.as_str().into();
            let put = self.put(
                &words,
                head_look.align(column.align),
                width - 2.0 * self.padding(),
                false,
            );
            ready.push(Ready {
                put,
                mark: None,
                node,
                align: column.align,
                x: *x,
                width: *width,
            });
        }
        let mut header = self.row(ready, 0.0, Some(Ink::Tint), false).remove(0);
        let (x, to_x, y) = (self.frame.left, self.frame.right, header.height);
        header.put(
            None,
            Item::Line {
                x,
                y,
                to_x,
                to_y: y,
                width: 0.9,
                ink: Ink::Frame,
            },
        );
        let again = Arc::new(header.clone());
        header.space = self.size * 0.6;
        header.keep = true;
        self.slabs.push(header);

        let least = f32::from(table.row_height) * MM;
        for one in &table.rows {
            let row = self.tree.add(root, Role::Row);
            let mut ready = Vec::with_capacity(one.cells.len());
            if one.heads {
                let node = self.tree.add(row, Role::RowHeader);
                self.tree.nodes[node].columns = columns.len();
                let words = one
                    .cells
                    .first()
                    .map(|cell| cell.words.clone())
                    .unwrap_or_default();
                let width = self.frame.field();
                let put = self.put(
                    &words,
                    look.bold().ink(Ink::Navy),
                    width - 2.0 * self.padding(),
                    false,
                );
                ready.push(Ready {
                    put,
                    mark: None,
                    node,
                    align: Align::Left,
                    x: self.frame.left,
                    width,
                });
            } else {
                for (number, (x, width)) in columns.iter().enumerate() {
                    let role = if number == 0 {
                        Role::RowHeader
                    } else {
                        Role::Cell
                    };
                    let node = self.tree.add(row, role);
                    let empty = Cell::default();
                    let cell = one.cells.get(number).unwrap_or(&empty);
                    let align = table.columns[number].align;
                    let mark_width = cell.mark.map_or(0.0, |_| self.size * 1.15);
                    let inner = (width - 2.0 * self.padding() - mark_width).max(self.size);
                    // Beside a shape the words stand at its right; the pair is then aligned as one.
                    let text_align = if cell.mark.is_some() {
                        Align::Left
                    } else {
                        align
                    };
                    let put = self.put(&cell.words, look.align(text_align), inner, false);
                    ready.push(Ready {
                        put,
                        mark: cell.mark,
                        node,
                        align,
                        x: *x,
                        width: *width,
                    });
                }
            }
            let mut slabs = self.row(ready, least, None, table.row_height > 0 && !one.heads);
            for slab in &mut slabs {
                slab.header = Some(again.clone());
            }
            if one.heads
                && let Some(slab) = slabs.last_mut()
            {
                slab.keep = true;
            }
            self.slabs.extend(slabs);
        }
    }

    fn look(&self) -> Look {
        let mut look = Look::body(self.size);
        look.leading = 1.28;
        look
    }

    /// Where each column stands and how wide it is.
    fn columns(&self, table: &Table) -> Vec<(f32, f32)> {
        let fixed: f32 = table
            .columns
            .iter()
            .map(|c| {
                if let Width::Mm(mm) = c.width {
                    f32::from(mm) * MM
                } else {
                    0.0
                }
            })
            .sum();
        let shares: f32 = table
            .columns
            .iter()
            .map(|c| {
                if let Width::Share(n) = c.width {
                    f32::from(n)
                } else {
                    0.0
                }
            })
            .sum();
        let left_over = (self.frame.field() - fixed).max(0.0);
        let mut x = self.frame.left;
        let mut columns = Vec::with_capacity(table.columns.len());
        for column in &table.columns {
            let width = match column.width {
                Width::Mm(mm) => f32::from(mm) * MM,
                Width::Share(share) => left_over * f32::from(share) / shares.max(1.0),
            };
            columns.push((x, width));
            x += width;
        }
        columns
    }

    /// One row as one slab, or as several if it is taller than any page.
    fn row(&mut self, ready: Vec<Ready>, least: f32, fill: Option<Ink>, ruled: bool) -> Vec<Slab> {
        let above = self.size * 0.32;
        let tallest = ready
            .iter()
            .map(|cell| cell.put.height())
            .fold(0.0, f32::max);
        let most_lines = ((self.frame.bottom - 60.0 * MM) / self.look().line())
            .floor()
            .max(1.0) as usize;
        let lines = ready
            .iter()
            .map(|cell| {
                if let Put::Set(setting) = &cell.put {
                    setting.lines.len()
                } else {
                    1
                }
            })
            .max()
            .unwrap_or(1);
        if lines <= most_lines {
            return vec![self.row_slab(
                ready,
                (tallest + 2.0 * above).max(least),
                above,
                fill,
                ruled,
            )];
        }
        let parts = lines.div_ceil(most_lines);
        let mut cells: Vec<_> = ready.into_iter().map(|cell| (cell, 0usize)).collect();
        let mut slabs = Vec::with_capacity(parts);
        for _ in 0..parts {
            let mut part = Vec::with_capacity(cells.len());
            for (cell, from) in &mut cells {
                let Put::Set(setting) = &cell.put else {
                    continue;
                };
                let to = (*from + most_lines).min(setting.lines.len());
                let lines: Vec<Line> = setting.lines[*from..to].to_vec();
                let put = Put::Set(Setting {
                    lines,
                    ..setting.clone()
                });
                let mark = if *from == 0 { cell.mark } else { None };
                part.push(Ready {
                    put,
                    mark,
                    node: cell.node,
                    align: cell.align,
                    x: cell.x,
                    width: cell.width,
                });
                *from = to;
            }
            let height = part
                .iter()
                .map(|cell| cell.put.height())
                .fold(0.0, f32::max)
                + 2.0 * above;
            slabs.push(self.row_slab(part, height, above, fill, ruled));
        }
        slabs
    }

    fn row_slab(
        &mut self,
        ready: Vec<Ready>,
        height: f32,
        above: f32,
        fill: Option<Ink>,
        ruled: bool,
    ) -> Slab {
        let mut slab = Slab::of(0.0, height);
        let (left, right) = (self.frame.left, self.frame.right);
        if fill.is_some() {
            slab.put(
                None,
                Item::Box {
                    x: left,
                    y: 0.0,
                    width: right - left,
                    height,
                    stroke: None,
                    fill,
                },
            );
        }
        let padding = self.padding();
        let side = self.size * 0.78;
        for cell in ready {
            let y = if ruled {
                (height - cell.put.height()) / 2.0
            } else {
                above
            };
            let mut x = cell.x + padding;
            if let Some(mark) = cell.mark {
                let word = if let Put::Set(setting) = &cell.put {
                    setting.width
                } else {
                    0.0
                };
                let gap = if word > 0.0 { self.size * 0.37 } else { 0.0 };
                let free = cell.width - 2.0 * padding - side - gap - word;
                x += match cell.align {
                    Align::Left => 0.0,
                    Align::Middle => (free / 2.0).max(0.0),
                    Align::Right => free.max(0.0),
                };
                let top = y + (self.look().line() - side) / 2.0;
                slab.put_all(Some(cell.node), shapes::mark(mark, x, top, side));
                x += side + gap;
            }
            cell.put.onto(&mut slab, Some(cell.node), x, y);
            if ruled {
                for x in [cell.x, cell.x + cell.width] {
                    slab.put(
                        None,
                        Item::Line {
                            x,
                            y: 0.0,
                            to_x: x,
                            to_y: height,
                            width: 0.4,
                            ink: Ink::Hair,
                        },
                    );
                }
            }
        }
        slab.put(
            None,
            Item::Line {
                x: left,
                y: height,
                to_x: right,
                to_y: height,
                width: 0.4,
                ink: Ink::Hair,
            },
        );
        slab
    }
}
