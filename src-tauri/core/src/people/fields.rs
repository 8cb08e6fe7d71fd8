//! Everything about a person that the office may type.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Year;
use crate::base::{Day, Problem, Result, Why, names};

/// Everything about a person that the office may type. Empty text means "not known".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Fields {
    pub title: String,
    pub legal_forename: String,
    pub legal_surname: String,
    pub known_forename: String,
    pub known_surname: String,
    pub born: Option<Day>,
    pub sex: String,
    pub upn: String,
    pub admission_no: String,
    /// As the office writes it; kept as `Year` has it.
    pub year: String,
    pub email: String,
    pub mobile: String,
    pub phone: String,
    pub address: String,
    pub language: String,
    pub job: String,
    pub organisation: String,
    pub host: String,
    pub joined_on: Option<Day>,
}

impl Default for Fields {
    fn default() -> Self {
        let none = String::new;
        Self {
            title: none(),
            legal_forename: none(),
            legal_surname: none(),
            known_forename: none(),
            known_surname: none(),
            born: None,
            sex: none(),
            upn: none(),
            admission_no: none(),
            year: none(),
            email: none(),
            mobile: none(),
            phone: none(),
            address: none(),
            language: none(),
            job: none(),
            organisation: none(),
            host: none(),
            joined_on: None,
        }
    }
}

impl Fields {
    /// The fields with white space tidied and the year understood, or which of them cannot be taken and why.
    pub fn checked(mut self, today: Day) -> Result<Self> {
        for (name, text) in self.texts_mut() {
            *text = names::tidy(text);
            if text.chars().count() > names::LONGEST {
                return Err(Problem::invalid(name, Why::TooLong { most: names::LONGEST }));
            }
        }
        if self.legal_surname.is_empty() {
            return Err(Problem::invalid("legalSurname", Why::Missing));
        }
        if self.born.is_some_and(|born| born > today) {
            return Err(Problem::invalid("born", Why::InTheFuture));
        }
        if self.born.is_some_and(|born| born < Day::from_ymd_opt(1900, 1, 1).unwrap_or_default()) {
            return Err(Problem::invalid("born", Why::TooEarly));
        }
        self.year = Year::read(&self.year)?.text().to_owned();
        Ok(self)
    }

    /// Every text field with the name under which the window knows it.
    pub fn texts_mut(&mut self) -> [(&'static str, &mut String); 17] {
        [
            ("title", &mut self.title),
            ("legalForename", &mut self.legal_forename),
            ("legalSurname", &mut self.legal_surname),
            ("knownForename", &mut self.known_forename),
            ("knownSurname", &mut self.known_surname),
            ("sex", &mut self.sex),
            ("upn", &mut self.upn),
            ("admissionNo", &mut self.admission_no),
            ("year", &mut self.year),
            ("email", &mut self.email),
            ("mobile", &mut self.mobile),
            ("phone", &mut self.phone),
            ("address", &mut self.address),
            ("language", &mut self.language),
            ("job", &mut self.job),
            ("organisation", &mut self.organisation),
            ("host", &mut self.host),
        ]
    }

    /// The forename the person is called by.
    #[must_use]
    pub fn forename(&self) -> &str {
        if self.known_forename.is_empty() { &self.legal_forename } else { &self.known_forename }
    }

    /// The surname the person is called by.
    #[must_use]
    pub fn surname(&self) -> &str {
        if self.known_surname.is_empty() { &self.legal_surname } else { &self.known_surname }
    }

    /// "Mia Nowak".
    #[must_use]
    pub fn name(&self) -> String {
        names::tidy(&format!("{} {}", self.forename(), self.surname()))
    }

    /// "Nowak, Mia".
    #[must_use]
    pub fn register_name(&self) -> String {
        if self.forename().is_empty() { self.surname().to_owned() } else { format!("{}, {}", self.surname(), self.forename()) }
    }

    /// What lists are sorted by.
    #[must_use]
    pub fn sort_name(&self) -> String {
        format!("{} {}", names::fold(self.surname()), names::fold(self.forename()))
    }

    /// Everything the person can be found by.
    #[must_use]
    pub fn words(&self) -> String {
        let mut words: Vec<String> = [
            &self.legal_forename,
            &self.legal_surname,
            &self.known_forename,
            &self.known_surname,
            &self.upn,
            &self.admission_no,
            &self.organisation,
        ]
        .iter()
        .flat_map(|text| {
            let folded = names::fold(text);
            // "O'Neill" is found as "oneill" and as "neill"; "Anne-Marie" as "annemarie" too.
            let parted = names::fold(&text.replace(['\'', '’'], " "));
            let joined = folded.replace(' ', "");
            [folded, parted, joined]
        })
        .filter(|word| !word.is_empty())
        .collect();
        words.sort();
        words.dedup();
        words.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_more_than_200_characters_is_refused_not_cut() {
        let fields = Fields { legal_surname: "x".repeat(201), ..Fields::default() };
        let today = Day::from_ymd_opt(2026, 9, 8).expect("a day");
        assert_eq!(fields.checked(today), Err(Problem::invalid("legalSurname", Why::TooLong { most: 200 })));
    }
}
