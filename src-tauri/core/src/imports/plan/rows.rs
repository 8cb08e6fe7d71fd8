//! One row of the file → what it says about a pupil (or a member of staff) and their contacts.

use super::place::{Place, address, is_start};
use super::words::{Correction, Fault, Warning};
use super::{cells, dates};
use crate::base::{Day, names};
use crate::imports::{ContactFact, Meaning, PupilFact, StaffFact, open::Table, typed::Typed};
use crate::people::{Fields, Responsibility};

/// What a row says. Blank means that it says nothing.
#[derive(Default)]
pub struct Said {
    pub number: u32,
    pub fields: Fields,
    pub class: String,
    pub left: Option<Day>,
    pub contacts: Vec<SaidContact>,
    pub faults: Vec<Fault>,
}

/// What a row says about one contact.
#[derive(Default)]
pub struct SaidContact {
    pub fields: Fields,
    pub relationship: String,
    pub responsibility: Option<Responsibility>,
    pub court_order: Option<bool>,
    pub lives_with: Option<bool>,
    pub place: Option<u8>,
}

/// Reads rows under one mapping and gathers what the office should know.
pub struct Reader<'a> {
    pub table: &'a Table,
    pub mapping: &'a [Option<Meaning>],
    pub today: Day,
    cells: Typed<'a>,
    surname_column: Option<u32>,
    pub ambiguous: u32,
    pub warnings: Vec<Warning>,
}

impl<'a> Reader<'a> {
    pub fn new(table: &'a Table, mapping: &'a [Option<Meaning>], corrections: &'a [Correction], today: Day) -> Self {
        let cells = Typed::new(table, corrections);
        let names = |m: &Option<Meaning>| match m {
            Some(Meaning::Pupil { what }) => matches!(what, PupilFact::LegalSurname | PupilFact::FullName),
            Some(Meaning::Staff { what }) => matches!(what, StaffFact::Surname | StaffFact::FullName),
            _ => false,
        };
        let surname_column = mapping.iter().position(names).map(|n| n as u32);
        Self { table, mapping, today, cells, surname_column, ambiguous: 0, warnings: Vec::new() }
    }

    /// The cell, or what the person typed instead of it.
    pub fn cell(&self, row: usize, column: usize) -> &'a str {
        self.cells.cell(row, column)
    }

    /// What the row says.
    pub fn read(&mut self, row: usize) -> Said {
        let mut said = Said { number: self.table.source.grid.number(row), ..Said::default() };
        let mut full_names: Vec<(Option<u8>, String)> = Vec::new();
        let mut contacts: Vec<(u8, SaidContact, Vec<String>)> = Vec::new();
        for column in 0..self.mapping.len() {
            let Some(meaning) = self.mapping[column] else {
                continue;
            };
            let text = names::tidy(self.cell(row, column));
            if text.is_empty() {
                continue;
            }
            let place = Place { column: column as u32, heading: &self.table.names[column] };
            if let Some(fault) = place.fault(&text) {
                said.faults.push(fault);
                continue;
            }
            match meaning {
                Meaning::Pupil { what: PupilFact::FullName } | Meaning::Staff { what: StaffFact::FullName } => {
                    full_names.push((None, text));
                }
                Meaning::Pupil { what } => self.pupil(&mut said, what, text, &place),
                Meaning::Staff { what } => self.staff(&mut said, what, text, &place),
                Meaning::Contact { number, what } => {
                    let at = contacts.iter().position(|(n, ..)| *n == number).unwrap_or_else(|| {
                        contacts.push((number, SaidContact::default(), Vec::new()));
                        contacts.len() - 1
                    });
                    if what == ContactFact::FullName {
                        full_names.push((Some(number), text));
                    } else {
                        self.contact(said.number, &mut contacts[at], what, text, &place);
                    }
                }
            }
        }
        for (of, text) in full_names {
            match of {
                None => cells::full_name(&text, &mut said.fields),
                Some(number) => {
                    if let Some((_, contact, _)) = contacts.iter_mut().find(|(n, ..)| *n == number) {
                        cells::full_name(&text, &mut contact.fields);
                    }
                }
            }
        }
        contacts.sort_by_key(|(number, ..)| *number);
        let across = contacts.len() > 1 || contacts.first().is_some_and(|(n, ..)| *n > 1);
        for (number, mut contact, lines) in contacts {
            contact.fields.address = address(&lines);
            if contact.place.is_none() && across {
                contact.place = Some(number);
            }
            self.finish_contact(&mut said, contact);
        }
        self.judge(row, &mut said);
        said
    }

    fn pupil(&mut self, said: &mut Said, what: PupilFact, text: String, place: &Place<'_>) {
        let f = &mut said.fields;
        match what {
            PupilFact::Upn => {
                f.upn = text.replace(' ', "").to_uppercase();
                if !cells::is_upn(&f.upn) {
                    self.warnings.push(Warning::OddUpn { row: said.number, text });
                }
            }
            PupilFact::AdmissionNo => f.admission_no = text,
            PupilFact::LegalForename => f.legal_forename = text,
            PupilFact::LegalSurname => f.legal_surname = text,
            PupilFact::KnownForename => f.known_forename = text,
            PupilFact::KnownSurname => f.known_surname = text,
            PupilFact::FullName => {}
            PupilFact::Born => {
                f.born = self.date(&mut said.faults, &text, place);
                if f.born.is_some_and(|born| born > self.today || born < Day::from_ymd_opt(1900, 1, 1).unwrap_or_default()) {
                    said.faults.push(place.out_of_range(text));
                }
            }
            PupilFact::Sex => f.sex = cells::sex(&text).unwrap_or_default(),
            PupilFact::Year => match cells::year(&text) {
                Some(year) => f.year = year,
                None => said.faults.push(Fault::NotAYear { column: place.column, heading: place.heading.to_owned(), text }),
            },
            PupilFact::Class => said.class = text,
            PupilFact::Joined => f.joined_on = self.date(&mut said.faults, &text, place),
            PupilFact::Left => self.left(said, text, place),
            PupilFact::Language => f.language = text,
        }
    }

    fn staff(&mut self, said: &mut Said, what: StaffFact, text: String, place: &Place<'_>) {
        let f = &mut said.fields;
        match what {
            StaffFact::Title => f.title = text,
            StaffFact::Forename => f.legal_forename = text,
            StaffFact::Surname => f.legal_surname = text,
            StaffFact::FullName => {}
            StaffFact::Job => f.job = text,
            StaffFact::Email => f.email = text,
            StaffFact::Mobile => f.mobile = text,
            StaffFact::Phone => f.phone = text,
            StaffFact::Started => f.joined_on = self.date(&mut said.faults, &text, place),
            StaffFact::Ended => self.left(said, text, place),
        }
    }

    fn left(&mut self, said: &mut Said, text: String, place: &Place<'_>) {
        said.left = self.date(&mut said.faults, &text, place);
    }

    fn contact(&mut self, row: u32, of: &mut (u8, SaidContact, Vec<String>), what: ContactFact, text: String, place: &Place<'_>) {
        let (_, contact, lines) = of;
        let f = &mut contact.fields;
        let mut understood = true;
        match what {
            ContactFact::Title => f.title.clone_from(&text),
            ContactFact::Forename => f.legal_forename.clone_from(&text),
            ContactFact::Surname => f.legal_surname.clone_from(&text),
            ContactFact::FullName => {}
            ContactFact::Relationship => contact.relationship.clone_from(&text),
            ContactFact::Responsibility => {
                contact.responsibility = cells::responsibility(&text);
                understood = contact.responsibility.is_some();
            }
            ContactFact::CourtOrder => {
                contact.court_order = cells::court_order(&text);
                understood = contact.court_order.is_some();
            }
            ContactFact::LivesWith => {
                contact.lives_with = cells::yes_or_no(&text);
                understood = contact.lives_with.is_some();
            }
            ContactFact::Priority => {
                contact.place = text.parse().ok().filter(|n| *n > 0);
                understood = contact.place.is_some();
            }
            ContactFact::Email => {
                understood = text.contains('@');
                if understood {
                    f.email.clone_from(&text);
                }
            }
            ContactFact::Mobile => f.mobile.clone_from(&text),
            ContactFact::Phone => f.phone.clone_from(&text),
            ContactFact::Address | ContactFact::Town | ContactFact::Postcode => lines.push(text.clone()),
        }
        if !understood {
            self.warnings.push(Warning::NotUnderstood { row, heading: place.heading.to_owned(), text });
        }
    }

    fn finish_contact(&mut self, said: &mut Said, mut contact: SaidContact) {
        let f = &mut contact.fields;
        if f.legal_surname.is_empty() {
            // A contact of one name is kept under it.
            f.legal_surname = std::mem::take(&mut f.legal_forename);
        }
        if f.legal_surname.is_empty() {
            let says_something = [&f.email, &f.mobile, &f.phone, &contact.relationship].into_iter().any(|text| !text.is_empty());
            if says_something {
                self.warnings.push(Warning::ContactWithoutName { row: said.number });
            }
            return;
        }
        if f.address.chars().count() > names::LONGEST {
            let address = |m: &Option<Meaning>| matches!(m, Some(Meaning::Contact { what: ContactFact::Address, .. }));
            let column = self.mapping.iter().position(address).unwrap_or(0);
            let place = Place { column: column as u32, heading: &self.table.names[column] };
            said.faults.push(place.too_long());
        }
        said.contacts.push(contact);
    }

    /// Whether the row names anybody at all.
    fn judge(&self, row: usize, said: &mut Said) {
        let f = &said.fields;
        let has_number = !f.upn.is_empty() || !f.admission_no.is_empty();
        let has_name =
            [&f.legal_surname, &f.legal_forename, &f.known_forename, &f.known_surname].into_iter().any(|n| !n.is_empty());
        let called = f.forename().chars().next().is_some_and(char::is_alphabetic);
        let total = f.upn.is_empty() && f.born.is_none() && !called && {
            let mut words = self.table.source.grid.cells(row).map(names::fold).filter(|text| !text.is_empty());
            words.any(|text| {
                ["total", "grand total", "sub total", "subtotal", "count", "number of"].iter().any(|t| is_start(&text, t))
            })
        };
        let again = self.table.header_row > 0
            && self
                .table
                .written
                .iter()
                .enumerate()
                .all(|(column, heading)| heading.ends_with(&names::tidy(self.table.source.grid.cell(row, column))));
        if again || total || (!has_number && !has_name && said.faults.is_empty()) {
            said.faults = vec![Fault::NobodyNamed];
        }
    }

    /// The fault of a last day before the first.
    pub fn left_too_early(&self, left: Day) -> Fault {
        let last = |m: &Option<Meaning>| {
            matches!(m, Some(Meaning::Pupil { what: PupilFact::Left } | Meaning::Staff { what: StaffFact::Ended }))
        };
        let column = self.mapping.iter().position(last).unwrap_or(0);
        Place { column: column as u32, heading: &self.table.names[column] }.out_of_range(left.to_string())
    }

    /// The fault of somebody new without a surname.
    pub fn no_surname(&self) -> Fault {
        Fault::NoSurname { column: self.surname_column }
    }

    fn date(&mut self, faults: &mut Vec<Fault>, text: &str, place: &Place<'_>) -> Option<Day> {
        match dates::read(text, self.today, self.table.source.from_1904) {
            Some(written) => {
                self.ambiguous += u32::from(written.ambiguous);
                Some(written.day)
            }
            None => {
                faults.push(Fault::NotADate { column: place.column, heading: place.heading.to_owned(), text: text.to_owned() });
                None
            }
        }
    }
}
