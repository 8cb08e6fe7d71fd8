//! The SQL of loans.

use rusqlite::{Params, Row};

use super::fields::Ready;
use super::{AgreementStands, LentTo, Loan, LoanEvent, LoanHappened, LoanItem};
use crate::base::ids::{AssetId, LoanId, LoanItemId, PersonId};
use crate::base::{Day, Problem, Result};
use crate::inventory::{AssetFields, AssetStanding};
use crate::people::store::not_over;
use crate::people::{Fields, Kind};
use crate::store::{Read, Write, params};

/// The columns that [`loan`] reads.
const LOAN: &str = "l.id, l.number, p.id, p.kind, coalesce(p.legal_forename, ''), coalesce(p.legal_surname, ''), \
     coalesce(p.known_forename, ''), coalesce(p.known_surname, ''), coalesce(p.sort_name, ''), p.left_on, coalesce(c.name, ''), \
     r.id, r.name, l.purpose, l.goes_home, l.short, l.issued_on, l.issued_at, l.issued_by, l.due_on, l.form, l.form_version, l.signed_on";

/// The columns that [`item`] reads from the place where [`LOAN`] ends.
const ITEM: &str = "i.id, i.loan, i.asset, a.tag, a.kind, a.make, a.model, a.description, a.serial, i.lent_on, i.lent_by, i.due_on, \
     i.condition_out, i.accessories_out, i.accessories_lack, i.protected_out, i.reason, i.reason_by, i.ended, i.ended_on, i.ended_at, \
     i.ended_by, i.condition_in, i.accessories_in, i.data_deleted, i.clean_in, i.damage, i.charge_pence";

/// Behind a loan stand its borrower, also where two records of one person became one, and the room.
fn loan_from(today: Day) -> String {
    let now = not_over(today);
    format!(
        "loan l LEFT JOIN person q ON q.id = l.borrower LEFT JOIN person p ON p.id = coalesce(q.merged_into, q.id) \
     LEFT JOIN membership m ON m.pupil = p.id AND {now} LEFT JOIN class c ON c.id = m.class LEFT JOIN room r ON r.id = l.room"
    )
}

/// How many columns `LOAN` has.
const BEHIND_LOAN: usize = 23;

/// The reference of a number.
#[must_use]
pub fn reference(number: i64) -> String {
    format!("L{number:04}")
}

fn loan(row: &Row<'_>) -> rusqlite::Result<Loan> {
    let kind: Option<String> = row.get(3)?;
    let person: Option<PersonId> = row.get(2)?;
    let fields = Fields {
        legal_forename: row.get(4)?,
        legal_surname: row.get(5)?,
        known_forename: row.get(6)?,
        known_surname: row.get(7)?,
        ..Fields::default()
    };
    let room_name: Option<String> = row.get(12)?;
    let sort_name: String = row.get(8)?;
    let (goes_home, short, signed_on): (bool, bool, Option<Day>) = (row.get(14)?, row.get(15)?, row.get(22)?);
    let agreement = match (Loan::needs_agreement(person.is_some(), goes_home, short), signed_on) {
        (_, Some(_)) => AgreementStands::Signed,
        (true, None) => AgreementStands::NotSigned,
        (false, None) => AgreementStands::NotNeeded,
    };
    Ok(Loan {
        id: row.get(0)?,
        reference: reference(row.get(1)?),
        to: LentTo {
            person,
            room: row.get(11)?,
            kind: kind.as_deref().and_then(Kind::from_word),
            sort_name: room_name.clone().unwrap_or(sort_name),
            name: room_name.unwrap_or_else(|| fields.name()),
            class_name: row.get(10)?,
            left_on: row.get(9)?,
        },
        purpose: row.get(13)?,
        goes_home,
        short,
        issued_on: row.get(16)?,
        issued_at: row.get(17)?,
        issued_by: row.get(18)?,
        due_on: row.get(19)?,
        form: row.get(20)?,
        form_version: row.get(21)?,
        agreement,
        signed_on,
    })
}

fn item(row: &Row<'_>, from: usize) -> rusqlite::Result<LoanItem> {
    let names = |at: usize| -> rusqlite::Result<Vec<String>> {
        let text: String = row.get(from + at)?;
        serde_json::from_str(&text)
            .map_err(|e| rusqlite::Error::FromSqlConversionFailure(from + at, rusqlite::types::Type::Text, Box::new(e)))
    };
    let fields = AssetFields {
        kind: row.get(from + 4)?,
        make: row.get(from + 5)?,
        model: row.get(from + 6)?,
        description: row.get(from + 7)?,
        ..AssetFields::default()
    };
    Ok(LoanItem {
        id: row.get(from)?,
        loan: row.get(from + 1)?,
        asset: row.get(from + 2)?,
        tag: row.get(from + 3)?,
        what: fields.what(),
        serial: row.get(from + 8)?,
        lent_on: row.get(from + 9)?,
        lent_by: row.get(from + 10)?,
        due_on: row.get(from + 11)?,
        condition_out: row.get(from + 12)?,
        accessories_out: names(13)?,
        accessories_lack: names(14)?,
        protected_out: row.get(from + 15)?,
        reason: row.get(from + 16)?,
        reason_by: row.get(from + 17)?,
        ended: row.get(from + 18)?,
        ended_on: row.get(from + 19)?,
        ended_at: row.get(from + 20)?,
        ended_by: row.get(from + 21)?,
        condition_in: row.get(from + 22)?,
        accessories_in: names(23)?,
        data_deleted: row.get(from + 24)?,
        clean_in: row.get(from + 25)?,
        damage: row.get(from + 26)?,
        charge_pence: row.get(from + 27)?,
    })
}

/// A loan by its id.
pub fn find(read: &Read<'_>, id: LoanId) -> Result<Loan> {
    let from = loan_from(read.today());
    read.maybe(&format!("SELECT {LOAN} FROM {from} WHERE l.id = ?1"), [id], loan)?.ok_or(Problem::NotFound)
}

/// An item by its id.
pub fn find_item(read: &Read<'_>, id: LoanItemId) -> Result<LoanItem> {
    let sql = format!("SELECT {ITEM} FROM loan_item i JOIN asset a ON a.id = i.asset WHERE i.id = ?1");
    read.maybe(&sql, [id], |row| item(row, 0))?.ok_or(Problem::NotFound)
}

/// The item under which an asset is out, if it is.
pub fn out_of(read: &Read<'_>, asset: AssetId) -> Result<Option<LoanItem>> {
    let sql = format!("SELECT {ITEM} FROM loan_item i JOIN asset a ON a.id = i.asset WHERE i.asset = ?1 AND i.ended IS NULL");
    read.maybe(&sql, [asset], |row| item(row, 0))
}

/// The items of a loan in the order in which they went out, without those that were scanned by mistake.
pub fn items(read: &Read<'_>, loan: LoanId) -> Result<Vec<LoanItem>> {
    let sql = format!(
        "SELECT {ITEM} FROM loan_item i JOIN asset a ON a.id = i.asset \
         WHERE i.loan = ?1 AND (i.ended IS NULL OR i.ended <> 'undone') ORDER BY i.id"
    );
    read.all(&sql, [loan], |row| item(row, 0))
}

/// Loans with their items, one pair for each item that was not scanned by mistake, the newest loan first.
/// `condition` may name `l`, `i`, `a` and the parameters.
pub fn lent(read: &Read<'_>, condition: &str, most: usize, params: impl Params) -> Result<Vec<(Loan, LoanItem)>> {
    let from = loan_from(read.today());
    let sql = format!(
        "SELECT {LOAN}, {ITEM} FROM {from} JOIN loan_item i ON i.loan = l.id JOIN asset a ON a.id = i.asset \
         WHERE (i.ended IS NULL OR i.ended <> 'undone') AND {condition} ORDER BY l.number DESC, i.id LIMIT {most}"
    );
    read.all(&sql, params, |row| Ok((loan(row)?, item(row, BEHIND_LOAN)?)))
}

/// Begins a loan under the next number.
pub fn insert(write: &Write<'_>, id: LoanId, ready: &Ready, form_version: u32) -> Result<()> {
    write.run(
        "INSERT INTO loan (id, number, borrower, room, purpose, goes_home, short, issued_on, issued_at, issued_by, due_on, form, form_version) \
         VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM loan), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        params![
            id,
            ready.to.person(),
            ready.to.room(),
            ready.purpose,
            ready.goes_home,
            ready.short,
            ready.on,
            write.stamp.at.to_rfc3339(),
            write.stamp.name,
            ready.due_on,
            ready.form,
            form_version
        ],
    )?;
    Ok(())
}

/// A thing on its way out.
pub struct NewItem<'a> {
    pub loan: LoanId,
    pub asset: AssetId,
    pub ready: &'a Ready,
    pub condition: &'a str,
    pub accessories: &'a [String],
    pub lack: &'a [String],
    pub reason: &'a str,
    /// How it stood until now.
    pub was: (AssetStanding, Option<PersonId>, Option<Day>),
}

/// Adds a thing to a loan.
pub fn insert_item(write: &Write<'_>, new: &NewItem<'_>) -> Result<LoanItemId> {
    let id = LoanItemId::new();
    write.run(
        "INSERT INTO loan_item (id, loan, asset, lent_on, lent_at, lent_by, due_on, condition_out, accessories_out, accessories_lack, \
         protected_out, reason, reason_by, was_standing, was_holder, was_due_on) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
        params![
            id,
            new.loan,
            new.asset,
            new.ready.on,
            write.stamp.at.to_rfc3339(),
            write.stamp.name,
            new.ready.due_on,
            new.condition,
            json(new.accessories)?,
            json(new.lack)?,
            new.ready.protected,
            new.reason,
            if new.reason.is_empty() { "" } else { &write.stamp.name },
            new.was.0,
            new.was.1,
            new.was.2
        ],
    )?;
    Ok(id)
}

/// Names as they are kept in one column.
pub fn json(names: &[String]) -> Result<String> {
    serde_json::to_string(names).map_err(Problem::unexpected)
}

/// How an asset stood before it was lent, and when the scan was entered.
pub fn before(read: &Read<'_>, item: LoanItemId) -> Result<(AssetStanding, Option<PersonId>, Option<Day>, String)> {
    read.maybe("SELECT was_standing, was_holder, was_due_on, lent_at FROM loan_item WHERE id = ?1", [item], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
    })?
    .ok_or(Problem::NotFound)
}

/// Whether anything happened to a loan besides the going out of its things.
pub fn went_on(read: &Read<'_>, loan: LoanId, item: LoanItemId) -> Result<bool> {
    read.one(
        "SELECT EXISTS (SELECT 1 FROM loan_event WHERE loan = ?1 AND (item IS NULL OR item = ?2) AND kind NOT IN ('issued', 'lent', 'noted_out'))",
        params![loan, item],
    )
}

/// An event on its way into a loan's history.
#[derive(Default)]
pub struct NewEvent<'a> {
    pub item: Option<LoanItemId>,
    pub was: &'a str,
    pub became: &'a str,
    pub note: &'a str,
}

/// Keeps what happened to a loan on a day.
pub fn keep(write: &Write<'_>, loan: LoanId, on: Day, happened: LoanHappened, event: &NewEvent<'_>) -> Result<()> {
    write.run(
        "INSERT INTO loan_event (id, loan, item, on_day, at, by, kind, was, became, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            uuid::Uuid::now_v7().to_string(),
            loan,
            event.item,
            on,
            write.stamp.at.to_rfc3339(),
            write.stamp.name,
            happened,
            event.was,
            event.became,
            event.note
        ],
    )?;
    Ok(())
}

/// Everything that happened to a loan, the latest first.
pub fn history(read: &Read<'_>, loan: LoanId) -> Result<Vec<LoanEvent>> {
    read.all(
        "SELECT item, on_day, at, by, kind, was, became, note FROM loan_event WHERE loan = ?1 ORDER BY id DESC",
        [loan],
        |row| {
            Ok(LoanEvent {
                item: row.get(0)?,
                on: row.get(1)?,
                at: row.get(2)?,
                by: row.get(3)?,
                happened: row.get(4)?,
                was: row.get(5)?,
                became: row.get(6)?,
                note: row.get(7)?,
            })
        },
    )
}
