//! An office in memory, and sentences on it: `office.pupil("Mia").consent("website").yes().by_mother().on("2026-09-03")`.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

use chrono::{NaiveDate, TimeZone, Utc};
use serde_json::{Value, json};
use signet_core::api;
use signet_core::base::Problem;
use signet_core::desk::{Desk, Surroundings};
use signet_core::office::{Moment, Office};
use signet_core::vault::FakeKeychain;

/// The day on which most stories are told.
pub const TODAY: &str = "2026-09-08";

/// An office with a class, in which a story is told.
pub struct Story {
    pub desk: Desk,
    pub around: Arc<Around>,
    today: NaiveDate,
    class: String,
}

/// The empty office that every story begins with, made once: thousands of statements make its tables, and to copy them
/// takes a hundredth of that. Each story has a copy of its own, which is taken over and checked as any vault is.
static EMPTY: LazyLock<Mutex<Office>> =
    LazyLock::new(|| Mutex::new(Office::in_memory("Marlbridge Primary School", noon(day("2026-09-01"))).unwrap()));

/// What the system around the office does: nothing by itself, and it remembers what it was handed.
#[derive(Default)]
pub struct Around {
    /// The file that will be picked.
    pub file: Mutex<Option<(String, Vec<u8>)>>,
    /// What was saved: name and bytes.
    pub saved: Mutex<Vec<(String, Vec<u8>)>>,
    /// What was printed: queue, title and bytes.
    pub printed: Mutex<Vec<(String, String, Vec<u8>)>>,
    /// Whether the window can print through the system's own dialog.
    pub dialog: AtomicBool,
    /// The folder and the backup that will be picked.
    pub folder: Mutex<Option<PathBuf>>,
    pub backup: Mutex<Option<PathBuf>>,
}

impl Surroundings for Around {
    fn pick_file(&self) -> Result<Option<(String, Vec<u8>)>, Problem> {
        Ok(self.file.lock().unwrap().clone())
    }

    fn ask_where(&self, suggested: &str) -> Result<Option<PathBuf>, Problem> {
        Ok(Some(suggested.into()))
    }

    fn write_file(&self, path: &Path, bytes: &[u8]) -> Result<(), Problem> {
        self.saved.lock().unwrap().push((path.to_string_lossy().into_owned(), bytes.to_vec()));
        Ok(())
    }

    fn pick_folder(&self) -> Result<Option<PathBuf>, Problem> {
        Ok(self.folder.lock().unwrap().clone())
    }

    fn pick_backup(&self) -> Result<Option<PathBuf>, Problem> {
        Ok(self.backup.lock().unwrap().clone())
    }

    fn printers(&self) -> Result<Vec<String>, Problem> {
        Ok(vec!["Office".to_owned()])
    }

    fn print(&self, printer: &str, title: &str, pdf: &[u8]) -> Result<(), Problem> {
        self.printed.lock().unwrap().push((printer.to_owned(), title.to_owned(), pdf.to_vec()));
        Ok(())
    }

    fn has_print_dialog(&self) -> bool {
        self.dialog.load(Ordering::Relaxed)
    }
}

/// A day from its ISO form.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Noon of a day.
pub fn noon(day: NaiveDate) -> Moment {
    Moment { at: Utc.from_utc_datetime(&day.and_hms_opt(12, 0, 0).unwrap()), today: day, steady: Duration::ZERO }
}

impl Story {
    /// An office on the 8th of September 2026 with the class "2 Fir".
    pub fn begins() -> Self {
        let today = day(TODAY);
        let office = EMPTY.lock().unwrap().again_in_memory(noon(day("2026-09-01"))).unwrap();
        let around = Arc::new(Around::default());
        let desk = Desk::open(office, Arc::new(FakeKeychain::new()), around.clone());
        let mut story = Self { desk, around, today, class: String::new() };
        story.class = story.made("class_save", json!({ "id": null, "name": "2 Fir", "year": "2", "endedOn": null }));
        story
    }

    /// The story goes on on another day.
    pub fn meanwhile(&mut self, today: &str) -> &mut Self {
        self.today = day(today);
        self
    }

    /// The class "2 Fir".
    pub fn class(&self) -> Value {
        json!(self.class)
    }

    /// Asks the core what the window would ask.
    pub fn ask(&self, request: &str, input: Value) -> Result<Value, Problem> {
        api::call(&self.desk, request, input, noon(self.today))
    }

    /// Asks what must go well.
    pub fn get(&self, request: &str, input: Value) -> Value {
        self.ask(request, input).unwrap_or_else(|problem| panic!("{request}: {problem:?}"))
    }

    /// Makes something and answers its id.
    pub fn made(&self, request: &str, input: Value) -> String {
        self.get(request, input)["id"].as_str().unwrap().to_owned()
    }

    /// A piece of equipment with that tag: a laptop that holds data on one drive and is encrypted.
    pub fn laptop(&self, tag: &str) -> String {
        let fields = json!({
            "kind": "Laptop", "make": "Alder", "model": "L13", "serial": format!("S-{tag}"), "portable": true,
            "holdsData": "yes", "encrypted": "yes", "boughtOn": "2024-09-02", "costPence": 45_000,
        });
        let media = json!([{ "kind": "ssd", "serial": format!("D-{tag}"), "sizeGb": 256 }]);
        self.equipment(tag, fields, media)
    }

    /// A piece of equipment with that tag, those fields and those media; it is in stock.
    pub fn equipment(&self, tag: &str, fields: Value, media: Value) -> String {
        self.made(
            "asset_add",
            json!({ "tag": tag, "prefix": null, "standing": "in_stock", "fields": fields, "media": media, "accessories": ["Charger"] }),
        )
    }

    /// A room of that name.
    pub fn room(&self, name: &str) -> String {
        self.made("room_save", json!({ "id": null, "name": name, "endedOn": null }))
    }

    /// A member of staff.
    pub fn staff(&self, forename: &str, surname: &str) -> String {
        let fields = json!({ "legalForename": forename, "legalSurname": surname, "joinedOn": "2020-09-01" });
        self.made("person_add", json!({ "kind": "staff", "fields": fields, "classId": null }))
    }

    /// A pupil of "2 Fir", with a mother who holds parental responsibility, as far as they are there already.
    pub fn pupil(&self, name: &str) -> Pupil<'_> {
        self.pupil_born(name, "2019-05-02")
    }

    /// The same with a birthday.
    pub fn pupil_born(&self, name: &str, born: &str) -> Pupil<'_> {
        let (forename, surname) = name.rsplit_once(' ').unwrap_or((name, "Nowak"));
        let known = self.get("people_list", json!({ "kind": "pupil", "text": format!("{forename} {surname}") }));
        if let Some(known) = known["people"].as_array().and_then(|people| people.first()) {
            return Pupil { story: self, id: known["id"].as_str().unwrap().to_owned() };
        }
        let fields =
            json!({ "legalForename": forename, "legalSurname": surname, "born": born, "year": "2", "joinedOn": "2023-09-04" });
        let id = self.made("person_add", json!({ "kind": "pupil", "fields": fields, "classId": self.class }));
        let pupil = Pupil { story: self, id };
        pupil.contact("Anna", "Mother", "yes");
        pupil
    }
}

/// A pupil in a story.
pub struct Pupil<'a> {
    pub story: &'a Story,
    pub id: String,
}

impl Pupil<'_> {
    /// Gives the pupil a contact and answers the contact's id.
    pub fn contact(&self, forename: &str, relationship: &str, responsibility: &str) -> String {
        self.contact_with(forename, relationship, responsibility, false)
    }

    /// The same, perhaps with a court order.
    pub fn contact_with(&self, forename: &str, relationship: &str, responsibility: &str, court_order: bool) -> String {
        let fields = json!({ "legalForename": forename, "legalSurname": "Nowak" });
        let contact = self.story.made("person_add", json!({ "kind": "contact", "fields": fields, "classId": null }));
        let place = self.contacts().len() + 1;
        let link = json!({ "relationship": relationship, "responsibility": responsibility, "courtOrder": court_order, "livesWith": null, "place": place });
        self.story.get("contact_link", json!({ "pupil": self.id, "contact": contact, "link": link }));
        contact
    }

    fn contacts(&self) -> Vec<Value> {
        self.story.get("person_open", json!({ "id": self.id }))["contacts"].as_array().unwrap().clone()
    }

    /// The contact with that relationship.
    pub fn giver(&self, relationship: &str) -> Value {
        if relationship == "Pupil" {
            return json!({ "kind": "pupil" });
        }
        let contacts = self.contacts();
        let contact = contacts.iter().find(|c| c["link"]["relationship"] == relationship).unwrap();
        json!({ "kind": "contact", "id": contact["id"] })
    }

    /// The id of a purpose by its code.
    pub fn purpose(&self, code: &str) -> Value {
        let purposes = self.story.get("purposes_list", json!({}));
        purposes.as_array().unwrap().iter().find(|p| p["code"] == code).unwrap()["id"].clone()
    }

    /// A consent of this pupil, about to be answered.
    pub fn consent(&self, code: &str) -> Consent<'_> {
        Consent { pupil: self, code: code.to_owned(), answer: "yes", limits: String::new(), by: "Mother".to_owned() }
    }

    /// Where a consent stands today.
    pub fn position(&self, code: &str) -> Value {
        self.position_as_at(code, None)
    }

    /// Where a consent stood on a day.
    pub fn position_as_at(&self, code: &str, as_at: Option<&str>) -> Value {
        let file = self.story.get("pupil_file", json!({ "pupil": self.id, "asAt": as_at }));
        file["consents"].as_array().unwrap().iter().find(|c| c["purpose"]["code"] == code).unwrap()["position"].clone()
    }

    /// The state in one word.
    pub fn state(&self, code: &str) -> String {
        self.position(code)["state"].as_str().unwrap().to_owned()
    }

    /// Withdraws a consent, by e-mail, on that day.
    pub fn withdraws(&self, code: &str, by: &str, on: &str) -> Value {
        let input = json!({ "pupil": self.id, "purposes": [self.purpose(code)], "giver": self.giver(by), "method": "email",
            "receivedOn": on, "reason": "" });
        self.story.get("consents_withdraw", input)
    }
}

/// A consent about to be answered.
pub struct Consent<'a> {
    pupil: &'a Pupil<'a>,
    code: String,
    answer: &'static str,
    limits: String,
    by: String,
}

impl Consent<'_> {
    pub fn yes(mut self) -> Self {
        self.answer = "yes";
        self
    }

    pub fn no(mut self) -> Self {
        self.answer = "no";
        self
    }

    pub fn limited_to(mut self, limits: &str) -> Self {
        (self.answer, self.limits) = ("limits", limits.to_owned());
        self
    }

    pub fn by(mut self, relationship: &str) -> Self {
        self.by = relationship.to_owned();
        self
    }

    /// The form as the window would enter it.
    pub fn form(&self, signed_on: &str, received_on: &str) -> Value {
        let ticked = json!([{ "purpose": self.pupil.purpose(&self.code), "answer": self.answer, "limits": self.limits }]);
        let sheet = json!({ "ticked": ticked, "giver": self.pupil.giver(&self.by), "method": "paper", "signedOn": signed_on, "reference": "" });
        json!({ "pupil": self.pupil.id, "receivedOn": received_on, "consents": sheet, "agreement": null })
    }

    /// Enters it as signed and received on that day.
    pub fn on(self, day: &str) -> Value {
        self.pupil.story.get("forms_enter", self.form(day, day))
    }

    /// Tries to.
    pub fn try_on(self, signed_on: &str, received_on: &str) -> Result<Value, Problem> {
        self.pupil.story.ask("forms_enter", self.form(signed_on, received_on))
    }
}
