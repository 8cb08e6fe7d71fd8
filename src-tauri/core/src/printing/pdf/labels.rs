//! Labels as a document: the face of each is set once, and stuck as often as it has copies.

use chrono::NaiveDateTime;
use rayon::prelude::*;

use super::content::Writer;
use super::document::{Document, deflate};
use super::glyphs::{Faces, Seen, settle};
use crate::base::{Problem, Progress, Result};
use crate::printing::ink::{Item, MM};
use crate::printing::labels::{Face, Known, LabelRun, Stuck, places, test_page};

/// Prints the labels of a run, or its test page.
///
/// # Errors
/// `NothingToPrint` without labels, `CannotBeSet` for a text with a character that no bundled font has, `Stopped`.
pub fn print_labels(run: &LabelRun, made: NaiveDateTime, progress: &Progress) -> Result<Vec<u8>> {
    let measures = run.layout.measures();
    let paper = (measures.page.0 * MM, measures.page.1 * MM);
    if let Some(words) = &run.test {
        let items = test_page(run.layout, words);
        let mut seen = Seen::default();
        seen.look_at(&items);
        let faces = settle(seen);
        let mut writer = Writer::new(paper.1, &faces);
        items.iter().for_each(|item| writer.item(item));
        return document(run, &faces, paper, vec![deflate(&writer.out)], made);
    }
    if run.count() == 0 {
        return Err(Problem::NothingToPrint);
    }
    progress.begin(run.labels.len());
    let known = Known::default();
    let set: Vec<Face> = run
        .labels
        .par_iter()
        .map(|label| {
            progress.step()?;
            Face::of(label, &measures, &known)
        })
        .collect::<Result<_>>()?;
    let mut seen = Seen::default();
    seen.look_at(set.iter().flat_map(|face| &face.items));
    let faces = settle(seen);
    let stuck = places(run);
    let pages: Vec<&[Stuck]> = stuck.chunk_by(|one, next| one.page == next.page).collect();
    let streams: Vec<Vec<u8>> = pages
        .par_iter()
        .map(|page| {
            let mut writer = Writer::new(paper.1, &faces);
            for place in *page {
                draw(&mut writer, &set[place.label], place);
            }
            deflate(&writer.out)
        })
        .collect();
    document(run, &faces, paper, streams, made)
}

fn draw(writer: &mut Writer<'_>, face: &Face, place: &Stuck) {
    let (left, top, module) = face.code;
    writer.modules(&face.runs, place.x + left, place.y + top, module);
    for item in &face.items {
        writer.item(&Item::clone(item).moved(place.x, place.y));
    }
}

fn document(run: &LabelRun, faces: &Faces, paper: (f32, f32), streams: Vec<Vec<u8>>, made: NaiveDateTime) -> Result<Vec<u8>> {
    let mut document = Document::with_fonts(&run.title, faces)?;
    let resources = document.resources(None);
    for stream in streams {
        let contents = document.stream(lopdf::Dictionary::new(), stream);
        document.page(paper, resources, contents);
    }
    document.finish(&run.title, &run.language, made, run.layout.name())
}
