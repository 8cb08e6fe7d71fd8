//! The SQL of the care of equipment.

mod assets;
mod losses;
mod repairs;
mod tests;

pub use assets::*;
pub use losses::*;
pub use repairs::*;
pub use tests::*;
