//! What stands on every page: school and title, code and reference, corner marks, the page's number.

use super::Page;
use super::area::REFERENCE;
use super::maker::Maker;
use super::millimetres;
use super::slab::Slab;
use crate::printing::ink::{Ink, Item, MM};
use crate::printing::setting::Look;
use crate::printing::structure::Role;
use crate::printing::{Align, Piece, Place, PlaceKind, Rect, Words, shapes};

/// The code's side and place, in points.
pub(in crate::printing) const CODE: Rect = Rect { x: 174.0 * MM, y: 13.0 * MM, width: 18.0 * MM, height: 18.0 * MM };
/// How far a corner mark's centre stands from the paper's edges.
const CORNER: f32 = 11.0 * MM;

/// The heads of the first page and of the later ones, and where text begins below each.
pub(super) struct Head {
    slab: Slab,
    later: Slab,
    pub first: f32,
    pub next: f32,
}

impl Maker<'_> {
    pub(super) fn head(&mut self) -> Head {
        let form = self.sheet.form.is_some();
        let sheet = self.sheet;
        // On a form the code and its quiet zone take the right of the head.
        let width = if form { CODE.x - 6.0 * MM - self.frame.left } else { self.frame.field() };
        let left = self.frame.left;
        let top = if form { 12.6 * MM } else { 13.0 * MM };
        let mut slab = Slab::default();
        let mut y = top;
        let node = self.node(Role::Paragraph);
        let school = self.plain(&sheet.school, Look::small(if form { 10.5 } else { 9.5 }), width);
        let height = school.height();
        slab.put_all(Some(node), school.items(left, y));
        y += height + 1.2 * MM;
        let node = self.node(Role::Title);
        let mut look = Look::body(if form { (self.size * 1.25).max(17.0) } else { 15.0 }).bold().ink(Ink::Navy);
        look.leading = 1.18;
        let title = self.plain(&sheet.title, look, width);
        let height = title.height();
        slab.put_all(Some(node), title.items(left, y));
        y += height;
        if !sheet.subtitle.is_empty() {
            y += 0.9 * MM;
            let node = self.node(Role::Paragraph);
            let put = self.put(&sheet.subtitle, Look::body(if form { (self.size * 0.85).max(11.0) } else { 10.0 }), width, false);
            let height = put.height();
            put.onto(&mut slab, Some(node), left, y);
            y += height;
        }
        y = y.max(if form { 36.5 * MM } else { 0.0 }) + 1.8 * MM;
        slab.put(None, Item::Line { x: left, y, to_x: self.frame.right, to_y: y, width: 1.3, ink: Ink::Navy });
        let (later, next) = self.later_head();
        Head { slab, later, first: y + 3.4 * MM, next }
    }

    pub(super) fn furniture(&mut self, head: &Head, number: usize, count: usize, page: &mut Page, places: &mut Vec<Place>) {
        let mut slab = if number == 0 { head.slab.clone() } else { head.later.clone() };
        self.foot(&mut slab, number, count);
        if self.sheet.form.is_some() {
            let words = Words(vec![Piece::Slot { name: REFERENCE.to_owned(), bold: false }]);
            let look = Look::small(6.6).align(Align::Right);
            let put = self.put(&words, look, 40.0 * MM, false);
            put.onto(&mut slab, None, self.frame.right - 40.0 * MM, 34.1 * MM);
            if number > 0 && !self.sheet.later.is_empty() {
                let width = CODE.x - 6.0 * MM - self.frame.left;
                let put = self.put(&self.sheet.later, Look::body(10.0), width, false);
                put.onto(&mut slab, None, self.frame.left, 31.0 * MM);
            }
            let here = |kind, id: &str, rect| Place { page: number + 1, kind, id: id.to_owned(), rect: millimetres(rect) };
            places.push(here(PlaceKind::Code, "code", CODE));
            let (right, bottom) = (self.frame.width - CORNER, self.frame.height - CORNER);
            for (id, x, y) in [
                ("top-left", CORNER, CORNER),
                ("top-right", right, CORNER),
                ("bottom-left", CORNER, bottom),
                ("bottom-right", right, bottom),
            ] {
                slab.put_all(None, shapes::bullseye(x, y, MM));
                let half = 3.0 * MM;
                let rect = Rect { x: x - half, y: y - half, width: 2.0 * half, height: 2.0 * half };
                places.push(here(PlaceKind::Corner, id, rect));
            }
        }
        page.items.extend(slab.items);
        page.areas.extend(slab.areas);
    }

    /// The head of the second page and the later ones: school and title in one breath, as furniture, with a rule under
    /// however many lines they take; and where text begins below it.
    fn later_head(&mut self) -> (Slab, f32) {
        let sheet = self.sheet;
        let form = sheet.form.is_some();
        let width = if form { CODE.x - 6.0 * MM - self.frame.left } else { self.frame.field() };
        let left = self.frame.left;
        let mut y = if form { 12.6 * MM } else { 12.0 * MM };
        let mut slab = Slab::default();
        let school = self.plain(&sheet.school, Look::small(9.0), width);
        let height = school.height();
        slab.put_all(None, school.items(left, y));
        y += height + 0.4 * MM;
        let title = self.plain(&sheet.title, Look::body(11.0).bold().ink(Ink::Navy), width);
        let height = title.height();
        slab.put_all(None, title.items(left, y));
        // On a form the rule stands below the code as well.
        y = (y + height + 0.8 * MM).max(if form { 39.1 * MM } else { 0.0 });
        slab.put(None, Item::Line { x: left, y, to_x: self.frame.right, to_y: y, width: 0.8, ink: Ink::Navy });
        (slab, y + 3.4 * MM)
    }

    fn foot(&mut self, slab: &mut Slab, number: usize, count: usize) {
        let sheet = self.sheet;
        let words = &sheet.words;
        let look = Look::small((self.size * 0.68).clamp(8.2, 11.0));
        let (left, right) = (self.frame.left, self.frame.right);
        let base = self.frame.height - if sheet.form.is_some() { 13.6 * MM } else { 12.5 * MM };
        let page = self.plain(&format!("{} {} {} {count}", words.page, number + 1, words.of), look, 60.0 * MM);
        let width = right - left - page.width - 5.0 * MM;
        slab.put_all(None, page.clone().items(right - page.width, base));
        let mut y = base;
        if let Some(form) = &sheet.form {
            let said = format!("{} · {} {} · {} · {} ", form.code, words.version, form.version, sheet.language, words.reference);
            let line =
                Words(vec![Piece::Text { text: said, bold: false }, Piece::Slot { name: REFERENCE.to_owned(), bold: false }]);
            self.put(&line, look, width, false).onto(slab, None, left, y);
            y -= look.line();
        }
        if !sheet.foot.is_empty() {
            let width = if sheet.form.is_some() { right - left } else { width };
            let put = self.put(&sheet.foot, look, width, false);
            // The foot grows upwards, away from the paper's edge.
            let y = y - (put.height() - look.line()).max(0.0);
            put.onto(slab, None, left, y);
        }
    }
}
