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
    println!(
        "\n{} duties: {} proved, {} not yet (for {} of them Signet can only keep the record), {} out of reach.",
        duties.len(),
        counts.proved,
        counts.not_yet,
        counts.record_only,
        counts.out_of_reach
    );
    known(&duties, &proofs)
}

/// Only the failing part, for `cargo xtask test`: every marker stands on a test and names a known duty.
pub fn check() -> Outcome {
    let duties = table::read(&root().join("tests/obligations.tsv"))?;
    let proofs = proofs::find(&root())?;
    known(&duties, &proofs)?;
    println!("{} tests prove {} duties.", proofs.len(), by_duty(&proofs).len());
    Ok(())
}

#[derive(Default)]
struct Counts {
    proved: usize,
    not_yet: usize,
    record_only: usize,
    out_of_reach: usize,
}

fn standing(duty: &Duty, tests: Option<&Vec<&str>>, counts: &mut Counts) -> String {
    match (tests, &duty.bound) {
        (Some(tests), _) => {
            counts.proved += 1;
            format!("proved by {}", tests.join(", "))
        }
        (None, Bound::None) => {
            counts.not_yet += 1;
            "not yet".into()
        }
        (None, Bound::RecordOnly(reason)) => {
            counts.not_yet += 1;
            counts.record_only += 1;
            format!("not yet (record only: {reason})")
        }
        (None, Bound::OutOfReach(reason)) => {
            counts.out_of_reach += 1;
            format!("out of reach: {reason}")
        }
    }
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
    use super::{Proof, known, table};

    #[test]
    fn a_marker_with_an_unknown_duty_is_an_error() {
        let duties = table::parse("id\tsummary\tbounds\nO-A01\tStaff sign.\t\n").expect("it is whole");
        let proof = |id: &str| Proof { test: "t".into(), place: "p".into(), duties: vec![id.into()] };
        assert!(known(&duties, &[proof("O-A01")]).is_ok());
        assert!(known(&duties, &[proof("O-A99")]).is_err());
    }
}
