//! Forms that go out: blank, for one pupil, for a class or for the school.

use std::sync::Arc;

use super::FormChoice;
use super::days::{say, word};
use super::form::{self, Known};
use super::prepared::{Prepared, file_name};
use crate::agreements::issue::{NewIssue, reference};
use crate::agreements::{Form, FormVersion, store};
use crate::base::ids::{ClassId, PersonId};
use crate::base::{Day, Problem, Result, Why};
use crate::consents::{self, Purpose};
use crate::people::list::{ListPeople, list};
use crate::people::school::{self, School};
use crate::people::{self, Kind, classes};
use crate::printing::{Block, Job, Sheet, Style, lay_out};
use crate::returns::facts::{self, Pupil};
use crate::store::Read;

/// The most blank copies in one go.
const MOST_BLANK: u16 = 500;

/// Blank forms, each with its own reference; the day they are due is left open, since nobody knows yet when they go out.
pub fn blank(read: &Read<'_>, form: Form, copies: u16) -> Result<Prepared> {
    if copies == 0 {
        return Err(Problem::NothingToPrint);
    }
    let copies = copies.min(MOST_BLANK);
    let mut run = Run::begin(read, None)?;
    for _ in 0..copies {
        run.add(read, form, None)?;
    }
    let title = say("run.blank", &[("form", form.word())]);
    let name = file_name(&[form.word(), &word("run.blank_file")], read.today());
    run.finish(title, name, false)
}

/// The forms of one pupil, also of one who has just been entered for next year.
pub fn pupil(read: &Read<'_>, pupil: PersonId, forms: &[FormChoice], due_on: Option<Day>) -> Result<Prepared> {
    let person = people::store::find(read, pupil)?;
    if person.kind != Kind::Pupil {
        return Err(Problem::NotFound);
    }
    let (name, codes) = (person.name.clone(), codes(forms));
    let mut run = Run::begin(read, Some(back_by(read, due_on)?))?;
    let pupils = facts::gather(read, vec![person], read.today())?;
    for pupil in &pupils.pupils {
        run.add_all(read, pupil, forms, |_| true)?;
    }
    let title = say("run.for", &[("whom", &name)]);
    run.finish(title, file_name(&[&codes, &name], read.today()), false)
}

/// What is wanted of a run besides its forms.
#[derive(Debug, Clone, Copy)]
pub struct How {
    /// Only for those from whom the form is not in.
    pub only_missing: bool,
    /// Every form begins on the front of a sheet.
    pub duplex: bool,
    /// When the forms should be back; none for what the school has settled.
    pub due_on: Option<Day>,
}

/// The forms of a class or of the whole school, class after class, pupil after pupil.
pub fn many(read: &Read<'_>, class: Option<ClassId>, forms: &[FormChoice], how: How) -> Result<Prepared> {
    let classes = classes::list(read)?;
    let whom = match class {
        Some(id) => {
            let class = classes.iter().find(|c| c.id == id);
            class.ok_or(Problem::NotFound)?.name.clone()
        }
        None => word("run.school"),
    };
    // Those in the class now, also who will only start: their forms go out before they come.
    let mut people = list(read, &ListPeople { kind: Some(Kind::Pupil), class_id: class, ..ListPeople::default() })?.people;
    // A stable sort: inside a class the order of the register stays.
    people.sort_by_key(|person| classes.iter().position(|class| Some(class.id) == person.class_id).unwrap_or(usize::MAX));
    let pupils = facts::gather(read, people, read.today())?;
    let mut run = Run::begin(read, Some(back_by(read, how.due_on)?))?;
    for pupil in &pupils.pupils {
        run.add_all(read, pupil, forms, |form| !how.only_missing || pupils.lacks(pupil, form))?;
    }
    let title = say("run.for", &[("whom", &whom)]);
    let name = file_name(&[&codes(forms), &whom], read.today());
    run.finish(title, name, how.duplex)
}

/// The forms as they stand in a file's name.
fn codes(forms: &[FormChoice]) -> String {
    let codes: Vec<String> = forms
        .iter()
        .map(|form| match form {
            FormChoice::Agreement => word("run.agreement_file"),
            FormChoice::A1 => Form::A1.word().to_owned(),
            FormChoice::A2 => Form::A2.word().to_owned(),
            FormChoice::C1 => word("run.consents_file"),
        })
        .collect();
    codes.join(&format!(" {} ", word("run.and")))
}

/// The day on the forms by which they should be back: from today on, and within a year.
fn back_by(read: &Read<'_>, chosen: Option<Day>) -> Result<Day> {
    let today = read.today();
    let Some(due) = chosen else {
        let days = chrono::Days::new(u64::from(school::get(read)?.return_days));
        return today.checked_add_days(days).ok_or(Problem::invalid("dueOn", Why::InTheFuture));
    };
    if due < today {
        return Err(Problem::invalid("dueOn", Why::TooEarly));
    }
    if today.checked_add_months(chrono::Months::new(12)).is_some_and(|last| due > last) {
        return Err(Problem::invalid("dueOn", Why::InTheFuture));
    }
    Ok(due)
}

/// A run that is being put together.
struct Run {
    school: School,
    purposes: Vec<Purpose>,
    due_on: Option<Day>,
    versions: Vec<FormVersion>,
    sheets: Vec<Sheet>,
    jobs: Vec<Job>,
    issues: Vec<NewIssue>,
}

impl Run {
    fn begin(read: &Read<'_>, due_on: Option<Day>) -> Result<Self> {
        let school = school::get(read)?;
        Ok(Self {
            purposes: consents::store::purposes(read, read.today())?,
            school,
            due_on,
            versions: Vec::new(),
            sheets: Vec::new(),
            jobs: Vec::new(),
            issues: Vec::new(),
        })
    }

    /// The pupil's forms one after the other, so that they can be handed out as a set.
    fn add_all(&mut self, read: &Read<'_>, pupil: &Pupil, forms: &[FormChoice], wanted: impl Fn(Form) -> bool) -> Result<()> {
        let mut done: Vec<Form> = Vec::new();
        for choice in forms {
            let form = choice.for_year(&pupil.year());
            if !done.contains(&form) && wanted(form) {
                done.push(form);
                self.add(read, form, Some(pupil))?;
            }
        }
        Ok(())
    }

    fn add(&mut self, read: &Read<'_>, form: Form, pupil: Option<&Pupil>) -> Result<()> {
        // A consent sheet that asks nothing is no form.
        if form == Form::C1 && self.purposes.is_empty() {
            return Ok(());
        }
        let known = self.versions.iter().position(|version| version.code == form);
        let sheet = match known {
            Some(sheet) => sheet,
            None => {
                let version = store::version_on(read, form, read.today())?;
                let version = version.ok_or(Problem::NotFound)?;
                let known = Known { school: &self.school, purposes: &self.purposes, due_on: self.due_on, today: read.today() };
                self.sheets.push(form::sheet(&version, &known)?);
                self.versions.push(version);
                self.sheets.len() - 1
            }
        };
        let reference = reference()?;
        let filling = form::filling(&reference, pupil.map(|pupil| &pupil.person));
        self.jobs.push(Job { sheet, filling });
        self.issues.push(NewIssue {
            reference,
            form,
            pupil: pupil.map(|pupil| pupil.person.id),
            places: Arc::from(""),
            wordings: if form == Form::C1 { self.purposes.iter().map(|purpose| purpose.wording).collect() } else { Vec::new() },
        });
        Ok(())
    }

    fn finish(mut self, title: String, file_name: String, duplex: bool) -> Result<Prepared> {
        if self.jobs.is_empty() {
            return Err(Problem::NothingToPrint);
        }
        if duplex {
            for sheet in &mut self.sheets {
                fill_last_side(sheet)?;
            }
        }
        let ready = Prepared::ready(title, file_name, self.sheets, self.jobs);
        Ok(Prepared { issues: self.issues, versions: self.versions, due_on: self.due_on, ..ready })
    }
}

/// Gives a form with an odd number of pages one more, so that on a printer that prints both sides the next form begins on
/// a sheet of its own.
fn fill_last_side(sheet: &mut Sheet) -> Result<()> {
    if !lay_out(sheet, None)?.pages().is_multiple_of(2) {
        sheet.blocks.push(Block::PageBreak);
        sheet.blocks.push(Block::Paragraph { words: word("run.empty_side").into(), style: Style::Small });
    }
    Ok(())
}
