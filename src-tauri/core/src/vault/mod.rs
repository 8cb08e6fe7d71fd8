//! The vault: who may open the school's file, with which secrets, and what stands on the recovery sheet.

pub mod change_password;
pub mod cost;
pub mod create;
pub mod device_code;
pub(crate) mod files;
pub mod folder;
pub mod header;
pub mod keychain;
pub mod keys;
pub mod passwords;
pub mod recover;
pub mod recovery;
mod roster;
mod seal;
mod slot;
pub mod throttle;
pub mod unlock;
mod wire;

#[cfg(test)]
mod tests;

pub use cost::Cost;
pub use folder::{Folder, KeyringState, Lock, Standing, standing};
pub use keychain::{FakeKeychain, Keychain, SystemKeychain};
pub use keys::{Keys, Purpose};
pub use recovery::{RecoverySheet, RecoverySheetView};
pub use roster::Person;
