//! What the cells of a row make of the fields of a piece of equipment. A cell with nothing in it changes nothing.

use chrono::Months;

use super::own::{self, OwnColumn};
use super::register::Register;
use super::rows::{Cell, Row};
use super::status::{self, Status};
use super::{AssetFact as F, AssetFault, AssetRefusal as Why, clean, drives};
use crate::base::cells::parted;
use crate::base::{Day, Problem, money, names};
use crate::imports::plan::{cells, dates};
use crate::inventory::{AssetFields, AssetStanding, Known, NewMedium, Ownership, tags};

/// More of one kind in one row is a slip of the hand.
const MOST: u32 = 500;

/// What a row makes of a piece of equipment.
#[derive(Default)]
pub struct Filled {
    pub fields: AssetFields,
    pub tag: String,
    pub standing: Option<AssetStanding>,
    /// The room by its name; it may not be in the register yet.
    pub room: Option<String>,
    pub accessories: Vec<String>,
    pub media: Vec<NewMedium>,
    /// What goes into which of the columns for fields of the school's own.
    pub own: Vec<(usize, String)>,
    pub count: u32,
    pub faults: Vec<AssetFault>,
    pub remarks: Vec<AssetFault>,
    pub ambiguous: u32,
}

/// The day on which the file is read, and how its workbook counts days.
#[derive(Clone, Copy)]
pub struct Calendar {
    pub today: Day,
    pub from_1904: bool,
}

/// Fills the fields from a row; `base` is what is on record, or nothing.
pub fn fill(row: &Row<'_>, base: AssetFields, register: &Register, columns: &[OwnColumn], calendar: Calendar) -> Filled {
    let mut to = Filled { fields: base, count: 1, faults: row.spoilt(), ..Filled::default() };
    texts(row, &mut to);
    numbers(row, &mut to);
    flags(row, &mut to);
    days(row, &mut to, calendar);
    stands(row, &mut to);
    box_and_drives(row, &mut to);
    own_fields(row, &mut to, columns, calendar);
    if let Some(cell) = row.get(F::Room) {
        to.room = Some(names::tidy(&cell.text)).filter(|room| !room.is_empty());
        too_long(cell, names::LONGEST, &mut to.faults);
    }
    let mut notes: Vec<String> = row.all(F::Note).map(|cell| cell.text.trim().to_owned()).collect();
    if let Some(cell) = row.get(F::Keeper) {
        // Whoever is on record already stays, also one of two who bear the name, or one who has left since.
        let same = to.fields.keeper.filter(|_| names::fold(register.keeper_name(to.fields.keeper)) == names::fold(&cell.text));
        match same.or_else(|| register.keeper(&cell.text)) {
            Some(keeper) => to.fields.keeper = Some(keeper),
            None => {
                to.remarks.push(cell.fault(Why::KeeperUnknown));
                notes.push(format!("{}: {}", cell.heading, names::tidy(&cell.text)));
            }
        }
    }
    if !notes.is_empty() {
        to.fields.note = notes.join("\n");
    }
    if let Err(Problem::Invalid { field, why }) = to.fields.clone().checked() {
        // What each cell was refused for is said already; what is left is between two of them, or too long.
        let about = AssetFault { heading: field, ..AssetFault::of_row(Why::TooLong, "") };
        match why {
            crate::base::Why::TooEarly => to.faults.push(AssetFault { why: Why::DateTooEarly, ..about }),
            crate::base::Why::TooLong { .. } => to.faults.push(about),
            _ => {}
        }
    }
    to
}

fn texts(row: &Row<'_>, to: &mut Filled) {
    let fields = &mut to.fields;
    for (fact, field) in [
        (F::Make, &mut fields.make),
        (F::Model, &mut fields.model),
        (F::Serial, &mut fields.serial),
        (F::Description, &mut fields.description),
        (F::Supplier, &mut fields.supplier),
        (F::OrderRef, &mut fields.order_ref),
        (F::Funding, &mut fields.funding),
        (F::Encryption, &mut fields.encryption),
        (F::System, &mut fields.system),
        (F::Enrolment, &mut fields.enrolment),
        (F::Mac, &mut fields.mac),
        (F::Electrical, &mut fields.electrical),
    ] {
        if let Some(cell) = row.get(fact) {
            *field = names::tidy(&cell.text);
        }
    }
    if let Some(cell) = row.get(F::Kind) {
        // Homebox and others put several labels into one cell; the first says what it is.
        fields.kind = parted(&cell.text).into_iter().next().unwrap_or_default();
    }
    if let Some(cell) = row.get(F::Tag) {
        match tags::checked(&cell.text) {
            Ok(tag) => to.tag = tag,
            Err(_) => to.faults.push(cell.fault(Why::NotATag)),
        }
    }
}

fn numbers(row: &Row<'_>, to: &mut Filled) {
    if let Some(cell) = row.get(F::Cost) {
        match money::pence("cost", &cell.text) {
            Ok(Some(pence)) => to.fields.cost_pence = Some(pence),
            Ok(None) => {}
            Err(Problem::Invalid { why: crate::base::Why::BelowNought, .. }) => to.faults.push(cell.fault(Why::BelowNought)),
            Err(_) => to.faults.push(cell.fault(Why::UnclearAmount)),
        }
    }
    if let Some(cell) = row.get(F::LifeYears) {
        match whole(&cell.text) {
            Some(years) if years <= 50 => to.fields.life_years = Some(i64::from(years)),
            _ => to.faults.push(cell.fault(Why::NotANumber)),
        }
    }
    if let Some(cell) = row.get(F::Quantity) {
        match whole(&cell.text) {
            Some(0) | None => to.faults.push(cell.fault(Why::NotANumber)),
            Some(count) if count > MOST => to.faults.push(cell.fault(Why::NotANumber)),
            Some(count) if count > 1 && (!to.tag.is_empty() || row.get(F::Serial).is_some()) => {
                to.faults.push(cell.fault(Why::QuantityWithTag));
            }
            Some(count) => to.count = count,
        }
    }
}

/// "36", "36 months" and "36.0".
fn whole(text: &str) -> Option<u32> {
    let digits: String = text.trim().chars().take_while(char::is_ascii_digit).collect();
    let rest = text.trim()[digits.len()..].trim();
    let unit = ["", ".0", "month", "months", "year", "years", "months.", "pcs"].contains(&rest);
    digits.parse().ok().filter(|_| unit)
}

fn flags(row: &Row<'_>, to: &mut Filled) {
    let fields = &mut to.fields;
    for (fact, flag) in [
        (F::Assistive, &mut fields.assistive),
        (F::Camera, &mut fields.camera),
        (F::Portable, &mut fields.portable),
        (F::Insured, &mut fields.insured),
    ] {
        if let Some(cell) = row.get(fact) {
            match cells::yes_or_no(&cell.text) {
                Some(yes) => *flag = yes,
                None => to.faults.push(cell.fault(Why::NotYesNo)),
            }
        }
    }
    for (fact, known) in [(F::HoldsData, &mut fields.holds_data), (F::Encrypted, &mut fields.encrypted)] {
        if let Some(cell) = row.get(fact) {
            let unknown = ["unknown", "not known", "u"].contains(&names::fold(&cell.text).as_str());
            match cells::yes_or_no(&cell.text) {
                _ if unknown => *known = Known::Unknown,
                Some(yes) => *known = if yes { Known::Yes } else { Known::No },
                None => to.faults.push(cell.fault(Why::NotYesNo)),
            }
        }
    }
    if let Some(cell) = row.get(F::Ownership) {
        match names::fold(&cell.text).as_str() {
            "owned" | "own" | "school" => fields.ownership = Ownership::Owned,
            "leased" | "lease" | "rented" => fields.ownership = Ownership::Leased,
            "lent to us" | "on loan to us" | "loaned in" | "borrowed" => fields.ownership = Ownership::LentToUs,
            _ => to.faults.push(cell.fault(Why::NotAnOwnership)),
        }
    }
}

fn days(row: &Row<'_>, to: &mut Filled, calendar: Calendar) {
    for fact in [F::BoughtOn, F::WarrantyUntil, F::SupportUntil] {
        let Some(cell) = row.get(fact) else {
            continue;
        };
        let Some(written) = dates::read(&cell.text, calendar.today, calendar.from_1904) else {
            to.faults.push(cell.fault(Why::NotADate));
            continue;
        };
        to.ambiguous += u32::from(written.ambiguous);
        *match fact {
            F::BoughtOn => &mut to.fields.bought_on,
            F::WarrantyUntil => &mut to.fields.warranty_until,
            _ => &mut to.fields.support_until,
        } = Some(written.day);
    }
    // A day says more than a number of months.
    if let Some(cell) = row.get(F::WarrantyMonths).filter(|_| row.get(F::WarrantyUntil).is_none()) {
        match (whole(&cell.text), to.fields.bought_on) {
            (None, _) => to.faults.push(cell.fault(Why::NotANumber)),
            (Some(0), _) => {}
            (Some(_), None) => to.remarks.push(cell.fault(Why::WarrantyNotCounted)),
            (Some(months), Some(bought)) => match bought.checked_add_months(Months::new(months)) {
                Some(until) if months <= 600 => to.fields.warranty_until = Some(until),
                _ => to.faults.push(cell.fault(Why::NotANumber)),
            },
        }
    }
}

fn stands(row: &Row<'_>, to: &mut Filled) {
    let Some(cell) = row.get(F::Status) else {
        return;
    };
    match status::read(&cell.text) {
        Status::Stands(standing) => to.standing = Some(standing),
        Status::OnLoan => {
            to.standing = Some(AssetStanding::InUse);
            to.remarks.push(cell.fault(Why::LoanBecomesUse));
        }
        Status::Gone => to.faults.push(cell.fault(Why::StatusGone)),
        Status::Unknown => to.faults.push(cell.fault(Why::UnknownStatus)),
    }
}

fn box_and_drives(row: &Row<'_>, to: &mut Filled) {
    if let Some(cell) = row.get(F::Accessories) {
        to.accessories = parted(&cell.text);
    }
    if let Some(cell) = row.get(F::Drives) {
        for part in parted(&cell.text) {
            match drives::read(&part) {
                Some(drive) if bears_a_number_of(&drive, &to.media) => {
                    to.faults.push(AssetFault { text: drive.serial, ..cell.fault(Why::SerialTwice) });
                }
                Some(drive) => to.media.push(drive),
                None => to.faults.push(AssetFault { text: part, ..cell.fault(Why::NotADrive) }),
            }
        }
    }
}

fn bears_a_number_of(drive: &NewMedium, others: &[NewMedium]) -> bool {
    let key = tags::key(&drive.serial);
    !key.is_empty() && others.iter().any(|other| tags::key(&other.serial) == key)
}

fn own_fields(row: &Row<'_>, to: &mut Filled, columns: &[OwnColumn], calendar: Calendar) {
    for (at, column) in columns.iter().enumerate() {
        let Some(cell) = row.of_column(column.column) else {
            continue;
        };
        match own::value(column.kind, &cell.text, calendar) {
            Ok((value, ambiguous)) => {
                to.ambiguous += u32::from(ambiguous);
                to.own.push((at, value));
            }
            Err(Why::TooLong) => to.faults.push(AssetFault { text: String::new(), ..cell.fault(Why::TooLong) }),
            Err(why) => to.faults.push(cell.fault(why)),
        }
    }
}

fn too_long(cell: &Cell, most: usize, faults: &mut Vec<AssetFault>) {
    if clean::lines(&cell.text).join(" ").chars().count() > most {
        faults.push(AssetFault { text: String::new(), ..cell.fault(Why::TooLong) });
    }
}
