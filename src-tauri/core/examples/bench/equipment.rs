//! The register of equipment: 20,000 pieces with 200,000 events, listed, found and opened.

use serde_json::{Value, json};
use signet_core::vault::Cost;

use crate::Outcome;
use crate::figure::{Aim, Figure};
use crate::names::Luck;
use crate::school::{School, Schools};
use crate::watch::Watch;

const PIECES: usize = 20_000;
const AT_ONCE: usize = 1_000;
/// Changes of every piece: with its beginning, ten events each.
const CHANGES: usize = 9;
const RUNS: usize = 10;
const QUESTIONS: usize = 1_000;

pub fn measure(_: &Schools) -> Outcome {
    let school = School::of(420, Cost::tiny())?;
    let ids = fill(&school)?;
    let mut list = Figure::new("equipment_list", "ms").aim(Aim::Below(100.0));
    let mut open = Figure::new("equipment_open", "ms");
    for run in 0..RUNS {
        let begun = Watch::start();
        school.ask("assets_list", json!({}))?;
        list.took(begun.stop());
        let begun = Watch::start();
        school.ask("asset_open", json!({ "id": ids[run * 1_999] }))?;
        open.took(begun.stop());
    }
    let mut luck = Luck::new(20);
    let mut slow = Figure::new("equipment_find_p99", "ms").aim(Aim::Below(10.0));
    for _ in 0..RUNS / 2 {
        let mut times = Vec::with_capacity(QUESTIONS);
        for question in 0..QUESTIONS {
            let number = luck.below(PIECES);
            let text = match question % 4 {
                0 => format!("LT-{number:04}"),
                1 => format!("sn {number:06}"),
                2 => "alder laptop".to_owned(),
                _ => format!("sn{number:05}"),
            };
            let begun = Watch::start();
            school.ask("assets_find", json!({ "text": text }))?;
            times.push(begun.stop());
        }
        slow.took_at(&times, 0.99);
    }
    for figure in [list, open, slow] {
        figure.say();
    }
    Ok(())
}

/// Fills the register, and changes every piece as often as years would.
fn fill(school: &School) -> Outcome<Vec<String>> {
    let room = school.ask("room_save", json!({ "id": null, "name": "Library", "endedOn": null }))?["id"].clone();
    let mut ids = Vec::with_capacity(PIECES);
    for thousand in 0..PIECES / AT_ONCE {
        let serials: Vec<String> = (0..AT_ONCE).map(|number| format!("SN{:06}", thousand * AT_ONCE + number)).collect();
        let fields = json!({ "kind": "Laptop", "make": "Alder", "model": "L13", "room": room, "costPence": 45_000 });
        let like = json!({ "tag": null, "prefix": "LT", "standing": "in_stock", "fields": fields });
        let made = school.ask("assets_add", json!({ "batch": null, "like": like, "serials": serials }))?;
        let added = made["added"].as_array().cloned().unwrap_or_default();
        ids.extend(added.iter().filter_map(|one| one["id"].as_str().map(str::to_owned)));
    }
    for change in 0..CHANGES {
        let set: Value = json!([{ "field": "note", "value": format!("Looked at in year {change}") }]);
        school.ask("assets_change", json!({ "assets": ids, "set": set }))?;
    }
    Ok(ids)
}
