//! What counts on a day: the state of one consent, worked out from every answer that was ever given.
//! The states and their meaning are those of the domain model, section 3.2; the rules are R2, R3 and R6, R11 to R13.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use super::facts::PupilFacts;
use super::{Answer, AnsweredBy, Decision, DecisionKind, Purpose, Topic};
use crate::base::Day;
use crate::base::ids::DecisionId;
use crate::people::speaker::{GiverKind, Standing};

/// The state of one consent. Only `Given` counts as Yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// No form was printed and nobody has answered.
    NotAsked,
    /// A form is out and not yet due.
    Asked,
    /// The form was due and nobody has answered: counts as No (R3).
    NoReply,
    /// The form came in and nobody answered this question on it: counts as No (R3).
    LeftBlank,
    Given,
    Refused,
    Withdrawn,
    /// Those who hold parental responsibility differ, or the pupil differs from them: counts as No (R12).
    Disputed,
    /// Answered only by somebody who may not decide: kept, counts as No.
    Invalid,
    /// A parent said Yes, but the pupil is old enough to be asked and has not answered (R11).
    PupilToAnswer,
    Expired,
    /// The safeguarding lead has said "never": counts as No, and nobody is told why (R13).
    Suspended,
    Left,
}

/// Where one consent of one pupil stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Position {
    pub state: State,
    /// The only thing that lists of who may be shown may look at.
    pub counts_as_yes: bool,
    pub limits: String,
    pub until: Option<Day>,
    /// The row that decided it.
    pub decision: Option<DecisionId>,
}

impl Position {
    fn of(state: State) -> Self {
        Self { state, counts_as_yes: state == State::Given, limits: String::new(), until: None, decision: None }
    }

    fn by(state: State, decision: &Decision) -> Self {
        Self { until: decision.until, decision: Some(decision.id), limits: decision.limits.clone(), ..Self::of(state) }
    }
}

/// The position on that day. `rows` are all rows of this pupil and purpose, in the order they were entered.
#[must_use]
pub fn position(rows: &[Decision], purpose: &Purpose, pupil: &PupilFacts, on: Day) -> Position {
    if pupil.left_on.is_some_and(|left| left < on) {
        return Position::of(State::Left);
    }
    if purpose.topic == Topic::Images && pupil.image_never {
        return Position::of(State::Suspended);
    }
    let known = standing_rows(rows, on);
    let pupils_word = known.iter().rev().find(|d| d.giver_kind == GiverKind::Pupil).copied();
    if let Some(word) = pupils_word.filter(|d| !says_yes(d)) {
        // R11: the pupil's own No wins over any Yes, at any age.
        let state = if word.kind == DecisionKind::Withdrawal { State::Withdrawn } else { State::Refused };
        return Position::by(state, word);
    }
    let parents = parents_position(&known, on);
    let old_enough = purpose.answered_by == AnsweredBy::PupilFromAge && pupil.age(on).is_some_and(|age| age >= purpose.own_age);
    let pupils_yes = pupils_word.filter(|d| holds(d, on));
    let position = match (parents, old_enough, pupils_yes) {
        (Some(parents), true, None) if parents.state == State::Given => {
            Position { state: State::PupilToAnswer, counts_as_yes: false, ..parents }
        }
        (Some(parents), true, Some(_)) if matches!(parents.state, State::Refused | State::Withdrawn) => {
            Position { state: State::Disputed, ..parents }
        }
        (Some(parents), true, Some(own)) if parents.state == State::Given => {
            let mut given = Position::by(State::Given, own);
            given.limits = join_limits([parents.limits.as_str(), own.limits.as_str()]);
            given
        }
        (_, true, Some(own)) => Position::by(State::Given, own),
        (Some(parents), _, _) => parents,
        (None, _, _) => unanswered(&known, purpose, pupil, on),
    };
    Position { counts_as_yes: position.state == State::Given, ..position }
}

/// The rows that stand on that day: received by then, not taken back, each contact's in the order it was said.
fn standing_rows(rows: &[Decision], on: Day) -> Vec<&Decision> {
    let mut known: Vec<&Decision> = rows
        .iter()
        .filter(|d| d.kind != DecisionKind::EnteredInError && d.received_on <= on)
        .filter(|d| !rows.iter().any(|e| e.voids == Some(d.id)))
        .collect();
    known.sort_by_key(|d| (d.said_on(), d.id));
    known
}

/// What those who hold parental responsibility have said, all together; none when none of them has.
fn parents_position(known: &[&Decision], on: Day) -> Option<Position> {
    let settled = known.iter().rev().find(|d| d.kind == DecisionKind::Resolution).copied();
    let mut last: BTreeMap<String, &Decision> = BTreeMap::new();
    for decision in known.iter().filter(|d| d.giver_kind == GiverKind::Contact && entitled(d)) {
        // What was said before a dispute was settled is settled.
        if settled.is_none_or(|s| (decision.said_on(), decision.id) > (s.said_on(), s.id)) {
            last.insert(who(decision), decision);
        }
    }
    if let Some(settled) = settled {
        last.insert("settled".to_owned(), settled);
    }
    let mut said: Vec<&Decision> = last.into_values().collect();
    said.sort_by_key(|d| (d.said_on(), d.id));
    let latest = *said.last()?;
    let yes: Vec<&Decision> = said.iter().filter(|d| holds(d, on)).copied().collect();
    let no: Vec<&Decision> =
        said.iter().filter(|d| !says_yes(d) && (d.kind == DecisionKind::Withdrawal || unexpired(d, on))).copied().collect();
    Some(match (yes.last(), no.last()) {
        (Some(yes_last), None) => {
            let mut given = Position::by(State::Given, yes_last);
            given.limits = join_limits(yes.iter().map(|d| d.limits.as_str()));
            given.until = yes.iter().map(|d| d.until).max_by_key(|until| until.unwrap_or(Day::MAX)).flatten();
            given
        }
        (None, Some(no_last)) => {
            Position::by(if no_last.kind == DecisionKind::Withdrawal { State::Withdrawn } else { State::Refused }, no_last)
        }
        (Some(yes_last), Some(no_last)) => {
            // One who withdraws ends what another gave before; one who says Yes after another's No starts a dispute (R12).
            let ends =
                no_last.kind == DecisionKind::Withdrawal && (no_last.said_on(), no_last.id) > (yes_last.said_on(), yes_last.id);
            Position::by(if ends { State::Withdrawn } else { State::Disputed }, if ends { no_last } else { latest })
        }
        (None, None) => Position::by(if says_yes(latest) { State::Expired } else { State::Refused }, latest),
    })
}

/// Nobody who may decide has answered.
fn unanswered(known: &[&Decision], purpose: &Purpose, pupil: &PupilFacts, on: Day) -> Position {
    if let Some(invalid) = known.iter().rev().find(|d| d.kind == DecisionKind::Answer && d.giver_kind == GiverKind::Contact) {
        return Position::by(State::Invalid, invalid);
    }
    // A question that is younger than the sheet did not stand on it.
    let asked = pupil.asked.filter(|asked| asked.issued_on <= on && purpose.stood_on_a_sheet_of(asked.issued_on));
    let is_back = |came_in: Day| came_in <= on && asked.is_none_or(|asked| asked.issued_on <= came_in);
    if pupil.came_in.is_some_and(|came_in| is_back(came_in) && purpose.stood_on_a_sheet_of(came_in)) {
        return Position::of(State::LeftBlank);
    }
    match asked {
        None => Position::of(State::NotAsked),
        Some(asked) if asked.due_on.is_some_and(|due| due < on) => Position::of(State::NoReply),
        Some(_) => Position::of(State::Asked),
    }
}

fn entitled(decision: &Decision) -> bool {
    matches!(decision.standing, Standing::Holds | Standing::Declared)
}

fn says_yes(decision: &Decision) -> bool {
    decision.kind != DecisionKind::Withdrawal && matches!(decision.answer, Some(Answer::Yes | Answer::Limits))
}

fn unexpired(decision: &Decision, on: Day) -> bool {
    decision.until.is_none_or(|until| on <= until)
}

/// A Yes that has not expired.
fn holds(decision: &Decision, on: Day) -> bool {
    says_yes(decision) && unexpired(decision, on)
}

/// One voice each: by the person kept, or else by the name written.
fn who(decision: &Decision) -> String {
    decision.giver.map_or_else(|| crate::base::names::fold(&decision.giver_name), |id| id.to_string())
}

fn join_limits<'a>(limits: impl IntoIterator<Item = &'a str>) -> String {
    let mut joined: Vec<&str> = Vec::new();
    for limit in limits {
        if !limit.is_empty() && !joined.contains(&limit) {
            joined.push(limit);
        }
    }
    joined.join("; ")
}
