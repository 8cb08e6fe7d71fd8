//! The words of the register.

use crate::base::words::words;

words! {
    /// How a piece of equipment stands. Each word says whether it may be lent, and whether it is still the school's.
    AssetStanding {
        /// Bought, but not here yet.
        Ordered = "ordered",
        /// Here, and nobody has it.
        InStock = "in_stock",
        /// At work in a room or with the person it was given to.
        InUse = "in_use",
        /// Lent until a day.
        OnLoan = "on_loan",
        /// Away or out of order.
        InRepair = "in_repair",
        Lost = "lost",
        Stolen = "stolen",
        /// Out of use, waiting to be disposed of.
        Retired = "retired",
        /// Gone. It stays on record and counts nowhere (R26).
        Disposed = "disposed",
    }
}

impl AssetStanding {
    /// Whether it may be lent.
    #[must_use]
    pub fn may_be_lent(self) -> bool {
        matches!(self, Self::InStock | Self::InUse)
    }

    /// Whether it is among the equipment that the school has and counts.
    #[must_use]
    pub fn is_here(self) -> bool {
        !matches!(self, Self::Ordered | Self::Lost | Self::Stolen | Self::Disposed)
    }
}

words! {
    /// Whose it is.
    Ownership {
        Owned = "owned",
        Leased = "leased",
        /// On loan to the school from somebody else.
        LentToUs = "lent_to_us",
    }
}

words! {
    /// What is known of a question. Not knowing is an answer of its own, and never counts as the better one.
    Known {
        Yes = "yes",
        No = "no",
        Unknown = "unknown",
    }
}

words! {
    /// What data lies on: it decides how the medium can be cleared (R22).
    MediumKind {
        /// A magnetic disk: the only kind that can be cleared by overwriting.
        Hdd = "hdd",
        Ssd = "ssd",
        /// A memory card, a stick, or storage soldered in.
        Flash = "flash",
        Tape = "tape",
        Phone = "phone",
        Other = "other",
    }
}

words! {
    /// What became of a medium.
    MediumState {
        InAsset = "in_asset",
        Removed = "removed",
        Sanitised = "sanitised",
        Destroyed = "destroyed",
    }
}
