//! Everything about a piece of equipment that somebody may type.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Known, MediumKind, Ownership};
use crate::base::ids::{PersonId, RoomId};
use crate::base::{Day, Problem, Result, Why, money, names};

/// The longest note, in characters.
const LONGEST_NOTE: usize = 2_000;
/// The longest life that anybody plans for, in years.
const LONGEST_LIFE: i64 = 50;

/// Everything about a piece of equipment that somebody may type. Empty text means "not known".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct AssetFields {
    /// What it is in a word: "Laptop", "Camera".
    pub kind: String,
    pub make: String,
    pub model: String,
    pub serial: String,
    pub description: String,
    pub ownership: Ownership,
    pub supplier: String,
    pub order_ref: String,
    pub funding: String,
    pub bought_on: Option<Day>,
    /// In pence.
    #[ts(type = "number | null")]
    pub cost_pence: Option<i64>,
    pub warranty_until: Option<Day>,
    /// The last day on which the maker mends its faults.
    pub support_until: Option<Day>,
    /// For how many years it is meant to serve.
    #[ts(type = "number | null")]
    pub life_years: Option<i64>,
    pub room: Option<RoomId>,
    /// Who answers for it.
    pub keeper: Option<PersonId>,
    /// Specially adapted, or allocated to somebody with a need (O-F24).
    pub assistive: bool,
    pub camera: bool,
    /// Leaves the building easily.
    pub portable: bool,
    pub holds_data: Known,
    pub encrypted: Known,
    /// By what, such as "BitLocker" (O-F14).
    pub encryption: String,
    pub system: String,
    /// Where it is managed, such as a management console.
    pub enrolment: String,
    pub mac: String,
    /// The electrical class, such as "I" or "II".
    pub electrical: String,
    pub insured: bool,
    pub note: String,
}

impl Default for AssetFields {
    fn default() -> Self {
        let none = String::new;
        Self {
            kind: none(),
            make: none(),
            model: none(),
            serial: none(),
            description: none(),
            ownership: Ownership::Owned,
            supplier: none(),
            order_ref: none(),
            funding: none(),
            bought_on: None,
            cost_pence: None,
            warranty_until: None,
            support_until: None,
            life_years: None,
            room: None,
            keeper: None,
            assistive: false,
            camera: false,
            portable: false,
            holds_data: Known::Unknown,
            encrypted: Known::Unknown,
            encryption: none(),
            system: none(),
            enrolment: none(),
            mac: none(),
            electrical: none(),
            insured: false,
            note: none(),
        }
    }
}

/// A drive or another medium, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewMedium {
    pub kind: MediumKind,
    #[serde(default)]
    pub serial: String,
    #[serde(default)]
    #[ts(type = "number | null")]
    pub size_gb: Option<i64>,
}

impl AssetFields {
    /// The fields with a cost as it was typed; none leaves it as it is.
    ///
    /// # Errors
    /// `Invalid { field: "cost" }` for an amount that is none, or could be read in two ways.
    pub fn costing(self, typed: Option<&str>) -> Result<Self> {
        let cost_pence = typed.map_or(Ok(self.cost_pence), |typed| money::pence("cost", typed))?;
        Ok(Self { cost_pence, ..self })
    }

    /// The fields with white space tidied, or which of them cannot be taken and why.
    pub fn checked(mut self) -> Result<Self> {
        for (name, text) in self.texts_mut() {
            let most = if name == "note" { LONGEST_NOTE } else { names::LONGEST };
            *text = if name == "note" { text.trim().to_owned() } else { names::tidy(text) };
            if text.chars().count() > most {
                return Err(Problem::invalid(name, Why::TooLong { most }));
            }
        }
        if self.kind.is_empty() {
            return Err(Problem::invalid("kind", Why::Missing));
        }
        for (name, number, most) in
            [("costPence", self.cost_pence, 100_000_000_000), ("lifeYears", self.life_years, LONGEST_LIFE)]
        {
            if number.is_some_and(|number| number < 0) {
                return Err(Problem::invalid(name, Why::BelowNought));
            }
            if number.is_some_and(|number| number > most) {
                return Err(Problem::invalid(name, Why::NotUnderstood));
            }
        }
        let bought = self.bought_on;
        for (name, until) in [("warrantyUntil", self.warranty_until), ("supportUntil", self.support_until)] {
            if until.zip(bought).is_some_and(|(until, bought)| until < bought) {
                return Err(Problem::invalid(name, Why::TooEarly));
            }
        }
        Ok(self)
    }

    /// Every text field with the name under which the window knows it.
    pub fn texts_mut(&mut self) -> [(&'static str, &mut String); 14] {
        [
            ("kind", &mut self.kind),
            ("make", &mut self.make),
            ("model", &mut self.model),
            ("serial", &mut self.serial),
            ("description", &mut self.description),
            ("supplier", &mut self.supplier),
            ("orderRef", &mut self.order_ref),
            ("funding", &mut self.funding),
            ("encryption", &mut self.encryption),
            ("system", &mut self.system),
            ("enrolment", &mut self.enrolment),
            ("mac", &mut self.mac),
            ("electrical", &mut self.electrical),
            ("note", &mut self.note),
        ]
    }

    /// What it is, in a few words: "Laptop, Lenovo ThinkPad L13".
    #[must_use]
    pub fn what(&self) -> String {
        let made = names::tidy(&format!("{} {}", self.make, self.model));
        match (made.is_empty(), self.description.is_empty()) {
            (false, _) => format!("{}, {made}", self.kind),
            (true, false) => format!("{}, {}", self.kind, self.description),
            (true, true) => self.kind.clone(),
        }
    }
}
