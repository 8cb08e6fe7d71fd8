//! Lists that leave as a file for a spreadsheet, and come back.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use serde_json::{Value, json};

use crate::office::Story;

/// Saves a list and answers the name and the bytes of the file.
fn saved(story: &Story, list: Value, format: &str) -> (String, Vec<u8>) {
    let done = story.get("list_save", json!({ "list": list, "format": format }));
    assert_eq!(done["done"], true);
    story.around.saved.lock().unwrap().pop().unwrap()
}

/// The lines of a CSV file as fields, its mark of UTF-8 taken off.
fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a spreadsheet needs the mark to read the names right");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text);
    reader.records().map(|row| row.unwrap().iter().map(ToOwned::to_owned).collect()).collect()
}

/// The cells of a workbook's only sheet.
fn cells(bytes: &[u8]) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    sheet.rows().map(<[Data]>::to_vec).collect()
}

/// What a file would change if it were imported: the plan.
fn read_again(story: &Story, name: &str, bytes: &[u8]) -> Value {
    story.get("import_plan", asked(story, name, bytes))
}

/// Imports all of a file.
fn apply(story: &Story, name: &str, bytes: &[u8]) {
    let plan = asked(story, name, bytes);
    let fingerprint = story.get("import_plan", plan.clone())["fingerprint"].clone();
    story.get("import_apply", json!({ "plan": plan, "fingerprint": fingerprint, "skipped": [], "leavers": [] }));
}

/// A file with its columns as the import understands them.
fn asked(story: &Story, name: &str, bytes: &[u8]) -> Value {
    *story.around.file.lock().unwrap() = Some((name.to_owned(), bytes.to_vec()));
    let token = story.get("import_pick", json!({}))["token"].clone();
    let source = story.get("import_read", json!({ "token": token, "sheet": null, "headerRow": null }));
    let mapping: Vec<Value> = source["columns"].as_array().unwrap().iter().map(|column| column["meaning"].clone()).collect();
    json!({ "token": token, "sheet": null, "headerRow": null, "mapping": mapping, "corrections": [] })
}

fn pupils(contacts: bool) -> Value {
    json!({ "kind": "people", "of": "pupil", "left": false, "among": null, "contacts": contacts })
}

/// A class with every name and number that a file could spoil.
fn odd_class() -> Story {
    let story = Story::begins();
    for (name, born) in [("Finn O'Neill", "2019-02-11"), ("Łucja Kowalczyk", "2019-11-02"), ("محمد خان", "2018-12-31")] {
        story.pupil_born(name, born);
    }
    let odd = json!({ "legalForename": "=HYPERLINK(\"http://x\")", "legalSurname": "\"Quote, d\"", "knownForename": "'t",
        "knownSurname": "'=1", "born": "2019-05-02", "year": "R", "sex": "F", "upn": "A012345678901", "admissionNo": "000412",
        "joinedOn": "2023-09-04" });
    let id = story.made("person_add", json!({ "kind": "pupil", "fields": odd, "classId": story.class() }));
    let mother = json!({ "legalForename": "Anna", "legalSurname": "＠home", "mobile": "+44 7700 900123", "phone": "020 7946 0000",
        "email": "-x@example.org", "address": "1 High Street, Marlbridge, MB1 2CD", "title": "Mrs" });
    let mother = story.made("person_add", json!({ "kind": "contact", "fields": mother, "classId": null }));
    let link = json!({ "relationship": "Mother", "responsibility": "yes", "courtOrder": true, "livesWith": false, "place": 1 });
    story.get("contact_link", json!({ "pupil": id, "contact": mother, "link": link }));
    story
}

#[test]
fn the_pupils_with_their_contacts_come_back_unchanged_from_either_file() {
    let story = odd_class();
    for format in ["csv", "xlsx"] {
        let (name, bytes) = saved(&story, pupils(true), format);
        assert_eq!(name, format!("pupils-2026-09-08.{format}"));
        let plan = read_again(&story, &name, &bytes);
        let counts = &plan["counts"];
        assert_eq!(counts["unchanged"], 4, "{format}: {plan}");
        for none in ["new", "changed", "refused", "missing", "newContacts"] {
            assert_eq!(counts[none], 0, "{format}, {none}: {plan}");
        }
        assert_eq!(plan["unused"], json!([]), "every heading is one that the import knows");
        assert_eq!(plan["ambiguousDates"], 0, "a day is written so that nobody reads it another way");
    }
    // The same file in an empty office brings everybody in, so it was not unchanged because it said nothing.
    let (name, bytes) = saved(&story, pupils(true), "xlsx");
    let plan = read_again(&Story::begins(), &name, &bytes);
    assert_eq!((plan["counts"]["new"].clone(), plan["counts"]["newContacts"].clone()), (json!(4), json!(4)), "{plan}");
}

#[test]
fn staff_come_back_unchanged() {
    let story = Story::begins();
    let fields = json!({ "title": "Dr", "legalForename": "Ríonach", "legalSurname": "-Ó Dálaigh", "job": "Headteacher",
        "email": "head@example.org", "mobile": "07700 900456", "joinedOn": "2020-09-01" });
    story.made("person_add", json!({ "kind": "staff", "fields": fields, "classId": null }));
    let staff = json!({ "kind": "people", "of": "staff", "left": false, "among": null, "contacts": false });
    for format in ["csv", "xlsx"] {
        let (name, bytes) = saved(&story, staff.clone(), format);
        let plan = read_again(&story, &name, &bytes);
        assert_eq!((plan["counts"]["unchanged"].clone(), plan["counts"]["changed"].clone()), (json!(1), json!(0)), "{plan}");
    }
}

#[test]
fn nothing_in_a_file_is_ever_worked_out() {
    let story = odd_class();
    let (_, bytes) = saved(&story, pupils(true), "csv");
    for cell in rows(&bytes).iter().flatten() {
        let worked_out = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠']);
        assert!(!worked_out, "{cell}");
    }
    let (_, bytes) = saved(&story, pupils(true), "xlsx");
    let sheet = cells(&bytes);
    let texts: Vec<&str> = sheet
        .iter()
        .flatten()
        .filter_map(|cell| if let Data::String(text) = cell { Some(text.as_str()) } else { None })
        .collect();
    for text in ["=HYPERLINK(\"http://x\")", "＠home", "+44 7700 900123", "000412", "'=1"] {
        assert!(texts.contains(&text), "{text} is typed as text and stands as it was entered: {texts:?}");
    }
    assert!(sheet.iter().flatten().any(|cell| matches!(cell, Data::DateTime(_))), "days are dates");
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes.as_slice())).unwrap();
    let name = book.sheet_names()[0].clone();
    assert!(book.worksheet_formula(&name).unwrap().is_empty(), "there is no formula in it");
}

/// The names of the fixture that the border lets in, each entered as a pupil's surname.
fn hostile(story: &Story) -> Vec<String> {
    let mut entered = Vec::new();
    for line in include_str!("fixtures/hostile_names.txt").lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (json, times) =
            line.rsplit_once(" * ").and_then(|(json, times)| Some((json, times.parse().ok()?))).unwrap_or((line, 1));
        // What no reader takes never comes so far.
        let Ok(Value::String(name)) = serde_json::from_str(json) else { continue };
        let fields = json!({ "legalForename": "X", "legalSurname": name.repeat(times) });
        let person = json!({ "kind": "pupil", "fields": fields, "classId": null });
        if let Ok(made) = story.ask("person_add", person) {
            let page = story.get("person_open", json!({ "id": made["id"] }));
            entered.push(page["person"]["fields"]["legalSurname"].as_str().unwrap().to_owned());
        }
    }
    entered
}

#[test]
fn hostile_names_leave_as_they_were_entered_and_nothing_of_them_is_worked_out() {
    let story = Story::begins();
    let entered = hostile(&story);
    assert!(entered.len() > 200, "only {} were let in", entered.len());
    let (_, workbook) = saved(&story, pupils(false), "xlsx");
    let sheet = cells(&workbook);
    let texts: Vec<String> = sheet.iter().flatten().map(ToString::to_string).collect();
    let (_, bytes) = saved(&story, pupils(false), "csv");
    let fields = rows(&bytes);
    assert_eq!(fields.len(), entered.len() + 1, "no name is cut in two lines");
    for name in &entered {
        assert!(texts.contains(name), "the workbook has lost {name:?}");
        let stands = |cell: &String| cell == name || cell.strip_prefix('\'') == Some(name);
        assert!(fields.iter().flatten().any(stands), "the text has lost {name:?}");
    }
    for cell in fields.iter().flatten() {
        let worked_out = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠']);
        assert!(!worked_out, "{cell:?}");
    }
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(workbook.as_slice())).unwrap();
    let name = book.sheet_names()[0].clone();
    assert!(book.worksheet_formula(&name).unwrap().is_empty(), "there is no formula in it");
}

#[test]
fn a_list_that_was_narrowed_leaves_as_narrow() {
    let story = odd_class();
    let finn = story.pupil("Finn O'Neill").id.clone();
    let list = json!({ "kind": "people", "of": "pupil", "left": false, "among": [finn], "contacts": false });
    let file = rows(&saved(&story, list, "csv").1);
    assert_eq!(file.len(), 2);
    assert_eq!(file[1][..2], ["Finn", "O'Neill"]);
    assert!(!file[0].iter().any(|heading| heading.starts_with("Contact")), "contacts leave only where they were asked for");
}

/// proves: O-A07
#[test]
fn whose_forms_are_not_in_leaves_as_a_file() {
    let story = Story::begins();
    let (mia, _) = (story.pupil("Mia Nowak"), story.pupil("Zoe Nowak"));
    mia.consent("website").yes().on("2026-09-03");
    let file = rows(&saved(&story, json!({ "kind": "notSigned", "class": story.class() }), "csv").1);
    assert_eq!(file[0], ["Class", "Surname", "Forename", "What is missing", "Where it stands", "Printed", "Due back", "As at"]);
    let lines: Vec<[&str; 2]> = file[1..].iter().map(|row| [row[2].as_str(), row[3].as_str()]).collect();
    assert_eq!(lines, [["Mia", "Agreement (A1)"], ["Zoe", "Agreement (A1)"], ["Zoe", "Consent sheet (C1)"]]);
    assert!(file[1..].iter().all(|row| row[0] == "2 Fir" && row[4] == "Not printed yet" && row[7] == "2026-09-08"));

    let sheets = json!({ "kind": "notSigned", "class": story.class(), "forms": "consents" });
    let (name, bytes) = saved(&story, sheets, "csv");
    assert_eq!(name, "list-of-missing-forms-consent-sheets-2-fir-2026-09-08.csv");
    let file = rows(&bytes);
    assert_eq!((file.len(), file[1][2].as_str()), (2, "Zoe"), "Mia’s sheet is in, and agreements are not asked for");
    let printed = json!({ "kind": "notSigned", "class": story.class(), "forms": "both", "onlyPrinted": true });
    assert_eq!(rows(&saved(&story, printed, "csv").1).len(), 1, "nothing has gone out yet");
}

#[test]
fn the_class_consents_say_what_counts_and_never_why() {
    let story = Story::begins();
    let (mia, zoe) = (story.pupil("Mia Nowak"), story.pupil("Zoe Nowak"));
    mia.consent("website").yes().on("2026-09-03");
    mia.consent("display").limited_to("=first name only").on("2026-09-03");
    zoe.consent("website").yes().on("2026-09-03");
    story.get("image_never_set", json!({ "pupil": zoe.id, "set": true }));
    let list = json!({ "kind": "classConsents", "class": story.class(), "asAt": null });
    let (name, bytes) = saved(&story, list.clone(), "csv");
    assert_eq!(name, "consents-of-2-fir-2026-09-08.csv");
    let file = rows(&bytes);
    let titles = story.get("purposes_list", json!({}));
    let title =
        |code: &str| titles.as_array().unwrap().iter().find(|p| p["code"] == code).unwrap()["title"].as_str().unwrap().to_owned();
    let column = |heading: &str| file[0].iter().position(|known| known == heading).unwrap();
    let (website, display) = (column(&title("website")), column(&title("display")));
    assert_eq!(file[1][website], "Yes");
    assert_eq!(file[1][display], "Yes, with limits: =first name only");
    assert_eq!(file[2][website], "No", "never photograph reads like any No");
    assert_eq!(file[2][display], "No", "and so does no reply");
    assert_eq!((file[1][column("As at")].as_str(), file[1][column("Valid until")].as_str()), ("2026-09-08", "2026-09-15"));
    let sheet = cells(&saved(&story, list, "xlsx").1);
    assert_eq!(sheet[1][website], Data::String("Yes".to_owned()));
}

#[test]
fn the_imports_of_the_past_leave_as_a_file() {
    let story = Story::begins();
    let list = json!({ "kind": "imports" });
    assert_eq!(rows(&saved(&story, list.clone(), "csv").1).len(), 1, "nothing was imported yet");
    let (name, bytes) = saved(&odd_class(), pupils(true), "xlsx");
    apply(&story, &name, &bytes);
    let file = rows(&saved(&story, list.clone(), "csv").1);
    assert_eq!(file[1], ["pupils-2026-09-08.xlsx", "2026-09-08 12:00", "Jo Okafor", "4", "0", "0", "0", ""]);
    let sheet = cells(&saved(&story, list, "xlsx").1);
    assert!(matches!(sheet[1][1], Data::DateTime(_)) && matches!(sheet[1][3], Data::Float(_)), "{:?}", sheet[1]);
}

#[test]
fn every_list_that_leaves_stands_in_the_audit_without_a_name() {
    let story = odd_class();
    let (name, _) = saved(&story, pupils(true), "csv");
    let lines = story.get("audit_list", json!({}))["lines"].clone();
    let line = lines[0].to_string();
    assert!(line.contains("list_save") && line.contains("4 rows as csv: Pupils"), "{line}");
    assert!(!line.contains("Finn") && !line.contains("Neill"), "{line}");
    assert!(!name.contains("finn") && !name.contains("neill"), "the file is named after the list, never after a person");
}
