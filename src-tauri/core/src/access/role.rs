//! What somebody is in this vault.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A role. One person may hold several; each is held from one day to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Keeps the vault: log-ins, settings, backups, and everything the office does.
    Administrator,
    /// Enters forms, keeps people, prints.
    Office,
    /// The head teacher.
    Head,
    /// The designated safeguarding lead.
    Dsl,
    /// Stands in for the safeguarding lead.
    DeputyDsl,
    /// Leads online safety: purposes, consents, agreements.
    OnlineSafetyLead,
    /// Looks after the computers and the backups.
    NetworkManager,
    /// Sees figures, never names.
    Governor,
    /// May report an incident and read nothing.
    LogOnly,
}

impl Role {
    /// Every role, in the order in which the window shows them.
    pub const ALL: [Self; 9] = [
        Self::Administrator,
        Self::Office,
        Self::Head,
        Self::Dsl,
        Self::DeputyDsl,
        Self::OnlineSafetyLead,
        Self::NetworkManager,
        Self::Governor,
        Self::LogOnly,
    ];

    /// The word under which the database keeps it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Office => "office",
            Self::Head => "head",
            Self::Dsl => "dsl",
            Self::DeputyDsl => "deputy_dsl",
            Self::OnlineSafetyLead => "online_safety_lead",
            Self::NetworkManager => "network_manager",
            Self::Governor => "governor",
            Self::LogOnly => "log_only",
        }
    }

    /// The role kept under that word; none for a word of a later version, which then gives no rights.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
}
