//! Find people who may have been entered twice.

use std::collections::HashMap;

use serde::Serialize;
use ts_rs::TS;

use super::{Kind, Person, store, two_people};
use crate::base::{Result, names};
use crate::store::Read;

/// Two records that may be one person, and what they share.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Pair {
    pub first: Person,
    pub second: Person,
    /// What they share, surest first.
    pub shares: Vec<Shared>,
}

/// What makes two records look like one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Shared {
    NameAndBirthday,
    NameAndEmail,
    NameAndMobile,
    Name,
}

/// All pairs of the same kind that share a name and something else; contacts and adults also by name alone
/// when nothing else tells them apart. Pairs of which somebody said that they are two people are left out. At most 500.
pub fn duplicates(read: &Read<'_>) -> Result<Vec<Pair>> {
    let people = read.all(
        &format!("SELECT {} FROM {} WHERE p.merged_into IS NULL ORDER BY p.sort_name", store::COLUMNS, store::from(read.today())),
        [],
        store::person,
    )?;
    let two_people = two_people::all(read)?;
    let mut by_name: HashMap<(u8, String), Vec<&Person>> = HashMap::new();
    for person in &people {
        let forename = names::fold(person.fields.forename());
        let key = format!("{} {}", names::fold(&person.fields.legal_surname), forename);
        by_name.entry((person.kind as u8, key)).or_default().push(person);
    }
    let mut pairs = Vec::new();
    for namesakes in by_name.values().filter(|people| people.len() > 1) {
        for (at, first) in namesakes.iter().enumerate() {
            for second in &namesakes[at + 1..] {
                let shares = shares(first, second);
                if !shares.is_empty() && !two_people.contains(&two_people::in_order(first.id, second.id)) {
                    pairs.push(Pair { first: (*first).clone(), second: (*second).clone(), shares });
                }
            }
        }
    }
    pairs.sort_by_cached_key(|pair| pair.first.fields.sort_name());
    pairs.truncate(500);
    Ok(pairs)
}

fn shares(a: &Person, b: &Person) -> Vec<Shared> {
    let same = |x: &str, y: &str| !x.is_empty() && names::fold(x) == names::fold(y);
    let (f, g) = (&a.fields, &b.fields);
    let mut shares = Vec::new();
    if f.born.is_some() && f.born == g.born {
        shares.push(Shared::NameAndBirthday);
    }
    if same(&f.email, &g.email) {
        shares.push(Shared::NameAndEmail);
    }
    if same(&f.mobile, &g.mobile) {
        shares.push(Shared::NameAndMobile);
    }
    let apart =
        (f.born.is_some() && g.born.is_some() && f.born != g.born) || (!f.upn.is_empty() && !g.upn.is_empty() && f.upn != g.upn);
    if shares.is_empty() && !apart && a.kind != Kind::Pupil && f.email.is_empty() | g.email.is_empty() {
        shares.push(Shared::Name);
    }
    if apart { Vec::new() } else { shares }
}
