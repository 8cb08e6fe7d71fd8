//! Plans that are applied: new, changed, unchanged, missing, siblings, leavers.

use super::*;
use crate::imports::apply::Leaver;
use crate::imports::plan::Warning;
use crate::people::contacts::{UnlinkContact, unlink};
use crate::people::edit::{EditPerson, edit};
use crate::people::search;

const FAMILY: &str = "UPN,Admission No,Surname,Forename,DOB,Year,Class,Parent 1 Name,Parent 1 Relationship,Parent 1 PR,Parent 1 Email,\
                      Parent 1 Mobile,Parent 2 Name,Parent 2 Email\n";
const NOWAKS: &str = "A123456789012,0412,Nowak,Mia,03/04/2019,2,2 Fir,Anna Nowak,Mother,Yes,anna@example.org,07700 900001,Piotr Nowak,p@example.org\n\
                      B123456789012,0413,Nowak,Jan,05/06/2017,4,4 Oak,Mrs Anna Nowak,Mother,Y,ANNA@example.org,+44 7700 900001,,\n";

#[test]
fn the_same_file_twice_changes_nothing() {
    let mut office = Office::new();
    let text = format!("{FAMILY}{NOWAKS}");
    let done = office.import(&text);
    assert_eq!((done.added, done.new_contacts), (2, 2));
    let state = office.state();
    let again = office.import(&text);
    assert_eq!((again.id, again.added, again.changed, again.unchanged), (None, 0, 0, 2));
    assert_eq!(office.state(), state);
}

#[test]
fn brothers_and_sisters_share_a_parent_but_never_by_name_alone() {
    let mut office = Office::new();
    office.import(format!(
        "{FAMILY}{NOWAKS}C123456789012,0414,Smith,Ava,1/1/2019,2,2 Fir,Anna Nowak,Mother,,other@example.org,,,\n\
         D123456789012,0415,Khan,Ali,1/1/2019,2,2 Fir,Anna Nowak,Mother,,,,,\n"
    ));
    let annas = office.people().into_iter().filter(|p| p.name == "Anna Nowak").count();
    assert_eq!(annas, 3, "one for Mia and Jan, one with another e-mail, one of whom nothing is known");
    assert_eq!(office.page("Mia").siblings.iter().map(|s| s.name.as_str()).collect::<Vec<_>>(), ["Jan Nowak"]);
}

#[test]
fn the_same_name_at_the_same_address_is_one_adult() {
    let mut office = Office::new();
    office.import(
        "Surname,Forename,DOB,Parent 1 Name,Parent 1 Address,Parent 1 Postcode\nA,Ann,1/1/2019,Eve A,14 Mill Lane,MB1 2AB\n\
         A,Abe,1/1/2017,Eve A,14 Mill Lane,mb1 2ab\nA,Amy,1/1/2015,Eve A,20 Mill Lane,MB1 2AB\n",
    );
    assert_eq!(office.people().into_iter().filter(|p| p.name == "Eve A").count(), 2);
    assert_eq!(office.page("Ann").siblings.len(), 1);
}

#[test]
fn changes_are_shown_field_by_field_before_they_are_made() {
    let mut office = Office::new();
    office.import(format!("{FAMILY}{NOWAKS}"));
    let text = format!("{FAMILY}{NOWAKS}")
        .replace("2,2 Fir,Anna", "3,3 Elm,Anna")
        .replace("0412,Nowak,Mia", "0412,Novak,Mia")
        .replace("Mother,Yes", "Mother,No");
    let plan = office.plan_of(&text);
    assert_eq!((plan.counts.changed, plan.counts.unchanged), (1, 1));
    let changes: Vec<(&str, Option<&str>, &str, &str)> = row(&plan, "Novak")
        .changes
        .iter()
        .map(|c| (c.field.as_str(), c.contact.as_deref(), c.was.as_str(), c.becomes.as_str()))
        .collect();
    assert_eq!(
        changes,
        [
            ("legalSurname", None, "Nowak", "Novak"),
            ("year", None, "2", "3"),
            ("class", None, "2 Fir", "3 Elm"),
            ("responsibility", Some("Anna Nowak"), "yes", "no"),
        ]
    );
    assert_eq!(office.person("Mia").name, "Mia Nowak", "planning changes nothing");
    office.import(&text);
    let mia = office.page("Mia");
    assert_eq!((mia.person.name.as_str(), mia.person.class_name.as_str()), ("Mia Novak", "3 Elm"));
    let history: Vec<&str> = mia.history.iter().map(|h| h.field.as_str()).collect();
    assert_eq!(history, ["contact", "class", "year", "legalSurname"]);
    let found = search::search(&office.read(), "novak", 20).unwrap();
    assert!(format!("{found:?}").contains("Novak"), "the search finds the new name");
    assert_eq!(office.import(&text).id, None);
}

#[test]
fn a_blank_never_takes_away_what_the_vault_has() {
    let mut office = Office::new();
    office.import(format!("{FAMILY}{NOWAKS}"));
    let state = office.state();
    office.import(format!("{FAMILY}A123456789012,,Nowak,Mia,,,,Anna Nowak,,,,,,\nB123456789012,,,,,,,,,,,,,\n"));
    assert_eq!(office.state(), state);
}

#[test]
fn pupils_are_met_by_upn_then_admission_number_then_name_and_birthday() {
    let mut office = Office::new();
    office.import(format!(
        "{HEADINGS},UPN\n0412,Nowak,Mia,03/04/2019,2,2 Fir,A123456789012\n0500,Khan,Ali,1/2/2018,3,3 Elm,B123456789012\n"
    ));
    for (rows, changed) in [
        ("9999,Nowak,Mia,03/04/2019,2,2 Fir,A123456789012", 1),
        ("9999,Kowalska,Mia,03/04/2019,2,2 Fir,", 1),
        (",Kowalska,Mia,03/04/2019,3,3 Elm,", 1),
    ] {
        let done = office.import(format!("{HEADINGS},UPN\n{rows}\n"));
        assert_eq!((done.added, done.changed), (0, changed), "{rows}");
    }
    let plan = office.plan_of(format!(
        "{HEADINGS},UPN\n0500,Kowalska,Mia,03/04/2019,2,2 Fir,A123456789012\n0500,Smith,Bo,9/9/2012,2,2 Fir,\n"
    ));
    assert_eq!(plan.counts.refused, 2, "{:?}", plan.rows);
}

#[test]
fn who_is_missing_may_have_left_and_is_ended_only_when_chosen() {
    let mut office = Office::new();
    office.import(format!("{FAMILY}{NOWAKS}"));
    let token = office.put("x.csv", format!("{FAMILY}{}", NOWAKS.lines().next().unwrap()));
    let request = office.request(token);
    let plan = office.plan(&request);
    assert_eq!(
        plan.missing.iter().map(|m| (m.name.as_str(), m.class_name.as_str())).collect::<Vec<_>>(),
        [("Nowak, Jan", "4 Oak")]
    );
    let leavers = vec![Leaver { person: plan.missing[0].person, left_on: day("2026-08-31") }];
    // The leaving lies before the day on which the class began in this vault: the class ends on its first day.
    let done = office.apply_as(&ApplyImport { plan: request, fingerprint: plan.fingerprint, skipped: vec![], leavers }).unwrap();
    assert_eq!((done.ended, done.changed, done.added), (1, 0, 0));
    assert_eq!(office.person("Jan").left_on, Some(day("2026-08-31")));
    let plan = office.plan_of(format!("{FAMILY}{NOWAKS}"));
    assert!(plan.missing.is_empty());
    assert!(matches!(&plan.warnings[..], [Warning::HasLeft { row: 3, .. }]), "{:?}", plan.warnings);
}

#[test]
fn a_refused_row_does_not_make_its_pupil_missing() {
    let mut office = Office::new();
    office.import(format!("{FAMILY}{NOWAKS}"));
    let plan = office.plan_of(format!("{FAMILY}{NOWAKS}").replace("03/04/2019", "31/02/2019"));
    assert_eq!((plan.counts.refused, plan.counts.missing), (1, 0));
}

#[test]
fn skipped_rows_stay_out_with_their_contacts() {
    let mut office = Office::new();
    let token = office.put("x.csv", format!("{FAMILY}{NOWAKS}"));
    let request = office.request(token);
    let done = office.apply(request, &[2]).unwrap();
    assert_eq!((done.added, done.skipped, done.new_contacts), (1, 1, 1));
    assert!(office.people().iter().all(|p| !p.name.contains("Piotr") && !p.name.contains("Mia")));
}

#[test]
fn a_vault_that_has_changed_since_the_plan_refuses_it() {
    let mut office = Office::new();
    office.import(format!("{FAMILY}{NOWAKS}"));
    let token = office.put("x.csv", format!("{FAMILY}{NOWAKS}").replace("2 Fir", "3 Elm"));
    let request = office.request(token);
    let fingerprint = office.plan(&request).fingerprint;
    let mia = office.person("Mia");
    let mut fields = mia.fields.clone();
    fields.known_forename = "Mimi".into();
    office.write(|w| edit(w, EditPerson { id: mia.id, revision: mia.revision, fields, class_id: mia.class_id })).unwrap();
    let input = ApplyImport { plan: request, fingerprint, skipped: vec![], leavers: vec![] };
    assert_eq!(office.apply_as(&input), Err(Problem::ChangedMeanwhile));
}

#[test]
fn a_contact_whom_the_office_ended_is_not_brought_back() {
    let mut office = Office::new();
    let text = format!("{FAMILY}{NOWAKS}");
    office.import(&text);
    let (pupil, contact) = (office.person("Mia").id, office.person("Piotr").id);
    office.write(|w| unlink(w, UnlinkContact { pupil, contact })).unwrap();
    let plan = office.plan_of(&text);
    assert!(matches!(&plan.warnings[..], [Warning::ContactEnded { name, .. }] if name == "Piotr Nowak"));
    assert_eq!(plan.counts.unchanged, 2);
}

#[test]
fn a_contact_with_a_new_surname_stays_the_same_person() {
    let mut office = Office::new();
    let text = format!("{FAMILY}{NOWAKS}");
    office.import(&text);
    let done = office.import(text.replace("Anna Nowak", "Anna Kowalska"));
    assert_eq!(done.new_contacts, 0);
    assert_eq!(office.page("Anna").contacts.len(), 2);
}

#[test]
fn the_mapping_is_remembered_by_the_set_of_headings() {
    let mut office = Office::new();
    let text = "Adno,Surname,Forename,DOB,Gruppe\n1,Nowak,Mia,3/4/2019,2 Fir\n";
    let token = office.put("x.csv", text);
    let mut request = office.request(token);
    assert_eq!(request.mapping[4], None);
    request.mapping[4] = Some(Meaning::Pupil { what: crate::imports::PupilFact::Class });
    office.apply(request.clone(), &[]).unwrap();
    let token = office.put("y.csv", text.replace("Mia", "Jan"));
    let source = office.open(token);
    assert!(source.remembered);
    assert_eq!(source.columns[4].meaning, request.mapping[4]);
}

#[test]
fn a_mapping_that_does_not_fit_is_refused() {
    let mut office = Office::new();
    let token = office.put("x.csv", format!("{FAMILY}{NOWAKS}"));
    let mut request = office.request(token);
    request.mapping.pop();
    assert!(crate::imports::plan::plan(&office.read(), &office.shelf, &request).is_err());
    request.mapping = vec![None; 14];
    assert!(crate::imports::plan::plan(&office.read(), &office.shelf, &request).is_err());
}
