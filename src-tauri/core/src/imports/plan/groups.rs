//! The rows of one pupil come together: a file may repeat the pupil for every contact.

use std::collections::HashMap;

use super::known::name_keys;
use super::rows::{Said, SaidContact};
use super::words::Fault;
use crate::base::Day;
use crate::people::Fields;

/// Everything that the file says about one person.
pub struct Group {
    pub number: u32,
    pub also: Vec<u32>,
    pub fields: Fields,
    pub class: String,
    pub left: Option<Day>,
    pub contacts: Vec<SaidContact>,
    pub faults: Vec<Fault>,
}

/// Gathers rows into people, by UPN, by admission number, by name and birthday, or else by name and class.
#[derive(Default)]
pub struct Gather {
    pub groups: Vec<Group>,
    keys: HashMap<String, usize>,
}

impl Gather {
    /// Takes a row in.
    pub fn take(&mut self, said: Said) {
        // A row that names nobody belongs to nobody.
        let keys = if said.faults == [Fault::NobodyNamed] { Vec::new() } else { keys(&said) };
        let known = keys.iter().find_map(|key| self.keys.get(key)).copied().filter(|at| !self.apart(*at, &said));
        let at = if let Some(at) = known {
            self.groups[at].add(said);
            at
        } else {
            self.groups.push(Group {
                number: said.number,
                also: Vec::new(),
                fields: said.fields,
                class: said.class,
                left: said.left,
                contacts: said.contacts,
                faults: said.faults,
            });
            self.groups.len() - 1
        };
        for key in keys {
            self.keys.entry(key).or_insert(at);
        }
    }

    /// Two different UPNs, or admission numbers and no common UPN, are two pupils even if name and birthday are alike.
    fn apart(&self, at: usize, said: &Said) -> bool {
        let (a, b) = (&self.groups[at].fields, &said.fields);
        let differ = |x: &str, y: &str| !x.is_empty() && !y.is_empty() && !x.eq_ignore_ascii_case(y);
        let alike = |x: &str, y: &str| !x.is_empty() && x.eq_ignore_ascii_case(y);
        differ(&a.upn, &b.upn) && !alike(&a.admission_no, &b.admission_no)
            || differ(&a.admission_no, &b.admission_no) && !alike(&a.upn, &b.upn)
    }
}

fn keys(said: &Said) -> Vec<String> {
    let f = &said.fields;
    let mut keys = Vec::with_capacity(4);
    if !f.upn.is_empty() {
        keys.push(format!("u|{}", f.upn));
    }
    if !f.admission_no.is_empty() {
        keys.push(format!("a|{}", f.admission_no.to_lowercase()));
    }
    if f.legal_surname.is_empty() && f.known_surname.is_empty() {
        return keys;
    }
    for name in name_keys(f) {
        match f.born {
            Some(born) => keys.push(format!("n|{name}|{born}")),
            None if f.upn.is_empty() && f.admission_no.is_empty() => {
                keys.push(format!("c|{name}|{}|{}|{}", said.class, f.year, f.email));
            }
            None => {}
        }
    }
    keys
}

impl Group {
    /// Adds what a further row says. A fact that differs refuses all rows of the pupil: nobody can tell which is right.
    fn add(&mut self, mut said: Said) {
        let rows = vec![self.number, said.number];
        self.also.push(said.number);
        self.faults.append(&mut said.faults);
        let mut differ = |field: &str| {
            self.faults.push(Fault::TwiceDifferent { rows: rows.clone(), field: field.to_owned() });
        };
        for ((field, kept), (_, offered)) in self.fields.texts_mut().into_iter().zip(said.fields.texts_mut()) {
            if kept.is_empty() {
                *kept = std::mem::take(offered);
            } else if !offered.is_empty() && kept != offered {
                differ(field);
            }
        }
        let days = [
            ("born", &mut self.fields.born, said.fields.born),
            ("joinedOn", &mut self.fields.joined_on, said.fields.joined_on),
            ("leftOn", &mut self.left, said.left),
        ];
        for (field, kept, offered) in days {
            if kept.is_some() && offered.is_some() && *kept != offered {
                differ(field);
            }
            *kept = kept.or(offered);
        }
        if self.class.is_empty() {
            self.class = said.class;
        } else if !said.class.is_empty() && !self.class.eq_ignore_ascii_case(&said.class) {
            differ("class");
        }
        self.contacts.append(&mut said.contacts);
    }
}
