//! Names that programs get wrong, through every way by which a name comes in and goes out: refused with a problem that
//! has its own sentence, or found again letter for letter.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use signet_core::base::Problem;
use signet_core::base::names::{fold, tidy};
use signet_core::desk::Desk;

use crate::Outcome;
use crate::fault::Batch;
use crate::look::{column, number};
use crate::school::{PASSWORD, School, ask, begin, come_in, planned, quick_folder};
use crate::tally::Tally;
use crate::tray::Tray;

/// One name a line, as JSON; `" * N` repeats it.
const NAMES: &str = include_str!("../../../../tests/fixtures/hostile_names.txt");

/// Everything that went in, by the surname under which it has to be found again.
type Kept = BTreeMap<String, String>;

pub fn run(batch: &Batch) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let home = quick_folder()?;
    let school = School::at(home.path());
    let (desk, tray) = school.desk_and_tray();
    begin(&desk)?;
    let mut kept = Kept::new();
    let mut texts = Vec::new();
    for (at, line) in NAMES.lines().filter(|line| !line.starts_with("# ")).enumerate() {
        match read(line) {
            Some(name) => {
                added(&desk, at, &name, &mut kept, &mut tally);
                found(&desk, &name, &mut tally);
                texts.push(name);
            }
            // What is no text at all never gets past the border.
            None if line.contains("\\u") => {
                tally.rounds += 1;
                tally.injected += 1;
                tally.found += 1;
                tally.fact("refused at the border", 1);
            }
            None => return Err(format!("line {at} of the names cannot be read").into()),
        }
    }
    imported(&desk, &tray, &texts, &mut kept, &mut tally)?;
    elsewhere(&desk, &texts, &mut tally);
    printed(&desk, &tray, &kept, batch.long, &mut tally)?;
    again(&desk, &kept, "at once", &mut tally)?;
    drop(desk);
    let desk = school.open()?;
    again(&desk, &kept, "the next morning", &mut tally)?;
    quiet_audit(&desk, &texts, &mut tally)?;
    Ok(tally)
}

/// A line of the file; none when it is no text.
fn read(line: &str) -> Option<String> {
    let (text, times) =
        line.rsplit_once("\" * ").map_or((line.to_owned(), 1), |(text, times)| (format!("{text}\""), times.parse().unwrap_or(1)));
    serde_json::from_str::<String>(&text).ok().map(|text| text.repeat(times))
}

/// As somebody types it: forename, known name, e-mail and address at once.
fn added(desk: &Desk, at: usize, name: &str, kept: &mut Kept, tally: &mut Tally) {
    let surname = format!("Zq{at}");
    let fields =
        json!({ "legalForename": name, "legalSurname": surname, "knownForename": name, "address": name, "born": "2019-05-02" });
    let told = ask(desk, "person_add", json!({ "kind": "pupil", "fields": fields, "classId": null }));
    tally.rounds += 1;
    tally.injected += 1;
    match told {
        Ok(_) => drop(kept.insert(surname, tidy(name))),
        Err(Problem::Invalid { .. }) => tally.found += 1,
        Err(other) => tally.complain(format!("typing {}: {other:?}", short(name))),
    }
}

/// A question may find nothing, but it is never an error, and whoever has that name is found under it.
fn found(desk: &Desk, name: &str, tally: &mut Tally) {
    for request in ["search", "form_find", "people_list"] {
        match ask(desk, request, json!({ "text": name })) {
            Err(problem) => tally.complain(format!("{request} for {}: {problem:?}", short(name))),
            Ok(answer) if request == "search" => {
                let people = answer["people"].as_array().map_or(0, Vec::len);
                let is_kept = name.chars().count() <= 200 && !fold(name).is_empty();
                // Letters in boxes are pictures to the search; whoever has only those is found by the surname.
                let in_box = |c: char| ('\u{1f130}'..='\u{1f189}').contains(&c);
                if is_kept && people == 0 && tidy(name).chars().any(|c| c.is_alphanumeric() && !in_box(c)) {
                    tally.complain(format!("nobody is found under {}", short(name)));
                }
            }
            Ok(_) => {}
        }
    }
}

/// All of them in one list, as an office system exports it.
fn imported(desk: &Desk, tray: &Tray, texts: &[String], kept: &mut Kept, tally: &mut Tally) -> Outcome {
    // One zero byte makes the whole file no list; that is said of the file, so those names go by themselves.
    let whole = list(texts.iter().enumerate());
    match planned(desk, tray, "hostile.csv", whole) {
        Err(Problem::UnreadableFile { .. }) => tally.found += 1,
        other => tally.complain(format!("a list with zero bytes: {other:?}")),
    }
    let names = || texts.iter().enumerate().filter(|(_, name)| !name.contains('\0'));
    let apply = planned(desk, tray, "hostile.csv", list(names()))?;
    let done = ask(desk, "import_apply", apply)?;
    tally.rounds += names().count() as u64;
    tally.injected += names().count() as u64;
    tally.found += done["refused"].as_u64().unwrap_or_default();
    let there = forenames(desk)?;
    for (at, name) in names() {
        let surname = format!("Zr{at}");
        match there.get(&surname) {
            Some(_) => drop(kept.insert(surname, tidy(unmarked(name)))),
            None if name.chars().count() > 200 || tidy(name).is_empty() => {}
            None => tally.fact("rows of the list refused although typing is not", 1),
        }
    }
    Ok(())
}

/// In a list, a mark before what a spreadsheet would calculate was put there by an export and is taken away again.
fn unmarked(name: &str) -> &str {
    name.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(name)
}

fn list<'a>(names: impl Iterator<Item = (usize, &'a String)>) -> Vec<u8> {
    let mut list = String::from("\u{feff}Legal Surname,Legal Forename,Date of Birth,Year Group,Reg Group\r\n");
    for (at, name) in names {
        list += &format!("Zr{at},\"{}\",02/05/2019,2,2 Fir\r\n", name.replace('"', "\"\""));
    }
    list.into_bytes()
}

/// The other places into which people type: classes, the school, purposes, the file's own name, the door.
fn elsewhere(desk: &Desk, texts: &[String], tally: &mut Tally) {
    for name in texts {
        for (request, input) in [
            ("class_save", json!({ "id": null, "name": name, "year": "2", "endedOn": null })),
            ("form_find", json!({ "text": name })),
            ("people_list", json!({ "kind": "pupil", "classId": name })),
            ("person_open", json!({ "id": name })),
            ("paper_print", json!({ "token": name, "printer": name })),
            ("door_check_password", json!({ "school": name, "name": name, "password": name })),
        ] {
            tally.rounds += 1;
            tally.injected += 1;
            match ask(desk, request, input) {
                Ok(_) => tally.same += 1,
                Err(Problem::Unexpected { detail }) => tally.complain(format!("{request} with {}: {detail}", short(name))),
                Err(_) => tally.found += 1,
            }
        }
    }
}

/// Each on a paper of its own: set, or refused because no font has its letters; and saved under a harmless name.
fn printed(desk: &Desk, tray: &Tray, kept: &Kept, long: bool, tally: &mut Tally) -> Outcome {
    let people = ask(desk, "people_list", json!({ "kind": "pupil" }))?;
    for person in people["people"].as_array().into_iter().flatten() {
        // One way in is enough: both have kept the same names. Setting a page takes a while, so the short form takes a part.
        let surname = person["fields"]["legalSurname"].as_str().unwrap_or_default();
        let mut numbers = surname.strip_prefix("Zq").into_iter().filter_map(|number| number.parse::<usize>().ok());
        if !numbers.any(|number| long || number % 5 == 0) || !kept.contains_key(surname) {
            continue;
        }
        tally.rounds += 1;
        tally.injected += 1;
        let paper = json!({ "paper": { "kind": "consentRecord", "pupil": person["id"], "asAt": null } });
        let done =
            ask(desk, "paper_prepare", paper).and_then(|paper| ask(desk, "paper_save", json!({ "token": paper["token"] })));
        match done {
            Ok(_) => tally.same += 1,
            Err(Problem::CannotBeSet { .. }) => {
                tally.found += 1;
                tally.fact("papers refused for want of a letter", 1);
            }
            Err(other) => tally.complain(format!("a paper for {surname}: {other:?}")),
        }
        for (file, pdf) in tray.take_out() {
            if !pdf.starts_with(b"%PDF-") || !pdf.trim_ascii_end().ends_with(b"%%EOF") {
                tally.complain(format!("the paper for {surname} is none"));
            }
            if !is_harmless(&file) {
                tally.complain(format!("the paper for {surname} is to be saved as {file:?}"));
            }
            if acts(&pdf) {
                tally.complain(format!("the paper for {surname} does something when it is opened"));
            }
        }
    }
    Ok(())
}

/// Whether a PDF holds anything that a reader of it would carry out.
fn acts(pdf: &[u8]) -> bool {
    let Ok(document) = lopdf::Document::load_mem(pdf) else { return true };
    let names = |part: &lopdf::Object| {
        let dictionary = part.as_dict().ok().or_else(|| part.as_stream().ok().map(|stream| &stream.dict));
        dictionary.is_some_and(|dictionary| {
            let does = |name: &[u8]| dictionary.get(b"S").and_then(lopdf::Object::as_name).is_ok_and(|does| does == name);
            [&b"OpenAction"[..], b"AA", b"JS", b"EmbeddedFiles"].iter().any(|name| dictionary.has(name))
                || [&b"JavaScript"[..], b"Launch", b"URI", b"SubmitForm"].iter().any(|name| does(name))
        })
    };
    document.objects.values().any(names)
}

/// A file name that every system takes and that leads nowhere else.
fn is_harmless(file: &str) -> bool {
    let stem = file.split('.').next().unwrap_or_default().to_ascii_uppercase();
    !file.is_empty()
        && file.len() <= 200
        && !file.starts_with(['.', ' ', '-', '~'])
        && !file.ends_with(['.', ' '])
        && !file.chars().any(|c| {
            c.is_control()
                || "/\\:*?\"<>|".contains(c)
                || ('\u{202a}'..='\u{202e}').contains(&c)
                || ('\u{2066}'..='\u{2069}').contains(&c)
        })
        && !["CON", "PRN", "AUX", "NUL", "COM1", "LPT1"].contains(&stem.as_str())
}

/// Every name is what was typed.
fn again(desk: &Desk, kept: &Kept, when: &str, tally: &mut Tally) -> Outcome {
    let there = forenames(desk)?;
    for (surname, name) in kept {
        match there.get(surname) {
            Some(found) if found == name => tally.same += 1,
            Some(found) => tally.silent(format!("{when}, {surname} is {} and was {}", short(found), short(name))),
            None => tally.lost(1, format!("{when}, {surname} is gone")),
        }
    }
    tally.fact("names kept", kept.len() as u64);
    Ok(())
}

fn forenames(desk: &Desk) -> Outcome<BTreeMap<String, String>> {
    let people = ask(desk, "people_list", json!({ "kind": "pupil" }))?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let people = people["people"].as_array().into_iter().flatten();
    Ok(people.map(|person| (text(&person["fields"]["legalSurname"]), text(&person["fields"]["legalForename"]))).collect())
}

/// The record of changes carries ids, never names: else erasing a pupil would break it.
fn quiet_audit(desk: &Desk, texts: &[String], tally: &mut Tally) -> Outcome {
    let told: Vec<String> = column(desk, "SELECT subject || ' ' || facts FROM audit")?.into_iter().collect();
    let told = told.join("\n");
    if number(desk, "SELECT count(*) FROM audit")? < 300 {
        tally.complain("the audit says less than was done");
    }
    for name in texts.iter().filter(|name| name.chars().count() > 7 && told.contains(name.as_str())) {
        tally.complain(format!("the audit tells a name: {}", short(name)));
    }
    desk.close(crate::school::now());
    come_in(desk, PASSWORD)?;
    Ok(())
}

fn short(name: &str) -> String {
    let begin: String = name.chars().take(24).collect();
    format!("{:?} of {} characters", begin, name.chars().count())
}
