//! The signposts against the search itself: what is called right finds everybody under every beginning of every word.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::config::DbConfig;
use rusqlite::params;

use super::*;
use crate::store::open;
use crate::vault::Keys;

/// What is found under a word that was asked for.
type Found = BTreeMap<String, BTreeSet<i64>>;

/// A search table made as migration 1 makes it, with small leaves so that there are many of them, and with tables behind
/// it that may be written to.
fn table() -> Connection {
    let db = open::in_memory(&Keys::for_memory().unwrap()).unwrap();
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false).unwrap();
    db.execute_batch(
        "CREATE VIRTUAL TABLE s USING fts5 (person UNINDEXED, words, prefix = '1 2 3 4', tokenize = 'unicode61');
         INSERT INTO s (s, rank) VALUES ('secure-delete', 1);
         INSERT INTO s (s, rank) VALUES ('pgsz', 200);",
    )
    .unwrap();
    db
}

/// Numbers that look like chance and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }

    fn words(&mut self) -> String {
        let letters = b"abcdefghijklmnopqrstuvwxyz";
        let mut word = || {
            let length = 2 + self.below(7);
            (0..length).map(|_| letters[self.below(26) as usize] as char).collect::<String>()
        };
        format!("{} {} {}", word(), word(), word())
    }
}

/// So many changes of every kind: people come, change and go; some days in one go, some one by one.
fn churn(db: &Connection, dice: &mut Dice, changes: u64) {
    for _ in 0..changes {
        let row = 1 + dice.below(300) as i64;
        match dice.below(8) {
            0 => drop(db.execute("DELETE FROM s WHERE rowid = ?1", [row]).unwrap()),
            1 | 2 => drop(db.execute("UPDATE s SET words = ?2 WHERE rowid = ?1", params![row, dice.words()]).unwrap()),
            3 => {
                db.execute_batch("BEGIN").unwrap();
                for _ in 0..dice.below(30) {
                    db.execute("INSERT INTO s (person, words) VALUES ('', ?1)", [dice.words()]).unwrap();
                }
                db.execute_batch("COMMIT").unwrap();
            }
            _ => drop(db.execute("INSERT INTO s (person, words) VALUES ('', ?1)", [dice.words()]).unwrap()),
        }
    }
}

fn truth(db: &Connection) -> Found {
    let mut found = Found::new();
    let mut statement = db.prepare("SELECT rowid, words FROM s").unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?))).unwrap();
    for (row, words) in rows.map(Result::unwrap) {
        for word in words.split(' ') {
            for end in 1..=word.len() {
                found.entry(word[..end].to_owned()).or_default().insert(row);
            }
        }
    }
    found
}

/// Whether the search finds exactly that, under every beginning of every word.
fn finds(db: &Connection, truth: &Found) -> bool {
    let mut statement = db.prepare("SELECT rowid FROM s WHERE s MATCH ?1").unwrap();
    truth.iter().all(|(word, rows)| {
        let found = statement.query_map([format!("\"{word}\" *")], |row| row.get(0)).unwrap();
        found.collect::<rusqlite::Result<BTreeSet<i64>>>().is_ok_and(|found| found == *rows)
    })
}

/// How many schools are played: a number in the environment for long runs.
fn rounds() -> u64 {
    std::env::var("SIGNET_SEARCHES").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(3)
}

fn signs(db: &Connection) -> Vec<(i64, Vec<u8>, i64)> {
    let mut statement = db.prepare("SELECT segid, term, pgno FROM s_idx").unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

fn put(db: &Connection, signs: &[(i64, Vec<u8>, i64)]) {
    db.execute_batch("BEGIN; DELETE FROM s_idx").unwrap();
    for sign in signs {
        db.execute("INSERT INTO s_idx VALUES (?1, ?2, ?3)", params![sign.0, sign.1, sign.2]).unwrap();
    }
    db.execute_batch("COMMIT").unwrap();
}

#[test]
fn an_index_that_was_only_worked_with_leads_right_whatever_was_done() {
    for seed in 0..rounds() {
        let (db, mut dice) = (table(), Dice(seed));
        assert_eq!(hold(&db, "s"), Ok(true), "an empty one");
        for step in 0..40 {
            churn(&db, &mut dice, 6);
            match dice.below(12) {
                0 => db.execute_batch("INSERT INTO s (s) VALUES ('optimize')").unwrap(),
                1 => db.execute_batch("INSERT INTO s (s) VALUES ('rebuild')").unwrap(),
                2 => db.execute_batch("INSERT INTO s (s, rank) VALUES ('merge', 4)").unwrap(),
                3 => db.execute_batch("INSERT INTO s (s, rank) VALUES ('merge', -20)").unwrap(),
                4 => drop(db.execute("DELETE FROM s WHERE rowid % 7 = ?1", [dice.below(7) as i64]).unwrap()),
                _ => {}
            }
            assert_eq!(hold(&db, "s"), Ok(true), "seed {seed}, step {step}");
        }
        db.execute_batch("DELETE FROM s").unwrap();
        assert_eq!(hold(&db, "s"), Ok(true), "emptied again");
    }
}

#[test]
fn every_signpost_that_is_missing_or_leads_elsewhere_is_noticed() {
    let (db, mut dice) = (table(), Dice(7));
    churn(&db, &mut dice, 40);
    let good = signs(&db);
    assert!(good.len() > 20, "{} signposts", good.len());
    let (mut wrong, mut right) = (0, 0);
    for at in 0..good.len() {
        for change in 0..4 {
            let mut bad = good.clone();
            match change {
                0 => drop(bad.remove(at)),
                1 => bad[at].2 += 2,
                2 => bad[at].2 -= 2,
                _ => bad[at].1.push(b'm'),
            }
            put(&db, &bad);
            if hold(&db, "s").unwrap() { right += 1 } else { wrong += 1 }
        }
    }
    assert!(wrong > right * 3, "{wrong} were noticed and {right} were not");
    put(&db, &good);
    assert_eq!(hold(&db, "s"), Ok(true));
}

#[test]
fn older_signposts_are_noticed_or_lead_right_all_the_same_and_a_new_index_finds_everybody() {
    let (mut noticed, mut harmless) = (0, 0);
    for seed in 40..40 + rounds() {
        let (db, mut dice) = (table(), Dice(seed));
        churn(&db, &mut dice, 15);
        let old = signs(&db);
        churn(&db, &mut dice, 3 + seed % 8);
        let (new, truth) = (signs(&db), truth(&db));
        assert!(finds(&db, &truth), "the control");
        // The whole table put back, or one half of it, as a page would be.
        for half in 0..3 {
            let index = db
                .prepare("SELECT id, block FROM s_data")
                .unwrap()
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
                .unwrap()
                .map(Result::unwrap)
                .collect::<Vec<(i64, Vec<u8>)>>();
            let take = |from: &[(i64, Vec<u8>, i64)], low: bool| {
                from.iter().filter(|sign| (sign.1.as_slice() < &b"1"[..]) == low).cloned().collect::<Vec<_>>()
            };
            let mixed = match half {
                0 => old.clone(),
                1 => [take(&old, true), take(&new, false)].concat(),
                _ => [take(&new, true), take(&old, false)].concat(),
            };
            put(&db, &mixed);
            // SQLite's own check comes first, as it does when a vault is opened.
            let sound = db.execute_batch("INSERT INTO s (s) VALUES ('integrity-check')").is_ok();
            if sound && hold(&db, "s").unwrap() {
                assert!(finds(&db, &truth), "seed {seed}, half {half}: somebody is not found, and nothing was noticed");
                harmless += 1;
            } else {
                noticed += 1;
                db.execute_batch("INSERT INTO s (s) VALUES ('rebuild')").unwrap();
                assert!(finds(&db, &truth) && hold(&db, "s").unwrap(), "made anew");
            }
            for (id, block) in index {
                db.execute("INSERT OR REPLACE INTO s_data VALUES (?1, ?2)", params![id, block]).unwrap();
            }
        }
    }
    assert!(noticed >= rounds(), "{noticed} noticed, {harmless} harmless");
}

#[test]
fn bytes_that_are_no_index_are_wrong_and_nothing_worse() {
    let mut dice = Dice(3);
    for _ in 0..5_000 {
        let bytes: Vec<u8> = (0..dice.below(60)).map(|_| dice.below(256) as u8).collect();
        let _ = (segments(&bytes), ends(&bytes));
    }
}
