//! `cargo xtask obligations`: each duty of the school policies, and the tests that prove that Signet meets it.

mod proofs;
mod table;

use std::collections::BTreeMap;

use crate::run::{Outcome, root};
use crate::words::Words;
use proofs::Proof;
use table::{Bound, Duty};

/// Prints every duty with its proofs, and fails if a marker names a duty that there is not.
pub fn obligations(words: Words) -> Outcome {
    words.finish()?;
    let duties = table::read(&root().join("tests/obligations.tsv"))?;
    let proofs = proofs::find(&root())?;
    let proven = by_duty(&proofs);
    let mut counts = Counts::default();
    for duty in &duties {
        println!("{}  {}", duty.id, duty.summary);
        println!("        {}", standing(duty, proven.get(duty.id.as_str()), &mut counts));
    }
    println!("\n{} duties: {}", duties.len(), counts.sentence());
    unanswered(&duties, &proven)?;
    known(&duties, &proofs)
}

/// Only the failing part, for `cargo xtask test`: every marker stands on a test and names a known duty.
pub fn check() -> Outcome {
    let duties = table::read(&root().join("tests/obligations.tsv"))?;
    let proofs = proofs::find(&root())?;
    known(&duties, &proofs)?;
    let proven = by_duty(&proofs);
    unanswered(&duties, &proven)?;
    let mut counts = Counts::default();
    for duty in &duties {
        standing(duty, proven.get(duty.id.as_str()), &mut counts);
    }
    println!("{} tests bear markers. {} duties: {}", proofs.len(), duties.len(), counts.sentence());
    Ok(())
}

#[derive(Default)]
struct Counts {
    proved: usize,
    partly: usize,
    not_yet: usize,
    record_only: usize,
    out_of_reach: usize,
}

impl Counts {
    fn sentence(&self) -> String {
        format!(
            "{} proved, {} proved in part, {} not yet (for {} of them Signet can only keep the record), {} out of reach.",
            self.proved, self.partly, self.not_yet, self.record_only, self.out_of_reach
        )
    }
}

fn standing(duty: &Duty, tests: Option<&Vec<&str>>, counts: &mut Counts) -> String {
    let waits = &duty.waits_for;
    match (tests, &duty.bound) {
        (Some(tests), _) if waits.is_empty() => {
            counts.proved += 1;
            format!("proved by {}", tests.join(", "))
        }
        (Some(tests), _) => {
            counts.partly += 1;
            format!("proved in part by {}; waits for {waits}", tests.join(", "))
        }
        (None, Bound::None) => {
            counts.not_yet += 1;
            format!("not yet: waits for {waits}")
        }
        (None, Bound::RecordOnly(reason)) => {
            counts.not_yet += 1;
            counts.record_only += 1;
            format!("not yet: waits for {waits} (record only: {reason})")
        }
        (None, Bound::OutOfReach(reason)) => {
            counts.out_of_reach += 1;
            format!("out of reach: {reason}")
        }
    }
}

/// A duty is proved, or it is said what it waits for: a blank would look like an oversight, and be one.
fn unanswered(duties: &[Duty], proven: &BTreeMap<&str, Vec<&str>>) -> Outcome {
    let blank = |duty: &&Duty| {
        duty.waits_for.is_empty() && !matches!(duty.bound, Bound::OutOfReach(_)) && !proven.contains_key(duty.id.as_str())
    };
    let blank: Vec<&str> = duties.iter().filter(blank).map(|duty| duty.id.as_str()).collect();
    if blank.is_empty() {
        return Ok(());
    }
    Err(format!("No test proves these, and tests/obligations.tsv does not say what they wait for: {}.", blank.join(", ")))
}

fn by_duty(proofs: &[Proof]) -> BTreeMap<&str, Vec<&str>> {
    let mut proven: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for proof in proofs {
        for id in &proof.duties {
            proven.entry(id).or_default().push(&proof.test);
        }
    }
    proven
}

fn known(duties: &[Duty], proofs: &[Proof]) -> Outcome {
    let unknown: Vec<String> = proofs
        .iter()
        .flat_map(|proof| proof.duties.iter().map(move |id| (id, proof)))
        .filter(|(id, _)| !duties.iter().any(|duty| duty.id == **id))
        .map(|(id, proof)| format!("  {id} on {} ({})", proof.test, proof.place))
        .collect();
    if unknown.is_empty() {
        return Ok(());
    }
    Err(format!("These markers name no duty of tests/obligations.tsv:\n{}", unknown.join("\n")))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Counts, Duty, Proof, known, standing, table, unanswered};

    fn duties(rows: &[&str]) -> Vec<Duty> {
        let text: String = rows.iter().map(|row| format!("\n{row}")).collect();
        table::parse(&format!("id\tsummary\tbounds\twaits for{text}\n")).expect("it is whole")
    }

    #[test]
    fn a_marker_with_an_unknown_duty_is_an_error() {
        let duties = duties(&["O-A01\tStaff sign.\t\t"]);
        let proof = |id: &str| Proof { test: "t".into(), place: "p".into(), duties: vec![id.into()] };
        assert!(known(&duties, &[proof("O-A01")]).is_ok());
        assert!(known(&duties, &[proof("O-A99")]).is_err());
    }

    #[test]
    fn a_duty_that_is_neither_proved_nor_waited_for_is_an_error() {
        let duties = duties(&["O-A01\tStaff sign.\t\t", "O-A02\tPupils sign.\t\tforms", "O-I23\tNone.\tout of reach: y\t"]);
        let complaint = unanswered(&duties, &BTreeMap::new()).expect_err("the first has no answer");
        assert!(complaint.contains("O-A01") && !complaint.contains("O-A02") && !complaint.contains("O-I23"));
        assert!(unanswered(&duties, &BTreeMap::from([("O-A01", vec!["t"])])).is_ok());
    }

    #[test]
    fn a_proof_of_what_is_not_all_there_counts_in_part() {
        let duties = duties(&["O-A01\tAll sign.\t\tagreements of staff", "O-A02\tPupils sign.\t\t"]);
        let mut counts = Counts::default();
        let tests = vec!["t"];
        assert_eq!(standing(&duties[0], Some(&tests), &mut counts), "proved in part by t; waits for agreements of staff");
        assert_eq!(standing(&duties[0], None, &mut counts), "not yet: waits for agreements of staff");
        assert_eq!(standing(&duties[1], Some(&tests), &mut counts), "proved by t");
        assert_eq!((counts.proved, counts.partly, counts.not_yet), (1, 1, 1));
    }
}
