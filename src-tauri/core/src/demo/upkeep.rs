//! How the invented school looks after its equipment: a stock-check, tests, a repair, the technical logs.

use serde_json::json;

use super::typed::{after, before, typed};
use crate::base::Result;
use crate::care::{record_test, send_to_repair};
use crate::inventory::{rooms, tags};
use crate::logs;
use crate::stock_checks::{begin, close, scan};
use crate::store::Write;

/// The school office was checked: nine of its ten things were found.
pub fn stock_check(write: &Write<'_>) -> Result<()> {
    let Some(room) = rooms::list(write)?.into_iter().find(|room| room.name == "School office") else {
        return Ok(());
    };
    let check = begin::begin(write, &typed(json!({ "rooms": [room.id], "note": "Check at the beginning of the year" }))?)?;
    let cameras = (1..=5).map(|number| format!("CA-{number:04}"));
    for tag in cameras.chain((1..=4).map(|number| format!("PH-{number:04}"))) {
        scan::scan(write, &typed(json!({ "stockCheck": check, "room": room.id, "tag": tag, "countedBy": "Helen Marsh" }))?)?;
    }
    close::close(write, &typed(json!({ "stockCheck": check, "countedBy": "Helen Marsh" }))?).map(drop)
}

/// Tests that are in order, due and overdue; a projector in repair; lines of the technical logs.
pub fn fill(write: &Write<'_>) -> Result<()> {
    let today = write.today();
    let screens = (1..=8).map(|number| (format!("IS-{number:04}"), 200));
    for (tag, ago) in screens.chain([("PR-0001".to_owned(), 390), ("PR-0002".to_owned(), 350), ("PT-0001".to_owned(), 100)]) {
        let on = before(today, ago);
        let test = json!({ "tag": tag, "kind": "electrical", "on": on, "byWhom": "Beacon Testing", "result": "passed", "label": "",
            "note": "", "next": { "due": "on", "day": after(on, 365) } });
        record_test::record(write, typed(test)?)?;
    }
    if let Some(asset) = tags::find(write, "PR-0003")? {
        let repair = json!({ "asset": asset, "fault": "The picture flickers and goes dark", "who": "Alder Repairs", "on": before(today, 9) });
        send_to_repair::send(write, &typed(repair)?)?;
    }
    for (log, ago, facts) in [
        (
            "filter_change",
            16,
            json!({ "change": "unblock", "site": "volcanoes.example.org", "for_whom": "Year 3", "why": "A lesson on volcanoes",
                "asked_by": "Year 3 teacher", "lasting": "for_good" }),
        ),
        (
            "patch",
            11,
            json!({ "system": "Server", "patch": "Updates of the month", "result": "complete", "done_by": "Network manager" }),
        ),
        ("virus_check", 8, json!({ "device": "All laptops", "result": "up_to_date", "done_by": "Network manager" })),
        (
            "backup",
            3,
            json!({ "system": "Finance", "set": "Tape 4", "how": "tape", "encrypted": "yes",
                "kept_where": "Fireproof safe in the office", "fireproof": "yes", "result": "complete", "done_by": "Network manager" }),
        ),
    ] {
        logs::enter(write, typed(json!({ "log": log, "on": before(today, ago), "facts": facts }))?)?;
    }
    Ok(())
}
