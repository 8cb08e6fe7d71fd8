//! The door: first run, unlocking and recovery; everything that is asked before anything is open.

pub mod begin;
pub mod choose_password;
pub mod code;
pub mod confirm;
pub mod enter;
pub mod folder;
pub mod key_holders;
pub mod opened;
pub mod passwords;
pub mod recover;
pub mod sheet;
pub mod status;
pub mod unlock;
