//! What the school settles about disposals. Each setting is kept with the day from which it held.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::base::{Day, Problem, Result, Why};
use crate::store::{Read, Write, params};

/// The longest that an electrical test may lie back, in months.
const LONGEST: u32 = 48;

/// The school's rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisposalRules {
    /// A small school may let whoever asked also authorise (R24).
    pub requester_may_authorise: bool,
    /// Up to this value, in pence, one person may authorise; above it the governors' minute is named. None: no limit.
    #[ts(type = "number | null")]
    pub limit_pence: Option<i64>,
    /// The limit is about what the equipment is worth now, as estimated, and not about what it cost.
    pub by_estimate: bool,
    /// A test for a gift or a sale may lie so many months back (R23).
    pub test_months: u32,
}

impl Default for DisposalRules {
    fn default() -> Self {
        Self { requester_may_authorise: false, limit_pence: None, by_estimate: false, test_months: 12 }
    }
}

/// The rules, and since when they hold.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "DisposalRulesInForce")]
pub struct RulesInForce {
    pub rules: DisposalRules,
    /// Nothing while the school has settled nothing.
    pub set_on: Option<Day>,
    pub set_by: String,
}

/// The rules in force.
pub fn get(read: &Read<'_>) -> Result<RulesInForce> {
    let kept: Option<(String, Day, String)> =
        read.maybe("SELECT rules, set_on, set_by FROM disposal_rule ORDER BY rowid DESC", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
    match kept {
        Some((json, on, by)) => {
            Ok(RulesInForce { rules: serde_json::from_str(&json).map_err(Problem::unexpected)?, set_on: Some(on), set_by: by })
        }
        None => Ok(RulesInForce { rules: DisposalRules::default(), set_on: None, set_by: String::new() }),
    }
}

/// Settles them from today on.
///
/// # Errors
/// `Invalid` for `limitPence` or `testMonths`.
pub fn set(write: &Write<'_>, rules: DisposalRules) -> Result<()> {
    if rules.limit_pence.is_some_and(|limit| limit < 0) {
        return Err(Problem::invalid("limitPence", Why::BelowNought));
    }
    if !(1..=LONGEST).contains(&rules.test_months) {
        return Err(Problem::invalid("testMonths", Why::NotUnderstood));
    }
    let json = serde_json::to_string(&rules).map_err(Problem::unexpected)?;
    write.run(
        "INSERT INTO disposal_rule (id, set_on, set_by, rules) VALUES (?1, ?2, ?3, ?4)",
        params![uuid::Uuid::now_v7().to_string(), write.today(), write.stamp.name, json],
    )?;
    let limit = rules.limit_pence.map_or("none".to_owned(), |limit| format!("{limit} pence"));
    write.note(
        "disposal_rules",
        format!(
            "limit {limit}, by {}, requester may authorise: {}, test within {} months",
            if rules.by_estimate { "estimate" } else { "cost" },
            if rules.requester_may_authorise { "yes" } else { "no" },
            rules.test_months
        ),
    );
    Ok(())
}
