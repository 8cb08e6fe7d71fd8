//! What the file of a backup is called: the school, the moment and the number. Never anybody's name.

use chrono::{DateTime, NaiveDateTime, Utc};

use crate::base::ids::VaultId;
use crate::base::names::fold;

/// How every finished backup ends.
pub const ENDING: &str = ".sbk";
/// How one ends that is being written: nothing takes it for a backup.
pub const PART: &str = ".part";
const STAMP: &str = "%Y%m%dT%H%M%SZ";
/// So many letters of the school's name.
const LONGEST: usize = 40;

/// `<school>-<utc>-<generation>.sbk`.
#[must_use]
pub fn of(school: &str, made_at: DateTime<Utc>, generation: u64) -> String {
    format!("{}-{}-{generation:06}{ENDING}", safe(school), made_at.format(STAMP))
}

/// The name of a file in the making, so that what a crash left behind is known as this vault's and by its age.
#[must_use]
pub fn part(vault: VaultId, made_at: DateTime<Utc>) -> String {
    format!("signet-{}-{}{PART}", vault.0.simple(), made_at.format(STAMP))
}

/// When the file in the making was begun, if it is this vault's.
#[must_use]
pub fn part_begun(name: &str, vault: VaultId) -> Option<DateTime<Utc>> {
    let stamp = name.strip_prefix(&format!("signet-{}-", vault.0.simple()))?.strip_suffix(PART)?;
    moment(stamp)
}

/// Moment and number from a name that looks like a backup's.
#[must_use]
pub fn parse(name: &str) -> Option<(DateTime<Utc>, u64)> {
    let mut parts = name.strip_suffix(ENDING)?.rsplitn(3, '-');
    let (generation, stamp) = (parts.next()?, parts.next()?);
    parts.next().filter(|school| !school.is_empty())?;
    if generation.len() < 6 || !generation.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Some((moment(stamp)?, generation.parse().ok()?))
}

fn moment(stamp: &str) -> Option<DateTime<Utc>> {
    NaiveDateTime::parse_from_str(stamp, STAMP).ok().map(|moment| moment.and_utc())
}

/// The moment as it stands in names of files and folders.
#[must_use]
pub fn stamp(at: DateTime<Utc>) -> String {
    at.format(STAMP).to_string()
}

/// The school's name in letters and digits that every system takes.
fn safe(school: &str) -> String {
    let mut safe = String::new();
    for letter in fold(school).chars() {
        match letter {
            letter if letter.is_ascii_alphanumeric() => safe.push(letter),
            _ if safe.is_empty() || safe.ends_with('-') => {}
            _ => safe.push('-'),
        }
        if safe.len() == LONGEST {
            break;
        }
    }
    let safe = safe.trim_end_matches('-');
    if safe.is_empty() { "school".to_owned() } else { safe.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_safe_letters_only_and_reads_back() {
        let at: DateTime<Utc> = "2026-09-08T14:05:09Z".parse().unwrap();
        for (school, name) in [
            ("St Mary's C.E. Primary", "st-marys-ce-primary-20260908T140509Z-000012.sbk"),
            ("../../etc/passwd", "etc-passwd-20260908T140509Z-000012.sbk"),
            ("Łódź Żeromski", "lodz-zeromski-20260908T140509Z-000012.sbk"),
            ("مدرسة", "school-20260908T140509Z-000012.sbk"),
            ("CON", "con-20260908T140509Z-000012.sbk"),
        ] {
            assert_eq!(of(school, at, 12), name);
            assert_eq!(parse(name), Some((at, 12)));
        }
        assert!(of(&"x".repeat(300), at, 1).len() < 80);
    }

    #[test]
    fn what_is_no_backup_is_not_taken_for_one() {
        let vault = VaultId::new();
        let at: DateTime<Utc> = "2026-09-08T14:05:09Z".parse().unwrap();
        let part = part(vault, at);
        for name in [part.as_str(), "x.sbk", "-20260908T140509Z-000012.sbk", "a-20260908T140509Z-12.sbk", "a-b-000012.sbk", ""] {
            assert_eq!(parse(name), None, "{name}");
        }
        assert_eq!(part_begun(&part, vault), Some(at));
        assert_eq!(part_begun(&part, VaultId::new()), None);
    }
}
