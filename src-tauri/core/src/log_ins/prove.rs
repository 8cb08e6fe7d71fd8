//! The password again, before something that only its owner should do.

use serde::Deserialize;
use ts_rs::TS;

use crate::base::Result;
use crate::base::secret::SecretText;
use crate::desk::Desk;
use crate::office::Moment;

/// The password, as typed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Prove {
    pub password: SecretText,
}

/// Checks it. Right, it counts as proof for ten minutes or until the lock; tries are counted as at the door.
///
/// # Errors
/// `WrongPassword` or `Throttled`.
pub fn prove(desk: &Desk, moment: Moment, input: &Prove) -> Result<()> {
    desk.with(|office| office.prove(&input.password, moment))
}
