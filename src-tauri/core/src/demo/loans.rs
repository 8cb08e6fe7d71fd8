//! What the invented school has lent: a trolley for a term, laptops of the staff, tablets that pupils took home.

use serde_json::json;

use super::typed::{after, before, typed};
use crate::base::Result;
use crate::base::ids::LoanId;
use crate::inventory::{list, rooms};
use crate::loans::{LendOutcome, lend, many, sign};
use crate::people::classes;
use crate::people::list::pupils_in;
use crate::store::Write;

/// Lends; some agreements are signed, some are not, and two things are overdue.
pub fn fill(write: &Write<'_>) -> Result<()> {
    let today = write.today();
    if let Some(room) = rooms::list(write)?.into_iter().find(|room| room.name == "Music room") {
        let tags: Vec<String> = (3..=17).map(|number| format!("TB-{number:04}")).collect();
        let fields = json!({ "to": { "kind": "room", "id": room.id }, "purpose": "Tablet trolley of Year 4 for the autumn project",
            "goesHome": false, "on": before(today, 12), "dueOn": after(today, 40), "protected": "yes" });
        many::lend_many(write, &typed(json!({ "fields": fields, "tags": tags }))?)?;
    }
    let since = before(today, 30);
    let mut signed: Vec<LoanId> = Vec::new();
    for (number, keeper) in (1..=8).zip(list::keepers(write)?.into_iter().skip(1)) {
        let fields = json!({ "to": { "kind": "person", "id": keeper.id }, "purpose": "Planning and assessment", "goesHome": true,
            "on": since, "dueOn": null, "protected": "yes" });
        let loan = lent(write, &format!("LT-{number:04}"), &fields)?;
        signed.extend(loan.filter(|_| number <= 5));
    }
    sign::sign(write, &sign::SignLoans { loans: signed, signed_on: Some(after(since, 1)) })?;
    let class = classes::list(write)?.into_iter().find(|class| class.pupils > 3);
    let pupils = class.map(|class| pupils_in(write, Some(class.id), today)).transpose()?.unwrap_or_default();
    // Two pupils have had a tablet for longer than was agreed; two others are in time.
    for (at, pupil) in pupils.into_iter().take(4).enumerate() {
        let due = if at < 2 { before(today, 5 + at as u64) } else { after(today, 20) };
        let fields = json!({ "to": { "kind": "person", "id": pupil.id }, "purpose": "Homework", "goesHome": true, "on": since,
            "dueOn": due, "protected": "yes" });
        // The room has those up to 17.
        lent(write, &format!("TB-{:04}", 18 + at), &fields)?;
    }
    Ok(())
}

fn lent(write: &Write<'_>, tag: &str, fields: &serde_json::Value) -> Result<Option<LoanId>> {
    let scanned = lend::scan(write, &typed(json!({ "scanned": tag, "fields": fields }))?)?;
    Ok(match scanned.outcome {
        LendOutcome::Lent { loan, .. } => Some(loan),
        _ => None,
    })
}
