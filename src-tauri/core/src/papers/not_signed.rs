//! The list of missing forms: by class, what has still to come in, where it stands, and since when it is out. Names only,
//! nothing to ring.

use super::days::{day, maybe, say, word};
use super::listing::{self, small};
use super::missing::{Missing, Stands, Which, missing};
use super::prepared::{Prepared, file_name};
use crate::base::ids::ClassId;
use crate::base::{Day, Result};
use crate::printing::{Block, Column, Row, Sheet, Table, TextSize};
use crate::returns::facts::{Pupil, Pupils};
use crate::store::Read;

/// The list as at a day (none: today).
pub fn list(read: &Read<'_>, class: Option<ClassId>, which: Which, as_at: Option<Day>) -> Result<Prepared> {
    let on = as_at.unwrap_or(read.today());
    let pupils = listing::gather(read, class, on)?;
    let whom = match class {
        Some(class) => listing::class_name(read, class)?,
        None => word("run.school"),
    };
    let title = which.title(&whom);
    let subtitle = if which.only_printed { "not_signed.subtitle_printed" } else { "not_signed.subtitle" };
    let subtitle = say(subtitle, &[("day", &day(on))]);
    let mut sheet = listing::sheet(read, title.clone(), subtitle, TextSize::List)?;

    let mut rows: Vec<Row> = Vec::new();
    let mut count = Count::default();
    for (name, members) in listing::by_class(&pupils) {
        let lines: Vec<Row> = members.iter().flat_map(|(_, pupil)| lines(&pupils, pupil, which, &mut count)).collect();
        if !lines.is_empty() && class.is_none() {
            let name = if name.is_empty() { word("list.no_class") } else { name.to_owned() };
            rows.push(Row::head(name));
        }
        rows.extend(lines);
    }
    count.onto(&mut sheet, pupils.pupils.len());
    if !rows.is_empty() {
        sheet.blocks.push(Block::Table(Table {
            summary: say("not_signed.summary", &[("whom", &whom)]),
            columns: vec![
                Column::share(word("list.pupil"), 9),
                Column::share(word("not_signed.what"), 10),
                Column::mm(word("not_signed.stands"), 30),
                Column::mm(word("not_signed.printed"), 32),
                Column::mm(word("not_signed.due"), 32),
            ],
            rows,
            row_height: 0,
        }));
    }
    let (name, narrowed) = (word("not_signed.file"), which.narrowed());
    let words: Vec<&str> = [name.as_str()].into_iter().chain(narrowed.as_deref()).chain([whom.as_str()]).collect();
    Ok(Prepared::of_lists(title, file_name(&words, on), vec![sheet]))
}

/// What is said over the table.
#[derive(Default)]
struct Count {
    pupils: usize,
    not_back: usize,
    came_back: usize,
    not_printed: usize,
}

impl Count {
    fn take(&mut self, missing: &[Missing]) {
        self.pupils += usize::from(!missing.is_empty());
        for missing in missing {
            match missing.stands {
                Stands::Unprinted => self.not_printed += 1,
                Stands::Awaited => self.not_back += 1,
                Stands::Incomplete | Stands::Invalid => self.came_back += 1,
            }
        }
    }

    fn onto(&self, sheet: &mut Sheet, of: usize) {
        let [listed, of, not_back, came_back, not_printed] =
            [self.pupils, of, self.not_back, self.came_back, self.not_printed].map(|count| count.to_string());
        let values = [("listed", listed.as_str()), ("of", &of), ("not_back", &not_back), ("came_back", &came_back)];
        sheet.blocks.push(small(say("not_signed.count", &values)));
        if self.not_printed > 0 {
            sheet.blocks.push(small(say("not_signed.count_not_printed", &[("forms", &not_printed)])));
        }
    }
}

/// One row for each form that is missing. The name stands in the first, so the others stay on its page.
fn lines(pupils: &Pupils, pupil: &Pupil, which: Which, count: &mut Count) -> Vec<Row> {
    let mut name = pupil.person.register_name.clone();
    let missing = missing(pupils, pupil, which);
    count.take(&missing);
    let mut rows: Vec<Row> = missing
        .into_iter()
        .map(|missing| {
            let row = Row::of([
                std::mem::take(&mut name).into(),
                missing.what.into(),
                missing.stands.cell(),
                maybe(missing.out.map(|out| out.issued_on)).into(),
                maybe(missing.out.and_then(|out| out.due_on)).into(),
            ]);
            row.with_next()
        })
        .collect();
    if let Some(last) = rows.last_mut() {
        last.stays = false;
    }
    rows
}
