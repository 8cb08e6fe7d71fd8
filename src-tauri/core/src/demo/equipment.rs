//! The invented school's equipment: what a school of this size has, in its rooms.

use std::collections::HashMap;

use chrono::Datelike;

use super::lists;
use super::luck::Luck;
use crate::base::ids::RoomId;
use crate::base::{Day, Result};
use crate::inventory::add::AddAsset;
use crate::inventory::many::{AddMany, add};
use crate::inventory::rooms::{self, SaveRoom};
use crate::inventory::{AssetFields, AssetStanding, Known, MediumKind, NewMedium, list};
use crate::store::Write;

/// Fills the register.
pub fn fill(write: &Write<'_>, luck: &mut Luck) -> Result<()> {
    let mut places: HashMap<&str, RoomId> = HashMap::new();
    for name in lists::rooms() {
        let room = rooms::save(write, SaveRoom { id: None, name: name.to_owned(), ended_on: None })?;
        places.insert(name, room);
    }
    let keepers = list::keepers(write)?;
    for row in lists::equipment() {
        let [kind, prefix, make, model, room, count, data, encrypted, medium, pence, life, years_ago, in_the_box] = row[..]
        else {
            continue;
        };
        let number = |text: &str| text.parse::<i64>().unwrap_or_default();
        let bought_on = Day::from_ymd_opt(write.today().year() - number(years_ago) as i32, 8, 20);
        let fields = AssetFields {
            kind: kind.to_owned(),
            make: make.to_owned(),
            model: model.to_owned(),
            room: places.get(room).copied(),
            keeper: keepers.first().map(|keeper| keeper.id),
            holds_data: known(data),
            encrypted: known(encrypted),
            encryption: if encrypted == "yes" { "Full disk encryption".to_owned() } else { String::new() },
            portable: matches!(kind, "Laptop" | "Tablet" | "Camera" | "Phone"),
            camera: matches!(kind, "Tablet" | "Camera" | "Phone"),
            bought_on,
            warranty_until: bought_on.and_then(|bought| bought.with_year(bought.year() + 3)),
            life_years: Some(number(life)),
            cost_pence: Some(number(pence)),
            supplier: "Larch Education Supplies".to_owned(),
            funding: "Capital".to_owned(),
            ..AssetFields::default()
        };
        let media = medium_of(medium).map(|kind| NewMedium { kind, serial: String::new(), size_gb: Some(256) });
        let like = AddAsset {
            tag: None,
            prefix: Some(prefix.to_owned()),
            standing: AssetStanding::InStock,
            fields,
            cost: None,
            media: media.into_iter().collect(),
            accessories: in_the_box.split(", ").map(str::to_owned).collect(),
        };
        let serials = (0..number(count)).map(|_| format!("{prefix}{:07}", 1_000_000 + luck.below(8_999_999))).collect();
        add(write, AddMany { batch: None, like, serials })?;
    }
    Ok(())
}

fn known(word: &str) -> Known {
    match word {
        "yes" => Known::Yes,
        "no" => Known::No,
        _ => Known::Unknown,
    }
}

fn medium_of(word: &str) -> Option<MediumKind> {
    match word {
        "hdd" => Some(MediumKind::Hdd),
        "ssd" => Some(MediumKind::Ssd),
        "flash" => Some(MediumKind::Flash),
        "phone" => Some(MediumKind::Phone),
        _ => None,
    }
}
