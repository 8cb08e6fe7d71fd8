//! The core of Signet: the school's records, the vault that holds them and the paper they are printed on.
//! It has never heard of Tauri and opens no socket. Modules stand in floor order: each may use those above it only.

pub mod base;
pub mod vault;
pub mod printing;
pub mod store;
pub mod people;
pub mod consents;
pub mod agreements;
pub mod imports;
