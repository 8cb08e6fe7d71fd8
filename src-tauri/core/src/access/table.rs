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
}

impl Need {
    /// Every need.
    pub const ALL: [Self; 13] = [
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
    ];
}

impl Role {
    /// What the role may do.
    #[must_use]
    pub fn table(self) -> &'static [Need] {
        use Need::{
            BackUp, EnterForms, Figures, KeepPeople, LoggedIn, Look, NeverPhotograph, Print, ReadAudit, SetBackups, Settle,
        };
        match self {
            Self::Administrator => &Need::ALL,
            Self::Office => &[LoggedIn, Look, Figures, KeepPeople, EnterForms, Print, BackUp],
            Self::Head => &[LoggedIn, Look, Figures, EnterForms, Print, ReadAudit, BackUp, NeverPhotograph],
            Self::Dsl | Self::DeputyDsl => &[LoggedIn, Look, Figures, Print, NeverPhotograph],
            Self::OnlineSafetyLead => &[LoggedIn, Look, Figures, EnterForms, Print, Settle],
            Self::NetworkManager => &[LoggedIn, Figures, BackUp, SetBackups],
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
