//! A journal left behind by a crash: kept as it was found until everything has been checked.

use std::fs;

use signet_core::store;

use super::*;

/// The files as they lie on the disk in the middle of a large change: what a crash would leave.
fn crashed() -> School {
    let school = School::new();
    let (lock, keys) = school.opened();
    let db = store::open::open(&school.file("vault.db"), &keys).unwrap();
    // A cache of a few pages makes SQLite write into the file before the change is kept.
    db.execute_batch("PRAGMA cache_size = 5; BEGIN; UPDATE person SET email = hex(randomblob(4000))").unwrap();
    for _ in 0..30 {
        db.execute_batch(
            "INSERT INTO setting (name, value, set_at, set_by) SELECT hex(randomblob(8)), hex(randomblob(3000)), '', ''",
        )
        .unwrap();
    }
    let files = ["vault.db", "vault.db-journal"].map(|name| (name, fs::read(school.file(name)).unwrap()));
    assert!(files[1].1.len() > 4096, "the journal is hot");
    drop(db);
    drop(lock);
    for (name, bytes) in files {
        fs::write(school.file(name), bytes).unwrap();
    }
    school
}

#[test]
fn a_change_that_was_interrupted_is_taken_back_and_said() {
    let school = crashed();
    let desk = school.desk();
    assert_eq!(remarks(&unlock(&desk, false).unwrap()), ["after_crash"]);
    assert!(requests(&desk).contains(&"after_crash".to_owned()));
    assert_eq!(ask(&desk, "audit_verify", json!({})).unwrap()["fault"], json!(null));
    assert!(!school.file("vault.db.found").exists() && !school.file("vault.db-journal.found").exists());
    ask(&desk, "lock", json!({})).unwrap();
    assert!(remarks(&unlock(&school.desk(), false).unwrap()).is_empty(), "once");
}

#[test]
fn a_journal_with_any_bit_flipped_gives_no_wrong_answer_and_what_was_found_is_kept() {
    let school = crashed();
    let found = ["vault.db", "vault.db-journal"].map(|name| fs::read(school.file(name)).unwrap());
    let kept = school.keychain.kept();
    let truth = {
        let desk = school.open();
        ask(&desk, "people_list", json!({ "kind": "pupil" })).unwrap()
    };
    let mut state = 11u64;
    let (mut refused, mut whole) = (0, 0);
    for _ in 0..40 {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let mut journal = found[1].clone();
        let at = (state >> 33) as usize % journal.len();
        journal[at] ^= 1 << (state >> 20 & 7);
        fs::write(school.file("vault.db"), &found[0]).unwrap();
        fs::write(school.file("vault.db-journal"), &journal).unwrap();
        for copy in ["vault.db.found", "vault.db-journal.found"] {
            let _ = fs::remove_file(school.file(copy));
        }
        school.keychain.keep_again(&kept);
        let _ = fs::remove_dir_all(&school.around.settings);
        let desk = school.desk();
        match unlock(&desk, false) {
            Ok(_) => {
                assert_eq!(ask(&desk, "people_list", json!({ "kind": "pupil" })).unwrap(), truth, "byte {at}");
                whole += 1;
            }
            Err(problem) => {
                assert!(matches!(problem, Problem::DatabaseDamaged | Problem::RecordBroken { .. }), "byte {at}: {problem:?}");
                assert_eq!(fs::read(school.file("vault.db-journal.found")).unwrap(), journal, "kept as it was found");
                assert_eq!(fs::read(school.file("vault.db.found")).unwrap(), found[0]);
                refused += 1;
            }
        }
        drop(desk);
    }
    println!("{refused} damaged journals refused, {whole} taken back whole, 0 wrong answers");
    assert!(refused > 0);
}
