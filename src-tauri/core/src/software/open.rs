//! The page of one title: its licences with what was bought, where it is, and what leave was given.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::authorise::{self, Authorisation};
use super::licence::LicenceFields;
use super::position::{Position, position};
use super::store::{self, Bought, Installed, Title};
use crate::base::ids::{AssetId, LicenceId, TitleId};
use crate::base::{Day, Result};
use crate::store::{Read, params};

/// Which title, and on which day.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenTitle {
    pub id: TitleId,
    #[serde(default)]
    pub as_at: Option<Day>,
}

/// The page.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TitlePage {
    pub title: Title,
    pub position: Position,
    pub licences: Vec<LicencePage>,
    /// Where it is, and where it was.
    pub installed: Vec<Installed>,
    pub authorisations: Vec<Authorisation>,
}

/// A licence with all that was bought of it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LicencePage {
    pub id: LicenceId,
    pub fields: LicenceFields,
    pub bought: Vec<Bought>,
    pub ends_on: Option<Day>,
    pub tell_on: Option<Day>,
    /// Until when the notice of that end was put off, and by whom.
    pub seen_until: Option<Day>,
    pub seen_by: String,
}

/// Software on one piece of equipment, for the equipment's own page.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "SoftwareOnAsset")]
pub struct OnAsset {
    pub title: TitleId,
    pub name: String,
    pub from_on: Day,
    pub to_on: Option<Day>,
}

/// The page as it stands, with the position on a day.
///
/// # Errors
/// `NotFound`.
pub fn open(read: &Read<'_>, input: &OpenTitle) -> Result<TitlePage> {
    let on = input.as_at.unwrap_or_else(|| read.today());
    let title = store::title(read, input.id)?;
    let bought = store::bought(read, Some(input.id))?;
    let licences = store::licences(read, Some(input.id))?;
    let used = store::used(read, on)?.get(&input.id).copied().unwrap_or(0);
    let endings = super::list::endings(&licences, &bought, on);
    let position = position(&bought, used, on);
    let mut pages = Vec::new();
    for licence in licences {
        let ending = endings.iter().find(|ending| ending.licence == licence.id);
        let seen = match ending {
            Some(ending) => store::seen_until(read, &licence.id.to_string(), ending.ends_on)?,
            None => None,
        };
        pages.push(LicencePage {
            id: licence.id,
            fields: licence.fields,
            bought: bought.iter().filter(|b| b.licence == licence.id).cloned().collect(),
            ends_on: ending.map(|ending| ending.ends_on),
            tell_on: ending.map(|ending| ending.tell_on),
            seen_until: seen.as_ref().map(|(until, _)| *until),
            seen_by: seen.map(|(_, by)| by).unwrap_or_default(),
        });
    }
    Ok(TitlePage {
        title,
        position,
        licences: pages,
        installed: store::installed(read, input.id, input.as_at)?,
        authorisations: authorise::of_title(read, input.id)?,
    })
}

/// What is installed on a piece of equipment, or was.
pub fn of_asset(read: &Read<'_>, asset: AssetId) -> Result<Vec<OnAsset>> {
    read.all(
        &format!(
            "SELECT t.id, t.name, i.from_on, {} AS ended FROM installation i JOIN software_title t ON t.id = i.title \
             JOIN asset a ON a.id = i.asset WHERE i.asset = ?1 ORDER BY ended IS NOT NULL, t.name COLLATE NOCASE",
            store::ENDED
        ),
        params![asset],
        |row| Ok(OnAsset { title: row.get(0)?, name: row.get(1)?, from_on: row.get(2)?, to_on: row.get(3)? }),
    )
}
