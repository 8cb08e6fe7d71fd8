//! What a line of the record is about: lines hold ids only, so that they can stay when people are erased.

use serde::Serialize;
use ts_rs::TS;

use super::store;
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
            Self::Room { name, .. } | Self::Software { name, .. } => name,
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
    let named = |table| store::named(read, table, subject);
    Ok(Some(if let Some(name) = named(store::Named::Class)? {
        About::Class { id, name }
    } else if let Some(title) = named(store::Named::Purpose)? {
        About::Purpose { id, title }
    } else if let Some(name) = named(store::Named::LogIn)? {
        About::LogIn { id, name }
    } else if named(store::Named::Batch)?.is_some() {
        About::Batch { id }
    } else if named(store::Named::Import)?.is_some() {
        About::Import { id }
    } else if let Some(tag) = named(store::Named::Asset)? {
        About::Asset { id, tag }
    } else if let Some(number) = named(store::Named::Disposal)? {
        About::Disposal { id, number }
    } else if let Some(number) = named(store::Named::Loan)? {
        About::Loan { id, reference: number.parse().map_or(number, loans::store::reference) }
    } else if named(store::Named::StockCheck)?.is_some() {
        About::StockCheck { id }
    } else if let Some(name) = named(store::Named::Room)? {
        About::Room { id, name }
    } else if let Some(name) = named(store::Named::Software)? {
        About::Software { id, name }
    } else {
        About::Gone { id }
    }))
}
