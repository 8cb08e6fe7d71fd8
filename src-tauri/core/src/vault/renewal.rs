//! What is being renewed while its new recovery sheet is printed and typed back. Until then nothing is changed, and the
//! old sheet works.

use super::folder::Lock;
use super::keys::Keys;
use super::recovery::{Confirmed, RecoverySheet};
use super::renew_data_key::{self, NewDataKey};
use super::renew_device::{self, NewDevice};
use super::renew_sheet::{self, NewSheet};
use crate::base::secret::SecretText;
use crate::base::{Day, Result};

/// What can be renewed. Each brings a new recovery sheet with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Renew {
    /// The recovery key alone.
    Sheet,
    /// The device secret: a laptop was stolen.
    Device,
    /// The data key: somebody has left who may have a copy.
    DataKey,
}

/// A renewal whose sheet waits to be typed back.
pub struct Renewal {
    /// What was made, and opens nothing yet.
    pub made: Made,
    asked: [usize; 2],
}

/// What was made for each.
pub enum Made {
    Sheet(NewSheet),
    Device(NewDevice),
    DataKey(NewDataKey),
}

impl Renewal {
    /// Makes what is to be renewed, and its sheet. Nothing is changed. Ask for the password again before this.
    ///
    /// # Errors
    /// What the header and the disk say.
    pub fn prepare(lock: &Lock, keys: &Keys, what: Renew, made_on: Day) -> Result<Self> {
        let made = match what {
            Renew::Sheet => Made::Sheet(renew_sheet::prepare(lock, keys, made_on)?),
            Renew::Device => Made::Device(renew_device::prepare(lock, keys, made_on)?),
            Renew::DataKey => Made::DataKey(renew_data_key::prepare(lock, keys, made_on)?),
        };
        let asked = made.sheet().groups_to_ask()?;
        Ok(Self { made, asked })
    }

    /// What is being renewed.
    #[must_use]
    pub fn what(&self) -> Renew {
        match self.made {
            Made::Sheet(_) => Renew::Sheet,
            Made::Device(_) => Renew::Device,
            Made::DataKey(_) => Renew::DataKey,
        }
    }

    /// The sheet, and the two groups of it that will be asked back.
    #[must_use]
    pub fn sheet(&self) -> (&RecoverySheet, [usize; 2]) {
        (self.made.sheet(), self.asked)
    }

    /// Compares what was typed back.
    ///
    /// # Errors
    /// `SheetNotConfirmed`.
    pub fn confirm(&self, typed: [&SecretText; 2]) -> Result<Confirmed> {
        self.made.sheet().confirm(self.asked, typed)
    }
}

impl Made {
    fn sheet(&self) -> &RecoverySheet {
        match self {
            Self::Sheet(new) => &new.sheet,
            Self::Device(new) => &new.sheet,
            Self::DataKey(new) => &new.sheet,
        }
    }
}
