//! A whole trust at once, and stopping half-way.

use std::sync::atomic::Ordering;
use std::time::Instant;

use super::*;
use crate::imports::undo::{UndoImport, undo};

fn pupils(count: u32) -> String {
    let mut text = String::from(
        "UPN,Admission No,Legal Surname,Legal Forename,Date of Birth,Year Group,Reg Group,Contact 1 Title,Contact 1 Forename,Contact 1 Surname,\
         Contact 1 Relationship,Contact 1 Parental Responsibility,Contact 1 Email,Contact 1 Mobile,Contact 2 Forename,Contact 2 Surname,\
         Contact 2 Relationship,Contact 2 Email,Contact 2 Mobile,House\n",
    );
    for n in 0..count {
        text.push_str(&format!(
            "A{n:012},{n:06},Surname{},Forename{n},{:02}/{:02}/20{:02},{},Class {},Mrs,Anna{n},Surname{n},Mother,Y,anna{n}@example.org,\
             07{n:09},Ben{n},Surname{n},Father,ben{n}@example.org,078{n:08},Red\n",
            n % 5000,
            n % 28 + 1,
            n % 12 + 1,
            n % 10 + 10,
            n % 11 + 1,
            n % 900,
        ));
    }
    text
}

#[test]
fn stopping_changes_nothing() {
    let mut office = Office::new();
    let empty = office.state();
    let token = office.put("x.csv", pupils(50));
    let request = office.request(token);
    let fingerprint = office.plan(&request).fingerprint;
    let input = ApplyImport { plan: request, fingerprint, skipped: vec![], leavers: vec![] };
    let progress = Progress::default();
    progress.stop.store(true, Ordering::Relaxed);
    let Office { db, stamp, shelf } = &mut office;
    let answer = db.write(stamp, "import_apply", |w| crate::imports::apply::apply(w, shelf, &input, &progress));
    assert_eq!(answer, Err(Problem::Stopped));
    assert_eq!(progress.total.load(Ordering::Relaxed), 50);
    assert_eq!(office.state(), empty);
}

#[test]
fn stopping_between_two_rows_takes_those_before_back() {
    let mut office = Office::new();
    let empty = office.state();
    let token = office.put("x.csv", pupils(2000));
    let request = office.request(token);
    let fingerprint = office.plan(&request).fingerprint;
    let input = ApplyImport { plan: request, fingerprint, skipped: vec![], leavers: vec![] };
    let progress = Progress::default();
    let Office { db, stamp, shelf } = &mut office;
    let answer = std::thread::scope(|scope| {
        scope.spawn(|| {
            while progress.done.load(Ordering::Relaxed) < 5 {
                std::thread::yield_now();
            }
            progress.stop.store(true, Ordering::Relaxed);
        });
        db.write(stamp, "import_apply", |w| crate::imports::apply::apply(w, shelf, &input, &progress))
    });
    assert_eq!(answer, Err(Problem::Stopped));
    assert!((5..2000).contains(&progress.done.load(Ordering::Relaxed)));
    assert_eq!(office.state(), empty);
}

#[test]
fn only_two_thousand_rows_cross_to_the_window_but_all_are_counted() {
    let mut office = Office::new();
    let plan = office.plan_of(pupils(2100));
    assert_eq!((plan.rows.len(), plan.rows_not_listed, plan.counts.new, plan.counts.new_contacts), (2000, 100, 2100, 4200));
    assert_eq!(plan.unused, ["House"]);
}

/// Run by hand: cargo test --release -p signet-core -- --ignored --nocapture thirty_thousand
#[test]
#[ignore = "takes a release build to mean anything"]
fn thirty_thousand_pupils_with_two_contacts_each() {
    let mut office = Office::new();
    let folder = tempfile::tempdir().unwrap();
    let keys = crate::vault::Keys::for_memory().unwrap();
    let connection = crate::store::open::create(&folder.path().join("vault.db"), &keys).unwrap();
    office.db = Database::begin(connection, keys.record_key(), &office.stamp).unwrap();
    let memory = |what: &str| {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let lines: Vec<&str> = status.lines().filter(|l| l.starts_with("VmHWM") || l.starts_with("VmRSS")).collect();
        println!("{what}: {lines:?}");
    };
    memory("start");
    let time = |what: &str, start: Instant| println!("{what}: {:?}", start.elapsed());
    let text = pupils(30_000);
    let start = Instant::now();
    let token = office.put("x.csv", &text);
    let request = office.request(token);
    time("read", start);
    let start = Instant::now();
    let fingerprint = office.plan(&request).fingerprint;
    time("plan", start);
    let input = ApplyImport { plan: request, fingerprint, skipped: vec![], leavers: vec![] };
    let start = Instant::now();
    let done = office.apply_as(&input).unwrap();
    time("apply", start);
    memory("applied");
    assert_eq!((done.added, done.new_contacts), (30_000, 60_000));
    let start = Instant::now();
    assert_eq!(office.import(&text).unchanged, 30_000);
    time("the same again", start);
    let start = Instant::now();
    assert_eq!(office.import(text.replace(",Surname1", ",Surnome1").replace("Class", "Group")).changed, 30_000);
    time("every pupil changed", start);
    let start = Instant::now();
    let id = crate::imports::list::list(&office.read()).unwrap().imports[0].id;
    office.write(|w| undo(w, &UndoImport { id })).unwrap();
    time("undone", start);
    memory("end");
}
