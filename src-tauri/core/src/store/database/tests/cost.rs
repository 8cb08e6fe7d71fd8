//! What watching costs, to be measured by hand.

use super::*;

/// Run by hand: cargo test -p signet-core -- --ignored --nocapture what_watching_costs
#[test]
#[ignore = "a measure, not a rule"]
fn what_watching_costs() {
    let folder = tempfile::tempdir().unwrap();
    let keys = Keys::for_memory().unwrap();
    let connection = open::create(&folder.path().join("vault.db"), &keys).unwrap();
    let mut database = Database::begin(connection, Secret32::from_bytes(KEY), &stamp()).unwrap();
    let spent = || -> (u64, u64) {
        let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        (fields[11].parse().unwrap(), fields[12].parse().unwrap())
    };
    let (before, began) = (spent(), std::time::Instant::now());
    database
        .write(&stamp(), "test", |write| {
            for n in 0..20_000 {
                let (id, name) = (format!("p{n:08}"), format!("Surname{n}"));
                write.run(
                    "INSERT INTO person (id, kind, legal_forename, legal_surname, email, address, sort_name) VALUES (?1, 'pupil', ?2, ?2, ?2, ?2, ?2)",
                    params![id, name],
                )?;
                write.run("INSERT INTO person_words (person, words) VALUES (?1, ?2)", params![id, name])?;
            }
            Ok(())
        })
        .unwrap();
    let after = spent();
    println!("{:?}: user {} ms, system {} ms", began.elapsed(), (after.0 - before.0) * 10, (after.1 - before.1) * 10);
    let began = std::time::Instant::now();
    let verified = database.verify();
    println!("verify {:?}: {verified:?}", began.elapsed());
    let began = std::time::Instant::now();
    let sound = open::ask(database.connection(), "PRAGMA integrity_check(1)").unwrap();
    println!("SQLite's own check {:?}: {sound:?}", began.elapsed());
    let (began, now) = (std::time::Instant::now(), stamp());
    let hold = Read::new(database.connection(), &now).signposts_hold("person_words").unwrap();
    println!("the search's signposts {:?}: {hold}", began.elapsed());
}
