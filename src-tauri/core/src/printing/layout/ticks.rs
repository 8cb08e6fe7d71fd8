//! Questions with a Yes and a No box, in the geometry that a scan was tried with: boxes of 5 mm in a line of 0.35 mm,
//! 20 mm from centre to centre, rows at least 9 mm apart, no rule near a box.

use super::maker::Maker;
use super::slab::{Slab, Spot};
use super::text::small;
use crate::printing::ink::{Ink, Item, MM};
use crate::printing::setting::Look;
use crate::printing::structure::Role;
use crate::printing::{PlaceKind, Question, Rect, Words};

const BOX: f32 = 5.0 * MM;
const LINE: f32 = 0.35 * MM;
const APART: f32 = 20.0 * MM;
const ROW: f32 = 9.5 * MM;
/// How far the No box's centre stands from the right edge of the field.
const EDGE: f32 = 2.5 * MM;

impl Maker<'_> {
    pub(super) fn ticks(&mut self, questions: &[Question]) {
        let words = self.sheet.words.clone();
        let node = self.node(Role::Paragraph);
        let note = self.plain(&words.tick, Look::small(small(self.size)), self.frame.field());
        let mut slab = Slab::of(self.size * 0.5, note.height() + self.size * 0.15);
        slab.keep = true;
        slab.put_all(Some(node), note.items(self.frame.left, 0.0));
        self.slabs.push(slab);

        let look = Look::body(self.size);
        let yes = self.plain(&words.yes, look, APART);
        let no = self.plain(&words.no, look, APART);
        let no_middle = self.frame.right - EDGE;
        let yes_middle = no_middle - APART;
        let gap = 1.6 * MM;
        let question_width = yes_middle - BOX / 2.0 - gap - yes.width - 5.0 * MM - self.frame.left;
        for (number, question) in questions.iter().enumerate() {
            let group = self.node(Role::Group);
            let text = self.tree.add(group, Role::Paragraph);
            let put = self.put(&question.words, look, question_width, false);
            let height = (put.height() + 3.2 * MM).max(ROW);
            let mut slab = Slab::of(0.0, height);
            let middle = height / 2.0;
            let top = middle - put.height() / 2.0;
            let spoken = spoken(&question.words);
            put.onto(&mut slab, Some(text), self.frame.left, top);
            for (centre, label, word, kind) in
                [(yes_middle, &yes, &words.yes, PlaceKind::TickYes), (no_middle, &no, &words.no, PlaceKind::TickNo)]
            {
                let node = self.tree.figure(group, format!("☐ {word}: {spoken}"));
                let (x, y) = (centre - BOX / 2.0, middle - BOX / 2.0);
                slab.put_all(Some(node), label.clone().items(x - gap - label.width, middle - label.height() / 2.0));
                let stroke = Some((LINE, Ink::Black));
                slab.put(Some(node), Item::Box { x, y, width: BOX, height: BOX, stroke, fill: None });
                let rect = Rect { x, y, width: BOX, height: BOX };
                slab.spots.push(Spot { kind, id: question.id.clone(), rect });
            }
            if number + 1 < questions.len() {
                // Leads the eye along the words, and ends well before the boxes.
                let (x, to_x, y) = (self.frame.left, self.frame.left + question_width, height);
                slab.put(None, Item::Line { x, y, to_x, to_y: y, width: 0.4, ink: Ink::Hair });
            }
            self.slabs.push(slab);
        }
    }
}

fn spoken(words: &Words) -> String {
    words.filled(&std::collections::BTreeMap::new(), "").into_iter().map(|part| part.0).collect()
}
