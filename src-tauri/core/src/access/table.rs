//! The permission table: what each role may do. It decides every request; what it does not name is refused.

use serde::Serialize;
use ts_rs::TS;

use super::role::Role;

/// What a request needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// Be logged in at all: see one's own name, keep one's drafts, change one's own password.
    LoggedIn,
    /// Look at people, consents and agreements.
    Look,
    /// See figures without names.
    Figures,
    /// Change people and classes, import files.
    KeepPeople,
    /// Enter what came back.
    EnterForms,
    /// Print and save paper and lists.
    Print,
    /// Change the school's settings, the purposes and their wording.
    Settle,
    /// Invite people, give and take roles, end log-ins.
    LogIns,
    /// Read the record of who did what, and verify it.
    ReadAudit,
    /// Make a backup, see how the backups stand, try one out.
    BackUp,
    /// Choose where backups go.
    SetBackups,
    /// New recovery sheets, the device code, new secrets.
    Secrets,
    /// Set or end "never photograph": a decision of whoever looks after safeguarding (R13, R39).
    NeverPhotograph,
    /// Look at the register of equipment, software, loans and disposals.
    SeeInventory,
    /// Change the register: equipment, rooms, licences, tests, repairs, stock-checks, and ask for a disposal.
    KeepInventory,
    /// Lend and take back, and so find borrowers by name and class.
    Lend,
    /// Authorise a disposal that somebody else has asked for (O-F31, R24).
    AuthoriseDisposal,
    /// Give one's word that there is no drive in what leaves the school: whoever knows the equipment does (R21).
    ConfirmNoMedia,
    /// Look at the technical logs: filtering, patches, backups of other systems (O-G01: staff only).
    SeeLogs,
    /// Write into the technical logs.
    KeepLogs,
}

impl Need {
    /// Every need.
    pub const ALL: [Self; 20] = [
        Self::LoggedIn,
        Self::Look,
        Self::Figures,
        Self::KeepPeople,
        Self::EnterForms,
        Self::Print,
        Self::Settle,
        Self::LogIns,
        Self::ReadAudit,
        Self::BackUp,
        Self::SetBackups,
        Self::Secrets,
        Self::NeverPhotograph,
        Self::SeeInventory,
        Self::KeepInventory,
        Self::Lend,
        Self::AuthoriseDisposal,
        Self::ConfirmNoMedia,
        Self::SeeLogs,
        Self::KeepLogs,
    ];
}

impl Role {
    /// What the role may do.
    #[must_use]
    pub fn table(self) -> &'static [Need] {
        use Need::{
            AuthoriseDisposal, BackUp, ConfirmNoMedia, EnterForms, Figures, KeepInventory, KeepLogs, KeepPeople, Lend, LoggedIn,
            Look, NeverPhotograph, Print, ReadAudit, SeeInventory, SeeLogs, SetBackups, Settle,
        };
        match self {
            Self::Administrator => &Need::ALL,
            Self::Office => &[LoggedIn, Look, Figures, KeepPeople, EnterForms, Print, BackUp, SeeInventory, KeepInventory, Lend],
            Self::Head => &[
                LoggedIn,
                Look,
                Figures,
                EnterForms,
                Print,
                ReadAudit,
                BackUp,
                NeverPhotograph,
                SeeInventory,
                AuthoriseDisposal,
                SeeLogs,
            ],
            Self::Dsl | Self::DeputyDsl => &[LoggedIn, Look, Figures, Print, NeverPhotograph, SeeInventory, SeeLogs],
            Self::OnlineSafetyLead => &[LoggedIn, Look, Figures, EnterForms, Print, Settle, SeeInventory, SeeLogs, KeepLogs],
            // Prints labels and loan agreements; of people sees the borrowers' names and classes, and no more.
            Self::NetworkManager => &[
                LoggedIn,
                Figures,
                BackUp,
                SetBackups,
                Print,
                SeeInventory,
                KeepInventory,
                Lend,
                ConfirmNoMedia,
                SeeLogs,
                KeepLogs,
            ],
            Self::Governor => &[LoggedIn, Figures],
            Self::LogOnly => &[LoggedIn],
        }
    }
}

/// Whether any of these roles may do that.
#[must_use]
pub fn may(roles: &[Role], need: Need) -> bool {
    roles.iter().any(|role| role.table().contains(&need))
}

/// Everything that these roles may do together, in the table's order.
#[must_use]
pub fn needs(roles: &[Role]) -> Vec<Need> {
    let held = |need: &Need| may(roles, *need);
    Need::ALL.into_iter().filter(held).collect()
}
