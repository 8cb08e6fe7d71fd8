//! Software and online services (O-F02, O-F15, O-F18, O-F20): what the school may use, what it bought, where it is
//! installed, and until when. A licence's key never stands here, only where it is kept (R34).

pub mod authorise;
pub mod buy;
pub mod contracts;
pub mod due;
pub mod install;
pub mod licence;
pub mod list;
pub mod notices;
pub mod open;
pub mod people;
mod position;
pub mod retire;
pub mod save;
mod store;
mod words;

pub use position::Position;
pub use store::{Installed, installed};
pub use words::{AuthoriseWhat, LicenceKind};
