//! Everything that has to hold of Signet as a whole, in one binary, so that it links once.

// A test may unwrap: its panic is its answer.
#![allow(clippy::unwrap_used)]

mod agreements;
mod api;
mod consents;
mod demo;
mod folder;
mod log_ins;
mod office;
mod people;
mod permissions;
mod record;
mod tidy;
mod vault;
