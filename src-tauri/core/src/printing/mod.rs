//! Paper: a page model of blocks, its layout, and the PDF that comes of it. Knows no pupil and no consent.
//!
//! A [`Sheet`] is a form or a list as its author sees it. It may hold slots ([`Words::slot`]), which a
//! [`Filling`] fills: one sheet, laid out once, makes a whole class set. [`lay_out`] says where every box that
//! will be ticked or signed stands on the page; these [`Place`]s are kept with the issued form, so that a scan can
//! be read later. [`print_run`] makes the paper for many, [`print_single`] the tagged document for one.

pub mod block;
mod characters;
pub mod code;
mod direction;
mod fonts;
mod ink;
pub mod labels;
mod layout;
mod missing;
mod pdf;
pub mod place;
mod setting;
mod shapes;
pub mod sheet;
mod structure;
pub mod table;
pub mod words;

pub use crate::base::Progress;
pub use block::{Block, Draw, Field, Question, Signature, Style};
pub use characters::is_hidden;
pub use layout::{Laid, lay_out};
pub use missing::missing;
pub use pdf::{print_labels, print_run, print_single, queue_options};
pub use place::{Place, PlaceKind, Rect};
pub use sheet::{Filling, FormMark, Issued, Job, PageWords, Printed, Sheet, TextSize};
pub use table::{Align, Cell, Column, Mark, Row, Table, Width};
pub use words::{Piece, Words};

#[cfg(test)]
mod tests;
