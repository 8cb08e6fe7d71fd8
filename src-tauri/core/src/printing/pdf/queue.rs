//! What a print queue has to be told about a document: the size of its paper, and that nothing is to be scaled.

use lopdf::{Document, Object};

use crate::printing::ink::MM;

/// A4, in millimetres, the shorter side first.
const A4: (f32, f32) = (210.0, 297.0);

/// The options of a job with these pages, in the words of CUPS: the paper of the first page, since all pages of a document
/// are of one size, and no scaling, since labels and the corner marks of forms have to come out where they were set.
#[must_use]
pub fn queue_options(pdf: &[u8]) -> [String; 2] {
    let (width, height) = size(pdf).unwrap_or(A4);
    let near = |one: f32, other: f32| (one - other).abs() < 1.0;
    // A page that lies on its side is on the same paper: the queue turns it.
    let media = if near(width.min(height), A4.0) && near(width.max(height), A4.1) {
        "A4".to_owned()
    } else {
        format!("Custom.{}x{}mm", tenths(width), tenths(height))
    };
    [format!("media={media}"), "print-scaling=none".to_owned()]
}

/// The size of the first page in millimetres.
fn size(pdf: &[u8]) -> Option<(f32, f32)> {
    let document = Document::load_mem(pdf).ok()?;
    let page = document.page_iter().next()?;
    let corners = document.get_dictionary(page).and_then(|page| page.get(b"MediaBox")).and_then(Object::as_array).ok()?;
    let corners: Vec<f32> = corners.iter().map(|corner| corner.as_float().ok()).collect::<Option<_>>()?;
    let [left, low, right, high] = *corners.as_slice() else { return None };
    Some(((right - left) / MM, (high - low) / MM))
}

/// Millimetres as a queue reads them: no more than one place after the point, and none where there is nothing to say.
fn tenths(mm: f32) -> String {
    let text = format!("{mm:.1}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}
