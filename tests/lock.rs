//! The lock as the desk knows it: what it drops, what it stops, what it says at the door; and drafts, which outlive it.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use chrono::{TimeDelta, Utc};
use serde_json::{Value, json};
use signet_core::api;
use signet_core::base::{Clocks, Problem};
use signet_core::desk::{Desk, Surroundings, Watched};
use signet_core::office::{Moment, Office};
use signet_core::vault::FakeKeychain;

use crate::office::{Around, day, noon};

const DAY: &str = "2026-09-08";

/// Counts how often the window was asked to be made anew.
#[derive(Default)]
struct Counting(Around, AtomicUsize);

impl Surroundings for Counting {
    fn pick_file(&self) -> Result<Option<(String, Vec<u8>)>, Problem> {
        self.0.pick_file()
    }
    fn ask_where(&self, suggested: &str) -> Result<Option<PathBuf>, Problem> {
        self.0.ask_where(suggested)
    }

    fn write_file(&self, path: &Path, bytes: &[u8]) -> Result<(), Problem> {
        self.0.write_file(path, bytes)
    }
    fn printers(&self) -> Result<Vec<String>, Problem> {
        self.0.printers()
    }
    fn print(&self, printer: &str, title: &str, pdf: &[u8]) -> Result<(), Problem> {
        self.0.print(printer, title, pdf)
    }
    fn locked(&self) {
        self.1.fetch_add(1, Ordering::SeqCst);
    }
}

fn open_desk() -> (Desk, Arc<Counting>) {
    let office = Office::in_memory("Marlbridge", noon(day(DAY))).unwrap();
    let around = Arc::new(Counting::default());
    (Desk::open(office, Arc::new(FakeKeychain::new()), around.clone()), around)
}

fn ask(desk: &Desk, request: &str, input: Value) -> Result<Value, Problem> {
    api::call(desk, request, input, noon(day(DAY)))
}

fn seen(seconds: u64) -> Clocks {
    let steady = Duration::from_secs(seconds);
    Clocks { wall: noon(day(DAY)).at + TimeDelta::from_std(steady).unwrap(), steady }
}

/// The clocks go on, looked at every ten seconds.
fn idle(desk: &Desk, from: u64, to: u64) -> Watched {
    (from..=to).step_by(10).map(|second| desk.watched(seen(second))).last().unwrap()
}

#[test]
fn a_touch_of_the_window_keeps_it_open_and_other_requests_do_not() {
    let (desk, _) = open_desk();
    idle(&desk, 0, 200);
    ask(&desk, "alive", json!({})).unwrap();
    assert_eq!(idle(&desk, 210, 470), Watched::Working);
    for second in (480..=500).step_by(10) {
        // A page that asks by itself is no person.
        ask(&desk, "today", json!({})).unwrap();
        ask(&desk, "progress", json!({})).unwrap();
        desk.watched(seen(second));
    }
    assert_eq!(desk.watched(seen(510)), Watched::Due);
}

/// proves: O-H11
#[test]
fn the_minutes_are_set_by_whoever_keeps_the_settings_and_hold_at_once() {
    let (desk, _) = open_desk();
    for wrong in [0, 31, 4_000_000_000_u32] {
        assert!(matches!(ask(&desk, "lock_after_set", json!({ "minutes": wrong })), Err(Problem::Invalid { .. })), "{wrong}");
    }
    ask(&desk, "lock_after_set", json!({ "minutes": 1 })).unwrap();
    assert_eq!(ask(&desk, "session", json!({})).unwrap()["lockAfterMinutes"], 1);
    assert_eq!(idle(&desk, 0, 50), Watched::Soon { seconds: 10, over: false });
    assert_eq!(desk.watched(seen(60)), Watched::Due);
}

#[test]
fn locking_asks_for_a_new_window_once_and_the_door_knows_who_was_there() {
    let (desk, around) = open_desk();
    let jo = ask(&desk, "session", json!({})).unwrap()["person"]["id"].clone();
    desk.close_itself(noon(day(DAY)));
    desk.close(noon(day(DAY)));
    assert_eq!(around.1.load(Ordering::SeqCst), 1);
    let status = ask(&desk, "door_status", json!({})).unwrap();
    assert_eq!((&status["lastPerson"], &status["lockedItself"]), (&jo, &json!(true)));
    assert_eq!(ask(&desk, "session", json!({})), Err(Problem::Locked));
    assert_eq!(desk.watched(seen(0)), Watched::Closed);
}

#[test]
fn papers_and_files_on_the_desk_are_gone_and_what_was_to_be_said_is_said_once() {
    let (desk, around) = open_desk();
    *around.0.file.lock().unwrap() = Some(("pupils.csv".into(), b"Surname,Forename\nNowak,Mia\n".to_vec()));
    let picked = ask(&desk, "import_pick", json!({})).unwrap();
    ask(&desk, "enter", json!({ "words": ["2 wrong passwords"] })).unwrap();
    assert_eq!(ask(&desk, "session", json!({})).unwrap()["words"], json!(["2 wrong passwords"]));
    assert_eq!(ask(&desk, "session", json!({})).unwrap()["words"], json!([]));
    desk.close(noon(day(DAY)));
    let read = json!({ "token": picked["token"], "sheet": null, "headerRow": null });
    assert_eq!(ask(&desk, "import_read", read), Err(Problem::Locked));
}

/// proves: O-H23
#[test]
fn long_work_is_stopped_and_whoever_waited_for_the_desk_comes_too_late() {
    let (desk, _) = open_desk();
    let desk = Arc::new(desk);
    let (begun, has_begun) = mpsc::channel();
    let (worker, waiter) = (Arc::clone(&desk), Arc::clone(&desk));
    let work = std::thread::spawn(move || {
        worker.with(|_| {
            // As an import does: it forgets an earlier wish to stop, and then looks at every row.
            begun.send(()).unwrap();
            let progress = worker.progress();
            progress.renew();
            for _ in 0..1000 {
                progress.go_on()?;
                std::thread::sleep(Duration::from_millis(10));
            }
            Ok(())
        })
    });
    has_begun.recv().unwrap();
    let waiting = std::thread::spawn(move || waiter.with(|_| Ok(())));
    desk.close(noon(day(DAY)));
    assert_eq!(work.join().unwrap(), Err(Problem::Stopped));
    assert_eq!(waiting.join().unwrap(), Err(Problem::Locked));
}

#[test]
fn a_draft_is_kept_opened_and_dropped_and_leaves_no_line_in_the_audit() {
    let (desk, _) = open_desk();
    let lines = || desk.with(|office| office.verify_audit()).unwrap().unwrap();
    let before = lines();
    let body = json!({ "surname": "Kowalczyk" }).to_string();
    ask(&desk, "draft_keep", json!({ "page": "people/new", "body": "{}" })).unwrap();
    ask(&desk, "draft_keep", json!({ "page": "people/new", "body": body })).unwrap();
    assert_eq!(ask(&desk, "draft_open", json!({ "page": "people/new" })).unwrap()["body"], json!(body));
    assert_eq!(ask(&desk, "draft_open", json!({ "page": "school" })).unwrap(), Value::Null);
    ask(&desk, "draft_drop", json!({ "page": "people/new" })).unwrap();
    assert_eq!(ask(&desk, "draft_open", json!({ "page": "people/new" })).unwrap(), Value::Null);
    assert_eq!(lines(), before);
}

#[test]
fn a_draft_that_is_too_long_or_no_json_is_refused_and_the_oldest_of_too_many_goes() {
    let (desk, _) = open_desk();
    let keep = |page: &str, body: &str, minute: i64| {
        let moment = Moment { at: noon(day(DAY)).at + TimeDelta::minutes(minute), ..noon(day(DAY)) };
        api::call(&desk, "draft_keep", json!({ "page": page, "body": body }), moment)
    };
    let long = format!("\"{}\"", "x".repeat(64 * 1024));
    for (page, body) in [("a", long.as_str()), ("a", "{"), ("a", ""), ("", "{}"), (&"p".repeat(121), "{}")] {
        assert!(matches!(keep(page, body, 0), Err(Problem::Invalid { .. })), "{} {}", page.len(), body.len());
    }
    for number in 0..110 {
        keep(&format!("people/{number}"), "{}", number).unwrap();
    }
    let there = |number: i64| !ask(&desk, "draft_open", json!({ "page": format!("people/{number}") })).unwrap().is_null();
    assert_eq!((0..110).filter(|number| there(*number)).collect::<Vec<_>>(), (10..110).collect::<Vec<_>>());
}

#[test]
fn a_draft_ends_after_thirty_days() {
    let (desk, _) = open_desk();
    let on = |days: i64, request: &str, input: Value| {
        let at = noon(day(DAY)).at + TimeDelta::days(days);
        api::call(&desk, request, input, Moment { at, today: at.with_timezone(&Utc).date_naive(), ..noon(day(DAY)) }).unwrap()
    };
    on(0, "draft_keep", json!({ "page": "school", "body": "{}" }));
    assert!(!on(30, "draft_open", json!({ "page": "school" })).is_null());
    assert!(on(31, "draft_open", json!({ "page": "school" })).is_null());
    assert!(on(0, "draft_open", json!({ "page": "school" })).is_null(), "it is gone, and not only hidden");
}

#[test]
fn nobody_sees_the_draft_of_another_log_in() {
    let (desk, _) = open_desk();
    ask(&desk, "draft_keep", json!({ "page": "consents", "body": "{\"mine\":1}" })).unwrap();
    // Somebody else is logged in from here on.
    desk.with(|office| {
        office.write("another_log_in", noon(day(DAY)), |write| {
            let other = signet_core::base::ids::UserId::new();
            write.run("INSERT INTO log_in (id, name, made_on, made_at, made_by) VALUES (?1, 'Sam', '', '', ?1)", [other])?;
            write.run("UPDATE draft SET log_in = ?1", [other])?;
            Ok(())
        })
    })
    .unwrap();
    assert_eq!(ask(&desk, "draft_open", json!({ "page": "consents" })).unwrap(), Value::Null);
    ask(&desk, "draft_drop", json!({ "page": "consents" })).unwrap();
    ask(&desk, "draft_keep", json!({ "page": "consents", "body": "{\"mine\":2}" })).unwrap();
    let kept: i64 = desk.with(|office| office.read(noon(day(DAY)), |read| read.one("SELECT count(*) FROM draft", []))).unwrap();
    assert_eq!(kept, 2, "and nobody drops or overwrites it");
}
