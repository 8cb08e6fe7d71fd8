//! One press takes an import back, unless somebody has built upon it.

use super::*;
use crate::imports::list::list;
use crate::imports::refused::{RefusedBecause, RefusedRows, refused};
use crate::imports::undo::{UndoImport, undo};
use crate::people::edit::{EditPerson, edit};

const FIRST: &str = "Adno,Surname,Forename,DOB,Year,Class,Parent 1 Name,Parent 1 PR,Parent 1 Email\n\
                     0412,Nowak,Mia,3/4/2019,2,2 Fir,Anna Nowak,Yes,anna@example.org\n0413,Khan,Ali,4/4/2019,2,2 Fir,Zara Khan,Yes,z@example.org\n";
const SECOND: &str = "Adno,Surname,Forename,DOB,Year,Class,Parent 1 Name,Parent 1 PR,Parent 1 Email,Left\n\
                      0412,Novak,Mia,3/4/2019,3,3 Elm,Anna Nowak,No,anna@example.org,\n0413,Khan,Ali,4/4/2019,2,2 Fir,Omar Khan,Yes,o@example.org,31/10/2026\n\
                      0414,Smith,Ava,5/5/2019,2,4 Oak,Anna Nowak,Yes,anna@example.org,\n";

#[test]
fn undoing_brings_back_exactly_what_was() {
    let mut office = Office::new();
    office.import(FIRST);
    let before = office.state();
    let done = office.import(SECOND);
    assert_eq!((done.added, done.changed), (1, 2));
    assert_ne!(office.state(), before);
    let id = done.id.unwrap();
    let undone = office.write(|w| undo(w, &UndoImport { id })).unwrap();
    assert_eq!((undone.removed, undone.restored), (2, 2));
    assert_eq!(office.state(), before);
    assert_eq!(office.write(|w| undo(w, &UndoImport { id })), Err(Problem::CannotUndo), "only once");
    let imports = list(&office.read()).unwrap().imports;
    assert_eq!(imports.iter().map(|i| (i.undone_at.is_some(), i.can_undo)).collect::<Vec<_>>(), [(true, false), (false, true)]);
    let first = imports[1].id;
    office.write(|w| undo(w, &UndoImport { id: first })).unwrap();
    assert!(office.people().is_empty(), "with the second undone, the first can be undone too");
}

#[test]
fn a_last_day_that_comes_is_no_change_that_keeps_an_import() {
    let mut office = Office::new();
    office.import(FIRST);
    let before = office.state();
    let id = office.import(SECOND).id.unwrap();
    assert_eq!(office.person("Ali").class_name, "2 Fir", "until the last day");
    office.stamp.today = day("2026-11-01");
    assert_eq!(office.person("Ali").class_name, "");
    assert!(list(&office.read()).unwrap().imports[0].can_undo);
    office.write(|w| undo(w, &UndoImport { id })).unwrap();
    assert_eq!(office.state(), before);
}

#[test]
fn the_very_first_import_can_be_undone() {
    let mut office = Office::new();
    let empty = office.state();
    let id = office.import(FIRST).id.unwrap();
    assert!(list(&office.read()).unwrap().imports[0].can_undo);
    office.write(|w| undo(w, &UndoImport { id })).unwrap();
    assert_eq!(office.state(), empty);
    assert_eq!(office.import(FIRST).added, 2, "and made again");
}

#[test]
fn what_was_built_upon_is_counted_and_keeps_the_import() {
    let mut office = Office::new();
    let id = office.import(FIRST).id.unwrap();
    let mia = office.person("Mia");
    let mut fields = mia.fields.clone();
    fields.known_forename = "Mimi".into();
    office.write(|w| edit(w, EditPerson { id: mia.id, revision: mia.revision, fields, class_id: mia.class_id })).unwrap();
    let state = office.state();
    let past = &list(&office.read()).unwrap().imports[0];
    assert_eq!((past.can_undo, past.built_upon.edits, past.built_upon.answers), (false, 1, 0));
    assert_eq!(office.write(|w| undo(w, &UndoImport { id })), Err(Problem::CannotUndo));
    assert_eq!(office.state(), state);
}

#[test]
fn an_answer_keeps_the_import() {
    let mut office = Office::new();
    let id = office.import(FIRST).id.unwrap();
    let (pupil, giver) = (office.person("Mia").id, office.person("Anna").id);
    office
        .write(|w| {
            w.run(
                "INSERT INTO purpose VALUES ('p', 'web', 'Website', 'Web', 'images', 'parent', 13, 'year', 'consent', 1, '2026-01-01', NULL)",
                [],
            )?;
            w.run("INSERT INTO wording VALUES ('w', 'p', 1, 'x', '2026-01-01', '', '')", [])?;
            w.run(
                "INSERT INTO decision (id, pupil, purpose, wording, kind, answer, giver_kind, giver, giver_name, standing, method, received_on, \
                 entered_at, entered_by, entered_by_name) VALUES ('d', ?1, 'p', 'w', 'answer', 'yes', 'contact', ?2, 'Anna', 'holds', 'paper', \
                 '2026-09-08', '', '', '')",
                [pupil, giver],
            )
        })
        .unwrap();
    assert_eq!(list(&office.read()).unwrap().imports[0].built_upon.answers, 1);
    assert_eq!(office.write(|w| undo(w, &UndoImport { id })), Err(Problem::CannotUndo));
}

#[test]
fn refused_rows_come_back_as_a_file_that_can_be_read_again() {
    let mut office = Office::new();
    let text = "Adno,Surname,Forename,DOB\n1,Nowak,Mia,3/4/2019\n=2,\"O\"\"N, x\",Sean,31/2/2019\n@3,A,B,32/1/2019\n";
    let token = office.put("x.csv", text);
    let plan = office.request(token);
    let reasons = vec![RefusedBecause { row: 3, text: "31/2/2019 is not a date, \"really\"".into() }];
    let csv = refused(&office.read(), &office.shelf, &RefusedRows { plan, reasons, heading: "Why".into() }).unwrap();
    assert_eq!(
        csv,
        "\u{feff}Adno,Surname,Forename,DOB,Why\r\n'=2,\"O\"\"N, x\",Sean,31/2/2019,\"31/2/2019 is not a date, \"\"really\"\"\"\r\n\
         '@3,A,B,32/1/2019,\r\n"
    );
    assert_eq!(office.import(csv.replace("31/2", "28/2")).added, 1);
    assert_eq!(office.person("Sean").fields.admission_no, "=2");
}
