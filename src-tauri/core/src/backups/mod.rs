//! Backups: copies of the vault in several places, each read again before it counts; which are kept; and putting one
//! back, or only trying it out.

pub mod check;
pub mod container;
pub mod deliver;
pub mod drill;
pub mod fault;
pub mod found;
pub mod inspect;
pub mod manifest;
pub mod name;
pub mod place;
pub mod policy;
pub mod restore;
pub mod scratch;
pub mod snapshot;
pub mod standing;
pub mod store;
pub mod swap;
pub mod thin;
pub mod when;

#[cfg(test)]
mod tests;

pub use container::read_container;
pub use fault::Fault;
pub use place::Place;
pub use when::Reason;
