//! The document around the pages: made by printpdf with its fonts, then finished with lopdf.

use std::io::Write as _;

use chrono::NaiveDateTime;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Object, ObjectId, Stream, StringFormat, dictionary};
use printpdf::{Mm, Op, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Pt, TextItem, to_lopdf_doc};
use sha2::{Digest, Sha256};

use super::glyphs::{Faces, font};
use crate::base::{Problem, Result};

/// A document with its fonts embedded and no page yet.
pub(super) struct Document {
    pub pdf: lopdf::Document,
    pub fonts: ObjectId,
    pages: ObjectId,
    catalog: ObjectId,
    kids: Vec<Object>,
    tagged: bool,
}

impl Document {
    /// Lets printpdf make the document and embed the fonts. It embeds what a page shows, so one page shows every glyph and is
    /// taken out again.
    pub fn with_fonts(title: &str, faces: &Faces) -> Result<Self> {
        let mut made = PdfDocument::new(title);
        let mut ops = vec![Op::StartTextSection];
        for (face, embedded) in faces {
            let (id, pdf_font, codes) = font(*face, embedded)?;
            made.resources.fonts.map.insert(id.clone(), pdf_font);
            ops.push(Op::SetFont { font: PdfFontHandle::External(id), size: Pt(12.0) });
            ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(codes)] });
        }
        ops.push(Op::EndTextSection);
        made.with_pages(vec![PdfPage::new(Mm(210.0), Mm(297.0), ops)]);
        let mut pdf = to_lopdf_doc(&made, &PdfSaveOptions::default(), &mut Vec::new());
        let wrong = |_| Problem::unexpected("printpdf's document has another shape than it had");
        let catalog = pdf.trailer.get(b"Root").and_then(Object::as_reference).map_err(wrong)?;
        let pages = pdf.catalog().and_then(|c| c.get(b"Pages")).and_then(Object::as_reference).map_err(wrong)?;
        let show = *pdf.get_pages().get(&1).ok_or_else(|| Problem::unexpected("printpdf made no page"))?;
        let page = pdf.get_dictionary(show).map_err(wrong)?;
        let contents = page.get(b"Contents").and_then(Object::as_reference).map_err(wrong)?;
        let resources = page.get(b"Resources").and_then(Object::as_reference).map_err(wrong)?;
        let fonts = pdf
            .get_dictionary(resources)
            .and_then(|resources| resources.get(b"Font"))
            .and_then(Object::as_reference)
            .map_err(wrong)?;
        for taken in [show, contents, resources] {
            pdf.objects.remove(&taken);
        }
        // Fonts and their maps; the pages come deflated already.
        pdf.compress();
        Ok(Self { pdf, fonts, pages, catalog, kids: Vec::new(), tagged: false })
    }

    /// Adds a stream that is deflated already.
    pub fn stream(&mut self, mut dictionary: Dictionary, deflated: Vec<u8>) -> ObjectId {
        dictionary.set("Filter", "FlateDecode");
        self.pdf.add_object(Stream::new(dictionary, deflated).with_compression(false))
    }

    /// Adds a page and says which object it is.
    pub fn page(&mut self, paper: (f32, f32), resources: ObjectId, contents: ObjectId) -> ObjectId {
        let page = self.pdf.add_object(dictionary! {
            "Type" => "Page",
            "Parent" => self.pages,
            "MediaBox" => vec![0.into(), 0.into(), paper.0.into(), paper.1.into()],
            "Resources" => resources,
            "Contents" => contents,
        });
        self.kids.push(page.into());
        page
    }

    /// Resources with the fonts and, for a shared body, that body as `B`.
    pub fn resources(&mut self, body: Option<ObjectId>) -> ObjectId {
        let mut resources = dictionary! { "Font" => self.fonts };
        if let Some(body) = body {
            resources.set("XObject", dictionary! { "B" => body });
        }
        self.pdf.add_object(resources)
    }

    /// The catalog, for what only some documents have.
    pub fn catalog(&mut self) -> Result<&mut Dictionary> {
        self.pdf.get_dictionary_mut(self.catalog).map_err(Problem::unexpected)
    }

    /// Finishes the document and writes it. `seed` makes its identifier its own; nobody's name goes into it.
    pub fn finish(mut self, title: &str, language: &str, made: NaiveDateTime, seed: &str) -> Result<Vec<u8>> {
        let count = i64::try_from(self.kids.len()).unwrap_or(i64::MAX);
        let pages = dictionary! { "Type" => "Pages", "Count" => count, "Kids" => self.kids };
        self.pdf.set_object(self.pages, pages);
        let metadata = self.pdf.add_object(
            Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp(title, language, made).into_bytes())
                .with_compression(false),
        );
        let catalog = self.pdf.get_dictionary_mut(self.catalog).map_err(Problem::unexpected)?;
        catalog.remove(b"PageMode");
        catalog.remove(b"PageLayout");
        catalog.set("Lang", text(language));
        catalog.set("Metadata", metadata);
        catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true, "PrintScaling" => "None" });
        let info = self.pdf.add_object(dictionary! {
            "Title" => text(title),
            "Producer" => text("Signet"),
            "CreationDate" => text(&made.format("D:%Y%m%d%H%M%S").to_string()),
        });
        let old = self.pdf.trailer.get(b"Info").and_then(Object::as_reference).ok();
        if let Some(old) = old {
            self.pdf.objects.remove(&old);
        }
        self.pdf.trailer.set("Info", info);
        let id = Sha256::digest(format!("{title}\n{made}\n{seed}"))[..16].to_vec();
        let id = Object::String(id, StringFormat::Hexadecimal);
        self.pdf.trailer.set("ID", vec![id.clone(), id]);
        self.pdf.version = "1.7".to_owned();
        let mut bytes = Vec::with_capacity(self.pdf.objects.len() * 2_000);
        self.pdf.save_to(&mut bytes).map_err(|_| Problem::unexpected("writing to memory does not fail"))?;
        Ok(bytes)
    }

    /// Says in the metadata that the document is tagged.
    pub fn tagged(&mut self) {
        self.tagged = true;
    }
}

/// Deflates a content stream.
pub(super) fn deflate(content: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(content.len() / 2), Compression::new(5));
    encoder.write_all(content).expect("writing to memory does not fail");
    encoder.finish().expect("writing to memory does not fail")
}

/// A text string, in UTF-16 unless it is plain.
pub(super) fn text(text: &str) -> Object {
    if text.is_ascii() {
        return Object::String(text.as_bytes().to_vec(), StringFormat::Literal);
    }
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

fn xmp(title: &str, language: &str, made: NaiveDateTime) -> String {
    let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:title>\
         <dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>\
         <xmp:CreateDate>{}</xmp:CreateDate><pdf:Producer>Signet</pdf:Producer>\
         </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>",
        escape(title),
        escape(language),
        made.format("%Y-%m-%dT%H:%M:%S"),
    )
}
