//! What a column of a file can say about a piece of equipment.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::base::ids::AssetFieldId;
use crate::base::words::words;
use crate::inventory::own_fields::OwnKind;

/// What a column means: a fact that every register has, a field of the school's own, or one that is made for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum AssetMeaning {
    Fact(AssetFact),
    Own {
        own: AssetFieldId,
    },
    /// Kept under its heading, in a new field that holds this.
    Keep {
        keep: OwnKind,
    },
}

words! {
    /// What a column means.
    AssetFact {
        Tag = "tag",
        Kind = "kind",
        Make = "make",
        Model = "model",
        Serial = "serial",
        Description = "description",
        Status = "status",
        Room = "room",
        /// Whoever answers for it, by name.
        Keeper = "keeper",
        Ownership = "ownership",
        Supplier = "supplier",
        OrderRef = "order_ref",
        Funding = "funding",
        BoughtOn = "bought_on",
        Cost = "cost",
        WarrantyUntil = "warranty_until",
        /// Counted from the day on which it was bought.
        WarrantyMonths = "warranty_months",
        SupportUntil = "support_until",
        LifeYears = "life_years",
        Assistive = "assistive",
        Camera = "camera",
        Portable = "portable",
        HoldsData = "holds_data",
        Encrypted = "encrypted",
        Encryption = "encryption",
        System = "system",
        Enrolment = "enrolment",
        Mac = "mac",
        Electrical = "electrical",
        Insured = "insured",
        /// Several columns may be notes; they are put one below the other.
        Note = "note",
        Accessories = "accessories",
        /// The drives inside: "SSD 256 GB S4X9; HDD 1000 GB".
        Drives = "drives",
        /// How many of the kind the row stands for.
        Quantity = "quantity",
    }
}
