//! Layout: from blocks to pages on which everything has its place.

mod area;
mod boxes;
mod code;
mod columns;
mod furniture;
mod hand;
mod maker;
mod row;
mod signatures;
mod slab;
mod table;
mod text;
mod ticks;

pub(super) use area::{Area, TooLong};
pub(super) use furniture::CODE;

use super::ink::{Inked, MM};
use super::structure::Tree;
use super::{Filling, Place, Rect, Sheet, missing};
use crate::base::{Problem, Result};
use maker::Maker;

/// One page.
#[derive(Debug, Clone, Default)]
pub(super) struct Page {
    pub items: Vec<Inked>,
    /// Room for what changes from copy to copy; none when the sheet was laid out for one copy.
    pub areas: Vec<Area>,
}

/// A sheet laid out: for one copy, or as a template whose areas are filled copy by copy.
#[derive(Debug, Clone)]
pub struct Laid {
    /// The paper's width and height in points.
    pub(super) paper: (f32, f32),
    pub(super) pages: Vec<Page>,
    pub(super) places: Vec<Place>,
    pub(super) tree: Tree,
    pub(super) is_form: bool,
}

impl Laid {
    /// How many pages it has.
    #[must_use]
    pub fn pages(&self) -> usize {
        self.pages.len()
    }

    /// Where every box to tick, sign or write in stands, and the marks and codes by which a scan is found.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        &self.places
    }
}

/// Lays a sheet out: for one copy if a filling is given, otherwise as a template with room for ordinary names.
///
/// # Errors
/// `CannotBeSet` names a text with a character that no bundled font has.
pub fn lay_out(sheet: &Sheet, filling: Option<&Filling>) -> Result<Laid> {
    make(sheet, filling, &[])
}

/// Lays out a template whose numbered texts run over so many lines each.
pub(super) fn template(sheet: &Sheet, lines: &[usize]) -> Result<Laid> {
    make(sheet, None, lines)
}

fn make(sheet: &Sheet, filling: Option<&Filling>, lines: &[usize]) -> Result<Laid> {
    let mut maker = Maker::new(sheet, filling, lines);
    let head = maker.head();
    for block in &sheet.blocks {
        maker.block(block);
    }
    let frame = maker.frame;
    // Room at the very end of a sheet must not make a page of its own.
    while maker.slabs.last().is_some_and(slab::Slab::is_empty) {
        maker.slabs.pop();
    }
    let stood = slab::stack(std::mem::take(&mut maker.slabs), head.first, head.next, frame.bottom);
    let count = stood.iter().map(|stood| stood.page + 1).max().unwrap_or(1);
    maker.begin_furniture();
    let mut pages = vec![Page::default(); count];
    let mut places = Vec::new();
    for (number, page) in pages.iter_mut().enumerate() {
        maker.furniture(&head, number, count, page, &mut places);
    }
    for slab::Stood { page: number, y, slab } in stood {
        let page = &mut pages[number];
        page.items.extend(slab.items.into_iter().map(|i| Inked { node: i.node, item: i.item.moved(0.0, y) }));
        page.areas.extend(slab.areas.into_iter().map(|area| Area { y: area.y + y, ..area }));
        places.extend(slab.spots.into_iter().map(|spot| {
            let rect = Rect { y: spot.rect.y + y, ..spot.rect };
            Place { page: number + 1, kind: spot.kind, id: spot.id, rect: millimetres(rect) }
        }));
    }
    if maker.unset {
        let text = missing(sheet, filling.unwrap_or(&Filling::default())).into_iter().next().unwrap_or_default();
        return Err(Problem::CannotBeSet { text });
    }
    Ok(Laid { paper: (frame.width, frame.height), pages, places, tree: maker.tree, is_form: sheet.form.is_some() })
}

/// A rectangle in points as one in millimetres, to the hundredth.
fn millimetres(rect: Rect) -> Rect {
    let round = |points: f32| (points / MM * 100.0).round() / 100.0;
    Rect { x: round(rect.x), y: round(rect.y), width: round(rect.width), height: round(rect.height) }
}
