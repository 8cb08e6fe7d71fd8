//! The bundled fonts, unpacked and parsed once per process. Nothing is ever taken from the system.

use std::collections::{HashMap, HashSet};
use std::io::Read;
use std::sync::{Arc, LazyLock, OnceLock};

use flate2::read::ZlibDecoder;
use parley::FontContext;
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::style::{FontFamily, FontFamilyName, FontWeight};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

/// One font file: a family in one weight.
pub(super) struct Face {
    /// The file.
    pub data: &'static [u8],
    /// The name it bears in a PDF.
    pub name: String,
    /// Whether its script reorders and joins letters so that glyphs alone do not give the text back.
    pub reorders: bool,
    tables: OnceLock<Tables>,
}

/// What is asked about the glyphs of a face.
pub(super) struct Tables {
    /// The advance of each glyph in thousandths of an em, as a PDF states it.
    pub widths: Vec<i32>,
    /// Whether there is nothing to see of a glyph. Some fonts keep empty ones for letters that were never drawn.
    pub blank: Vec<bool>,
    /// The character of each glyph that has one.
    pub characters: HashMap<u16, char>,
}

/// A family, both weights packed.
struct Family {
    name: &'static str,
    regular: &'static [u8],
    bold: &'static [u8],
    reorders: bool,
}

/// A font as `build.rs` has packed it.
macro_rules! packed {
    ($($name:literal),+) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $($name),+))
    };
}

macro_rules! family {
    ($name:literal, $file:literal, $reorders:literal) => {
        Family { name: $name, regular: packed!($file, "-Regular.ttf"), bold: packed!($file, "-Bold.ttf"), reorders: $reorders }
    };
}

static DROID: &[u8] = packed!("DroidSansFallback.ttf");

/// In the order in which a character's font is looked for.
static FAMILIES: [Family; 19] = [
    family!("Atkinson Hyperlegible Next", "AtkinsonHyperlegibleNext", false),
    family!("Noto Sans", "NotoSans", false),
    family!("Noto Naskh Arabic", "NotoNaskhArabic", false),
    family!("Noto Sans Hebrew", "NotoSansHebrew", false),
    family!("Noto Sans Bengali", "NotoSansBengali", true),
    family!("Noto Sans Gurmukhi", "NotoSansGurmukhi", true),
    family!("Noto Sans Gujarati", "NotoSansGujarati", true),
    family!("Noto Sans Devanagari", "NotoSansDevanagari", true),
    family!("Noto Sans Tamil", "NotoSansTamil", true),
    family!("Noto Sans Malayalam", "NotoSansMalayalam", true),
    family!("Noto Sans Telugu", "NotoSansTelugu", true),
    family!("Noto Sans Kannada", "NotoSansKannada", true),
    family!("Noto Sans Sinhala", "NotoSansSinhala", true),
    family!("Noto Sans Ethiopic", "NotoSansEthiopic", false),
    family!("Noto Sans Georgian", "NotoSansGeorgian", false),
    family!("Noto Sans Armenian", "NotoSansArmenian", false),
    family!("Noto Sans Thai", "NotoSansThai", true),
    // Chinese and Japanese have one weight: two would be eight megabytes.
    Family { name: "Droid Sans Fallback", regular: DROID, bold: DROID, reorders: false },
    // After it, because it has empty glyphs for Chinese.
    family!("NanumSquare", "NanumSquare", false),
];

/// What the shaper and the PDF need of the fonts.
pub(super) struct Fonts {
    /// Each family in regular and bold: twice the family's number, plus one for bold.
    pub faces: Vec<Face>,
    by_blob: HashMap<u64, u8>,
    context: FontContext,
    /// What Atkinson has, and what Noto Sans has.
    latin: [HashSet<char>; 2],
}

static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::read);

/// The bundled fonts.
pub(super) fn fonts() -> &'static Fonts {
    &FONTS
}

impl Fonts {
    fn read() -> Self {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let mut faces = Vec::with_capacity(FAMILIES.len() * 2);
        let mut by_blob = HashMap::new();
        for family in &FAMILIES {
            let regular = unpacked(family.regular);
            // One weight is unpacked once.
            let bold = if std::ptr::eq(family.regular, family.bold) { regular } else { unpacked(family.bold) };
            for (data, weight, word) in [(regular, FontWeight::NORMAL, "Regular"), (bold, FontWeight::BOLD, "Bold")] {
                let blob = Blob::new(Arc::new(data));
                by_blob.insert(blob.id(), u8::try_from(faces.len()).expect("there are far fewer than 256 faces"));
                let told =
                    FontInfoOverride { family_name: Some(family.name), weight: Some(weight), ..FontInfoOverride::default() };
                collection.register_fonts(blob, Some(told));
                let name = format!("{}-{word}", family.name.replace(' ', ""));
                faces.push(Face { data, name, reorders: family.reorders, tables: OnceLock::new() });
            }
        }
        let latin = [0, 2].map(|face: usize| {
            let font = FontRef::new(faces[face].data).expect("the bundled fonts are whole; a test reads every one");
            font.charmap().mappings().filter_map(|(c, _)| char::from_u32(c)).collect()
        });
        Self { faces, latin, by_blob, context: FontContext { collection, source_cache: SourceCache::default() } }
    }

    /// Whether a word is better set in Noto Sans from end to end, because Atkinson lacks some of its letters: a name such as
    /// Nguyễn then stands in one face instead of two.
    pub fn is_for_noto(&self, word: &str) -> bool {
        let [atkinson, noto] = &self.latin;
        !word.is_ascii()
            && word.chars().any(|c| c.is_alphabetic() && !atkinson.contains(&c))
            && word.chars().all(|c| noto.contains(&c))
    }

    /// A context for one thread; the font files themselves are shared.
    pub fn context(&self) -> FontContext {
        self.context.clone()
    }

    /// Which face a shaped run was set in.
    pub fn face_of(&self, blob: u64) -> Option<u8> {
        self.by_blob.get(&blob).copied()
    }
}

/// A font as it was before it was packed. It is kept as long as the program runs.
fn unpacked(packed: &[u8]) -> &'static [u8] {
    let mut font = Vec::new();
    ZlibDecoder::new(packed).read_to_end(&mut font).expect("the bundled fonts are whole; a test reads every one");
    font.leak()
}

impl Face {
    /// Read when the first letter is set in it: most schools need three faces of them all.
    pub fn tables(&self) -> &Tables {
        self.tables.get_or_init(|| Tables::read(self.data))
    }
}

impl Tables {
    fn read(data: &[u8]) -> Self {
        let font = FontRef::new(data).expect("the bundled fonts are whole; a test reads every one");
        let metrics = font.glyph_metrics(Size::new(1000.0), LocationRef::default());
        let widths = (0..metrics.glyph_count()).map(|glyph| metrics.advance_width(glyph.into()).unwrap_or(0.0) as i32).collect();
        let has_ink = |glyph: u32| metrics.bounds(glyph.into()).is_some_and(|b| b.x_max > b.x_min || b.y_max > b.y_min);
        let blank = (0..metrics.glyph_count()).map(|glyph| !has_ink(glyph)).collect();
        let mut characters = HashMap::new();
        for (character, glyph) in font.charmap().mappings() {
            if let (Some(character), Ok(glyph)) = (char::from_u32(character), u16::try_from(glyph.to_u32())) {
                characters.entry(glyph).or_insert(character);
            }
        }
        Self { widths, blank, characters }
    }
}

/// All families, Atkinson first.
pub(super) fn stack() -> FontFamily<'static> {
    static NAMES: LazyLock<Vec<FontFamilyName<'static>>> =
        LazyLock::new(|| FAMILIES.iter().map(|family| FontFamilyName::named(family.name)).collect());
    FontFamily::List(NAMES.as_slice().into())
}

/// The family for words that Atkinson cannot set whole.
pub(super) fn noto() -> FontFamily<'static> {
    static NAMES: LazyLock<Vec<FontFamilyName<'static>>> =
        LazyLock::new(|| FAMILIES.iter().skip(1).map(|family| FontFamilyName::named(family.name)).collect());
    FontFamily::List(NAMES.as_slice().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_font_is_whole_and_shows_what_it_has_letters_for() {
        for face in &fonts().faces {
            let Tables { widths, blank, characters } = face.tables();
            assert_eq!(widths.len(), blank.len(), "{}", face.name);
            let seen = characters.keys().filter(|glyph| blank.get(usize::from(**glyph)) == Some(&false)).count();
            assert!(seen > 75, "{}: {seen} of {} letters are seen", face.name, characters.len());
        }
    }
}
