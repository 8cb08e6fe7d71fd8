//! Common Transfer Files of the Department for Education: pupils and their contacts, nothing else.
//! Special needs, free meals, ethnicity, health and care are in these files too; they are never read into memory as values.

use encoding_rs::Encoding;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::grid::Grid;
use crate::base::problem::FileFault;
use crate::imports::{ContactFact, Meaning, PupilFact};

/// The most contacts of one pupil that are read.
const MOST_CONTACTS: usize = 12;

const PUPIL: [(&str, PupilFact); 8] = [
    ("UPN", PupilFact::Upn),
    ("Surname", PupilFact::LegalSurname),
    ("Forename", PupilFact::LegalForename),
    ("PreferredSurname", PupilFact::KnownSurname),
    ("PreferredForename", PupilFact::KnownForename),
    ("DOB", PupilFact::Born),
    ("Sex", PupilFact::Sex),
    ("NCyearActual", PupilFact::Year),
];

const CONTACT: [(&str, ContactFact); 10] = [
    ("Title", ContactFact::Title),
    ("Forename", ContactFact::Forename),
    ("Surname", ContactFact::Surname),
    ("Relationship", ContactFact::Relationship),
    ("Responsibility", ContactFact::Responsibility),
    ("Order", ContactFact::Priority),
    ("Email", ContactFact::Email),
    ("Mobile", ContactFact::Mobile),
    ("Phone", ContactFact::Phone),
    ("Address", ContactFact::Address),
];

const ADDRESS_LINES: [&str; 14] = [
    "SAON",
    "PAON",
    "Street",
    "Locality",
    "Town",
    "AdministrativeArea",
    "PostTown",
    "PostCode",
    "AddressLine1",
    "AddressLine2",
    "AddressLine3",
    "AddressLine4",
    "AddressLine5",
    "County",
];

/// The text in the encoding that the file itself declares, unless the bytes have shown another already.
pub fn decode(bytes: &[u8], text: String, found: &'static str) -> (String, &'static str) {
    let declared = text
        .lines()
        .next()
        .and_then(|line| line.split_once("encoding="))
        .and_then(|(_, rest)| rest.get(1..)?.split(['"', '\'']).next())
        .and_then(|label| Encoding::for_label(label.as_bytes()));
    match declared {
        Some(encoding) if Encoding::for_bom(bytes).is_none() && !found.starts_with("UTF-") && encoding.is_single_byte() => {
            (encoding.decode_without_bom_handling(bytes).0.into_owned(), encoding.name())
        }
        _ => (text, found),
    }
}

/// The headings under which the columns of such a file are named.
pub fn headings(meanings: &[Meaning]) -> Vec<String> {
    meanings
        .iter()
        .map(|meaning| match meaning {
            Meaning::Pupil { what } => PUPIL.iter().find(|(_, w)| w == what).map_or("", |(name, _)| name).to_owned(),
            Meaning::Contact { number, what } => {
                format!("Contact {number} {}", CONTACT.iter().find(|(_, w)| w == what).map_or("", |(name, _)| name))
            }
            Meaning::Staff { .. } => String::new(),
        })
        .collect()
}

#[derive(Default)]
struct Pupil {
    facts: [String; PUPIL.len()],
    address: Vec<String>,
    contacts: Vec<Contact>,
}

#[derive(Default)]
struct Contact {
    facts: [String; CONTACT.len()],
    address: Vec<String>,
    as_pupil: bool,
    phone_kind: String,
}

/// One row a pupil, numbered as the pupils stand in the file, with the contacts side by side.
pub fn read(text: &str) -> Result<(Grid, Vec<Meaning>), FileFault> {
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let (mut path, mut value): (Vec<String>, String) = (Vec::new(), String::new());
    let (mut pupils, mut at_pupil, mut seen_root) = (Vec::new(), None, false);
    loop {
        match reader.read_event().map_err(|_| FileFault::NotATable)? {
            Event::DocType(_) => return Err(FileFault::NotATable),
            Event::Start(element) => {
                let name = text_of(element.local_name().as_ref());
                if path.is_empty() {
                    if holds_old_spreadsheet(text) {
                        return Err(FileFault::OldSpreadsheet);
                    }
                    seen_root = name == "CTfile" || name == "ATfile";
                    if !seen_root {
                        return Err(FileFault::NotATable);
                    }
                }
                if path.len() > 40 {
                    return Err(FileFault::NotATable);
                }
                if name == "Pupil" && at_pupil.is_none() {
                    pupils.push(Pupil::default());
                    at_pupil = Some(path.len() + 1);
                }
                path.push(name);
                value.clear();
                if let (Some(depth), Some(pupil)) = (at_pupil, pupils.last_mut())
                    && path[depth..] == ["Contacts", "Contact"]
                {
                    pupil.contacts.push(Contact::default());
                }
            }
            Event::End(_) => {
                if let (Some(depth), Some(pupil)) = (at_pupil, pupils.last_mut()) {
                    if path.len() > depth {
                        let inner: Vec<&str> = path[depth..].iter().map(String::as_str).collect();
                        pupil.take(&inner, value.trim());
                    } else {
                        at_pupil = None;
                    }
                }
                value.clear();
                path.pop();
            }
            Event::Text(part) => value.push_str(&part.xml10_content()),
            Event::CData(part) => value.push_str(&part.xml10_content()),
            Event::GeneralRef(part) => match part.resolve_char_ref() {
                Ok(Some(c)) => value.push(c),
                Ok(None) => value.push(match text_of(part.as_ref()).as_str() {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    "apos" => '\'',
                    _ => return Err(FileFault::NotATable),
                }),
                Err(_) => return Err(FileFault::NotATable),
            },
            Event::Eof => break,
            _ => {}
        }
        if value.len() > super::grid::LONGEST_CELL || pupils.len() > super::grid::MOST_ROWS {
            return Err(FileFault::TooLarge);
        }
    }
    if !seen_root || !path.is_empty() {
        return Err(FileFault::NotATable);
    }
    rows(&pupils)
}

fn text_of(name: &(impl AsRef<[u8]> + ?Sized)) -> String {
    String::from_utf8_lossy(name.as_ref()).into_owned()
}

/// Spreadsheet XML of 2003 is a workbook, but not one that Signet reads.
fn holds_old_spreadsheet(text: &str) -> bool {
    text.get(..2000).unwrap_or(text).contains("urn:schemas-microsoft-com:office:spreadsheet")
}

impl Pupil {
    fn take(&mut self, path: &[&str], value: &str) {
        match path {
            ["Gender"] if self.facts[6].is_empty() => self.facts[6] = value.to_owned(),
            [name] | ["BasicDetails", name] => {
                if let Some(at) = PUPIL.iter().position(|(known, _)| known == name) {
                    value.clone_into(&mut self.facts[at]);
                }
            }
            ["Address", .., name] => address_line(&mut self.address, name, value),
            ["Contacts", "Contact", rest @ ..] => {
                if let Some(contact) = self.contacts.last_mut() {
                    contact.take(rest, value);
                }
            }
            _ => {}
        }
    }
}

impl Contact {
    fn take(&mut self, path: &[&str], value: &str) {
        match path {
            ["Address", "AddressAsPupil"] | ["AddressAsPupil"] => {
                self.as_pupil = value.eq_ignore_ascii_case("true") || value == "1"
            }
            ["Address", .., name] => address_line(&mut self.address, name, value),
            ["Phones", "Phone", "TelephoneType"] => value.clone_into(&mut self.phone_kind),
            ["Phones", "Phone", "PhoneNo"] => {
                let at = if self.phone_kind.eq_ignore_ascii_case("M") { 7 } else { 8 };
                if self.facts[at].is_empty() {
                    value.clone_into(&mut self.facts[at]);
                }
            }
            ["Phones", "Phone"] => self.phone_kind.clear(),
            ["Relationship"] => self.facts[3] = relationship(value),
            [name] => {
                if let Some(at) = CONTACT[..7].iter().position(|(known, _)| known == name) {
                    value.clone_into(&mut self.facts[at]);
                }
            }
            _ => {}
        }
    }
}

fn address_line(address: &mut Vec<String>, name: &str, value: &str) {
    if ADDRESS_LINES.contains(&name) && !value.is_empty() {
        address.push(value.to_owned());
    }
}

/// The word for a code of the transfer file; what is not known stays as it stands.
fn relationship(code: &str) -> String {
    match code {
        "PAM" | "MOT" | "MTH" => "Mother",
        "PAF" | "FAT" | "FTH" => "Father",
        "PAR" => "Parent",
        "STM" | "SMO" => "Stepmother",
        "STF" | "SFA" => "Stepfather",
        "STP" => "Step-parent",
        "FOM" | "FMO" => "Foster mother",
        "FOF" | "FFA" => "Foster father",
        "FOS" => "Foster carer",
        "GRM" | "GMO" => "Grandmother",
        "GRF" | "GFA" => "Grandfather",
        "GRP" => "Grandparent",
        "AUN" => "Aunt",
        "UNC" => "Uncle",
        "SIS" => "Sister",
        "BRO" => "Brother",
        "CAR" => "Carer",
        "GUA" => "Guardian",
        "CHM" => "Childminder",
        "SWR" => "Social worker",
        "REL" => "Other relative",
        "FAM" => "Other family member",
        "OTH" => "Other contact",
        other => other,
    }
    .to_owned()
}

fn rows(pupils: &[Pupil]) -> Result<(Grid, Vec<Meaning>), FileFault> {
    let most = pupils.iter().map(|p| p.contacts.len()).max().unwrap_or(0).min(MOST_CONTACTS);
    let mut meanings: Vec<Meaning> = PUPIL.iter().map(|(_, what)| Meaning::Pupil { what: *what }).collect();
    for number in 1..=most as u8 {
        meanings.extend(CONTACT.iter().map(|(_, what)| Meaning::Contact { number, what: *what }));
    }
    let mut grid = Grid::default();
    for (at, pupil) in pupils.iter().enumerate() {
        for fact in &pupil.facts {
            grid.push(fact)?;
        }
        for contact in pupil.contacts.iter().take(MOST_CONTACTS) {
            for fact in &contact.facts[..CONTACT.len() - 1] {
                grid.push(fact)?;
            }
            let address = if contact.as_pupil { &pupil.address } else { &contact.address };
            grid.push(&address.join(", "))?;
        }
        grid.end_row(at as u32 + 1)?;
    }
    Ok((grid, meanings))
}
