//! How the keys stand.

use serde::Serialize;
use ts_rs::TS;

use crate::base::Result;
use crate::desk::Desk;
use crate::office::Moment;
use crate::vault::{KeyringState, Renew, Standing, renew_device, renew_sheet, standing};

/// The page "Recovery and keys".
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeysOverview {
    /// What this computer's password store says about the vault.
    pub keyring: KeyringState,
    /// Whether the recovery sheet that opens the vault today was typed back.
    pub sheet_confirmed: bool,
    /// How many people have not logged in since the device secret was renewed.
    pub waiting: usize,
    /// What is being renewed, while its sheet waits to be typed back.
    pub renewing: Option<Renew>,
}

/// Looks at the keys. Asks the keyring, so it may take five seconds; changes nothing.
///
/// # Errors
/// What the header says.
pub fn overview(desk: &Desk, moment: Moment) -> Result<KeysOverview> {
    // The keyring is asked without holding the desk.
    let keyring = match standing(&desk.folder(), desk.keychain.as_ref(), moment.clocks()) {
        Standing::Closed { keyring, .. } => keyring,
        Standing::None | Standing::Broken { .. } => KeyringState::Absent,
    };
    desk.with(|office| {
        let lock = office.held()?;
        Ok(KeysOverview {
            keyring,
            sheet_confirmed: renew_sheet::is_confirmed(lock, &office.keys)?,
            waiting: renew_device::waiting(lock, &office.keys)?,
            renewing: office.renewal.as_ref().map(crate::vault::Renewal::what),
        })
    })
}
