//! The drives and other media in a piece of equipment, as somebody types them.

use serde::Deserialize;
use ts_rs::TS;

use super::events::{Event, Happened, keep};
use super::{MediumKind, MediumState, NewMedium, store, tags};
use crate::base::ids::{AssetId, MediumId};
use crate::base::{Problem, Result, Why, names};
use crate::store::{Write, params};

/// A medium as typed; an id means that one is changed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MediumTyped {
    pub id: Option<MediumId>,
    pub kind: MediumKind,
    pub serial: String,
    #[ts(type = "number | null")]
    pub size_gb: Option<i64>,
}

/// Brings the media of an asset to this list; answers how many changed. One that is no longer on the list has been taken
/// out: it stays on record as removed, because what was on it is somewhere (R21).
pub(crate) fn set(write: &Write<'_>, asset: AssetId, own_serial: &str, typed: &[MediumTyped]) -> Result<usize> {
    let known = store::media(write, asset)?;
    let mut count = 0;
    for medium in typed {
        let serial = names::tidy(&medium.serial);
        let of = store::of_serial(write, &serial)?;
        let kept = medium.id.map(|id| known.iter().find(|known| known.id == id).ok_or(Problem::NotFound)).transpose()?;
        // A drive may bear the serial number of its own asset, as tablets do, and of nothing else.
        let own =
            tags::key(&serial) == tags::key(own_serial) || kept.is_some_and(|kept| tags::key(&kept.serial) == tags::key(&serial));
        let another = store::medium_of_serial(write, &serial)?.is_some_and(|other| kept.is_none_or(|kept| kept.id != other));
        if another || of.is_some_and(|of| of != asset || !own) {
            return Err(Problem::invalid("media", Why::Taken));
        }
        if medium.size_gb.is_some_and(|size| size < 0) {
            return Err(Problem::invalid("media", Why::BelowNought));
        }
        match kept {
            None => {
                store::insert_medium(
                    write,
                    asset,
                    &NewMedium { kind: medium.kind, serial: serial.clone(), size_gb: medium.size_gb },
                )?;
                told(write, asset, "", &words(medium.kind, &serial))?;
            }
            Some(kept) if kept.kind == medium.kind && kept.serial == serial && kept.size_gb == medium.size_gb => continue,
            Some(kept) => {
                write.run(
                    "UPDATE medium SET kind = ?2, serial = ?3, serial_key = ?4, size_gb = ?5 WHERE id = ?1",
                    params![kept.id, medium.kind, serial, tags::key(&serial), medium.size_gb],
                )?;
                told(write, asset, &words(kept.kind, &kept.serial), &words(medium.kind, &serial))?;
            }
        }
        count += 1;
    }
    for gone in known.iter().filter(|known| known.state == MediumState::InAsset) {
        if typed.iter().any(|typed| typed.id == Some(gone.id)) {
            continue;
        }
        write.run("UPDATE medium SET state = 'removed' WHERE id = ?1", [gone.id])?;
        told(write, asset, &words(gone.kind, &gone.serial), "")?;
        count += 1;
    }
    Ok(count)
}

fn told(write: &Write<'_>, asset: AssetId, was: &str, became: &str) -> Result<()> {
    keep(write, asset, write.today(), Happened::Changed, &Event { field: "medium", was, became, ..Event::default() })
}

fn words(kind: MediumKind, serial: &str) -> String {
    if serial.is_empty() { kind.word().to_owned() } else { format!("{} {serial}", kind.word()) }
}
