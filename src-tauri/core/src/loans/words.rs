//! The words of loans.

use serde::Serialize;
use ts_rs::TS;

use crate::base::words::words;

words! {
    /// A check that is made, or still to be made, or that makes no sense for this kind of thing.
    Checked {
        Yes = "yes",
        No = "no",
        NotNeeded = "not_needed",
    }
}

words! {
    /// How a thing's time in a loan came to its end.
    Ended {
        Returned = "returned",
        /// Reported lost or stolen while it was out.
        Lost = "lost",
        /// Scanned by mistake: it was never lent.
        Undone = "undone",
    }
}

words! {
    /// The papers that are signed for a loan, by their codes.
    LoanForm {
        /// For a pupil and the family.
        E1 = "E1",
        /// For staff, governors and volunteers.
        E2 = "E2",
        /// A short loan, or a loan to a room.
        E4 = "E4",
    }
}

words! {
    /// What kind of thing happened to a loan.
    LoanHappened {
        Issued = "issued",
        Lent = "lent",
        /// What went along, or how it looked, was put right.
        NotedOut = "noted_out",
        Undone = "undone",
        Extended = "extended",
        Signed = "signed",
        /// The signature was entered by mistake.
        NotSigned = "not_signed",
        Returned = "returned",
        NotedIn = "noted_in",
        ReturnUndone = "return_undone",
        Lost = "lost",
    }
}

/// Why a thing may only go home when somebody says why it should all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReasonFor {
    /// It holds data, or may, and is not encrypted (R28).
    NotEncrypted,
    /// It holds data, or may, and nobody knows whether it is encrypted (R28).
    EncryptionUnknown,
    /// Its protection against viruses is not up to date (O-F11).
    NotProtected,
    /// They have something at home since a former day, and the agreement for it is not signed yet (R28).
    NotSigned,
}

/// How the paper of a loan stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AgreementStands {
    /// A loan to a room, or a short one that stays in the school's hands.
    NotNeeded,
    /// Not signed yet: shown until it is (R28).
    NotSigned,
    Signed,
}
