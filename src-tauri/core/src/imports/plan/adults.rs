//! The contacts of a file: brothers and sisters share theirs, and those whom the vault knows are not made again.

use std::collections::HashMap;

use super::cells;
use super::known::{Known, adult_keys, adult_name};
use super::rows::SaidContact;
use super::words::{Change, Warning};
use crate::base::ids::PersonId;
use crate::base::names;
use crate::people::{Fields, Kind, Link, Responsibility, edit};

/// One adult, however many children's rows name them.
pub struct Adult {
    pub id: PersonId,
    /// The place in `Known::people`; none for somebody new.
    pub known: Option<usize>,
    /// What the file says; where it says two things, the first.
    given: Fields,
}

/// What a contact will be to a pupil.
pub struct PlannedLink {
    /// The place in `Adults::all`.
    pub adult: usize,
    pub link: Link,
    pub was: Option<Link>,
}

/// Where an adult was met before.
#[derive(Clone, Copy)]
enum Met {
    /// A place in `Known::people`.
    Vault(usize),
    /// A place in `Adults::all`.
    File(usize),
}

/// All adults whom a file names.
#[derive(Default)]
pub struct Adults {
    pub all: Vec<Adult>,
    by_key: HashMap<String, Met>,
    by_known: HashMap<usize, usize>,
}

impl Adults {
    /// Everybody in the vault who can be a contact, so that a file meets them again.
    pub fn new(known: &Known) -> Self {
        let mut adults = Self::default();
        for (at, person) in known.people.iter().enumerate() {
            if person.kind != Kind::Pupil {
                for key in adult_keys(&person.fields) {
                    adults.by_key.entry(key).or_insert(Met::Vault(at));
                }
            }
        }
        adults
    }

    /// What becomes different for the adult; nothing if nothing does.
    pub fn becomes(&self, adult: usize, known: &Known) -> (Fields, Vec<(&'static str, String, String)>) {
        let adult = &self.all[adult];
        match adult.known {
            // Staff who are parents too keep what the office has typed about them.
            Some(at) if known.people[at].kind != Kind::Contact => (known.people[at].fields.clone(), Vec::new()),
            Some(at) => overlay(&known.people[at].fields, &adult.given),
            None => (adult.given.clone(), Vec::new()),
        }
    }

    /// Plans the contacts of one pupil; `pupil` is the place in `Known::people`.
    pub fn plan(
        &mut self,
        row: u32,
        pupil: Option<usize>,
        said: Vec<SaidContact>,
        known: &Known,
        changes: &mut Vec<Change>,
        warnings: &mut Vec<Warning>,
    ) -> Vec<PlannedLink> {
        let mut links: Vec<PlannedLink> = Vec::new();
        let theirs = pupil.and_then(|at| known.links.get(&at)).map_or(&[][..], Vec::as_slice);
        let mut place = theirs.iter().filter(|k| k.ended_on.is_none()).map(|k| k.link.place).max().unwrap_or(0);
        for contact in said {
            let mine = theirs.iter().map(|k| k.contact).filter(|at| is_the_same(&known.people[*at].fields, &contact.fields));
            let mut mine: Vec<usize> = mine.collect();
            // A father and a son of one name are told by what else is known of them.
            mine.sort_by_key(|at| !shares_a_line(&known.people[*at].fields, &contact.fields));
            let taken = |at: &usize| links.iter().any(|l| self.all[l.adult].known == Some(*at));
            let mine = mine.iter().find(|at| !taken(at) || shares_a_line(&known.people[**at].fields, &contact.fields)).copied();
            let adult = match mine {
                Some(at) => self.of_known(at, known),
                None => self.meet(&contact.fields, known),
            };
            let name = self.name(adult, known, &contact.fields);
            self.tell(adult, row, &name, contact.fields.clone(), known, changes, warnings);
            let was = self.all[adult].known.and_then(|at| theirs.iter().find(|k| k.contact == at));
            if let Some(on) = was.and_then(|k| k.ended_on) {
                warnings.push(Warning::ContactEnded { row, name, on });
                continue;
            }
            if let Some(twice) = links.iter_mut().find(|l| l.adult == adult) {
                // The same contact in another row of the pupil: what the first left blank.
                if twice.link.relationship.is_empty() {
                    twice.link.relationship.clone_from(&contact.relationship);
                }
                continue;
            }
            if was.is_none() {
                place = place.saturating_add(1);
            }
            let link = planned(&contact, was.map(|k| &k.link), place);
            describe(&name, was.map(|k| &k.link), &link, changes);
            links.push(PlannedLink { adult, link, was: was.map(|k| k.link.clone()) });
        }
        links
    }

    /// The adult whom the keys tell, or somebody new.
    fn meet(&mut self, fields: &Fields, known: &Known) -> usize {
        let met = adult_keys(fields).iter().find_map(|key| self.by_key.get(key)).copied();
        match met {
            Some(Met::File(at)) => at,
            Some(Met::Vault(at)) => self.of_known(at, known),
            None => {
                self.all.push(Adult { id: PersonId::new(), known: None, given: Fields::default() });
                self.all.len() - 1
            }
        }
    }

    fn of_known(&mut self, at: usize, known: &Known) -> usize {
        *self.by_known.entry(at).or_insert_with(|| {
            self.all.push(Adult { id: known.people[at].id, known: Some(at), given: Fields::default() });
            self.all.len() - 1
        })
    }

    fn name(&self, adult: usize, known: &Known, said: &Fields) -> String {
        self.all[adult].known.map_or_else(|| said.name(), |at| known.people[at].name.clone())
    }

    /// Keeps what a row says about an adult. The first row is believed; a later one that differs is reported.
    #[allow(clippy::too_many_arguments)]
    fn tell(
        &mut self,
        adult: usize,
        row: u32,
        name: &str,
        mut said: Fields,
        known: &Known,
        changes: &mut Vec<Change>,
        warnings: &mut Vec<Warning>,
    ) {
        let person = self.all[adult].known.map(|at| &known.people[at]);
        let mut was = person.map(|p| p.fields.clone()).unwrap_or_default();
        let kept = person.is_some_and(|p| p.kind != Kind::Contact);
        for (((field, given), (_, said)), (_, was)) in
            self.all[adult].given.texts_mut().into_iter().zip(said.texts_mut()).zip(was.texts_mut())
        {
            if said.is_empty() || kept {
                continue;
            }
            // Another spelling of what the vault has is no change.
            if alike(field, was, said) {
                said.clone_from(was);
            }
            if given.is_empty() {
                given.clone_from(said);
                if person.is_some() && was != said {
                    changes.push(Change {
                        field: field.to_owned(),
                        contact: Some(name.to_owned()),
                        was: was.clone(),
                        becomes: said.clone(),
                    });
                }
            } else if !alike(field, given, said) {
                warnings.push(Warning::ContactDiffers { row, name: name.to_owned(), field: field.to_owned() });
            }
        }
        for key in adult_keys(&self.all[adult].given) {
            self.by_key.entry(key).or_insert(Met::File(adult));
        }
    }
}

/// The same adult among a pupil's own contacts: the same name, or the same forename with the same e-mail or mobile (a new surname).
fn is_the_same(known: &Fields, said: &Fields) -> bool {
    if adult_name(known) == adult_name(said) {
        return true;
    }
    let forename = names::fold(&known.legal_forename);
    !forename.is_empty() && forename == names::fold(&said.legal_forename) && shares_a_line(known, said)
}

/// Two spellings of one e-mail address, one telephone number or one word.
fn alike(field: &str, a: &str, b: &str) -> bool {
    match field {
        "mobile" | "phone" => {
            let dialled = cells::dialled(a);
            a == b || (!dialled.is_empty() && dialled == cells::dialled(b))
        }
        "email" => a.eq_ignore_ascii_case(b),
        "address" | "title" => names::fold(a) == names::fold(b),
        _ => a == b,
    }
}

/// The same e-mail or the same mobile.
fn shares_a_line(a: &Fields, b: &Fields) -> bool {
    let email = !a.email.is_empty() && a.email.eq_ignore_ascii_case(&b.email);
    let mobile = cells::dialled(&a.mobile);
    email || (!mobile.is_empty() && mobile == cells::dialled(&b.mobile))
}

fn planned(said: &SaidContact, was: Option<&Link>, place: u8) -> Link {
    let mut link = was.cloned().unwrap_or(Link {
        relationship: String::new(),
        responsibility: Responsibility::Unknown,
        court_order: false,
        lives_with: None,
        place: said.place.unwrap_or(place),
    });
    if !said.relationship.is_empty() {
        link.relationship.clone_from(&said.relationship);
    }
    // Blank is not "no": what the vault has stays.
    link.responsibility = said.responsibility.unwrap_or(link.responsibility);
    link.court_order = said.court_order.unwrap_or(link.court_order);
    link.lives_with = said.lives_with.or(link.lives_with);
    link.place = said.place.unwrap_or(link.place);
    link
}

fn describe(name: &str, was: Option<&Link>, link: &Link, changes: &mut Vec<Change>) {
    let mut push = |field: &str, was: String, becomes: String| {
        if was != becomes {
            changes.push(Change { field: field.to_owned(), contact: Some(name.to_owned()), was, becomes });
        }
    };
    let Some(was) = was else {
        changes.push(Change {
            field: "contact".to_owned(),
            contact: Some(name.to_owned()),
            was: String::new(),
            becomes: link.relationship.clone(),
        });
        return;
    };
    let flag = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
    push("relationship", was.relationship.clone(), link.relationship.clone());
    push("responsibility", was.responsibility.word().to_owned(), link.responsibility.word().to_owned());
    push("courtOrder", flag(was.court_order), flag(link.court_order));
    push("livesWith", was.lives_with.map(flag).unwrap_or_default(), link.lives_with.map(flag).unwrap_or_default());
    push("place", was.place.to_string(), link.place.to_string());
}

/// What the vault has, with what the file says laid over it: a blank never takes anything away.
pub fn overlay(known: &Fields, given: &Fields) -> (Fields, Vec<(&'static str, String, String)>) {
    let (mut was, mut becomes, mut given) = (known.clone(), known.clone(), given.clone());
    for ((_, kept), (_, said)) in becomes.texts_mut().into_iter().zip(given.texts_mut()) {
        if !said.is_empty() {
            *kept = std::mem::take(said);
        }
    }
    becomes.born = given.born.or(becomes.born);
    becomes.joined_on = given.joined_on.or(becomes.joined_on);
    let changes = edit::changes(&mut was, &mut becomes);
    (becomes, changes)
}
