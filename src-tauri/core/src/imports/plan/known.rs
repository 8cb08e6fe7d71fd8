//! What the vault knows of people, as the plan compares a file with it.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use super::cells;
use crate::base::ids::PersonId;
use crate::base::{Day, Result, names};
use crate::imports::store;
use crate::people::{Fields, Kind, Link, Person};
use crate::store::Read;

/// Everybody in the vault, and who is whose contact.
pub struct Known {
    pub people: Vec<Person>,
    pub by_id: HashMap<PersonId, usize>,
    /// The contacts of each pupil, by the place of the pupil in `people`.
    pub links: HashMap<usize, Vec<KnownLink>>,
    upn: HashMap<String, usize>,
    admission_no: HashMap<String, usize>,
    /// Pupils and staff by name.
    named: HashMap<String, Vec<usize>>,
}

/// A contact that the vault has.
pub struct KnownLink {
    pub contact: usize,
    pub link: Link,
    pub ended_on: Option<Day>,
}

impl Known {
    /// Looks at everybody.
    pub fn load(read: &Read<'_>) -> Result<Self> {
        let people = store::everybody(read)?;
        let by_id: HashMap<PersonId, usize> = people.iter().enumerate().map(|(at, p)| (p.id, at)).collect();
        let mut links: HashMap<usize, Vec<KnownLink>> = HashMap::new();
        for (pupil, contact, link, ended_on) in store::links(read)? {
            if let (Some(pupil), Some(contact)) = (by_id.get(&pupil), by_id.get(&contact)) {
                links.entry(*pupil).or_default().push(KnownLink { contact: *contact, link, ended_on });
            }
        }
        let (mut upn, mut admission_no, mut named) = (HashMap::new(), HashMap::new(), HashMap::<String, Vec<usize>>::new());
        for (at, person) in people.iter().enumerate() {
            if !matches!(person.kind, Kind::Pupil | Kind::Staff) {
                continue;
            }
            let f = &person.fields;
            if !f.upn.is_empty() {
                upn.insert(f.upn.to_uppercase(), at);
            }
            if !f.admission_no.is_empty() {
                admission_no.insert(f.admission_no.to_lowercase(), at);
            }
            for name in name_keys(f) {
                named.entry(name).or_default().push(at);
            }
        }
        Ok(Self { people, by_id, links, upn, admission_no, named })
    }

    pub fn with_upn(&self, upn: &str) -> Option<usize> {
        self.upn.get(&upn.to_uppercase()).copied()
    }

    pub fn with_admission_no(&self, number: &str) -> Option<usize> {
        self.admission_no.get(&number.to_lowercase()).copied()
    }

    /// Everybody of that kind who bears the name, legal or preferred.
    pub fn namesakes(&self, fields: &Fields, kind: Kind) -> Vec<usize> {
        let mut found: Vec<usize> = name_keys(fields).iter().filter_map(|name| self.named.get(name)).flatten().copied().collect();
        found.retain(|at| self.people[*at].kind == kind);
        found.sort_unstable();
        found.dedup();
        found
    }

    /// A short mark of each person's state, with whom they are linked: another mark means that somebody changed something.
    pub fn marks(&self) -> HashMap<PersonId, u64> {
        let mut digests: Vec<Sha256> = self
            .people
            .iter()
            .map(|p| {
                // The content counts, not the revision: who was changed and changed back is as before.
                // The class of who leaves ends by itself with the last day, and nobody has changed anything by that.
                let class = p.class_id.filter(|_| p.left_on.is_none());
                let state = serde_json::to_vec(&(&p.fields, p.left_on, class)).unwrap_or_default();
                Sha256::new().chain_update(p.id.0.as_bytes()).chain_update(state)
            })
            .collect();
        let mut pupils: Vec<usize> = self.links.keys().copied().collect();
        pupils.sort_unstable();
        for pupil in pupils {
            let mut links: Vec<&KnownLink> = self.links[&pupil].iter().collect();
            links.sort_by_key(|k| self.people[k.contact].id);
            for known in links {
                let state = format!("{:?}|{:?}", known.link, known.ended_on);
                digests[pupil].update(self.people[known.contact].id.0.as_bytes());
                digests[pupil].update(&state);
                digests[known.contact].update(self.people[pupil].id.0.as_bytes());
                digests[known.contact].update(&state);
            }
        }
        let marks = digests.into_iter().map(|d| {
            let bytes: [u8; 32] = d.finalize().into();
            u64::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7]])
        });
        self.people.iter().map(|p| p.id).zip(marks).collect()
    }

    /// One mark of the whole vault as an import sees it.
    pub fn mark(&self) -> [u8; 32] {
        let mut marks: Vec<(PersonId, u64)> = self.marks().into_iter().collect();
        marks.sort_unstable();
        let mut digest = Sha256::new();
        for (id, mark) in marks {
            digest.update(id.0.as_bytes());
            digest.update(mark.to_le_bytes());
        }
        digest.finalize().into()
    }
}

/// The names under which somebody is told: legal and preferred.
pub fn name_keys(f: &Fields) -> Vec<String> {
    let mut keys = Vec::with_capacity(2);
    for (surname, forename) in [(f.legal_surname.as_str(), f.legal_forename.as_str()), (f.surname(), f.forename())] {
        if surname.is_empty() && forename.is_empty() {
            continue;
        }
        let key = format!("{}|{}", names::fold(surname), names::fold(forename));
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// What tells an adult: the name together with an e-mail, a mobile or an address. Never the name alone.
pub fn adult_keys(f: &Fields) -> Vec<String> {
    let name = adult_name(f);
    let mut keys = Vec::new();
    if f.email.contains('@') {
        keys.push(format!("{name}|e|{}", f.email.to_lowercase()));
    }
    for number in [&f.mobile, &f.phone] {
        let dialled = cells::dialled(number);
        // A land line is the household's, so it counts as the address does; a mobile counts by itself.
        if !dialled.is_empty() && dialled.starts_with('7') {
            keys.push(format!("{name}|m|{dialled}"));
        }
    }
    let address = names::fold(&f.address);
    if address.len() >= 8 {
        keys.push(format!("{name}|a|{address}"));
    }
    keys
}

/// The folded name of an adult; the title stands in where the forename is not known.
pub fn adult_name(f: &Fields) -> String {
    let given = if f.legal_forename.is_empty() { &f.title } else { &f.legal_forename };
    format!("{}|{}", names::fold(&f.legal_surname), names::fold(given))
}
