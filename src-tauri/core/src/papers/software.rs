//! Software on paper: the register, the licence position, where it is installed, the contracts, and leave to buy, install
//! or move something (E6).

use super::days::{say, word};
use super::leave_form;
use super::ledger::{self, Entry, Heading, Ledger};
use super::prepared::Prepared;
use crate::base::ids::AuthorisationId;
use crate::base::words::words;
use crate::base::{Day, Problem, Result, money};
use crate::inventory::Known;
use crate::software::list::{ListSoftware, TitleLine};
use crate::software::save::TitleFields;
use crate::software::{authorise, contracts, installed, list};
use crate::store::Read;

words! {
    /// Which of them.
    SoftwarePaper {
        /// Every title with what is known of it (O-F02).
        Register = "register",
        /// Owned, used, free and short (O-F15).
        Position = "position",
        /// Where each title is (O-F18).
        Installations = "installations",
        Contracts = "contracts",
        /// What leave was asked for, and what was decided.
        Authorisations = "authorisations",
        /// The form for leave to buy, install or move (E6).
        LeaveForm = "leave_form",
    }
}

impl SoftwarePaper {
    /// The kind of paper, for the record of changes.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Self::Register => "register of software",
            Self::Position => "licence position",
            Self::Installations => "list of installations",
            Self::Contracts => "register of contracts",
            Self::Authorisations => "list of leave to buy, install or move",
            Self::LeaveForm => "form for leave to buy, install or move",
        }
    }
}

/// The paper as at a day.
pub fn paper(read: &Read<'_>, paper: SoftwarePaper, as_at: Option<Day>, about: Option<AuthorisationId>) -> Result<Prepared> {
    if paper == SoftwarePaper::LeaveForm {
        return leave_form::form(read, about);
    }
    ledger::paper(read, ledger(read, paper, as_at)?, as_at.unwrap_or_else(|| read.today()))
}

/// What stands on it, for the paper and for the file.
///
/// # Errors
/// `NothingToPrint` for the form, which is no list.
pub fn ledger(read: &Read<'_>, paper: SoftwarePaper, as_at: Option<Day>) -> Result<Ledger> {
    let on = as_at.unwrap_or_else(|| read.today());
    let titles =
        || Ok::<_, Problem>(list::list(read, &ListSoftware { as_at, retired: paper == SoftwarePaper::Register })?.titles);
    let (columns, rows): (&[(&str, u16)], Vec<Vec<Entry>>) = match paper {
        SoftwarePaper::Register => (REGISTER, titles()?.iter().map(register).collect()),
        SoftwarePaper::Position => (POSITION, titles()?.iter().map(|line| position(line, on)).collect()),
        SoftwarePaper::Installations => {
            let mut rows = Vec::new();
            for line in titles()? {
                for there in installed(read, line.id, Some(on))? {
                    rows.push(vec![
                        line.fields.name.as_str().into(),
                        there.place.into(),
                        there.what.into(),
                        there.seats.into(),
                        Some(there.from_on).into(),
                        there.to_on.into(),
                    ]);
                }
            }
            (INSTALLED, rows)
        }
        SoftwarePaper::Contracts => {
            let contracts = contracts::list(read, &contracts::ListContracts { as_at })?;
            (CONTRACTS, contracts.into_iter().map(contract).collect())
        }
        SoftwarePaper::Authorisations => {
            let asked = authorise::list(read)?.into_iter().filter(|asked| asked.asked_on <= on);
            (LEAVE, asked.map(|asked| leave(asked, on)).collect())
        }
        SoftwarePaper::LeaveForm => return Err(Problem::NothingToPrint),
    };
    let columns = columns
        .iter()
        .map(|(name, share)| Heading { title: word(&format!("software.{name}")), share: (*share > 0).then_some(*share) })
        .collect();
    Ok(Ledger { title: word(&format!("software.title.{}", paper.word())), columns, rows })
}

/// The columns with their shares of the paper; nought for what only the file has room for.
const REGISTER: &[(&str, u16)] = &[
    ("name", 6),
    ("publisher", 4),
    ("version", 2),
    ("purpose", 5),
    ("owner", 4),
    ("kinds", 4),
    ("owned", 2),
    ("used", 2),
    ("ends", 3),
    ("online", 2),
    ("personal_data", 2),
    ("check", 3),
    ("checked_on", 0),
    ("age_limit", 2),
    ("phases", 0),
    ("retired_on", 0),
];
const POSITION: &[(&str, u16)] = &[
    ("name", 6),
    ("publisher", 4),
    ("kinds", 4),
    ("owned", 2),
    ("used", 2),
    ("free", 2),
    ("short", 2),
    ("ends", 3),
    ("soon", 3),
];
const INSTALLED: &[(&str, u16)] = &[("name", 6), ("place", 5), ("what", 5), ("seats", 2), ("from", 3), ("to", 3)];
const CONTRACTS: &[(&str, u16)] = &[
    ("supplier", 5),
    ("for", 5),
    ("reference", 3),
    ("starts", 3),
    ("ends", 3),
    ("notice", 3),
    ("value", 3),
    ("owner", 4),
    ("closed", 0),
    ("note", 0),
];
const LEAVE: &[(&str, u16)] = &[
    ("what_leave", 2),
    ("item", 5),
    ("why", 5),
    ("where", 4),
    ("asked_by", 4),
    ("asked_on", 3),
    ("decision", 2),
    ("decided_by", 4),
    ("decided_on", 3),
    ("conditions", 4),
];

/// Within how many days an end is soon.
const SOON: u64 = 90;

fn kinds(line: &TitleLine) -> String {
    let kinds: Vec<String> = line.kinds.iter().map(|kind| word(&format!("software.kind.{}", kind.word()))).collect();
    kinds.join(", ")
}

fn endless(number: Option<i64>) -> Entry {
    number.map_or_else(|| word("software.endless").into(), Entry::Number)
}

fn yes(yes: bool) -> Entry {
    word(if yes { "answer.yes" } else { "answer.no" }).into()
}

fn register(line: &TitleLine) -> Vec<Entry> {
    let f = &line.fields;
    let personal = match f.personal_data {
        Known::Yes => word("answer.yes"),
        Known::No => word("answer.no"),
        Known::Unknown => word("software.unknown"),
    };
    vec![
        f.name.as_str().into(),
        f.publisher.as_str().into(),
        f.version.as_str().into(),
        f.purpose.as_str().into(),
        f.owner.as_str().into(),
        kinds(line).into(),
        endless(line.position.owned),
        line.position.used.into(),
        line.endings.first().map(|ending| ending.ends_on).into(),
        yes(f.online),
        personal.into(),
        check(f).into(),
        f.checked_on.into(),
        f.age_limit.map_or_else(|| "".into(), Entry::Number),
        f.phases.as_str().into(),
        line.retired_on.into(),
    ]
}

/// The check, or why none is needed (R31).
fn check(f: &TitleFields) -> String {
    if f.check_none.is_empty() { f.check_ref.clone() } else { say("software.check_none", &[("why", &f.check_none)]) }
}

fn position(line: &TitleLine, on: Day) -> Vec<Entry> {
    let ends = line.endings.first().map(|ending| ending.ends_on);
    let soon = on.checked_add_days(chrono::Days::new(SOON)).unwrap_or(on);
    let says = match ends {
        Some(ends) if ends < on => word("software.ended"),
        Some(ends) if ends <= soon => word("software.ends_soon"),
        _ => String::new(),
    };
    vec![
        line.fields.name.as_str().into(),
        line.fields.publisher.as_str().into(),
        kinds(line).into(),
        endless(line.position.owned),
        line.position.used.into(),
        endless(line.position.free),
        line.position.short.into(),
        ends.into(),
        says.into(),
    ]
}

fn contract(contract: contracts::Contract) -> Vec<Entry> {
    let f = contract.fields;
    vec![
        f.supplier.into(),
        f.what.into(),
        f.reference.into(),
        f.starts_on.into(),
        f.ends_on.into(),
        f.notice_on.into(),
        contract.value_pence.map(money::words).unwrap_or_default().into(),
        f.owner.into(),
        f.closed_on.into(),
        f.note.into(),
    ]
}

/// What was decided after the day is not told: nobody knew it then.
fn leave(asked: authorise::Authorisation, on: Day) -> Vec<Entry> {
    let decided = asked.decided_on.is_some_and(|decided| decided <= on);
    let decision = match asked.approved {
        Some(true) if decided => "software.approved",
        Some(false) if decided => "software.refused",
        _ => "software.undecided",
    };
    let told = |text: String| if decided { text } else { String::new() };
    vec![
        word(&format!("software.leave.{}", asked.what.word())).into(),
        asked.item.into(),
        asked.why.into(),
        asked.place.into(),
        asked.asked_by.into(),
        Some(asked.asked_on).into(),
        word(decision).into(),
        told(asked.decided_by).into(),
        asked.decided_on.filter(|_| decided).into(),
        told(asked.conditions).into(),
    ]
}
