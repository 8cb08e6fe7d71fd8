//! The words of the agreements slice.

use chrono::{DateTime, Utc};
use serde::Serialize;
use ts_rs::TS;

use crate::base::Day;
use crate::base::ids::{FormVersionId, PersonId, ReturnId, SignatureId};
use crate::base::words::words;
use crate::people::Year;
use crate::people::speaker::Standing;

words! {
    /// The forms that Signet prints for pupils, by their codes.
    Form {
        /// Pupil agreement for the early years and Key Stage 1, with the parent's part.
        A1 = "A1",
        /// Pupil agreement for Key Stage 2 and above, with the parent's part.
        A2 = "A2",
        /// Consent sheet: pictures and the internet, one answer for each purpose.
        C1 = "C1",
    }
}
words! {
    /// Which part of an agreement a signature fills.
    Part {
        Pupil = "pupil",
        Parent = "parent",
        /// An adult for a pupil who cannot sign: with a reason and the name of who supported the pupil (R10).
        OnBehalf = "on_behalf",
    }
}
words! {
    /// How it was signed.
    SigningMethod { Signed = "signed", Mark = "mark", Witnessed = "witnessed" }
}

impl Form {
    /// The agreement for a pupil of that year. A1 for the early years and Key Stage 1; A2 for every other,
    /// also where the year is not known, because it asks for the pupil's signature as well.
    #[must_use]
    pub fn agreement_for(year: &Year) -> Self {
        match year.key_stage() {
            Some(0 | 1) => Self::A1,
            _ => Self::A2,
        }
    }

    /// The parts that must be signed before the agreement is complete. For the youngest the parent's is enough.
    #[must_use]
    pub fn parts_needed(self) -> &'static [Part] {
        match self {
            Self::A1 => &[Part::Parent],
            Self::A2 => &[Part::Pupil, Part::Parent],
            Self::C1 => &[],
        }
    }
}

/// One version of a form's text, as it was printed. Never altered (R9).
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FormVersion {
    pub id: FormVersionId,
    pub code: Form,
    pub version: u32,
    pub language: String,
    pub title: String,
    /// The text of the form in the plain form that `assets/forms` has it.
    pub body: String,
    /// Those who signed the version before have to sign anew.
    pub material: bool,
    pub from_on: Day,
}

/// One signature on one returned form.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Signature {
    pub id: SignatureId,
    pub pupil: PersonId,
    pub code: Form,
    pub version: u32,
    pub form_version: FormVersionId,
    pub form_return: ReturnId,
    pub reference: String,
    pub part: Part,
    pub signer: Option<PersonId>,
    pub signer_name: String,
    pub relationship: String,
    pub standing: Standing,
    pub method: SigningMethod,
    pub on_behalf_reason: String,
    pub supporting_adult: String,
    pub signed_on: Day,
    pub received_on: Day,
    /// Taken back because it was entered by mistake.
    pub taken_back: bool,
    pub entered_by: String,
}

/// A form that came in for a pupil.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CameIn {
    pub id: ReturnId,
    pub code: Form,
    pub received_on: Day,
    #[ts(type = "string")]
    pub entered_at: DateTime<Utc>,
    pub entered_by: String,
    /// The reference of the numbered form; empty where it was none.
    pub reference: String,
}
