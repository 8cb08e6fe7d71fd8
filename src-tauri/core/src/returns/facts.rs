//! What the rules have to know of pupils on a day, gathered once for a whole class or school.

use std::collections::HashMap;

use crate::agreements::state::{AgreementPosition, Out};
use crate::agreements::{self, Form, Signature};
use crate::base::ids::{ClassId, PersonId};
use crate::base::{Day, Result};
use crate::consents::facts::{Asked, PupilFacts};
use crate::people::{self, Person, Whose, Year};
use crate::store::Read;

/// Which pupils are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Those who were in the class on the day.
    Class(ClassId),
    /// Those who were at the school on the day but in no class.
    NoClass,
    /// Everybody who was at the school on the day.
    School,
    /// One pupil, at the school or not.
    One(PersonId),
}

/// A pupil with what the rules need.
pub struct Pupil {
    pub person: Person,
    pub facts: PupilFacts,
    /// The last agreement form that went out.
    pub agreement_out: Option<Out>,
    /// The day the last consent sheet came in.
    pub consents_in: Option<Day>,
    /// The pupil's signatures, newest first.
    pub signatures: Vec<Signature>,
}

/// The pupils of a day, with the versions of forms that hold on it.
pub struct Pupils {
    pub pupils: Vec<Pupil>,
    last_material: HashMap<&'static str, u32>,
    pub on: Day,
}

impl Pupils {
    /// Where the agreement of the pupil's year stands.
    #[must_use]
    pub fn agreement(&self, pupil: &Pupil) -> AgreementPosition {
        let form = agreement_form(&pupil.person);
        let last_material = self
            .last_material
            .get(form.word())
            .copied()
            .unwrap_or_default();
        agreements::state::position(
            form,
            &pupil.signatures,
            last_material,
            pupil.agreement_out,
            pupil.person.left_on,
            self.on,
        )
    }

    /// The facts alone, in the same order.
    #[must_use]
    pub fn facts(&self) -> Vec<PupilFacts> {
        self.pupils.iter().map(|p| p.facts.clone()).collect()
    }
}

/// The agreement that a pupil of this year signs.
#[must_use]
pub fn agreement_form(person: &Person) -> Form {
    Form::agreement_for(&Year::kept(person.fields.year.clone()))
}

/// Gathers the pupils, sorted by name.
pub fn gather(read: &Read<'_>, who: Who, on: Day) -> Result<Pupils> {
    let people = match who {
        Who::Class(class) => people::list::pupils_in(read, Some(class), on)?,
        Who::NoClass => people::list::pupils_in(read, None, on)?,
        Who::School => people::list::pupils(read, on)?,
        Who::One(id) => vec![people::store::find(read, id)?],
    };
    let whose = match who {
        Who::School => Whose::EVERYBODY,
        Who::Class(_) | Who::NoClass | Who::One(_) => Whose::of(people.iter().map(|p| p.id)),
    };
    let never = people::image_never::all(read, on)?;
    let mut out: HashMap<(PersonId, &str), (Day, Option<Day>)> = HashMap::new();
    for (pupil, form, issued_on, due_on) in agreements::store::issues_by(read, &whose, on)? {
        out.insert((pupil, form.word()), (issued_on, due_on));
    }
    let mut came_in: HashMap<PersonId, Day> = HashMap::new();
    for (pupil, form, day) in agreements::store::returns_by(read, &whose, on)? {
        if form == Form::C1 {
            came_in.insert(pupil, day);
        }
    }
    let mut signatures: HashMap<PersonId, Vec<Signature>> = HashMap::new();
    for signature in agreements::store::signatures_in(read, &whose)? {
        signatures
            .entry(signature.pupil)
            .or_default()
            .push(signature);
    }
    let mut last_material = HashMap::new();
    for form in [Form::A1, Form::A2, Form::C1] {
        last_material.insert(
            form.word(),
            agreements::store::last_material(read, form, on)?,
        );
    }
    let pupils = people
        .into_iter()
        .map(|person| {
            let asked = out
                .get(&(person.id, Form::C1.word()))
                .map(|(issued_on, due_on)| Asked {
                    issued_on: *issued_on,
                    due_on: *due_on,
                });
            let agreement_out =
                out.get(&(person.id, agreement_form(&person).word()))
                    .map(|(issued_on, due_on)| Out {
                        issued_on: *issued_on,
                        due_on: *due_on,
                    });
            Pupil {
                facts: PupilFacts {
                    id: person.id,
                    born: person.fields.born,
                    left_on: person.left_on,
                    image_never: never.contains(&person.id),
                    asked,
                },
                agreement_out,
                consents_in: came_in.get(&person.id).copied(),
                signatures: signatures.remove(&person.id).unwrap_or_default(),
                person,
            }
        })
        .collect();
    Ok(Pupils {
        pupils,
        last_material,
        on,
    })
}
