//! What leaves as a file or on paper: only from the desk of whoever asked for it, only with its line in the record, and what did
//! not come out after all is no form that went out.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use signet_core::api;
use signet_core::base::Problem;
use signet_core::desk::{Desk, Surroundings};
use signet_core::vault::{Cost, Folder};

use crate::folder::{PASSWORD, Vault, come_in};
use crate::office::{Around, TODAY, day, noon};

/// A dialog during which something happens, and a printer and a disk that can refuse.
#[derive(Default)]
struct Room {
    around: Around,
    meanwhile: Mutex<Option<Box<dyn FnOnce() + Send>>>,
    refuses: AtomicBool,
}

impl Room {
    fn answer(&self, problem: Problem) -> Result<(), Problem> {
        if self.refuses.load(Ordering::SeqCst) { Err(problem) } else { Ok(()) }
    }
}

impl Surroundings for Room {
    fn pick_file(&self) -> Result<Option<(String, Vec<u8>)>, Problem> {
        self.around.pick_file()
    }

    fn ask_where(&self, suggested: &str) -> Result<Option<PathBuf>, Problem> {
        if let Some(happens) = self.meanwhile.lock().unwrap().take() {
            happens();
        }
        self.around.ask_where(suggested)
    }

    fn write_file(&self, path: &Path, bytes: &[u8]) -> Result<(), Problem> {
        self.answer(Problem::DiskFull)?;
        self.around.write_file(path, bytes)
    }

    fn printers(&self) -> Result<Vec<String>, Problem> {
        self.around.printers()
    }

    fn print(&self, printer: &str, title: &str, pdf: &[u8]) -> Result<(), Problem> {
        self.answer(Problem::PrinterRefused)?;
        self.around.print(printer, title, pdf)
    }
}

/// A school with one pupil, whose class and id are known.
struct School {
    _vault: Vault,
    desk: Arc<Desk>,
    room: Arc<Room>,
    class: Value,
    mia: Value,
}

impl School {
    fn new() -> Self {
        let (vault, room) = (Vault::new(), Arc::new(Room::default()));
        vault.made();
        let folder = Folder::at(vault.folder.path());
        let desk = Arc::new(Desk::new(folder, vault.keychain.clone(), room.clone(), false).with_cost(Cost::tiny()));
        come_in(&desk, TODAY, "Jo Okafor", PASSWORD).unwrap();
        let school = Self { _vault: vault, desk, room, class: Value::Null, mia: Value::Null };
        let class = school.ask("class_save", json!({ "id": null, "name": "2 Fir", "year": "2", "endedOn": null })).unwrap();
        let fields = json!({ "legalForename": "Mia", "legalSurname": "Nowak", "born": "2019-05-02", "year": "2" });
        let mia = school.ask("person_add", json!({ "kind": "pupil", "fields": fields, "classId": class["id"] })).unwrap();
        Self { class: class["id"].clone(), mia: mia["id"].clone(), ..school }
    }

    fn ask(&self, request: &str, input: Value) -> Result<Value, Problem> {
        api::call(&self.desk, request, input, noon(day(TODAY)))
    }

    /// Her forms, ready to be printed.
    fn forms(&self) -> Value {
        let paper = json!({ "kind": "pupilForms", "pupil": self.mia, "forms": ["c1"] });
        self.ask("paper_prepare", json!({ "paper": paper })).unwrap()["token"].clone()
    }

    /// Whether her sheet counts as gone out.
    fn is_out(&self) -> bool {
        let grid = self.ask("class_grid", json!({ "class": self.class, "asAt": null })).unwrap();
        grid["lines"][0]["formOut"] != Value::Null
    }

    /// What the record says of a request, oldest first.
    fn lines(&self, request: &str) -> Vec<String> {
        let page = self.ask("audit_list", json!({ "requests": [request] })).unwrap();
        let facts = |line: &Value| line["facts"].as_str().unwrap().to_owned();
        page["lines"].as_array().unwrap().iter().rev().map(facts).collect()
    }

    /// While the next dialog stands open, Signet locks itself, and perhaps somebody comes in again.
    fn locks_meanwhile(&self, and_opens: bool) {
        let desk = self.desk.clone();
        *self.room.meanwhile.lock().unwrap() = Some(Box::new(move || {
            desk.close_itself(noon(day(TODAY)));
            if and_opens {
                come_in(&desk, TODAY, "Jo Okafor", PASSWORD).unwrap();
            }
        }));
    }

    fn saved(&self) -> usize {
        self.room.around.saved.lock().unwrap().len()
    }
}

/// Everything that leaves through a dialog.
fn files(school: &School) -> Vec<(&'static str, Value)> {
    let people = json!({ "kind": "people", "of": null, "left": false, "among": null, "contacts": false });
    vec![
        ("list_save", json!({ "list": people, "format": "csv" })),
        ("paper_save", json!({ "token": school.forms() })),
        ("audit_save", json!({ "wanted": {}, "headings": ["", "", "", "", "", ""], "words": {} })),
    ]
}

#[test]
fn a_dialog_that_is_answered_after_the_lock_saves_nothing() {
    for at in 0..3 {
        for somebody_comes_in in [false, true] {
            let school = School::new();
            let (request, input) = files(&school).swap_remove(at);
            school.locks_meanwhile(somebody_comes_in);
            assert_eq!(school.ask(request, input), Err(Problem::Locked), "{request}");
            assert_eq!(school.saved(), 0, "{request}");
            if !somebody_comes_in {
                come_in(&school.desk, TODAY, "Jo Okafor", PASSWORD).unwrap();
            }
            assert_eq!(school.lines(request), Vec::<String>::new(), "{request}");
        }
    }
}

#[test]
fn what_is_saved_has_its_line_and_a_file_that_could_not_be_written_has_a_second() {
    let school = School::new();
    for (request, input) in files(&school) {
        assert_eq!(school.ask(request, input).unwrap()["done"], true, "{request}");
        assert!(!school.lines(request).is_empty(), "{request}");
    }
    assert_eq!(school.saved(), 3);
    school.room.refuses.store(true, Ordering::SeqCst);
    for (request, input) in files(&school) {
        assert_eq!(school.ask(request, input), Err(Problem::DiskFull), "{request}");
        assert_eq!(school.lines(request).last().unwrap(), "the file could not be written", "{request}");
    }
    assert_eq!(school.saved(), 3);
}

#[test]
fn forms_that_the_printer_did_not_take_have_not_gone_out() {
    let school = School::new();
    let token = school.forms();
    school.room.refuses.store(true, Ordering::SeqCst);
    let printed = json!({ "token": token, "printer": "Office" });
    assert_eq!(school.ask("paper_print", printed.clone()), Err(Problem::PrinterRefused));
    assert!(!school.is_out());
    assert_eq!(school.ask("paper_save", json!({ "token": token })), Err(Problem::DiskFull));
    assert!(!school.is_out());
    assert_eq!(school.lines("paper_print").last().unwrap(), "the printer did not take it");

    // The same sheet, with the same numbers, goes out at the second try, once.
    school.room.refuses.store(false, Ordering::SeqCst);
    school.ask("paper_print", printed).unwrap();
    assert!(school.is_out());
    school.room.refuses.store(true, Ordering::SeqCst);
    assert_eq!(school.ask("paper_save", json!({ "token": token })), Err(Problem::DiskFull));
    assert!(school.is_out(), "what had gone out before stays so");
    assert!(school.desk.with(|office| office.verify_audit()).unwrap().is_ok());
}
