//! Forms and lists as other programs see them: poppler's text and pictures, qpdf's check, a QR reader.

mod checks;
mod labels;
mod look;
mod runs;
mod samples;
mod tools;
