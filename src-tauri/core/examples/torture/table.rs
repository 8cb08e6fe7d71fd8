//! The counts as a table, and whether every pass line was reached.

use crate::fault::{Counts, Fault};
use crate::tally::Tally;

/// One line of the table.
pub struct Line<'a> {
    pub fault: &'a Fault,
    pub tally: Tally,
    pub seconds: u64,
    pub long: bool,
    /// The sitting ended before all rounds were played.
    pub unfinished: bool,
}

/// Prints the table; answers whether all is well.
pub fn print(lines: &[Line<'_>]) -> bool {
    let head = ["fault", "rounds", "injected", "found", "mended", "same", "silent", "lost", "seconds"];
    println!(
        "\n{:<11}{:>9}{:>10}{:>9}{:>9}{:>8}{:>8}{:>7}{:>9}",
        head[0], head[1], head[2], head[3], head[4], head[5], head[6], head[7], head[8]
    );
    for line in lines {
        let t = &line.tally;
        println!(
            "{:<11}{:>9}{:>10}{:>9}{:>9}{:>8}{:>8}{:>7}{:>9}  {}",
            line.fault.name,
            t.rounds,
            t.injected,
            t.found,
            t.mended,
            t.same,
            t.silent,
            t.lost,
            line.seconds,
            verdict(line)
        );
    }
    for line in lines {
        let facts: Vec<String> = line.tally.facts.iter().map(|(name, value)| format!("{name} {value}")).collect();
        println!("  {}: {}", line.fault.name, facts.join(", "));
        for why in &line.tally.left_out {
            println!("    left out: {why}");
        }
        for word in &line.tally.words {
            println!("    ✗ {word}");
        }
    }
    lines.iter().all(|line| missed(line).is_none())
}

fn verdict(line: &Line<'_>) -> String {
    match missed(line) {
        Some(why) => format!("MISSED: {why}"),
        None if line.tally.injected == 0 => "left out".to_owned(),
        None if !line.tally.left_out.is_empty() => "holds, in part left out".to_owned(),
        None if line.unfinished => format!("holds so far, in {} of {} rounds", line.tally.rounds, line.fault.long),
        None => "holds".to_owned(),
    }
}

/// Why the pass line was missed.
fn missed(line: &Line<'_>) -> Option<String> {
    let t = &line.tally;
    let wanted = if line.long { line.fault.long } else { line.fault.short };
    if t.silent + t.lost > 0 {
        Some(format!("{} silent, {} lost", t.silent, t.lost))
    } else if t.complaints > 0 {
        Some(format!("{} complaints", t.complaints))
    } else if t.injected == 0 && t.left_out.is_empty() {
        Some("nothing was injected".to_owned())
    } else if line.fault.counts == Counts::Rounds && !line.unfinished && t.rounds < wanted && t.left_out.is_empty() {
        Some(format!("{} of {wanted} rounds", t.rounds))
    } else {
        None
    }
}
