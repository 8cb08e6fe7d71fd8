//! The device code for another account or machine, and this computer's password store put right.

use serde::Deserialize;
use ts_rs::TS;

use crate::base::Result;
use crate::base::secret::SecretText;
use crate::desk::Desk;
use crate::office::Moment;
use crate::vault::device_code::{self, DeviceCodeView};

/// The password, typed again.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PasswordAgain {
    pub password: SecretText,
}

/// Shows the device code to somebody who types the password again. It leaves a line in the audit.
///
/// # Errors
/// `WrongPassword`, `Throttled`, or what the header and the disk say.
pub fn show(desk: &Desk, moment: Moment, input: &PasswordAgain) -> Result<DeviceCodeView> {
    desk.with(|office| {
        office.prove(&input.password, moment)?;
        let shown = device_code::show(office.held()?, &office.keys)?;
        office.write("keys_device_code", moment, |_| Ok(()))?;
        Ok(shown)
    })
}

/// Puts the device secret into this computer's password store, and proves that it stays there.
///
/// # Errors
/// `KeyringAbsent`, `KeyringLocked`, `KeyringForgets`, or what the header says.
pub fn repair(desk: &Desk, moment: Moment) -> Result<()> {
    desk.with(|office| {
        device_code::repair(office.held()?, &office.keys, desk.keychain.as_ref())?;
        office.write("keys_repair", moment, |_| Ok(()))
    })
}
