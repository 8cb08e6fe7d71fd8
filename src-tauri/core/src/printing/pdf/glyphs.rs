//! Which glyphs a document uses, and what text each gives back.

use std::collections::BTreeMap;

use printpdf::{Codepoint, FontId, ParsedFont, PdfFont};
use subsetter::GlyphRemapper;

use crate::base::{Problem, Result};
use crate::printing::fonts::fonts;
use crate::printing::ink::{Item, Span};

/// The glyphs seen so far in each face, with the text of those that stand for one alone.
#[derive(Debug, Default)]
pub(super) struct Seen(BTreeMap<u8, BTreeMap<u16, Option<String>>>);

impl Seen {
    pub fn look_at<'a>(&mut self, items: impl IntoIterator<Item = &'a Item>) {
        for item in items {
            if let Item::Text(span) = item {
                self.span(span);
            }
        }
    }

    fn span(&mut self, span: &Span) {
        let face = self.0.entry(span.face).or_default();
        let mut from = 0;
        for atom in &span.atoms {
            let glyphs = &span.glyphs[from..atom.glyphs];
            from = atom.glyphs;
            for glyph in glyphs {
                let text = face.entry(glyph.id).or_default();
                if text.is_none() && glyphs.len() == 1 {
                    *text = Some(span.text[atom.text.0..atom.text.1].to_owned());
                }
            }
        }
    }

    /// Takes up what was seen elsewhere, later in the document.
    pub fn join(mut self, other: Self) -> Self {
        for (face, glyphs) in other.0 {
            let known = self.0.entry(face).or_default();
            for (glyph, text) in glyphs {
                let mine = known.entry(glyph).or_default();
                if mine.is_none() {
                    *mine = text;
                }
            }
        }
        self
    }
}

/// One face as it is embedded.
pub(super) struct Embedded {
    /// From the font's glyphs to those of its subset.
    pub remap: GlyphRemapper,
    /// The text that each glyph of the font gives back.
    pub texts: BTreeMap<u16, String>,
}

/// The faces of a document by their number.
pub(super) type Faces = BTreeMap<u8, Embedded>;

/// Settles what each glyph gives back, and numbers the glyphs of each subset.
pub(super) fn settle(seen: Seen) -> Faces {
    seen.0
        .into_iter()
        .map(|(face, glyphs)| {
            let known = &fonts().faces[usize::from(face)].tables().characters;
            let mut remap = GlyphRemapper::new();
            let mut texts = BTreeMap::new();
            for (glyph, text) in glyphs {
                remap.remap(glyph);
                // A glyph that never stands alone gives its character back, or nothing that shows.
                let text = text.unwrap_or_else(|| known.get(&glyph).copied().unwrap_or('\u{200b}').to_string());
                texts.insert(glyph, text);
            }
            (face, Embedded { remap, texts })
        })
        .collect()
}

/// The name of a face among a page's resources.
pub(super) fn resource(face: u8) -> String {
    format!("F{face}")
}

/// The subset of a face as printpdf embeds it, and every glyph of it with its text.
pub(super) fn font(face: u8, embedded: &Embedded) -> Result<(FontId, PdfFont, Vec<Codepoint>)> {
    let source = &fonts().faces[usize::from(face)];
    let subset = subsetter::subset(source.data, 0, &embedded.remap).map_err(Problem::unexpected)?;
    let mut parsed = ParsedFont::from_bytes(&subset, 0, &mut Vec::new())
        .ok_or_else(|| Problem::unexpected("the subset of a bundled font cannot be read"))?;
    parsed.font_name = Some(format!("{}+{}", tag(face, embedded), source.name));
    let codes = embedded
        .texts
        .iter()
        .filter_map(|(glyph, text)| Some(Codepoint::with_cid(embedded.remap.get(*glyph)?, 0.0, text.clone())))
        .collect();
    Ok((FontId(resource(face)), PdfFont::new(parsed), codes))
}

/// Six capitals that mark a subset; different glyphs make different ones.
fn tag(face: u8, embedded: &Embedded) -> String {
    let mut hash = u32::from(face) + 7;
    for glyph in embedded.texts.keys() {
        hash = hash.wrapping_mul(16_777_619) ^ u32::from(*glyph);
    }
    (0..6)
        .map(|_| {
            let letter = char::from(b'A' + (hash % 26) as u8);
            hash = hash / 26 + 1_013;
            letter
        })
        .collect()
}
