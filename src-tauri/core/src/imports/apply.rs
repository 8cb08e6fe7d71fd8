//! Apply a plan in one transaction.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::before::{Before, Was};
use super::plan::known::Known;
use super::plan::{self, Draft, Outcome, PlanImport, PlannedLink};
use super::{Shelf, columns, store};
use crate::base::ids::{ClassId, ImportId, PersonId};
use crate::base::{Day, Problem, Progress, Result};
use crate::people::{Fields, Kind, Link, Year, classes, contacts, end, store as people};
use crate::store::Write;

/// The plan that the person has accepted.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ApplyImport {
    pub plan: PlanImport,
    /// The fingerprint of the plan that was shown.
    pub fingerprint: String,
    /// The rows that the person does not want, by `PlanRow::row`; all others that are not refused go in.
    #[serde(default)]
    pub skipped: Vec<u32>,
    /// Pupils missing from the file who have left.
    #[serde(default)]
    pub leavers: Vec<Leaver>,
}

/// A pupil who has left, and the last day.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Leaver {
    pub person: PersonId,
    pub left_on: Day,
}

/// What was done.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportDone {
    /// None when there was nothing to change: then nothing is kept and nothing can be undone.
    pub id: Option<ImportId>,
    pub added: u32,
    pub changed: u32,
    pub unchanged: u32,
    pub ended: u32,
    pub refused: u32,
    pub skipped: u32,
    pub new_contacts: u32,
}

/// Applies the plan in the transaction at hand, or nothing of it. `ChangedMeanwhile` when the vault is no longer
/// the one that the plan was made for; `Stopped` when the person pressed "Stop".
pub fn apply(write: &Write<'_>, shelf: &Shelf, input: &ApplyImport, progress: &Progress) -> Result<ImportDone> {
    let skipped: HashSet<u32> = input.skipped.iter().copied().collect();
    let worked = plan::work(write, shelf, &input.plan, &skipped)?;
    if worked.fingerprint != input.fingerprint {
        return Err(Problem::ChangedMeanwhile);
    }
    if worked.table.source.fixed.is_none() {
        store::remember(write, &columns::remembered_as(&worked.table.written), &worked.mapping)?;
    }
    let mut work = Work::new(write, worked.draft)?;
    progress.begin(work.draft.entries.len() + input.leavers.len());
    for at in 0..work.draft.entries.len() {
        work.entry(at)?;
        progress.step()?;
    }
    for leaver in &input.leavers {
        work.leaver(leaver)?;
        progress.step()?;
    }
    for (id, words) in std::mem::take(&mut work.found_by) {
        progress.go_on()?;
        people::insert_words(write, id, &words)?;
    }
    let done = work.done;
    if done.added + done.changed + done.ended == 0 {
        write.note("", "import: nothing to change");
        return Ok(done);
    }
    let id = ImportId::new();
    let mut before = work.before;
    before.remember_marks(&Known::load(write)?);
    let file_name = &shelf.held(input.plan.token)?.file_name;
    store::keep_run(write, id, file_name, &done, &before.pack()?)?;
    write.note(
        id,
        format!("import: {} added, {} changed, {} ended, {} refused", done.added, done.changed, done.ended, done.refused),
    );
    Ok(ImportDone { id: Some(id), ..done })
}

/// A plan on its way into the vault.
struct Work<'a> {
    write: &'a Write<'a>,
    draft: Draft,
    before: Before,
    done: ImportDone,
    classes: HashMap<String, ClassId>,
    /// The one year of all pupils of a class, if it is one.
    years: HashMap<String, Option<String>>,
    /// Where each person's words stand in the search; only filled when somebody's name changes.
    words: Option<HashMap<PersonId, i64>>,
    /// What those who are new are found by. It goes in at the end: between other statements the search is brought up to
    /// date at each of them, which took half of the time.
    found_by: Vec<(PersonId, String)>,
    /// Adults who are in the vault as the file has them.
    settled: HashSet<usize>,
}

impl<'a> Work<'a> {
    fn new(write: &'a Write<'a>, draft: Draft) -> Result<Self> {
        let classes = store::classes(write)?.into_iter().map(|(id, name)| (name.to_ascii_lowercase(), id)).collect();
        let mut years: HashMap<String, Option<String>> = HashMap::new();
        for entry in &draft.entries {
            if let Some(class) = &entry.class {
                let year = &entry.fields.year;
                let kept = years.entry(class.to_ascii_lowercase()).or_insert_with(|| Some(year.clone()));
                if kept.as_ref().is_some_and(|kept| kept != year) {
                    *kept = None;
                }
            }
        }
        Ok(Self {
            write,
            draft,
            before: Before::default(),
            done: ImportDone::default(),
            classes,
            years,
            words: None,
            found_by: Vec::new(),
            settled: HashSet::new(),
        })
    }

    fn entry(&mut self, at: usize) -> Result<()> {
        let entry = &mut self.draft.entries[at];
        match (entry.outcome, entry.skipped) {
            (Outcome::Refused, _) => {
                self.done.refused += 1 + entry.also.len() as u32;
                return Ok(());
            }
            (_, true) => {
                self.done.skipped += 1;
                return Ok(());
            }
            (Outcome::Unchanged, _) => {
                self.done.unchanged += 1;
                return Ok(());
            }
            (Outcome::New, _) => self.done.added += 1,
            (Outcome::Changed, _) => self.done.changed += 1,
        }
        let fields = std::mem::take(&mut entry.fields);
        let changed = std::mem::take(&mut entry.changed);
        let (known, class, left) = (entry.known, entry.class.take(), entry.left);
        let links = std::mem::take(&mut entry.links);
        let id = match known {
            Some(at) => self.draft.known.people[at].id,
            None => PersonId::new(),
        };
        let on = fields.joined_on.filter(|_| known.is_none()).unwrap_or(self.write.today());
        let on = left.map_or(on, |left| on.min(left));
        match known {
            Some(at) => {
                let moves = class.is_some() || left.is_some();
                if !changed.is_empty() || moves {
                    self.keep(at, moves)?;
                }
                self.change(at, &fields, &changed)?;
            }
            None => {
                people::insert_fields(self.write, id, self.draft.kind, &fields)?;
                self.found_by.push((id, fields.words()));
                self.before.made.push(id);
            }
        }
        if let Some(class) = class {
            self.move_to(id, known, &class, &fields.year, on)?;
        }
        if let Some(left) = left {
            end::end(self.write, end::EndPerson { id, left_on: Some(left) })?;
        }
        links.iter().try_for_each(|link| self.link(id, known, link))
    }

    /// Keeps what somebody of the vault was before anything of theirs changes.
    fn keep(&mut self, at: usize, moves: bool) -> Result<()> {
        let person = &self.draft.known.people[at];
        let memberships = if moves { Some(store::memberships(self.write, person.id)?) } else { None };
        self.before.people.push(Was { id: person.id, fields: person.fields.clone(), left_on: person.left_on, memberships });
        Ok(())
    }

    fn change(&mut self, at: usize, fields: &Fields, changed: &[(&'static str, String, String)]) -> Result<()> {
        if changed.is_empty() {
            return Ok(());
        }
        let person = &self.draft.known.people[at];
        for (field, was, becomes) in changed {
            people::changed(self.write, person.id, field, was, becomes)?;
        }
        people::update_fields(self.write, person.id, fields)?;
        let words = fields.words();
        if words != person.fields.words() {
            if self.words.is_none() {
                self.words = Some(store::word_rows(self.write)?);
            }
            match self.words.as_ref().and_then(|rows| rows.get(&person.id)) {
                Some(row) => store::set_words_at(self.write, *row, &words)?,
                None => people::set_words(self.write, person.id, Some(&words))?,
            }
        }
        Ok(())
    }

    fn move_to(&mut self, id: PersonId, known: Option<usize>, class: &str, year: &str, on: Day) -> Result<()> {
        let key = class.to_ascii_lowercase();
        let class_id = match self.classes.get(&key) {
            Some(id) => *id,
            None => {
                let year = match self.years.get(&key) {
                    Some(Some(year)) => year,
                    Some(None) => "",
                    None => year,
                };
                let made = classes::named(self.write, class, &Year::kept(year.to_owned()))?;
                self.before.classes.push(made);
                self.classes.insert(key, made);
                made
            }
        };
        people::set_class(self.write, id, Some(class_id), on)?;
        match known {
            Some(at) => people::changed(self.write, id, "class", &self.draft.known.people[at].class_name, class),
            None => Ok(()),
        }
    }

    fn link(&mut self, pupil: PersonId, known: Option<usize>, planned: &PlannedLink) -> Result<()> {
        let adult = &self.draft.adults.all[planned.adult];
        let (contact, met) = (adult.id, adult.known);
        if self.settled.insert(planned.adult) {
            let (fields, changed) = self.draft.adults.becomes(planned.adult, &self.draft.known);
            match met {
                None => {
                    people::insert_fields(self.write, contact, Kind::Contact, &fields)?;
                    self.found_by.push((contact, fields.words()));
                    self.before.made.push(contact);
                    self.done.new_contacts += 1;
                }
                Some(at) if !changed.is_empty() => {
                    self.keep(at, false)?;
                    self.change(at, &fields, &changed)?;
                }
                Some(_) => {}
            }
        }
        if planned.was.as_ref() == Some(&planned.link) {
            return Ok(());
        }
        match &planned.was {
            Some(was) => self.before.links_were.push((pupil, contact, was.clone())),
            // A link from or to somebody who was made goes when they go.
            None if known.is_some() => self.before.links_made.push((pupil, contact)),
            None => {}
        }
        people::link(self.write, pupil, contact, &planned.link)?;
        if known.is_some() {
            let name = met.map_or_else(
                || self.draft.adults.becomes(planned.adult, &self.draft.known).0.name(),
                |at| self.draft.known.people[at].name.clone(),
            );
            let describe = |link: &Link| contacts::described(&name, link);
            let was = planned.was.as_ref().map(describe).unwrap_or_default();
            people::changed(self.write, pupil, "contact", &was, &describe(&planned.link))?;
        }
        Ok(())
    }

    fn leaver(&mut self, leaver: &Leaver) -> Result<()> {
        let missing = |at: &&usize| self.draft.known.people[**at].id == leaver.person;
        let at = *self.draft.missing.iter().find(missing).ok_or(Problem::NotFound)?;
        self.keep(at, true)?;
        end::end(self.write, end::EndPerson { id: leaver.person, left_on: Some(leaver.left_on) })?;
        self.done.ended += 1;
        Ok(())
    }
}
