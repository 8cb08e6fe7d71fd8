//! What leaves the invented school: laptops that were recycled, and others that wait for their drives to be cleared.

use serde_json::json;

use super::typed::{before, typed};
use crate::base::Result;
use crate::base::ids::DisposalId;
use crate::disposals::{authorise, begin, certify, clear, close, hand_over, plan, rules, scan};
use crate::inventory::{store, tags};
use crate::store::Write;

const PERSON: &str = "Jo Okafor";

/// Laptops that left at the beginning of the school year, from the asking to the closing.
pub fn closed(write: &Write<'_>) -> Result<()> {
    rules::set(write, rules::DisposalRules { requester_may_authorise: true, ..rules::DisposalRules::default() })?;
    let tags = ["LT-0081", "LT-0082", "LT-0083", "LT-0084"];
    let id = authorised(write, &tags)?;
    let today = write.today();
    let (mut drives, mut serials) = (Vec::new(), Vec::new());
    for tag in tags {
        if let Some(asset) = tags::find(write, tag)? {
            drives.extend(store::media(write, asset)?.into_iter().map(|drive| drive.id));
            serials.push(store::find(write, asset)?.fields.serial);
        }
    }
    let clearing = json!({ "method": "overwrite", "standard": "NIST SP 800-88 Rev. 2, Clear", "tool": "Larch Wipe 3.2", "on": today,
        "by": PERSON, "verifiedBy": "Helen Marsh", "passed": true });
    clear::clear(write, &typed(json!({ "id": id, "media": drives, "clearing": clearing }))?)?;
    let handover = json!({ "id": id, "on": today, "handedBy": PERSON, "collector": "D. Carter", "receiptNo": "R-3071",
        "acceptsResponsibility": true, "carrier": "CBDU204417", "noteKind": "transfer", "noteNo": "WTN-5519" });
    // Nothing in the demonstration is lent and leaves.
    hand_over::hand_over(write, &typed(handover)?, |_| Ok(false), |_| Ok(false))?;
    let certificate = json!({ "id": id, "number": "GL-88214", "dated": today, "serials": serials.join("\n") });
    certify::keep(write, &typed(certificate)?)?;
    close::close(write, id, |_| Ok(false))
}

/// Laptops that were authorised to go and whose drives nobody has cleared yet.
pub fn under_way(write: &Write<'_>) -> Result<()> {
    authorised(write, &["LT-0077", "LT-0078", "LT-0079", "LT-0080"]).map(drop)
}

fn authorised(write: &Write<'_>, tags: &[&str]) -> Result<DisposalId> {
    let id = begin::begin(write)?;
    for tag in tags {
        scan::scan(write, &typed(json!({ "id": id, "scanned": tag }))?, |_| Ok(None))?;
    }
    let planned = json!({ "id": id, "reason": "obsolete", "route": "recycle", "recipient": "Green Loop Recycling",
        "permit": "EPR/XX0000ZZ", "permitCheckedOn": before(write.today(), 3), "personalData": "yes" });
    plan::plan(write, typed(planned)?)?;
    authorise::authorise(write, &typed(json!({ "id": id }))?)?;
    Ok(id)
}
