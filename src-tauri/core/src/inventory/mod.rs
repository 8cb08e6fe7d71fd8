//! The register of equipment: what the school has, where it is, who has it, and all that ever happened to it (O-F01).

pub mod add;
pub mod events;
mod fields;
pub mod rooms;
pub mod standing;
pub(crate) mod store;
pub mod tags;
mod words;

pub use fields::{AssetFields, NewMedium};
pub use store::Asset;
pub use words::{AssetStanding, Known, MediumKind, MediumState, Ownership};
