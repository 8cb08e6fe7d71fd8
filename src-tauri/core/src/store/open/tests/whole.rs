//! The database when all is well: its settings, what it keeps to itself, and what it says.

use super::*;

#[test]
fn what_was_written_is_there_again() {
    let database = Database::with_rows();
    let count: i64 = database.open().unwrap().query_row("SELECT count(*) FROM pupil", [], |row| row.get(0)).unwrap();
    assert_eq!(count, 200);
}

#[test]
fn every_setting_reads_back_at_every_open() {
    let database = Database::with_rows();
    for _ in 0..2 {
        let connection = database.open().unwrap();
        for (name, _, expected) in SETTINGS {
            assert_eq!(ask(&connection, &format!("PRAGMA {name}")).unwrap().as_deref(), Some(*expected), "{name}");
        }
        assert!(connection.db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE).unwrap());
    }
}

#[test]
fn no_extension_can_be_loaded() {
    let connection = Database::with_rows().open().unwrap();
    let refused = connection.query_row("SELECT load_extension('anything')", [], |_| Ok(())).unwrap_err();
    assert!(refused.to_string().contains("not authorized"), "{refused}");
}

#[test]
fn a_database_in_memory_keeps_the_same_rules() {
    let connection = in_memory(&Keys::for_memory().unwrap()).unwrap();
    connection
        .execute_batch("CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a INTEGER NOT NULL REFERENCES a)")
        .unwrap();
    assert!(connection.execute("INSERT INTO b VALUES (1)", []).is_err());
}

#[test]
fn a_vault_from_its_making_to_its_next_morning() {
    use std::time::Duration;

    use crate::base::Clocks;
    use crate::base::secret::SecretText;
    use crate::vault::create::{NewVault, create as begin, finish};
    use crate::vault::recovery::Reason;
    use crate::vault::unlock::{Attempt, unlock};
    use crate::vault::{Cost, FakeKeychain, Folder, Lock, Standing, standing};

    let home = TempDir::new().unwrap();
    let (folder, keychain) = (Folder::at(home.path()), FakeKeychain::new());
    let now = Clocks { wall: "2026-09-01T08:00:00Z".parse().unwrap(), steady: Duration::ZERO };
    let password = SecretText::new("the ferry leaves at noon".to_owned());
    let lock = Lock::take(&folder).unwrap();
    let new = NewVault {
        school: "Oakfield Primary School".to_owned(),
        person: "Siân O'Neill".to_owned(),
        password: password.clone(),
        cost: Cost::tiny(),
        made_on: "2026-09-01".parse().unwrap(),
    };
    let begun = begin(&lock, &keychain, &new).unwrap();
    let connection = create(&folder.database(), &begun.keys).unwrap();
    let groups = begun.sheet.show(Reason::Printing).recovery_key;
    let asked = begun.sheet.groups_to_ask().unwrap();
    let typed = asked.map(|group| SecretText::new(groups[group - 1].clone()));
    let confirmed = begun.sheet.confirm(asked, [&typed[0], &typed[1]]).unwrap();
    finish(&lock, &begun.keys, confirmed).unwrap();
    connection.execute_batch("CREATE TABLE pupil (name TEXT); INSERT INTO pupil VALUES ('Mia')").unwrap();
    drop((connection, lock, begun));

    assert!(matches!(standing(&folder, &keychain, now), Standing::Closed { unfinished: false, .. }));
    let lock = Lock::take(&folder).unwrap();
    let attempt = Attempt { user: None, password, device_code: None, now };
    let open_vault = unlock(&lock, &keychain, &attempt).unwrap();
    let connection = open(&folder.database(), &open_vault.keys).unwrap();
    let name: String = connection.query_row("SELECT name FROM pupil", [], |row| row.get(0)).unwrap();
    assert_eq!(name, "Mia");
}

#[test]
fn a_full_disk_and_a_file_that_may_only_be_read_are_told_apart() {
    let database = Database::with_rows();
    let connection = database.open().unwrap();
    let pages: i64 = connection.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    ask(&connection, &format!("PRAGMA max_page_count = {pages}")).unwrap();
    let full = connection.execute("INSERT INTO pupil VALUES (1000, ?1)", ["x".repeat(20_000)]).unwrap_err();
    assert_eq!(problem(full), Problem::DiskFull);
    ask(&connection, "PRAGMA query_only = ON").unwrap();
    assert_eq!(problem(connection.execute("DELETE FROM pupil", []).unwrap_err()), Problem::ReadOnly);
}

#[test]
fn a_problem_never_quotes_what_was_written() {
    let connection = in_memory(&Keys::for_memory().unwrap()).unwrap();
    connection.execute_batch("CREATE TABLE a (name TEXT UNIQUE CHECK (length(name) > 3))").unwrap();
    connection.execute("INSERT INTO a VALUES (?1)", [NAME]).unwrap();
    for sql in [format!("INSERT INTO a VALUES ('{NAME}')"), format!("SELECT {NAME}"), "INSERT INTO a VALUES ('Zq')".to_owned()] {
        let problem = problem(connection.execute(&sql, []).unwrap_err());
        assert!(!format!("{problem:?}").contains("Zq"), "{problem:?}");
    }
}

#[test]
fn no_name_stands_in_the_file_or_beside_it() {
    let database = Database::with_rows();
    let connection = database.open().unwrap();
    connection.execute_batch("BEGIN; UPDATE pupil SET name = name || '!'").unwrap();
    for entry in fs::read_dir(database.path.parent().unwrap()).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        assert!(!bytes.windows(7).any(|window| window == b"Zqxlina"));
        assert!(!bytes.starts_with(b"SQLite"));
    }
}
