//! Everything that one person has: what is lent to them and what they were given for their work (R32).

use serde::Serialize;
use ts_rs::TS;

use super::{AgreementStands, store};
use crate::base::ids::{AssetId, LoanId, PersonId};
use crate::base::{Day, Result};
use crate::inventory::store as assets;
use crate::store::{Read, params};

/// One thing that somebody has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeldThing {
    pub asset: AssetId,
    pub tag: String,
    pub what: String,
    pub serial: String,
    pub accessories: Vec<String>,
    /// The loan; none for what was given for work until further notice.
    pub loan: Option<LoanId>,
    pub reference: String,
    pub since: Option<Day>,
    /// When it should be back: the day agreed or their last day, whichever comes first.
    pub due_on: Option<Day>,
    pub overdue: bool,
    pub goes_home: bool,
    pub agreement: AgreementStands,
}

/// Everything that a person has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Held {
    pub things: Vec<HeldThing>,
    /// How many things they had on loan before and brought back.
    pub returned: u32,
}

/// Everything that a person has now: what is due first comes first.
pub fn held_by(read: &Read<'_>, person: PersonId) -> Result<Held> {
    let theirs = "(l.borrower = ?1 OR l.borrower IN (SELECT id FROM person WHERE merged_into = ?1))";
    let lent = store::lent(read, &format!("{theirs} AND i.ended IS NULL"), 10_000, params![person])?;
    let mut things: Vec<HeldThing> = lent
        .into_iter()
        .map(|(loan, item)| {
            let due_on = item.due(loan.to.left_on);
            HeldThing {
                asset: item.asset,
                tag: item.tag,
                what: item.what,
                serial: item.serial,
                accessories: item.accessories_out,
                loan: Some(loan.id),
                reference: loan.reference,
                since: Some(item.lent_on),
                overdue: due_on.is_some_and(|due| due < read.today()),
                due_on,
                goes_home: loan.goes_home,
                agreement: loan.agreement,
            }
        })
        .collect();
    things.sort_by(|a, b| (a.due_on.is_none(), a.due_on, &a.tag).cmp(&(b.due_on.is_none(), b.due_on, &b.tag)));
    things.extend(given(read, person)?);
    let returned = read.one(
        &format!("SELECT count(*) FROM loan l JOIN loan_item i ON i.loan = l.id WHERE {theirs} AND i.ended = 'returned'"),
        [person],
    )?;
    Ok(Held { things, returned })
}

/// What was given to them for their work, without a loan.
fn given(read: &Read<'_>, person: PersonId) -> Result<Vec<HeldThing>> {
    let sql = format!(
        "SELECT {} FROM asset a WHERE (a.holder = ?1 OR a.holder IN (SELECT id FROM person WHERE merged_into = ?1)) \
         AND a.standing IN ('in_use', 'in_repair') ORDER BY a.tag_key",
        assets::columns()
    );
    let last_day: Option<Day> = read.maybe("SELECT left_on FROM person WHERE id = ?1", [person], |row| row.get(0))?.flatten();
    read.all(&sql, [person], assets::asset)?
        .into_iter()
        .map(|asset| {
            let due_on = match (asset.due_back_on, last_day) {
                (Some(due), Some(left)) => Some(due.min(left)),
                (due, left) => due.or(left),
            };
            Ok(HeldThing {
                asset: asset.id,
                what: asset.fields.what(),
                accessories: assets::accessories(read, asset.id)?,
                tag: asset.tag,
                serial: asset.fields.serial,
                loan: None,
                reference: String::new(),
                since: None,
                overdue: due_on.is_some_and(|due| due < read.today()),
                due_on,
                goes_home: false,
                agreement: AgreementStands::NotNeeded,
            })
        })
        .collect()
}
