//! Where things stand on a printed page, so that a scan of it can be read later.

use serde::{Deserialize, Serialize};

/// A rectangle in millimetres from the page's top left corner.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Rect {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

/// What stands at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// The Yes box of a question.
    TickYes,
    /// The No box of a question.
    TickNo,
    /// The box that is signed.
    Signature,
    /// The line on which the date of a signature is written.
    Date,
    /// A box to draw in.
    Drawing,
    /// The "for office use" box.
    Office,
    /// The QR code, without its quiet zone.
    Code,
    /// A corner mark, without the white around it.
    Corner,
}

/// One place on one page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The page, counted from 1.
    pub page: usize,
    /// What stands there.
    pub kind: PlaceKind,
    /// The question's or signature's id; of corner marks "top-left" and so on.
    pub id: String,
    /// Where it stands.
    pub rect: Rect,
}
