//! The invented school's software, licences and contracts.

use serde_json::json;

use super::lists;
use super::typed::{after, before, typed};
use crate::base::Result;
use crate::software::{buy, contracts, install, licence, save};
use crate::store::Write;

/// Five titles, of which one falls short and one is due for renewal, and two contracts.
pub fn fill(write: &Write<'_>) -> Result<()> {
    let today = write.today();
    for row in lists::software() {
        let [name, publisher, purpose, kind, owned, laptops, ends_in, online, check] = row[..] else {
            continue;
        };
        let number = |text: &str| text.parse::<u64>().ok();
        let fields = json!({ "name": name, "publisher": publisher, "purpose": purpose, "owner": "Network manager",
            "online": online == "yes", "personalData": if online == "yes" { "yes" } else { "no" }, "checkRef": check,
            "checkedOn": if check.is_empty() { None } else { Some(before(today, 200)) } });
        let title = save::save(write, typed(json!({ "id": null, "fields": fields }))?)?;
        let fields = json!({ "kind": kind, "contract": null, "noticeDays": 60, "keptAt": "Password manager, folder Licences", "note": "" });
        let licence = licence::save(write, &typed(json!({ "id": null, "title": title, "fields": fields }))?)?;
        let bought = json!({ "licence": licence, "boughtOn": before(today, 320), "startsOn": null,
            "endsOn": number(ends_in).map(|days| after(today, days)), "quantity": number(owned), "cost": "", "orderRef": "",
            "supplier": "Larch Education Supplies" });
        buy::buy(write, &typed(bought)?)?;
        for number in 1..=number(laptops).unwrap_or(0) {
            let on = json!({ "title": title, "tag": format!("LT-{number:04}"), "seats": 1, "from": before(today, 25) });
            install::install(write, &typed(on)?)?;
        }
    }
    for (supplier, what, ends_in, notice_in, value) in [
        ("Rowan Networks", "Broadband and filtering", 75, 30, "3,480.00"),
        ("Hazel Office", "Printers, with toner and repairs", 400, 310, "2,150.00"),
    ] {
        let fields = json!({ "supplier": supplier, "what": what, "reference": "", "startsOn": before(today, 600),
            "endsOn": after(today, ends_in), "noticeOn": after(today, notice_in), "owner": "School business manager", "note": "",
            "closedOn": null });
        contracts::save(write, &typed(json!({ "id": null, "fields": fields, "value": value }))?)?;
    }
    Ok(())
}
