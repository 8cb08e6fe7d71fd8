//! A full disk at the opening: what there is to say is kept until it can be written.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::*;
use crate::desk::Surroundings;
use crate::vault::{Cost, FakeKeychain, Folder};

struct Nothing;

impl Surroundings for Nothing {
    fn pick_file(&self) -> Result<Option<(String, Vec<u8>)>> {
        Ok(None)
    }
    fn ask_where(&self, _: &str) -> Result<Option<PathBuf>> {
        Ok(None)
    }
    fn write_file(&self, _: &Path, _: &[u8]) -> Result<()> {
        Ok(())
    }
    fn printers(&self) -> Result<Vec<String>> {
        Ok(Vec::new())
    }
    fn print(&self, _: &str, _: &str, _: &[u8]) -> Result<()> {
        Ok(())
    }
    fn settings_folder(&self) -> Option<PathBuf> {
        None
    }
}

fn now() -> Moment {
    Moment {
        at: "2026-09-08T09:00:00Z".parse().unwrap(),
        today: "2026-09-08".parse().unwrap(),
        steady: std::time::Duration::ZERO,
    }
}

fn lines(office: &Office) -> Vec<(String, String, String)> {
    let sql = "SELECT request, subject, facts FROM audit ORDER BY seq";
    office.read(now(), |read| read.all(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))).unwrap()
}

#[test]
fn with_a_full_disk_every_line_of_the_opening_waits_for_the_next_one() {
    let desk = Desk::new(Folder::at(""), Arc::new(FakeKeychain::new()), Arc::new(Nothing), false).with_cost(Cost::tiny());
    let mut office = Office::in_memory("Marlbridge", now()).unwrap();
    let user = office.user;
    let before = lines(&office).len();
    desk.note_later(Noted::new("door_sheet_print", "the sheet"));
    // Longer than what may be left of the last page.
    let both = "both heads".repeat(2000);
    let said = vec![Noted::new("older_copy_used", both.clone()), Noted::new("after_crash", "taken back")];
    office.db.is_full(true);
    assert_eq!(write_down(&desk, &mut office, now(), said, "with the password"), Ok(false));
    assert_eq!(lines(&office).len(), before, "nothing could be written");
    office.db.is_full(false);
    assert_eq!(write_down(&desk, &mut office, now(), Vec::new(), "with the password"), Ok(true));
    let line = |request: &str, subject: String, facts: &str| (request.to_owned(), subject, facts.to_owned());
    assert_eq!(
        lines(&office)[before..],
        [
            line("door_sheet_print", String::new(), "the sheet"),
            line("older_copy_used", String::new(), &both),
            line("unlock", user.to_string(), "opened while the disk was full"),
            line("unlock", user.to_string(), "with the password"),
        ]
    );
    assert!(desk.noted().is_empty(), "each once");
}
