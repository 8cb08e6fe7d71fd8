//! Notices of what ends: each appears once, and stays away as long as somebody has said.

use serde::Deserialize;
use ts_rs::TS;

use super::store;
use crate::base::ids::{ContractId, LicenceId};
use crate::base::{Day, Problem, Result, Why};
use crate::store::{Write, params};

/// What a notice is about.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "NoticeAbout")]
pub enum About {
    Licence(LicenceId),
    Contract(ContractId),
}

/// A notice that somebody has seen.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeeNotice {
    pub about: About,
    /// The day that it was about: another end brings another notice.
    pub for_day: Day,
    /// It stays away until that day.
    pub until: Day,
}

/// Keeps that it was seen, by whom, and until when it is to stay away.
///
/// # Errors
/// `NotFound`; `Invalid` for `until`, which lies ahead and not after the end that the notice is about, unless that has
/// passed: what ends must not be silenced past its end.
pub fn see(write: &Write<'_>, input: &SeeNotice) -> Result<()> {
    let about = match input.about {
        About::Licence(id) => {
            write.maybe("SELECT id FROM licence WHERE id = ?1", [id], |row| row.get::<_, String>(0))?.ok_or(Problem::NotFound)?
        }
        About::Contract(id) => store::contract(write, id)?.id.to_string(),
    };
    if input.until <= write.today() {
        return Err(Problem::invalid("until", Why::TooEarly));
    }
    if input.until > input.for_day && input.for_day > write.today() {
        return Err(Problem::invalid("until", Why::DoesNotFit));
    }
    write.run(
        "INSERT INTO notice_seen (id, about, for_day, until, at, by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            uuid::Uuid::now_v7().to_string(),
            about,
            input.for_day,
            input.until,
            write.stamp.at.to_rfc3339(),
            write.stamp.name
        ],
    )?;
    write.note(about, format!("notice seen, until {}", input.until));
    Ok(())
}
