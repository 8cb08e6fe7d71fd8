//! Pages of an older copy put into a newer file. Each page bears the right code for its place, so the cipher finds
//! nothing: the record has to.

use std::collections::BTreeMap;
use std::fs;

use super::*;

const PAGE: usize = 4096;

/// Everything that a person would see, so that a wrong answer can be told from a right one.
fn answers(desk: &Desk, newest: i64) -> BTreeMap<String, Value> {
    let mut answers = BTreeMap::new();
    let mut keep = |request: &str, input: Value| {
        let mut answer = ask(desk, request, input.clone());
        if let Ok(Value::Object(page)) = &mut answer {
            page.remove("entries");
        }
        answers.insert(format!("{request} {input}"), serde_json::to_value(answer.map_err(|p| p.to_string())).unwrap());
    };
    for text in ["", "ngozi", "kowalczyk", "pupil1", "pupil39", "renamed"] {
        keep("people_list", json!({ "kind": "pupil", "text": text }));
        keep("search", json!({ "text": text }));
    }
    for request in ["classes_list", "school_get", "purposes_list", "imports_list", "forms_list", "today"] {
        keep(request, json!({}));
    }
    for page in 0..=newest / 100 {
        keep("audit_list", json!({ "before": newest + 1 - page * 100 }));
    }
    answers
}

/// How many splices are tried: a number in the environment for long runs.
fn rounds() -> usize {
    std::env::var("SIGNET_SPLICES").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(200)
}

#[test]
fn a_page_of_an_older_copy_is_found_wherever_it_is_put() {
    let school = School::new();
    let desk = school.open();
    let pupils: Vec<String> = (0..40).map(|n| add(&desk, &format!("Pupil{n}"), &json!(null))).collect();
    ask(&desk, "lock", json!({})).unwrap();
    // Copies from different days; each day some records change and none of the file's length depends on it.
    let mut older = vec![fs::read(school.file("vault.db")).unwrap()];
    for day in 0..6 {
        let desk = school.open();
        for (n, id) in pupils.iter().enumerate().filter(|(n, _)| n % 6 == day) {
            let page = ask(&desk, "person_open", json!({ "id": id })).unwrap();
            let mut fields = page["person"]["fields"].clone();
            fields["legalForename"] = json!(format!("Renamed{n}"));
            fields["email"] = json!(format!("home{day}@example.org"));
            let edit = json!({ "id": id, "revision": page["person"]["revision"], "fields": fields, "classId": null });
            ask(&desk, "person_edit", edit).unwrap();
        }
        ask(&desk, "lock", json!({})).unwrap();
        older.push(fs::read(school.file("vault.db")).unwrap());
    }
    let good = older.pop().unwrap();
    let anchored = school.keychain.kept();
    let settings = || fs::remove_dir_all(&school.around.settings);
    let _ = settings();

    let desk = school.open();
    // What an opening writes differs: an index that was made anew has a line of its own. All before it has to be the same.
    let lines = ask(&desk, "audit_list", json!({})).unwrap()["lines"].as_array().unwrap().clone();
    let newest = lines.iter().find(|line| line["request"] == "lock").unwrap()["entry"].as_i64().unwrap();
    let truth = answers(&desk, newest);
    drop(desk);

    let mut candidates = Vec::new();
    for (copy, old) in older.iter().enumerate() {
        for page in 0..old.len().min(good.len()) / PAGE {
            let place = page * PAGE..(page + 1) * PAGE;
            if old[place.clone()] != good[place] {
                candidates.push((copy, page));
            }
        }
    }
    assert!(candidates.len() > 60, "{}", candidates.len());
    let (mut flagged, mut harmless) = (0, 0);
    for round in 0..rounds() {
        // A step that shares no factor with the number of candidates visits all of them before any comes again.
        let (copy, page) = candidates[round * 97 % candidates.len()];
        let mut bytes = good.clone();
        let place = page * PAGE..(page + 1) * PAGE;
        bytes[place.clone()].copy_from_slice(&older[copy][place]);
        fs::write(school.file("vault.db"), &bytes).unwrap();
        school.keychain.keep_again(&anchored);
        let _ = settings();
        let desk = school.desk();
        match unlock(&desk, false) {
            Err(Problem::DatabaseDamaged | Problem::RecordBroken { .. } | Problem::OlderCopy { .. }) => flagged += 1,
            Err(other) => panic!("page {page} of copy {copy}: {other:?}"),
            Ok(_) => {
                // Free pages, counters and words that were made anew: every answer has to be the right one.
                assert_eq!(answers(&desk, newest), truth, "page {page} of copy {copy} gives a wrong answer unnoticed");
                harmless += 1;
            }
        }
        drop(desk);
    }
    println!("{flagged} page splices flagged, {harmless} without any effect, 0 wrong answers, of {}", rounds());
    assert!(flagged * 10 > rounds() * 6, "most splices matter: {flagged} of {}", rounds());
}
