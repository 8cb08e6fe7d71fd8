//! The purposes a new vault begins with: data, not code. A school may reword, retire and add.

use serde::Deserialize;

use super::{AnsweredBy, Basis, Period, Purpose, Topic, store};
use crate::base::ids::{PurposeId, WordingId};
use crate::base::{Day, Problem, Result};
use crate::store::Write;

#[derive(Deserialize)]
struct Starter {
    code: String,
    title: String,
    short: String,
    topic: Topic,
    answered_by: AnsweredBy,
    own_age: u8,
    period: Period,
    basis: Basis,
    text: String,
}

/// Puts the starter set into a new vault. The first wordings hold for any earlier day, since paper may be older than the vault.
pub fn start(write: &Write<'_>) -> Result<()> {
    let starters: Vec<Starter> =
        serde_json::from_str(include_str!("../../../../assets/forms/purposes.en.json")).map_err(Problem::unexpected)?;
    let long_ago = Day::from_ymd_opt(2000, 1, 1).unwrap_or_default();
    for (place, s) in starters.into_iter().enumerate() {
        let purpose = Purpose {
            id: PurposeId::new(),
            code: s.code,
            title: s.title,
            short: s.short,
            topic: s.topic,
            answered_by: s.answered_by,
            own_age: s.own_age,
            period: s.period,
            basis: s.basis,
            active_to: None,
            wording: WordingId::new(),
            version: 1,
            text: s.text,
            wording_from: write.today(),
        };
        store::insert_purpose(write, &purpose, place, long_ago)?;
    }
    Ok(())
}
