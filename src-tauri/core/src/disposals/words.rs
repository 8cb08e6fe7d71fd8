//! The words of disposals.

use crate::base::words::words;
use crate::inventory::{Known, MediumKind};

words! {
    /// How far a disposal has come. It is worked out from what happened, never set.
    DisposalState {
        /// Being put together, or waiting to be authorised.
        Proposed = "proposed",
        /// Authorised; something has to be done before it may leave.
        Authorised = "authorised",
        /// Every medium is cleared, or goes to a company that guarantees to destroy it; it may leave.
        Cleared = "cleared",
        /// It has left; certificates are awaited.
        Collected = "collected",
        /// Every item is answered for.
        Certified = "certified",
        Closed = "closed",
        /// Given up or refused: everything went back.
        GivenUp = "given_up",
    }
}

words! {
    /// Why equipment goes.
    DisposalReason {
        Obsolete = "obsolete",
        BeyondRepair = "beyond_repair",
        Surplus = "surplus",
        EndOfLease = "end_of_lease",
        Other = "other",
    }
}

words! {
    /// How it goes: there are these ways, and no other (O-F28, O-F32).
    DisposalRoute {
        Waste = "waste",
        Recycle = "recycle",
        Gift = "gift",
        Sale = "sale",
        PartExchange = "part_exchange",
        ReturnToLessor = "return_to_lessor",
        /// Taken apart at the school for parts.
        Harvested = "harvested",
    }
}

impl DisposalRoute {
    /// Whether it goes through an authorised agency, which signs for it and certifies what it did (O-F03, O-F04).
    #[must_use]
    pub fn through_agency(self) -> bool {
        matches!(self, Self::Waste | Self::Recycle | Self::PartExchange)
    }

    /// Whether the law treats it as waste: a registered carrier and a note (R25).
    #[must_use]
    pub fn is_waste(self) -> bool {
        matches!(self, Self::Waste | Self::Recycle)
    }

    /// Whether somebody will use it again who is no trader: it has to be safe (R23).
    #[must_use]
    pub fn is_reused(self) -> bool {
        matches!(self, Self::Gift | Self::Sale)
    }

    /// Whether a company may clear the media in the school's place, on a written guarantee (O-F07).
    #[must_use]
    pub fn may_be_guaranteed(self) -> bool {
        self.through_agency() || self == Self::ReturnToLessor
    }

    /// Whether anybody receives it.
    #[must_use]
    pub fn has_recipient(self) -> bool {
        self != Self::Harvested
    }
}

words! {
    /// How a medium is cleared. There is no degaussing: it is not a sound method any more (R22).
    ClearingMethod {
        Overwrite = "overwrite",
        /// The device's own sanitise or secure-erase command.
        SecureErase = "secure_erase",
        /// The key of an encrypted device is destroyed.
        CryptoErase = "crypto_erase",
        /// Of an encrypted phone, or of an encrypted device with its storage soldered in.
        FactoryReset = "factory_reset",
        /// Shredded, crushed or drilled.
        Destroy = "destroy",
        /// Taken out, and kept by the school.
        Removed = "removed",
    }
}

impl ClearingMethod {
    /// Whether it clears this kind of medium, in an asset that is encrypted or not. Overwriting reaches every part of a
    /// magnetic disk only; without encryption there is no key to destroy, and a reset leaves the data (R22).
    #[must_use]
    pub fn fits(self, kind: MediumKind, encrypted: Known) -> bool {
        let encrypted = encrypted == Known::Yes;
        match self {
            Self::Overwrite => kind == MediumKind::Hdd,
            Self::SecureErase => matches!(kind, MediumKind::Hdd | MediumKind::Ssd),
            Self::CryptoErase => {
                encrypted && matches!(kind, MediumKind::Hdd | MediumKind::Ssd | MediumKind::Flash | MediumKind::Phone)
            }
            Self::FactoryReset => encrypted && matches!(kind, MediumKind::Phone | MediumKind::Flash),
            Self::Destroy => true,
            // Nobody takes the storage out of a phone and keeps it.
            Self::Removed => kind != MediumKind::Phone,
        }
    }

    /// Whether a tool did it, which is then named.
    #[must_use]
    pub fn has_tool(self) -> bool {
        matches!(self, Self::Overwrite | Self::SecureErase | Self::CryptoErase)
    }
}

words! {
    /// Which note goes with waste, and so how long it is kept.
    WasteNote {
        /// Ordinary waste: two years.
        Transfer = "transfer",
        /// Hazardous waste, such as old screens and batteries: three years.
        Consignment = "consignment",
    }
}

impl WasteNote {
    /// For how many years the school keeps it.
    #[must_use]
    pub fn years(self) -> u32 {
        match self {
            Self::Transfer => 2,
            Self::Consignment => 3,
        }
    }
}
