//! The SQL of software and licences.

use std::collections::HashMap;

use rusqlite::Row;
use serde::Serialize;
use ts_rs::TS;

use super::contracts::{Contract, ContractFields};
use super::licence::LicenceFields;
use super::save::TitleFields;
use super::words::LicenceKind;
use crate::base::ids::{AssetId, ContractId, InstallationId, LicenceId, PersonId, PurchaseId, TitleId};
use crate::base::{Day, Problem, Result};
use crate::people;
use crate::store::{Read, params};

/// A title as it is kept.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "SoftwareTitle")]
pub struct Title {
    pub id: TitleId,
    pub fields: TitleFields,
    pub made_on: Day,
    pub retired_on: Option<Day>,
}

/// One purchase.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "LicencePurchase")]
pub struct Bought {
    pub id: PurchaseId,
    pub licence: LicenceId,
    #[serde(skip)]
    pub title: TitleId,
    #[serde(skip)]
    pub kind: LicenceKind,
    pub bought_on: Day,
    pub starts_on: Day,
    pub ends_on: Option<Day>,
    #[ts(type = "number | null")]
    pub quantity: Option<i64>,
    #[ts(type = "number | null")]
    pub cost_pence: Option<i64>,
    pub order_ref: String,
    pub supplier: String,
    pub by: String,
    /// Entered in error; it counts on no day.
    pub taken_back: bool,
}

/// A licence as it is kept.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Licence {
    pub id: LicenceId,
    #[serde(skip)]
    pub title: TitleId,
    pub fields: LicenceFields,
}

/// Where software is.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "Installation")]
pub struct Installed {
    pub id: InstallationId,
    pub asset: Option<AssetId>,
    pub person: Option<PersonId>,
    /// The tag, the person's name, the room or the group.
    pub place: String,
    /// What the equipment is, or the class of the person.
    pub what: String,
    #[ts(type = "number")]
    pub seats: i64,
    pub from_on: Day,
    pub to_on: Option<Day>,
    /// The equipment was disposed of, or the person has left.
    pub gone: bool,
    /// Its equipment was disposed of: it takes up no licence from that day on.
    pub disposed: bool,
}

const TITLE: &str = "SELECT id, name, publisher, version, purpose, owner, online, personal_data, check_ref, checked_on, \
     age_limit, phases, note, made_on, retired_on, check_none FROM software_title";

fn title_row(row: &Row<'_>) -> rusqlite::Result<Title> {
    Ok(Title {
        id: row.get(0)?,
        fields: TitleFields {
            name: row.get(1)?,
            publisher: row.get(2)?,
            version: row.get(3)?,
            purpose: row.get(4)?,
            owner: row.get(5)?,
            online: row.get(6)?,
            personal_data: row.get(7)?,
            check_ref: row.get(8)?,
            checked_on: row.get(9)?,
            age_limit: row.get(10)?,
            phases: row.get(11)?,
            note: row.get(12)?,
            check_none: row.get(15)?,
        },
        made_on: row.get(13)?,
        retired_on: row.get(14)?,
    })
}

/// The title, or `NotFound`.
pub fn title(read: &Read<'_>, id: TitleId) -> Result<Title> {
    read.maybe(&format!("{TITLE} WHERE id = ?1"), [id], title_row)?.ok_or(Problem::NotFound)
}

/// Every title by name; those that are retired come last.
pub fn titles(read: &Read<'_>) -> Result<Vec<Title>> {
    read.all(&format!("{TITLE} ORDER BY retired_on IS NOT NULL, name COLLATE NOCASE"), [], title_row)
}

/// The purchases of a title, or of all, the latest first.
pub fn bought(read: &Read<'_>, title: Option<TitleId>) -> Result<Vec<Bought>> {
    read.all(
        "SELECT p.id, p.licence, l.title, l.kind, p.bought_on, p.starts_on, p.ends_on, p.quantity, p.cost_pence, p.order_ref, \
         p.supplier, p.by, p.taken_back_at IS NOT NULL FROM licence_purchase p JOIN licence l ON l.id = p.licence \
         WHERE ?1 IS NULL OR l.title = ?1 ORDER BY p.starts_on DESC, p.id DESC",
        [title],
        |row| {
            Ok(Bought {
                id: row.get(0)?,
                licence: row.get(1)?,
                title: row.get(2)?,
                kind: row.get(3)?,
                bought_on: row.get(4)?,
                starts_on: row.get(5)?,
                ends_on: row.get(6)?,
                quantity: row.get(7)?,
                cost_pence: row.get(8)?,
                order_ref: row.get(9)?,
                supplier: row.get(10)?,
                by: row.get(11)?,
                taken_back: row.get(12)?,
            })
        },
    )
}

/// The licences of a title, or of all, in the order in which they were added.
pub fn licences(read: &Read<'_>, title: Option<TitleId>) -> Result<Vec<Licence>> {
    read.all(
        "SELECT id, title, kind, contract, notice_days, kept_at, note FROM licence WHERE ?1 IS NULL OR title = ?1 ORDER BY id",
        [title],
        |row| {
            let fields = LicenceFields {
                kind: row.get(2)?,
                contract: row.get(3)?,
                notice_days: row.get(4)?,
                kept_at: row.get(5)?,
                note: row.get(6)?,
            };
            Ok(Licence { id: row.get(0)?, title: row.get(1)?, fields })
        },
    )
}

/// The first day on which an installation `i` takes up no licence any more: it was taken off, or its equipment `a` was
/// disposed of, whichever came first. What is lost or stolen may turn up, so it counts until somebody takes it off.
pub(super) const ENDED: &str = "nullif(min(coalesce(i.to_on, '9999-12-31'), coalesce((SELECT max(e.on_day) FROM asset_event e \
     WHERE a.standing = 'disposed' AND e.asset = a.id AND e.kind = 'disposed'), '9999-12-31')), '9999-12-31')";

/// How many licences each title takes up on a day.
pub fn used(read: &Read<'_>, on: Day) -> Result<HashMap<TitleId, i64>> {
    let rows = read.all(
        &format!(
            "SELECT i.title, sum(i.seats) FROM installation i LEFT JOIN asset a ON a.id = i.asset \
             WHERE i.from_on <= ?1 AND coalesce({ENDED}, '9999-12-31') > ?1 GROUP BY i.title"
        ),
        [on],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(rows.into_iter().collect())
}

/// Where a title is on a day; all that ever was where no day is given. Those that are there come first.
pub fn installed(read: &Read<'_>, title: TitleId, on: Option<Day>) -> Result<Vec<Installed>> {
    let mut found = read.all(
        &format!(
            "SELECT i.id, i.asset, coalesce(p.merged_into, p.id), coalesce(a.tag, r.name, i.group_name), \
         coalesce(a.kind || ' ' || a.make || ' ' || a.model, ''), i.seats, i.from_on, {ENDED} AS ended, \
         coalesce(a.standing = 'lost' OR a.standing = 'stolen', p.merged_into IS NULL AND p.left_on < ?3, 0), \
         coalesce(a.standing = 'disposed', 0) \
         FROM installation i LEFT JOIN asset a ON a.id = i.asset LEFT JOIN room r ON r.id = i.room \
         LEFT JOIN person p ON p.id = i.person \
         WHERE i.title = ?1 AND (?2 IS NULL OR (i.from_on <= ?2 AND coalesce({ENDED}, '9999-12-31') > ?2)) \
         ORDER BY ended IS NOT NULL, a.tag_key, i.id"
        ),
        params![title, on, read.today()],
        |row| {
            Ok(Installed {
                id: row.get(0)?,
                asset: row.get(1)?,
                person: row.get(2)?,
                place: row.get(3)?,
                what: row.get::<_, String>(4)?.trim_end().to_owned(),
                seats: row.get(5)?,
                from_on: row.get(6)?,
                to_on: row.get(7)?,
                gone: row.get(8)?,
                disposed: row.get(9)?,
            })
        },
    )?;
    for there in &mut found {
        if let Some(person) = there.person {
            // Of a person the network manager sees the name and the class, and no more.
            let person = people::store::find(read, person)?;
            there.place = person.name;
            there.what = person.class_name;
        }
    }
    Ok(found)
}

const CONTRACT: &str = "SELECT id, supplier, what, reference, starts_on, ends_on, notice_on, value_pence, owner, note, closed_on \
     FROM contract";

fn contract_row(row: &Row<'_>) -> rusqlite::Result<Contract> {
    Ok(Contract {
        id: row.get(0)?,
        fields: ContractFields {
            supplier: row.get(1)?,
            what: row.get(2)?,
            reference: row.get(3)?,
            starts_on: row.get(4)?,
            ends_on: row.get(5)?,
            notice_on: row.get(6)?,
            owner: row.get(8)?,
            note: row.get(9)?,
            closed_on: row.get(10)?,
        },
        value_pence: row.get(7)?,
    })
}

/// The contract, or `NotFound`.
pub fn contract(read: &Read<'_>, id: ContractId) -> Result<Contract> {
    read.maybe(&format!("{CONTRACT} WHERE id = ?1"), [id], contract_row)?.ok_or(Problem::NotFound)
}

/// Every contract, that with the next notice or end first; those that were closed come last.
pub fn contracts(read: &Read<'_>) -> Result<Vec<Contract>> {
    read.all(
        &format!("{CONTRACT} ORDER BY closed_on IS NOT NULL, coalesce(notice_on, ends_on, '9999'), supplier COLLATE NOCASE"),
        [],
        contract_row,
    )
}

/// Until when a notice that was about that day is to stay away.
pub fn seen_until(read: &Read<'_>, about: &str, for_day: Day) -> Result<Option<(Day, String)>> {
    read.maybe(
        "SELECT until, by FROM notice_seen WHERE about = ?1 AND for_day = ?2 ORDER BY id DESC LIMIT 1",
        params![about, for_day],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
