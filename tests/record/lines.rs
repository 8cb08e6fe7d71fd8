//! What leaves a line, what stands in it, and how the lines are found again.

use super::*;

#[test]
fn whatever_is_done_leaves_its_line() {
    let school = School::new();
    let wrong = school.desk();
    for _ in 0..3 {
        assert!(ask(&wrong, "door_unlock", json!({ "password": "not the password" })).is_err());
    }
    let desk = school.open();
    let pupil = add(&desk, "Ngozi", &json!(null));
    for (kind, then) in [("print", json!({ "printer": "Office" })), ("save", json!({}))] {
        let paper = json!({ "paper": { "kind": "consentRecord", "pupil": pupil, "asAt": null } });
        let token = ask(&desk, "paper_prepare", paper).unwrap()["token"].clone();
        let mut input = json!({ "token": token });
        input.as_object_mut().unwrap().extend(then.as_object().unwrap().clone());
        ask(&desk, &format!("paper_{kind}"), input).unwrap();
    }
    ask(&desk, "audit_save", json!({ "wanted": {}, "headings": [], "words": {} })).unwrap();
    ask(&desk, "audit_verify", json!({})).unwrap();
    ask(&desk, "lock", json!({})).unwrap();
    let desk = school.open();
    let requests = requests(&desk);
    for request in [
        "vault_migrated",
        "vault_made",
        "first_log_in",
        "door_sheet_print",
        "unlock",
        "class_save",
        "person_add",
        "unlock_refused",
        "paper_print",
        "paper_save",
        "audit_save",
        "audit_verify",
        "lock",
    ] {
        assert!(requests.iter().any(|known| known == request), "{request} is not in {requests:?}");
    }
    let refused = lines(&desk, json!({ "requests": ["unlock_refused"] })).remove(0);
    assert_eq!(refused["facts"], "3 wrong passwords before this");
    let printed = lines(&desk, json!({ "requests": ["paper_print"] })).remove(0);
    assert_eq!(printed["about"]["id"], json!(pupil), "{printed}");
}

#[test]
fn no_line_names_a_child() {
    let school = School::new();
    let desk = school.open();
    let pupil = add(&desk, "Zqxlina", &json!(null));
    for kind in ["consentRecord", "pupilForms"] {
        let paper = json!({ "paper": { "kind": kind, "pupil": pupil, "asAt": null, "forms": ["c1"] } });
        let token = ask(&desk, "paper_prepare", paper).unwrap()["token"].clone();
        ask(&desk, "paper_save", json!({ "token": token })).unwrap();
    }
    for line in lines(&desk, json!({})) {
        let kept = format!("{} {}", line["facts"], line["request"]);
        for name in ["Zqxlina", "Kowalczyk", "Łucja", "zqxlina"] {
            assert!(!kept.contains(name), "{kept}");
        }
    }
}

#[test]
fn lines_are_found_by_person_record_day_and_kind_and_come_in_pages() {
    let school = School::new();
    let desk = school.open();
    let pupil = add(&desk, "Ngozi", &json!(null));
    let me = ask(&desk, "session", json!({})).unwrap()["person"]["id"].clone();
    let all = lines(&desk, json!({}));
    let count = |wanted: Value| lines(&desk, wanted).len();
    assert_eq!(count(json!({ "by": me })), all.len());
    assert_eq!(count(json!({ "by": uuid() })), 0);
    assert_eq!(count(json!({ "about": pupil })), 1);
    assert_eq!(count(json!({ "requests": ["person_add"] })), 3);
    assert_eq!(count(json!({ "requests": ["person_add", "class_save"], "about": pupil })), 1);
    assert_eq!(count(json!({ "from": "2026-09-08T00:00:00Z", "to": "2026-09-09T00:00:00Z" })), all.len());
    assert_eq!(count(json!({ "from": "2026-09-09T00:00:00Z" })), 0);
    assert_eq!(count(json!({ "to": "2026-09-08T00:00:00Z" })), 0);
    let tomorrow = noon(day("2026-09-09"));
    ask_at(&desk, "school_set", ask(&desk, "school_get", json!({})).unwrap(), tomorrow).unwrap();
    assert_eq!(count(json!({ "from": "2026-09-09T00:00:00Z" })), 1);

    for n in 0..250 {
        add(&desk, &format!("Pupil{n}"), &json!(null));
    }
    let (mut seen, mut before) = (Vec::new(), json!(null));
    loop {
        let page = ask(&desk, "audit_list", json!({ "before": before })).unwrap();
        seen.extend(page["lines"].as_array().unwrap().iter().map(|line| line["entry"].as_i64().unwrap()));
        assert!(page["lines"].as_array().unwrap().len() <= 100);
        before = page["next"].clone();
        if before.is_null() {
            let entries = page["entries"].as_i64().unwrap();
            assert_eq!(seen, (1..=entries).rev().collect::<Vec<_>>(), "each once, newest first");
            break;
        }
    }
}

fn uuid() -> String {
    "01990000-0000-7000-8000-000000000000".to_owned()
}

#[test]
fn somebody_who_was_merged_is_named_by_who_stayed() {
    let school = School::new();
    let desk = school.open();
    let (stays, goes) = (add(&desk, "Ngozi", &json!(null)), add(&desk, "Ngozy", &json!(null)));
    ask(&desk, "person_merge", json!({ "stays": stays, "goes": goes })).unwrap();
    let line = lines(&desk, json!({ "about": goes })).remove(0);
    assert_eq!((&line["about"]["kind"], &line["about"]["id"]), (&json!("person"), &json!(stays)));
}

#[test]
fn lines_about_equipment_say_which_and_are_found_by_it() {
    let school = School::new();
    let desk = school.open();
    let made = |request: &str, input: Value| ask(&desk, request, input).unwrap()["id"].as_str().unwrap().to_owned();
    let asset =
        made("asset_add", json!({ "tag": "LT-0001", "prefix": null, "standing": "in_stock", "fields": { "kind": "Laptop" } }));
    let room = made("room_save", json!({ "id": null, "name": "Library", "endedOn": null }));
    let disposal = made("disposal_begin", json!({}));
    let title = made("software_save", json!({ "id": null, "fields": { "name": "Alder Paint", "publisher": "" } }));
    let fields = json!({ "to": { "kind": "room", "id": room }, "goesHome": false, "dueOn": null, "protected": "not_needed" });
    let loan = ask(&desk, "loan_scan", json!({ "scanned": "LT-0001", "fields": fields })).unwrap()["outcome"]["loan"].clone();
    for (about, is) in [
        (json!(asset), json!({ "kind": "asset", "id": asset, "tag": "LT-0001" })),
        (json!(room), json!({ "kind": "room", "id": room, "name": "Library" })),
        (json!(disposal), json!({ "kind": "disposal", "id": disposal, "number": "1" })),
        (json!(title), json!({ "kind": "software", "id": title, "name": "Alder Paint" })),
        (loan.clone(), json!({ "kind": "loan", "id": loan, "reference": "L0001" })),
    ] {
        let found = lines(&desk, json!({ "about": about }));
        assert!(!found.is_empty(), "{is}");
        assert!(found.iter().all(|line| line["about"] == is), "{is}: {found:?}");
    }
    ask(&desk, "disposal_give_up", json!({ "id": disposal, "reason": "not needed" })).unwrap();
    assert_eq!(lines(&desk, json!({ "about": disposal })).len(), 2, "each step of a disposal is found by it");
}

#[test]
fn lines_about_licences_and_contracts_lead_to_their_software() {
    let school = School::new();
    let desk = school.open();
    let made = |request: &str, input: Value| ask(&desk, request, input).unwrap()["id"].as_str().unwrap().to_owned();
    let title = made("software_save", json!({ "id": null, "fields": { "name": "Alder Paint", "publisher": "" } }));
    made("asset_add", json!({ "tag": "LT-0001", "prefix": null, "standing": "in_stock", "fields": { "kind": "Laptop" } }));
    let licence = made(
        "licence_save",
        json!({ "id": null, "title": title, "fields": { "kind": "seat", "contract": null, "noticeDays": 60, "keptAt": "", "note": "" } }),
    );
    let purchase = made(
        "licence_buy",
        json!({ "licence": licence, "boughtOn": "2026-09-01", "startsOn": null, "endsOn": null, "quantity": 5,
            "cost": "", "orderRef": "", "supplier": "" }),
    );
    ask(&desk, "licence_take_back", json!({ "id": purchase })).unwrap();
    let installation = made("software_install", json!({ "title": title, "tag": "LT-0001", "seats": 1, "from": "2026-09-08" }));
    let fields = json!({ "supplier": "Harbour ICT", "what": "Broadband", "reference": "", "startsOn": null, "endsOn": null,
        "noticeOn": null, "owner": "", "note": "", "closedOn": null });
    let contract = made("contract_save", json!({ "id": null, "fields": fields, "value": "" }));
    let of_title = |kind: &str, id: &str| json!({ "kind": kind, "id": id, "name": "Alder Paint", "title": title });
    for (about, is) in [
        (&licence, of_title("licence", &licence)),
        (&purchase, of_title("purchase", &purchase)),
        (&installation, of_title("installation", &installation)),
        (&contract, json!({ "kind": "contract", "id": contract, "name": "Harbour ICT, Broadband" })),
    ] {
        let found = lines(&desk, json!({ "about": about }));
        assert!(!found.is_empty(), "{is}");
        assert!(found.iter().all(|line| line["about"] == is), "{is}: {found:?}");
    }
}

#[test]
fn the_file_holds_every_line_in_the_words_of_the_window_and_no_formula() {
    let school = School::new();
    let desk = school.open();
    let input = json!({ "wanted": {}, "headings": ["Entry", "When", "Who", "What", "On whom", "Details"],
        "words": { "person_add": "=Added a person", "class_save": "Saved, a class" } });
    assert_eq!(ask(&desk, "audit_save", input).unwrap()["done"], true);
    let saved = school.around.around.saved.lock().unwrap();
    let (name, bytes) = saved.last().unwrap();
    assert_eq!(name, "Record of changes.csv");
    let text = String::from_utf8(bytes.clone()).unwrap();
    let rows: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(rows[0], "Entry,When,Who,What,On whom,Details");
    assert!(rows[1].starts_with("1,2026-09-08 12:00:00 UTC,Jo Okafor,vault_migrated,,"), "{}", rows[1]);
    assert!(text.contains(",'=Added a person,Łucja Kowalczyk,added as pupil"), "{text}");
    assert!(text.contains(",\"Saved, a class\",2 Fir,"), "{text}");
}

#[test]
fn verifying_says_how_much_was_read() {
    let school = School::new();
    let desk = school.open();
    let verified = ask(&desk, "audit_verify", json!({})).unwrap();
    assert_eq!(verified["fault"], json!(null));
    assert!(verified["entries"].as_i64().unwrap() >= 8 && verified["rows"].as_i64().unwrap() >= 20, "{verified}");
}

/// Where a line gets its name.
const NAMED: &[&str] = &[
    "office.note(",
    "note_as(",
    "Noted::new(",
    "office.write(",
    "db.write(stamp, ",
    "office.write_with_header(",
    "office.copy_to(&lock.folder().renewed(), &new.keys, ",
    "record(desk, moment, input.token, ",
    "take_back(desk, moment, input.token, ",
    "let_out(",
];

/// The places where the name is handed on: whoever calls them names the line, and those calls are looked at in turn.
const HANDED_ON: &[(&str, &str)] = &[
    // Every `write` request, by the name that it has on the page of requests.
    ("src-tauri/core/src/api/request.rs", "office.write(name,"),
    // The paper that goes out, by what was asked: `record` above.
    ("src-tauri/core/src/paperwork.rs", "office.write(request,"),
    // A file that leaves: `let_out` above.
    ("src-tauri/core/src/desk/leaving.rs", "office.note(request,"),
    // What was done before there was a record: named where it is noted.
    ("src-tauri/core/src/door/opened.rs", "note_as(request,"),
];

/// The names of lines in a source, and the calls whose name is not written out there.
fn names(source: &crate::tidy::source::Source) -> (Vec<&str>, Vec<&str>) {
    let (mut literal, mut hidden) = (Vec::new(), Vec::new());
    for call in NAMED {
        for (at, _) in source.text.match_indices(call) {
            let is_made_here = source.text[..at].ends_with("fn ");
            let rest = source.text[at + call.len()..].trim_start();
            match rest.strip_prefix('"') {
                _ if is_made_here => {}
                Some(rest) => literal.push(rest.split('"').next().unwrap()),
                None => hidden.push(&source.text[at..at + call.len() + rest.find(',').map_or(0, |comma| comma + 1)]),
            }
        }
    }
    (literal, hidden)
}

/// Every name that the core writes into the record is one for which the window has words.
#[test]
fn every_name_in_the_record_is_on_the_list() {
    let known: Vec<&str> = api::recorded().collect();
    let mut found = 0;
    let sources = crate::tidy::source::all();
    for source in sources.iter().filter(|source| source.in_core().is_some() && !source.is_test()) {
        let (literal, hidden) = names(source);
        for name in &literal {
            assert!(known.contains(name), "{}: “{name}” is missing in `api::lines`", source.path);
        }
        for call in hidden {
            assert!(HANDED_ON.contains(&(source.path.as_str(), call)), "{}: “{call}” hides a line's name", source.path);
        }
        found += literal.len();
    }
    assert!(found > 15, "the search has lost its way: {found}");
    let mut sorted = known.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(sorted.len(), known.len(), "a name stands twice");
}

#[test]
fn a_name_that_comes_from_elsewhere_does_not_escape_the_search() {
    let text = "office.write(request, moment, |w| ..); Noted::new(\n  \"lock\", ..); office.note(name, ..)";
    let sample = crate::tidy::source::sample("code.rs", text);
    assert_eq!(names(&sample[0]), (vec!["lock"], vec!["office.note(name,", "office.write(request,"]));
}
