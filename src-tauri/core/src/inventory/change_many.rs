//! The same change to all pieces of equipment that were chosen: seen piece by piece before it is made, and made together.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::changes::{self, Change};
use super::events::{Event, Happened};
use super::many::{BatchKind, begin};
use super::own_fields::{self, OwnField};
use super::standing::{self, Held};
use super::{Asset, AssetFields, AssetStanding, edit, open, stand, store};
use crate::base::ids::{AssetBatchId, AssetFieldId, AssetId};
use crate::base::words::words;
use crate::base::{Problem, Result, Why};
use crate::store::{Read, Write};

/// The most lines of a preview that cross to the window.
const MOST_LINES: usize = 500;

/// One field, and what it becomes.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetField {
    /// Its name as in `AssetFields`; "standing" for how it stands; empty for a field of the school's own.
    #[serde(default)]
    pub field: String,
    /// The field of the school's own that is meant.
    #[serde(default)]
    pub own: Option<AssetFieldId>,
    /// As typed; empty means "not known".
    pub value: String,
}

/// What is to become of those that were chosen.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangeMany {
    pub assets: Vec<AssetId>,
    pub set: Vec<SetField>,
}

words! {
    /// Why a piece of equipment is left as it is while the others are changed.
    LeftWhy {
        /// Nothing about it changes any more.
        Disposed = "disposed",
        /// It comes back first.
        OnLoan = "on_loan",
        /// Whoever it was given to hands it back first.
        Given = "given",
        /// A repair or a loss ends where it was entered.
        Elsewhere = "elsewhere",
        /// Its warranty or support would end before it was bought.
        TooEarly = "too_early",
    }
}

/// What a field of one piece of equipment was, and what it becomes, as people read it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ManyLine {
    pub id: AssetId,
    pub tag: String,
    pub what: String,
    /// Its name as in `AssetFields`, "standing", or the name of a field of the school's own.
    pub field: String,
    pub was: String,
    pub becomes: String,
}

/// A piece of equipment that is left as it is.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeftAlone {
    pub id: AssetId,
    pub tag: String,
    pub what: String,
    pub why: LeftWhy,
}

/// What a change of many changes.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangedMany {
    /// None in a preview, and where nothing was changed.
    pub batch: Option<AssetBatchId>,
    pub changed: u32,
    /// Those that have it already.
    pub unchanged: u32,
    /// The first of what becomes different; at most 500.
    pub lines: Vec<ManyLine>,
    pub lines_not_listed: u32,
    pub left: Vec<LeftAlone>,
}

/// What it would change; changes nothing.
///
/// # Errors
/// `Invalid` for a field or a value that no piece of equipment can hold.
pub fn preview(read: &Read<'_>, input: &ChangeMany) -> Result<ChangedMany> {
    Ok(work(read, input)?.seen)
}

/// Changes all that can be changed, or nothing.
///
/// # Errors
/// As [`preview`]; nothing is changed then.
pub fn change(write: &Write<'_>, input: &ChangeMany) -> Result<ChangedMany> {
    let Work { seen, all, asked } = work(write, input)?;
    if all.is_empty() {
        return Ok(seen);
    }
    let batch = begin(write, BatchKind::Edited, "")?;
    for (asset, becomes) in all {
        edit::apply(write, &asset, &becomes.fields, Some(batch))?;
        if let Some(stands) = becomes.standing {
            let held = Held { by: asset.holder, due_back_on: None };
            let event = Event { batch: Some(batch), ..Event::default() };
            standing::set(write, asset.id, stands, held, write.today(), Happened::Stands, &event)?;
        }
        for (at, was) in becomes.own {
            let (field, value) = &asked.own[at];
            own_fields::change(write, asset.id, field, [&was, value], Some(batch))?;
        }
    }
    write.note(batch, format!("{} pieces of equipment changed", seen.changed));
    Ok(ChangedMany { batch: Some(batch), ..seen })
}

/// Everything that is to be done, and how it is shown.
struct Work<'a> {
    seen: ChangedMany,
    all: Vec<(Asset, Becomes)>,
    asked: Asked<'a>,
}

/// What was asked for, parsed once for all of them.
struct Asked<'a> {
    fields: Vec<&'a SetField>,
    standing: Option<AssetStanding>,
    own: Vec<(OwnField, String)>,
    own_values: HashMap<(AssetId, AssetFieldId), String>,
}

/// What one piece of equipment becomes.
struct Becomes {
    fields: AssetFields,
    standing: Option<AssetStanding>,
    /// Which of the fields of the school's own, and what stood there.
    own: Vec<(usize, String)>,
    changes: Vec<Change>,
}

fn work<'a>(read: &Read<'_>, input: &'a ChangeMany) -> Result<Work<'a>> {
    let asked = asked(read, input)?;
    let (mut all, mut known) = (Vec::new(), HashSet::new());
    let mut seen =
        ChangedMany { batch: None, changed: 0, unchanged: 0, lines: Vec::new(), lines_not_listed: 0, left: Vec::new() };
    for id in input.assets.iter().filter(|id| known.insert(**id)) {
        let asset = store::find(read, *id)?;
        let becomes = match becomes(&asset, &asked)? {
            Ok(becomes) => becomes,
            Err(why) => {
                seen.left.push(LeftAlone { id: asset.id, what: asset.fields.what(), tag: asset.tag, why });
                continue;
            }
        };
        if becomes.changes.is_empty() {
            seen.unchanged += 1;
            continue;
        }
        seen.changed += 1;
        for change in &becomes.changes {
            if seen.lines.len() == MOST_LINES {
                seen.lines_not_listed += 1;
                continue;
            }
            let [was, became] = [&change.was, &change.became].map(|value| open::in_words(read, &change.field, value));
            seen.lines.push(ManyLine {
                id: asset.id,
                tag: asset.tag.clone(),
                what: asset.fields.what(),
                field: change.field.clone(),
                was: was?,
                becomes: became?,
            });
        }
        all.push((asset, becomes));
    }
    Ok(Work { seen, all, asked })
}

/// # Errors
/// `Invalid` for what no piece of equipment can become.
fn asked<'a>(read: &Read<'_>, input: &'a ChangeMany) -> Result<Asked<'a>> {
    match input.assets.len() {
        0 => return Err(Problem::invalid("assets", Why::Missing)),
        1..=20_000 => {}
        _ => return Err(Problem::invalid("assets", Why::TooLong { most: 20_000 })),
    }
    if input.set.is_empty() {
        return Err(Problem::invalid("set", Why::Missing));
    }
    if input.set.iter().any(|set| set.field == "serial") && input.assets.len() > 1 {
        return Err(Problem::invalid("serial", Why::DoesNotFit));
    }
    let fields = own_fields::in_use(read)?;
    let mut asked = Asked { fields: Vec::new(), standing: None, own: Vec::new(), own_values: HashMap::new() };
    for set in &input.set {
        if let Some(own) = set.own {
            let field = fields.iter().find(|field| field.id == own).ok_or(Problem::NotFound)?;
            asked.own.push((field.clone(), own_fields::checked(field, &set.value)?));
        } else if set.field == "standing" {
            // What happens by a loan, a repair, a loss or a disposal is entered there.
            asked.standing = Some(match set.value.trim() {
                "in_stock" => AssetStanding::InStock,
                "in_use" => AssetStanding::InUse,
                "retired" => AssetStanding::Retired,
                _ => return Err(Problem::invalid("standing", Why::DoesNotFit)),
            });
        } else {
            asked.fields.push(set);
        }
    }
    if !asked.own.is_empty() {
        asked.own_values = own_fields::every_value(read)?;
    }
    Ok(asked)
}

/// What it becomes, or why it is left alone.
fn becomes(asset: &Asset, asked: &Asked<'_>) -> Result<std::result::Result<Becomes, LeftWhy>> {
    if asset.standing == AssetStanding::Disposed {
        return Ok(Err(LeftWhy::Disposed));
    }
    let set = |fields: AssetFields, set: &&SetField| changes::set(&fields, &set.field, set.value.trim());
    let fields = match asked.fields.iter().try_fold(asset.fields.clone(), set)?.checked() {
        Err(Problem::Invalid { why: Why::TooEarly, .. }) => return Ok(Err(LeftWhy::TooEarly)),
        fields => fields?,
    };
    let mut changes = changes::between(&asset.fields, &fields)?;
    let standing = asked.standing.filter(|to| *to != asset.standing);
    if let Some(to) = standing {
        match stand::by_hand(asset.standing, to) {
            Err(Why::OnLoan) => return Ok(Err(LeftWhy::OnLoan)),
            Err(_) => return Ok(Err(LeftWhy::Elsewhere)),
            // Taken from somebody among many others, nobody would notice, and taking it back could not give it again.
            Ok(()) if asset.holder.is_some() && to != AssetStanding::InUse => return Ok(Err(LeftWhy::Given)),
            Ok(()) => {}
        }
        let [was, became] = [asset.standing, to].map(|standing| standing.word().to_owned());
        changes.push(Change { field: "standing".to_owned(), was, became });
    }
    let mut own = Vec::new();
    for (at, (field, value)) in asked.own.iter().enumerate() {
        let was = asked.own_values.get(&(asset.id, field.id)).map_or("", String::as_str);
        if was != value {
            changes.push(Change { field: field.name.clone(), was: was.to_owned(), became: value.clone() });
            own.push((at, was.to_owned()));
        }
    }
    Ok(Ok(Becomes { fields, standing, own, changes }))
}
