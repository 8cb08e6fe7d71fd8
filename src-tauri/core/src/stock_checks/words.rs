//! The words of stock-checks.

use crate::base::words::words;

words! {
    /// What a scan or a tick came to.
    StockOutcome {
        /// It is where it should be.
        Found = "found",
        /// It is here, but the register has it in another room, in none, or with a borrower.
        Elsewhere = "elsewhere",
        /// It was counted already.
        Again = "again",
        /// The register knows no such tag; it is kept as it was typed.
        Unknown = "unknown",
        /// Something without a tag, described in words.
        NoTag = "no_tag",
        /// The register says that it has been disposed of.
        Disposed = "disposed",
        /// The register says that it is lost or stolen.
        Lost = "lost",
        /// Looked for with the printed sheet, and not there.
        NotSeen = "not_seen",
    }
}

impl StockOutcome {
    /// Whether somebody saw a piece of equipment that the school has.
    #[must_use]
    pub fn is_seen(self) -> bool {
        matches!(self, Self::Found | Self::Elsewhere)
    }
}

words! {
    /// How it was counted.
    How {
        Scan = "scan",
        Sheet = "sheet",
    }
}

words! {
    /// What stands in the box of a printed sheet.
    StockTick {
        Seen = "seen",
        NotSeen = "not_seen",
    }
}
