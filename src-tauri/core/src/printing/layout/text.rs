//! Headings, paragraphs and lists.

use super::maker::{Maker, Put};
use super::slab::Slab;
use crate::printing::ink::{Ink, Item};
use crate::printing::setting::{Look, Setting};
use crate::printing::structure::Role;
use crate::printing::{Style, Words};

impl Maker<'_> {
    pub(super) fn heading(&mut self, level: u8, words: &Words) {
        let scale = match level {
            0 | 1 => 1.22,
            2 => 1.08,
            _ => 1.0,
        };
        let mut look = Look::body(self.size * scale).bold().ink(Ink::Navy);
        look.leading = 1.22;
        let node = self.node(Role::Heading(level.clamp(1, 3) + 1));
        let put = self.put(words, look, self.frame.field(), false);
        let mut slab = Slab::of(self.size * if level <= 1 { 1.05 } else { 0.8 }, put.height() + self.size * 0.12);
        slab.keep = true;
        put.onto(&mut slab, Some(node), self.frame.left, 0.0);
        self.slabs.push(slab);
    }

    pub(super) fn paragraph(&mut self, words: &Words, style: Style) {
        let node = self.node(Role::Paragraph);
        let left = self.frame.left;
        match style {
            Style::Body | Style::Small => {
                let look = match style {
                    Style::Small => Look::small(small(self.size)),
                    _ => Look::body(self.size),
                };
                let put = self.put(words, look, self.frame.field(), false);
                self.flow(put, Some(node), left, self.size * 0.6);
            }
            Style::Boxed => {
                let padding = self.size * 0.6;
                let put = self.put(words, Look::body(self.size), self.frame.field() - 2.0 * padding, false);
                let mut slab = Slab::of(self.size * 0.7, put.height() + 2.0 * padding);
                let frame = Item::Box {
                    x: left,
                    y: 0.0,
                    width: self.frame.field(),
                    height: slab.height,
                    stroke: Some((1.1, Ink::Black)),
                    fill: None,
                };
                slab.put(None, frame);
                put.onto(&mut slab, Some(node), left + padding, padding);
                self.slabs.push(slab);
            }
        }
    }

    pub(super) fn list(&mut self, items: &[Words], label: impl Fn(usize) -> String) {
        let list = self.node(Role::List);
        let indent = self.size * 1.75;
        for (number, words) in items.iter().enumerate() {
            let item = self.tree.add(list, Role::Item);
            let label_node = self.tree.add(item, Role::Label);
            let body = self.tree.add(item, Role::Body);
            let look = Look::body(self.size);
            let mark = self.plain(&label(number), look, indent * 2.0);
            let put = self.put(words, look, self.frame.field() - indent, false);
            let first = self.slabs.len();
            let space = self.size * if number == 0 { 0.45 } else { 0.3 };
            self.flow(put, Some(body), self.frame.left + indent, space);
            if let Some(slab) = self.slabs.get_mut(first) {
                let x = self.frame.left + indent - mark.width - self.size * 0.5;
                slab.items.splice(0..0, mark.items(x, 0.0).map(|item| super::Inked { node: Some(label_node), item }));
            }
        }
    }

    /// Lines one under the other. The first two and the last two stay together, so that none stands alone at the foot or
    /// the head of a page.
    pub(super) fn flow(&mut self, put: Put, node: Option<usize>, x: f32, space: f32) {
        let Put::Set(Setting { lines, line, width, unset }) = put else {
            let mut slab = Slab::of(space, put.height());
            put.onto(&mut slab, node, x, 0.0);
            self.slabs.push(slab);
            return;
        };
        let count = lines.len();
        for (number, one) in lines.into_iter().enumerate() {
            let mut slab = Slab::of(if number == 0 { space } else { 0.0 }, line);
            slab.keep = number + 1 < count && (number == 0 || number + 2 == count);
            slab.put_all(node, Setting { lines: vec![one], line, width, unset }.items(x, 0.0));
            self.slabs.push(slab);
        }
    }

    pub(super) fn rule(&mut self) {
        let mut slab = Slab::of(self.size * 0.6, 1.0);
        let (x, to_x) = (self.frame.left, self.frame.right);
        slab.put(None, Item::Line { x, y: 0.5, to_x, to_y: 0.5, width: 0.6, ink: Ink::Frame });
        self.slabs.push(slab);
    }
}

/// The size of small words beside running text of a size.
pub(super) fn small(size: f32) -> f32 {
    (size * 0.8).clamp(8.0, 14.0)
}
