//! Text as the operators of PDF: glyphs where the shaper put them, and what they stand for where they cannot say it.

use std::io::Write as _;

use super::content::{Writer, decimal};
use super::glyphs::resource;
use crate::printing::direction::holds_apart;
use crate::printing::fonts::fonts;
use crate::printing::ink::{Glyph, Span};

impl Writer<'_> {
    pub(super) fn text(&mut self, span: &Span) {
        let Some(face) = self.faces.get(&span.face) else {
            return;
        };
        if span.glyphs.is_empty() {
            return;
        }
        self.inks(None, Some(span.ink));
        let whole = fonts().faces[usize::from(span.face)].reorders && !span.text.trim().is_empty();
        if whole {
            self.actual(&span.text);
        }
        self.put(&format!("BT /{} ", resource(span.face)));
        self.numbers(&[span.size]);
        self.put("Tf 1 0 0 1 ");
        self.numbers(&[span.x, self.height - span.y]);
        self.put("Tm ");
        let mut show = Show { pen: 0.0, open: false, rise: 0.0 };
        let mut from = 0;
        for atom in &span.atoms {
            let glyphs = &span.glyphs[from..atom.glyphs];
            from = atom.glyphs;
            let text = &span.text[atom.text.0..atom.text.1];
            let plain = match glyphs {
                [] => continue,
                [one] => face.texts.get(&one.id).is_some_and(|known| known == text),
                _ => false,
            };
            if !whole && !plain {
                show.end(self);
                self.actual(text);
            }
            for glyph in glyphs {
                show.glyph(self, span, glyph, face.remap.get(glyph.id).unwrap_or(0));
            }
            if !whole && !plain {
                show.end(self);
                self.put("EMC ");
            }
        }
        show.end(self);
        if show.rise != 0.0 {
            self.put("0 Ts ");
        }
        self.put("ET\n");
        if whole {
            self.put("EMC\n");
        }
    }

    /// Says what text the glyphs that follow stand for.
    fn actual(&mut self, text: &str) {
        self.put("/Span <</ActualText <FEFF");
        for unit in text.chars().filter(|c| !holds_apart(*c)).collect::<String>().encode_utf16() {
            let _ = write!(self.out, "{unit:04X}");
        }
        self.put(">>> BDC ");
    }
}

/// A text-showing operator that is being written.
struct Show {
    /// Where the reader's pen stands, in points from the span's origin.
    pen: f32,
    open: bool,
    rise: f32,
}

impl Show {
    fn glyph(&mut self, writer: &mut Writer, span: &Span, glyph: &Glyph, code: u16) {
        let rise = -glyph.y;
        if (rise - self.rise).abs() > 0.01 {
            self.end(writer);
            self.rise = rise;
            writer.numbers(&[rise]);
            writer.put("Ts ");
        }
        if !self.open {
            writer.put("[<");
            self.open = true;
        }
        let off = (glyph.x - self.pen) * 1000.0 / span.size;
        if off.abs() >= 0.5 {
            writer.put(">");
            decimal(&mut writer.out, -off.round());
            writer.put("<");
            self.pen += off.round() * span.size / 1000.0;
        }
        let _ = write!(writer.out, "{code:04X}");
        let width = fonts().faces[usize::from(span.face)].tables().widths.get(usize::from(glyph.id)).copied().unwrap_or(0);
        self.pen += width as f32 * span.size / 1000.0;
    }

    fn end(&mut self, writer: &mut Writer) {
        if self.open {
            writer.put(">]TJ ");
            self.open = false;
        }
    }
}
