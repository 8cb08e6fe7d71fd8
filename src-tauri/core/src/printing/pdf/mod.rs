//! The PDF. Only here is printpdf used: it makes the document and embeds the fonts; what it cannot do (shared page bodies,
//! tags, its own identifier) is put into the lopdf document that it hands over.

mod content;
mod document;
mod glyphs;
mod labels;
mod queue;
mod run;
mod single;
mod tags;
mod text;

pub use labels::print_labels;
pub use queue::queue_options;
pub use run::print_run;
pub use single::print_single;
