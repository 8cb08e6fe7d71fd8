//! What is filled by hand alone: the office's box, and boxes to draw in.

use std::collections::BTreeMap;

use super::boxes::FRAME;
use super::maker::Maker;
use super::slab::{Slab, Spot};
use super::text::small;
use crate::printing::ink::{Ink, Item, MM};
use crate::printing::setting::Look;
use crate::printing::shapes::circle;
use crate::printing::structure::Role;
use crate::printing::{Draw, PlaceKind, Rect};

impl Maker<'_> {
    pub(super) fn office(&mut self, labels: &[String]) {
        let group = self.node(Role::Group);
        let (x, width) = (self.frame.left, self.frame.field());
        let size = small(self.size);
        let title = self.plain(&self.sheet.words.office.clone(), Look::small(size).bold(), width);
        let node = self.tree.add(group, Role::Paragraph);
        let top = title.height() + size * 0.5;
        let height = top + 10.5 * MM;
        let mut slab = Slab::of(self.size * 1.2, height);
        slab.put(None, Item::Box { x, y: 0.0, width, height: top, stroke: None, fill: Some(Ink::Tint) });
        slab.put(None, Item::Box { x, y: 0.0, width, height, stroke: FRAME, fill: None });
        slab.put_all(Some(node), title.items(x + size * 0.6, size * 0.25));
        let each = width / labels.len().max(1) as f32;
        for (number, label) in labels.iter().enumerate() {
            let left = x + each * number as f32;
            let node = self.tree.add(group, Role::Paragraph);
            let words = self.plain(label, Look::small(size * 0.92), each - size);
            slab.put_all(Some(node), words.items(left + size * 0.6, top + size * 0.2));
            if number > 0 {
                slab.put(None, Item::Line { x: left, y: top, to_x: left, to_y: height, width: 0.7, ink: Ink::Frame });
            }
        }
        slab.spots.push(Spot { kind: PlaceKind::Office, id: "office".to_owned(), rect: Rect { x, y: 0.0, width, height } });
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
        let words: String = draw.label.filled(&BTreeMap::new(), "").into_iter().map(|p| p.0).collect();
        put.onto(&mut slab, Some(label), x, 0.0);
        let figure = self.tree.figure(group, words);
        slab.put(Some(figure), Item::Box { x, y: top, width, height: inside, stroke: Some((0.9, Ink::Frame)), fill: None });
        let each = width / f32::from(draw.faces.max(1));
        for number in 0..draw.faces {
            let middle = x + each * (f32::from(number) + 0.5);
            let steps = circle(middle, top + inside / 2.0, (inside * 0.42).min(each * 0.42));
            slab.put(Some(figure), Item::Path { steps, stroke: Some((1.2, Ink::Black)), fill: None });
        }
        let rect = Rect { x, y: top, width, height: inside };
        slab.spots.push(Spot { kind: PlaceKind::Drawing, id: draw.id.clone(), rect });
        self.slabs.push(slab);
    }
}
