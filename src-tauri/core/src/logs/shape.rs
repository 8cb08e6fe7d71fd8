//! What a line of each log is made of: its fields, in the order in which they are entered, listed and printed.

use serde::Serialize;
use ts_rs::TS;

use super::words::{LogChoice, LogField, LogKind};

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "LogFieldKind")]
pub enum Of {
    /// A few words.
    Line,
    /// A few words among which nothing may look like a key or a password.
    NoKey,
    /// Sentences.
    Text,
    Day,
    Choice,
}

/// One field of a log.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "LogFieldShape")]
pub struct FieldShape {
    pub field: LogField,
    pub of: Of,
    pub required: bool,
    /// What it may answer, where it is a choice.
    pub choices: Vec<LogChoice>,
    /// Stands in the list, not only on the page of the line.
    pub listed: bool,
}

/// A field as the table below writes it.
struct Asked(LogField, Of, &'static [LogChoice], bool, bool);

/// Must be answered, and stands in the list.
const fn must(field: LogField) -> Asked {
    Asked(field, Of::Line, &[], true, true)
}

/// May be answered, and stands in the list.
const fn may(field: LogField) -> Asked {
    Asked(field, Of::Line, &[], false, true)
}

/// One of these, which must be chosen.
const fn one(field: LogField, choices: &'static [LogChoice]) -> Asked {
    Asked(field, Of::Choice, choices, true, true)
}

impl Asked {
    /// Takes something else than a line.
    const fn of(self, of: Of) -> Self {
        Self(self.0, of, self.2, self.3, self.4)
    }

    /// Stands on the page of the line only.
    const fn unlisted(self) -> Self {
        Self(self.0, self.1, self.2, self.3, false)
    }
}

/// The fields of a log.
#[must_use]
pub fn shape(log: LogKind) -> Vec<FieldShape> {
    let note = may(LogField::Note).of(Of::Text).unlisted();
    fields(log)
        .into_iter()
        .chain([note])
        .map(|Asked(field, of, choices, required, listed)| FieldShape { field, of, required, choices: choices.to_vec(), listed })
        .collect()
}

fn fields(log: LogKind) -> Vec<Asked> {
    use LogChoice as C;
    use LogField as F;
    const KNOWN: &[C] = &[C::Yes, C::No, C::Unknown];
    match log {
        LogKind::FilterChange => vec![
            one(F::Change, &[C::Unblock, C::Block, C::OtherChange]),
            must(F::Site),
            must(F::ForWhom),
            must(F::Why),
            must(F::AskedBy),
            one(F::Lasting, &[C::ForGood, C::UntilADay]).unlisted(),
            may(F::Until).of(Of::Day),
            may(F::Assessed).unlisted(),
            may(F::ApprovedBy),
            may(F::ReleasedOn).of(Of::Day),
            may(F::PutBackOn).of(Of::Day),
            may(F::PutBackBy).unlisted(),
        ],
        LogKind::AllowList => {
            vec![must(F::Site), must(F::ForWhom), must(F::Why), may(F::Assessed), must(F::AgreedBy)]
        }
        LogKind::FilterCheck => vec![
            must(F::Device),
            must(F::UserType),
            may(F::Place),
            must(F::Tested),
            one(F::Result, &[C::AsItShould, C::WronglyOpen, C::WronglyBlocked]),
            may(F::Action),
            must(F::DoneBy),
        ],
        LogKind::FilterReview => vec![
            must(F::Reviewed),
            must(F::TookPart),
            must(F::Findings).of(Of::Text),
            may(F::Action).of(Of::Text),
            may(F::NextReview).of(Of::Day),
        ],
        LogKind::Patch => {
            vec![must(F::System), must(F::Patch), one(F::Result, &[C::Complete, C::WithFaults, C::Failed]), must(F::DoneBy)]
        }
        LogKind::Backup => vec![
            must(F::System),
            must(F::Set),
            one(F::How, &[C::Disk, C::Tape, C::RemoteAutomatic]),
            one(F::Encrypted, KNOWN),
            must(F::KeptWhere).of(Of::NoKey),
            one(F::Fireproof, KNOWN).unlisted(),
            one(F::Result, &[C::Complete, C::WithFaults, C::Failed]),
            must(F::DoneBy).unlisted(),
        ],
        LogKind::RestoreTest => vec![
            must(F::System),
            must(F::Set),
            must(F::Tested),
            one(F::Result, &[C::Complete, C::WithFaults, C::Failed]),
            may(F::Action),
            must(F::DoneBy),
        ],
        LogKind::VirusCheck => vec![
            must(F::Device),
            may(F::Version),
            one(F::Result, &[C::UpToDate, C::OutOfDate, C::FoundSomething]),
            may(F::Action),
            must(F::DoneBy),
        ],
        LogKind::AdminReview => vec![
            must(F::System),
            must(F::Accounts).of(Of::NoKey),
            must(F::Findings).of(Of::NoKey),
            may(F::Action).of(Of::NoKey),
            must(F::DoneBy),
        ],
        LogKind::WifiKey => vec![
            must(F::Network).of(Of::NoKey),
            must(F::Why).of(Of::NoKey),
            must(F::KeptWhere).of(Of::NoKey),
            may(F::GivenTo).of(Of::NoKey),
            must(F::DoneBy),
        ],
        LogKind::SupplierAccess => vec![
            must(F::Who),
            must(F::System),
            must(F::Why),
            one(F::How, &[C::OnSite, C::Remote]),
            must(F::Until).of(Of::Day),
            must(F::Supervised),
            must(F::ApprovedBy).unlisted(),
            may(F::EndedOn).of(Of::Day),
        ],
        LogKind::Cctv => vec![
            must(F::Place),
            must(F::Period),
            must(F::GivenTo),
            must(F::Why),
            must(F::Legal),
            must(F::AgreedBy),
            may(F::How).unlisted(),
        ],
        LogKind::AuditRequest => vec![
            must(F::System),
            must(F::Period),
            must(F::AskedBy),
            must(F::Why),
            one(F::Result, &[C::Pending, C::Given, C::Refused]),
            may(F::ApprovedBy),
            may(F::GivenTo).unlisted(),
        ],
        LogKind::Procedure => vec![
            must(F::Title),
            must(F::Version),
            must(F::Owner),
            must(F::KeptWhere).of(Of::NoKey),
            may(F::Tested),
            must(F::NextReview).of(Of::Day),
        ],
        LogKind::RiskAssessment => vec![
            must(F::Title),
            must(F::Benefit).of(Of::Text).unlisted(),
            must(F::Risks).of(Of::Text),
            must(F::Measures).of(Of::Text).unlisted(),
            one(F::Dpia, KNOWN),
            may(F::DpiaRef).unlisted(),
            one(F::Decision, &[C::Pending, C::Allowed, C::AllowedWithMeasures, C::Refused]),
            may(F::DecidedBy),
            may(F::DecidedOn).of(Of::Day).unlisted(),
            may(F::InUseFrom).of(Of::Day),
            may(F::NextReview).of(Of::Day),
        ],
    }
}
