//! A page to hold against a sheet of labels before any is spoilt: the outline of each, numbered, and a ruler.

use super::layout::LabelLayout;
use crate::printing::ink::{Ink, Item, MM};
use crate::printing::setting::{Look, set};

/// What the test page says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestWords {
    /// What it is for, and what to do when the ruler is wrong. One sentence each.
    pub lines: Vec<String>,
}

/// Everything on it, in points.
pub(in crate::printing) fn test_page(layout: LabelLayout, words: &TestWords) -> Vec<Item> {
    let measures = layout.measures();
    let mut items = Vec::new();
    for number in 0..measures.per_page() {
        let (x, y) = measures.place(number);
        let (x, y, width, height) = (x * MM, y * MM, measures.label.0 * MM, measures.label.1 * MM);
        items.push(Item::Box { x, y, width, height, stroke: Some((0.4, Ink::Black)), fill: None });
        let size = (measures.label.1 * MM * 0.3).min(14.0);
        items.extend(text(&(number + 1).to_string(), size, x + measures.inset * MM, y + (height - size * 1.3) / 2.0, Ink::Grey));
    }
    let is_sheet = measures.per_page() > 1;
    // On a sheet there is white above and below the labels; on a roll the ruler stands in the label itself.
    let (left, top, long) = if is_sheet {
        ((measures.page.0 - 100.0) / 2.0, measures.margin.1 - 1.5, 100)
    } else {
        (measures.label.0 - measures.inset - 30.0, measures.label.1 / 2.0, 30)
    };
    items.extend(ruler(left, top, long));
    let size = 7.0;
    let (mut y, x) = if is_sheet {
        (measures.page.1 - measures.margin.1 + 1.5, left)
    } else {
        (measures.label.1 - measures.inset - 5.0, measures.label.0 - measures.inset - 30.0)
    };
    for line in words.lines.iter().take(if is_sheet { usize::MAX } else { 0 }) {
        items.extend(text(line, size, x * MM, y * MM, Ink::Black));
        y += size * 1.3 / MM;
    }
    items
}

fn text(words: &str, size: f32, x: f32, y: f32, ink: Ink) -> Vec<Item> {
    set(&[(words.to_owned(), false)], Look { ink, ..Look::body(size) }, f32::MAX).items(x, y).collect()
}

/// A ruler of so many millimetres whose line lies at `top`; its ticks point up.
fn ruler(left: f32, top: f32, long: u8) -> Vec<Item> {
    let line = |x: f32, y: f32, to_x: f32, to_y: f32| Item::Line {
        x: x * MM,
        y: y * MM,
        to_x: to_x * MM,
        to_y: to_y * MM,
        width: 0.4,
        ink: Ink::Black,
    };
    let mut items = vec![line(left, top, left + f32::from(long), top)];
    for mm in 0..=long {
        let x = left + f32::from(mm);
        let tick = if mm % 10 == 0 {
            2.5
        } else if mm % 5 == 0 {
            1.8
        } else {
            1.0
        };
        items.push(line(x, top, x, top - tick));
        if mm % 10 == 0 {
            items.extend(text(
                &mm.to_string(),
                6.0,
                (x - if mm < 10 {
                    0.6
                } else if mm < 100 {
                    1.2
                } else {
                    1.8
                }) * MM,
                (top - 5.3) * MM,
                Ink::Black,
            ));
        }
    }
    items
}
