//! The register of equipment: what the school has, where it is, who has it, and all that ever happened to it (O-F01).

pub mod add;
pub mod batches;
pub mod change_many;
mod changes;
pub mod edit;
pub mod events;
mod fields;
pub mod find;
pub mod list;
pub mod many;
pub mod media;
pub mod open;
pub mod own_fields;
pub mod rooms;
pub mod stand;
pub mod standing;
pub(crate) mod store;
pub mod tags;
pub mod undo;
mod words;

pub use fields::{AssetFields, NewMedium};
pub use store::Asset;
pub use words::{AssetStanding, Known, MediumKind, MediumState, Ownership};
