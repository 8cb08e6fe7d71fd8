//! Figures for those who may see no names: counts of the whole school, and never one from which fewer than five
//! children could be told.

use serde::Serialize;
use ts_rs::TS;

use crate::agreements::state::AgreementState;
use crate::base::{Day, Result};
use crate::consents::{self, state::Position, state::State};
use crate::returns::facts::{self, Who};
use crate::store::Read;

/// A group smaller than this is not shown as a number.
const LEAST: u32 = 5;

/// The page.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    pub on: Day,
    pub pupils: Count,
    /// By year group; groups without pupils are left out.
    pub years: Vec<YearFigure>,
    pub agreements_complete: Count,
    pub agreements_missing: Count,
    pub consents: Vec<ConsentFigures>,
}

/// How many, if it may be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Count {
    Number {
        number: u32,
    },
    FewerThanFive,
    /// With this number a smaller one beside it could be worked out.
    KeptBack,
}

/// A year group.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct YearFigure {
    /// Empty for pupils whose year group is not known.
    pub year: String,
    pub pupils: Count,
}

/// One purpose.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConsentFigures {
    pub title: String,
    /// Counts as Yes today.
    pub yes: Count,
    /// Somebody has answered, and it counts as No.
    pub no: Count,
    /// Nobody has answered, or the answer has ended: counts as No.
    pub unanswered: Count,
}

/// Works out the page.
pub fn figures(read: &Read<'_>) -> Result<Figures> {
    let on = read.today();
    let pupils = facts::of(read, Who::School, on)?;
    let purposes = consents::store::purposes(read, on)?;
    let positions = consents::grid::positions(consents::store::of_all(read)?, &purposes, &pupils.facts(), on);

    let mut years: Vec<(String, u32)> = Vec::new();
    let (mut complete, mut missing) = (0, 0);
    for pupil in &pupils.pupils {
        let year = pupil.person.fields.year.clone();
        match years.iter_mut().find(|(known, _)| *known == year) {
            Some((_, count)) => *count += 1,
            None => years.push((year, 1)),
        }
        if pupils.own_agreement(pupil).state == AgreementState::Complete { complete += 1 } else { missing += 1 }
    }
    years.sort();
    let agreements = guarded(&[complete, missing]);
    let consents = purposes.iter().enumerate().map(|(at, purpose)| {
        let column = || positions.iter().filter_map(move |line| line.get(at));
        let count = |of: fn(&Position) -> bool| u32::try_from(column().filter(|cell| of(cell)).count()).unwrap_or(u32::MAX);
        let shown = guarded(&[count(is_yes), count(is_no), count(is_unanswered)]);
        ConsentFigures { title: purpose.title.clone(), yes: shown[0], no: shown[1], unanswered: shown[2] }
    });
    let by_year = guarded(&years.iter().map(|(_, count)| *count).collect::<Vec<_>>());
    Ok(Figures {
        on,
        pupils: plain(complete + missing),
        agreements_complete: agreements[0],
        agreements_missing: agreements[1],
        consents: consents.collect(),
        years: years.into_iter().zip(by_year).map(|((year, _), pupils)| YearFigure { year, pupils }).collect(),
    })
}

fn is_yes(cell: &Position) -> bool {
    cell.counts_as_yes
}

fn is_unanswered(cell: &Position) -> bool {
    !cell.counts_as_yes
        && matches!(cell.state, State::NotAsked | State::Asked | State::NoReply | State::LeftBlank | State::Expired)
}

fn is_no(cell: &Position) -> bool {
    !is_yes(cell) && !is_unanswered(cell)
}

fn plain(number: u32) -> Count {
    if number < LEAST { Count::FewerThanFive } else { Count::Number { number } }
}

/// Numbers that add up to one that is known. Small ones are hidden, and so many others that none of the small ones can
/// be worked out from the rest.
fn guarded(numbers: &[u32]) -> Vec<Count> {
    let mut order: Vec<usize> = (0..numbers.len()).collect();
    order.sort_by_key(|at| numbers[*at]);
    let small = order.iter().filter(|at| numbers[**at] < LEAST).count();
    let sum_of = |hidden: usize| order.iter().take(hidden).map(|at| numbers[*at]).sum::<u32>();
    // All small ones together are a group too; and if each had to be as large as it may, they would be known.
    let most = LEAST - 1;
    let spread = u32::try_from(small).unwrap_or(u32::MAX).saturating_sub(1).saturating_mul(most);
    if small == 0 || (LEAST..=spread).contains(&sum_of(small)) {
        return numbers.iter().map(|number| plain(*number)).collect();
    }
    let mut hidden = small;
    while hidden < numbers.len() && (hidden < small + 1 || sum_of(hidden) < 2 * LEAST) {
        hidden += 1;
    }
    let mut counts: Vec<Count> = numbers.iter().map(|number| plain(*number)).collect();
    order.iter().take(hidden).for_each(|at| counts[*at] = Count::KeptBack);
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(numbers: &[u32]) -> String {
        let word = |count: &Count| match count {
            Count::Number { number } => number.to_string(),
            Count::FewerThanFive => "few".to_owned(),
            Count::KeptBack => "-".to_owned(),
        };
        guarded(numbers).iter().map(word).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn large_groups_are_shown_as_they_are() {
        assert_eq!(shown(&[5, 90, 12]), "5 90 12");
    }

    #[test]
    fn a_small_group_cannot_be_worked_out_from_the_rest() {
        assert_eq!(shown(&[3, 90, 12]), "- 90 -");
        assert_eq!(shown(&[0, 90, 12]), "- 90 -");
        assert_eq!(shown(&[3, 97]), "- -");
    }

    #[test]
    fn small_groups_that_hide_each_other_hide_nothing_else() {
        assert_eq!(shown(&[2, 3, 1, 90]), "few few few 90");
        assert_eq!(shown(&[4, 4, 90, 20]), "- - 90 -", "two at their most are known by their sum");
        assert_eq!(shown(&[1, 1, 90, 20]), "- - 90 -", "together they are a small group");
    }

    #[test]
    fn where_everything_is_small_nothing_is_a_number() {
        assert_eq!(shown(&[1, 2]), "- -");
        assert_eq!(shown(&[4, 4]), "- -", "a school of eight would tell both");
        assert_eq!(shown(&[]), "");
    }
}
