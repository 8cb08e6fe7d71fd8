//! A school to measure on: a real encrypted vault in a folder that goes when the measure ends.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{NaiveDate, TimeZone, Utc};
use serde_json::{Value, json};
use signet_core::agreements::issue::{NewIssue, issue, reference};
use signet_core::agreements::sign::SignedPart;
use signet_core::agreements::{self, Form, Part, SigningMethod};
use signet_core::api;
use signet_core::base::ids::ClassId;
use signet_core::consents::record::Ticked;
use signet_core::consents::{self, Answer, Method};
use signet_core::desk::{Desk, Surroundings};
use signet_core::office::Moment;
use signet_core::people::classes;
use signet_core::people::speaker::Giver;
use signet_core::returns::class_grid::{self, OpenGrid};
use signet_core::returns::enter::{EnterForms, ReturnedAgreement, ReturnedConsents, enter};
use signet_core::vault::{Cost, FakeKeychain, Folder};

use crate::{Outcome, names};

/// The password of every school that is measured.
pub const PASSWORD: &str = "four lapwings by the river";

/// The file that the next dialog hands over; nothing is printed and nothing is saved.
#[derive(Default)]
pub struct Tray(Mutex<Option<Vec<u8>>>);

impl Surroundings for Tray {
    fn pick_file(&self) -> signet_core::base::Result<Option<(String, Vec<u8>)>> {
        let mut tray = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(tray.take().map(|bytes| ("register.csv".to_owned(), bytes)))
    }
    fn ask_where(&self, _suggested: &str) -> signet_core::base::Result<Option<PathBuf>> {
        Ok(None)
    }
    fn write_file(&self, _path: &Path, _bytes: &[u8]) -> signet_core::base::Result<()> {
        Ok(())
    }
    fn printers(&self) -> signet_core::base::Result<Vec<String>> {
        Ok(Vec::new())
    }
    fn print(&self, _printer: &str, _title: &str, _pdf: &[u8]) -> signet_core::base::Result<()> {
        Ok(())
    }
}

/// An open vault in a folder of its own.
pub struct School {
    pub desk: Desk,
    pub keychain: Arc<FakeKeychain>,
    pub folder: tempfile::TempDir,
    tray: Arc<Tray>,
}

/// The schools that several measures look at: each is made once and goes when all is measured.
#[derive(Default)]
pub struct Schools(RefCell<BTreeMap<usize, Rc<School>>>);

impl Schools {
    /// A school of so many pupils that has sent out and got back every form in each of two years.
    pub fn with_two_years(&self, pupils: usize) -> Outcome<Rc<School>> {
        if let Some(made) = self.0.borrow().get(&pupils) {
            return Ok(made.clone());
        }
        let made = Rc::new(School::with_two_years(pupils)?);
        let size = std::fs::metadata(made.folder.path().join("vault").join("vault.db"))?.len();
        println!("# a school of {pupils} pupils with two years of forms: {} MB on the disk", size / 1_000_000);
        self.0.borrow_mut().insert(pupils, made.clone());
        Ok(made)
    }
}

/// The day on which everything is measured.
pub fn now() -> Moment {
    moment(2026, 10, 1)
}

fn moment(year: i32, month: u32, day: u32) -> Moment {
    let today = NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    Moment {
        at: Utc.from_utc_datetime(&today.and_hms_opt(9, 0, 0).unwrap_or_default()),
        today,
        steady: std::time::Duration::ZERO,
    }
}

impl School {
    /// A vault with nobody in it, made through the same requests that the window sends.
    pub fn empty(cost: Cost) -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let (keychain, tray) = (Arc::new(FakeKeychain::new()), Arc::<Tray>::default());
        let desk = Desk::new(Folder::at(folder.path().join("vault")), keychain.clone(), tray.clone(), false).with_cost(cost);
        let school = Self { desk, keychain, folder, tray };
        // What is asked on paper holds from the day on which the vault was made, so that is before the first year.
        let then = moment(2025, 8, 20);
        let made = school.ask_at(
            then,
            "door_create",
            json!({ "school": "Measured School", "name": "Jo Okafor", "password": PASSWORD }),
        )?;
        let sheet = &made["sheet"];
        // What a person would type back from the sheet.
        let group = |n: usize| {
            let asked = sheet["ask"][n].as_u64().and_then(|at| usize::try_from(at).ok()).unwrap_or(1);
            sheet["recoveryKey"][asked - 1].clone()
        };
        school.ask_at(then, "door_confirm_sheet", json!({ "first": group(0), "second": group(1) }))?;
        let holder = |name: &str| json!({ "name": name, "keptWhere": "a safe" });
        school.ask_at(then, "door_key_holders", json!({ "holders": [holder("First Holder"), holder("Second Holder")] }))?;
        Ok(school)
    }

    /// A school of so many pupils with two contacts each, and nothing entered yet.
    pub fn of(pupils: usize, cost: Cost) -> Outcome<Self> {
        let school = Self::empty(cost)?;
        let request = school.read_file(names::register(pupils))?;
        // They came before the first of the two years, or nothing could have been sent to them.
        let then = moment(2025, 9, 1);
        let fingerprint = school.ask_at(then, "import_plan", request.clone())?["fingerprint"].clone();
        school.ask_at(then, "import_apply", json!({ "plan": request, "fingerprint": fingerprint }))?;
        Ok(school)
    }

    /// A school that has sent out every form in each of two years and got every one back.
    fn with_two_years(pupils: usize) -> Outcome<Self> {
        let school = Self::of(pupils, Cost::default())?;
        for year in [2025, 2026] {
            school.send_out(moment(year, 9, 3))?;
            school.bring_back(moment(year, 9, 14))?;
        }
        Ok(school)
    }

    /// Puts a file on the shelf; the answer is the request for its plan, with every column understood as Signet guesses.
    pub fn read_file(&self, bytes: Vec<u8>) -> Outcome<Value> {
        *self.tray.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(bytes);
        let token = self.ask("import_pick", json!({}))?["token"].clone();
        let source = self.ask("import_read", json!({ "token": token }))?;
        let columns = source["columns"].as_array().ok_or("the file has no columns")?;
        let mapping: Vec<&Value> = columns.iter().map(|column| &column["meaning"]).collect();
        Ok(json!({ "token": token, "mapping": mapping }))
    }

    /// One request, as the window sends it on the day that is measured.
    pub fn ask(&self, name: &str, input: Value) -> Outcome<Value> {
        self.ask_at(now(), name, input)
    }

    /// The same up to the text that goes to the window, and not read again here: what the window waits for.
    pub fn hand_over(&self, name: &str, input: Value) -> Outcome<String> {
        api::answer(&self.desk, name, input, now()).map_err(|problem| format!("{name}: {problem:?}").into())
    }

    fn ask_at(&self, then: Moment, name: &str, input: Value) -> Outcome<Value> {
        api::call(&self.desk, name, input, then).map_err(|problem| format!("{name}: {problem:?}").into())
    }

    /// The classes by id.
    pub fn classes(&self) -> Outcome<Vec<ClassId>> {
        let classes = self.desk.with(|office| office.read(now(), classes::list))?;
        Ok(classes.into_iter().map(|class| class.id).collect())
    }

    /// Numbers an agreement and a consent sheet for every pupil, without setting them.
    fn send_out(&self, then: Moment) -> Outcome {
        let classes = self.classes()?;
        self.desk.with(|office| {
            office.write("bench_out", then, |write| {
                let versions = agreements::forms::list(write)?;
                let wordings: Vec<_> = consents::purposes::list(write, None)?.iter().map(|purpose| purpose.wording).collect();
                let mut forms = Vec::new();
                for class in &classes {
                    for line in class_grid::open(write, &OpenGrid { class: Some(*class), as_at: None, pupil: None })?.lines {
                        for form in [line.agreement.code, Form::C1] {
                            let wordings = if form == Form::C1 { wordings.clone() } else { Vec::new() };
                            forms.push(NewIssue {
                                reference: reference()?,
                                form,
                                pupil: Some(line.pupil),
                                places: "[]".into(),
                                wordings,
                            });
                        }
                    }
                }
                issue(write, "Forms for the school", &forms, &versions, then.today.checked_add_days(chrono::Days::new(14)))
            })
        })?;
        Ok(())
    }

    /// Enters everybody's answers and signatures, as the office would.
    fn bring_back(&self, then: Moment) -> Outcome {
        for class in self.classes()? {
            self.desk.with(|office| {
                office.write("bench_back", then, |write| {
                    let grid = class_grid::open(write, &OpenGrid { class: Some(class), as_at: None, pupil: None })?;
                    for line in &grid.lines {
                        let ticked =
                            grid.purposes.iter().map(|p| Ticked { purpose: p.id, answer: Answer::Yes, limits: String::new() });
                        enter(write, form_of(line, ticked.collect(), then))?;
                    }
                    Ok(())
                })
            })?;
        }
        Ok(())
    }
}

/// Both forms of one pupil, signed by the first contact and, where the form asks for it, the pupil.
fn form_of(line: &class_grid::GridLine, ticked: Vec<Ticked>, then: Moment) -> EnterForms {
    let giver = line.contacts.first().map_or(Giver::Pupil, |contact| Giver::Contact { id: contact.id });
    let part = |part, by| SignedPart {
        part,
        by,
        method: SigningMethod::Signed,
        signed_on: then.today,
        on_behalf_reason: String::new(),
        supporting_adult: String::new(),
    };
    let parts = vec![part(Part::Parent, giver.clone()), part(Part::Pupil, Giver::Pupil)];
    EnterForms {
        pupil: line.pupil,
        received_on: then.today,
        consents: Some(ReturnedConsents {
            ticked,
            giver,
            method: Method::Paper,
            signed_on: then.today,
            reference: String::new(),
        }),
        agreement: Some(ReturnedAgreement { form: None, parts, reference: String::new() }),
    }
}
