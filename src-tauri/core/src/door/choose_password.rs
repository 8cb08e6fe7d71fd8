//! Somebody who came with a one-time code chooses a password; only then the office opens.

use serde::Deserialize;
use ts_rs::TS;

use super::enter;
use crate::base::secret::SecretText;
use crate::base::{Problem, Result};
use crate::desk::{Desk, State};
use crate::office::Moment;
use crate::vault::choose_password::choose_password;

/// The password, as typed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChoosePassword {
    pub password: SecretText,
}

/// Sets the password and lets the person in. The code opens nothing any more.
///
/// # Errors
/// `Locked` when nobody is choosing, `Invalid { field: "password" }`, or `NoRole` when the password is set but the
/// first role begins on a later day.
pub fn choose(desk: &Desk, moment: Moment, input: &ChoosePassword) -> Result<()> {
    let mut state = desk.state();
    let State::Choosing(office) = &mut *state else {
        return Err(Problem::Locked);
    };
    let cost = desk.cost();
    office.write_with_header("door_choose_password", moment, |write, lock, keys| {
        write.note(keys.user_id(), "password chosen");
        choose_password(lock, keys, &input.password, cost)
    })?;
    let State::Choosing(mut office) = std::mem::replace(&mut *state, State::Closed) else {
        return Err(Problem::Locked);
    };
    enter::admit(&office, moment)?;
    enter::settle(&mut office, moment)?;
    office.password_chosen(moment);
    *state = State::Open(office);
    Ok(())
}
