//! The house rules as tests. Each rule is a function from sources to complaints, and each is shown to
//! complain about a small bad sample, so that none of them is asleep.

mod floors;
mod hardening;
mod network;
mod owners;
mod promises;
mod shape;
pub mod source;
mod words;

/// Fails with every complaint at once, so that they can be mended in one go.
fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}
