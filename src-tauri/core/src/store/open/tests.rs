//! The database as it may be found: cut, changed, empty, gone, foreign, held by somebody else.

mod whole;

use std::path::PathBuf;

use tempfile::TempDir;

use super::*;

const NAME: &str = "Zqxlina Ó Dálaigh";

/// A database with two hundred rows, closed.
struct Database {
    _home: TempDir,
    path: PathBuf,
    keys: Keys,
}

impl Database {
    fn with_rows() -> Self {
        let home = TempDir::new().unwrap();
        let path = home.path().join("vault.db");
        let keys = Keys::for_memory().unwrap();
        let connection = create(&path, &keys).unwrap();
        connection.execute_batch("CREATE TABLE pupil (id INTEGER PRIMARY KEY, name TEXT NOT NULL)").unwrap();
        connection.execute_batch("BEGIN").unwrap();
        for id in 0..200 {
            connection.execute("INSERT INTO pupil VALUES (?1, ?2)", (id, format!("{NAME} {id} {}", "x".repeat(90)))).unwrap();
        }
        connection.execute_batch("CREATE INDEX by_name ON pupil (name); COMMIT").unwrap();
        drop(connection);
        Self { _home: home, path, keys }
    }

    fn open(&self) -> Result<Connection> {
        open(&self.path, &self.keys)
    }

    fn bytes(&self) -> Vec<u8> {
        fs::read(&self.path).unwrap()
    }

    /// Puts these bytes in the file's place and says how opening them fails.
    fn refused(&self, bytes: &[u8]) -> Problem {
        fs::write(&self.path, bytes).unwrap();
        let Err(problem) = self.open() else { panic!("a damaged database must not open") };
        assert_eq!(fs::read(&self.path).unwrap().len(), bytes.len(), "opening has not changed the file");
        problem
    }
}

#[test]
fn a_missing_database_is_missing_and_none_is_made() {
    let database = Database::with_rows();
    fs::remove_file(&database.path).unwrap();
    assert_eq!(database.open().err(), Some(Problem::DatabaseMissing));
    assert!(!database.path.exists());
}

#[test]
fn an_empty_or_tiny_or_foreign_file_is_damaged_and_never_a_fresh_database() {
    let database = Database::with_rows();
    for bytes in [vec![], vec![0], vec![7; 15], vec![0; 16], vec![9; 1023], vec![0; 4096], b"x".repeat(40_960)] {
        assert_eq!(database.refused(&bytes), Problem::DatabaseDamaged, "{} bytes", bytes.len());
    }
    let plain = database.path.with_extension("plain");
    #[allow(clippy::disallowed_methods, reason = "a database that is not Signet's")]
    Connection::open(&plain).unwrap().execute_batch("CREATE TABLE t (a)").unwrap();
    assert_eq!(database.refused(&fs::read(plain).unwrap()), Problem::DatabaseDamaged);
}

#[test]
fn a_database_cut_at_any_page_or_beside_one_is_damaged() {
    let database = Database::with_rows();
    let good = database.bytes();
    let pages = good.len() / 4096;
    assert!(pages > 8);
    for page in 1..pages {
        for length in [page * 4096 - 1, page * 4096, page * 4096 + 1] {
            assert_eq!(database.refused(&good[..length]), Problem::DatabaseDamaged, "{length} of {}", good.len());
        }
    }
    fs::write(&database.path, &good).unwrap();
    assert!(database.open().is_ok());
}

#[test]
fn with_any_of_1000_bits_flipped_the_database_is_damaged() {
    let database = Database::with_rows();
    let good = database.bytes();
    let mut state = 5u64;
    let mut roll = |sides: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % sides
    };
    let mut unnoticed = 0;
    for _ in 0..1000 {
        let mut bytes = good.clone();
        let at = roll(bytes.len());
        bytes[at] ^= 1 << roll(8);
        fs::write(&database.path, &bytes).unwrap();
        match database.open() {
            Err(problem) => assert_eq!(problem, Problem::DatabaseDamaged, "byte {at}"),
            // The salt in the first sixteen bytes is given with the key, so what stands there is not read.
            Ok(connection) => {
                assert!(at < 16, "byte {at}");
                let count: i64 = connection.query_row("SELECT count(*) FROM pupil", [], |row| row.get(0)).unwrap();
                assert_eq!(count, 200);
                unnoticed += 1;
            }
        }
    }
    assert!(unnoticed < 20, "{unnoticed}");
}

#[test]
fn the_database_of_another_vault_is_damaged_not_a_wrong_password() {
    let (ours, theirs) = (Database::with_rows(), Database::with_rows());
    assert_eq!(ours.refused(&theirs.bytes()), Problem::DatabaseDamaged);
}

#[test]
fn a_second_connection_is_told_that_the_vault_is_in_use() {
    let database = Database::with_rows();
    let first = database.open().unwrap();
    assert_eq!(database.open().err(), Some(Problem::VaultInUse));
    drop(first);
    assert!(database.open().is_ok());
}

#[test]
fn no_database_is_made_where_a_file_stands() {
    let database = Database::with_rows();
    let good = database.bytes();
    assert_eq!(create(&database.path, &database.keys).err(), Some(Problem::VaultExists));
    assert_eq!(database.bytes(), good);
    fs::write(&database.path, b"").unwrap();
    assert_eq!(create(&database.path, &database.keys).err(), Some(Problem::VaultExists));
}

#[test]
fn what_a_crash_left_of_a_making_does_not_stand_in_the_way_of_the_next() {
    let database = Database::with_rows();
    fs::remove_file(&database.path).unwrap();
    let beside = database.path.with_file_name("vault.db.new");
    for left in [&b""[..], b"half a page", &[7; 5000]] {
        fs::write(&beside, left).unwrap();
        fs::write(database.path.with_file_name("vault.db.new-journal"), left).unwrap();
        drop(create(&database.path, &database.keys).unwrap());
        assert!(!beside.exists() && database.open().is_ok());
        fs::remove_file(&database.path).unwrap();
    }
}

#[test]
fn a_making_that_succeeds_leaves_the_database_and_its_own_journal_and_nothing_else() {
    let database = Database::with_rows();
    let names = std::fs::read_dir(database.path.parent().unwrap()).unwrap().flatten().map(|entry| entry.file_name());
    let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["vault.db", "vault.db-journal"]);
}

#[test]
fn a_making_that_fails_leaves_nothing_behind() {
    let database = Database::with_rows();
    fs::remove_file(&database.path).unwrap();
    // A folder stands where the new file would be made.
    let beside = database.path.with_file_name("vault.db.new");
    fs::create_dir(&beside).unwrap();
    assert!(create(&database.path, &database.keys).is_err());
    assert!(!database.path.exists());
    fs::remove_dir(&beside).unwrap();
    assert!(create(&database.path, &database.keys).is_ok());
}

#[test]
fn a_journal_that_would_blow_the_database_up_is_damage_and_is_not_played_back() {
    let database = Database::with_rows();
    let before = database.bytes();
    let pages = u32::try_from(before.len() as u64 / PAGE).unwrap();
    // Its first sector: what it begins with, no pages to bring back, and how many there are to be.
    let journal = |pages: u32| {
        let numbers = [0, 0, pages, 512, 4096].map(u32::to_be_bytes).concat();
        let mut sector = [&aside::BEGINS[..], &numbers].concat();
        sector.resize(512, 0);
        fs::write(aside::journal(&database.path), sector).unwrap();
    };
    journal(pages + 50_000);
    assert_eq!(database.open().err(), Some(Problem::DatabaseDamaged));
    assert!(database.bytes() == before, "nothing was played back");
    journal(pages);
    assert!(database.open().is_ok(), "a control: such a journal is played back");
}

#[test]
fn a_folder_in_the_databases_place_is_damage() {
    let database = Database::with_rows();
    fs::remove_file(&database.path).unwrap();
    fs::create_dir(&database.path).unwrap();
    assert_eq!(database.open().err(), Some(Problem::DatabaseDamaged));
}
