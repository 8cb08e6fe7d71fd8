//! The rounds of a fault, dealt out to processes: one that dies takes its own batch with it and nothing else, and a
//! long run that was interrupted goes on where it stood.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::Outcome;
use crate::fault::{Batch, Fault};
use crate::tally::Tally;

/// The word with which this program is asked to do one batch.
pub const WORK: &str = "work";
/// What stands before the counts on a line of their own.
const MARK: &str = "tally ";

/// How a run is done.
pub struct How {
    pub long: bool,
    pub workers: usize,
    /// Where the long form keeps what is done already.
    pub kept_in: PathBuf,
    /// How many rounds of each fault this sitting plays at most; the rest is for another.
    pub sitting: Option<u64>,
}

/// What came of it so far, in this sitting and those before it.
pub struct Played {
    pub tally: Tally,
    pub unfinished: bool,
}

/// What is done so far.
#[derive(Default, Serialize, Deserialize)]
struct Done {
    batches: BTreeSet<u64>,
    tally: Tally,
}

/// Plays all rounds of a fault, or as many as there is time for in a sitting.
pub fn play(fault: &Fault, how: &How) -> Outcome<Played> {
    let size = if how.long { fault.long } else { fault.short };
    let batches = size.div_ceil(fault.batch);
    let kept = how.kept_in.join(format!("{}.json", fault.name));
    let done = if how.long { remembered(&kept) } else { Done::default() };
    if !done.batches.is_empty() {
        println!("  goes on: {} of {batches} batches are done", done.batches.len());
    }
    let sitting = how.sitting.map_or(usize::MAX, |rounds| usize::try_from(rounds.div_ceil(fault.batch)).unwrap_or(usize::MAX));
    let open: Vec<u64> = (0..batches).filter(|batch| !done.batches.contains(batch)).take(sitting).collect();
    let (queue, done) = (Mutex::new(open.into_iter()), Mutex::new(done));
    thread::scope(|scope| {
        for _ in 0..how.workers {
            scope.spawn(|| {
                loop {
                    let next = queue.lock().unwrap_or_else(PoisonError::into_inner).next();
                    let Some(number) = next else { return };
                    let first = number * fault.batch;
                    let batch = Batch { first, size: fault.batch.min(size - first), long: how.long };
                    let tally = one(fault, &batch);
                    let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
                    done.tally.add(tally);
                    done.batches.insert(number);
                    if how.long {
                        report(fault, &done, batches);
                        keep(&kept, &done);
                    }
                }
            });
        }
    });
    let done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    let unfinished = (done.batches.len() as u64) < batches;
    if !unfinished {
        // All of it is told in the table now; the next long run begins anew.
        let _ = std::fs::remove_file(&kept);
    }
    Ok(Played { tally: done.tally, unfinished })
}

/// One batch in a process of its own; that the process fails is a complaint like any other.
fn one(fault: &Fault, batch: &Batch) -> Tally {
    let failed = |why: String| {
        let mut tally = Tally::default();
        tally.complain(format!("{} from round {}: {why}", fault.name, batch.first));
        tally
    };
    let Ok(program) = std::env::current_exe() else { return failed("this program does not know where it lies".into()) };
    let mut command = Command::new(program);
    command.args([WORK, fault.name, &batch.first.to_string(), &batch.size.to_string()]);
    command.args(batch.long.then_some("--long")).stdin(Stdio::null());
    let output = match command.output() {
        Ok(output) => output,
        Err(problem) => return failed(format!("no process could be started: {problem}")),
    };
    let said = String::from_utf8_lossy(&output.stdout);
    match said.lines().rev().find_map(|line| line.strip_prefix(MARK)).and_then(|line| serde_json::from_str(line).ok()) {
        Some(tally) if output.status.success() => tally,
        _ => {
            let errors = String::from_utf8_lossy(&output.stderr);
            let end: Vec<&str> = errors.lines().rev().take(8).collect();
            failed(format!("{}: {}", output.status, end.into_iter().rev().collect::<Vec<_>>().join(" | ")))
        }
    }
}

/// Does a batch in this process and says its counts.
pub fn work(fault: &Fault, batch: &Batch) -> Outcome {
    let begun = Instant::now();
    let mut tally = (fault.run)(batch)?;
    tally.most("seconds of a batch", begun.elapsed().as_secs());
    let mut out = std::io::stdout().lock();
    writeln!(out, "{MARK}{}", serde_json::to_string(&tally)?)?;
    Ok(())
}

fn report(fault: &Fault, done: &Done, batches: u64) {
    static LAST: Mutex<Option<Instant>> = Mutex::new(None);
    let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    let is_last = done.batches.len() as u64 == batches;
    if !is_last && last.is_some_and(|last| last.elapsed() < Duration::from_secs(20)) {
        return;
    }
    *last = Some(Instant::now());
    let t = &done.tally;
    println!(
        "  {} {} of {batches} batches: {} rounds, {} found, {} silent, {} lost, {} complaints",
        fault.name,
        done.batches.len(),
        t.rounds,
        t.found,
        t.silent,
        t.lost,
        t.complaints
    );
}

fn remembered(path: &Path) -> Done {
    std::fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

fn keep(path: &Path, done: &Done) {
    // What cannot be kept is only played again after an interruption.
    let Some(folder) = path.parent() else { return };
    let fresh = path.with_extension("new");
    let _ = std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&fresh, serde_json::to_vec(done).unwrap_or_default()))
        .and_then(|()| std::fs::rename(&fresh, path));
}
