//! Everything that reads bytes from outside, fed with bytes that were changed at random: each is read or refused, within
//! seconds and within bounds, and none panics.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use sha2::{Digest, Sha256};
use signet_core::backups::container::{peek, read_container};
use signet_core::base::Problem;
use signet_core::base::secret::SecretText;
use signet_core::imports::Shelf;
use signet_core::vault::header::Header;
use signet_core::vault::recovery::{CODE_BYTES, Code, KEY_BYTES, faulty_groups, open_payload, parse, text};

use crate::Outcome;
use crate::dice::Dice;
use crate::fault::Batch;
use crate::mutate::mutated;
use crate::requests::quiet_panics;
use crate::seeds::{self, Backup};
use crate::tally::Tally;
use crate::zip;

/// No single input may take longer, on a slow machine and in a debug build.
const LONGEST: Duration = Duration::from_secs(20);
/// The process as a whole may not grow beyond this, in MB.
const MOST_MEMORY: u64 = 700;

/// What reading one input comes to: taken, or refused with a problem.
type Reading = fn(&[u8]) -> Result<(), Problem>;

pub fn header(batch: &Batch) -> Outcome<Tally> {
    fuzz(
        batch,
        &seeds::headers()?,
        4 * 1024 * 1024,
        |bytes, dice| if dice.once_in(4) { bytes } else { redigested(bytes) },
        |bytes| Header::parse(bytes).map(drop),
    )
}

pub fn backup(batch: &Batch) -> Outcome<Tally> {
    let sound = Backup::made()?;
    let whole = sound.with(&sound.manifest)?;
    read_backup(&whole)?;
    let changed = |bytes: Vec<u8>, dice: &mut Dice| {
        // Every second one with a changed list of contents in a container whose sums are right.
        if dice.once_in(2) {
            return bytes;
        }
        sound.with(&mutated(std::slice::from_ref(&sound.manifest), 1024 * 1024, dice)).unwrap_or(bytes)
    };
    fuzz(batch, std::slice::from_ref(&whole), 4 * 1024 * 1024, changed, read_backup)
}

pub fn codes(batch: &Batch) -> Outcome<Tally> {
    fuzz(batch, &seeds::codes(), 1024 * 1024, |bytes, _| bytes, read_codes)
}

pub fn lists(batch: &Batch) -> Outcome<Tally> {
    fuzz(batch, &seeds::lists(), 8 * 1024 * 1024, |bytes, _| bytes, read_file)
}

pub fn transfers(batch: &Batch) -> Outcome<Tally> {
    fuzz(batch, &seeds::transfers(), 8 * 1024 * 1024, |bytes, _| bytes, read_file)
}

pub fn workbooks(batch: &Batch) -> Outcome<Tally> {
    let workbook = seeds::workbook()?;
    let parts = zip::apart(&workbook);
    if zip::together(&parts).is_empty() || read_file(&zip::together(&parts)).is_err() {
        return Err("the workbook cannot be taken apart and put together".into());
    }
    let changed = move |bytes: Vec<u8>, dice: &mut Dice| {
        // One in four as the packed bytes themselves; the others with one part changed and the sums put right.
        if dice.once_in(4) {
            return bytes;
        }
        let mut parts = parts.clone();
        let at = dice.below(parts.len());
        let all: Vec<Vec<u8>> = parts.iter().map(|(_, data)| data.clone()).collect();
        parts[at].1 = mutated(&all[at..=at], 4 * 1024 * 1024, dice);
        if dice.once_in(20) {
            let twice = dice.one(&parts).clone();
            parts.push(twice);
        }
        zip::together(&parts)
    };
    fuzz(batch, &[workbook], 8 * 1024 * 1024, changed, read_file)
}

/// Reads changed bytes until the seconds are over.
fn fuzz(
    batch: &Batch,
    seeds: &[Vec<u8>],
    longest: usize,
    prepared: impl Fn(Vec<u8>, &mut Dice) -> Vec<u8>,
    read: Reading,
) -> Outcome<Tally> {
    let mut tally = Tally::default();
    quiet_panics();
    let begun = Instant::now();
    // Other batches begin elsewhere.
    let mut seed = batch.first << 32;
    while begun.elapsed() < Duration::from_secs(batch.size) {
        seed += 1;
        let mut dice = Dice::new(seed);
        let bytes = mutated(seeds, longest, &mut dice);
        let bytes = prepared(bytes, &mut dice);
        let started = Instant::now();
        let told = catch_unwind(AssertUnwindSafe(|| read(&bytes)));
        let took = started.elapsed();
        tally.rounds += 1;
        tally.injected += 1;
        match told {
            Err(_) => tally.complain(format!("input {seed} of {} bytes panics", bytes.len())),
            Ok(Err(Problem::Unexpected { detail })) => tally.complain(format!("input {seed} has no word: {detail}")),
            Ok(Err(_)) => tally.found += 1,
            Ok(Ok(())) => tally.same += 1,
        }
        if took > LONGEST {
            tally.complain(format!("input {seed} of {} bytes took {} s", bytes.len(), took.as_secs()));
        }
        tally.most("milliseconds for one", took.as_millis() as u64);
    }
    if let Some(memory) = memory() {
        tally.most("MB of memory", memory);
        if memory > MOST_MEMORY {
            tally.complain(format!("the reader grew to {memory} MB"));
        }
    }
    Ok(tally)
}

fn read_file(bytes: &[u8]) -> Result<(), Problem> {
    Shelf::default().put("any", bytes.to_vec()).map(drop)
}

fn read_backup(bytes: &[u8]) -> Result<(), Problem> {
    let _ = peek(&mut Cursor::new(bytes));
    read_container(&mut Cursor::new(bytes)).map(drop)
}

fn read_codes(bytes: &[u8]) -> Result<(), Problem> {
    let typed = String::from_utf8_lossy(bytes).into_owned();
    let secret = SecretText::new(typed.clone());
    let read = [
        parse::<KEY_BYTES>(Code::RecoveryKey, &secret).is_some(),
        parse::<CODE_BYTES>(Code::DeviceCode, &secret).is_some(),
        faulty_groups(Code::RecoveryKey, &secret).is_empty() && faulty_groups(Code::DeviceCode, &secret).is_empty(),
    ];
    let right = SecretText::new(text(Code::RecoveryKey, &[7; KEY_BYTES]).join(" "));
    // No changed payload opens: nobody holds a slot that fits.
    match open_payload(&typed, &right) {
        Err(Problem::WrongRecoveryKey) if read.contains(&true) => Ok(()),
        Err(problem) => Err(problem),
        Ok(_) => Err(Problem::unexpected("a payload that nobody sealed opens")),
    }
}

/// With the digest put right again, as somebody leaves it who changes a header on purpose.
fn redigested(mut bytes: Vec<u8>) -> Vec<u8> {
    if let Some(body) = bytes.len().checked_sub(32) {
        let digest = Sha256::digest(&bytes[..body]);
        bytes[body..].copy_from_slice(&digest);
    }
    bytes
}

/// The most memory that this process has had, in MB, where the system says so.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches(" kB").parse::<u64>().ok()? / 1024)
}
