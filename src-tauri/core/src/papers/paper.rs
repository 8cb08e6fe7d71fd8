//! Which paper is asked for.

use serde::Deserialize;
use ts_rs::TS;

use super::DisposalPaper;
use super::MissingForms;
use super::SoftwarePaper;
use super::StockPaper;
use crate::access::Need;
use crate::agreements::Form;
use crate::base::Day;
use crate::base::ids::{AuthorisationId, ClassId, LoanId, PersonId, PurposeId, ReturnId};
use crate::care::report::Report;
use crate::loans::list::ListLoans;
use crate::logs::LogKind;
use crate::people::Year;

/// A form, or the agreement that fits the pupil's year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FormChoice {
    /// A1 or A2, as the pupil's year asks for.
    Agreement,
    A1,
    A2,
    C1,
}

impl FormChoice {
    /// The form for a pupil of that year.
    #[must_use]
    pub fn for_year(self, year: &Year) -> Form {
        match self {
            Self::Agreement => Form::agreement_for(year),
            Self::A1 => Form::A1,
            Self::A2 => Form::A2,
            Self::C1 => Form::C1,
        }
    }
}

/// A paper about lent equipment.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "of", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum LoanPaper {
    /// What the borrower signs for everything in a loan: E1, E2 or E4, as the loan asks.
    Agreements { loans: Vec<LoanId> },
    /// What came back (E3).
    Receipt { loan: LoanId },
    /// Everything that one person has, on one page to sign.
    Held { person: PersonId },
    /// The loans of a list, a line for each thing.
    List { asked: ListLoans },
}

/// Everything that Signet puts on paper about pupils. Days that are not given are today.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Paper {
    /// Forms without a name, each with its own reference.
    BlankForms { form: Form, copies: u16 },
    /// The forms of one pupil.
    PupilForms { pupil: PersonId, forms: Vec<FormChoice> },
    /// The forms of a class, pupil after pupil in the order of the class list.
    ClassForms {
        class: ClassId,
        forms: Vec<FormChoice>,
        /// Only for those from whom the form is not in (`facts.rs` says what that means).
        only_missing: bool,
        /// Every form begins on the front of a sheet.
        duplex: bool,
    },
    /// The forms of the whole school, class after class.
    SchoolForms { forms: Vec<FormChoice>, only_missing: bool, duplex: bool },
    /// Every pupil of a class and every purpose, as Yes, No or Yes with limits.
    ClassConsents { class: ClassId, as_at: Option<Day> },
    /// Who may not be shown, and where; no reason ever stands on it (R13).
    DoNotPhotograph {
        /// One class, or all of them with a page each.
        class: Option<ClassId>,
        as_at: Option<Day>,
        /// The list's last day; seven days after `as_at` if not given.
        valid_until: Option<Day>,
        /// Only these purposes; none means all that a camera is raised for.
        #[serde(default)]
        purposes: Vec<PurposeId>,
    },
    /// The list of missing forms: whose agreement or consent sheet is not in.
    NotSigned {
        class: Option<ClassId>,
        #[serde(default)]
        forms: MissingForms,
        /// Forms that were not printed yet are left out.
        #[serde(default)]
        only_printed: bool,
        #[serde(default)]
        as_at: Option<Day>,
    },
    /// The register of software, the licence position, the contracts, or leave to buy, install or move (E6).
    Software {
        paper: SoftwarePaper,
        as_at: Option<Day>,
        /// Whose leave, for E6; none prints it blank.
        #[serde(default)]
        about: Option<AuthorisationId>,
    },
    /// A technical log, or its check sheet to write on (G4, G11).
    Log {
        log: LogKind,
        as_at: Option<Day>,
        from: Option<Day>,
        #[serde(default)]
        text: String,
        blank: bool,
    },
    /// What was signed, in the words that were signed.
    SignedRecord { pupil: PersonId, form_return: ReturnId },
    /// Everything about one pupil's consents as it stood on a day.
    ConsentRecord { pupil: PersonId, as_at: Option<Day> },
    /// Stock-checks and labels.
    Stock { paper: StockPaper },
    /// Lent equipment.
    Loan { paper: LoanPaper },
    /// A paper about equipment that leaves the school.
    Disposal { paper: DisposalPaper },
    /// A report on equipment.
    EquipmentReport { of: Report },
    /// The tests that are due, with room to write what was found (E12).
    TestSheet,
}

impl Paper {
    /// What one must be allowed to do to have it, besides printing.
    #[must_use]
    pub fn need(&self) -> Need {
        match self {
            Self::EquipmentReport { .. } | Self::TestSheet => Need::SeeInventory,
            Self::BlankForms { .. }
            | Self::PupilForms { .. }
            | Self::ClassForms { .. }
            | Self::SchoolForms { .. }
            | Self::ClassConsents { .. }
            | Self::DoNotPhotograph { .. }
            | Self::NotSigned { .. }
            | Self::SignedRecord { .. }
            | Self::ConsentRecord { .. } => Need::Look,
            Self::Stock { .. } => Need::SeeInventory,
            Self::Software { .. } => Need::SeeInventory,
            Self::Log { .. } => Need::SeeLogs,
            Self::Loan { .. } => Need::SeeInventory,
            Self::Disposal { .. } => Need::SeeInventory,
        }
    }

    /// Whom or what the paper is about, for the record of changes: an id, or nothing for the whole school.
    #[must_use]
    pub fn subject(&self) -> String {
        match self {
            Self::PupilForms { pupil, .. } | Self::SignedRecord { pupil, .. } | Self::ConsentRecord { pupil, .. } => {
                pupil.to_string()
            }
            Self::ClassForms { class, .. } | Self::ClassConsents { class, .. } => class.to_string(),
            Self::DoNotPhotograph { class, .. } | Self::NotSigned { class, .. } => {
                class.map(|id| id.to_string()).unwrap_or_default()
            }
            Self::Software { about, .. } => about.map(|id| id.to_string()).unwrap_or_default(),
            Self::Log { log, .. } => log.word().to_owned(),
            Self::Loan { paper: LoanPaper::Receipt { loan } } => loan.to_string(),
            Self::Loan { paper: LoanPaper::Held { person } } => person.to_string(),
            Self::Loan { paper: LoanPaper::Agreements { loans } } => match loans.as_slice() {
                [one] => one.to_string(),
                _ => String::new(),
            },
            Self::Stock { paper } => paper.subject(),
            Self::Disposal { paper } => paper.subject(),
            Self::Loan { paper: LoanPaper::List { .. } }
            | Self::BlankForms { .. }
            | Self::SchoolForms { .. }
            | Self::EquipmentReport { .. }
            | Self::TestSheet => String::new(),
        }
    }

    /// The kind of paper in plain words, for the record of changes, which outlives the people: it names nobody.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::BlankForms { .. } => "blank forms",
            Self::PupilForms { .. } => "forms of one pupil",
            Self::ClassForms { .. } => "forms of a class",
            Self::SchoolForms { .. } => "forms of the school",
            Self::ClassConsents { .. } => "consents of a class",
            Self::DoNotPhotograph { .. } => "list of who may not be photographed",
            Self::NotSigned { .. } => "list of missing forms",
            Self::SignedRecord { .. } => "record of what was signed",
            Self::ConsentRecord { .. } => "record of one pupil’s consents",
            Self::Stock { paper } => paper.kind(),
            Self::Software { paper, .. } => paper.kind(),
            Self::Log { blank: true, .. } => "check sheet of a technical log",
            Self::Log { .. } => "technical log",
            Self::Loan { paper: LoanPaper::Agreements { .. } } => "loan agreements",
            Self::Loan { paper: LoanPaper::Receipt { .. } } => "receipt for returned equipment",
            Self::Loan { paper: LoanPaper::Held { .. } } => "list of the equipment that one person has",
            Self::Loan { paper: LoanPaper::List { .. } } => "list of loans",
            Self::Disposal { paper } => paper.kind(),
            Self::TestSheet => "sheet of tests",
            Self::EquipmentReport { .. } => "report on equipment",
        }
    }
}
