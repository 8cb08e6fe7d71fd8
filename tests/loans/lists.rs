//! What is due, overdue and with whom; extending and signing.

use serde_json::{Value, json};
use signet_core::base::{Problem, Why};

use super::{happened, lent, loans, open, returned, to, whole, with};
use crate::office::Story;

fn names(rows: &[Value]) -> Vec<&str> {
    rows.iter().map(|row| row["loan"]["to"]["name"].as_str().unwrap()).collect()
}

#[test]
fn overdue_loans_come_first_with_how_late_they_are() {
    let mut story = Story::begins();
    let (mia, leo, ada) = (story.pupil("Mia").id, story.pupil("Leo").id, story.pupil("Ada").id);
    for (tag, who, due) in [("LT-0001", &mia, "2026-12-18"), ("LT-0002", &leo, "2026-09-14"), ("LT-0003", &ada, "2026-09-09")] {
        story.laptop(tag);
        lent(&story, tag, &with(&to(who), "dueOn", json!(due)));
    }
    story.meanwhile("2026-09-12");
    let rows = loans(&story, "out");
    assert_eq!(names(&rows), ["Ada Nowak", "Leo Nowak", "Mia Nowak"]);
    let states: Vec<_> = rows.iter().map(|row| row["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["overdue", "due", "out"]);
    assert_eq!(rows[0]["late"], 3);
    let counts = story.get("loans_list", json!({ "shown": "overdue" }))["counts"].clone();
    assert_eq!(counts, json!({ "out": 3, "overdue": 1, "due": 1, "notSigned": 3, "leavers": 0, "toDo": 0 }));
}

// rules: R32
#[test]
fn a_leavers_loans_are_due_on_their_last_day() {
    let mut story = Story::begins();
    let priya = story.staff("Priya", "Shah");
    story.laptop("LT-0001");
    lent(&story, "LT-0001", &with(&to(&priya), "dueOn", json!(null)));
    assert!(loans(&story, "leavers").is_empty());
    story.get("person_end", json!({ "id": priya, "leftOn": "2026-09-30" }));
    let row = loans(&story, "leavers")[0].clone();
    assert_eq!((row["dueOn"].as_str(), row["state"].as_str()), (Some("2026-09-30"), Some("out")));
    story.meanwhile("2026-10-01");
    assert_eq!(loans(&story, "overdue")[0]["late"], 1);
    let held = story.get("person_held", json!({ "id": priya }));
    assert_eq!((held["things"][0]["tag"].as_str(), held["things"][0]["overdue"].as_bool()), (Some("LT-0001"), Some(true)));
    returned(&story, "LT-0001", &whole());
    let held = story.get("person_held", json!({ "id": priya }));
    assert_eq!((held["things"].as_array().unwrap().len(), held["returned"].as_u64()), (0, Some(1)));
}

#[test]
fn a_loan_is_extended_whole_or_for_one_thing() {
    let mut story = Story::begins();
    let mia = story.pupil("Mia").id;
    story.laptop("LT-0001");
    story.laptop("LT-0002");
    let first = lent(&story, "LT-0001", &to(&mia));
    let loan = first["loan"].clone();
    let joined = story.get("loan_scan", json!({ "scanned": "LT-0002", "loan": loan, "fields": to(&mia) }));
    assert_eq!(joined["outcome"]["loan"], loan);
    story.meanwhile("2026-12-20");
    assert_eq!(loans(&story, "overdue").len(), 1);
    let extend = |item: &Value, due: Value| story.ask("loan_extend", json!({ "loan": loan, "item": item, "dueOn": due }));
    assert_eq!(extend(&json!(null), json!("2026-12-19")), Err(Problem::invalid("dueOn", Why::TooEarly)));
    assert_eq!(
        extend(&json!(null), json!(null)),
        Err(Problem::invalid("dueOn", Why::Missing)),
        "a pupil never keeps it for good"
    );
    extend(&first["item"], json!("2027-02-12")).unwrap();
    assert_eq!(loans(&story, "overdue").len(), 1, "the other one is still overdue");
    extend(&json!(null), json!("2027-03-26")).unwrap();
    assert!(loans(&story, "overdue").is_empty());
    let page = open(&story, &loan);
    let due: Vec<_> = page["items"].as_array().unwrap().iter().map(|item| item["dueOn"].as_str().unwrap()).collect();
    assert_eq!(due, ["2027-03-26", "2027-03-26"]);
    let newest = &page["history"][0];
    assert_eq!((newest["was"].as_str(), newest["became"].as_str()), (Some("2026-12-18"), Some("2027-03-26")));
    returned(&story, "LT-0001", &whole());
    assert_eq!(extend(&first["item"], json!("2027-04-01")), Err(Problem::ChangedMeanwhile));
}

// rules: R28
#[test]
fn a_loan_shows_that_it_is_not_signed_until_it_is() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    story.laptop("LT-0001");
    let loan = lent(&story, "LT-0001", &to(&mia.id))["loan"].clone();
    assert_eq!(loans(&story, "not_signed").len(), 1);
    let sign = |on: Value| story.ask("loans_sign", json!({ "loans": [loan], "signedOn": on }));
    assert_eq!(sign(json!("2026-09-09")), Err(Problem::invalid("signedOn", Why::InTheFuture)));
    assert_eq!(sign(json!("2026-09-07")), Err(Problem::invalid("signedOn", Why::TooEarly)));
    sign(json!("2026-09-08")).unwrap();
    assert!(loans(&story, "not_signed").is_empty());
    sign(json!(null)).unwrap();
    assert_eq!(loans(&story, "not_signed").len(), 1);
    assert_eq!(happened(&story, &loan)[..2], ["not_signed", "signed"]);
}

#[test]
fn who_had_a_thing_on_a_day_is_answered_from_the_loans() {
    let mut story = Story::begins();
    let (mia, leo) = (story.pupil("Mia").id, story.pupil("Leo").id);
    story.laptop("LT-0147");
    lent(&story, "LT-0147", &to(&mia));
    story.meanwhile("2026-09-15");
    returned(&story, "LT-0147", &whole());
    story.meanwhile("2026-09-16");
    lent(&story, "LT-0147", &to(&leo));
    let on = |day: &str| {
        let found = story.get("loans_list", json!({ "shown": "all", "text": "lt 0147", "on": day }))["loans"].clone();
        names(found.as_array().unwrap()).join(", ")
    };
    assert_eq!([on("2026-09-07"), on("2026-09-10"), on("2026-09-16")], ["", "Mia Nowak", "Leo Nowak"]);
    let text = |text: &str| story.get("loans_list", json!({ "shown": "all", "text": text }))["loans"].as_array().unwrap().len();
    assert_eq!([text("mia now"), text("L0002"), text("homework"), text("nobody")], [1, 1, 2, 0]);
}

#[test]
fn a_merge_keeps_what_either_of_the_two_has() {
    let story = Story::begins();
    let (one, other) = (story.staff("Priya", "Shah"), story.staff("Priya", "Shah-Jones"));
    story.laptop("LT-0001");
    lent(&story, "LT-0001", &to(&other));
    story.get("person_merge", json!({ "stays": one, "goes": other }));
    assert_eq!(names(&loans(&story, "out")), ["Priya Shah"]);
    assert!(loans(&story, "leavers").is_empty(), "the record that went has not left");
    assert_eq!(story.get("person_held", json!({ "id": one }))["things"][0]["tag"], "LT-0001");
}

#[test]
fn loans_leave_as_a_file_with_a_row_for_each_thing() {
    let story = Story::begins();
    let mia = story.pupil("Mia");
    for tag in ["LT-0001", "LT-0002"] {
        story.laptop(tag);
    }
    let loan = lent(&story, "LT-0001", &to(&mia.id))["loan"].clone();
    story.get("loan_scan", json!({ "scanned": "LT-0002", "loan": loan, "fields": to(&mia.id) }));
    returned(&story, "LT-0002", &json!({ "dataDeleted": "yes", "accessories": [] }));
    let list = json!({ "kind": "loans", "of": { "shown": "all" } });
    story.get("list_save", json!({ "list": list, "format": "csv" }));
    let (name, bytes) = story.around.saved.lock().unwrap().pop().unwrap();
    assert_eq!(name, "loans-2026-09-08.csv");
    let text = String::from_utf8(bytes).unwrap();
    let rows: Vec<&str> = text.lines().collect();
    assert_eq!(rows.len(), 3);
    assert!(rows[1].starts_with("L0001,Mia Nowak,Pupil,2 Fir,LT-0001,"), "{}", rows[1]);
    assert!(rows[2].contains("Returned") && rows[2].contains("Charger"), "{}", rows[2]);
}
