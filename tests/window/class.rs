//! A class to work with: thirty pupils with two contacts each, in a list as an office system exports it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::door::{self, Papers};
use crate::window::Window;

/// Names that computers get wrong: accents, apostrophes, hyphens, full stops, another script, and one without end.
pub const ODD: [(&str, &str); 5] =
    [("Łucja", "Kowalczyk"), ("Finn", "O'Neill"), ("محمد", "خان"), ("Siôn", "Evans"), ("Anne-Marie", "St. John")];

const FORENAMES: [&str; 24] = [
    "Aanya", "Bertie", "Cerys", "Dara", "Eilidh", "Femi", "Gwen", "Hamza", "Isla", "Jude", "Kofi", "Leila", "Mabel", "Noor",
    "Orla", "Priya", "Quinn", "Rhys", "Saoirse", "Tomos", "Uma", "Vihaan", "Wren", "Yusuf",
];

/// The surnames of the other pupils begin with this letter, so that the odd names are easy to find.
const SURNAME: &str = "Quarrington";

/// The longest name of the class: 120 characters, as some families have it on their papers.
pub fn longest() -> (String, String) {
    let forename = "Maximiliana Wilhelmina Theodora Konstantina ".repeat(2);
    let forename: String = forename.trim().chars().take(90).collect();
    let surname: String = "Featherstonehaugh-Cholmondeley".chars().take(119 - forename.chars().count()).collect();
    (forename, surname)
}

/// The pupils in the order of the file.
pub fn pupils() -> Vec<(String, String)> {
    let odd = ODD.iter().map(|(forename, surname)| ((*forename).to_owned(), (*surname).to_owned()));
    let others = FORENAMES.iter().enumerate().map(|(at, forename)| ((*forename).to_owned(), format!("{SURNAME}{}", letter(at))));
    odd.chain([longest()]).chain(others).collect()
}

/// Writes the list; `refused` adds a row that nobody can read a birthday from.
pub fn write(file: &Path, refused: bool) {
    let mut list = String::from(
        "Admission No,Legal Surname,Legal Forename,Date of Birth,Year Group,Reg Group,\
         Contact 1 Surname,Contact 1 Forename,Contact 1 Relationship,Contact 1 Parental Responsibility,Contact 1 Mobile,\
         Contact 2 Surname,Contact 2 Forename,Contact 2 Relationship,Contact 2 Parental Responsibility,Contact 2 Mobile\r\n",
    );
    for (at, (forename, surname)) in pupils().iter().enumerate() {
        let day = at % 28 + 1;
        list += &format!(
            "{:04},{},{},{day:02}/11/2017,4,4 Willow,{},Ines,Mother,Yes,07700 900{:03},{},Owen,Father,Yes,07700 901{:03}\r\n",
            1200 + at,
            cell(surname),
            cell(forename),
            cell(surname),
            at,
            cell(surname),
            at
        );
    }
    if refused {
        list += "1299,Nobody,Nell,31/02/2017,4,4 Willow,,,,,,,,,,\r\n";
    }
    std::fs::write(file, list).expect("the list can be written");
}

/// Writes a list of so many pupils, for what a class is too small for.
pub fn write_many(file: &Path, count: usize) {
    let mut list = String::from("Admission No,Legal Surname,Legal Forename,Date of Birth,Year Group,Reg Group\r\n");
    for at in 0..count {
        let (surname, forename) =
            (format!("{SURNAME}{}{}", letter(at / 26 % 26), letter(at % 26)), FORENAMES[at / 7 % FORENAMES.len()]);
        list +=
            &format!("{:05},{surname},{forename},{:02}/{:02}/2017,4,4 Willow\r\n", 20_000 + at, at % 28 + 1, at / 28 % 12 + 1);
    }
    std::fs::write(file, list).expect("the list can be written");
}

/// A window on new records with the class in them; the list lies in `files`, and what is saved goes there. With the papers
/// of the first run.
pub fn begin(vault: &Path, files: &Path, settings: &[(&str, &OsStr)]) -> (Window, Papers) {
    let list = list_in(files);
    write(&list, false);
    let answers = [("SIGNET_TEST_OPEN", list.as_os_str()), ("SIGNET_TEST_SAVE", files.as_os_str())];
    let window = Window::start_with(vault, &[], &[&answers[..], settings].concat());
    let papers = door::begin(&window);
    bring_in(&window);
    (window, papers)
}

/// Where [`begin`] puts the list.
pub fn list_in(files: &Path) -> PathBuf {
    files.join("pupils.csv")
}

/// Brings the class in without the pages of the import, for journeys that begin after it.
pub fn bring_in(window: &Window) -> Value {
    let picked = window.ask("import_pick", json!({}));
    let token = &picked["token"];
    let read = window.ask("import_read", json!({ "token": token, "sheet": null, "headerRow": null }));
    let columns = read["columns"].as_array().expect("the list has columns");
    let mapping: Vec<&Value> = columns.iter().map(|column| &column["meaning"]).collect();
    let plan = json!({ "token": token, "sheet": null, "headerRow": null, "mapping": mapping, "corrections": [] });
    let planned = window.ask("import_plan", plan.clone());
    let apply = json!({ "plan": plan, "fingerprint": planned["fingerprint"], "skipped": [], "leavers": [] });
    window.ask("import_apply", apply)
}

fn cell(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

fn letter(at: usize) -> char {
    char::from(b'a' + u8::try_from(at).expect("the class is small"))
}
