//! The invented people: pupils with their contacts, brothers and sisters, staff and governors.

use chrono::Days;

use super::lists;
use super::luck::Luck;
use crate::base::ids::{ClassId, PersonId};
use crate::base::{Day, Result};
use crate::people::add::{AddPerson, add};
use crate::people::{Fields, Kind, Link, Responsibility, Year, classes, store};
use crate::store::Write;

/// How many pupils each class has.
const IN_A_CLASS: usize = 30;

/// A family as it is dealt out: its name, script and address, and the contacts once they are there.
struct Family {
    name: &'static str,
    script: &'static str,
    address: String,
    contacts: Vec<(PersonId, Link)>,
}

/// Fills the vault with everybody.
pub fn fill(write: &Write<'_>, luck: &mut Luck) -> Result<()> {
    let named = lists::named_pupils();
    let mut families: Vec<Family> = Vec::new();
    let mut admission = 0;
    for row in lists::classes() {
        let year = Year::read(row[0])?;
        let class = classes::save(
            write,
            classes::SaveClass { id: None, name: row[1].to_owned(), year: row[0].to_owned(), ended_on: None },
        )?;
        let here: Vec<&Vec<&'static str>> = named.iter().filter(|n| n[3] == row[1]).collect();
        for place in 0..IN_A_CLASS {
            admission += 1;
            let known = here.get(place).copied();
            let family = match known {
                Some(name) => new_family(write, luck, name[1], name[2])?,
                // One pupil in six has a brother or sister in a class below.
                None if families.len() > 40 && luck.in_a_hundred(17) => families.swap_remove(luck.below(families.len())),
                None => {
                    let script = "Latn";
                    let name = *luck.one(&lists::family_names(script));
                    new_family(write, luck, name, script)?
                }
            };
            let sex = if luck.in_a_hundred(50) { "girl" } else { "boy" };
            let given = known.map_or_else(|| *luck.one(&lists::given_names(sex, family.script)), |name| name[0]);
            let pupil = pupil(write, luck, &family, given, sex, &year, class, admission)?;
            for (contact, link) in &family.contacts {
                store::link(write, pupil, *contact, link)?;
            }
            if known.is_none() {
                families.push(family);
            }
        }
    }
    staff(write, luck)
}

#[allow(clippy::too_many_arguments, reason = "each is one column of the register")]
fn pupil(
    write: &Write<'_>,
    luck: &mut Luck,
    family: &Family,
    given: &str,
    sex: &str,
    year: &Year,
    class: ClassId,
    admission: usize,
) -> Result<PersonId> {
    let starts = write.today();
    let age = year.text().parse::<u64>().map_or(4, |y| y + 4);
    let born = starts - Days::new(365 * age + age / 4 + luck.below(364) as u64 + 1);
    let joined = starts - Days::new(365 * (age - 4));
    let fields = Fields {
        legal_forename: given.to_owned(),
        legal_surname: family.name.to_owned(),
        born: Some(born),
        sex: if sex == "girl" { "F" } else { "M" }.to_owned(),
        admission_no: format!("{admission:04}"),
        year: year.text().to_owned(),
        address: family.address.clone(),
        joined_on: Some(joined.max(Day::from_ymd_opt(2015, 9, 1).unwrap_or(joined))),
        ..Fields::default()
    };
    add(write, AddPerson { kind: Kind::Pupil, fields, class_id: Some(class) })
}

fn new_family(write: &Write<'_>, luck: &mut Luck, name: &'static str, script: &'static str) -> Result<Family> {
    let streets = lists::streets();
    let street = luck.one(&streets);
    let address = format!("{} {}, {}, {}", luck.below(90) + 1, street[0], street[1], street[2]);
    let mut family = Family { name, script, address, contacts: Vec::new() };
    let relationships = lists::relationships();
    let second = deal(luck, &relationships[1..]);
    for (place, row) in [(1, &relationships[0]), (2, &second)] {
        let sex = if matches!(row[0], "Mother" | "Step-mother" | "Grandmother" | "Aunt") { "girl" } else { "boy" };
        let given = *luck.one(&lists::given_names(sex, script));
        let contact = contact(write, luck, given, name, &family.address)?;
        let responsibility = match row[2] {
            // Offices do not know this of everybody.
            "yes" if luck.in_a_hundred(12) => Responsibility::Unknown,
            "yes" => Responsibility::Yes,
            _ => Responsibility::No,
        };
        let court_order = place == 2 && luck.in_a_hundred(1);
        let link = Link {
            relationship: row[0].to_owned(),
            responsibility,
            court_order,
            lives_with: Some(place == 1 || luck.in_a_hundred(70)),
            place,
        };
        family.contacts.push((contact, link));
    }
    Ok(family)
}

fn contact(write: &Write<'_>, luck: &mut Luck, given: &str, name: &str, address: &str) -> Result<PersonId> {
    let fields = Fields {
        legal_forename: given.to_owned(),
        legal_surname: name.to_owned(),
        mobile: format!("07700 900{:03}", luck.below(1000)),
        email: format!("contact{}@example.org", luck.below(100_000)),
        address: address.to_owned(),
        ..Fields::default()
    };
    add(write, AddPerson { kind: Kind::Contact, fields, class_id: None })
}

/// One of the rows, as often as its second column says.
fn deal(luck: &mut Luck, rows: &[Vec<&'static str>]) -> Vec<&'static str> {
    let weight = |row: &Vec<&str>| row[1].parse::<usize>().unwrap_or(0);
    let mut left = luck.below(rows.iter().map(weight).sum());
    for row in rows {
        if left < weight(row) {
            return row.clone();
        }
        left -= weight(row);
    }
    rows[0].clone()
}

fn staff(write: &Write<'_>, luck: &mut Luck) -> Result<()> {
    for (kind, rows) in [(Kind::Staff, lists::staff_jobs()), (Kind::Governor, lists::governor_roles())] {
        for row in rows {
            for _ in 0..row[1].parse::<usize>().unwrap_or(0) {
                let sex = if luck.in_a_hundred(60) { "girl" } else { "boy" };
                let fields = Fields {
                    legal_forename: (*luck.one(&lists::given_names(sex, "Latn"))).to_owned(),
                    legal_surname: (*luck.one(&lists::family_names("Latn"))).to_owned(),
                    job: row[0].to_owned(),
                    joined_on: Some(write.today()),
                    ..Fields::default()
                };
                add(write, AddPerson { kind, fields, class_id: None })?;
            }
        }
    }
    Ok(())
}
