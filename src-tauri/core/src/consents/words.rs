//! The words of the consents slice.

use chrono::{DateTime, Utc};
use serde::Serialize;
use ts_rs::TS;

use crate::base::Day;
use crate::base::ids::{DecisionId, PersonId, PurposeId, WordingId};
use crate::base::words::words;
use crate::people::speaker::{GiverKind, Standing};

words! {
    /// What a purpose is about.
    Topic { Images = "images", Internet = "internet" }
}
words! {
    /// Whose Yes is needed.
    AnsweredBy {
        /// A parent or carer, whatever the pupil's age.
        Parent = "parent",
        /// A parent or carer; from the purpose's own age the pupil as well (rule 2.2.7).
        PupilFromAge = "pupil_from_age",
    }
}
words! {
    /// How long an answer holds (R6).
    Period { Year = "year", KeyStage = "key_stage", UntilWithdrawn = "until_withdrawn" }
}
words! {
    /// The lawful basis the school relies on. Whatever it is, Signet counts a Yes only where one was given.
    Basis { Consent = "consent", PublicTask = "public_task", LegitimateInterests = "legitimate_interests" }
}
words! {
    /// An answer. No answer is no row.
    Answer { Yes = "yes", No = "no", Limits = "limits" }
}
words! {
    /// What one row records.
    DecisionKind {
        Answer = "answer",
        Withdrawal = "withdrawal",
        /// A named person settles what two parents disagree about.
        Resolution = "resolution",
        /// Takes back a row that was typed by mistake; the row stays.
        EnteredInError = "entered_in_error",
    }
}
words! {
    /// How it reached the school.
    Method { Paper = "paper", Letter = "letter", Email = "email", Phone = "phone", InPerson = "in_person" }
}

/// Something that consent is asked for, with its wording of today.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Purpose {
    pub id: PurposeId,
    pub code: String,
    pub title: String,
    /// The heading of its column.
    pub short: String,
    pub topic: Topic,
    pub answered_by: AnsweredBy,
    pub own_age: u8,
    pub period: Period,
    pub basis: Basis,
    pub active_to: Option<Day>,
    pub wording: WordingId,
    pub version: u32,
    pub text: String,
    pub wording_from: Day,
}

/// What the code of a purpose begins with that the school added.
pub(super) const OWN: &str = "own_";

impl Purpose {
    /// Whether it can have stood on a sheet of that day. What the school began with stood on every sheet.
    #[must_use]
    pub fn stood_on_a_sheet_of(&self, day: Day) -> bool {
        !self.code.starts_with(OWN) || self.version > 1 || self.wording_from <= day
    }
}

/// One row of the record.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Decision {
    pub id: DecisionId,
    pub pupil: PersonId,
    pub purpose: PurposeId,
    pub wording: WordingId,
    pub wording_version: u32,
    pub kind: DecisionKind,
    pub answer: Option<Answer>,
    pub limits: String,
    pub giver_kind: GiverKind,
    pub giver: Option<PersonId>,
    pub giver_name: String,
    pub relationship: String,
    pub standing: Standing,
    pub method: Method,
    /// The day on the paper.
    pub signed_on: Option<Day>,
    /// The day it reached the school.
    pub received_on: Day,
    /// The last day on which the answer holds; none means until it is withdrawn.
    pub until: Option<Day>,
    pub reason: String,
    pub form_reference: String,
    pub voids: Option<DecisionId>,
    #[ts(type = "string")]
    pub entered_at: DateTime<Utc>,
    pub entered_by: String,
}

impl Decision {
    /// The day on which it was said: the day on the paper, or else the day it came in.
    #[must_use]
    pub fn said_on(&self) -> Day {
        self.signed_on.unwrap_or(self.received_on)
    }
}
