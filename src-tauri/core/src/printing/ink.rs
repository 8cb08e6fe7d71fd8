//! What lies on a laid-out page: shaped text, lines, boxes and paths, in points from the page's top left corner.

/// The few inks of the house. All stay clear on a black-and-white printer and copier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    Black,
    /// Small words.
    Grey,
    /// Titles and headings.
    Navy,
    /// Frames of boxes and tables.
    Frame,
    /// Hair lines between rows.
    Hair,
    /// The ground of table headers.
    Tint,
}

impl Ink {
    /// Red, green and blue from 0 to 1.
    pub fn colour(self) -> [f32; 3] {
        match self {
            Self::Black => [0.0, 0.0, 0.0],
            Self::Grey => [0.30, 0.32, 0.36],
            Self::Navy => [0.075, 0.20, 0.42],
            Self::Frame => [0.50, 0.54, 0.61],
            Self::Hair => [0.78, 0.80, 0.84],
            Self::Tint => [0.92, 0.935, 0.96],
        }
    }
}

/// One glyph; x and y from the span's origin, y downwards.
#[derive(Debug, Clone, Copy)]
pub(super) struct Glyph {
    pub id: u16,
    pub x: f32,
    pub y: f32,
}

/// The glyphs that stand for one piece of text and cannot be parted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Atom {
    /// One past its last glyph.
    pub glyphs: usize,
    /// Where its text lies in the span's text.
    pub text: (usize, usize),
}

/// Glyphs of one face and size on one baseline, from left to right.
#[derive(Debug, Clone)]
pub(super) struct Span {
    pub face: u8,
    pub size: f32,
    pub ink: Ink,
    pub x: f32,
    pub y: f32,
    pub glyphs: Vec<Glyph>,
    pub atoms: Vec<Atom>,
    pub text: String,
}

/// One step of a path.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    Move(f32, f32),
    Line(f32, f32),
    Curve(f32, f32, f32, f32, f32, f32),
    Close,
}

/// One thing on the page.
#[derive(Debug, Clone)]
pub(super) enum Item {
    Text(Span),
    Box { x: f32, y: f32, width: f32, height: f32, stroke: Option<(f32, Ink)>, fill: Option<Ink> },
    Line { x: f32, y: f32, to_x: f32, to_y: f32, width: f32, ink: Ink },
    Path { steps: Vec<Step>, stroke: Option<(f32, Ink)>, fill: Option<Ink> },
}

impl Item {
    /// The same thing further right and down.
    pub fn moved(mut self, by_x: f32, by_y: f32) -> Self {
        match &mut self {
            Self::Text(span) => {
                span.x += by_x;
                span.y += by_y;
            }
            Self::Box { x, y, .. } => {
                *x += by_x;
                *y += by_y;
            }
            Self::Line { x, y, to_x, to_y, .. } => {
                *x += by_x;
                *to_x += by_x;
                *y += by_y;
                *to_y += by_y;
            }
            Self::Path { steps, .. } => {
                for step in steps {
                    match step {
                        Step::Move(x, y) | Step::Line(x, y) => {
                            *x += by_x;
                            *y += by_y;
                        }
                        Step::Curve(x1, y1, x2, y2, x, y) => {
                            for x in [x1, x2, x] {
                                *x += by_x;
                            }
                            for y in [y1, y2, y] {
                                *y += by_y;
                            }
                        }
                        Step::Close => {}
                    }
                }
            }
        }
        self
    }
}

/// A thing on the page and the element of the structure it belongs to; without one it is furniture.
#[derive(Debug, Clone)]
pub(super) struct Inked {
    pub node: Option<usize>,
    pub item: Item,
}

/// Points in a millimetre.
pub(super) const MM: f32 = 72.0 / 25.4;
