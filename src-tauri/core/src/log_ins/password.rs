//! One's own password is changed.

use serde::Deserialize;
use ts_rs::TS;

use crate::base::Result;
use crate::base::secret::SecretText;
use crate::desk::Desk;
use crate::office::Moment;
use crate::vault::change_password::{ChangePassword as Change, change_password};

/// The old password and the new one, as typed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangePassword {
    pub old: SecretText,
    pub new: SecretText,
}

/// Changes it. What is open stays open.
///
/// # Errors
/// `WrongPassword` or `Throttled` for the old one, `Invalid { field: "new" }` for the new one.
pub fn change(desk: &Desk, moment: Moment, input: ChangePassword) -> Result<()> {
    let change = Change { old: input.old, new: input.new, cost: desk.cost(), now: moment.clocks() };
    desk.with(|office| {
        office.write_with_header("password_change", moment, |write, lock, keys| {
            write.note(keys.user_id(), "own password changed");
            change_password(lock, keys, &change)
        })?;
        office.password_chosen(moment);
        Ok(())
    })
}
