//! The words of the care of equipment.

use crate::base::words::words;
use crate::inventory::AssetStanding;
use crate::inventory::events::Happened;

words! {
    /// What was tested.
    TestKind {
        /// The electrical test of portable equipment, "PAT".
        Electrical = "electrical",
        Visual = "visual",
        /// Health and safety.
        Safety = "safety",
        /// That it was put in properly and by somebody who may (O-F13).
        Installation = "installation",
        /// That its virus protection runs and is up to date.
        Virus = "virus",
    }
}

impl TestKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Electrical, Self::Visual, Self::Safety, Self::Installation, Self::Virus];
}

words! {
    /// How a test ended.
    TestResult {
        Passed = "passed",
        Failed = "failed",
    }
}

words! {
    /// What was looked at or put right.
    WorkKind {
        /// Equipment may be inspected at any time, the leased as well (O-F25).
        Inspection = "inspection",
        Patch = "patch",
    }
}

impl WorkKind {
    /// What the history of the equipment calls it.
    #[must_use]
    pub fn happened(self) -> Happened {
        match self {
            Self::Inspection => Happened::Inspected,
            Self::Patch => Happened::Patched,
        }
    }
}

words! {
    /// How a repair ended.
    RepairOutcome {
        Mended = "mended",
        NoFault = "no_fault",
        NotMended = "not_mended",
        /// It waits to be disposed of from now on.
        BeyondRepair = "beyond_repair",
    }
}

words! {
    /// How it went missing.
    LossKind {
        Lost = "lost",
        Stolen = "stolen",
    }
}

impl LossKind {
    /// How the equipment stands from then on.
    #[must_use]
    pub fn standing(self) -> AssetStanding {
        match self {
            Self::Lost => AssetStanding::Lost,
            Self::Stolen => AssetStanding::Stolen,
        }
    }
}

words! {
    /// What became known of a loss, or was done about it.
    LossEntryKind {
        /// The breach question was answered, or answered anew.
        Breach = "breach",
        /// The police gave a reference.
        Crime = "crime",
        /// Somebody is charged for it (O-F17).
        Charge = "charge",
        Note = "note",
        Found = "found",
    }
}
