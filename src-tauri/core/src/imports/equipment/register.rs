//! What the register knows already: equipment by tag and by serial number, rooms, and who may be a keeper.

use std::collections::HashMap;

use super::store;
use crate::base::ids::{AssetFieldId, AssetId, PersonId, RoomId};
use crate::base::{Result, names};
use crate::inventory::own_fields::{self, OwnField};
use crate::inventory::{Asset, NewMedium, rooms, tags};
use crate::store::Read;

/// The register, ready to be looked into.
pub struct Register {
    pub assets: Vec<Asset>,
    by_tag: HashMap<String, usize>,
    by_serial: HashMap<String, usize>,
    drives: HashMap<String, AssetId>,
    accessories: HashMap<AssetId, Vec<String>>,
    media: HashMap<AssetId, Vec<NewMedium>>,
    rooms: HashMap<String, RoomId>,
    room_names: HashMap<RoomId, String>,
    /// None where two bear the name.
    keepers: HashMap<String, Option<PersonId>>,
    keeper_names: HashMap<PersonId, String>,
    /// The fields of the school's own that are in use, and what stands in them.
    pub own: Vec<OwnField>,
    own_values: HashMap<(AssetId, AssetFieldId), String>,
}

impl Register {
    pub fn load(read: &Read<'_>) -> Result<Self> {
        let assets = store::every(read)?;
        let keyed = |key: &dyn Fn(&Asset) -> String| -> HashMap<String, usize> {
            assets.iter().enumerate().map(|(at, asset)| (key(asset), at)).filter(|(key, _)| !key.is_empty()).collect()
        };
        let (by_tag, by_serial) = (keyed(&|asset| tags::key(&asset.tag)), keyed(&|asset| tags::key(&asset.fields.serial)));
        let all = rooms::list(read)?;
        let rooms = all.iter().filter(|room| room.ended_on.is_none()).map(|room| (room.name.to_ascii_lowercase(), room.id));
        let mut keepers: HashMap<String, Option<PersonId>> = HashMap::new();
        let mut keeper_names = HashMap::new();
        for (id, [legal_forename, legal_surname, known_forename, known_surname], here) in store::staff(read)? {
            let or = |known: &str, legal: &str| if known.is_empty() { legal.to_owned() } else { known.to_owned() };
            let (forename, surname) = (or(&known_forename, &legal_forename), or(&known_surname, &legal_surname));
            keeper_names.insert(id, names::tidy(&format!("{forename} {surname}")));
            if !here {
                continue;
            }
            let mut spelt = vec![
                names::fold(&format!("{forename} {surname}")),
                names::fold(&format!("{surname} {forename}")),
                names::fold(&format!("{legal_forename} {legal_surname}")),
                names::fold(&format!("{legal_surname} {legal_forename}")),
            ];
            spelt.sort();
            spelt.dedup();
            for name in spelt {
                keepers.entry(name).and_modify(|kept| *kept = None).or_insert(Some(id));
            }
        }
        Ok(Self {
            by_tag,
            by_serial,
            drives: store::drives(read)?.into_iter().collect(),
            accessories: grouped(store::accessories(read)?),
            media: grouped(store::media(read)?),
            rooms: rooms.collect(),
            room_names: all.into_iter().map(|room| (room.id, room.name)).collect(),
            keepers,
            keeper_names,
            own: own_fields::in_use(read)?,
            own_values: own_fields::every_value(read)?,
            assets,
        })
    }

    pub fn of_tag(&self, tag: &str) -> Option<usize> {
        self.by_tag.get(&tags::key(tag)).copied()
    }

    pub fn of_serial(&self, serial: &str) -> Option<usize> {
        self.by_serial.get(&tags::key(serial)).copied()
    }

    /// What holds a drive of that serial number.
    pub fn of_drive(&self, serial: &str) -> Option<AssetId> {
        self.drives.get(&tags::key(serial)).copied()
    }

    /// What belongs in its box.
    pub fn accessories(&self, id: AssetId) -> &[String] {
        self.accessories.get(&id).map_or(&[], Vec::as_slice)
    }

    /// The drives that are in it.
    pub fn media(&self, id: AssetId) -> &[NewMedium] {
        self.media.get(&id).map_or(&[], Vec::as_slice)
    }

    /// A room in use, by name.
    pub fn room(&self, name: &str) -> Option<RoomId> {
        self.rooms.get(&name.to_ascii_lowercase()).copied()
    }

    pub fn room_name(&self, id: Option<RoomId>) -> &str {
        id.and_then(|id| self.room_names.get(&id)).map_or("", String::as_str)
    }

    /// The one member of staff of that name.
    pub fn keeper(&self, name: &str) -> Option<PersonId> {
        self.keepers.get(&names::fold(name)).copied().flatten()
    }

    pub fn keeper_name(&self, id: Option<PersonId>) -> &str {
        id.and_then(|id| self.keeper_names.get(&id)).map_or("", String::as_str)
    }

    /// What stands in a field of the school's own; nothing in one that is still to be made.
    pub fn own_value(&self, asset: AssetId, field: Option<AssetFieldId>) -> &str {
        field.and_then(|field| self.own_values.get(&(asset, field))).map_or("", String::as_str)
    }
}

/// What belongs to each.
fn grouped<T>(all: Vec<(AssetId, T)>) -> HashMap<AssetId, Vec<T>> {
    let mut of: HashMap<AssetId, Vec<T>> = HashMap::new();
    for (id, one) in all {
        of.entry(id).or_default().push(one);
    }
    of
}
