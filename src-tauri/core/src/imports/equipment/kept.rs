//! What an import leaves as it is on equipment that is on record already, and says so.

use super::fill::Filled;
use super::register::Register;
use super::rows::Row;
use super::{AssetFact, AssetFault, AssetRefusal};
use crate::base::ids::AssetId;
use crate::base::names;
use crate::inventory::{MediumKind, tags};

/// What belongs in the box is what a borrower signs for, and a drive leaves by being wiped: neither is changed by a file.
pub fn told(row: &Row<'_>, filled: &Filled, id: AssetId, register: &Register) -> Vec<AssetFault> {
    let boxed = in_box(&filled.accessories) != in_box(register.accessories(id));
    let drives = drives(filled.media.iter().map(|drive| (drive.kind, drive.size_gb, drive.serial.as_str())));
    let other = drives != self::drives(register.media(id).iter().map(|drive| (drive.kind, drive.size_gb, drive.serial.as_str())));
    let mut told = Vec::new();
    for (fact, differs, why) in
        [(AssetFact::Accessories, boxed, AssetRefusal::AccessoriesKept), (AssetFact::Drives, other, AssetRefusal::DrivesKept)]
    {
        told.extend(row.get(fact).filter(|_| differs).map(|cell| cell.fault(why)));
    }
    told
}

/// The same things in another order, or written otherwise, are the same box.
fn in_box(accessories: &[String]) -> Vec<String> {
    let mut all: Vec<String> = accessories.iter().map(|name| names::fold(name)).collect();
    all.sort_unstable();
    all
}

fn drives<'a>(all: impl Iterator<Item = (MediumKind, Option<i64>, &'a str)>) -> Vec<(&'static str, Option<i64>, String)> {
    let mut all: Vec<_> = all.map(|(kind, size_gb, serial)| (kind.word(), size_gb, tags::key(serial))).collect();
    all.sort_unstable();
    all
}
