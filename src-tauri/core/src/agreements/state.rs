//! Where an agreement stands: worked out from the signatures that came back.

use serde::Serialize;
use ts_rs::TS;

use super::{Form, Part, Signature};
use crate::base::Day;
use crate::base::ids::ReturnId;
use crate::people::speaker::Standing;

/// The state of a pupil's agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AgreementState {
    /// No form was printed and nothing came back.
    NotIssued,
    /// A form is out and not yet due.
    Issued,
    /// A form was due back and has not come.
    Overdue,
    /// A part that is needed is not signed, or not by somebody who may.
    PartSigned,
    Complete,
    /// Signed under a version that a later, materially different one replaced.
    Superseded,
    Left,
}

/// A pupil's agreement on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgreementPosition {
    pub code: Form,
    pub state: AgreementState,
    pub version: Option<u32>,
    pub signed_on: Option<Day>,
    /// The parts that are still to be signed.
    pub lacks: Vec<Part>,
    pub form_return: Option<ReturnId>,
}

/// When a form went out and when it is due.
#[derive(Debug, Clone, Copy)]
pub struct Out {
    pub issued_on: Day,
    pub due_on: Option<Day>,
}

/// The position of one pupil's agreement. `signatures` are the pupil's, newest first; `last_material` is the oldest
/// version whose signatures still hold. A pupil who moved up to another form has to sign that one.
#[must_use]
pub fn position(
    code: Form,
    signatures: &[Signature],
    last_material: u32,
    out: Option<Out>,
    left_on: Option<Day>,
    on: Day,
) -> AgreementPosition {
    let mut position = AgreementPosition {
        code,
        state: AgreementState::NotIssued,
        version: None,
        signed_on: None,
        lacks: Vec::new(),
        form_return: None,
    };
    if left_on.is_some_and(|left| left < on) {
        position.state = AgreementState::Left;
        return position;
    }
    let standing: Vec<&Signature> =
        signatures.iter().filter(|s| s.code == code && !s.taken_back && s.received_on <= on).collect();
    let Some(latest) = standing.first() else {
        position.state = match out.filter(|out| out.issued_on <= on) {
            None => AgreementState::NotIssued,
            Some(out) if out.due_on.is_some_and(|due| due < on) => AgreementState::Overdue,
            Some(_) => AgreementState::Issued,
        };
        position.lacks = code.parts_needed().to_vec();
        return position;
    };
    position.version = Some(latest.version);
    position.signed_on = Some(latest.signed_on);
    position.form_return = Some(latest.form_return);
    let current: Vec<&&Signature> = standing.iter().filter(|s| s.version >= last_material).collect();
    if current.is_empty() {
        position.state = AgreementState::Superseded;
        return position;
    }
    position.lacks = code.parts_needed().iter().filter(|part| !current.iter().any(|s| fills(s, **part))).copied().collect();
    position.state = if position.lacks.is_empty() { AgreementState::Complete } else { AgreementState::PartSigned };
    position
}

/// Whether a signature fills a part: the pupil's by the pupil or on behalf; the parent's by somebody who may.
fn fills(signature: &Signature, part: Part) -> bool {
    let may = matches!(signature.standing, Standing::Holds | Standing::Declared);
    match (part, signature.part) {
        (Part::Pupil, Part::Pupil) => true,
        (Part::Pupil, Part::OnBehalf) | (Part::Parent, Part::Parent) => may,
        _ => false,
    }
}
