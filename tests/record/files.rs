//! Files put back from an older copy, lost anchors and clocks that went back.

use std::fs;

use super::*;

const FILES: [&str; 3] = ["vault.db", "vault.hdr", "vault.hdr.bak"];

/// The files as they are now.
fn copy(school: &School) -> Vec<Vec<u8>> {
    FILES.map(|name| fs::read(school.file(name)).unwrap()).to_vec()
}

fn put_back(school: &School, copy: &[Vec<u8>], which: &[usize]) {
    for at in which {
        fs::write(school.file(FILES[*at]), &copy[*at]).unwrap();
    }
}

/// A new password, so that the header goes a generation on.
fn changes_password(school: &School) {
    let (lock, keys) = school.opened();
    signet_core::vault::recover::reissue(&lock, &keys, day("2026-09-08")).unwrap();
}

#[test]
fn an_older_copy_of_the_database_is_known_and_nothing_in_it_is_changed() {
    let school = School::new();
    let old = copy(&school);
    school.goes_on("Ngozi");
    put_back(&school, &old, &[0]);
    let Err(Problem::OlderCopy { found, known, found_at, .. }) = unlock(&school.desk(), false) else {
        panic!("an older copy must be known")
    };
    assert!(found < known && found_at.is_some(), "{found} of {known}");
    assert_eq!(fs::read(school.file("vault.db")).unwrap(), old[0], "it is left as it was");
}

#[test]
fn an_older_header_is_known_beside_a_newer_database_and_with_its_own() {
    for which in [vec![1, 2], vec![0, 1, 2]] {
        let school = School::new();
        let old = copy(&school);
        changes_password(&school);
        school.goes_on("Ngozi");
        put_back(&school, &old, &which);
        assert!(matches!(unlock(&school.desk(), false), Err(Problem::OlderCopy { .. })), "{which:?}");
    }
}

#[test]
fn an_administrator_may_use_the_older_copy_and_the_record_says_so_with_both_heads() {
    let school = School::new();
    let old = copy(&school);
    school.goes_on("Ngozi");
    put_back(&school, &old, &[0, 1, 2]);
    let desk = school.desk();
    let welcome = unlock(&desk, true).unwrap();
    assert_eq!(remarks(&welcome), ["older_copy_used"]);
    let line = lines(&desk, json!({ "requests": ["older_copy_used"] })).remove(0);
    let facts = line["facts"].as_str().unwrap();
    let heads = facts.split(['(', ')']).filter(|part| part.len() == 64).count();
    assert_eq!(heads, 2, "{facts}");
    ask(&desk, "lock", json!({})).unwrap();
    let again = unlock(&school.desk(), false).unwrap();
    assert!(remarks(&again).is_empty(), "from now on this is the copy in use: {again}");
}

#[test]
fn two_copies_that_went_on_apart_are_told_apart_though_they_are_equally_long() {
    let school = School::new();
    let (fork, kept) = (copy(&school), school.keychain.kept());
    school.goes_on("Ngozi");
    let ours = school.keychain.kept();
    put_back(&school, &fork, &[0, 1, 2]);
    school.forgets_anchors();
    school.keychain.keep_again(&kept);
    school.goes_on("Tiago");
    let _ = fs::remove_dir_all(&school.around.settings);
    school.keychain.keep_again(&ours);
    assert!(matches!(unlock(&school.desk(), false), Err(Problem::OlderCopy { found, known, .. }) if found == known));
}

#[test]
fn the_anchor_stands_in_a_second_place_when_the_keyring_lost_it() {
    let school = School::new();
    let old = copy(&school);
    school.goes_on("Ngozi");
    put_back(&school, &old, &[0]);
    school.keychain.forget_anchors();
    assert!(matches!(unlock(&school.desk(), false), Err(Problem::OlderCopy { .. })));
}

#[test]
fn a_lost_anchor_is_said_and_put_on_record_and_stops_nobody() {
    let school = School::new();
    school.forgets_anchors();
    let desk = school.desk();
    assert_eq!(remarks(&unlock(&desk, false).unwrap()), ["anchor_missing"]);
    assert!(requests(&desk).contains(&"anchor_missing".to_owned()));
    ask(&desk, "lock", json!({})).unwrap();
    assert!(remarks(&unlock(&school.desk(), false).unwrap()).is_empty(), "it was made anew");
}

#[test]
fn a_forged_anchor_is_no_anchor() {
    let school = School::new();
    school.keychain.forget_anchors();
    for file in fs::read_dir(&school.around.settings).unwrap() {
        fs::write(file.unwrap().path(), b"entry 1").unwrap();
    }
    assert_eq!(remarks(&unlock(&school.desk(), false).unwrap()), ["anchor_unreadable"]);
}

#[test]
fn a_vault_killed_without_locking_opens_without_a_word() {
    let school = School::new();
    let desk = school.open();
    add(&desk, "Ngozi", &json!(null));
    // Nothing is told to the anchor any more: the process ends here.
    std::mem::forget(desk);
    let files = copy(&school);
    let elsewhere = tempfile::tempdir().unwrap();
    let moved = School { home: elsewhere, keychain: school.keychain.clone(), around: school.around.clone() };
    fs::create_dir_all(moved.vault()).unwrap();
    put_back(&moved, &files, &[0, 1, 2]);
    assert!(remarks(&unlock(&moved.desk(), false).unwrap()).is_empty());
}

#[test]
fn a_clock_before_the_newest_entry_is_said_and_put_on_record() {
    let school = School::new();
    let desk = school.desk();
    let morning = Moment { at: "2026-09-08T06:00:00Z".parse().unwrap(), ..noon(day("2026-09-08")) };
    let welcome = ask_at(&desk, "door_unlock", json!({ "password": PASSWORD }), morning).unwrap();
    assert_eq!(remarks(&welcome), ["clock_behind"]);
    let line = lines(&desk, json!({ "requests": ["clock_behind"] })).remove(0);
    assert!(line["facts"].as_str().unwrap().contains("2026-09-08T12:00"), "{line}");
    assert_eq!(
        ask(&desk, "audit_verify", json!({})).unwrap()["fault"],
        json!(null),
        "the order of entries is not that of clocks"
    );
}

#[test]
fn a_clock_that_was_set_back_while_the_vault_was_open_is_said_at_the_next_opening_and_once() {
    let school = School::new();
    let at = |time: &str| Moment { at: format!("2026-{time}:00Z").parse().unwrap(), ..noon(day("2026-09-08")) };
    let opened = |moment: &str| {
        let desk = school.desk();
        let welcome = ask_at(&desk, "door_unlock", json!({ "password": PASSWORD }), at(moment)).unwrap();
        (desk, remarks(&welcome).into_iter().map(str::to_owned).collect::<Vec<_>>())
    };
    let (desk, said) = opened("10-18T09:00");
    assert_eq!(said, Vec::<String>::new(), "a clock that goes forward is usual");
    ask_at(&desk, "lock", json!({}), at("09-08T13:00")).unwrap();
    drop(desk);
    let (desk, said) = opened("09-08T13:10");
    assert_eq!(said, ["clock_behind"], "the lines that came after it bear earlier moments");
    ask_at(&desk, "lock", json!({}), at("09-08T13:20")).unwrap();
    drop(desk);
    assert_eq!(opened("09-08T13:30").1, Vec::<String>::new(), "it was said");
}
