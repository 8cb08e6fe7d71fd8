//! Everything that has to hold of Signet as a whole, in one binary, so that it links once.

// A test may unwrap: its panic is its answer.
#![allow(clippy::unwrap_used)]

mod agreements;
mod api;
mod backups;
mod consents;
mod contracts;
mod demo;
mod duties;
mod folder;
mod inventory;
mod lists;
mod lock;
mod log_duties;
mod log_ins;
mod logs;
mod merges;
mod office;
mod people;
mod permissions;
mod purposes;
mod record;
mod software;
mod tidy;
mod vault;
