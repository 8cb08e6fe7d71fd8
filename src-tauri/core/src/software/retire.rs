//! Retire a title: it stays on record, and nothing new is bought or installed of it.

use serde::Deserialize;
use ts_rs::TS;

use super::store;
use crate::base::ids::TitleId;
use crate::base::{Day, Problem, Result, Why};
use crate::store::{Write, params};

/// From which day on it is out of use; none brings it back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RetireTitle {
    pub id: TitleId,
    pub on: Option<Day>,
}

/// Retires it or brings it back.
///
/// # Errors
/// `NotFound`; `Invalid` for `on`: in the future, or while it is still installed somewhere (`DoesNotFit`); for `name` when
/// another title bears the name by now.
pub fn retire(write: &Write<'_>, input: &RetireTitle) -> Result<()> {
    let title = store::title(write, input.id)?;
    if let Some(on) = input.on {
        if on > write.today() {
            return Err(Problem::invalid("on", Why::InTheFuture));
        }
        let installed: bool = write.one(
            "SELECT EXISTS (SELECT 1 FROM installation WHERE title = ?1 AND (to_on IS NULL OR to_on > ?2))",
            params![input.id, on],
        )?;
        if installed {
            return Err(Problem::invalid("on", Why::DoesNotFit));
        }
    } else {
        let taken: bool = write.one(
            "SELECT EXISTS (SELECT 1 FROM software_title WHERE name = ?1 COLLATE NOCASE AND retired_on IS NULL AND id <> ?2)",
            params![title.fields.name, input.id],
        )?;
        if taken {
            return Err(Problem::invalid("name", Why::Taken));
        }
    }
    write.run("UPDATE software_title SET retired_on = ?2 WHERE id = ?1", params![input.id, input.on])?;
    write.note(input.id, if input.on.is_some() { "software retired" } else { "software brought back" });
    Ok(())
}
