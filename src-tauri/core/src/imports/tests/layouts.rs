//! The shapes that offices already export for other products: each is understood without a person's help.

use super::*;
use crate::imports::Layout;
use crate::people::Responsibility;

fn meanings(office: &mut Office, headings: &str, row: &str) -> String {
    let token = office.put("x.csv", format!("{headings}\n{row}\n"));
    office.open(token).columns.iter().map(|c| said(c.meaning)).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_headings_of_every_known_system_are_understood() {
    let mut office = Office::new();
    for (headings, expected) in [
        // Impero Backdrop.
        ("First Name,Last Name,Gender,Date of Birth,Class Name,UPN", "LegalForename LegalSurname Sex Born Class Upn"),
        // Bromcom.
        (
            "Last Name,First Name,Admission Number,UPN,Gender,Year Group,Tutor Group",
            "LegalSurname LegalForename AdmissionNo Upn Sex Year Class",
        ),
        // CEM.
        ("First name,Surname,Date Of Birth,Sex,UPN,ULN,UCI,MisID,PostCode", "LegalForename LegalSurname Born Sex Upn - - - -"),
        // SIMS.
        (
            "Legal Surname,Legal Forename,Preferred Surname,Preferred Forename,Reg,Year,UPN,Adno,DOB",
            "LegalSurname LegalForename KnownSurname KnownForename Class Year Upn AdmissionNo Born",
        ),
        (
            "Surname,Forename,PrefSurname,PrefForename,Middlename,DoB",
            "LegalSurname LegalForename KnownSurname KnownForename - Born",
        ),
        // Arbor and Bromcom as others guess them; an e-mail of a pupil is not used.
        ("First name,Last name,Email,UPN,Year group,Registration form", "LegalForename LegalSurname - Upn Year Class"),
        ("FirstName,LastName,StudentEmail,UPN,YearGroup,Form", "LegalForename LegalSurname - Upn Year Class"),
        (
            "Admission No,UPN,Legal Surname,Legal Forename,Preferred Name,Date of Birth,Gender,Year Group,Reg Group",
            "AdmissionNo Upn LegalSurname LegalForename KnownForename Born Sex Year Class",
        ),
        // School Stream.
        (
            "Student ID,Name,Contact1FirstName,Contact1LastName,Contact1Email,Contact1Phone,Contact2FirstName,Contact2Phone,Group1",
            "AdmissionNo FullName 1.Forename 1.Surname 1.Email 1.Phone 2.Forename 2.Phone -",
        ),
        // ScholarPack words.
        (
            "Pupil Name,D.O.B.,Parent Name,Relationship to Pupil,Responsibility,Mobile Phone,Email,Email 2,Contact Order",
            "FullName Born 1.FullName 1.Relationship 1.Responsibility 1.Mobile 1.Email - 1.Priority",
        ),
        // A plain name alone is the legal one; beside a legal one it is the one in use, wherever it stands.
        ("Surname,Forename,DOB", "LegalSurname LegalForename Born"),
        ("Surname,Forename,Legal surname,Legal forename", "KnownSurname KnownForename LegalSurname LegalForename"),
        ("Legal forename,Legal surname,Forename,Surname", "LegalForename LegalSurname KnownForename KnownSurname"),
        ("First name,Surname,Legal surname,DOB", "LegalForename KnownSurname LegalSurname Born"),
        ("Pupil Surname,Pupil Forename,Legal Surname,Relationship", "KnownSurname LegalForename LegalSurname 1.Relationship"),
        // The name in use has a column of its own, so the plain one has nothing to add.
        ("Surname,Legal surname,Preferred surname,Legal forename", "- LegalSurname KnownSurname LegalForename"),
        // Contacts with names of their own leave the plain names to the pupil; those without have the last.
        (
            "Surname,Forename,Legal Surname,Legal Forename,Parent 1 Name,Parent 1 Email",
            "KnownSurname KnownForename LegalSurname LegalForename 1.FullName 1.Email",
        ),
        (
            "Legal Surname,Legal Forename,DOB,Surname,Forename,Relationship,Mobile",
            "LegalSurname LegalForename Born 1.Surname 1.Forename 1.Relationship 1.Mobile",
        ),
        (
            "Surname,Legal Surname,Legal Forename,Relationship,Surname",
            "KnownSurname LegalSurname LegalForename 1.Relationship 1.Surname",
        ),
        // The field's own words come before other words for it.
        ("Surname,Forename,Roll Number,Admission Number,Form,Class", "LegalSurname LegalForename - AdmissionNo - Class"),
        // Staff.
        ("Staff Name,Job Title,Primary Email,Start Date,End Date", "s.FullName s.Job s.Email s.Started s.Ended"),
        ("Title,Forename,Surname,Role,Work Mobile", "s.Title s.Forename s.Surname s.Job -"),
    ] {
        assert_eq!(meanings(&mut office, headings, "a,b"), expected, "{headings}");
    }
}

#[test]
fn parentmail_has_one_row_a_contact() {
    let mut office = Office::new();
    let done = office.import(include_bytes!("../../../../../tests/fixtures/imports/parentmail.csv"));
    assert_eq!((done.added, done.new_contacts, done.refused), (3, 3, 0));
    let mia = office.page("Mia Nowak");
    assert_eq!(mia.person.fields.admission_no, "00412", "leading zeros are kept");
    assert_eq!((mia.person.fields.year.as_str(), mia.person.class_name.as_str()), ("2", "2 Fir"));
    let names: Vec<_> = mia.contacts.iter().map(|c| (c.name.as_str(), c.link.relationship.as_str(), c.link.place)).collect();
    assert_eq!(names, [("Anna Nowak", "Mother", 1), ("Piotr Nowak", "Father", 2)]);
    assert_eq!(mia.contacts[0].address, "14 Mill Lane, Eastside, Marlbridge, Kent, MB1 2AB");
    assert_eq!(mia.siblings.len(), 1, "Jan shares his mother with Mia");
}

#[test]
fn schoolbooking_calls_two_columns_forename_and_repeats_a_parent_for_each_class() {
    let mut office = Office::new();
    let text = include_bytes!("../../../../../tests/fixtures/imports/schoolbooking.csv");
    let token = office.put("x.csv", text);
    let source = office.open(token);
    let said: Vec<String> = source.columns.iter().map(|c| said(c.meaning)).collect();
    assert_eq!(
        said.join(" "),
        "AdmissionNo LegalForename LegalSurname - 1.Priority 1.Responsibility 1.LivesWith 1.Title 1.Forename 1.Surname 1.Email 1.Phone - \
         1.Mobile - Class"
    );
    assert_eq!(source.columns[8].heading, "Forename (2)");
    assert_eq!(source.found.layout, Layout::RowPerContact);
    office.import(text);
    let ava = office.page("Ava Smith");
    let contacts: Vec<_> = ava.contacts.iter().map(|c| (c.name.as_str(), c.link.responsibility, c.link.lives_with)).collect();
    assert_eq!(
        contacts,
        [("Beth Smith", Responsibility::Yes, Some(true)), ("Carl Jones", Responsibility::Unknown, Some(false))],
        "a blank is not a no"
    );
}

#[test]
fn mavis_has_two_parents_side_by_side() {
    let mut office = Office::new();
    let text = include_bytes!("../../../../../tests/fixtures/imports/mavis.csv");
    let token = office.put("x.csv", text);
    let source = office.open(token);
    assert_eq!(source.found.layout, Layout::ContactsAcross);
    let plan = office.plan(&office.request(token));
    assert_eq!(plan.counts.new, 2);
    assert_eq!(
        plan.unused,
        ["CHILD_SCHOOL_URN", "CHILD_NHS_NUMBER", "CHILD_ADDRESS_LINE_1", "CHILD_TOWN", "CHILD_POSTCODE"],
        "no column is ignored in silence"
    );
    office.import(text);
    let tobi = office.page("Tobi Adeyemi");
    assert_eq!(tobi.person.fields.legal_forename, "Oluwatobi");
    assert_eq!(tobi.contacts.iter().map(|c| c.name.as_str()).collect::<Vec<_>>(), ["Grace Adeyemi", "Femi Adeyemi"]);
}

#[test]
fn headings_may_stand_in_two_rows() {
    let mut office = Office::new();
    let text = "Pupils and contacts\n\nPupil,,,Contact 1,,Contact 2,\nSurname,Forename,DOB,Name,Mobile,Name,Mobile\n\
                Nowak,Mia,03/04/2019,Anna Nowak,07700 900001,Piotr Nowak,07700 900002\n";
    let token = office.put("x.csv", text);
    let source = office.open(token);
    assert_eq!(source.found.header_row, 4);
    assert_eq!(
        source.columns.iter().map(|c| said(c.meaning)).collect::<Vec<_>>().join(" "),
        "LegalSurname LegalForename Born 1.FullName 1.Mobile 2.FullName 2.Mobile"
    );
    office.import(text);
    assert_eq!(office.page("Mia").contacts.len(), 2);
}

#[test]
fn a_transfer_file_brings_pupils_and_contacts_and_nothing_else() {
    let mut office = Office::new();
    let ctf = include_str!("../../../../../tests/fixtures/imports/ctf.xml");
    let done = office.import(ctf);
    assert_eq!((done.added, done.new_contacts), (2, 2));
    let zoe = office.page("Zoë");
    assert_eq!(zoe.person.fields.upn, "A123456789012");
    assert_eq!(zoe.person.fields.sex, "F");
    assert_eq!(zoe.person.fields.year, "R");
    let mother = &zoe.contacts[0];
    assert_eq!((mother.name.as_str(), mother.link.relationship.as_str()), ("Siân O'Neill & Co", "Mother"));
    assert_eq!(mother.link.responsibility, Responsibility::Yes);
    assert_eq!((mother.mobile.as_str(), mother.address.as_str()), ("07700 900010", "14 Mill Lane, Marlbridge, MB1 2AB"));
    assert!(!office.state().contains("SECRET"), "special needs, meals, ethnicity and care are never kept");
    // In a namespace, in Latin-1 and in UTF-16 it is the same file.
    let spaced = ctf.replace("<CTfile>", "<CTfile xmlns=\"urn:ctf\">");
    let latin = encoding_rs::WINDOWS_1252.encode(ctf).0.into_owned();
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(ctf.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for bytes in [spaced.into_bytes(), latin, wide] {
        let done = office.import(&bytes);
        assert_eq!((done.id, done.unchanged), (None, 2));
    }
}

#[test]
fn a_transfer_file_with_a_document_type_is_refused() {
    use crate::base::problem::FileFault;
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE CTfile [<!ENTITY a \"aaaa\">]><CTfile><Pupil><UPN>&a;</UPN></Pupil></CTfile>";
    assert_eq!(unreadable(bomb.as_bytes()), Problem::UnreadableFile { why: FileFault::NotATable });
}

#[test]
fn staff_come_in_too() {
    let mut office = Office::new();
    let text = "Title,Forename,Surname,Job Title,Email,Start Date,End Date\nMrs,Sarah,Whitlock,Teacher,s.whitlock@example.org,1/9/2020,\n\
                Mr,Tom,Adams,Caretaker,,01/02/2015,31/08/2026\n";
    assert_eq!(office.import(text).added, 2);
    let sarah = office.person("Sarah");
    assert_eq!((sarah.fields.job.as_str(), sarah.fields.joined_on), ("Teacher", Some(day("2020-09-01"))));
    assert_eq!(office.person("Tom").left_on, Some(day("2026-08-31")));
    assert_eq!(office.import(text).id, None, "the same file twice changes nothing");
}

#[test]
fn a_pupil_goes_by_the_plain_name_and_keeps_the_legal_one() {
    let mut office = Office::new();
    let text = "Surname,Forename,Legal surname,Legal forename,DOB\nNowak,Mia,Kowalczyk,Maria,3/4/2019\n";
    let token = office.put("x.csv", text);
    assert!(office.open(token).columns.iter().all(|column| column.meaning.is_some()), "no column is left unused");
    office.import(text);
    let fields = office.person("Mia").fields;
    assert_eq!((fields.legal_forename.as_str(), fields.legal_surname.as_str()), ("Maria", "Kowalczyk"));
    assert_eq!((fields.known_forename.as_str(), fields.known_surname.as_str()), ("Mia", "Nowak"));
}

#[test]
fn the_language_at_home_comes_in_under_what_a_list_calls_it() {
    for heading in ["Language", "Home Language", "Language at home", "First language"] {
        let mut office = Office::new();
        office.import(format!("Surname,Forename,DOB,{heading}\nNowak,Mia,13/4/2019,Polish\n"));
        assert_eq!(office.person("Mia").fields.language, "Polish", "{heading}");
    }
}
