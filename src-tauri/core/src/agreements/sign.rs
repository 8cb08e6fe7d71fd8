//! A signed agreement came back: who signed which part, and the day on the paper.

use serde::Deserialize;
use ts_rs::TS;

use super::{Form, Part, Signature, SigningMethod, store};
use crate::base::ids::{FormVersionId, PersonId, ReturnId, SignatureId};
use crate::base::{Day, Problem, Result, Why, names};
use crate::people::speaker::{Giver, speaker};
use crate::people::{self, Kind};
use crate::store::Write;

/// One signature, as it stands on the paper.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SignedPart {
    pub part: Part,
    pub by: Giver,
    pub method: SigningMethod,
    pub signed_on: Day,
    #[serde(default)]
    pub on_behalf_reason: String,
    #[serde(default)]
    pub supporting_adult: String,
}

/// Records the signatures on one returned agreement.
pub fn sign(
    write: &Write<'_>,
    pupil: PersonId,
    code: Form,
    parts: &[SignedPart],
    received_on: Day,
    form_return: ReturnId,
    printed: Option<FormVersionId>,
) -> Result<()> {
    let person = people::store::find(write, pupil)?;
    if person.kind != Kind::Pupil {
        return Err(Problem::invalid("pupil", Why::DoesNotFit));
    }
    for part in parts {
        if person.left_on.is_some_and(|left| left < part.signed_on) {
            return Err(Problem::invalid("pupil", Why::HasLeft));
        }
        check(part, received_on, write.today())?;
        let version = match printed {
            Some(id) => store::version(write, id)?,
            None => store::version_on(write, code, part.signed_on)?.ok_or(Problem::NotFound)?,
        };
        let speaker = speaker(write, pupil, &person.fields, &part.by)?;
        if (part.part == Part::Pupil) != matches!(part.by, Giver::Pupil) {
            return Err(Problem::invalid("part", Why::DoesNotFit));
        }
        let signature = Signature {
            id: SignatureId::new(),
            pupil,
            code,
            version: version.version,
            form_version: version.id,
            form_return,
            reference: String::new(),
            part: part.part,
            signer: speaker.id,
            signer_name: speaker.name,
            relationship: speaker.relationship,
            standing: speaker.standing,
            method: part.method,
            on_behalf_reason: names::tidy(&part.on_behalf_reason),
            supporting_adult: names::tidy(&part.supporting_adult),
            signed_on: part.signed_on,
            received_on,
            taken_back: false,
            entered_by: write.stamp.name.clone(),
        };
        store::insert_signature(write, &signature)?;
    }
    write.note(pupil, format!("{} signed: {} parts", code.word(), parts.len()));
    Ok(())
}

fn check(part: &SignedPart, received_on: Day, today: Day) -> Result<()> {
    if part.signed_on > today {
        return Err(Problem::invalid("signedOn", Why::InTheFuture));
    }
    if received_on > today {
        return Err(Problem::invalid("receivedOn", Why::InTheFuture));
    }
    if received_on < part.signed_on {
        return Err(Problem::invalid("receivedOn", Why::TooEarly));
    }
    for (field, text) in [("onBehalfReason", &part.on_behalf_reason), ("supportingAdult", &part.supporting_adult)] {
        if part.part == Part::OnBehalf && names::tidy(text).is_empty() {
            return Err(Problem::invalid(field, Why::Missing));
        }
        if text.chars().count() > 1000 {
            return Err(Problem::invalid(field, Why::TooLong { most: 1000 }));
        }
    }
    Ok(())
}
