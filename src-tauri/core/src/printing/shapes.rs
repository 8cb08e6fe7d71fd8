//! Shapes drawn as lines, so that they need no font: status marks, corner marks, faces.

use super::Mark;
use super::ink::{Ink, Item, Step};

/// How far a curve's handles reach to come near a circle.
const HANDLE: f32 = 0.552_284_8;

/// A circle around (x, y).
pub(super) fn circle(x: f32, y: f32, radius: f32) -> Vec<Step> {
    let h = radius * HANDLE;
    let r = radius;
    vec![
        Step::Move(x + r, y),
        Step::Curve(x + r, y + h, x + h, y + r, x, y + r),
        Step::Curve(x - h, y + r, x - r, y + h, x - r, y),
        Step::Curve(x - r, y - h, x - h, y - r, x, y - r),
        Step::Curve(x + h, y - r, x + r, y - h, x + r, y),
        Step::Close,
    ]
}

/// A status shape in a square of `side` points whose top left corner is at (x, y).
pub(super) fn mark(mark: Mark, x: f32, y: f32, side: f32) -> Vec<Item> {
    let at = |px: f32, py: f32| (x + px * side, y + py * side);
    let line = |points: &[(f32, f32)]| {
        let mut steps = Vec::with_capacity(points.len());
        for (number, (px, py)) in points.iter().enumerate() {
            let (px, py) = at(*px, *py);
            steps.push(if number == 0 { Step::Move(px, py) } else { Step::Line(px, py) });
        }
        steps
    };
    let pen = Some((side * 0.14, Ink::Black));
    let thin = Some((side * 0.10, Ink::Black));
    let stroke = |steps, stroke| Item::Path { steps, stroke, fill: None };
    let (mx, my) = at(0.5, 0.5);
    match mark {
        Mark::Yes => vec![stroke(line(&[(0.08, 0.55), (0.38, 0.86), (0.94, 0.14)]), pen)],
        Mark::No => {
            vec![stroke([line(&[(0.14, 0.14), (0.86, 0.86)]), line(&[(0.86, 0.14), (0.14, 0.86)])].concat(), pen)]
        }
        Mark::Nothing => vec![stroke(line(&[(0.15, 0.5), (0.85, 0.5)]), thin)],
        Mark::Open => vec![stroke(circle(mx, my, side * 0.38), thin)],
        Mark::Withdrawn => {
            vec![stroke(circle(mx, my, side * 0.42), thin), stroke(line(&[(0.2, 0.8), (0.8, 0.2)]), thin)]
        }
        Mark::Care => {
            let mut triangle = line(&[(0.5, 0.06), (0.97, 0.92), (0.03, 0.92)]);
            triangle.push(Step::Close);
            vec![stroke(triangle, thin), stroke(line(&[(0.5, 0.36), (0.5, 0.76)]), thin)]
        }
    }
}

/// A corner mark around (x, y): a ring and a dot, of 6 mm.
pub(super) fn bullseye(x: f32, y: f32, mm: f32) -> Vec<Item> {
    vec![
        Item::Path { steps: circle(x, y, 2.5 * mm), stroke: Some((mm, Ink::Black)), fill: None },
        Item::Path { steps: circle(x, y, mm), stroke: None, fill: Some(Ink::Black) },
    ]
}
