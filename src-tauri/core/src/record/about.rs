//! What a line of the record is about: lines hold ids only, so that they can stay when people are erased.

use serde::Serialize;
use ts_rs::TS;

use super::store::{self, Found, Named};
use crate::base::Result;
use crate::loans;
use crate::store::Read;

/// A record by the name that it bears today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum About {
    /// Somebody in the vault; of two who were merged, the one who stayed.
    Person {
        id: String,
        name: String,
    },
    Class {
        id: String,
        name: String,
    },
    Purpose {
        id: String,
        title: String,
    },
    /// Somebody who logs in.
    LogIn {
        id: String,
        name: String,
    },
    /// A run of printed forms.
    Batch {
        id: String,
    },
    Import {
        id: String,
    },
    /// A piece of equipment, by its tag.
    Asset {
        id: String,
        tag: String,
    },
    /// Equipment that leaves together, by the number on its papers.
    Disposal {
        id: String,
        number: String,
    },
    Loan {
        id: String,
        reference: String,
    },
    StockCheck {
        id: String,
    },
    Room {
        id: String,
        name: String,
    },
    Software {
        id: String,
        name: String,
    },
    /// A licence, by the name of the software that it is for.
    Licence {
        id: String,
        name: String,
        title: String,
    },
    /// What was bought of a licence.
    Purchase {
        id: String,
        name: String,
        title: String,
    },
    /// Software on a piece of equipment, or in somebody's hands.
    Installation {
        id: String,
        name: String,
        title: String,
    },
    /// With whom, and what for.
    Contract {
        id: String,
        name: String,
    },
    /// What somebody asked to buy, install or move.
    Leave {
        id: String,
        name: String,
    },
    /// A record that is not there any more, or that the reader may not see.
    Gone {
        id: String,
    },
}

impl About {
    /// The name, for a list on paper or in a file.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Person { name, .. } | Self::Class { name, .. } | Self::LogIn { name, .. } => name,
            Self::Room { name, .. } | Self::Software { name, .. } | Self::Contract { name, .. } | Self::Leave { name, .. } => {
                name
            }
            Self::Licence { name, .. } | Self::Purchase { name, .. } | Self::Installation { name, .. } => name,
            Self::Purpose { title, .. } => title,
            Self::Asset { tag, .. } => tag,
            Self::Disposal { number, .. } => number,
            Self::Loan { reference, .. } => reference,
            Self::Batch { .. } | Self::Import { .. } | Self::StockCheck { .. } | Self::Gone { .. } => "",
        }
    }
}

/// What stands behind the subject of a line; nothing where the line is about the vault as a whole.
pub(super) fn find(read: &Read<'_>, subject: &str, names: bool) -> Result<Option<About>> {
    // What is about the vault as a whole has a word for a subject, or none.
    if uuid::Uuid::try_parse(subject).is_err() {
        return Ok(None);
    }
    let id = subject.to_owned();
    if names && let Some((id, name)) = store::person(read, subject)? {
        return Ok(Some(About::Person { id, name }));
    }
    let Some(Found { kind, name, title }) = store::named(read, subject)? else {
        return Ok(Some(About::Gone { id }));
    };
    Ok(Some(match kind {
        Named::Class => About::Class { id, name },
        Named::Purpose => About::Purpose { id, title: name },
        Named::LogIn => About::LogIn { id, name },
        Named::Batch => About::Batch { id },
        Named::Import => About::Import { id },
        Named::Asset => About::Asset { id, tag: name },
        Named::Disposal => About::Disposal { id, number: name },
        Named::Loan => About::Loan { id, reference: name.parse().map_or(name, loans::store::reference) },
        Named::StockCheck => About::StockCheck { id },
        Named::Room => About::Room { id, name },
        Named::Software => About::Software { id, name },
        Named::Licence => About::Licence { id, name, title },
        Named::Purchase => About::Purchase { id, name, title },
        Named::Installation => About::Installation { id, name, title },
        Named::Contract => About::Contract { id, name },
        Named::Leave => About::Leave { id, name },
    }))
}
