//! Copies that were damaged, cut or torn: each is refused, and what stood there before stands there still.

use std::fs;

use super::school::{School, backups, files, later, start};
use crate::backups::check::Patience;
use crate::backups::deliver::deliver;
use crate::backups::{Fault, Reason};
use crate::base::{Problem, Progress};
use chrono::TimeDelta;

/// Numbers that look random and are the same in every run.
struct Luck(u64);

impl Luck {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }
}

fn one_backup() -> (School, std::path::PathBuf, Vec<u8>) {
    let mut school = School::new();
    let (_, place) = school.place("stick", true);
    school.enter("Kowalczyk", start());
    school.back_up(start(), Reason::ByHand);
    let file = backups(&place)[0].clone();
    let bytes = fs::read(&file).unwrap();
    (school, file, bytes)
}

/// A refusal that says the backup is at fault, whichever part of it was hit.
fn is_refused(outcome: &Result<(), Problem>) -> bool {
    matches!(
        outcome,
        Err(Problem::BackupDamaged | Problem::HeaderDamaged | Problem::WrongRecoveryKey | Problem::VaultNewer { .. })
    )
}

#[test]
fn of_five_hundred_damaged_backups_five_hundred_are_refused() {
    let (school, file, bytes) = one_backup();
    assert_eq!(school.check(&file), Ok(()), "the sound one opens");
    let mut luck = Luck(7);
    let mut refused = 0;
    for round in 0..500 {
        let mut damaged = bytes.clone();
        // Every third falls on the small files and the lists around them, where each byte means something else.
        let at = match round % 3 {
            0 => luck.below(6000),
            1 => bytes.len() - 1 - luck.below(400),
            _ => luck.below(bytes.len()),
        };
        damaged[at] ^= 1 << luck.below(8);
        fs::write(&file, &damaged).unwrap();
        let outcome = school.check(&file);
        assert!(is_refused(&outcome), "byte {at}: {outcome:?}");
        refused += 1;
    }
    assert_eq!(refused, 500);
    fs::write(&file, &bytes).unwrap();
    assert_eq!(school.check(&file), Ok(()));
}

#[test]
fn a_backup_cut_at_two_hundred_lengths_is_refused_and_so_is_one_with_something_behind_it() {
    let (school, file, bytes) = one_backup();
    let mut luck = Luck(11);
    let edges = [0, 1, 29, 30, 43, 44, bytes.len() - 1, bytes.len() - 22];
    let lengths: Vec<usize> = edges.into_iter().chain((0..192).map(|_| luck.below(bytes.len()))).collect();
    assert_eq!(lengths.len(), 200);
    for length in lengths {
        fs::write(&file, &bytes[..length]).unwrap();
        let outcome = school.check(&file);
        assert!(is_refused(&outcome), "{length} bytes: {outcome:?}");
    }
    fs::write(&file, [bytes.as_slice(), b"x"].concat()).unwrap();
    assert!(is_refused(&school.check(&file)));
}

#[test]
fn a_backup_whose_parts_come_from_two_days_is_refused() {
    let mut school = School::new();
    let (_, place) = school.place("stick", true);
    school.back_up(start(), Reason::ByHand);
    school.enter("Kowalczyk", start());
    school.back_up(later(start(), TimeDelta::hours(1)), Reason::ByHand);
    let both = backups(&place);
    let (one, other) = (fs::read(&both[0]).unwrap(), fs::read(&both[1]).unwrap());
    let file = place.join("mixed.sbk");
    for cut in (0..one.len().min(other.len())).step_by(4096) {
        fs::write(&file, [&one[..cut], &other[cut..]].concat()).unwrap();
        assert!(cut == 0 || is_refused(&school.check(&file)), "{cut}");
    }
}

#[test]
fn a_backup_torn_a_hundred_times_while_it_is_written_leaves_the_earlier_ones_whole() {
    let mut school = School::new();
    let (id, place) = school.place("stick", true);
    school.enter("Kowalczyk", start());
    school.back_up(start(), Reason::ByHand);
    let before = fs::read(&backups(&place)[0]).unwrap();
    let mut torn = 0;
    for round in 1..=100_u32 {
        // Torn somewhere else each time: stopped from outside once so many pieces are done.
        let at = later(start(), TimeDelta::minutes(i64::from(round)));
        let progress = Progress::default();
        let began = crate::round::begin(school.office(), at, Reason::ByHand, None, &progress).unwrap().unwrap();
        let (already, all) = progress.seen();
        let end = already + round * (all - already) / 110;
        let outcomes = std::thread::scope(|scope| {
            scope.spawn(|| {
                while progress.seen().0 < end {
                    std::hint::spin_loop();
                }
                progress.stop();
            });
            let outcomes = began.carry(&progress, None);
            progress.reached(all);
            outcomes
        });
        match outcomes[0].result {
            Err(fault) => assert_eq!(fault, Fault::Stopped),
            // The copy was quicker than whoever wanted to stop it: then it is whole, and goes for the next round.
            Ok(_) => {
                let newest = backups(&place).pop().unwrap();
                assert_eq!(school.check(&newest), Ok(()));
                fs::remove_file(newest).unwrap();
                continue;
            }
        }
        torn += 1;
        began.end(school.office(), at, &outcomes).unwrap();
        assert_eq!(backups(&place).len(), 1);
        assert!(files(&place, ".part").is_empty());
    }
    assert!(torn > 50, "{torn} of 100 were torn");
    assert_eq!(fs::read(&backups(&place)[0]).unwrap(), before);
    assert_eq!(school.verified(id), 1);
    assert_eq!(school.check(&backups(&place)[0]), Ok(()));
}

#[test]
fn what_a_killed_copy_left_behind_is_no_backup_and_goes_with_time() {
    let mut school = School::new();
    let (_, place) = school.place("stick", true);
    school.back_up(start(), Reason::ByHand);
    let sound = fs::read(&backups(&place)[0]).unwrap();
    let vault = school.office().keys.vault_id();
    let part = place.join(crate::backups::name::part(vault, start().at));
    fs::write(&part, &sound[..sound.len() / 2]).unwrap();
    let found = crate::backups::found::found(&place, vault);
    assert_eq!(found.len(), 1, "a file in the making is not taken for a backup");
    school.back_up(later(start(), TimeDelta::hours(1)), Reason::ByHand);
    assert!(part.exists(), "it may still be at work");
    school.back_up(later(start(), TimeDelta::hours(13)), Reason::ByHand);
    assert!(!part.exists());
    assert_eq!(backups(&place).len(), 3);
}

#[test]
fn a_place_that_loses_what_it_was_given_is_found_out() {
    let mut school = School::new();
    let (_, place) = school.place("stick", true);
    let progress = Progress::default();
    let began = crate::round::begin(school.office(), start(), Reason::ByHand, None, &progress).unwrap().unwrap();
    let snapshot = began.snapshot().unwrap();
    // The snapshot's own file changes under the writer: what is read back is not what the manifest says.
    let mut bytes = fs::read(snapshot.data.path()).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(snapshot.data.path(), bytes).unwrap();
    assert_eq!(deliver(snapshot, &place, &progress, Patience::ENDLESS), Err(Fault::DoesNotReadBack));
    assert!(backups(&place).is_empty() && files(&place, ".part").is_empty());
}

#[test]
fn a_place_that_takes_too_long_is_given_up() {
    let mut school = School::new();
    let (_, place) = school.place("network", true);
    let progress = Progress::default();
    let began = crate::round::begin(school.office(), start(), Reason::ByHand, None, &progress).unwrap().unwrap();
    let outcomes = began.carry(&progress, Some(std::time::Duration::ZERO));
    assert_eq!(outcomes[0].result, Err(Fault::TooSlow));
    assert!(backups(&place).is_empty() && files(&place, ".part").is_empty());
}
