//! Reports on equipment on paper: the same lines as on the screen, under the same headings.

use super::Prepared;
use super::days::{day, maybe, say, word};
use super::listing::{self, paragraph, small};
use super::prepared::file_name;
use crate::base::{Result, money};
use crate::care::report::{Report, ReportLine, ReportWhy, report};
use crate::printing::{Block, Column, Row, Table, TextSize};
use crate::store::Read;

/// The report, as of today.
pub fn sheets(read: &Read<'_>, of: Report) -> Result<Prepared> {
    let page = report(read, of)?;
    let title = title(of);
    let subtitle = say("equipment.subtitle", &[("day", &day(read.today()))]);
    let mut sheet = listing::sheet(read, title.clone(), subtitle, TextSize::List)?;
    sheet.landscape = true;
    if page.lines.is_empty() {
        sheet.blocks.push(paragraph(word("equipment.none")));
    } else {
        let (count, cost) = (page.lines.len().to_string(), money::words(page.cost_pence));
        sheet.blocks.push(small(say("equipment.count", &[("count", &count), ("cost", &cost)])));
    }
    if page.without_cost > 0 {
        sheet.blocks.push(small(say("equipment.without_cost", &[("count", &page.without_cost.to_string())])));
    }
    let mut rows: Vec<Row> = Vec::new();
    let mut last: Option<String> = None;
    for line in &page.lines {
        let group = group(of, line);
        if last.as_ref() != Some(&group) {
            if !group.is_empty() {
                rows.push(Row::head(group.clone()));
            }
            last = Some(group);
        }
        rows.push(row(line));
    }
    if !rows.is_empty() {
        let heading = |name: &str| word(&format!("equipment.column.{name}"));
        let is_listed = page.lines.iter().all(|line| line.why == ReportWhy::Listed);
        sheet.blocks.push(Block::Table(Table {
            summary: title.clone(),
            columns: vec![
                Column::mm(heading("tag"), 25),
                Column::share(heading("what"), 8),
                Column::share(heading("serial"), 5),
                Column::share(heading("room"), 4),
                Column::share(heading("keeper"), 5),
                Column::mm(heading("bought_on"), 32),
                Column::mm(heading("cost"), 25).right(),
                Column::share(heading(if is_listed { "standing" } else { "why" }), 6),
            ],
            rows,
            row_height: 0,
        }));
    }
    let file = file_name(&[&title], read.today());
    Ok(Prepared::of_lists(title, file, vec![sheet]))
}

/// What the report is called.
pub fn title(of: Report) -> String {
    word(&format!("equipment.{}.title", of.word()))
}

/// What a line stands under, in words; empty where the report has no groups.
pub fn group(of: Report, line: &ReportLine) -> String {
    match (of, line.group.as_str()) {
        (Report::TestsDue, kind) => word(&format!("equipment.test.{kind}")),
        (
            Report::ByRoom
            | Report::ByKeeper
            | Report::ByAge
            | Report::ByFunding
            | Report::Replacement { .. }
            | Report::Assistive,
            "",
        ) => word(&format!("equipment.{}.none", of.word())),
        (_, group) => group.to_owned(),
    }
}

/// Why the line stands there, with the day that it is about.
pub fn why(line: &ReportLine) -> String {
    let why = match line.why {
        ReportWhy::Listed => word(&format!("equipment.standing.{}", line.asset.standing.word())),
        why => word(&format!("equipment.why.{}", why.word())),
    };
    match line.on {
        Some(_) => say("equipment.why_on", &[("why", &why), ("day", &maybe(line.on))]),
        None => why,
    }
}

fn row(line: &ReportLine) -> Row {
    Row::of([
        line.asset.tag.clone().into(),
        line.asset.what.clone().into(),
        line.asset.serial.clone().into(),
        line.asset.room.clone().into(),
        line.keeper.clone().into(),
        maybe(line.bought_on).into(),
        line.cost_pence.map(money::words).unwrap_or_default().into(),
        why(line).into(),
    ])
}
