//! Content streams: things on a page as the operators of PDF.

use std::io::Write as _;

use super::glyphs::Faces;
use crate::base::Result;
use crate::printing::Rect;
use crate::printing::code::{DarkRun, dark_runs};
use crate::printing::ink::{Ink, Item, Step};
use crate::printing::structure::{Role, Tree};

/// Writes one content stream. Points from the top left corner become PDF's from the bottom left.
pub(super) struct Writer<'a> {
    pub out: Vec<u8>,
    pub(super) height: f32,
    pub(super) faces: &'a Faces,
    fill: Option<Ink>,
    stroke: Option<Ink>,
    width: f32,
    /// The element that is open, in a tagged document.
    open: Option<Option<usize>>,
    /// The elements of the marked pieces of this page, by number.
    pub marked: Vec<usize>,
}

impl<'a> Writer<'a> {
    pub fn new(height: f32, faces: &'a Faces) -> Self {
        let (out, marked) = (Vec::with_capacity(4096), Vec::new());
        Self { out, height, faces, fill: None, stroke: None, width: -1.0, open: None, marked }
    }

    /// Opens the piece of an element, or of furniture, unless it is open already.
    pub fn mark(&mut self, node: Option<usize>, tree: &Tree) {
        if self.open == Some(node) {
            return;
        }
        self.end_mark();
        self.open = Some(node);
        match node {
            None => self.put("/Artifact BMC\n"),
            Some(node) => {
                let tag = tag(tree.nodes[node].role);
                self.put(&format!("/{tag} <</MCID {}>> BDC\n", self.marked.len()));
                self.marked.push(node);
            }
        }
    }

    pub fn end_mark(&mut self) {
        if self.open.take().is_some() {
            self.put("EMC\n");
        }
    }

    pub fn item(&mut self, item: &Item) {
        match item {
            Item::Text(span) => self.text(span),
            Item::Box { x, y, width, height, stroke, fill } => {
                self.inks(*stroke, *fill);
                self.numbers(&[*x, self.height - y - height, *width, *height]);
                self.put("re ");
                self.paint(*stroke, *fill);
            }
            Item::Line { x, y, to_x, to_y, width, ink } => {
                self.inks(Some((*width, *ink)), None);
                self.numbers(&[*x, self.height - y]);
                self.put("m ");
                self.numbers(&[*to_x, self.height - to_y]);
                self.put("l S\n");
            }
            Item::Path { steps, stroke, fill } => {
                self.inks(*stroke, *fill);
                for step in steps {
                    self.step(*step);
                }
                self.paint(*stroke, *fill);
            }
        }
    }

    /// The code of a page at its place.
    pub fn code(&mut self, content: &str, at: Rect) -> Result<()> {
        self.modules(&dark_runs(content)?, at.x, at.y, at.width / 25.0);
        Ok(())
    }

    /// The dark modules of a code whose top left corner is at (x, y); one module is `module` points wide.
    pub fn modules(&mut self, runs: &[DarkRun], x: f32, y: f32, module: f32) {
        self.put("q 0 0 0 rg ");
        self.numbers(&[module, 0.0, 0.0, -module, x, self.height - y]);
        self.put("cm\n");
        for (column, row, length) in runs {
            let _ = write!(self.out, "{column} {row} {length} 1 re ");
        }
        self.put("f Q\n");
    }

    fn step(&mut self, step: Step) {
        let h = self.height;
        match step {
            Step::Move(x, y) => {
                self.numbers(&[x, h - y]);
                self.put("m ");
            }
            Step::Line(x, y) => {
                self.numbers(&[x, h - y]);
                self.put("l ");
            }
            Step::Curve(x1, y1, x2, y2, x, y) => {
                self.numbers(&[x1, h - y1, x2, h - y2, x, h - y]);
                self.put("c ");
            }
            Step::Close => self.put("h "),
        }
    }

    pub(super) fn inks(&mut self, stroke: Option<(f32, Ink)>, fill: Option<Ink>) {
        if let Some((width, ink)) = stroke {
            if self.stroke != Some(ink) {
                self.stroke = Some(ink);
                self.colour(ink, "RG ");
            }
            if (self.width - width).abs() > 0.001 {
                self.width = width;
                self.numbers(&[width]);
                self.put("w ");
            }
        }
        if let Some(ink) = fill
            && self.fill != Some(ink)
        {
            self.fill = Some(ink);
            self.colour(ink, "rg ");
        }
    }

    fn colour(&mut self, ink: Ink, operator: &str) {
        self.numbers(&ink.colour());
        self.put(operator);
    }

    fn paint(&mut self, stroke: Option<(f32, Ink)>, fill: Option<Ink>) {
        self.put(match (stroke, fill) {
            (Some(_), Some(_)) => "B\n",
            (Some(_), None) => "S\n",
            (None, Some(_)) => "f\n",
            (None, None) => "n\n",
        });
    }

    pub(super) fn numbers(&mut self, numbers: &[f32]) {
        for number in numbers {
            decimal(&mut self.out, *number);
            self.out.push(b' ');
        }
    }

    pub fn put(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }
}

/// A number with at most three decimals and nothing needless.
pub(super) fn decimal(out: &mut Vec<u8>, number: f32) {
    let thousandths = (f64::from(number) * 1000.0).round() as i64;
    let (whole, part) = (thousandths.abs() / 1000, thousandths.abs() % 1000);
    if thousandths < 0 {
        out.push(b'-');
    }
    let _ = write!(out, "{whole}");
    if part != 0 {
        let text = format!(".{part:03}");
        out.extend_from_slice(text.trim_end_matches('0').as_bytes());
    }
}

/// The standard structure type of an element.
pub(super) fn tag(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Title => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(3) => "H3",
        Role::Heading(_) => "H4",
        Role::Paragraph => "P",
        Role::List => "L",
        Role::Item => "LI",
        Role::Label => "Lbl",
        Role::Body => "LBody",
        Role::Table => "Table",
        Role::Row => "TR",
        Role::Header | Role::RowHeader => "TH",
        Role::Cell => "TD",
        Role::Group => "Div",
        Role::Figure => "Figure",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        let mut out = Vec::new();
        for number in [0.0, -1.5, 2.345_6, 100.0, -0.0004] {
            decimal(&mut out, number);
            out.push(b' ');
        }
        assert_eq!(String::from_utf8(out).unwrap(), "0 -1.5 2.346 100 0 ");
    }
}
