//! Equipment: 2,000 labels from the asking to the file, and a scan in a stock-check of 20,000 pieces.

use serde_json::{Value, json};
use signet_core::inventory::AssetStanding;
use signet_core::inventory::add::{AddAsset, add};
use signet_core::vault::Cost;

use crate::Outcome;
use crate::figure::{Aim, Figure};
use crate::school::{School, Schools, now};
use crate::watch::Watch;

const RUNS: usize = 5;
const PIECES: usize = 20_000;
const LABELS: usize = 2_000;
const SCANS: usize = 100;

pub fn measure(_: &Schools) -> Outcome {
    let school = School::of(30, Cost::tiny())?;
    let room = school.ask("room_save", json!({ "id": null, "name": "Store", "endedOn": null }))?["id"].clone();
    school.desk.with(|office| {
        office.write("asset_add", now(), |write| {
            for number in 1..=PIECES {
                let fields = json!({ "kind": "Laptop", "make": "Alder", "model": "L13", "serial": format!("5CG{number:06}"), "room": room });
                let fields = serde_json::from_value(fields).map_err(signet_core::base::Problem::unexpected)?;
                let (tag, standing) = (Some(tag(number)), AssetStanding::InStock);
                add(write, AddAsset { tag, prefix: None, standing, fields, cost: None, media: Vec::new(), accessories: Vec::new() })?;
            }
            Ok(())
        })
    })?;
    labels(&school)?;
    scans(&school, &room)
}

fn tag(number: usize) -> String {
    format!("LT-{number:05}")
}

fn labels(school: &School) -> Outcome {
    let choice = school.ask("labels_page", json!({}))?["choice"].clone();
    let which = json!({ "by": "series", "from": tag(1), "to": tag(LABELS) });
    let paper = json!({ "kind": "stock", "paper": { "kind": "labels", "which": which, "choice": choice } });
    let mut figure = Figure::new(format!("labels_{LABELS}"), "s").aim(Aim::Below(2.0));
    for _ in 0..RUNS {
        let begun = Watch::start();
        let token = school.ask("paper_prepare", json!({ "paper": paper }))?["token"].clone();
        school.ask("paper_pdf", json!({ "token": token }))?;
        figure.took(begun.stop());
        school.ask("paper_put_away", json!({ "token": token }))?;
    }
    figure.say();
    Ok(())
}

fn scans(school: &School, room: &Value) -> Outcome {
    let check = school.ask("stock_check_begin", json!({ "rooms": null }))?["id"].clone();
    let mut middle = Figure::new(format!("stock_scan_{PIECES}"), "ms").aim(Aim::Below(100.0));
    let mut slowest = Figure::new(format!("stock_scan_{PIECES}_slowest"), "ms");
    let mut page = Figure::new(format!("stock_page_{PIECES}"), "ms").aim(Aim::Below(100.0));
    for run in 0..RUNS {
        let mut times = Vec::with_capacity(SCANS);
        for number in 0..SCANS {
            let scan = json!({ "stockCheck": check, "room": room, "tag": tag(1 + run * SCANS + number) });
            let begun = Watch::start();
            school.ask("stock_check_scan", scan)?;
            times.push(begun.stop());
        }
        middle.took_at(&times, 0.5);
        slowest.took_at(&times, 1.0);
        let begun = Watch::start();
        school.ask("stock_check_open", json!({ "stockCheck": check }))?;
        page.took(begun.stop());
    }
    middle.say();
    slowest.say();
    page.say();
    Ok(())
}
