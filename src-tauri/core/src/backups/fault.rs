//! Why a backup could not be made in a place, in one word.

use crate::base::Problem;
use crate::base::words::words;

words! {
    /// Why the last try in a place failed.
    BackupFault {
        /// Too little room there, or beside the vault.
        Full = "full",
        /// It may not be written to.
        ReadOnly = "read_only",
        /// The folder is not there: a stick is out, or the network is away.
        NotThere = "not_there",
        /// It took so long that it was given up.
        TooSlow = "too_slow",
        /// What was written did not read back as it was written.
        DoesNotReadBack = "does_not_read_back",
        /// Somebody stopped it.
        Stopped = "stopped",
        /// Anything else that the system says.
        Refused = "refused",
    }
}

/// Inside this module there is no other.
pub use BackupFault as Fault;

impl BackupFault {
    /// The word for a problem of disk or copy.
    #[must_use]
    pub fn of(problem: &Problem) -> Self {
        match problem {
            Problem::DiskFull => Self::Full,
            Problem::ReadOnly => Self::ReadOnly,
            Problem::NotFound => Self::NotThere,
            Problem::BackingUp => Self::TooSlow,
            Problem::Stopped => Self::Stopped,
            Problem::BackupDamaged | Problem::DatabaseDamaged => Self::DoesNotReadBack,
            _ => Self::Refused,
        }
    }
}
