//! "Never photograph": a flag of the safeguarding lead that stands above every answer (R13, rule 2.2.5).
//! It has no reason on purpose: there is nothing to show, print or find.

use serde::Deserialize;
use ts_rs::TS;

use super::{Kind, store};
use crate::base::ids::PersonId;
use crate::base::{Day, Problem, Result, Why};
use crate::store::{Read, Write, params};

/// The flag as it should be.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetImageNever {
    pub pupil: PersonId,
    pub set: bool,
}

/// Sets or ends the flag, under the name of who did it.
pub fn set(write: &Write<'_>, input: SetImageNever) -> Result<()> {
    if store::find(write, input.pupil)?.kind != Kind::Pupil {
        return Err(Problem::invalid("pupil", Why::DoesNotFit));
    }
    let stands = is_set(write, input.pupil, write.today())?;
    if input.set && !stands {
        write.run(
            "INSERT INTO image_never (pupil, set_on, set_by) VALUES (?1, ?2, ?3) \
             ON CONFLICT (pupil, set_on) DO UPDATE SET set_by = ?3, ended_on = NULL, ended_by = NULL",
            params![input.pupil, write.today(), write.stamp.name],
        )?;
    } else if !input.set && stands {
        write.run(
            "UPDATE image_never SET ended_on = ?2, ended_by = ?3 WHERE pupil = ?1 AND ended_on IS NULL",
            params![input.pupil, write.today(), write.stamp.name],
        )?;
    }
    write.note(input.pupil, if input.set { "never photograph: set" } else { "never photograph: ended" });
    Ok(())
}

/// Whether the flag stood on that day.
pub fn is_set(read: &Read<'_>, pupil: PersonId, on: Day) -> Result<bool> {
    read.one(
        "SELECT EXISTS (SELECT 1 FROM image_never WHERE pupil = ?1 AND set_on <= ?2 AND (ended_on IS NULL OR ended_on > ?2))",
        params![pupil, on],
    )
}

/// All pupils for whom the flag stood on that day.
pub fn all(read: &Read<'_>, on: Day) -> Result<Vec<PersonId>> {
    read.all("SELECT pupil FROM image_never WHERE set_on <= ?1 AND (ended_on IS NULL OR ended_on > ?1)", [on], |row| row.get(0))
}
