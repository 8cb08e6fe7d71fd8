//! A piece of equipment in a disposal, with the media in it and what is known of each.

use super::said::{Clearing, Readiness};
use crate::base::ids::PersonId;
use crate::inventory::store::Medium;
use crate::inventory::{Asset, AssetStanding, MediumState};

/// A piece of equipment in the disposal.
pub struct Item {
    pub asset: Asset,
    pub was: AssetStanding,
    pub holder: Option<PersonId>,
    pub media: Vec<ItemMedium>,
    /// Who has confirmed that there is no medium in it.
    pub no_media: Option<NoMedia>,
    pub ready: Option<Readiness>,
}

/// Whose word it is that there is no medium in an item.
#[derive(Debug, Clone)]
pub struct NoMedia {
    /// By the log-in.
    pub by: String,
    /// Whoever has looked, where that was somebody else.
    pub looked: String,
}

/// A medium in an item, and what was done with it.
pub struct ItemMedium {
    pub medium: Medium,
    /// What was said of it in this disposal and not taken back, in order.
    pub clearings: Vec<Clearing>,
}

impl ItemMedium {
    /// Whether this disposal says how it was cleared, or it was destroyed for another. That it was wiped for another does not
    /// count: it may have been used since. Nor does that somebody took it off the register's list: that says neither who took
    /// it out nor where it is (R21).
    #[must_use]
    pub fn is_cleared(&self) -> bool {
        self.medium.state == MediumState::Destroyed || self.clearings.last().is_some_and(|clearing| clearing.passed)
    }

    /// Whether all that is known of it is that it is on the register's list no longer.
    #[must_use]
    pub fn is_merely_removed(&self) -> bool {
        self.medium.state == MediumState::Removed && !self.is_cleared()
    }

    /// Whether a try to clear it has failed, so that only destroying it is left (O-F06).
    #[must_use]
    pub fn has_failed(&self) -> bool {
        self.clearings.iter().any(|clearing| !clearing.passed)
    }
}

impl Item {
    /// Whether no medium is known to be in it: none is on record, or all of them were taken off the list.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.media.iter().all(ItemMedium::is_merely_removed)
    }

    /// Its media that still can be read. Of an item that is bare somebody has to say so instead.
    pub fn uncleared(&self) -> impl Iterator<Item = &ItemMedium> {
        self.media.iter().filter(|medium| !self.is_bare() && !medium.is_cleared())
    }
}
