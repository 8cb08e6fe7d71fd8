//! Text set into lines: shaped, put in reading order, broken and aligned.

use std::cell::RefCell;

use parley::style::{FontWeight, LineHeight, OverflowWrap, StyleProperty};
use parley::{Alignment, AlignmentOptions, BaseDirection, FontContext, Layout, LayoutContext, PositionedLayoutItem};

use super::Align;
use super::characters::is_hidden;
use super::direction::{held_apart, holds_apart, is_mixed};
use super::fonts::{fonts, noto, stack};
use super::ink::{Atom, Glyph, Ink, Item, Span};

/// How a text looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    /// Points.
    pub size: f32,
    /// From baseline to baseline, in sizes.
    pub leading: f32,
    pub ink: Ink,
    pub align: Align,
    /// All of it is bold.
    pub bold: bool,
}

impl Look {
    /// Running text of a size.
    pub fn body(size: f32) -> Self {
        Self { size, leading: 1.36, ink: Ink::Black, align: Align::Left, bold: false }
    }

    /// Small grey words.
    pub fn small(size: f32) -> Self {
        Self { size, leading: 1.3, ink: Ink::Grey, align: Align::Left, bold: false }
    }

    pub fn ink(mut self, ink: Ink) -> Self {
        self.ink = ink;
        self
    }

    pub fn bold(mut self) -> Self {
        self.bold = true;
        self
    }

    pub fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }

    pub fn sized(mut self, size: f32) -> Self {
        self.size = size;
        self
    }

    /// The height of one line.
    pub fn line(self) -> f32 {
        self.size * self.leading
    }
}

/// One line; its spans stand on y = 0 at the baseline.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub spans: Vec<Span>,
    pub baseline: f32,
}

/// A text set in lines of one height.
#[derive(Debug, Clone)]
pub(super) struct Setting {
    pub lines: Vec<Line>,
    /// The height of each line.
    pub line: f32,
    /// The width of the widest line.
    pub width: f32,
    /// Some character has no glyph in any bundled font.
    pub unset: bool,
}

impl Setting {
    pub fn height(&self) -> f32 {
        self.line * self.lines.len() as f32
    }

    /// The text as things on a page whose top left corner is at (x, y).
    pub fn items(self, x: f32, y: f32) -> impl Iterator<Item = Item> {
        let step = self.line;
        self.lines.into_iter().enumerate().flat_map(move |(number, line)| {
            let baseline = y + step * number as f32 + line.baseline;
            line.spans.into_iter().map(move |span| Item::Text(span).moved(x, baseline))
        })
    }
}

thread_local! {
    static SHAPER: RefCell<(FontContext, LayoutContext<()>)> =
        RefCell::new((fonts().context(), LayoutContext::new()));
}

/// Sets a text of plain and bold parts into lines no wider than `width` points. A word that is wider is broken, so
/// that nothing ever runs out of its box.
pub(super) fn set(parts: &[(String, bool)], look: Look, width: f32) -> Setting {
    let mixed = parts.iter().any(|(text, _)| !text.is_ascii()) && is_mixed(parts);
    let apart: Vec<(String, bool)>;
    let parts = if mixed {
        apart = parts.iter().map(|(text, bold)| (held_apart(text), *bold)).collect();
        &apart
    } else {
        parts
    };
    let text: String = parts.iter().map(|(part, _)| part.as_str()).collect();
    SHAPER.with_borrow_mut(|(context, shaper)| {
        let mut builder = shaper.ranged_builder(context, &text, 1.0, false);
        if mixed {
            builder.set_base_direction(BaseDirection::Ltr);
        }
        builder.push_default(StyleProperty::FontFamily(stack()));
        builder.push_default(StyleProperty::FontSize(look.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(look.line())));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        if look.bold {
            builder.push_default(StyleProperty::FontWeight(FontWeight::BOLD));
        }
        if !text.is_ascii() {
            let mut from = 0;
            for word in text.split_inclusive(|c: char| c.is_whitespace() || c == '-') {
                let to = from + word.trim_end().len();
                if fonts().is_for_noto(word.trim_end()) {
                    builder.push(StyleProperty::FontFamily(noto()), from..to);
                }
                from += word.len();
            }
        }
        let mut from = 0;
        for (part, bold) in parts {
            let to = from + part.len();
            if *bold && !look.bold && !part.is_empty() {
                builder.push(StyleProperty::FontWeight(FontWeight::BOLD), from..to);
            }
            from = to;
        }
        let mut layout: Layout<()> = builder.build(&text);
        layout.break_all_lines(Some(width));
        let alignment = match look.align {
            Align::Left => Alignment::Left,
            Align::Middle => Alignment::Center,
            Align::Right => Alignment::Right,
        };
        layout.align(alignment, AlignmentOptions::default());
        read(&layout, &text, look)
    })
}

fn read(layout: &Layout<()>, text: &str, look: Look) -> Setting {
    let mut setting = Setting { lines: Vec::with_capacity(layout.len()), line: look.line(), width: 0.0, unset: false };
    if text.is_empty() {
        return setting;
    }
    for line in layout.lines() {
        let metrics = line.metrics();
        setting.width = setting.width.max(metrics.advance - metrics.hanging_advance);
        let mut spans = Vec::new();
        let mut last_run = None;
        for item in line.items() {
            let PositionedLayoutItem::GlyphRun(glyph_run) = item else {
                continue;
            };
            let run = glyph_run.run();
            // Two styles in one font make two glyph runs of one run; its clusters were all read the first time.
            if last_run.replace(run.index()) == Some(run.index()) {
                continue;
            }
            let face = fonts().face_of(run.font().data.id()).expect("only bundled fonts are in the collection");
            let mut atoms: Vec<(Vec<parley::layout::Glyph>, (usize, usize))> = Vec::new();
            for cluster in run.clusters() {
                let range = cluster.text_range();
                match atoms.last_mut() {
                    Some((_, (_, end))) if cluster.is_ligature_continuation() => *end = range.end,
                    _ => atoms.push((cluster.glyphs().collect(), (range.start, range.end))),
                }
            }
            if run.is_rtl() {
                atoms.reverse();
            }
            let range = run.text_range();
            let mut span = Span {
                face,
                size: look.size,
                ink: look.ink,
                x: glyph_run.offset(),
                y: 0.0,
                glyphs: Vec::new(),
                atoms: Vec::with_capacity(atoms.len()),
                text: text[range.clone()].to_owned(),
            };
            let mut pen = 0.0;
            for (glyphs, (start, end)) in atoms {
                let hidden = text[start..end].chars().all(is_hidden);
                if text[start..end].chars().all(holds_apart) {
                    // Even where a face has a glyph for it, there is nothing to see.
                    span.atoms.push(Atom { glyphs: span.glyphs.len(), text: (start - range.start, end - range.start) });
                    continue;
                }
                let blank = &fonts().faces[usize::from(face)].tables().blank;
                let is_seen = |glyph: &parley::layout::Glyph| blank.get(glyph.id as usize) == Some(&false);
                // A letter of which nothing would be seen is not set.
                setting.unset |= text[start..end].chars().any(char::is_alphabetic) && !glyphs.iter().any(is_seen);
                for glyph in glyphs {
                    if glyph.id == 0 {
                        setting.unset |= !hidden;
                    } else {
                        let id = u16::try_from(glyph.id).unwrap_or(0);
                        span.glyphs.push(Glyph { id, x: pen + glyph.x, y: glyph.y });
                    }
                    pen += if glyph.id == 0 && hidden { 0.0 } else { glyph.advance };
                }
                span.atoms.push(Atom { glyphs: span.glyphs.len(), text: (start - range.start, end - range.start) });
            }
            spans.push(span);
        }
        setting.lines.push(Line { spans, baseline: metrics.baseline - metrics.block_min_coord });
    }
    setting
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_wider_than_its_box_is_broken() {
        let setting = set(&[("W".repeat(200), false)], Look::body(12.0), 100.0);
        assert!(setting.lines.len() > 5);
        assert!(setting.width <= 100.5, "{}", setting.width);
    }
}
