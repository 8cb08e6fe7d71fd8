//! A table's row: its cells side by side, on one slab or on several if it is taller than a page.

use super::maker::{Maker, Put};
use super::slab::Slab;
use crate::printing::ink::{Ink, Item, MM};
use crate::printing::setting::{Line, Setting};
use crate::printing::{Align, Mark, shapes};

/// One cell's text before it is drawn, and its shape.
pub(super) struct Ready {
    pub put: Put,
    pub mark: Option<Mark>,
    pub node: usize,
    pub align: Align,
    pub x: f32,
    pub width: f32,
}

impl Maker<'_> {
    /// One row as one slab, or as several if it is taller than any page.
    pub(super) fn row(&mut self, ready: Vec<Ready>, least: f32, fill: Option<Ink>, ruled: bool) -> Vec<Slab> {
        let above = self.size * 0.32;
        let tallest = ready.iter().map(|cell| cell.put.height()).fold(0.0, f32::max);
        let most_lines = ((self.frame.bottom - 60.0 * MM) / self.look().line()).floor().max(1.0) as usize;
        let lines =
            ready.iter().map(|cell| if let Put::Set(setting) = &cell.put { setting.lines.len() } else { 1 }).max().unwrap_or(1);
        if lines <= most_lines {
            return vec![self.row_slab(ready, (tallest + 2.0 * above).max(least), above, fill, ruled)];
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
                let put = Put::Set(Setting { lines, ..setting.clone() });
                let mark = if *from == 0 { cell.mark } else { None };
                part.push(Ready { put, mark, node: cell.node, align: cell.align, x: cell.x, width: cell.width });
                *from = to;
            }
            let height = part.iter().map(|cell| cell.put.height()).fold(0.0, f32::max) + 2.0 * above;
            slabs.push(self.row_slab(part, height, above, fill, ruled));
        }
        slabs
    }

    fn row_slab(&mut self, ready: Vec<Ready>, height: f32, above: f32, fill: Option<Ink>, ruled: bool) -> Slab {
        let mut slab = Slab::of(0.0, height);
        let (left, right) = (self.frame.left, self.frame.right);
        if fill.is_some() {
            slab.put(None, Item::Box { x: left, y: 0.0, width: right - left, height, stroke: None, fill });
        }
        let padding = self.padding();
        let side = self.size * 0.78;
        for cell in ready {
            let y = if ruled { (height - cell.put.height()) / 2.0 } else { above };
            let mut x = cell.x + padding;
            if let Some(mark) = cell.mark {
                let word = if let Put::Set(setting) = &cell.put { setting.width } else { 0.0 };
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
                    slab.put(None, Item::Line { x, y: 0.0, to_x: x, to_y: height, width: 0.4, ink: Ink::Hair });
                }
            }
        }
        slab.put(None, Item::Line { x: left, y: height, to_x: right, to_y: height, width: 0.4, ink: Ink::Hair });
        slab
    }
}
