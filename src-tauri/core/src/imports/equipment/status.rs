//! How other systems say how equipment stands. A word that could mean several things is refused, never guessed.

use crate::base::names;
use crate::inventory::AssetStanding;

/// What a word for a status means here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Stands(AssetStanding),
    /// Somebody has it on loan: a loan is made by lending, so it is in use, and the plan says so.
    OnLoan,
    /// It has gone for good: that has to be shown by a disposal, and cannot be imported.
    Gone,
    Unknown,
}

/// Reads a status.
pub fn read(text: &str) -> Status {
    use AssetStanding as A;
    Status::Stands(match names::fold(text).as_str() {
        "in stock" | "stock" | "ready to deploy" | "deployable" | "available" | "spare" | "ready" | "in storage" | "stored" => {
            A::InStock
        }
        "in use" | "deployed" | "in service" | "used" | "active" | "assigned" | "live" => A::InUse,
        "ordered" | "on order" => A::Ordered,
        "in repair" | "repair" | "out for repair" | "being repaired" | "out for diagnostics" | "broken not fixable yet" => {
            A::InRepair
        }
        "lost" | "missing" | "lost stolen" => A::Lost,
        "stolen" => A::Stolen,
        "retired" | "archived" | "awaiting disposal" | "for disposal" | "end of life" | "beyond repair"
        | "broken not fixable" => A::Retired,
        "on loan" | "loaned" | "checked out" | "out on loan" => return Status::OnLoan,
        "disposed" | "disposed of" | "sold" | "scrapped" | "destroyed" | "recycled" | "donated" => return Status::Gone,
        _ => return Status::Unknown,
    })
}
