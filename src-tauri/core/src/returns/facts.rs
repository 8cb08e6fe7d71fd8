//! What the rules, lists and papers have to know of pupils on a day, gathered once for a class or the whole school.

use std::collections::{HashMap, HashSet};

use serde::Serialize;
use ts_rs::TS;

use crate::agreements::state::{AgreementPosition, AgreementState, Out};
use crate::agreements::{self, Form, Signature};
use crate::base::ids::{ClassId, PersonId};
use crate::base::{Day, Result};
use crate::consents;
use crate::consents::facts::{Asked, PupilFacts};
use crate::people::{self, Person, Whose, Year};
use crate::store::Read;

/// One pupil with everything that a list or a paper may say.
pub struct Pupil {
    pub person: Person,
    /// The year group on the day: last year's agreement is looked for in last year's form.
    year: Year,
    pub facts: PupilFacts,
    /// When the last form of each code went out.
    out: HashMap<&'static str, Out>,
    /// When the last form of each code came in.
    came_in: HashMap<&'static str, Day>,
    /// A consent on the sheet that came in was answered by nobody who may decide: the sheet has to come in anew.
    pub signed_in_vain: bool,
    /// Newest first.
    pub signatures: Vec<Signature>,
}

/// Pupils as they stood on a day.
pub struct Pupils {
    pub pupils: Vec<Pupil>,
    pub on: Day,
    last_material: HashMap<&'static str, u32>,
}

/// Which pupils are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Those who were in the class on the day.
    Class(ClassId),
    /// Those who were at the school on the day but in no class.
    NoClass,
    /// Everybody who was at the school on the day, class by class.
    School,
    /// One pupil, at the school or not.
    One(PersonId),
}

/// Gathers the facts about the pupils meant, sorted by name.
pub fn of(read: &Read<'_>, who: Who, on: Day) -> Result<Pupils> {
    let people = match who {
        Who::Class(class) => people::list::pupils_in(read, Some(class), on)?,
        Who::NoClass => people::list::pupils_in(read, None, on)?,
        Who::School => people::list::pupils(read, on)?,
        Who::One(id) => vec![people::store::find(read, id)?],
    };
    gather(read, people, on)
}

/// Gathers the facts about these people, in their order.
pub fn gather(read: &Read<'_>, people: Vec<Person>, on: Day) -> Result<Pupils> {
    let whose = Whose::of(people.iter().map(|person| person.id));
    let never = people::image_never::all(read, on)?;
    let mut out: HashMap<PersonId, HashMap<&'static str, Out>> = HashMap::new();
    for (pupil, form, issued_on, due_on) in agreements::store::issues_by(read, &whose, on)? {
        let forms = out.entry(pupil).or_default();
        forms.insert(form.word(), Out { issued_on, due_on });
    }
    let mut came_in: HashMap<PersonId, HashMap<&'static str, Day>> = HashMap::new();
    for (pupil, form, day) in agreements::store::returns_by(read, &whose, on)? {
        came_in.entry(pupil).or_default().insert(form.word(), day);
    }
    let mut signatures: HashMap<PersonId, Vec<Signature>> = HashMap::new();
    for signature in agreements::store::signatures_in(read, &whose)? {
        let theirs = signatures.entry(signature.pupil).or_default();
        theirs.push(signature);
    }
    let mut last_material = HashMap::new();
    for form in [Form::A1, Form::A2, Form::C1] {
        let version = agreements::store::last_material(read, form, on)?;
        last_material.insert(form.word(), version);
    }
    let mut years = if on < read.today() { people::list::years_on(read, &whose, on)? } else { HashMap::new() };
    let mut pupils: Vec<Pupil> = people
        .into_iter()
        .map(|person| {
            let out = out.remove(&person.id).unwrap_or_default();
            let came_in = came_in.remove(&person.id).unwrap_or_default();
            let asked = out.get(Form::C1.word()).map(|out| Asked { issued_on: out.issued_on, due_on: out.due_on });
            Pupil {
                facts: PupilFacts {
                    id: person.id,
                    born: person.fields.born,
                    left_on: person.left_on,
                    image_never: never.contains(&person.id),
                    asked,
                    came_in: came_in.get(Form::C1.word()).copied(),
                },
                out,
                came_in,
                signed_in_vain: false,
                signatures: signatures.remove(&person.id).unwrap_or_default(),
                year: Year::kept(years.remove(&person.id).unwrap_or_else(|| person.fields.year.clone())),
                person,
            }
        })
        .collect();
    find_signed_in_vain(read, &whose, &mut pupils, on)?;
    Ok(Pupils { pupils, on, last_material })
}

/// Few pupils have such an answer, so the consent rules are asked about those alone.
fn find_signed_in_vain(read: &Read<'_>, whose: &Whose, pupils: &mut [Pupil], on: Day) -> Result<()> {
    let ids: HashSet<PersonId> = consents::store::answered_in_vain(read, whose)?.into_iter().collect();
    if ids.is_empty() {
        return Ok(());
    }
    let mut those: Vec<&mut Pupil> = pupils.iter_mut().filter(|pupil| ids.contains(&pupil.person.id)).collect();
    let facts: Vec<PupilFacts> = those.iter().map(|pupil| pupil.facts.clone()).collect();
    let rows = consents::store::of_those(read, &Whose::of(ids.iter().copied()))?;
    let purposes = consents::store::purposes(read, on)?;
    for (pupil, cells) in those.iter_mut().zip(consents::grid::positions(rows, &purposes, &facts, on)) {
        pupil.signed_in_vain = cells.iter().any(|cell| cell.state == consents::state::State::Invalid);
    }
    Ok(())
}

impl Pupil {
    /// When the last form of that code went out, and when it was due.
    #[must_use]
    pub fn out(&self, form: Form) -> Option<Out> {
        self.out.get(form.word()).copied()
    }

    /// When the last form of that code came in.
    #[must_use]
    pub fn came_in(&self, form: Form) -> Option<Day> {
        self.came_in.get(form.word()).copied()
    }

    /// The agreement of the pupil's year.
    #[must_use]
    pub fn agreement_form(&self) -> Form {
        Form::agreement_for(&self.year())
    }

    /// The pupil's year group on the day.
    #[must_use]
    pub fn year(&self) -> Year {
        self.year.clone()
    }
}

impl Pupils {
    /// What the consent rules need, in the same order.
    #[must_use]
    pub fn facts(&self) -> Vec<PupilFacts> {
        self.pupils.iter().map(|pupil| pupil.facts.clone()).collect()
    }

    /// Where the agreement of the pupil's own year stands.
    #[must_use]
    pub fn own_agreement(&self, pupil: &Pupil) -> AgreementPosition {
        self.agreement(pupil, pupil.agreement_form())
    }

    /// Where an agreement of a pupil stands.
    #[must_use]
    pub fn agreement(&self, pupil: &Pupil, form: Form) -> AgreementPosition {
        let last_material = self.last_material.get(form.word()).copied().unwrap_or(0);
        agreements::state::position(form, &pupil.signatures, last_material, pupil.out(form), pupil.person.left_on, self.on)
    }

    /// Whether the form has still to come in from this pupil. An agreement is missing until it is complete. A consent
    /// sheet is missing when none has come in for this school year, when one went out after the last came in, or when
    /// nobody who may decide has answered what stands on it.
    #[must_use]
    pub fn lacks(&self, pupil: &Pupil, form: Form) -> bool {
        if form != Form::C1 {
            return self.agreement(pupil, form).state != AgreementState::Complete;
        }
        let Some(came_in) = pupil.came_in(form) else {
            return true;
        };
        pupil.signed_in_vain || came_in < school_year(self.on) || pupil.out(form).is_some_and(|out| out.issued_on > came_in)
    }

    /// Where the pupil's consent sheet stands.
    #[must_use]
    pub fn sheet(&self, pupil: &Pupil) -> SheetState {
        if !self.lacks(pupil, Form::C1) {
            return SheetState::In;
        }
        // What came back signed in vain is not awaited any more.
        let is_back = |out: &Out| pupil.came_in(Form::C1).is_some_and(|came_in| came_in >= out.issued_on);
        let awaited =
            |out: &Out| out.issued_on >= school_year(self.on) && out.due_on.is_none_or(|due| due >= self.on) && !is_back(out);
        if pupil.out(Form::C1).as_ref().is_some_and(awaited) {
            return SheetState::Out;
        }
        // A sheet of another year, or one after which a fresh one went out, is simply missing.
        let came_back = pupil.came_in(Form::C1).is_some_and(|came_in| {
            came_in >= school_year(self.on) && pupil.out(Form::C1).is_none_or(|out| out.issued_on <= came_in)
        });
        if came_back { SheetState::NotValid } else { SheetState::Missing }
    }
}

/// Where a pupil's consent sheet stands for the school year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetState {
    In,
    /// It went out and may still come back in time.
    Out,
    /// None went out, or none came back in time.
    Missing,
    /// It came back, but was signed only by somebody who may not decide: a fresh one has to come in.
    NotValid,
}

/// The first day on which a sheet counts for the school year of that day: as with answers, forms signed from July on are
/// for the year that begins in September.
fn school_year(on: Day) -> Day {
    use chrono::Datelike;
    let year = if on.month() >= 7 { on.year() } else { on.year() - 1 };
    Day::from_ymd_opt(year, 7, 1).unwrap_or(on)
}
