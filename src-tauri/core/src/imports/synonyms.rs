//! The words above columns: those of SIMS, Arbor, Bromcom, ScholarPack, ParentMail, SchoolBooking, School Stream,
//! Backdrop and Mavis, and what people type themselves.

use super::{ContactFact, PupilFact, StaffFact};
use crate::base::names;

/// Whom a heading speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    Pupil,
    Contact(u8),
    Staff,
    Unsaid,
}

/// The words of a heading: lower case, parted at capitals, digits and signs. "Contact1FirstName" → contact 1 first name.
pub fn words(heading: &str) -> Vec<String> {
    let mut parted = String::with_capacity(heading.len() + 8);
    let mut before = ' ';
    let mut chars = heading.chars().peekable();
    while let Some(c) = chars.next() {
        let hump = c.is_uppercase()
            && (before.is_lowercase() || (before.is_uppercase() && chars.peek().is_some_and(|n| n.is_lowercase())));
        let number = c.is_ascii_digit() != before.is_ascii_digit() && c.is_alphanumeric() && before.is_alphanumeric();
        if hump || number {
            parted.push(' ');
        }
        parted.push(if matches!(c, '\'' | '’') || c.is_alphanumeric() || c == '.' { c } else { ' ' });
        before = c;
    }
    names::fold(&parted).split(' ').filter(|w| !w.is_empty()).map(ToOwned::to_owned).collect()
}

/// Whom the words speak of, and what is left of them.
pub fn whom_of(words: &[String]) -> (Whom, Vec<&str>) {
    let (mut whom, mut rest, mut at) = (Whom::Unsaid, Vec::new(), 0);
    while at < words.len() {
        let word = words[at].as_str();
        let digit = words.get(at + 1).and_then(|w| w.parse::<u8>().ok()).filter(|n| (1..=99).contains(n));
        match word {
            "contact" | "contacts" | "parent" | "parents" | "carer" | "guardian" | "emergency" | "nok" => {
                let said = if let Whom::Contact(n) = whom { n } else { 0 };
                whom = Whom::Contact(digit.unwrap_or(said));
                at += usize::from(digit.is_some());
            }
            "priority" if digit.is_some() => {
                whom = Whom::Contact(digit.unwrap_or(1));
                at += 1;
            }
            "mother" | "mothers" | "mum" | "mums" => whom = Whom::Contact(1),
            "father" | "fathers" | "dad" | "dads" => whom = Whom::Contact(2),
            "pupil" | "pupils" | "student" | "students" | "child" | "childs" | "learner" if whom == Whom::Unsaid => {
                whom = Whom::Pupil
            }
            "staff" | "employee" | "teacher" if whom == Whom::Unsaid => whom = Whom::Staff,
            "s" | "of" | "the" => {}
            _ => rest.push(word),
        }
        at += 1;
    }
    (whom, rest)
}

/// A heading above others that says whose they are.
pub fn names_somebody(heading: &str) -> bool {
    whom_of(&words(heading)).0 != Whom::Unsaid
}

/// A heading that Signet knows, whomever it speaks of.
pub fn is_known(heading: &str) -> bool {
    let words = words(heading);
    if words.is_empty() {
        return false;
    }
    let (whom, rest) = whom_of(&words);
    let phrase = rest.join(" ");
    let whole = words.join(" ");
    // "Pupil" alone may be a heading; "Pupils" alone is more often a title.
    (whom != Whom::Unsaid && phrase.is_empty() && words.len() < 3)
        || pupil(&phrase).is_some()
        || contact(&phrase).is_some()
        || contact(&whole).is_some()
        || staff(&phrase).is_some()
}

/// What a phrase says about a pupil.
pub fn pupil(phrase: &str) -> Option<PupilFact> {
    use PupilFact as P;
    Some(match phrase {
        "upn" | "unique number" | "unique pupil number" | "unique pupil no" | "upn number" | "unique no" => P::Upn,
        "admission no" | "admission number" | "adm no" | "adm number" | "admno" | "adno" | "ad no" | "admissionno"
        | "admission" | "id" | "number" | "no" | "roll number" | "admin no" | "admission num" => P::AdmissionNo,
        "legal forename" | "forename" | "first name" | "firstname" | "given name" | "legal first name" | "christian name"
        | "fore name" | "forename 1" | "legal given name" | "forenames" | "legal forenames" => P::LegalForename,
        "legal surname" | "surname" | "last name" | "lastname" | "family name" | "legal last name" | "second name"
        | "legal family name" => P::LegalSurname,
        "preferred forename"
        | "preferred first name"
        | "pref forename"
        | "known as"
        | "preferred name"
        | "chosen forename"
        | "chosen first name"
        | "preferred given name"
        | "known name"
        | "known forename"
        | "pref first name"
        | "chosen name" => P::KnownForename,
        "preferred surname"
        | "preferred last name"
        | "pref surname"
        | "chosen surname"
        | "known surname"
        | "preferred family name"
        | "chosen last name"
        | "pref last name" => P::KnownSurname,
        "name"
        | "full name"
        | "fullname"
        | "legal name"
        | "legal full name"
        | "surname forename"
        | "name surname forename"
        | "preferred full name"
        | "forename surname"
        | "name legal" => P::FullName,
        // "do b" is what becomes of "DoB" where a capital begins a word.
        "dob"
        | "do b"
        | "d o b"
        | "date birth"
        | "birth date"
        | "birthdate"
        | "birthday"
        | "date birth dd mm yyyy"
        | "dob dd mm yyyy" => P::Born,
        "sex" | "gender" | "legal sex" | "legal gender" => P::Sex,
        "language" | "language home" | "home language" | "first language" | "language at home" | "mother tongue" => P::Language,
        "year"
        | "year group"
        | "yeargroup"
        | "nc year"
        | "ncyear"
        | "national curriculum year"
        | "curriculum year"
        | "yr"
        | "year taught in"
        | "year grp"
        | "nc year group"
        | "ncyear actual"
        | "current year"
        | "current year group"
        | "yr group"
        | "curriculum year group" => P::Year,
        "class"
        | "reg"
        | "reg group"
        | "registration"
        | "registration group"
        | "registration form"
        | "form"
        | "form group"
        | "tutor group"
        | "class name"
        | "current class"
        | "class class name"
        | "reg form"
        | "regform"
        | "tutor"
        | "reg grp"
        | "main class"
        | "current registration form"
        | "current registration group"
        | "tg" => P::Class,
        "admission date" | "date admission" | "joined" | "date joined" | "joining date" | "entry date" | "date entry"
        | "start date" | "doa" | "joined on" | "enrolment date" | "date started" => P::Joined,
        "leaving date" | "date leaving" | "left" | "date left" | "dol" | "left on" | "leave date" | "end date"
        | "leaver date" => P::Left,
        _ => return None,
    })
}

/// What a phrase says about a contact.
pub fn contact(phrase: &str) -> Option<ContactFact> {
    use ContactFact as C;
    Some(match phrase {
        "title" | "salutation" => C::Title,
        "forename" | "first name" | "firstname" | "given name" | "forenames" => C::Forename,
        "surname" | "last name" | "lastname" | "family name" => C::Surname,
        "name" | "full name" | "fullname" | "title and name" => C::FullName,
        "relationship"
        | "relation"
        | "relationship to pupil"
        | "relationship to child"
        | "relationship to student"
        | "relationship to"
        | "relationship type"
        | "relationship pupil"
        | "relationship child"
        | "pupil relationship"
        | "relationship student" => C::Relationship,
        "parental responsibility"
        | "responsibility"
        | "pr"
        | "has parental responsibility"
        | "legal parental responsibility"
        | "parental resp"
        | "has pr"
        | "parental responsibility y n" => C::Responsibility,
        "court order" | "court orders" | "courtorder" | "has court order" | "legal restriction" | "court order flag" => {
            C::CourtOrder
        }
        "lives with"
        | "lives with pupil"
        | "lives with child"
        | "lives with student"
        | "lives at same address"
        | "same address"
        | "resides with"
        | "lives with pupil y n" => C::LivesWith,
        "priority" | "order" | "contact order" | "contact priority" | "call order" | "rank" => C::Priority,
        "email"
        | "e mail"
        | "email address"
        | "e mail address"
        | "primary email"
        | "home email"
        | "main email"
        | "email 1"
        | "primary email address"
        | "personal email"
        | "emailaddress" => C::Email,
        "mobile"
        | "mobile number"
        | "mobile phone"
        | "mobile no"
        | "mobile telephone"
        | "mob"
        | "cell"
        | "mobile phone number"
        | "primary mobile"
        | "mobile 1" => C::Mobile,
        "phone" | "telephone" | "phone number" | "home phone" | "main telephone" | "telephone number" | "tel"
        | "home telephone" | "tel no" | "home tel" | "phone 1" | "landline" | "main phone" | "home number" | "telephone no"
        | "day phone" | "primary phone" => C::Phone,
        "address" | "home address" | "full address" | "address line 1" | "address line 2" | "address line 3"
        | "address line 4" | "address 1" | "address 2" | "address 3" | "address 4" | "house name" | "house number" | "street"
        | "district" | "county" | "house no" | "house name number" | "locality" | "apartment" | "address block" | "house"
        | "flat" | "road" => C::Address,
        "town" | "city" | "town city" | "address town" | "post town" | "address city" => C::Town,
        "postcode" | "post code" | "address postcode" | "postal code" | "zip" | "address post code" => C::Postcode,
        _ => return None,
    })
}

/// What a phrase says about a member of staff.
pub fn staff(phrase: &str) -> Option<StaffFact> {
    use StaffFact as S;
    Some(match phrase {
        "job" | "job title" | "role" | "post" | "post title" | "position" | "role identifier" | "jobtitle" => S::Job,
        "start date"
        | "date started"
        | "employment start"
        | "employment start date"
        | "contract start"
        | "contract start date"
        | "started"
        | "start"
        | "joined"
        | "date joined" => S::Started,
        "end date"
        | "employment end"
        | "employment end date"
        | "leaving date"
        | "contract end"
        | "contract end date"
        | "date left"
        | "ended"
        | "date leaving"
        | "end" => S::Ended,
        other => match contact(other)? {
            ContactFact::Title => S::Title,
            ContactFact::Forename => S::Forename,
            ContactFact::Surname => S::Surname,
            ContactFact::FullName => S::FullName,
            ContactFact::Email => S::Email,
            ContactFact::Mobile => S::Mobile,
            ContactFact::Phone => S::Phone,
            _ => return None,
        },
    })
}
