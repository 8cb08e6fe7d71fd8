//! The work on the vault's own keys that somebody who is logged in asks for: how they stand, a new recovery sheet, the
//! device code, a new device secret, a new data key.

pub mod device_code;
pub mod overview;
pub mod renew;
pub mod sheet;

#[cfg(test)]
mod tests;
