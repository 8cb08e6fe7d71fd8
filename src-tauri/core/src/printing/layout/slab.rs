//! Slabs, the pieces that a page is stacked from, and the stacking itself.

use std::sync::Arc;

use crate::printing::ink::{Inked, Item};
use crate::printing::layout::area::Area;
use crate::printing::{PlaceKind, Rect};

/// A place whose rectangle is still in points from its slab's top.
#[derive(Debug, Clone)]
pub(crate) struct Spot {
    pub kind: PlaceKind,
    pub id: String,
    pub rect: Rect,
}

/// A piece of a page that is never broken. Its things stand at the page's x, and y from its own top.
#[derive(Debug, Clone, Default)]
pub(crate) struct Slab {
    /// Room above it, left out at the head of a page.
    pub space: f32,
    pub height: f32,
    pub items: Vec<Inked>,
    pub spots: Vec<Spot>,
    pub areas: Vec<Area>,
    /// Stays on the page of the next slab.
    pub keep: bool,
    /// Begins a new page.
    pub breaks: bool,
    /// Stands above it again when it comes first on a page.
    pub header: Option<Arc<Slab>>,
}

impl Slab {
    pub fn of(space: f32, height: f32) -> Self {
        Self { space, height, ..Self::default() }
    }

    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.areas.is_empty()
    }

    /// Puts another slab below what is there already, as part of this one.
    pub fn add_below(&mut self, other: Self) {
        let down = self.height;
        self.items.extend(other.items.into_iter().map(|i| Inked { node: i.node, item: i.item.moved(0.0, down) }));
        self.areas.extend(other.areas.into_iter().map(|area| Area { y: area.y + down, ..area }));
        let spots = other.spots.into_iter();
        self.spots.extend(spots.map(|s| Spot { rect: Rect { y: s.rect.y + down, ..s.rect }, ..s }));
        self.height += other.height;
    }

    pub fn put(&mut self, node: Option<usize>, item: Item) {
        self.items.push(Inked { node, item });
    }

    pub fn put_all(&mut self, node: Option<usize>, items: impl IntoIterator<Item = Item>) {
        self.items.extend(items.into_iter().map(|item| Inked { node, item }));
    }
}

/// Where a slab came to stand.
pub(crate) struct Stood {
    pub page: usize,
    pub y: f32,
    pub slab: Slab,
}

/// Stacks slabs from `first` (the first page's top) or `top` (the others') down to `bottom`. Slabs that keep together
/// move to the next page together, unless no page could hold them.
pub(crate) fn stack(slabs: Vec<Slab>, first: f32, top: f32, bottom: f32) -> Vec<Stood> {
    let mut stood = Vec::with_capacity(slabs.len());
    let (mut page, mut y, mut fresh) = (0, first, true);
    let mut waiting = slabs.into_iter().peekable();
    while waiting.peek().is_some() {
        let mut group = Vec::new();
        for slab in waiting.by_ref() {
            let keep = slab.keep;
            group.push(slab);
            if !keep {
                break;
            }
        }
        let all: f32 = group.iter().map(|slab| slab.space + slab.height).sum();
        let header = group[0].header.as_ref().map_or(0.0, |header| header.height);
        let fits_a_page = all - group[0].space + header <= bottom - top;
        let mut leave = group[0].breaks || (y + all > bottom + 0.01 && fits_a_page);
        for slab in group {
            let room = if fresh { 0.0 } else { slab.space };
            leave |= y + room + slab.height > bottom + 0.01;
            if leave && !fresh {
                page += 1;
                y = top;
                fresh = true;
            }
            leave = false;
            if fresh && let Some(header) = slab.header.clone() {
                let mut again = Slab::clone(&header);
                for inked in &mut again.items {
                    inked.node = None;
                }
                let height = again.height;
                stood.push(Stood { page, y, slab: again });
                y += height;
                fresh = false;
                let height = slab.height;
                stood.push(Stood { page, y, slab });
                y += height;
                continue;
            }
            y += if fresh { 0.0 } else { slab.space };
            fresh = false;
            let height = slab.height;
            stood.push(Stood { page, y, slab });
            y += height;
        }
    }
    stood
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_goes_with_what_follows_it() {
        let mut heading = Slab::of(10.0, 20.0);
        heading.keep = true;
        let stood = stack(vec![Slab::of(0.0, 70.0), heading, Slab::of(5.0, 20.0)], 0.0, 0.0, 100.0);
        assert_eq!(stood.iter().map(|s| (s.page, s.y)).collect::<Vec<_>>(), [(0, 0.0), (1, 0.0), (1, 25.0)]);
    }

    #[test]
    fn what_no_page_can_hold_is_parted_rather_than_lost() {
        let slabs = (0..5).map(|_| Slab { keep: true, ..Slab::of(0.0, 60.0) }).collect();
        let pages: Vec<_> = stack(slabs, 0.0, 0.0, 100.0).iter().map(|s| s.page).collect();
        assert_eq!(pages, [0, 1, 2, 3, 4]);
    }

    #[test]
    fn a_header_stands_on_every_page_of_its_table() {
        let header = Arc::new(Slab::of(0.0, 10.0));
        let rows = (0..4).map(|_| Slab { header: Some(header.clone()), ..Slab::of(0.0, 40.0) }).collect();
        let pages: Vec<_> = stack(rows, 0.0, 0.0, 100.0).iter().map(|s| (s.page, s.slab.height)).collect();
        assert_eq!(pages, [(0, 10.0), (0, 40.0), (0, 40.0), (1, 10.0), (1, 40.0), (1, 40.0)]);
    }
}
