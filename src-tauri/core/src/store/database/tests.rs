//! The record against the rows: whatever a statement does is seen, and whatever was done behind its back is found.

mod cost;
mod tails;

use rusqlite::params;

use super::*;
use crate::base::ids::UserId;
use crate::store::open;
use crate::vault::Keys;

const KEY: [u8; 32] = [7; 32];

fn stamp() -> Stamp {
    let at = "2026-09-08T09:00:00Z".parse().unwrap();
    Stamp { user: UserId::new(), name: "Jo Okafor".into(), at, today: "2026-09-08".parse().unwrap() }
}

fn database() -> Database {
    let connection = open::in_memory(&Keys::for_memory().unwrap()).unwrap();
    Database::begin(connection, Secret32::from_bytes(KEY), &stamp()).unwrap()
}

fn class(write: &Write<'_>, id: &str, name: &str) -> Result<usize> {
    write.run("INSERT INTO class (id, name) VALUES (?1, ?2)", params![id, name])
}

fn last_line(database: &Database) -> (String, String, String, String) {
    let sql = "SELECT request, was, became, state FROM audit ORDER BY seq DESC LIMIT 1";
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
    database.connection.query_row(sql, [], read).unwrap()
}

#[test]
fn every_way_to_change_a_row_is_seen() {
    let mut database = database();
    let ways: [(&str, &str); 8] = [
        ("insert", "INSERT INTO class (id, name) VALUES ('1', 'Ash'), ('2', 'Elm'), ('3', 'Oak')"),
        ("update", "UPDATE class SET name = name || '!' WHERE id <> '2'"),
        ("update that changes nothing", "UPDATE class SET name = name"),
        ("update of the key", "UPDATE class SET id = '9' WHERE id = '3'"),
        ("upsert", "INSERT INTO class (id, name) VALUES ('1', 'Fir') ON CONFLICT (id) DO UPDATE SET name = excluded.name"),
        ("ignored", "INSERT OR IGNORE INTO class (id, name) VALUES ('1', 'Ivy')"),
        ("delete", "DELETE FROM class WHERE id = '2'"),
        ("delete of all", "DELETE FROM class"),
    ];
    for (way, sql) in ways {
        database.write(&stamp(), "test", |write| write.run(sql, [])).unwrap();
        let intact = database.verify().unwrap().unwrap_or_else(|fault| panic!("{way}: {fault:?}"));
        assert_eq!(intact.entries, database.head().seq, "{way}");
    }
    let (_, was, became, state) = last_line(&database);
    assert!(was.len() == 64 && became.is_empty(), "what was deleted was, and nothing became of it");
    assert!(state.starts_with("class=0:"), "{state}");
}

#[test]
fn what_was_rolled_back_was_never_seen() {
    let mut database = database();
    let failed: Result<()> = database.write(&stamp(), "test", |write| {
        class(write, "1", "Ash")?;
        Err(Problem::Stopped)
    });
    assert_eq!(failed, Err(Problem::Stopped));
    database.write(&stamp(), "test", |write| class(write, "2", "Elm")).unwrap();
    assert!(database.verify().unwrap().is_ok());
}

#[test]
fn a_statement_that_failed_half_way_has_changed_nothing() {
    let mut database = database();
    database
        .write(&stamp(), "test", |write| {
            class(write, "1", "Ash")?;
            class(write, "2", "Elm")
        })
        .unwrap();
    // The first row is changed and named, the second is refused, and SQLite puts the first back.
    let went_on = database.write(&stamp(), "test", |write| {
        assert!(write.run("UPDATE class SET id = CASE id WHEN '1' THEN '5' ELSE '5' END", []).is_err());
        class(write, "3", "Oak")
    });
    assert_eq!(went_on, Ok(1));
    assert!(database.verify().unwrap().is_ok());
    assert!(last_line(&database).1.is_empty(), "nothing that was there is gone");
}

#[test]
fn replace_is_refused_because_nobody_is_told_what_it_takes_out() {
    let mut database = database();
    for sql in
        ["INSERT OR REPLACE INTO class (id, name) VALUES ('1', 'Ash')", "REPLACE INTO class (id, name) VALUES ('1', 'Ash')"]
    {
        assert!(database.write(&stamp(), "test", |write| write.run(sql, [])).is_err(), "{sql}");
    }
}

#[test]
fn what_changes_back_within_a_line_is_no_change() {
    let mut database = database();
    database.write(&stamp(), "test", |write| class(write, "1", "Ash")).unwrap();
    database
        .write(&stamp(), "test", |write| {
            write.run("UPDATE class SET name = 'Elm'", [])?;
            write.run("UPDATE class SET name = 'Ash'", [])?;
            class(write, "2", "Oak")?;
            write.run("DELETE FROM class WHERE id = '2'", [])
        })
        .unwrap();
    let (_, was, became, state) = last_line(&database);
    assert_eq!((was.as_str(), became.as_str(), state.as_str()), ("", "", ""));
    assert!(database.verify().unwrap().is_ok());
}

#[test]
fn each_line_speaks_for_the_rows_before_it_and_the_last_for_the_rest() {
    let mut database = database();
    database
        .write(&stamp(), "test", |write| {
            class(write, "1", "Ash")?;
            write.note("1", "made");
            write.note("1", "looked at");
            class(write, "2", "Elm")?;
            write.note_as("other", "2", "made");
            class(write, "3", "Oak")?;
            Ok(())
        })
        .unwrap();
    let mut statement =
        database.connection.prepare("SELECT request, facts, became <> '', state FROM audit WHERE seq > 1 ORDER BY seq").unwrap();
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get::<_, String>(3)?));
    let lines: Vec<(String, String, bool, String)> = statement.query_map([], read).unwrap().map(Result::unwrap).collect();
    let said: Vec<_> = lines.iter().map(|(request, facts, became, _)| (request.as_str(), facts.as_str(), *became)).collect();
    assert_eq!(said, [("test", "made", true), ("test", "looked at", false), ("other", "made", true)]);
    assert!(lines[0].3.starts_with("class=1:") && lines[2].3.starts_with("class=3:"), "{lines:?}");
}

#[test]
fn the_digests_are_keyed_and_tell_rows_apart() {
    let line = |key: u8, name: &str| {
        let connection = open::in_memory(&Keys::for_memory().unwrap()).unwrap();
        let mut database = Database::begin(connection, Secret32::from_bytes([key; 32]), &stamp()).unwrap();
        database.write(&stamp(), "test", |write| class(write, "1", name)).unwrap();
        last_line(&database).2
    };
    assert_eq!(line(7, "Ash"), line(7, "Ash"));
    assert_ne!(line(7, "Ash"), line(7, "Elm"));
    assert_ne!(line(7, "Ash"), line(8, "Ash"), "without the key nobody can try out names");
}

#[test]
fn the_open_connection_refuses_what_no_request_asks_for() {
    let mut database = database();
    database.write(&stamp(), "test", |write| class(write, "1", "Ash")).unwrap();
    let refused = [
        "ATTACH DATABASE ':memory:' AS other",
        "DETACH DATABASE temp",
        "PRAGMA foreign_keys = OFF",
        "PRAGMA synchronous = OFF",
        "PRAGMA journal_mode = WAL",
        "PRAGMA recursive_triggers = OFF",
        "PRAGMA rekey = 'x'",
        "PRAGMA cipher_memory_security = OFF",
        "PRAGMA user_version = 1",
        "PRAGMA writable_schema = ON",
        "PRAGMA incremental_vacuum",
        "VACUUM",
        "DROP TABLE class",
        "DROP TRIGGER audit_stays",
        "DROP INDEX audit_by_whom",
        "ALTER TABLE class ADD COLUMN more TEXT",
        "ALTER TABLE audit RENAME TO old",
        "CREATE TABLE more (id)",
        "CREATE TEMP TABLE more (id)",
        "CREATE TRIGGER more AFTER INSERT ON class BEGIN SELECT 1; END",
        "CREATE VIEW more AS SELECT 1",
        "CREATE VIRTUAL TABLE more USING fts5 (a)",
        "REINDEX",
        "ANALYZE",
        "UPDATE audit SET facts = 'nothing happened'",
        "DELETE FROM audit",
        "DELETE FROM audit WHERE seq = 1",
        "INSERT OR REPLACE INTO audit (seq, at, by, by_name, request, chain) VALUES (1, '', '', '', '', '')",
        "DELETE FROM decision",
        "UPDATE decision SET answer = 'yes'",
        "UPDATE decision SET pupil = 'x', answer = 'yes'",
        "DELETE FROM signature",
        "UPDATE signature SET signer_name = ''",
        "UPDATE wording SET text = ''",
        "DELETE FROM wording",
        "UPDATE form_version SET body = ''",
        "DELETE FROM form_version",
        "SELECT load_extension('anything')",
        "SELECT sqlcipher_export('main')",
    ];
    for sql in refused {
        let ran = database.connection.execute_batch(sql);
        assert!(ran.is_err(), "{sql}");
    }
    for sql in ["PRAGMA integrity_check", "PRAGMA user_version", "UPDATE decision SET pupil = 'x' WHERE id = 'nobody'"] {
        assert!(database.connection.execute_batch(sql).is_ok(), "{sql}");
    }
    assert!(database.verify().unwrap().is_ok());
}

/// What somebody with the key of the file, but not that of the record, could do to it.
fn behind_its_back(sql: &str) -> std::result::Result<Intact, RecordFault> {
    changed(sql).verify().unwrap()
}

fn changed(sql: &str) -> Database {
    let mut database = database();
    for (id, name) in [("1", "Ash"), ("2", "Elm"), ("3", "Oak")] {
        database
            .write(&stamp(), "class_save", |write| {
                class(write, id, name)?;
                write.note(id, "class saved");
                Ok(())
            })
            .unwrap();
    }
    database.connection.authorizer(None::<fn(rusqlite::hooks::AuthContext<'_>) -> rusqlite::hooks::Authorization>).unwrap();
    database.connection.execute_batch(sql).unwrap();
    database
}

/// The rules of the audit are taken off, and put back as they were.
fn on_the_audit(sql: &str) -> String {
    format!(
        "DROP TRIGGER audit_stands; DROP TRIGGER audit_stays; {sql};
         CREATE TRIGGER audit_stands BEFORE UPDATE ON audit BEGIN SELECT RAISE (ABORT, 'audit is append only'); END;
         CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE (ABORT, 'audit is append only'); END;"
    )
}

#[test]
fn whatever_is_done_to_the_rows_behind_its_back_is_found_and_the_table_named() {
    assert!(behind_its_back("SELECT 1").is_ok());
    for (sql, rows) in [
        ("UPDATE class SET name = 'Fir' WHERE id = '2'", 3),
        ("DELETE FROM class WHERE id = '3'", 2),
        ("INSERT INTO class (id, name) VALUES ('4', 'Fir')", 4),
        ("UPDATE class SET place = 1 WHERE id = '1'", 3),
        ("UPDATE class SET year = '' WHERE id = '1'", 3),
    ] {
        let fault = RecordFault::Table { table: "class".into(), entry: 4, rows, expected: 3 };
        assert_eq!(behind_its_back(sql), Err(fault), "{sql}");
    }
    for sql in [
        "DROP TRIGGER decision_stays",
        "CREATE TABLE more (id)",
        "DROP TABLE key_holder",
        "CREATE TRIGGER more AFTER INSERT ON class BEGIN DELETE FROM setting; END",
    ] {
        assert_eq!(behind_its_back(sql), Err(RecordFault::Shape), "{sql}");
    }
}

#[test]
fn whatever_is_done_to_the_record_is_found_and_the_first_wrong_entry_named() {
    // Entry 1 is the making of the tables; 2 to 4 are the classes.
    let swapped = "UPDATE audit SET seq = -2 WHERE seq = 2; UPDATE audit SET seq = 2 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = -2";
    let copied = "INSERT INTO audit SELECT 5, at, by, by_name, request, subject, facts, was, became, state, chain FROM audit WHERE seq = 4";
    for (sql, entry) in [
        ("UPDATE audit SET facts = 'nothing' WHERE seq = 3", 3),
        ("UPDATE audit SET by_name = 'Somebody Else' WHERE seq = 2", 2),
        ("UPDATE audit SET by = lower(hex(randomblob(16))) WHERE seq = 4", 4),
        ("UPDATE audit SET at = '2026-09-07T09:00:00+00:00' WHERE seq = 4", 4),
        ("UPDATE audit SET was = became, became = was WHERE seq = 3", 3),
        ("UPDATE audit SET state = '' WHERE seq = 2", 2),
        ("DELETE FROM audit WHERE seq = 2", 2),
        ("DELETE FROM audit WHERE seq = 1", 1),
        (swapped, 2),
        (copied, 5),
        ("UPDATE audit SET chain = lower(hex(randomblob(32))) WHERE seq = 3", 3),
    ] {
        assert_eq!(behind_its_back(&on_the_audit(sql)), Err(RecordFault::Entry { entry }), "{sql}");
    }
}
