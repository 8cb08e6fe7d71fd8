//! Tables: a header that stands on every page, rows that are not broken, status shapes beside their words.

use std::sync::Arc;

use super::maker::Maker;
use super::row::Ready;
use crate::printing::ink::{Ink, Item, MM};
use crate::printing::setting::Look;
use crate::printing::structure::Role;
use crate::printing::{Align, Cell, Table};

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
            let put = self.put(&words, head_look.align(column.align), width - 2.0 * self.padding(), false);
            ready.push(Ready { put, mark: None, node, align: column.align, x: *x, width: *width });
        }
        let mut header = self.row(ready, 0.0, Some(Ink::Tint), false).remove(0);
        let (x, to_x, y) = (self.frame.left, self.frame.right, header.height);
        header.put(None, Item::Line { x, y, to_x, to_y: y, width: 0.9, ink: Ink::Frame });
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
                let words = one.cells.first().map(|cell| cell.words.clone()).unwrap_or_default();
                let width = self.frame.field();
                let put = self.put(&words, look.bold().ink(Ink::Navy), width - 2.0 * self.padding(), false);
                ready.push(Ready { put, mark: None, node, align: Align::Left, x: self.frame.left, width });
            } else {
                for (number, (x, width)) in columns.iter().enumerate() {
                    let role = if number == 0 { Role::RowHeader } else { Role::Cell };
                    let node = self.tree.add(row, role);
                    let empty = Cell::default();
                    let cell = one.cells.get(number).unwrap_or(&empty);
                    let align = table.columns[number].align;
                    let mark_width = cell.mark.map_or(0.0, |_| self.size * 1.15);
                    let inner = (width - 2.0 * self.padding() - mark_width).max(self.size);
                    // Beside a shape the words stand at its right; the pair is then aligned as one.
                    let text_align = if cell.mark.is_some() { Align::Left } else { align };
                    let put = self.put(&cell.words, look.align(text_align), inner, false);
                    ready.push(Ready { put, mark: cell.mark, node, align, x: *x, width: *width });
                }
            }
            let mut slabs = self.row(ready, least, None, table.row_height > 0 && !one.heads);
            for slab in &mut slabs {
                slab.header = Some(again.clone());
            }
            if (one.heads || one.stays)
                && let Some(slab) = slabs.last_mut()
            {
                slab.keep = true;
            }
            self.slabs.extend(slabs);
        }
    }

    /// How a table's text looks.
    pub(super) fn look(&self) -> Look {
        let mut look = Look::body(self.size);
        look.leading = 1.28;
        look
    }
}
