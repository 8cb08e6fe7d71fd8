//! The vault: who may open the school's file, with which secrets, and what stands on the recovery sheet.

pub mod anchor;
pub mod backup_key;
pub mod change_password;
pub mod choose_password;
pub mod cost;
pub mod create;
mod device;
pub mod device_code;
pub mod elsewhere;
pub mod end;
pub(crate) mod files;
pub mod folder;
mod grant;
pub mod header;
pub mod invite;
pub mod keychain;
pub mod keys;
mod pair;
pub mod passwords;
pub mod recover;
pub mod recovery;
pub mod renew_data_key;
pub mod renew_device;
pub mod renew_sheet;
pub mod renewal;
pub mod rescue;
mod roster;
mod seal;
mod slot;
pub mod swap;
pub mod throttle;
pub mod unlock;
mod wire;

#[cfg(test)]
mod tests;

pub use cost::Cost;
pub use folder::{Folder, KeyringState, Lock, Standing, standing};
pub use keychain::{FakeKeychain, Fetched, Keychain, SystemKeychain};
#[cfg(debug_assertions)]
pub use keys::masked;
pub use keys::{Keys, Purpose};
pub use recovery::{RecoverySheet, RecoverySheetView};
pub use renewal::{Renew, Renewal};
pub use roster::Person;
