//! What an earlier Signet has made: its backups are put back and its vaults open, in today's tables.

use chrono::TimeDelta;

use super::school::{School, backups, later, start};
use crate::backups::Reason;
use crate::backups::check::open;
use crate::store::{as_of, newest};

/// The first version whose vaults held what today's code writes when it makes one.
const FIRST: u32 = 10;

/// A school made, worked with and backed up by a Signet that knew only the first so many steps.
fn made_by(version: u32) -> (School, std::path::PathBuf) {
    as_of(version, || {
        let mut school = School::new();
        let (_, place) = school.place("stick", true);
        school.enter("Kowalczyk", start());
        assert_eq!(school.back_up(start(), Reason::ByHand)[0].fault, None);
        school.enter("Nowak", later(start(), TimeDelta::hours(2)));
        drop(school.office.take());
        (school, backups(&place).remove(0))
    })
}

/// That the vault has today's tables, and a record that goes on from the earlier one and fits every row.
fn is_todays(school: &mut School, version: u32) {
    let at = later(start(), TimeDelta::days(400));
    let sql = "SELECT facts FROM audit WHERE request = 'vault_migrated' ORDER BY seq DESC LIMIT 1";
    let office = school.office();
    let (facts, found): (String, u32) =
        office.read(at, |read| Ok((read.one(sql, [])?, read.one("SELECT user_version FROM pragma_user_version", [])?))).unwrap();
    assert_eq!((facts, found), (format!("version {version} to {}", newest()), newest()));
    assert!(matches!(office.verify_audit(), Ok(Ok(_))), "version {version}");
    school.enter("Łukasz", at);
}

#[test]
fn a_backup_of_an_earlier_signet_is_put_back_and_opens_in_todays_tables() {
    for version in FIRST..newest() {
        let (mut school, file) = made_by(version);
        assert_eq!(open(&file).unwrap().1.manifest.schema, version, "the backup is one of that time");
        let at = later(start(), TimeDelta::days(400));
        school.restore(&file, at).unwrap();
        school.unlock(at).unwrap();
        assert_eq!(school.names(at), ["Kowalczyk"]);
        is_todays(&mut school, version);
    }
}

#[test]
fn a_vault_of_an_earlier_signet_opens_in_todays_tables() {
    for version in FIRST..newest() {
        let (mut school, _) = made_by(version);
        let at = later(start(), TimeDelta::days(400));
        school.unlock(at).unwrap();
        assert_eq!(school.names(at), ["Kowalczyk", "Nowak"]);
        is_todays(&mut school, version);
    }
}

#[test]
fn an_earlier_signet_refuses_todays_backup_with_both_numbers() {
    let mut school = School::new();
    let (_, place) = school.place("stick", true);
    school.back_up(start(), Reason::ByHand);
    let refused = as_of(newest() - 1, || school.check(&backups(&place)[0]));
    assert_eq!(refused, Err(crate::base::Problem::VaultNewer { found: newest(), known: newest() - 1 }));
}
