//! In which cells a refused row can be put right.

use super::rows::{Cell, Row};
use super::{AssetCell, AssetFact as F, AssetFault, AssetRefusal as Why};

/// Says it of every fault of a row.
pub fn tell(faults: &mut [AssetFault], row: &Row<'_>) {
    for fault in faults {
        if fault.why == Why::TooLong
            && row.under(&fault.heading).is_none()
            && let Some(cell) = fact(&fault.heading).and_then(|fact| row.get(fact))
        {
            // The fields say which of them is too long by their own name; the person knows it by the file's.
            fault.heading.clone_from(&cell.heading);
        }
        fault.cells = cells(fault, row);
    }
}

fn cells(fault: &AssetFault, row: &Row<'_>) -> Vec<AssetCell> {
    let facts: &[F] = match fault.why {
        Why::NoKind => &[F::Kind],
        Why::NoTag => &[F::Tag],
        Why::TagTwice => &[F::Tag],
        Why::SerialTwice | Why::SerialOfADrive => &[F::Serial, F::Drives],
        Why::Contradicts | Why::Disposed => &[F::Tag, F::Serial],
        Why::DateTooEarly => &[F::BoughtOn, F::WarrantyUntil, F::WarrantyMonths, F::SupportUntil],
        Why::QuantityWithTag => &[F::Quantity, F::Tag, F::Serial],
        // A total, or a second line of headings: nothing in it is equipment.
        Why::NothingNamed => &[],
        _ => return row.under(&fault.heading).map(Cell::shown).into_iter().collect(),
    };
    let said: Vec<AssetCell> = facts.iter().filter_map(|fact| row.get(*fact)).map(Cell::shown).collect();
    if said.is_empty() { facts.iter().find_map(|fact| row.blank(*fact)).into_iter().collect() } else { said }
}

/// The fact that is kept in a field of `AssetFields`.
fn fact(field: &str) -> Option<F> {
    let mut word = String::new();
    for letter in field.chars() {
        if letter.is_ascii_uppercase() {
            word.push('_');
        }
        word.push(letter.to_ascii_lowercase());
    }
    serde_json::from_value(word.into()).ok()
}
