//! The papers of a disposal, from its authorisation (E7) to what the governors read of a year. They hold what the
//! disposal says; nothing is made up on paper.

mod authorisation;
mod certificate;
mod clearing;
mod governors;
mod parts;
mod receipt;
mod transfer;

use serde::Deserialize;
use ts_rs::TS;

use super::Prepared;
use crate::base::ids::DisposalId;
use crate::base::{Day, Result};
use crate::disposals::page;
use crate::store::Read;

/// Which paper.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "which", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum DisposalPaper {
    /// E7, to be signed where it is not authorised in Signet.
    Authorisation { disposal: DisposalId },
    /// E8, filled in as far as the media are cleared.
    Clearing { disposal: DisposalId },
    /// E9, to be signed at the door.
    Receipt { disposal: DisposalId },
    /// E10, for the school's file.
    Certificate { disposal: DisposalId },
    /// E11, for whoever is given or buys it.
    Transfer { disposal: DisposalId },
    /// What left in a time, for the governors.
    Governors { from: Day, to: Day },
}

impl DisposalPaper {
    /// The disposal, for the record of changes.
    #[must_use]
    pub fn subject(&self) -> String {
        match self {
            Self::Authorisation { disposal }
            | Self::Clearing { disposal }
            | Self::Receipt { disposal }
            | Self::Certificate { disposal }
            | Self::Transfer { disposal } => disposal.to_string(),
            Self::Governors { .. } => String::new(),
        }
    }

    /// What it is called in the record of changes.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Authorisation { .. } => "authorisation of a disposal",
            Self::Clearing { .. } => "record of clearing media",
            Self::Receipt { .. } => "receipt for a disposal",
            Self::Certificate { .. } => "certificate of a disposal",
            Self::Transfer { .. } => "transfer note",
            Self::Governors { .. } => "disposals of a year",
        }
    }
}

/// Makes it ready.
///
/// # Errors
/// `NotFound`, `NothingToPrint` for a transfer note of what is neither given nor sold.
pub fn prepare(read: &Read<'_>, paper: &DisposalPaper) -> Result<Prepared> {
    match paper {
        DisposalPaper::Authorisation { disposal } => authorisation::paper(read, &page::open(read, *disposal)?),
        DisposalPaper::Clearing { disposal } => clearing::paper(read, &page::open(read, *disposal)?),
        DisposalPaper::Receipt { disposal } => receipt::paper(read, &page::open(read, *disposal)?),
        DisposalPaper::Certificate { disposal } => certificate::paper(read, &page::open(read, *disposal)?),
        DisposalPaper::Transfer { disposal } => transfer::paper(read, &page::open(read, *disposal)?),
        DisposalPaper::Governors { from, to } => governors::paper(read, *from, *to),
    }
}
