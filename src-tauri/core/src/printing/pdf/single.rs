//! Single documents, for a family or the file: tagged, so that a screen reader can read them.

use std::sync::Arc;

use chrono::NaiveDateTime;

use super::content::Writer;
use super::document::{Document, deflate};
use super::glyphs::{Seen, settle};
use super::tags;
use crate::base::Result;
use crate::printing::layout::{CODE, lay_out};
use crate::printing::{Filling, Issued, Printed, Sheet, code};

/// Prints one copy of a sheet as a tagged document.
///
/// # Errors
/// `CannotBeSet` for a text with a character that no bundled font has.
pub fn print_single(sheet: &Sheet, filling: &Filling, made: NaiveDateTime) -> Result<Printed> {
    let laid = lay_out(sheet, Some(filling))?;
    let mut seen = Seen::default();
    seen.look_at(laid.pages.iter().flat_map(|page| &page.items).map(|inked| &inked.item));
    let faces = settle(seen);
    let mut document = Document::with_fonts(&sheet.title, &faces)?;
    let resources = document.resources(None);
    let mut marked = Vec::with_capacity(laid.pages.len());
    for (number, page) in laid.pages.iter().enumerate() {
        let mut writer = Writer::new(laid.paper.1, &faces);
        for inked in &page.items {
            writer.mark(inked.node, &laid.tree);
            writer.item(&inked.item);
        }
        if laid.is_form {
            // The reference stands beside it as text, so the code itself is furniture.
            writer.mark(None, &laid.tree);
            writer.code(&code::content(&filling.reference, number + 1)?, CODE)?;
        }
        writer.end_mark();
        let contents = document.stream(lopdf::Dictionary::new(), deflate(&writer.out));
        let page = document.page(laid.paper, resources, contents);
        marked.push((page, writer.marked));
    }
    tags::add(&mut document, &laid.tree, &marked)?;
    let pdf = document.finish(&sheet.title, &sheet.language, made, &filling.reference)?;
    Ok(Printed { pdf, copies: vec![Issued { pages: marked.len(), places: Arc::new(laid.places) }] })
}
