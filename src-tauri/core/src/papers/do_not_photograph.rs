//! The do-not-photograph list: who may not be shown, and where. One page for each class, to be read from a doorway.

use super::days::{day, say, word};
use super::listing::{self, heading, paragraph, small};
use super::prepared::{Prepared, file_name};
use crate::base::ids::{ClassId, PurposeId};
use crate::base::{Day, Problem, Result, Why};
use crate::consents::grid::positions;
use crate::consents::state::Position;
use crate::consents::{Purpose, Topic, store};
use crate::people::Whose;
use crate::printing::{Block, Column, Row, Sheet, Table, TextSize, Words};
use crate::returns::facts::Pupil;
use crate::store::Read;

/// How long a list holds when nobody says otherwise: long enough for a week's work, short enough to be right.
const DAYS: u64 = 7;

/// This purpose is about pictures that were taken long ago; it says nothing to somebody with a camera.
const NOT_AT_THE_CAMERA: &str = "after_leaving";

/// The list. Refused, withdrawn, expired, disputed, never asked, not answered, or "never" by the safeguarding lead: all of
/// them look the same on it (R2, R3, R13). A Yes that runs out before the list does counts as No, so that the list is
/// right to its last day.
pub fn list(
    read: &Read<'_>,
    class: Option<ClassId>,
    as_at: Option<Day>,
    valid_until: Option<Day>,
    chosen: &[PurposeId],
) -> Result<Prepared> {
    let on = as_at.unwrap_or(read.today());
    let last = match valid_until {
        Some(last) if last < on => return Err(Problem::invalid("validUntil", Why::TooEarly)),
        Some(last) => last,
        None => on.checked_add_days(chrono::Days::new(DAYS)).unwrap_or(on),
    };
    let purposes: Vec<Purpose> = store::purposes(read, on)?
        .into_iter()
        .filter(|p| p.topic == Topic::Images)
        .filter(|p| if chosen.is_empty() { p.code != NOT_AT_THE_CAMERA } else { chosen.contains(&p.id) })
        .collect();
    if purposes.is_empty() {
        return Err(Problem::NothingToPrint);
    }
    let pupils = listing::gather(read, class, on)?;
    let lines = counting(read, &pupils.pupils, &purposes, on, last)?;

    let whom = match class {
        Some(class) => listing::class_name(read, class)?,
        None => word("run.school"),
    };
    let mut sheets = Vec::new();
    for (name, members) in listing::by_class(&pupils) {
        let name = if name.is_empty() { word("list.no_class") } else { name.to_owned() };
        let lines: Vec<(&Pupil, &Line)> = members.iter().map(|(at, p)| (*p, &lines[*at])).collect();
        sheets.push(page(read, &name, &lines, &purposes, chosen, (on, last))?);
    }
    if sheets.is_empty() {
        sheets.push(page(read, &whom, &[], &purposes, chosen, (on, last))?);
    }
    Ok(Prepared::of_lists(
        say("do_not_photograph.window_title", &[("whom", &whom)]),
        file_name(&[&word("do_not_photograph.file"), &whom], on),
        sheets,
    ))
}

/// For each purpose whether it counts as Yes to the last day, and the limits of those that do.
type Line = Vec<(bool, String)>;

fn counting(read: &Read<'_>, pupils: &[Pupil], purposes: &[Purpose], on: Day, last: Day) -> Result<Vec<Line>> {
    let mut rows = store::of_those(read, &Whose::of(pupils.iter().map(|pupil| pupil.person.id)))?;
    // What came in later was not known on the day that the list is of.
    rows.retain(|row| row.received_on <= on);
    let now: Vec<_> = pupils.iter().map(|pupil| pupil.facts.clone()).collect();
    let mut then = now.clone();
    for facts in &mut then {
        // Who leaves while the list holds is on it only for what was answered.
        facts.left_on = None;
    }
    let first: Vec<Vec<Position>> = positions(rows.clone(), purposes, &now, on);
    let second = positions(rows, purposes, &then, last);
    let lines = first.into_iter().zip(second).map(|(first, second)| {
        let both = first.into_iter().zip(second);
        both.map(|(a, b)| (a.counts_as_yes && b.counts_as_yes, a.limits)).collect()
    });
    Ok(lines.collect())
}

fn page(
    read: &Read<'_>,
    class: &str,
    lines: &[(&Pupil, &Line)],
    purposes: &[Purpose],
    chosen: &[PurposeId],
    (on, last): (Day, Day),
) -> Result<Sheet> {
    let subtitle = say("do_not_photograph.subtitle", &[("day", &day(on)), ("last", &day(last))]);
    let title = say("do_not_photograph.title", &[("class", class)]);
    let mut sheet = listing::sheet(read, title, subtitle, TextSize::EasyRead)?;
    let mut never: Vec<Words> = Vec::new();
    let mut some: Vec<Row> = Vec::new();
    for (pupil, line) in lines {
        let name = pupil.person.register_name.as_str();
        if line.iter().all(|(yes, _)| !yes) {
            never.push(Words::bold(name));
            continue;
        }
        let not: Vec<&str> =
            line.iter().zip(purposes).filter(|((yes, _), _)| !yes).map(|(_, purpose)| purpose.title.as_str()).collect();
        let limits = limits(line, purposes);
        if !not.is_empty() || !limits.is_empty() {
            let not = if not.is_empty() { word("do_not_photograph.nothing") } else { not.join(", ") };
            some.push(Row::of([Words::bold(name).into(), not.into(), limits.into()]));
        }
    }
    let listed = (never.len() + some.len()).to_string();
    let of = lines.len().to_string();
    sheet.blocks.push(paragraph(say("do_not_photograph.count", &[("listed", &listed), ("of", &of)])));
    sheet.blocks.push(small(say("do_not_photograph.destroy", &[("last", &day(last))])));
    if !chosen.is_empty() {
        let titles: Vec<&str> = purposes.iter().map(|p| p.title.as_str()).collect();
        sheet.blocks.push(paragraph(say("do_not_photograph.chosen", &[("titles", &titles.join(", "))])));
    }
    if !never.is_empty() {
        let name = if chosen.is_empty() { "do_not_photograph.none_at_all" } else { "do_not_photograph.none_of_these" };
        sheet.blocks.push(heading(1, word(name)));
        sheet.blocks.push(Block::Bullets { items: never });
    }
    if !some.is_empty() {
        sheet.blocks.push(heading(1, word("do_not_photograph.some")));
        sheet.blocks.push(Block::Table(Table {
            summary: say("do_not_photograph.summary", &[("class", class)]),
            columns: vec![
                Column::share(word("list.pupil"), 5),
                Column::share(word("do_not_photograph.not_for"), 7),
                Column::share(word("do_not_photograph.limits"), 6),
            ],
            rows: some,
            row_height: 0,
        }));
    }
    Ok(sheet)
}

/// The limits on what may be shown. One that holds for everything is said once.
fn limits(line: &Line, purposes: &[Purpose]) -> String {
    let mut said: Vec<(&str, Vec<&str>)> = Vec::new();
    for ((yes, limit), purpose) in line.iter().zip(purposes) {
        if !yes || limit.is_empty() {
            continue;
        }
        match said.iter_mut().find(|(known, _)| known == limit) {
            Some((_, titles)) => titles.push(&purpose.title),
            None => said.push((limit, vec![&purpose.title])),
        }
    }
    let allowed = line.iter().filter(|(yes, _)| *yes).count();
    let said: Vec<String> = said
        .into_iter()
        .map(|(limit, titles)| {
            if titles.len() == allowed {
                limit.to_owned()
            } else {
                say("do_not_photograph.limit", &[("titles", &titles.join(", ")), ("limit", limit)])
            }
        })
        .collect();
    said.join("; ")
}
