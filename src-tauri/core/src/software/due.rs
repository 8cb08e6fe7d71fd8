//! What is due about software: for the first page.

use chrono::Days;
use serde::Serialize;
use ts_rs::TS;

use super::list::{self, ListSoftware};
use super::store;
use crate::base::ids::{ContractId, LicenceId, TitleId};
use crate::base::words::words;
use crate::base::{Day, Result};
use crate::store::Read;

words! {
    /// Why something is due.
    SoftwareWhy {
        /// More are in use than were bought (R27).
        Short = "short",
        /// A licence ends soon, or has ended.
        LicenceEnds = "licence_ends",
        /// Notice has to be given by a day, or the contract goes on.
        Notice = "notice",
        ContractEnds = "contract_ends",
        /// An online service with data of people, and no check of its data protection.
        Unchecked = "unchecked",
        /// It stands on equipment that is lost or stolen, or with somebody who has left.
        Gone = "gone",
    }
}

/// How many days before a contract's notice or end it is shown.
const AHEAD: u64 = 60;

/// One thing that is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SoftwareDue {
    pub why: SoftwareWhy,
    pub title: Option<TitleId>,
    pub licence: Option<LicenceId>,
    pub contract: Option<ContractId>,
    /// The name of the software, or the contract's supplier and what it is for.
    pub about: String,
    /// The end, or the last day for notice.
    pub day: Option<Day>,
    /// How many are missing, or stand where nobody is any more.
    #[ts(type = "number")]
    pub count: i64,
}

/// Everything that is due today and that nobody has put off: what has a day comes first, the earliest before the others.
pub fn due(read: &Read<'_>) -> Result<Vec<SoftwareDue>> {
    let today = read.today();
    let mut found = Vec::new();
    let titles = list::list(read, &ListSoftware::default())?;
    for title in &titles.titles {
        let item = |why, count| SoftwareDue {
            why,
            title: Some(title.id),
            licence: None,
            contract: None,
            about: title.fields.name.clone(),
            day: None,
            count,
        };
        if title.position.short > 0 {
            found.push(item(SoftwareWhy::Short, title.position.short));
        }
        if title.unchecked {
            found.push(item(SoftwareWhy::Unchecked, 1));
        }
        if title.gone > 0 {
            found.push(item(SoftwareWhy::Gone, title.gone));
        }
        for ending in &title.endings {
            let shown = ending.tell_on <= today && !put_off(read, &ending.licence.to_string(), ending.ends_on, today)?;
            // Once it has ended and nothing of it is in use, there is nothing left to do.
            if shown && (ending.ends_on >= today || title.position.used > 0) {
                found.push(SoftwareDue {
                    licence: Some(ending.licence),
                    day: Some(ending.ends_on),
                    ..item(SoftwareWhy::LicenceEnds, 1)
                });
            }
        }
    }
    for contract in store::contracts(read)? {
        let f = &contract.fields;
        if f.closed_on.is_some_and(|closed| closed <= today) {
            continue;
        }
        let next = [(SoftwareWhy::Notice, f.notice_on), (SoftwareWhy::ContractEnds, f.ends_on)]
            .into_iter()
            .find_map(|(why, day)| Some((why, day.filter(|day| *day >= today)?)));
        let passed = f.ends_on.filter(|ends| *ends < today).map(|ends| (SoftwareWhy::ContractEnds, ends));
        let Some((why, day)) = next.or(passed) else { continue };
        let from = day.checked_sub_days(Days::new(AHEAD)).unwrap_or(day);
        if from <= today && !put_off(read, &contract.id.to_string(), day, today)? {
            found.push(SoftwareDue {
                why,
                title: None,
                licence: None,
                contract: Some(contract.id),
                about: format!("{}: {}", f.supplier, f.what),
                day: Some(day),
                count: 1,
            });
        }
    }
    found.sort_by_key(|due| (due.day.is_none(), due.day));
    Ok(found)
}

/// Whether somebody has seen the notice about that day, and wants it to stay away still.
fn put_off(read: &Read<'_>, about: &str, day: Day, today: Day) -> Result<bool> {
    Ok(store::seen_until(read, about, day)?.is_some_and(|(until, _)| until > today))
}
