//! The core of Signet: the school's records, the vault that holds them and the paper they are printed on.
//! It has never heard of Tauri and opens no socket. Modules stand in floor order: each may use those above it only.

pub mod agreements;
pub mod base;
pub mod consents;
pub mod imports;
pub mod papers;
pub mod people;
pub mod printing;
pub mod store;
pub mod vault;
