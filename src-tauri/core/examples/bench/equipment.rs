//! The register of equipment: 20,000 pieces with 200,000 events, listed, found, opened, lent and unlocked.

use serde_json::{Value, json};
use signet_core::vault::Cost;

use crate::figure::{Aim, Figure};
use crate::names::Luck;
use crate::school::{School, Schools};
use crate::watch::Watch;
use crate::{Outcome, unlock};

const PIECES: usize = 20_000;
const AT_ONCE: usize = 1_000;
/// Changes of every piece: with its beginning, ten events each.
const CHANGES: usize = 9;
const RUNS: usize = 10;
const QUESTIONS: usize = 1_000;
/// A class is handed its devices in one go.
const SCANS: usize = 30;

pub fn measure(_: &Schools) -> Outcome {
    let school = School::of(420, Cost::tiny())?;
    let ids = fill(&school)?;
    let mut list = Figure::new("equipment_list", "ms").aim(Aim::Below(100.0));
    let mut open = Figure::new("equipment_open", "ms");
    let mut rows = 0;
    for run in 0..RUNS {
        let begun = Watch::start();
        let listed = school.hand_over("assets_list", json!({}))?;
        list.took(begun.stop());
        rows = serde_json::from_str::<Vec<Value>>(&listed)?.len();
        let begun = Watch::start();
        school.ask("asset_open", json!({ "id": ids[run * 1_999] }))?;
        open.took(begun.stop());
    }
    if rows != PIECES {
        return Err(format!("{rows} rows were listed instead of {PIECES}").into());
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
    lend(&school)?;
    unlock::of_large(&school, "200000_events")
}

/// The lending desk: a new loan for each class of scans, and everything brought back by scanner.
fn lend(school: &School) -> Outcome {
    let pupils = school.ask("borrowers_find", json!({ "text": "a" }))?;
    let pupil = pupils["people"][0]["id"].clone();
    let fields = json!({ "to": { "kind": "person", "id": pupil }, "purpose": "lessons", "goesHome": false, "dueOn": "2026-12-01", "protected": "yes" });
    let mut out = Figure::new("loan_scan", "ms").aim(Aim::Below(100.0));
    let mut slowest = Figure::new("loan_scan_slowest", "ms").aim(Aim::Below(100.0));
    let mut back = Figure::new("loan_return", "ms").aim(Aim::Below(100.0));
    for run in 0..RUNS / 2 {
        let tags = (0..SCANS).map(|number| format!("LT-{:04}", 1 + run * SCANS + number));
        let (mut times, mut returns) = (Vec::with_capacity(SCANS), Vec::with_capacity(SCANS));
        let mut loan = Value::Null;
        for tag in tags.clone() {
            let scan = json!({ "scanned": tag, "loan": loan, "fields": fields });
            let begun = Watch::start();
            let scanned = school.ask("loan_scan", scan)?;
            times.push(begun.stop());
            if scanned["outcome"]["is"] != "lent" {
                return Err(format!("not lent: {scanned}").into());
            }
            loan = scanned["outcome"]["loan"].clone();
        }
        for tag in tags {
            let begun = Watch::start();
            school.ask("loan_return", json!({ "scanned": tag, "state": { "dataDeleted": "yes" } }))?;
            returns.push(begun.stop());
        }
        out.took_at(&times, 0.5);
        slowest.took_at(&times, 1.0);
        back.took_at(&returns, 0.5);
    }
    for figure in [out, slowest, back] {
        figure.say();
    }
    Ok(())
}

/// Fills the register, and changes every piece as often as years would.
fn fill(school: &School) -> Outcome<Vec<String>> {
    let room = school.ask("room_save", json!({ "id": null, "name": "Library", "endedOn": null }))?["id"].clone();
    let mut keepers = Vec::new();
    for surname in ["Adeyemi", "Bell", "Castro"] {
        let fields = json!({ "legalForename": "Ruth", "legalSurname": surname, "joinedOn": "2020-09-01" });
        keepers.push(school.ask("person_add", json!({ "kind": "staff", "fields": fields, "classId": null }))?["id"].clone());
    }
    let mut ids = Vec::with_capacity(PIECES);
    for thousand in 0..PIECES / AT_ONCE {
        let serials: Vec<String> = (0..AT_ONCE).map(|number| format!("SN{:06}", thousand * AT_ONCE + number)).collect();
        let fields = json!({ "kind": "Laptop", "make": "Alder", "model": "L13", "room": room, "keeper": keepers[thousand % keepers.len()], "costPence": 45_000 });
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
